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
    """Give a text as it stands in the page, line by line: what no page can carry is a replacement character."""
    return "\n".join(escape(patterns.FORBIDDEN.sub("\ufffd", line)) for line in patterns.LINE_END.split(text))


def passage(row: Row, text: Source) -> str:
    """Give the cell of a row's stretch of the text."""
    if row.span is None:
        return '<div class="passage"></div>'
    line = text.position(row.span.start).line
    return (
        f'<div class="passage"><a class="line" href="#row-{row.number}" aria-label="Line {line}">{line}</a>'
        f'<div class="printed" dir="auto">{_marked(row, row.span, text.text)}</div></div>'
    )


def _marked(row: Row, span: Span, text: str) -> str:
    """Give a stretch of text with the spans that lie in it."""
    parts: list[str] = []
    place = span.start
    for start, end, kind in _inner(row, span):
        if start < place:
            continue  # it is within another that is marked
        parts += [safe(text[place:start]), f'<mark class="{kind}">{safe(text[start:end])}</mark>']
        place = end
    return "".join([*parts, safe(text[place : span.end])])


def _inner(row: Row, span: Span) -> Iterator[tuple[int, int, str]]:
    """Give the spans of the label and of notes, links and entities, in order."""
    piece = row.piece
    if piece is None:
        return
    node = piece.node
    if isinstance(node, Turn):
        node = node.content[0]
        if piece.turn is not None and piece.turn.label is not None:
            yield span.start, min(span.start + len(piece.turn.label), span.end), "label"
    elif (label := getattr(node, "label", None)) is not None:
        yield span.start, min(span.start + len(label), span.end), "label"
    for inner in walk(node):
        kind = _MARKED.get(type(inner))
        if kind and inner.origin and span.start <= inner.origin.start < inner.origin.end <= span.end:
            yield inner.origin.start, inner.origin.end, kind
