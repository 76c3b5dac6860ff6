"""Readers made from the rules: for each element and class one function that appends the node it stands for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.formats.spaces import BLANKS
from newsdoc.formats.xhtml import rules
from newsdoc.formats.xhtml.names import LABEL
from newsdoc.model import Paragraph, Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdoc.formats.pair import Read
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xhtml.rules import NodeRule
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["BLOCK_NAMES", "KEPT", "SILENT", "UNSEEN", "Found", "Tables", "tables"]

Found: TypeAlias = "dict[str, dict[frozenset[str], Read]]"
"""The readers of an element by its name and its classes; that of no class is for any other."""

BLOCK_NAMES = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol"),
        *("p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
        *("xmp"),
    }
)
"""The elements that stand among blocks."""

SILENT = frozenset({"span", "font", "time", "label", "bdi", "bdo", "data", "nobr", "wbr", "big", "small", "abbr"})
"""Inlines that the model leaves out without loss, since their text is all they say to a reader."""

UNSEEN = frozenset({"script", "style", "head", "link", "meta", "title", "template", "base", "noscript"})
"""What no reader of a page sees."""

KEPT = frozenset({"iframe", "object", "embed", "svg", "math", "canvas", "applet", "map"})
"""What shows something that the model has no word for; the markup is kept."""


@attrs.frozen
class Tables:
    """All readers. `body` knows turns, `blocks` doesn't, for a turn stands nowhere but directly in the body."""

    body: Found
    blocks: Found
    inlines: Found
    headlines: Found
    aliases: dict[str, str]


@cache
def tables() -> Tables:
    """Give the readers."""
    blocks = _found(rule for rule in rules.BLOCKS if rule.node is not Turn)
    body = _found(rules.BLOCKS)
    return Tables(body, blocks, _found(rules.INLINES), _found(rules.HEADLINES), rules.ALIASES)


def _found(table: Iterable[NodeRule]) -> Found:
    found: Found = {}
    for rule in table:
        element = rules.ALIASES.get(rule.element, rule.element)
        found.setdefault(element, {})[frozenset((rule.token or "").split())] = _reader(rule)
    return found


def _reader(rule: NodeRule) -> Read:
    return rule.pair.read if rule.pair is not None else _HOLDING[rule.holds](rule)


def _fields(rule: NodeRule, reader: Reader, element: Element) -> dict[str, Any] | None:
    """Read the attributes of a rule; give nothing if a required one is missing."""
    found: dict[str, Any] = dict([rule.given]) if rule.given else {}
    for known in rule.attributes:
        value = reader.value(element, known.name, known.kind)
        if value is not None:
            found[known.field] = value
        elif known.required:
            return None
    return found


def _inlines(rule: NodeRule) -> Read:
    """Give the reader of a run of text: of a block with its id, language and label, or of an inline."""
    return _line(rule) if rule in (*rules.BLOCKS, *rules.PARTS, *rules.HEADLINES) else _inline(rule)


def _inline(rule: NodeRule) -> Read:
    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        found = _fields(rule, reader, element)
        if found is None:
            reader.splice(element, out)
        elif content := reader.inner(element):
            out.append(rule.node(content, **found))

    return read


def _line(rule: NodeRule) -> Read:
    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        if rule.node is Paragraph and any(reader.is_block(child) for child in element.getchildren()):
            reader.flow(element, out)
            return
        label, content = reader.labelled_line(element) if rule.label else (None, reader.line(element))
        found = dict([rule.given]) if rule.given else {}
        if content:
            more = {"label": label} if rule.label else {}
            node = rule.node(content, **found, **more, **reader.common(element))
            out += reader.paragraphs(node) if rule.node is Paragraph else [node]
        elif label:
            out.append(Paragraph((label,)))

    return read


