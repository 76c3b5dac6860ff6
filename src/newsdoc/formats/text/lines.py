"""Cuts a text into units: the lines, or joined hard-wrapped lines, that paragraphs and turns are made of."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

from newsdoc import patterns

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.text.marks import Marks

__all__ = ["BLANKS", "WIDE", "Unit", "as_one", "glue", "has_wide", "joined", "lines"]

BLANKS = " \t\u00a0\u3000"
"""The white space around a line, which means nothing but an indent; within a line it is text."""

WIDE = "\u2e80"
"""Where the scripts begin that take two columns for a character."""

_SENTENCE_ENDS = frozenset(".!?…。！？؟\"”»’')）」』")
_BEFORE_NEW = _SENTENCE_ENDS | {":", ";", "："}
_LONGEST_WRAPPED = 105
_SHORTEST_WRAPPED = 45
_INDENT = 2
_ITEMS = frozenset("-*•·0123456789")


def has_wide(text: str) -> bool:
    """Whether a text has a character of a script that takes two columns."""
    # `max` would take four times as long.
    return not text.isascii() and patterns.WIDE.search(text) is not None


# Units and cues are made for every line of every text: classes that aren't frozen take half the time.
@attrs.define(eq=False, repr=False)
class Unit:
    """A stretch of the source without blank lines: `text` is what it says on one line.

    `start` and `end` are a half-open span in the source; `joints` say, where `text` is no plain slice of it, at
    which offset of `text` each further piece begins, and where that is in the source. `tight` says that no blank
    line stands before it, `indent` how far it is set in; `marks` are the Markdown marks taken out of the text.
    """

    start: int
    end: int
    text: str
    joints: tuple[tuple[int, int], ...] = ()
    tight: bool = False
    indent: int = 0
    marks: Marks | None = None

    def place(self, offset: int) -> int:
        """Give the place in the source of an offset in the text."""
        if self.joints:
            number = bisect_right(self.joints, (offset, self.end))
            if number:
                begin, source = self.joints[number - 1]
                return source + offset - begin
        return self.start + offset

    def start_place(self, offset: int) -> int:
        """Give the place in the source of an offset, or of the backslash before it."""
        if not self.joints and self.marks is None:
            return self.start + offset
        place = self.place(offset)
        return place - 1 if self.marks is not None and offset in self.marks.escaped else place

    def marks_block(self, *blocks: str) -> bool:
        """Whether Markdown marks make it one of these blocks."""
        return self.marks is not None and self.marks.block in blocks

    def end_place(self, offset: int) -> int:
        """Give the place in the source after the character before an offset."""
        return self.place(offset - 1) + 1


def lines(text: str) -> list[Unit]:
    """Give each line that has a visible character as a unit."""
    found: list[Unit] = []
    offset = 0
    after = False
    if "\r" in text:
        # Each line end is made one character, so that offsets stay; a blank at the end of a line means nothing.
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for line in text.split("\n"):
        if not line or line.isspace():
            after = False
            offset += len(line) + 1
            continue
        bare = line.strip(BLANKS)
        indent = 0 if len(bare) == len(line) else line.index(bare)
        start = offset + indent
        found.append(Unit(start, start + len(bare), bare, (), after, indent))
        after = True
        offset += len(line) + 1
    return found


def joined(found: list[Unit], opens: Callable[[str], bool]) -> list[Unit]:
    """Join the lines of each paragraph, if the lines were broken at a width.

    What stands above the first line, code perhaps, is none of them, however near it is.
    """
    tight = [number for number, line in enumerate(found) if number and line.tight]
    if len(tight) > 1 and _is_wrapped(found, tight, opens):
        return _joined(found, opens)
    return found


def _is_wrapped(found: list[Unit], tight: list[int], opens: Callable[[str], bool]) -> bool:
    """Whether lines were broken at a width: most are of about one length, and end within a sentence."""
    broken = [found[number - 1].text for number in tight if not opens(found[number].text)]
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
    return len(line) if line.isascii() else len(line) + len(patterns.WIDE.findall(line))


def _joined(found: list[Unit], opens: Callable[[str], bool]) -> list[Unit]:
    groups: list[list[Unit]] = []
    for line in found:
        if groups and line.tight and not _begins(line, groups[-1], opens):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [as_one(group) for group in groups]


def _begins(line: Unit, group: list[Unit], opens: Callable[[str], bool]) -> bool:
    """Whether a line begins something new: it opens what may follow these lines, is set in, or follows a heading."""
    before = group[-1]
    if line.indent >= before.indent + _INDENT and len(group) > 1 and before.text[-1] in _SENTENCE_ENDS:
        return True
    return (opens(line.text) and _may_end(group, opens)) or (before.text[0] == "#" and before is group[0])


def _may_end(group: list[Unit], opens: Callable[[str], bool]) -> bool:
    """Whether something new may begin after these lines: a sentence has ended, or they are an item of a list."""
    return group[-1].text[-1] in _BEFORE_NEW or (group[0].text[0] in _ITEMS and opens(group[0].text))


def as_one(group: list[Unit]) -> Unit:
    """Join lines to one unit."""
    first = group[0]
    if len(group) == 1:
        return first
    parts = [first.text]
    length = len(first.text)
    joints: list[tuple[int, int]] = []
    for line in group[1:]:
        between = glue(parts[-1], line.text)
        joints.append((length + len(between), line.start))
        parts += [between, line.text]
        length += len(between) + len(line.text)
    return Unit(first.start, group[-1].end, "".join(parts), tuple(joints), first.tight, first.indent)


def glue(before: str, after: str) -> str:
    """Give what stands between two lines that are joined: a blank, unless the script or a hyphen needs none."""
    if before[-1] >= WIDE and after[0] >= WIDE:
        return ""
    if before[-1] in "-—" and before[-2:-1].isalpha() and after[0].isalpha():
        return ""
    return " "
