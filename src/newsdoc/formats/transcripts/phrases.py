"""The text of a cue: its lines, the voices that say them, and what is stressed, out of tags and references."""

from __future__ import annotations

from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsdoc import patterns
from newsdoc.formats.clocks import milliseconds
from newsdoc.formats.transcripts.cues import Piece
from newsdoc.formats.transcripts.marks import arrows_in
from newsdoc.formats.transcripts.runs import Mark, Run, one_line, parted, text_of
from newsdoc.model.scalars import LANGUAGE_TAG
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.formats.transcripts.remarks import Remarks

__all__ = ["pieces_of"]

_KINDS: dict[str, Literal["emphasis", "strong", "language"]] = {
    "i": "emphasis",
    "em": "emphasis",
    "u": "emphasis",
    "b": "strong",
    "strong": "strong",
    "lang": "language",
}
_SILENT = frozenset(("c", "ruby", "rt", "s", "font", "span"))
_KNOWN = frozenset((*_KINDS, *_SILENT, "v", "br"))
_is_language = patterns.scalar(LANGUAGE_TAG.regex).match


class _Open(NamedTuple):
    """An element that is open: its name, and the marks and the voice around it."""

    name: str
    marks: tuple[Mark, ...]
    voice: str | None


def _head(token: str) -> tuple[str, str]:
    """Give what stands in a tag before the first blank, and what does behind it."""
    inner = patterns.LINE_END.sub(" ", token[1:-1].removeprefix("/")).replace("\t", " ")
    head, _, annotation = inner.partition(" ")
    return head, annotation


def _name(token: str) -> list[str]:
    """Give the name in a tag, and its classes."""
    return _head(token)[0].rstrip("/").split(".")


def _annotation(token: str) -> str:
    """Give the text of a tag: the name of a voice, or a language."""
    return one_line(_carried(unescape(_head(token)[1])))


def _carried(text: str) -> str:
    return patterns.UNCARRIED.sub("\ufffd", patterns.LINE_END.sub(" ", text))


class _Phrases:
    """Reads the text of one cue. `overrides` says that braces with a backslash in them are commands, as in SRT."""

    def __init__(self, remarks: Remarks, *, overrides: bool) -> None:
        self._remarks = remarks
        self._overrides = overrides
        self._open: list[_Open] = []
        self._depths: dict[str, int] = {}
        self._marks: tuple[Mark, ...] = ()
        self._voice: str | None = None
        self._runs: list[Run] = []
        self._spans: list[Span] = []
        self.pieces: list[Piece] = []

    def read(self, text: str, offset: int) -> None:
        """Read a text that begins at an offset of the source."""
        place = sought = 0
        while found := patterns.CUE_TOKEN.search(text, sought):
            if self._is_text(token := found[0]):
                sought = found.start() + 1  # a reference may stand in what is no tag
                continue
            self._text(text[place : found.start()], offset + place)
            start, end = offset + found.start(), offset + found.end()
            self._add(self._character(token, start), start, end) if token[0] == "&" else self._mark(token, start)
            place = sought = found.end()
        self._text(text[place:], offset + place)
        self._end_piece()

    def _is_text(self, token: str) -> bool:
        """Say whether what may be a token is none, and so text as it stands."""
        if token[0] == "&":
            return unescape(token) == token
        if token[0] == "{":
            return not self._overrides
        return _name(token)[0].lower() not in _KNOWN and milliseconds(token[1:-1]) is None

    def _character(self, reference: str, offset: int) -> str:
        """Give the character that a reference stands for."""
        shown = _carried(unescape(reference)) or "\ufffd"
        if shown == "\ufffd":
            message = f"no document can hold what {reference} stands for: U+FFFD stands for it"
            self._remarks.say("forbidden-character", message, offset)
        return shown

    def _mark(self, token: str, offset: int) -> None:
        """Do what a tag or a command says."""
        if token[0] == "{":
            self._remarks.say("cue-markup-lost", f"the command {token} has no place in the model", offset)
            return
        if milliseconds(token[1:-1]) is not None:
            self._remarks.say("inner-times-lost", "a time within a cue has no place in the model", offset)
            return
        name, *classes = _name(token)
        for each in filter(None, classes):
            self._remarks.say("cue-markup-lost", f"the class {each} has no place in the model", offset)
        if token[1] == "/":
            self._close(name.lower())
        elif name.lower() == "br":
            self._end_piece()
        else:
            self._begin(name.lower(), _annotation(token), offset)

    def _begin(self, name: str, annotation: str, offset: int) -> None:
        self._open.append(_Open(name, self._marks, self._voice))
        self._depths[name] = self._depths.get(name, 0) + 1
        if name == "v":
            self._end_piece()
            self._voice = annotation or None
        elif name == "lang" and not _is_language(annotation):
            self._remarks.say("cue-markup-lost", f"{annotation or 'nothing'} is no language", offset)
        elif name in _SILENT and annotation:
            self._remarks.say("cue-markup-lost", f"the tag <{name} {annotation}> has no place in the model", offset)
        elif name in _KINDS:
            kind = _KINDS[name]
            if all(mark.kind != kind for mark in self._marks):
                self._marks = (*self._marks, Mark(kind, annotation if name == "lang" else ""))
            elif name == "lang":
                self._remarks.say("cue-markup-lost", f"the language {annotation} stands within another", offset)

    def _close(self, name: str) -> None:
        """Close an element with all that is open in it; one that isn't open is none."""
        if not self._depths.get(name):
            return
        closed = None
        while closed is None or closed.name != name:
            closed = self._open.pop()
            self._depths[closed.name] -= 1
        if closed.voice != self._voice or name == "v":
            self._end_piece()
        self._marks, self._voice = closed.marks, closed.voice

    def _text(self, text: str, offset: int) -> None:
        """Add text as it stands, each line as a piece of its own."""
        place = 0
        for end in patterns.LINE_END.finditer(text):
            self._add(text[place : end.start()], offset + place, offset + end.start())
            self._end_piece()
            place = end.end()
        self._add(text[place:], offset + place, offset + len(text))

    def _add(self, text: str, start: int, end: int) -> None:
        if text:
            self._runs.append(Run(text, self._marks))
            self._spans.append(Span(start, end))

    def _end_piece(self) -> None:
        """End a piece, which is several where arrows in it begin what somebody else says."""
        runs = tuple(self._runs)
        cuts = arrows_in(text_of(runs)) if self._voice is None else []
        bounds = self._offsets(cuts)
        for part, (start, end) in zip(parted(runs, cuts), pairwise(bounds), strict=bool(runs)):
            if part:
                self.pieces.append(Piece(part, self._voice, Span(start, end)))
        self._runs, self._spans = [], []

    def _offsets(self, cuts: list[int]) -> list[int]:
        """Give where parts of what was read are in the source: where it begins, each cut, and where it ends."""
        found = [span.start for span in self._spans[:1]]
        passed = 0
        for run, span in zip(self._runs, self._spans, strict=True):
            while len(found) <= len(cuts) and (cut := cuts[len(found) - 1]) < passed + len(run.text):
                found.append(span.start + cut - passed)
            passed += len(run.text)
        return [*found, *(span.end for span in self._spans[-1:])]


def pieces_of(texts: Iterator[tuple[str, int]], remarks: Remarks, *, overrides: bool) -> tuple[Piece, ...]:
    """Give the pieces of a cue's text, which may be parted by blank lines: each part with its offset in the source."""
    phrases = _Phrases(remarks, overrides=overrides)
    for text, offset in texts:
        phrases.read(text, offset)
    return tuple(phrases.pieces)