def _blocks(rule: NodeRule) -> Read:
    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        blocks: list[Any] = []
        found = _fields(rule, reader, element) or {}
        after = _after(rule, reader, element)
        if after is not None:
            found[rule.after[1] if rule.after else ""] = reader.line(after)
        if rule.label:
            found["label"] = _labelled(reader, element, blocks)
        else:
            children = element.getchildren()
            reader.flow_of(element.text, children if after is None else children[:-1], blocks)
        if blocks:
            out.append(rule.node(tuple(blocks), **found, **reader.common(element)))
        elif label := found.get("label"):
            out.append(Paragraph((label,)))
        elif content := found.get("attribution"):
            out.append(Paragraph(content))

    return read


def _after(rule: NodeRule, reader: Reader, element: Element) -> Element | None:
    """Give what follows the content of a rule's element, if it is there."""
    children = element.getchildren()
    if rule.after is None or not children or (children[-1].tail or "").strip(BLANKS):
        return None
    return children[-1] if reader.local(children[-1]) == rule.after[0] else None


def _labelled(reader: Reader, element: Element, out: list[Any]) -> str | None:
    """Append the blocks in an element, and give the label that is printed at the start of the first."""
    children = element.getchildren()
    label: str | None = None
    content: Content = ()
    first = children[0] if children else element
    if not (element.text or "").strip(BLANKS) and reader.local(first) == "p":
        label, content = _after_label(reader, first)
    if label is None:
        reader.flow_of(element.text, children, out)
        return None
    if content:
        out.append(Paragraph(content, **reader.common(first)))
    reader.flow_of(first.tail, children[1:], out)
    return label


def _after_label(reader: Reader, element: Element) -> tuple[str | None, Content]:
    """Give the label that a paragraph is or begins with, or nothing, and the rest of the paragraph."""
    tokens = reader.tokens(element)
    if LABEL in tokens:
        return reader.label(element), ()
    return (None, ()) if any(token.startswith("nd-") for token in tokens) else reader.labelled_line(element)


def _members(rule: NodeRule) -> Read:
    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        members: list[Any] = []
        _take_loose(rule, element.text, members)
        for child in element.getchildren():
            blocks: list[Any] = []
            if reader.local(child) == "li":
                reader.flow(child, blocks)
                common = reader.common(child)
            else:
                reader.block(child, blocks) if reader.is_block(child) else reader.flow(child, blocks)
                common = {}
            if blocks:
                members.append(rule.member(tuple(blocks), **common))
            _take_loose(rule, child.tail, members)
        if members:
            out.append(rule.node(tuple(members), **(_fields(rule, reader, element) or {}), **reader.common(element)))

    return read


def _take_loose(rule: NodeRule, text: str | None, members: list[Any]) -> None:
    """Take what stands outside of all items as one where it stands, if it is more than blanks."""
    if text and (bare := text.strip()):
        members.append(rule.member((Paragraph((bare,)),)))


def _lines(rule: NodeRule) -> Read:
    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        found = _fields(rule, reader, element)
        if found is None:
            reader.keep(element, out)
        else:
            out.append(rule.node(lines=reader.lines(element), **found, **reader.common(element)))

    return read


def _text(rule: NodeRule) -> Read:
    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        if text := reader.text(element):
            out.append(rule.node(text, **(_fields(rule, reader, element) or {})))

    return read


def _breaks(rule: NodeRule) -> Read:
    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        found = _fields(rule, reader, element)
        if found is None:
            reader.splice(element, out)
        else:
            out.append(rule.node(lines=reader.lines(element), **found))

    return read


def _nothing(rule: NodeRule) -> Read:
    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        common = reader.common(element) if rule in rules.BLOCKS else {}
        out.append(rule.node(**common))

    return read


_HOLDING: dict[str, Callable[[NodeRule], Read]] = {
    "inlines": _inlines,
    "blocks": _blocks,
    "members": _members,
    "lines": _lines,
    "text": _text,
    "breaks": _breaks,
    "nothing": _nothing,
}
