"""Readers made from single rules: each appends the node that an element stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.formats.nitf.names import qualified
from newsdoc.formats.nitf.runs import RunReader
from newsdoc.making import maker
from newsdoc.model import Link, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.rules import NodeRule
    from newsdoc.formats.pair import Read
    from newsdoc.formats.xml import Element

__all__ = ["block_reader", "inline_reader"]

# What attributes an element has whose node has no fields but those that its content and its rule give.
_NO_FIELDS: tuple[list[str], ...] = ([], ["class"])

_Fields: TypeAlias = "Callable[[Reader, Element], dict[str, Any] | None]"


def _attributes(rule: NodeRule) -> _Fields:
    """Give a function that reads the attributes of a rule, and gives nothing if a required one is missing."""
    listed = [(qualified(a.name), a.field, a.kind, a.required) for a in rule.attributes]

    def read(reader: Reader, element: Element) -> dict[str, Any] | None:
        found: dict[str, Any] = {}
        for name, field, kind, required in listed:
            value = getattr(reader, kind)(element, name)
            if value is not None:
                found[field] = value
            elif required:
                return None
        return found

    return read if listed else lambda _, __: {}


def _maker(rule: NodeRule) -> Callable[..., Any]:
    """Give a function that makes a node of a rule, with its kind if it has kinds.

    Values are best passed by position, which takes half the time.
    """
    return maker(rule.node, **dict([rule.given] if rule.given else []))


def inline_reader(rule: NodeRule) -> Read:
    """Give the reader of an inline."""
    make, name, attributes = _maker(rule), rule.name, _attributes(rule)
    field = "text" if rule.holds == "text" else rule.field
    takes: dict[str, Callable[[Reader, Element], Any]] = {
        "inlines": RunReader.inner,
        "text": RunReader.text,
        "breaks": RunReader.broken_lines,
    }

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        found = attributes(reader, element)
        if found is None:
            reader.splice(element, out)
        elif value := take(reader, element):
            out.append(make(**{field: value}, **found, origin=reader.origin(element, name)))

    def read_plain(reader: Reader, element: Element, out: list[Any]) -> None:
        if reader.spans is not None:
            read(reader, element, out)
        elif content := reader.inner(element):
            out.append(make(content))

    if rule.holds == "nothing":
        return _empty_inline_reader(rule)

    take = takes[rule.holds]
    if rule.node is Link:
        return _link_reader(read)
    return read_plain if rule.holds == "inlines" and not rule.attributes else read


def _empty_inline_reader(rule: NodeRule) -> Read:
    """Give the reader of an inline that holds nothing; what stands in it all the same follows it."""
    make, name = _maker(rule), rule.name

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        if element.text or len(element):
            out.append(make())
            reader.run(element, out)
        else:
            out.append(make(origin=reader.origin(element, name)))

    return read


def _link_reader(read: Read) -> Read:
    """Give the reader of links, which sees to it that a link in a link is mended at the end."""

    def read_link(reader: Reader, element: Element, out: list[Any]) -> None:
        around, reader.linked = reader.linked, True
        reader.odd = reader.odd or around
        read(reader, element, out)
        reader.linked = around

    return read_link


def block_reader(rule: NodeRule) -> Read:
    """Give the reader of a block, or of a part of one."""
    if rule.pair is not None:
        return rule.pair.read
    makers: dict[str, Callable[[NodeRule], Read]] = {
        "inlines": _labelled_line_reader if rule.label else _line_reader,
        "blocks": _labelled_reader if rule.label else _blocks_reader,
        "members": _members_reader,
        "lines": _lines_reader,
        "nothing": _nothing_reader,
    }
    return makers[rule.holds](rule)


def _line_reader(rule: NodeRule) -> Read:
    """Give the reader of what is nothing but a run of text, which most blocks are."""
    make, name = _maker(rule), rule.name
    may_hold_blocks = rule.node is Paragraph

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        if may_hold_blocks and len(element) and not reader.own and reader.has_blocks(element):
            reader.flow(element, out)
            return
        text = element.text
        content = (text,) if text and not len(element) and not reader.collapses(text) else reader.line(element)
        if content and reader.spans is None and element.keys() in _NO_FIELDS:
            out.append(make(content))
        elif content:
            out.append(make(content, **reader.common(element, name)))

    return read


def _labelled_line_reader(rule: NodeRule) -> Read:
    make, name = _maker(rule), rule.name

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        label, content = reader.labelled_lines(element)
        if content:
            out.append(make(content, label=label, **reader.common(element, name)))
        elif label is not None:
            reader.paragraph((label,), element, out)

    return read


def _labelled_reader(rule: NodeRule) -> Read:
    """Give the reader of blocks with a label; by position stand content, kind, what a classifier holds, label."""
    make, name, attributes = _maker(rule), rule.name, _attributes(rule)
    classifier = rule.classifier[0] if rule.classifier else ""

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        blocks: list[Any] = []
        reader.classified[classifier] = None
        label = reader.labelled(element, blocks)
        if not blocks:
            if label is not None:
                reader.paragraph((label,), element, out)
        elif classifier and reader.spans is None and element.keys() in _NO_FIELDS:
            out.append(make(tuple(blocks), reader.classified[classifier], label))
        else:
            held = (reader.classified[classifier],) if classifier else ()
            found = attributes(reader, element) or {}
            out.append(make(tuple(blocks), *held, label, **found, **reader.common(element, name)))

    return read


def _blocks_reader(rule: NodeRule) -> Read:
    make, name, attributes = _maker(rule), rule.name, _attributes(rule)
    optional = attrs.fields_dict(rule.node)["content"].default == ()

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        found = attributes(reader, element) or {}
        if rule.after:
            found = found | {rule.after[1]: reader.lines_of(element, rule.after[0])}
        content = reader.blocks(element)
        if content or optional:
            out.append(make(content=content, **found, **reader.common(element, name)))
        elif rule.after and found[rule.after[1]]:
            reader.paragraph(found[rule.after[1]], element, out)

    return read


def _members_reader(rule: NodeRule) -> Read:
    make, name, attributes, field, member = _maker(rule), rule.name, _attributes(rule), rule.field, rule.member

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        if members := tuple(reader.members(element, member)):
            found = attributes(reader, element) or {}
            out.append(make(**{field: members}, **found, **reader.common(element, name)))

    return read


def _lines_reader(rule: NodeRule) -> Read:
    make, name, attributes, field = _maker(rule), rule.name, _attributes(rule), rule.field

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        found = attributes(reader, element)
        if found is None:
            reader.keep(element, out)
        else:
            out.append(make(**{field: reader.lines(element)}, **found, **reader.common(element, name)))

    return read


def _nothing_reader(rule: NodeRule) -> Read:
    make, name = _maker(rule), rule.name

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        common = reader.common(element, name)
        if element.text or len(element):
            out.append(make(**(common | {"origin": None})))
            reader.flow(element, out)
        else:
            out.append(make(**common))

    return read
