"""Cuts a text into units: the lines, or joined hard-wrapped lines, that paragraphs and turns are made of."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from newsdoc import patterns

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BLANKS", "Unit", "units"]

BLANKS = " \t"
"""The only white space that structure is read from; any other is text."""

_SENTENCE_ENDS = frozenset(".!?…。！？؟\"”»’')）」』")
_LONGEST_WRAPPED = 105
_SHORTEST_WRAPPED = 45
_WIDE = "\u2e80"  # where the scripts begin that take two columns for a character


@attrs.frozen(weakref_slot=False)
class Unit:
    """A stretch of the source without blank lines: `text` is what it says on one line.

    `start` and `end` are a half-open span in the source; `joints` say, for a unit of several lines, at
    which offset of `text` each further line begins, and where that is in the source.
    """

    start: int
    end: int
    text: str
    joints: tuple[tuple[int, int], ...] = ()

    def place(self, offset: int) -> int:
        """Give the place in the source of an offset in the text."""
        if self.joints:
            number = bisect_right(self.joints, (offset, self.end))
            if number:
                begin, source = self.joints[number - 1]
                return source + offset - begin
        return self.start + offset


def units(text: str, opens: Callable[[str], bool]) -> list[Unit]:
    """Give the units of a text; `opens` says whether a line looks like the beginning of one."""
    lines = _lines(text)
    if _is_wrapped(lines, opens):
        return _joined(lines, opens)
    return [Unit(start, start + len(line), line) for start, line in lines if line]


def _lines(text: str) -> list[tuple[int, str]]:
    """Give each line with its offset, without blanks around it; what has no visible character is empty."""
    if "\r" in text:
        return _mixed_lines(text)
    found: list[tuple[int, str]] = []
    offset = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            found.append(_stripped(offset, line))
        else:
            found.append((offset, ""))
        offset += len(line) + 1
    return found


def _mixed_lines(text: str) -> list[tuple[int, str]]:
    """As `_lines`, for text with carriage returns."""
    found: list[tuple[int, str]] = []
    offset = 0
    ends = [(match.start(), match.end()) for match in patterns.LINE_END.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        line = text[offset:end]
        found.append((offset, "") if line.isspace() else _stripped(offset, line))
        offset = following
    return found


def _stripped(offset: int, line: str) -> tuple[int, str]:
    bare = line.lstrip(BLANKS)
    return offset + len(line) - len(bare), bare.rstrip(BLANKS)


def _is_wrapped(lines: list[tuple[int, str]], opens: Callable[[str], bool]) -> bool:
    """Whether lines were broken at a width: most are of about one length, and end within a sentence."""
    broken = [line for (_, line), (_, after) in pairwise(lines) if line and after and not opens(after)]
    if len(broken) < 2:  # noqa: PLR2004  (one long line before another proves nothing)
        return False
    widths = sorted(_width(line) for line in broken)
    ended = sum(line[-1] in _SENTENCE_ENDS for line in broken)
    return (
        widths[len(widths) * 95 // 100] <= _LONGEST_WRAPPED
        and widths[len(widths) // 2] >= _SHORTEST_WRAPPED
        and ended * 2 < len(broken)
    )


def _width(line: str) -> int:
    return len(line) if line.isascii() else len(line) + sum(char >= _WIDE for char in line)


def _joined(lines: list[tuple[int, str]], opens: Callable[[str], bool]) -> list[Unit]:
    """Join the lines of each paragraph."""
    found: list[Unit] = []
    group: list[tuple[int, str]] = []
    for start, line in lines:
        if group and (not line or (opens(line) and _may_end(group, opens))):
            found.append(_unit(group))
            group = []
        if line:
            group.append((start, line))
    return [*found, _unit(group)] if group else found


def _may_end(group: list[tuple[int, str]], opens: Callable[[str], bool]) -> bool:
    """Whether something new may begin after these lines: a sentence has ended, or they are an item of a list."""
    return group[-1][1][-1] in _SENTENCE_ENDS or opens(group[0][1])


def _unit(group: list[tuple[int, str]]) -> Unit:
    start, text = group[0]
    parts = [text]
    length = len(text)
    joints: list[tuple[int, int]] = []
    for place, line in group[1:]:
        glue = _glue(parts[-1], line)
        length += len(glue)
        joints.append((length, place))
        parts += [glue, line]
        length += len(line)
    last_start, last = group[-1]
    return Unit(start, last_start + len(last), "".join(parts), tuple(joints))


def _glue(before: str, after: str) -> str:
    """Give what stands between two lines that are joined: a blank, unless the script or a hyphen needs none."""
    if before[-1] >= _WIDE and after[0] >= _WIDE:
        return ""
    if before[-1] in "-—" and before[-2:-1].isalpha() and after[0].isalpha():
        return ""
    return " "
