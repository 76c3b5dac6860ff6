"""Writers made from the rules: for each node class one function that gives its markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.formats.nitf import rules
from newsdoc.formats.nitf.markup import attribute, deeper, escape, keeping, quoted

if TYPE_CHECKING:
    from newsdoc.formats.nitf.pair import Write
    from newsdoc.formats.nitf.rules import NodeRule
    from newsdoc.formats.nitf.writer import Writer

__all__ = ["WriteInline", "block_writers", "credit_writers", "inline_writers"]

WriteInline: TypeAlias = "Callable[[Writer, Any], str]"
"""Writes an inline."""


@cache
def block_writers() -> dict[type[Any], Write]:
    """Give the writers of blocks and their parts by class."""
    return _by_class((*rules.BLOCKS, *rules.PARTS, *rules.HEADLINES), _block_writer)


@cache
def inline_writers() -> dict[type[Any], WriteInline]:
    """Give the writers of inlines by class."""
    return _by_class(rules.INLINES, _inline_writer)


@cache
def credit_writers(table: tuple[NodeRule, ...]) -> dict[type[Any], WriteInline]:
    """Give the writers of what may stand in a byline or dateline."""
    return _by_class(table, _inline_writer)


def _by_class(table: Iterable[NodeRule], make: Callable[[NodeRule], Any]) -> dict[type[Any], Any]:
    variants: dict[type[Any], list[NodeRule]] = {}
    for rule in table:
        variants.setdefault(rule.node, []).append(rule)
    return {node: _choosing(found, make) for node, found in variants.items()}


def _choosing(found: list[NodeRule], make: Callable[[NodeRule], Any]) -> Any:
    """Give the writer of a class: the only one, or one that looks at the field that tells the kinds apart."""
    (first, *others) = found
    if not others:
        return make(first)
    made = {rule.given[1]: make(rule) for rule in found if rule.given}
    ((field, _),) = {(rule.given[0], None) for rule in found if rule.given}

    def write(writer: Writer, node: Any, *pad: str) -> str:
        text: str = made[getattr(node, field)](writer, node, *pad)
        return text

    return write


def _class(rule: NodeRule) -> str:
    return attribute("class", rule.token)


def _attributes(rule: NodeRule) -> Callable[[Any], str]:
    """Give a function that writes the attributes of a rule, those left out that have their default."""
    defaults = {field.name: field.default for field in attrs.fields(rule.node)}
    written = tuple((a.name, a.field, defaults[a.field]) for a in rule.attributes)
    fixed = f" {rule.fixed}" if rule.fixed else ""

    def write(node: Any) -> str:
        text = ""
        for name, field, default in written:
            value = getattr(node, field)
            if value != default:
                text += f" {name}={quoted(str(value))}"
        return text + fixed

    return write if written else lambda _: fixed


def _inline_writer(rule: NodeRule) -> WriteInline:
    wrapping = "".join(f"<{element}" for element in rule.within)
    name = rule.within[-1] if rule.within else rule.element
    before = f"<{rule.element}>{wrapping}" if rule.within else f"<{rule.element}"
    after = f"</{name}></{rule.element}>" if rule.within else f"</{name}>"
    css, attributes, field = _class(rule), _attributes(rule), rule.field

    def inlines(writer: Writer, node: Any) -> str:
        return f"{before}{css}{attributes(node)}>{writer.inlines(node.content)}{after}"

    def text(_: Writer, node: Any) -> str:
        return f"{before}{css}{attributes(node)}>{escape(node.text)}{after}"

    def breaks(_: Writer, node: Any) -> str:
        lines = "<br/>".join(map(escape, getattr(node, field)))
        return f"{before}{css}{attributes(node)}>{lines}{after}"

    def nothing(_: Writer, __: Any) -> str:
        return f"{before}/>"

    made: dict[str, WriteInline] = {"inlines": inlines, "text": text, "breaks": breaks, "nothing": nothing}
    return made[rule.holds]


def _block_writer(rule: NodeRule) -> Write:
    if rule.pair is not None:
        return rule.pair.write
    makers = {
        "inlines": _inlines_writer,
        "blocks": _blocks_writer,
        "members": _members_writer,
        "lines": _lines_writer,
        "nothing": _nothing_writer,
    }
    return makers[rule.holds](rule)


def _inlines_writer(rule: NodeRule) -> Write:
    element, css, attributes = rule.element, _class(rule), _attributes(rule)

    def write(writer: Writer, node: Any, pad: str) -> str:
        inner = writer.inlines(node.content)
        return f"{pad}<{element}{writer.common(node, css)}{keeping(inner)}{attributes(node)}>{inner}</{element}>"

    def write_line(writer: Writer, node: Any, pad: str) -> str:
        inner = writer.label(node.label) + writer.inlines(node.content)
        p = f"{deeper(deeper(pad))}<p{keeping(inner)}>{inner}</p>"
        start = f"{pad}<{element}{writer.common(node, css)}{attributes(node)}>"
        return f"{start}{deeper(pad)}<body.content>{p}{deeper(pad)}</body.content>{pad}</{element}>"

    return write_line if rule.within else write


def _blocks_writer(rule: NodeRule) -> Write:
    element, css, attributes = rule.element, _class(rule), _attributes(rule)
    within, mixed, label = rule.within, rule.mixed, rule.label

    def write(writer: Writer, node: Any, pad: str) -> str:
        start = f"{pad}<{element}{writer.common(node, css)}{attributes(node)}"
        if not node.content:
            return f"{start}/>"
        pad = "" if mixed else pad
        inside = deeper(pad)
        holder = deeper(inside) if within else inside
        blocks = writer.labelled(node, holder) if label else writer.blocks(node.content, holder)
        for name in within:
            blocks = f"{inside}<{name}>{blocks}{inside}</{name}>"
        return f"{start}>{before(node, inside)}{blocks}{after(writer, node, inside)}{pad}</{element}>"

    def before(node: Any, pad: str) -> str:
        if rule.classifier is None:
            return ""
        kind, field = rule.classifier
        value = getattr(node, field)
        return "" if value is None else f'{pad}<classifier type="{kind}" idsrc="newsdoc" value={quoted(value)}/>'

    def after(writer: Writer, node: Any, pad: str) -> str:
        return "" if rule.after is None else writer.line(rule.after[0], getattr(node, rule.after[1]), pad)

    return write


def _members_writer(rule: NodeRule) -> Write:
    element, css, attributes, field = rule.element, _class(rule), _attributes(rule), rule.field

    def write(writer: Writer, node: Any, pad: str) -> str:
        members = writer.blocks(getattr(node, field), deeper(pad))
        return f"{pad}<{element}{writer.common(node, css)}{attributes(node)}>{members}{pad}</{element}>"

    return write


def _lines_writer(rule: NodeRule) -> Write:
    element, css, attributes = rule.element, _class(rule), _attributes(rule)

    def write(writer: Writer, node: Any, pad: str) -> str:
        text = escape("\n".join(node.lines))
        return f"{pad}<{element}{writer.common(node, css)}{attributes(node)}>{text}</{element}>"

    return write


def _nothing_writer(rule: NodeRule) -> Write:
    element, css = rule.element, _class(rule)

    def write(writer: Writer, node: Any, pad: str) -> str:
        return f"{pad}<{element}{writer.common(node, css)}/>"

    return write
