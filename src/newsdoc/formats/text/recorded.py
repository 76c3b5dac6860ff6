"""Times of a recording, and those beside names that are none: of a timetable, a programme, a race."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.labels import Label
    from newsdoc.formats.text.stamps import Times

__all__ = ["are_recorded", "leave_other_times"]

_BEGINNING = 300_000
"""When somebody has spoken at the latest, in milliseconds, in what is transcribed from its beginning."""

_BARE_BEGINNING = 60_000
"""The same for times of two numbers without brackets, which may be verses: `John 3:16`."""

_EMPTY = 4


def are_recorded(times: Sequence[Times]) -> bool:
    """Whether times may be those of a recording: they never go back, and begin early or are told with their hours."""
    if any(after.start < before.start for before, after in pairwise(times)):
        return False
    if not all(one.short for one in times):
        return True
    latest = _BEGINNING if any(one.bracketed for one in times) else _BARE_BEGINNING
    return times[0].start <= latest


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
            cue.forget_label()


def _is_recorded(timed: list[tuple[int, Cue, Label]], cues: list[Cue]) -> bool:
    alone = [number + 1 for number, cue, _ in timed if cue.alone]
    empty = sum(number >= len(cues) or cues[number].label is not None for number in alone)
    return empty * _EMPTY <= len(timed) and are_recorded([label.times for _, _, label in timed if label.times])
