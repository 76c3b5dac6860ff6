"""Lines of a file put together to cues, by the lines with their times: what WebVTT and SRT have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc import patterns
from newsdoc.formats.transcripts.cues import Cue, Stray
from newsdoc.formats.transcripts.phrases import pieces_of
from newsdoc.formats.transcripts.runs import BLANKS, one_line
from newsdoc.formats.transcripts.times import ARROW, timing
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdoc.formats.transcripts.remarks import Remarks

__all__ = [
    "Block",
    "Line",
    "Scanned",
    "blocks_of",
    "is_timing",
    "lines_of",
    "made_cue",
    "scanned",
    "stray",
    "timings",
    "words",
]


class Line(NamedTuple):
    """A line without its end, and the offset at which it begins."""

    offset: int
    text: str

    @property
    def end(self) -> int:
        """The offset at which its text ends."""
        return self.offset + len(self.text)

    @property
    def is_blank(self) -> bool:
        """Whether nothing shows in it."""
        return not self.text.strip(BLANKS)


_KEPT = ("NOTE", "STYLE", "REGION")

Block = tuple[Line, ...]
"""Lines between blank ones."""


class Scanned(NamedTuple):
    """A cue as lines: the one with its times, those of its text, and what stands behind blank lines."""

    times: Line
    text: Block
    behind: tuple[Block, ...]


def lines_of(text: str) -> list[Line]:
    """Give the lines of a text."""
    found: list[Line] = []
    start = 0
    for end in patterns.LINE_END.finditer(text):
        found.append(Line(start, text[start : end.start()]))
        start = end.end()
    return [*found, Line(start, text[start:])]


def is_timing(line: Line) -> bool:
    """Say whether a line is one with times, which may be wrong: it has an arrow and begins with a digit, or a minus."""
    return ARROW in line.text and line.text.strip(BLANKS).removeprefix("-")[:1].isdecimal()


def timings(lines: Sequence[Line]) -> list[int]:
    """Give the numbers of the lines with times, of those too that are damaged.

    What is damaged is known by an arrow, or by two times with a sign like one between, and by its place: it begins
    a block, or stands behind one line that does. Elsewhere an arrow is text.
    """
    found: list[int] = []
    for number, line in enumerate(lines):
        if is_timing(line) or (_is_damaged(line) and _may_begin(lines, number, found)):
            found.append(number)
    return found


def _is_damaged(line: Line) -> bool:
    return ARROW in line.text or patterns.CUE_TIMES_DAMAGED.match(line.text) is not None


def _may_begin(lines: Sequence[Line], number: int, found: Sequence[int]) -> bool:
    """Say whether a cue may begin here: in the first line of a block, or in the second, behind a number or a name."""
    if number == 0 or lines[number - 1].is_blank:
        return not _is_kept(lines[number])
    above = lines[number - 1]
    second = number == 1 or lines[number - 2].is_blank
    return second and number - 1 not in found[-1:] and not _is_kept(above)


def _is_kept(line: Line) -> bool:
    """Say whether a line begins a note, a style or a region, in which an arrow begins nothing."""
    return line.text.replace("\t", " ").partition(" ")[0] in _KEPT


def blocks_of(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Give the blocks of lines."""
    found: list[list[Line]] = [[]]
    for line in lines:
        if not line.is_blank:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return tuple(tuple(block) for block in found if block)


def scanned(lines: Sequence[Line], number: int, end: int) -> Scanned:
    """Give the cue whose times are in the line of a number; `end` is where another begins."""
    last = next((n for n in range(number + 1, end) if lines[n].is_blank), end)
    return Scanned(lines[number], tuple(lines[number + 1 : last]), blocks_of(lines[last:end]))


def made_cue(found: Scanned, number: int, remarks: Remarks, *, id: str | None = None, overrides: bool) -> Cue:
    """Give a cue of its lines; `number` counts from 0, and `overrides` is as for `pieces_of`."""
    line = found.times
    times = timing(line.text)
    if times is None or times.end < times.start:
        what = "these are no times of a cue" if times is None else "the end of a cue is before its start"
        remarks.say("cue-without-times", f"{what}, and it has none: {line.text.strip(BLANKS)}", line.offset)
        times = None
    elif times.settings:
        remarks.say("cue-markup-lost", f"the settings {times.settings} have no place in the model", line.offset)
    pieces = pieces_of(_texts((found.text, *found.behind)), remarks, overrides=overrides)
    if not pieces:
        remarks.say("cue-markup-lost", "a cue has no text, and is left out", line.offset)
    return Cue(pieces, times.start if times else None, times.end if times else None, id, number)


def _texts(blocks: tuple[Block, ...]) -> Iterator[tuple[str, int]]:
    for block in filter(None, blocks):
        yield "\n".join(line.text for line in block), block[0].offset


def stray(block: Block, remarks: Remarks) -> Stray:
    """Give a block that stands before the first cue."""
    span = Span(block[0].offset, block[-1].end)
    remarks.say("text-outside-cues", "text before the first cue is a paragraph", span.start)
    return Stray(words(line.text for line in block), span)


def words(texts: Iterator[str]) -> str:
    """Give lines as one, with one blank between words."""
    return one_line(" ".join(texts))
