"""Writers made from the rules: for each node class one function that gives its markup."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.formats.markup import attribute, escape, followed
from newsdoc.formats.xhtml import rules
from newsdoc.model import BlockNode

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.xhtml.rules import NodeRule, Write
    from newsdoc.formats.xhtml.writer import Writer

__all__ = ["writers"]

_Attributes: TypeAlias = "Callable[[Any], str]"


@cache
def writers() -> dict[type[Any], Write]:
    """Give the writers of all blocks, parts, headlines and inlines by class."""
    variants: dict[type[Any], list[NodeRule]] = {}
    for rule in (*rules.BLOCKS, *rules.PARTS, *rules.HEADLINES, *rules.INLINES):
        variants.setdefault(rule.node, []).append(rule)
    return {node: _choosing(found) for node, found in variants.items()}


def _choosing(found: list[NodeRule]) -> Write:
    """Give the writer of a class: the only one, or one that looks at the field that tells the kinds apart."""
    if found[0].given is None:
        return _writer(found[0])
    field = found[0].given[0]
    by_value = {rule.given[1]: _writer(rule) for rule in found if rule.given}

    def write(writer: Writer, node: Any) -> str:
        return by_value[getattr(node, field)](writer, node)

    return write


def _writer(rule: NodeRule) -> Write:
    if rule.pair is not None:
        return rule.pair.write
    hold, rest = _HOLDING[rule.holds](rule), _attributes(rule)
    element, void = rule.element, rule.holds == "nothing"
    takes_id = issubclass(rule.node, BlockNode)

    def write(writer: Writer, node: Any) -> str:
        start = writer.start(element, node, rule.token) if takes_id else f"<{element}{attribute('class', rule.token)}"
        inner = "/>" if void else f">{hold(writer, node)}</{element}>"
        return f"{start}{rest(node)}{inner}"

    return write


def _attributes(rule: NodeRule) -> _Attributes:
    """Give a function that writes the attributes of a rule, those left out that have their default."""
    defaults = {field.name: field.default for field in attrs.fields(rule.node)}
    fixed = f" {rule.fixed}" if rule.fixed else ""

    def write(node: Any) -> str:
        text = ""
        for found in rule.attributes:
            value = getattr(node, found.field)
            if value != defaults[found.field]:
                kept = found.kind in ("url", "relation") and not followed(node.href)
                text += attribute(f"data-{found.name}" if kept else found.name, value)
        return text + fixed

    return write


def _inlines(rule: NodeRule) -> Write:
    if not rule.label:
        return lambda writer, node: writer.inlines(getattr(node, rule.field))
    return lambda writer, node: writer.line("", node.content, "", node.label)


def _blocks(rule: NodeRule) -> Write:
    def write(writer: Writer, node: Any) -> str:
        blocks = writer.labelled(node.content, node.label if rule.label else None)
        if rule.after is None:
            return blocks
        element, field = rule.after
        return blocks + writer.line(f"<{element}>", getattr(node, field), f"</{element}>")

    return write


def _text(rule: NodeRule) -> Write:
    return lambda _, node: escape(getattr(node, rule.field))


def _lines(rule: NodeRule) -> Write:
    """Write lines. An empty first one ends in a `br`: readers of HTML drop a line end behind the tag of a `pre`."""

    def write(_: Writer, node: Any) -> str:
        text = escape("\n".join(getattr(node, rule.field)))
        return f"<br/>{text[1:]}" if text.startswith("\n") else text

    return write


def _breaks(rule: NodeRule) -> Write:
    return lambda _, node: "<br/>".join(map(escape, getattr(node, rule.field)))


def _members(rule: NodeRule) -> Write:
    return lambda writer, node: writer.blocks(getattr(node, rule.field))


def _nothing(_: NodeRule) -> Write:
    return lambda _, __: ""


_HOLDING: dict[str, Callable[[NodeRule], Write]] = {
    "inlines": _inlines,
    "blocks": _blocks,
    "text": _text,
    "lines": _lines,
    "breaks": _breaks,
    "members": _members,
    "nothing": _nothing,
}
