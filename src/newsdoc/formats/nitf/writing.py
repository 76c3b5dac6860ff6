"""Writers made from the rules: for each node class one function that gives its markup."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.formats.markup import attribute, escape, quoted
from newsdoc.formats.nitf import rules
from newsdoc.formats.nitf.markup import deeper
from newsdoc.formats.spaces import loose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdoc.formats.nitf.rules import NodeRule, Write
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
    if found[0].label and found[0].holds == "blocks":
        return _labelled_writer(found)
    made = {rule.given: make(rule) for rule in found}
    if None in made:
        return made[None]
    by_value = {given[1]: write for given, write in made.items() if given}
    (field,) = {given[0] for given in made if given}
    get = attrgetter(field)

    def write_block(writer: Writer, node: Any, pad: str) -> str:
        text: str = by_value[get(node)](writer, node, pad)
        return text

    def write_inline(writer: Writer, node: Any) -> str:
        text: str = by_value[get(node)](writer, node)
        return text

    return write_inline if make is _inline_writer else write_block


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
        "inlines": _labelled_line_writer if rule.label else _line_writer,
        "blocks": _blocks_writer,
        "members": _members_writer,
        "lines": _lines_writer,
        "nothing": _nothing_writer,
    }
    return makers[rule.holds](rule)


def _line_writer(rule: NodeRule) -> Write:
    element, css, end = f"<{rule.element}", _class(rule), f"</{rule.element}>"
    start = element + css

    def write(writer: Writer, node: Any, pad: str) -> str:
        if node.id is None and node.lang is None:
            content = node.content
            if len(content) == 1 and (text := content[0]).__class__ is str and not loose(text):
                return f"{pad}{start}>{escape(text)}{end}"
            return writer.run(pad + start, content, end)
        return writer.run(f"{pad}{element}{writer.common(node, css)}", node.content, end)

    return write


def _labelled_line_writer(rule: NodeRule) -> Write:
    element, css, fixed = rule.element, _class(rule), _attributes(rule)

    def write(writer: Writer, node: Any, pad: str) -> str:
        inside = deeper(pad)
        start = f"{pad}<{element}{writer.common(node, css)}{fixed(node)}>"
        p = writer.run(f"{deeper(inside)}<p", node.content, "</p>", node.label)
        return f"{start}{inside}<body.content>{p}{inside}</body.content>{pad}</{element}>"

    return write


def _labelled_writer(found: list[NodeRule]) -> Write:
    """Give the writer of blocks with a label, whose kinds differ in nothing but their class."""
    rule = found[0]
    kinds = {each.given and each.given[1]: _class(each) + (each.fixed and f" {each.fixed}") for each in found}
    field = rule.given[0] if rule.given else None
    attributes = _attributes(rule) if rule.attributes else None
    start, end, within = f"<{rule.element}", f"</{rule.element}>", rule.within
    kind, get = ("", None) if rule.classifier is None else (rule.classifier[0], attrgetter(rule.classifier[1]))
    classifier = f'<classifier type="{kind}" idsrc="newsdoc" value="'

    def write(writer: Writer, node: Any, pad: str) -> str:
        common = kinds[getattr(node, field) if field else None]
        if node.id is not None or node.lang is not None:
            common = writer.common(node, common)
        if attributes is not None and (node.start is not None or node.end is not None):  # what turns seldom have
            common += attributes(node)
        inside = pad and pad + "  "
        if within:
            blocks = writer.labelled(node, deeper(inside))
            return f"{pad}{start}{common}>{inside}<{within[0]}>{blocks}{inside}</{within[0]}>{pad}{end}"
        blocks = writer.labelled(node, inside)
        # An id needs no escaping.
        if get is not None and (value := get(node)):
            return f'{pad}{start}{common}>{inside}{classifier}{value}"/>{blocks}{pad}{end}'
        return f"{pad}{start}{common}>{blocks}{pad}{end}"

    return write


def _blocks_writer(rule: NodeRule) -> Write:
    element, css, attributes = rule.element, _class(rule), _attributes(rule)
    within, mixed = rule.within, rule.mixed

    def write(writer: Writer, node: Any, pad: str) -> str:
        start = f"{pad}<{element}{writer.common(node, css)}{attributes(node)}"
        if not node.content:
            return f"{start}/>"
        pad = "" if mixed else pad
        inside = deeper(pad)
        blocks = writer.blocks(node.content, deeper(inside) if within else inside)
        for name in within:
            blocks = f"{inside}<{name}>{blocks}{inside}</{name}>"
        after = "" if rule.after is None else writer.line(rule.after[0], getattr(node, rule.after[1]), inside)
        return f"{start}>{blocks}{after}{pad}</{element}>"

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
