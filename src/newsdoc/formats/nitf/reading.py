"""Readers made from the rules: for each element and class one function that appends the node it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.formats.nitf import rules
from newsdoc.formats.nitf.names import SPEAKER, qualified
from newsdoc.model import Turn

if TYPE_CHECKING:
    from newsdoc.formats.nitf.pair import Read
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.rules import NodeRule
    from newsdoc.formats.xml import Element

__all__ = ["ByClass", "Elements", "Tables", "tables"]

ByClass: TypeAlias = "dict[str | None, Read]"
"""The readers of an element by its class attribute; that of `None` is for any other."""

Elements: TypeAlias = "dict[str, ByClass]"
"""The readers of elements by tag, as lxml names it."""

_Fields: TypeAlias = "Callable[[Reader, Element], dict[str, Any] | None]"
_Take: TypeAlias = "Callable[[Reader, Element], Any]"


@attrs.frozen
class Tables:
    """All readers for files whose root has one namespace.

    `body` knows turns, `blocks` doesn't, for a turn stands nowhere but directly in the body.
    """

    body: Elements
    blocks: Elements
    inlines: Elements
    byline: Elements
    dateline: Elements
    headlines: Elements
    parts: dict[type[Any], Elements]


@lru_cache(maxsize=8)
def tables(prefix: str) -> Tables:
    """Give the readers for tags with a prefix: a namespace in braces, or nothing."""
    inlines = _elements(prefix, rules.INLINES, _inline_reader, _read_spliced)
    blocks = _elements(prefix, [rule for rule in rules.BLOCKS if rule.node is not Turn], _block_reader, _read_flow)
    blocks |= {prefix + name: {None: _read_flow} for name in rules.TRANSPARENT}
    blocks[prefix + "classifier"] = {None: _read_classifier}
    blocks |= {prefix + rule.after[0]: {None: _passed_over(rule)} for rule in rules.BLOCKS if rule.after}
    for alias, token, element, ours in rules.ALIASES:
        table = inlines if prefix + element in inlines else blocks
        table.setdefault(prefix + alias, {})[token] = table[prefix + element][ours]
    turns = _elements(prefix, [rule for rule in rules.BLOCKS if rule.node is Turn], _block_reader, _read_flow)
    parts = {
        node: _elements(prefix, [rule for rule in rules.PARTS if rule.node is node], _block_reader, _read_flow)
        for node in {rule.node for rule in rules.PARTS}
    }
    headlines = _elements(prefix, rules.HEADLINES, _block_reader, _read_flow)
    headlines[prefix + "hl2"][None] = headlines[prefix + "hl2"]["nd-deck"]
    return Tables(
        body=blocks | {tag: blocks[tag] | readers for tag, readers in turns.items()},
        blocks=blocks,
        inlines=inlines,
        byline=_elements(prefix, rules.BYLINE, _inline_reader, _read_spliced),
        dateline=_elements(prefix, rules.DATELINE, _inline_reader, _read_spliced),
        headlines=headlines,
        parts=parts,
    )


def _elements(prefix: str, table: Iterable[NodeRule], make: Callable[[NodeRule], Read], otherwise: Read) -> Elements:
    """Give the readers of rules; `otherwise` reads an element whose class is in no rule."""
    found: Elements = {}
    for rule in table:
        found.setdefault(prefix + rule.read_from, {None: otherwise})[rule.token] = make(rule)
    return found


def _read_spliced(reader: Reader, element: Element, out: list[Any]) -> None:
    reader.splice(element, out)


def _read_flow(reader: Reader, element: Element, out: list[Any]) -> None:
    reader.flow(element, out)


def _passed_over(rule: NodeRule) -> Read:
    """Give the reader of what follows the content of a rule's element, which the rule's own reader has read."""
    holders = {rule.element, *(alias for alias, _, ours, _ in rules.ALIASES if ours == rule.element)}

    def read(reader: Reader, found: Element, out: list[Any]) -> None:
        parent = found.getparent()
        if parent is None or reader.local(parent) not in holders:
            reader.line_paragraph(found, out)

    return read


def _read_classifier(reader: Reader, element: Element, out: list[Any]) -> None:
    """Pass over the classifier that a turn's reader has read its speaker from."""
    del out
    if element.get("type") != SPEAKER:
        reader.unmapped(element, keep=True)


