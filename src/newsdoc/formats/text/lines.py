"""Cuts a text into units: the lines, or joined hard-wrapped lines, that paragraphs and turns are made of."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BLANKS", "Unit", "units"]

BLANKS = " \t"
"""The only white space that structure is read from; any other is text."""

_SENTENCE_ENDS = frozenset(".!?…。！？؟\"”»’')）」』")
_BEFORE_NEW = _SENTENCE_ENDS | {":", ";"}
_LONGEST_WRAPPED = 105
_SHORTEST_WRAPPED = 45
_WIDE = "\u2e80"  # where the scripts begin that take two columns for a character


# Units and cues are made for every line of every text: classes that aren't frozen take half the time.
@attrs.define(eq=False, repr=False)
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
    lines, tight = _lines(text)
    if len(tight) > 1 and _is_wrapped(lines, tight, opens):
        return _joined(lines, tight, opens)
    return lines


def _lines(text: str) -> tuple[list[Unit], list[int]]:
    """Give each line that has a visible character as a unit, and the numbers of those with no blank line before."""
    found: list[Unit] = []
    tight: list[int] = []
    offset = 0
    after = False
    if "\r" in text:
        # Each line end is made one character, so that offsets stay; a blank at the end of a line means nothing.
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for line in text.split("\n"):
        if line and not line.isspace():
            bare = line.strip(BLANKS)
            start = offset if len(bare) == len(line) else offset + line.index(bare)
            if after:
                tight.append(len(found))
            found.append(Unit(start, start + len(bare), bare))
            after = True
        else:
            after = False
        offset += len(line) + 1
    return found, tight


def _is_wrapped(lines: list[Unit], tight: list[int], opens: Callable[[str], bool]) -> bool:
    """Whether lines were broken at a width: most are of about one length, and end within a sentence."""
    broken = [lines[number - 1].text for number in tight if not opens(lines[number].text)]
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


def _joined(lines: list[Unit], tight: list[int], opens: Callable[[str], bool]) -> list[Unit]:
    """Join the lines of each paragraph."""
    groups: list[list[Unit]] = []
    goes_on = frozenset(tight)
    for number, line in enumerate(lines):
        if number in goes_on and not (opens(line.text) and _may_end(groups[-1], opens)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_unit(group) for group in groups]


def _may_end(group: list[Unit], opens: Callable[[str], bool]) -> bool:
    """Whether something new may begin after these lines: a sentence has ended, or they are an item of a list."""
    return group[-1].text[-1] in _BEFORE_NEW or opens(group[0].text)


def _unit(group: list[Unit]) -> Unit:
    parts = [group[0].text]
    length = len(parts[0])
    joints: list[tuple[int, int]] = []
    for line in group[1:]:
        glue = _glue(parts[-1], line.text)
        joints.append((length + len(glue), line.start))
        parts += [glue, line.text]
        length += len(glue) + len(line.text)
    return Unit(group[0].start, group[-1].end, "".join(parts), tuple(joints))


def _glue(before: str, after: str) -> str:
    """Give what stands between two lines that are joined: a blank, unless the script or a hyphen needs none."""
    if before[-1] >= _WIDE and after[0] >= _WIDE:
        return ""
    if before[-1] in "-—" and before[-2:-1].isalpha() and after[0].isalpha():
        return ""
    return " "
