"""Lines that are nothing but a time, as some transcribe: each is joined to the line beside it that says who speaks."""

from __future__ import annotations

from newsdoc.formats.text.labels import BEFORE_TIMES, opening_label, read_line_label
from newsdoc.formats.text.lines import Unit, as_one
from newsdoc.formats.text.stamps import stamp

__all__ = ["with_stamps"]

_SEVERAL = 2


def with_stamps(found: list[Unit]) -> list[Unit]:
    """Give lines with those that are a time joined to the label below, or above if more of them stand there."""
    times = [number for number, line in enumerate(found) if line.text[0] in BEFORE_TIMES and _is_stamp(line.text)]
    below = [number for number in times if number + 1 < len(found) and _is_label(found[number + 1])]
    above = [number - 1 for number in times if number and found[number].tight and _is_name(found[number - 1])]
    first = max(above, below, key=len)
    return _joined(found, set(first)) if len(first) >= _SEVERAL else found


def _joined(found: list[Unit], first: set[int]) -> list[Unit]:
    """Join each of these lines to the one below."""
    units = [as_one(found[number : number + 2]) if number in first else line for number, line in enumerate(found)]
    return [unit for number, unit in enumerate(units) if number - 1 not in first]


def _is_stamp(text: str) -> bool:
    time = stamp(text, 0)
    return time is not None and time.end >= len(text)


def _is_label(line: Unit) -> bool:
    """Whether a line right below another begins with a label, or may be one as a whole."""
    return line.tight and (opening_label(line.text) or _is_name(line))


def _is_name(line: Unit) -> bool:
    return read_line_label(line.text, 0) is not None
