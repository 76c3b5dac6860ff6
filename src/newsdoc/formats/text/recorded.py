"""Times of a recording, and those beside names that are none: of a timetable, a programme, a race."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.labels import Label

__all__ = ["leave_other_times"]

_BEGINNING = 300_000
"""When somebody has spoken at the latest, in milliseconds, in what is transcribed from its beginning."""

_EMPTY = 4


def leave_other_times(cues: list[Cue]) -> None:
    """Leave the times beside labels alone unless they are those of a recording.

    Those never go back, begin early or are told with their hours, and something is said between them. A name behind an
    hour of the day is no label then.
    """
    timed = [(number, cue, cue.label) for number, cue in enumerate(cues) if cue.label and cue.label.times]
    if not timed or _is_recorded(timed, cues):
        return
    for _, cue, label in timed:
        label.times = None
        if label.hourly:
            cue.label, cue.markers, cue.body, cue.plain = None, (), 0, True


def _is_recorded(timed: list[tuple[int, Cue, Label]], cues: list[Cue]) -> bool:
    starts = [label.times.start for _, _, label in timed if label.times]
    if any(after < before for before, after in pairwise(starts)):
        return False
    hours = not any(label.times.short for _, _, label in timed if label.times)
    alone = [number + 1 for number, cue, _ in timed if cue.alone]
    empty = sum(number >= len(cues) or cues[number].label is not None for number in alone)
    return (starts[0] <= _BEGINNING or hours) and empty * _EMPTY <= len(timed)