def _attributes(rule: NodeRule) -> _Fields:
    """Give a function that reads the attributes of a rule, and gives nothing if a required one is missing."""
    given = dict([rule.given]) if rule.given else {}
    listed = [(qualified(a.name), a.field, a.kind, a.required) for a in rule.attributes]

    def read(reader: Reader, element: Element) -> dict[str, Any] | None:
        found = given.copy()
        for name, field, kind, required in listed:
            value = getattr(reader, kind)(element, name)
            if value is not None:
                found[field] = value
            elif required:
                return None
        return found

    return read if listed else lambda _, __: given


def _inline_reader(rule: NodeRule) -> Read:
    node, name, attributes = rule.node, rule.name, _attributes(rule)
    field = "text" if rule.holds == "text" else rule.field
    takes: dict[str, _Take] = {
        "inlines": lambda reader, element: reader.inner(element),
        "text": lambda reader, element: reader.text(element),
        "breaks": lambda reader, element: reader.broken_lines(element),
    }

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        found = attributes(reader, element)
        if found is None:
            reader.splice(element, out)
        elif value := take(reader, element):
            out.append(node(**{field: value}, **found, origin=reader.origin(element, name)))

    def read_nothing(reader: Reader, element: Element, out: list[Any]) -> None:
        out.append(node(origin=reader.origin(element, name)))

    if rule.holds == "nothing":
        return read_nothing
    take = takes[rule.holds]
    return read


def _block_reader(rule: NodeRule) -> Read:
    if rule.pair is not None:
        return rule.pair.read
    if rule.holds == "inlines" and not rule.within:
        return _plain_reader(rule)
    return _full_reader(rule)


def _plain_reader(rule: NodeRule) -> Read:
    """Give the reader of what is nothing but a run of text, which most blocks are."""
    node, name, given = rule.node, rule.name, dict([rule.given]) if rule.given else {}

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        content = reader.line(element)
        if content:
            out.append(node(content, **given, **reader.common(element, name)))

    return read


def _full_reader(rule: NodeRule) -> Read:
    node, name, attributes, contents = rule.node, rule.name, _attributes(rule), _contents(rule)
    optional = any(field.name == rule.field and field.default == () for field in attrs.fields(node))

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        found = attributes(reader, element)
        if found is None:
            reader.keep(element, out)
            return
        found = found | contents(reader, element)
        if rule.holds == "nothing" or optional or found[rule.field]:
            out.append(node(**found, **reader.common(element, name)))
        elif "label" in found:
            reader.paragraph((found["label"],), element, out)

    return read


def _contents(rule: NodeRule) -> Callable[[Reader, Element], dict[str, Any]]:
    """Give a function that reads what stands in an element, by field."""
    field, member = rule.field, rule.member

    def blocks(reader: Reader, element: Element) -> dict[str, Any]:
        found = reader.labelled(element) if rule.label else {"content": reader.blocks(element)}
        if rule.classifier:
            found |= reader.classified(element, *rule.classifier)
        if rule.after:
            found[rule.after[1]] = reader.after(element, rule.after[0])
        return found

    made: dict[str, Callable[[Reader, Element], dict[str, Any]]] = {
        "inlines": lambda reader, element: reader.labelled_line(element),
        "blocks": blocks,
        "members": lambda reader, element: {field: tuple(reader.members(element, member))},
        "lines": lambda reader, element: {field: reader.lines(element)},
        "nothing": lambda _, __: {},
    }
    return made[rule.holds]
