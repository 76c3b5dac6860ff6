"""Lines that are nothing but a time, as some transcribe: each is joined to the line beside it that says who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.labels import BEFORE_TIMES, opening_label, read_line_label
from newsdoc.formats.text.lines import Unit, as_one
from newsdoc.formats.text.recorded import are_recorded
from newsdoc.formats.text.stamps import stamp

if TYPE_CHECKING:
    from newsdoc.formats.text.stamps import Times

__all__ = ["with_stamps"]


def with_stamps(found: list[Unit]) -> list[Unit]:
    """Give lines with those that are a time of a recording joined to the name below, or above if more stand there."""
    times = {number: time for number, line in enumerate(found) if (time := _time(line.text)) is not None}
    below = [number for number in times if number + 1 < len(found) and _is_label(found[number + 1])]
    above = [number - 1 for number in times if number and found[number].tight and _is_name(found[number - 1])]
    first, names = above, [found[number].text for number in above]
    if len(below) >= len(above):
        first, names = below, [found[number + 1].text.partition(":")[0] for number in below]
    spoken = [times[number] if number in times else times[number + 1] for number in first]
    if len(set(names)) == len(names) or not are_recorded(spoken):  # nobody speaks twice
        return found
    return _joined(found, set(first))


def _joined(found: list[Unit], first: set[int]) -> list[Unit]:
    """Join each of these lines to the one below."""
    units = [as_one(found[number : number + 2]) if number in first else line for number, line in enumerate(found)]
    return [unit for number, unit in enumerate(units) if number - 1 not in first]


def _time(text: str) -> Times | None:
    """Give the time that is all of a line, or nothing."""
    found = stamp(text, 0) if text[0] in BEFORE_TIMES else None
    return found.times if found is not None and found.end >= len(text) else None


def _is_label(line: Unit) -> bool:
    """Whether a line right below another begins with a label, or may be one as a whole."""
    return line.tight and (opening_label(line.text) or _is_name(line))


def _is_name(line: Unit) -> bool:
    return read_line_label(line.text, 0) is not None
