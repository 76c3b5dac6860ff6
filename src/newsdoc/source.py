"""The source text of a document: offsets, lines and columns, and excerpts."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

import attrs

from newsdoc import patterns
from newsdoc.alike import Alike

__all__ = ["Position", "Source", "Span"]


class Span(NamedTuple):
    """A stretch of a source: half-open, in code points from its beginning."""

    start: int
    end: int


class Position(NamedTuple):
    """A place in a source as an editor shows it: line and column, both 1-based, columns in code points."""

    line: int
    column: int

    def __str__(self) -> str:
        """Give `line:column`."""
        return f"{self.line}:{self.column}"


@attrs.frozen(eq=False, repr=False)
class Source(Alike):
    """A decoded text and the name that it goes by in messages.

    Only CRLF, CR and LF end a line.
    """

    text: str
    name: str | None = None

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins; the first is 0."""
        return (0, *(match.end() for match in patterns.LINE_END.finditer(self.text)))

    def position(self, offset: int) -> Position:
        """Give the line and column of an offset, which may be the end of the text."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Give a line (1-based) without its line end."""
        start, end = self._ends(number)
        return self.text[start:end]

    def around(self, position: Position, most: int) -> tuple[str, str]:
        """Give what stands before and after a position in its line, each cut to `most` code points.

        The line itself is never copied: a file may be one line, with a thousand places in it.
        """
        start, end = self._ends(position.line)
        place = min(start + position.column - 1, end)
        return self.text[max(start, place - most) : place], self.text[place : min(end, place + most)]

    def _ends(self, number: int) -> tuple[int, int]:
        """Give the offsets at which a line (1-based) begins, and at which its line end does."""
        starts = self.line_starts
        start, end = starts[number - 1], starts[number] if number < len(starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def excerpt(self, span: Span) -> str:
        """Give the text that a span covers."""
        return self.text[span.start : span.end]
