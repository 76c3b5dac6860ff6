"""Who says what in cues: by voices in tags, or else by labels, dashes and arrows at the beginnings of lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.formats.transcripts.cues import Cue
from newsdoc.formats.transcripts.marks import bare, candidate, dash
from newsdoc.formats.transcripts.runs import Runs, after, joined, squeezed, text_of
from newsdoc.formats.transcripts.sentences import is_whole
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsdoc.formats.transcripts.cues import Piece
    from newsdoc.formats.transcripts.marks import Candidate

__all__ = ["PAUSE", "Said", "said_in"]

PAUSE = 10_000
"""The longest pause, in milliseconds, after which a cue without a label is still said by who spoke before."""

_AGAIN = 2
_FEWEST = 3
"""So many cues at least begin with a label where each does, and two in three of all."""


@attrs.frozen
class Said:
    """What one speaker says in a cue.

    `name` is that of a voice or a label, `label` what is printed before it, and `voiced` says that it stands in a tag.
    `speaker` is equal where one speaker goes on, and is nothing where that isn't known.
    """

    runs: Runs
    cue: Cue
    name: str | None = None
    label: str | None = None
    speaker: object = None
    voiced: bool = False
    span: Span | None = None
    first: bool = True
    """Whether it is the first in its cue."""
    apart: bool = False
    """Whether it goes on with nothing: it begins like a label that isn't known, or after a long pause."""


class _Lead(NamedTuple):
    """What stands at the beginning of a line before the text: its length, and the name in it, if there is one."""

    length: int
    name: str | None
    kind: str


def said_in(cues: Sequence[Cue]) -> list[Said]:
    """Give what is said in cues, in their order."""
    return _Speakers(cues).said()


