"""Writes transcripts as WebVTT and as SRT."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.diagnostics import ignore
from newsdoc.formats.losses import reported
from newsdoc.formats.markup import escape
from newsdoc.formats.transcripts.expressible import Expressed
from newsdoc.formats.transcripts.pace import paced
from newsdoc.formats.transcripts.runs import joined, text_of
from newsdoc.formats.transcripts.times import ARROW, printed
from newsdoc.formats.transcripts.webvtt_file import SIGNATURE
from newsdoc.normal import require

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.formats.transcripts.cues import Cue, Transcript
    from newsdoc.formats.transcripts.runs import Mark, Runs
    from newsdoc.model import Document

__all__ = ["write_srt", "write_webvtt"]

_TAGS = {"emphasis": "i", "strong": "b", "language": "lang"}


def write_webvtt(document: Document, *, report: Report, pace: int | None) -> str:
    """Give a document as WebVTT. Raises `InvalidDocument`, and `UsageError` for a pace that can't be."""
    written = _written(document, "WebVTT", report, pace, voices=True)
    title = "" if written.title is None else f" - {written.title}"
    return "\n".join([f"{SIGNATURE}{title}\n", *(_webvtt_cue(cue) for cue in written.cues)])


def write_srt(document: Document, *, report: Report, pace: int | None) -> str:
    """Give a document as SRT. Raises as `write_webvtt` does."""
    written = _written(document, "SRT", report, pace, voices=False)
    return "\n".join(_srt_cue(cue, number) for number, cue in enumerate(written.cues, 1))


def _written(document: Document, title: str, report: Report, pace: int | None, *, voices: bool) -> Transcript:
    require(document)
    expressed = Expressed(document if pace is None else paced(document, pace), voices=voices)
    if report is not ignore:
        for remark in reported(title, expressed.losses()):
            report(remark)
    return expressed.written


def _webvtt_cue(cue: Cue) -> str:
    lines = _shown(joined((piece.runs for piece in cue.pieces), "\n"), escape)
    voice = cue.pieces[0].voice
    tag = "" if voice is None else f"<v {escape(voice)}>"
    name = "" if cue.id is None else f"{cue.id}\n"
    return f"{name}{_times(cue, '.')}\n{tag}{lines}\n"


def _srt_cue(cue: Cue, number: int) -> str:
    lines = _shown(joined((piece.runs for piece in cue.pieces), "\n"), _escape_srt)
    return f"{number}\n{_times(cue, ',')}\n{lines}\n"


def _times(cue: Cue, stop: str) -> str:
    return f"{printed(cue.start or 0, stop)} {ARROW} {printed(cue.end or 0, stop)}"


def _shown(runs: Runs, escaped: Callable[[str], str]) -> str:
    """Give runs as text with tags."""
    text = ""
    opened: tuple[Mark, ...] = ()
    for marks, group in groupby(runs, key=lambda run: run.marks):
        shared = sum(1 for _ in _shared(opened, marks))
        text += "".join(f"</{_TAGS[mark.kind]}>" for mark in reversed(opened[shared:]))
        text += "".join(f"<{_TAGS[mark.kind]}{mark.lang and f' {mark.lang}'}>" for mark in marks[shared:])
        text += escaped(text_of(group))
        opened = marks
    return text + "".join(f"</{_TAGS[mark.kind]}>" for mark in reversed(opened))


def _shared(one: tuple[Mark, ...], other: tuple[Mark, ...]) -> Iterator[Mark]:
    for mark, same in zip(one, other, strict=False):
        if mark is not same:
            return
        yield mark


def _escape_srt(text: str) -> str:
    """Give a text with a reference where it would be a tag, a command, a reference or the arrow between times."""
    return patterns.CUE_ACTIVE.sub(lambda found: _REFERENCES[found[0]], text).replace(ARROW, "--&gt;")


_REFERENCES = {"&": "&amp;", "<": "&lt;", "{": "&#123;"}
