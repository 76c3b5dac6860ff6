"""Times for turns that have none, on request: as if all were said at one pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.diagnostics import UsageError
from newsdoc.model import Turn
from newsdoc.model.scalars import GREATEST
from newsdoc.tree import plain_text
from newsdoc.words import word_count

if TYPE_CHECKING:
    from newsdoc.model import Block, Document

__all__ = ["paced"]

_MINUTE = 60_000
_LEAST = 1_000
_FASTEST = 1_000


def paced(document: Document, pace: int) -> Document:
    """Give a document in which each turn has times: where one is missing, by so many words a minute.

    A turn without a start begins where the one before ends, and lasts a second at least, but for one that the next is
    known to follow sooner. Times that are there stay. Raises `UsageError` for what is no whole number from 1 to 1,000.
    """
    _check(pace)
    reached = 0
    body: list[Block] = []
    following = _following(document)
    for block, until in zip(document.body, following, strict=True):
        timed = _timed(block, reached, until, pace) if isinstance(block, Turn) else block
        reached = max(reached, (timed.end or 0) if isinstance(timed, Turn) else 0)
        body.append(timed)
    return attrs.evolve(document, body=tuple(body))


def _following(document: Document) -> list[int | None]:
    """Give for each block when the next turn behind it starts, if that is known."""
    found: list[int | None] = []
    start: int | None = None
    for block in reversed(document.body):
        found.append(start)
        start = block.start if isinstance(block, Turn) else start
    return found[::-1]


def _check(pace: object) -> None:
    if isinstance(pace, bool) or not isinstance(pace, int) or not 1 <= pace <= _FASTEST:
        raise UsageError(f"pace={pace!r}: this is a number of words a minute, from 1 to {_FASTEST:,}")


def _timed(turn: Turn, reached: int, until: int | None, pace: int) -> Turn:
    lasts = max(_LEAST, word_count(plain_text(turn)) * _MINUTE // pace)
    start, end = turn.start, turn.end
    if start is not None and end is not None and end > start:
        return turn
    if start is None:
        start = reached if end is None or reached < end else max(0, end - lasts)
    if end is None or end <= start:
        end = start + lasts if until is None or until <= start else min(start + lasts, until)
    return attrs.evolve(turn, start=min(start, GREATEST - 1), end=min(end, GREATEST))