class _Speakers:
    """Knows which labels recur in a file, and who spoke last."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._cues = cues
        unvoiced = [
            [_candidate_in(piece) for piece in cue.pieces] for cue in cues if cue.pieces and not _is_voiced(cue)
        ]
        self._count = Counter(_key(found) for pieces in unvoiced for found in pieces if found)
        begun = sum(pieces[0] is not None and not pieces[0].bracketed for pieces in unvoiced)
        self._all = begun >= _FEWEST and 3 * begun >= 2 * len(unvoiced)
        self._name: str | None = None
        self._speaker: object = None
        self._before: Said | None = None

    def said(self) -> list[Said]:
        found: list[Said] = []
        for cue in self._labelled():
            speeches = self._voiced(cue) if _is_voiced(cue) else self._marked(cue)
            found += [attrs.evolve(each, first=number == 0) for number, each in enumerate(speeches)]
            self._before = found[-1] if speeches else self._before
        return found

    def _labelled(self) -> Iterator[Cue]:
        """Give the cues, each with the label that stands alone in the one before it."""
        waiting: Cue | None = None
        for cue in self._cues:
            if waiting is not None and self._takes_label(cue):
                yield attrs.evolve(cue, pieces=(*waiting.pieces, *cue.pieces), id=cue.id or waiting.id)
                waiting = None
                continue
            if waiting is not None:
                yield waiting
            waiting = cue if self._is_label_alone(cue) else None
            if waiting is None:
                yield cue
        if waiting is not None:
            yield waiting

    def _is_label_alone(self, cue: Cue) -> bool:
        if len(cue.pieces) != 1 or _is_voiced(cue):
            return False
        text = text_of(cue.pieces[0].runs)
        lead = self._lead(text, dashes=True)
        return lead is not None and lead.kind == "label" and lead.length == len(text)

    def _takes_label(self, cue: Cue) -> bool:
        """Say whether a cue has words, and nobody of its own who says them."""
        if not cue.pieces or _is_voiced(cue):
            return False
        text = text_of(cue.pieces[0].runs)
        return self._lead(text, dashes=True) is None

    def _voiced(self, cue: Cue) -> list[Said]:
        self._name = self._speaker = None
        groups: list[list[Piece]] = []
        for piece in cue.pieces:
            if groups and groups[-1][0].voice == piece.voice:
                groups[-1].append(piece)
            else:
                groups.append([piece])
        return [self._of_voice(cue, group) for group in groups]

    def _of_voice(self, cue: Cue, group: list[Piece]) -> Said:
        voice = group[0].voice
        runs = joined(piece.runs for piece in group)
        return Said(runs, cue, voice, None, voice, voiced=voice is not None, span=_spanning(group))

    def _marked(self, cue: Cue) -> list[Said]:
        """Give what is said in a cue without voices: a mark at the beginning of a line begins a speech."""
        texts = [text_of(piece.runs) for piece in cue.pieces]
        dashed = sum(dash(text) > 0 for text in texts) >= _AGAIN
        speeches: list[tuple[_Lead | None, list[Piece]]] = []
        unknown = False
        for number, (piece, text) in enumerate(zip(cue.pieces, texts, strict=True)):
            allowed = dashed or number == 0 or text.startswith("-")
            lead = self._lead(text, dashes=allowed)
            if number == 0 and lead is None:
                unknown = self._forget(cue, piece)
            if lead is not None or not speeches:
                speeches.append((lead, [piece]))
            else:
                speeches[-1][1].append(piece)
        found = [self._speech(cue, lead, pieces) for lead, pieces in speeches]
        return [attrs.evolve(each, apart=unknown and number == 0) for number, each in enumerate(found)]

    def _forget(self, cue: Cue, piece: Piece) -> bool:
        """Say whether a cue without a mark goes on with nothing, and forget who spoke before if so."""
        unknown = _candidate_in(piece) is not None or self._is_late(cue)
        if unknown:
            self._name = self._speaker = None
        return unknown

    def _is_late(self, cue: Cue) -> bool:
        """Say whether a cue begins long after the one before, in which a sentence has ended."""
        before = self._before
        if before is None or before.cue.end is None or cue.start is None:
            return False
        return cue.start - before.cue.end > PAUSE and is_whole(text_of(before.runs))

    def _speech(self, cue: Cue, lead: _Lead | None, pieces: list[Piece]) -> Said:
        runs = joined(piece.runs for piece in pieces)
        label: str | None = None
        if lead is not None:
            rest = squeezed(after(runs, lead.length))
            label = text_of(runs)[: lead.length] if rest else None
            if lead.kind == "label" or rest:
                self._name = lead.name if rest else None
                self._speaker = self._name if rest and lead.name else (object() if lead.kind == "arrows" else None)
            runs = rest or runs
        return Said(runs, cue, self._name, label, self._speaker, span=_spanning(pieces))

    def _lead(self, text: str, *, dashes: bool) -> _Lead | None:
        """Give the mark that a line begins with, if it has one."""
        length, rest = bare(text) if dashes or text.startswith(">>") else (0, text)
        found = candidate(rest)
        if found and self._is_known(found, marked=length > 0):
            return _Lead(length + found.length, found.name, "label")
        if length:
            return _Lead(length, None, "arrows" if text.startswith(">>") else "dash")
        return None

    def _is_known(self, found: Candidate, *, marked: bool) -> bool:
        """Say whether what may be a label is one; `marked` says that arrows or a dash stand before it."""
        if self._count[_key(found)] >= _AGAIN:
            return True
        return not found.bracketed and (marked or found.name.isupper() or self._all)


def _candidate_in(piece: Piece) -> Candidate | None:
    return candidate(bare(text_of(piece.runs))[1])


def _key(found: Candidate) -> tuple[str, bool]:
    return found.name, found.bracketed


def _is_voiced(cue: Cue) -> bool:
    return any(piece.voice is not None for piece in cue.pieces)


def _spanning(pieces: Iterable[Piece]) -> Span | None:
    spans: list[Any] = [piece.span for piece in pieces if piece.span is not None]
    return Span(spans[0].start, spans[-1].end) if spans else None
