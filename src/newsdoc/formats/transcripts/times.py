"""Times of cues: `00:01:02.500 --> 00:01:04.000`, with a stop or a comma, read leniently and written exactly."""

from __future__ import annotations

from typing import NamedTuple

from newsdoc.clock import clock
from newsdoc.formats.clocks import milliseconds
from newsdoc.formats.transcripts.runs import BLANKS

__all__ = ["ARROW", "Timing", "printed", "timing"]

ARROW = "-->"
"""What stands between the times of a cue."""


class Timing(NamedTuple):
    """The times of a cue in milliseconds, and the settings behind them."""

    start: int
    end: int
    settings: str


def timing(line: str) -> Timing | None:
    """Give the times that a line with an arrow in it holds, or nothing."""
    before, _, behind = line.partition(ARROW)
    until, _, settings = behind.strip(BLANKS).replace("\t", " ").partition(" ")
    start, end = milliseconds(before.strip(BLANKS)), milliseconds(until)
    return None if start is None or end is None else Timing(start, end, settings.strip(" "))


def printed(time: int, stop: str) -> str:
    """Give a time with two digits of hours at least; `stop` parts the fraction."""
    text = clock(time, exact=True).replace(".", stop)
    return text if text[1] != ":" else f"0{text}"
