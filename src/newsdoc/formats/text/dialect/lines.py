"""Lines and runs of text of the dialect: what a container holds, and lines that were wrapped joined again."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc import patterns
from newsdoc.formats.text.lines import glue

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["BLANKS", "INDENT", "Line", "Run", "begins", "contained", "interrupts", "is_rule", "quoted", "run", "split"]

BLANKS = " \t"
"""The only blanks that mean nothing at the ends of a line; any others are text."""

INDENT = 2
"""By how many blanks, at the least, what belongs to a block is set in."""

_MARKS_OF_A_RULE = 3
_FENCE = "```"


class Line(NamedTuple):
    """A line, or what is left of it within a container, and where that begins in the source."""

    text: str
    start: int

    def place(self, index: int) -> int:
        """Give the offset in the source of a character."""
        return self.start + index

    def cut(self, index: int) -> Line:
        """Give the line from a character on."""
        return Line(self.text[index:], self.start + index)

    def bare(self) -> Line:
        """Give the line without the blanks around it."""
        text = self.text.lstrip(BLANKS)
        return Line(text.rstrip(BLANKS), self.start + len(self.text) - len(text))

    @property
    def end(self) -> int:
        """Where its text ends, blanks aside."""
        return self.start + len(self.text.rstrip(BLANKS))

    @property
    def blank(self) -> bool:
        """Whether there is nothing in it."""
        return not self.text.strip(BLANKS)


@attrs.frozen(eq=False, repr=False)
class Run:
    """A run of text: one line, or several joined; `joints` say where in the text and in the source each begins."""

    text: str
    joints: tuple[tuple[int, int], ...]
    end: int

    def place(self, index: int) -> int:
        """Give the offset in the source of a character."""
        begin, start = self.joints[bisect_right(self.joints, index, key=lambda joint: joint[0]) - 1]
        return start + index - begin


def split(text: str) -> list[Line]:
    """Give the lines of a source."""
    lines: list[Line] = []
    start = 0
    for match in patterns.LINE_END.finditer(text):
        lines.append(Line(text[start : match.start()], start))
        start = match.end()
    return [*lines, Line(text[start:], start)]


def run(lines: Sequence[Line]) -> Run:
    """Join lines as one run of text; one that ends in a backslash keeps its line end."""
    parts: list[str] = []
    joints: list[tuple[int, int]] = []
    length = 0
    for line in lines:
        text, start = line.bare()
        if parts:
            between = "\n" if is_broken(parts[-1]) else glue(parts[-1], text)
            parts.append(between)
            length += len(between)
        joints.append((length, start))
        parts.append(text)
        length += len(text)
    return Run("".join(parts), tuple(joints), lines[-1].end)


def is_broken(text: str) -> bool:
    """Whether a line ends in a backslash that isn't escaped, which is a line break."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def is_rule(text: str) -> bool:
    """Whether a line is drawn with three or more hyphens, asterisks or underscores."""
    marks = text.replace(" ", "").replace("\t", "")
    return len(marks) >= _MARKS_OF_A_RULE and marks[0] in "-*_" and not marks.strip(marks[0])


def is_fence(text: str) -> bool:
    """Whether a line opens preformatted or raw lines."""
    return text.startswith(_FENCE) and "`" not in text.lstrip("`")


def begins(text: str) -> bool:
    """Whether a line, without blanks before it, begins a block by a mark."""
    return patterns.BLOCK_START.match(text) is not None or is_fence(text) or is_rule(text)


def interrupts(text: str) -> bool:
    """Whether a line begins a block though the line before it is text: of numbered items only the first does."""
    return begins(text) and not (text[0].isdecimal() and text[:2] not in ("1.", "1)"))


def quoted(lines: Sequence[Line], place: int) -> tuple[list[Line], int]:
    """Give the lines of a quotation without their marks, and where those after it begin."""
    taken: list[Line] = []
    while place < len(lines):
        line = lines[place].bare()
        if line.text.startswith(">"):
            line = lines[place].cut(line.start - lines[place].start)
            taken.append(line.cut(2 if line.text.startswith("> ") else 1))
        elif _goes_on(taken, line):
            taken.append(line)
        else:
            break
        place += 1
    return taken, place


def contained(lines: Sequence[Line], place: int, first: Line, width: int) -> tuple[list[Line], int]:
    """Give the lines that belong to a block, and where those after it begin.

    `first` is what stands behind its mark; the others follow from `place` on, set in by more than the mark's line, and
    lose up to `width` blanks beyond that.
    """
    taken = [first]
    kept, end = 1, place
    margin = _indent(lines[place - 1])
    while place < len(lines):
        line = lines[place]
        indent = _indent(line)
        if line.blank or indent >= margin + INDENT:
            taken.append(line.cut(min(indent, margin + width)))
        elif line.text.startswith("\t"):
            taken.append(line.cut(1))
        elif _goes_on(taken, line):
            taken.append(line)
        else:
            break
        place += 1
        if not line.blank:
            kept, end = len(taken), place
    return taken[:kept], end


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip(" "))


def _goes_on(taken: list[Line], line: Line) -> bool:
    """Whether a line without the container's mark goes on with the text above it, as a wrapped one does."""
    return bool(taken) and not taken[-1].blank and not line.blank and not begins(line.text.lstrip(BLANKS))
