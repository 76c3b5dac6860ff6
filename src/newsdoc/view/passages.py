"""The left column: a stretch of the text, its lines numbered, with the label and the notes in it marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.formats.markup import escape
from newsdoc.model import Entity, Link, Note, Turn
from newsdoc.tree import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Node
    from newsdoc.source import Source, Span
    from newsdoc.view.rows import Row

__all__ = ["passage", "safe"]

_MARKED: dict[type[Node], str] = {Note: "note", Link: "link", Entity: "entity"}


def safe(text: str) -> str:
    """Give a text as it stands in the page: what no page can carry is a replacement character."""
    return escape(patterns.UNCARRIED.sub("\ufffd", text))


def passage(row: Row, text: Source, *, numbered: bool) -> str:
    """Give the cell of a row's stretch of the text, with the number of its line if it is the input's, or of its row."""
    if row.span is None:
        return '<div class="passage"></div>'
    what, number = ("Line", text.position(row.span.start).line) if numbered else ("Row", row.number)
    return (
        f'<div class="passage"><a class="line" href="#row-{row.number}" aria-label="{what} {number}">{number}</a>'
        f'<div class="printed" dir="auto">{_marked(row, row.span, text.text)}</div></div>'
    )


def _marked(row: Row, span: Span, text: str) -> str:
    """Give a stretch of text with the spans that lie in it."""
    parts: list[str] = []
    place = span.start
    for start, end, kind in _inner(row, span, text):
        if start < place:
            continue  # it is within another that is marked
        parts += [safe(text[place:start]), f'<mark class="{kind}">{safe(text[start:end])}</mark>']
        place = end
    return "".join([*parts, safe(text[place : span.end])])


def _inner(row: Row, span: Span, text: str) -> Iterator[tuple[int, int, str]]:
    """Give the spans of the label and of notes, links and entities, in order."""
    piece = row.piece
    if piece is None:
        return
    node = piece.node
    label = getattr(node, "label", None)
    if isinstance(node, Turn):
        node = node.content[0]
    if label is not None and (start := text.find(label.rstrip(), span.start, span.end)) >= 0:
        yield start, start + len(label.rstrip()), "label"
    for inner in walk(node):
        kind = _MARKED.get(type(inner))
        if kind and inner.origin and span.start <= inner.origin.start < inner.origin.end <= span.end:
            yield inner.origin.start, inner.origin.end, kind
