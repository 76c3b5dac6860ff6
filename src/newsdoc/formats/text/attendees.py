"""Attendees: lists of those who take part in a talk, a line each with a name and brackets behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.formats.text.cues import Cue

__all__ = ["listed_people"]

_LIMIT = 70
_NAME_WORDS = 4
_STOPS = frozenset(".!?…:;,。！？：；，、")
_CLOSERS = {")": "(", "）": "（"}


def listed_people(cues: Sequence[Cue], number: int) -> int:
    """Count the tight lines from a unit on that are a name each and brackets; it takes two to be a list."""
    count = 0
    for place in range(number, len(cues)):  # no slice: there would be one as long as the text for each unit
        cue = cues[place]
        if not _is_described_name(cue) or (count and not cue.unit.tight):
            break
        count += 1
    return count if count > 1 else 0


def _is_described_name(cue: Cue) -> bool:
    """Whether a line is a few words and brackets behind them, and no sentence: `Anna Novak (baker)`."""
    text = cue.unit.text
    opener = _CLOSERS.get(text[-1])
    if opener is None or not cue.plain or len(text) > _LIMIT:
        return False
    name = text.partition(opener)[0].strip()
    return bool(name) and not name[0].islower() and name.count(" ") < _NAME_WORDS and _STOPS.isdisjoint(name[:-1])
