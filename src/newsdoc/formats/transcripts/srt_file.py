"""A file of SRT as a transcript: cues with numbers, which may be missing, and blank lines in their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.formats.transcripts.cues import Transcript
from newsdoc.formats.transcripts.runs import BLANKS
from newsdoc.formats.transcripts.scanning import blocks_of, lines_of, made_cue, scanned, stray, timings
from newsdoc.formats.transcripts.times import timing

if TYPE_CHECKING:
    from newsdoc.formats.transcripts.remarks import Remarks
    from newsdoc.formats.transcripts.scanning import Line
    from newsdoc.source import Source

__all__ = ["read_srt"]


def read_srt(source: Source, remarks: Remarks) -> Transcript:
    """Give the transcript that a file is. Raises `ReadError` for text without a time."""
    lines = lines_of(source.text)
    starts = timings(lines)
    if source.text.strip() and not any(timing(lines[number].text) for number in starts):
        message = "no line of the text has times such as 00:00:01,000 --> 00:00:02,000"
        raise ReadError(Diagnostic("not-newsdoc", message, source.name))
    firsts = [_first(lines, number) for number in starts]
    ends = [*firsts[1:], len(lines)][: len(starts)]
    cues = tuple(
        made_cue(scanned(lines, number, end), count, remarks, overrides=True)
        for count, (number, end) in enumerate(zip(starts, ends, strict=True))
    )
    above = lines[: firsts[0]] if firsts else []
    return Transcript(cues, strays=tuple(stray(block, remarks) for block in blocks_of(above)))


def _first(lines: list[Line], number: int) -> int:
    """Give where a cue begins: at its number, behind which a blank line may stand, or else at its times."""
    if number and _is_number(lines[number - 1]):
        return number - 1
    alone = number > 1 and lines[number - 1].is_blank and _is_number(lines[number - 2])
    return number - 2 if alone and (number == 2 or lines[number - 3].is_blank) else number  # noqa: PLR2004


def _is_number(line: Line) -> bool:
    return line.text.strip(BLANKS).isdecimal()
