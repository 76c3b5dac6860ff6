"""Who says what in cues: by voices in tags, or else by labels, dashes and arrows at the beginnings of lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.formats.transcripts.cues import Cue
from newsdoc.formats.transcripts.runs import Runs, after, joined, squeezed, text_of
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.formats.transcripts.cues import Piece

__all__ = ["Said", "said_in"]

_LONGEST = 40
_MOST_WORDS = 5
_AGAIN = 2
_DASHES = ("-", "–", "—", "‐", "‑")
_COLONS = (":", "：")
_NOT_IN_NAMES = frozenset('?!;…"“”„«»')


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
        unvoiced = (cue.pieces for cue in cues if not _is_voiced(cue))
        candidates = (_candidate(_bare(text_of(piece.runs))[1]) for pieces in unvoiced for piece in pieces)
        self._count = Counter(found[1] for found in candidates if found)
        self._name: str | None = None
        self._speaker: object = None

    def said(self) -> list[Said]:
        found: list[Said] = []
        for cue in self._cues:
            speeches = self._voiced(cue) if _is_voiced(cue) else self._marked(cue)
            found += [attrs.evolve(each, first=number == 0) for number, each in enumerate(speeches)]
        return found

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
        dashed = [_dash(text) > 0 for text in texts]
        speeches: list[tuple[_Lead | None, list[Piece]]] = []
        for number, (piece, text) in enumerate(zip(cue.pieces, texts, strict=True)):
            allowed = sum(dashed) >= _AGAIN or number == 0 or text.startswith("-")
            lead = self._lead(text, dashes=allowed)
            if lead is not None or not speeches:
                speeches.append((lead, [piece]))
            else:
                speeches[-1][1].append(piece)
        return [self._speech(cue, lead, pieces) for lead, pieces in speeches]

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
        length, rest = _bare(text) if dashes or text.startswith(">>") else (0, text)
        found = _candidate(rest)
        if found and (length or _is_capitals(found[1]) or self._count[found[1]] >= _AGAIN):
            return _Lead(length + found[0], found[1], "label")
        if length:
            return _Lead(length, None, "arrows" if text.startswith(">>") else "dash")
        return None


def _is_voiced(cue: Cue) -> bool:
    return any(piece.voice is not None for piece in cue.pieces)


def _bare(text: str) -> tuple[int, str]:
    """Give the length of the arrows or the dash at the beginning of a line, blanks included, and what follows."""
    length = len(text) - len(text.lstrip(">")) if text.startswith(">>") else _dash(text)
    rest = text[length:]
    blanks = len(rest) - len(rest.lstrip(" ")) if length else 0
    return length + blanks, rest[blanks:]


def _dash(text: str) -> int:
    """Give the length of the dash that begins what somebody says: one sign, and no number behind it."""
    behind = text[1:2]
    return int(text.startswith(_DASHES) and behind != "" and not behind.isdecimal() and behind not in _DASHES)


def _candidate(text: str) -> tuple[int, str] | None:
    """Give the length of what may be a label with a colon, the blank behind it included, and the name in it."""
    beginning = text[: _LONGEST + 1]
    place = min((n for colon in _COLONS if (n := beginning.find(colon)) > 0), default=0)
    name = text[:place].strip(" ")
    behind = text[place + 1 : place + 2]
    if not name or not _is_name(name) or not (behind in ("", " ") or text[place] == "："):
        return None
    return place + 1 + (behind == " "), name


def _is_name(name: str) -> bool:
    words = name.split(" ")
    begins = not (words[0][0].islower() or words[-1][0].islower())
    return name[0].isalpha() and len(words) <= _MOST_WORDS and begins and _NOT_IN_NAMES.isdisjoint(name)


def _is_capitals(name: str) -> bool:
    return name.isupper()


def _spanning(pieces: Iterable[Piece]) -> Span | None:
    spans: list[Any] = [piece.span for piece in pieces if piece.span is not None]
    return Span(spans[0].start, spans[-1].end) if spans else None
