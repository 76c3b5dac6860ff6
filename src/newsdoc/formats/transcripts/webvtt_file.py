"""A file of WebVTT as a transcript: its head, notes, styles and regions, and its cues with their identifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.formats.transcripts.cues import Cue, Stray, Transcript
from newsdoc.formats.transcripts.runs import BLANKS
from newsdoc.formats.transcripts.scanning import (
    blocks_of,
    is_timing,
    lines_of,
    made_cue,
    scanned,
    stray,
    timings,
    words,
)
from newsdoc.formats.transcripts.times import timing
from newsdoc.model.scalars import ID, LANGUAGE_TAG
from newsdoc.source import Span

if TYPE_CHECKING:
    from newsdoc.formats.transcripts.remarks import Remarks
    from newsdoc.formats.transcripts.scanning import Block, Line, Scanned
    from newsdoc.source import Source

__all__ = ["SIGNATURE", "read_webvtt"]

SIGNATURE = "WEBVTT"
"""What a file begins with."""

_FILE = "FILE"
"""What older files have behind the signature, which is no title."""

_LANGUAGE = "language:"
_DASHES = ("- ", "– ", "— ")
_is_id = patterns.scalar(ID.regex).match
_is_language = patterns.scalar(LANGUAGE_TAG.regex).match


def read_webvtt(source: Source, remarks: Remarks) -> Transcript:
    """Give the transcript that a file is. Raises `ReadError` for what has neither the signature nor a time."""
    lines = lines_of(source.text)
    first = next((number for number, line in enumerate(lines) if not line.is_blank), len(lines))
    if not _is_signature(lines[first].text if first < len(lines) else ""):
        _require_times(lines, source, remarks)
        return _File(remarks).read(lines)
    end = next((n for n in range(first + 1, len(lines)) if lines[n].is_blank or is_timing(lines[n])), len(lines))
    return attrs.evolve(_File(remarks).read(lines[end:]), **_head(lines[first], lines[first + 1 : end]))


def _is_signature(line: str) -> bool:
    return line.startswith(SIGNATURE) and line[len(SIGNATURE) :][:1] in ("", *BLANKS)


def _require_times(lines: list[Line], source: Source, remarks: Remarks) -> None:
    if any(is_timing(line) and timing(line.text) for line in lines):
        remarks.say("missing-signature", f"a file of WebVTT begins with {SIGNATURE}; this one is read all the same", 0)
    elif source.text.strip():
        message = f"the text neither begins with {SIGNATURE} nor has times such as 00:01.000 --> 00:02.000"
        raise ReadError(Diagnostic("not-newsdoc", message, source.name))


def _head(line: Line, more: list[Line]) -> dict[str, Any]:
    """Give what the lines before the first blank one say."""
    title = line.text[len(SIGNATURE) :].strip(BLANKS)
    title = next((title[len(dash) :].strip(BLANKS) for dash in _DASHES if title.startswith(dash)), title)
    if line.text.split() == [SIGNATURE, _FILE]:
        title = ""
    found: dict[str, Any] = {"title": title or None, "title_span": Span(line.end - len(title), line.end)}
    kept: list[str] = []
    for each in more:
        text = each.text.strip(BLANKS)
        tag = text[len(_LANGUAGE) :].strip(BLANKS)
        if text.lower().startswith(_LANGUAGE) and "lang" not in found and _is_language(tag):
            found["lang"] = tag
        else:
            kept.append(text)
    return {**found, "head": tuple(kept)}


class _File:
    """Reads what stands behind the head."""

    def __init__(self, remarks: Remarks) -> None:
        self._remarks = remarks
        self._notes: list[str] = []
        self._strays: list[Stray] = []
        self._ids: set[str] = set()
        self._lost = ""

    def read(self, lines: list[Line]) -> Transcript:
        """Give all but the head."""
        starts = timings(lines)
        taken = frozenset(starts)
        named = [None if number - 1 in taken else _identifier(lines, number) for number in starts]
        firsts = [number - (line is not None) for number, line in zip(starts, named, strict=True)]
        for block in blocks_of(lines[: firsts[0]] if firsts else lines):
            if not self._is_taken(block):
                self._strays.append(stray(block, self._remarks))
        ends = [*firsts[1:], len(lines)][: len(starts)]
        found = [scanned(lines, number, end) for number, end in zip(starts, ends, strict=True)]
        cues = tuple(self._cue(*each) for each in zip(range(len(found)), found, named, strict=True))
        return Transcript(cues, notes=tuple(self._notes), strays=tuple(self._strays))

    def _is_taken(self, block: Block) -> bool:
        """Say whether a block is a note, a style or a region, and take it if it is."""
        name = block[0].text.strip(BLANKS)
        if block[0].text.replace("\t", " ").partition(" ")[0] == "NOTE":
            if note := words(line.text for line in (block[0]._replace(text=block[0].text[4:]), *block[1:])):
                self._notes.append(note)
                self._remarks.say(
                    "internal-note", "a note is no part of what is said; it is an internal note", block[0].offset
                )
            return True
        if name in ("STYLE", "REGION"):
            message = f"a block {name} has no place in the model"
            self._remarks.say("cue-markup-lost", message, block[0].offset)
            return True
        return False

    def _cue(self, number: int, found: Scanned, identifier: Line | None) -> Cue:
        behind = tuple(block for block in found.behind if not self._is_taken(block))
        for block in behind:
            message = "text behind a blank line is no part of a cue; it is read with the cue before"
            self._remarks.say("text-outside-cues", message, block[0].offset)
        name = self._id(identifier)
        return made_cue(found._replace(behind=behind), number, self._remarks, id=name, overrides=False)

    def _id(self, line: Line | None) -> str | None:
        """Give an identifier as an id, if it can be one; a number says no more than the order does."""
        text = line.text.strip(BLANKS) if line else ""
        if line is None or text.isdecimal():
            return None
        if text in self._ids or not _is_id(text):
            self._lost = self._lost or text
            message = f"an identifier can't be an id, or is one already; the first of them is {self._lost}"
            self._remarks.say("cue-markup-lost", message, line.offset)
            return None
        self._ids.add(text)
        return text


def _identifier(lines: list[Line], number: int) -> Line | None:
    """Give the line before the times if it is the first of its block."""
    before = lines[number - 1] if number else None
    if before is None or before.is_blank:
        return None
    return before if number == 1 or lines[number - 2].is_blank else None
