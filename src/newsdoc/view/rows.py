"""The rows of a page: each piece of a document beside the stretch of the text that it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.amending import Piece, pieces
from newsdoc.formats.text.explanation import weakest
from newsdoc.model import Origin, Participant
from newsdoc.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Document

__all__ = ["Row", "rows"]


@attrs.frozen
class Row:
    """A stretch of the text and the piece that it is; without a piece it was left out.

    A piece without a span has no place in the text. `decision` is who decided what it is, and `person` who speaks.
    """

    number: int
    span: Span | None
    piece: Piece | None = None
    decision: Origin | None = None
    person: Participant | None = None

    @property
    def confidence(self) -> str:
        """How sure it is what the piece is and who speaks: the weaker of the two."""
        decision, knows = self.decision, self.knows
        return weakest(decision.confidence if decision else None, knows.confidence if knows else None) or "sure"

    @property
    def knows(self) -> Origin | None:
        """Who decided who speaks."""
        if self.person is None or (self.decision is not None and self.decision.basis == "person"):
            return None
        return self.person.origin


def rows(document: Document, text: Source | None) -> list[Row]:
    """Give the rows of a document in the order of the text, or of the document where there is none.

    What the text has between them goes into rows of its own, white space aside.
    """
    placed = [_placed(document, piece, text) for piece in pieces(document)]
    if text is not None:
        placed = [*_with_gaps(_sorted(placed), text)]
    return [attrs.evolve(row, number=number) for number, row in enumerate(placed, 1)]


def _placed(document: Document, piece: Piece, text: Source | None) -> Row:
    return Row(0, _span(piece, text), piece, _decision(piece), document.participant(piece.speaker))


def _span(piece: Piece, text: Source | None) -> Span | None:
    """Give the span of a piece; that of a turn's first block begins with the label."""
    origin = piece.node.origin
    if text is None or origin is None:
        return None
    start, end = origin.start, min(origin.end, len(text.text))
    if piece.turn is not None and piece.inner is None:
        first = piece.turn.content[0].origin
        end = end if first is None else min(first.end, end)
    return Span(start, end) if start <= end else None


def _decision(piece: Piece) -> Origin | None:
    """Give who decided what a piece is; what follows in a turn is no surer than the turn, unless a person said it."""
    own = piece.node.origin
    if piece.turn is None or own is None or own.basis == "person":
        return own
    other = piece.turn.content[0].origin if piece.inner is None else piece.turn.origin
    grade = weakest(own.confidence, other.confidence if other else None) or own.confidence
    return own if grade == own.confidence else attrs.evolve(own, confidence=grade)


def _sorted(placed: list[Row]) -> list[Row]:
    """Give rows in the order of the text; one without a place stays behind the one before it."""
    starts: list[int] = []
    for row in placed:
        starts.append(row.span.start if row.span else starts[-1] if starts else 0)
    return [
        row for _, _, row in sorted(zip(starts, range(len(placed)), placed, strict=True), key=lambda each: each[:2])
    ]


def _with_gaps(placed: list[Row], text: Source) -> Iterator[Row]:
    end = 0
    for row in placed:
        if row.span is not None:
            yield from _gap(end, row.span.start, text)
            end = max(end, row.span.end)
        yield row
    yield from _gap(end, len(text.text), text)


def _gap(start: int, end: int, text: Source) -> Iterator[Row]:
    """Give a row for what stands between two pieces, if anything does."""
    between = text.text[start:end]
    if between.strip():
        begin = start + len(between) - len(between.lstrip())
        yield Row(0, Span(begin, start + len(between.rstrip())))
