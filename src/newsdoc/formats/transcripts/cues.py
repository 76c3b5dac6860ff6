"""What a file of a transcript is made of: cues, and what stands around them."""

from __future__ import annotations

import attrs

from newsdoc.formats.transcripts.runs import Runs
from newsdoc.source import Span

__all__ = ["Cue", "Piece", "Stray", "Transcript"]


@attrs.frozen
class Piece:
    """A line of a cue, or the part of one that a voice says; `voice` is the name in its tag, if it stands in one."""

    runs: Runs
    voice: str | None = None
    span: Span | None = None


@attrs.frozen
class Cue:
    """A cue: its text in pieces, and its times in milliseconds, none where they can't be read.

    `id` is an identifier that can be an id of a document, `number` counts from 0 in the file.
    """

    pieces: tuple[Piece, ...]
    start: int | None
    end: int | None
    id: str | None = None
    number: int = 0


@attrs.frozen
class Stray:
    """Text before the first cue."""

    text: str
    span: Span


@attrs.frozen
class Transcript:
    """A file: its title, its language, other lines of its head, notes, text before the cues, and the cues."""

    cues: tuple[Cue, ...] = ()
    title: str | None = None
    title_span: Span | None = None
    lang: str | None = None
    head: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    strays: tuple[Stray, ...] = ()
