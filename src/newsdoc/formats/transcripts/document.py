"""A transcript as a document: what one speaker says is a turn, in one piece or cue by cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsdoc.diagnostics import Diagnostic, ignore
from newsdoc.formats.transcripts.casting import cast
from newsdoc.formats.transcripts.labels import said_in
from newsdoc.formats.transcripts.runs import content_of
from newsdoc.formats.transcripts.speeches import Speech, in_order, speeches, tell_lost
from newsdoc.model import Document, Extension, Headline, Origin, Paragraph, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.formats.transcripts.casting import Part
    from newsdoc.formats.transcripts.cues import Stray, Transcript
    from newsdoc.formats.transcripts.remarks import Remarks
    from newsdoc.model.scalars import Basis
    from newsdoc.source import Span

__all__ = ["CHOICES", "HEAD", "Cues", "document_of", "read_back"]

Cues: TypeAlias = Literal["joined", "apart"]
"""What becomes of cues that one speaker says one after another: one turn, or a turn each."""

CHOICES: tuple[Cues, ...] = ("joined", "apart")

HEAD = "webvtt.header"
"""The name of the extension that a line of the head is kept as."""


def document_of(  # noqa: PLR0913  (what was found, whom to tell, and how it is wanted)
    found: Transcript, remarks: Remarks, name: str | None, report: Report, *, cues: Cues, interview: Interview
) -> Document:
    """Give the document that a transcript from a file is; `name` is the file's."""
    said = said_in(found.cues)
    whole = speeches(said)
    in_order(said, remarks)
    if cues == "joined":
        tell_lost(whole, remarks)
    for line in found.head:
        report(Diagnostic("kept-as-extension", f"{line!r} is kept as the extension {HEAD}", name))
    return _document(found, whole, name, report, cues, interview)


def read_back(found: Transcript) -> Document:
    """Give the document as which a transcript that is written is read again, with each cue as a turn."""
    return _document(found, speeches(said_in(found.cues)), None, ignore, "apart", "auto")


def _document(  # noqa: PLR0913, PLR0917  (what was found, and how it is wanted)
    found: Transcript, whole: list[Speech], name: str | None, report: Report, cues: Cues, interview: Interview
) -> Document:
    headline = None
    if found.title is not None:
        headline = Headline((found.title,), origin=_origin(found.title_span, "title"))
    known = cast(whole, headline, name, report, interview)
    parted = zip(whole, known.parts, strict=True) if cues == "joined" else _apart(whole, known.parts)
    return Document(
        headline=headline,
        body=(*map(_paragraph, found.strays), *(_turn(speech, part) for speech, part in parted)),
        participants=known.people,
        lang=found.lang,
        internal_notes=found.notes,
        extensions=tuple(Extension(HEAD, line) for line in found.head),
    )


def _apart(whole: Iterable[Speech], parts: Iterable[Part]) -> Iterator[tuple[Speech, Part]]:
    for speech, part in zip(whole, parts, strict=True):
        yield from ((Speech((each,)), part) for each in speech.parts)


def _paragraph(stray: Stray) -> Paragraph:
    return Paragraph((stray.text,), origin=_origin(stray.span, "text"))


def _turn(speech: Speech, part: Part) -> Turn:
    said = speech.parts[0]
    span = _spanning(speech)
    rule = "label" if said.label else "voice" if said.voiced else "cue"
    origin = _origin(span, rule, "label" if said.label else "markup")
    if origin is not None and part.decided is not None and said.name is not None and not said.voiced:
        origin = attrs.evolve(part.decided, start=origin.start, end=origin.end)
    content = (Paragraph(content_of(speech.runs), origin=_origin(span, "cue")),)
    return Turn(
        content, part.kind, part.speaker, said.label, start=speech.start, end=speech.end, id=speech.id, origin=origin
    )


def _spanning(speech: Speech) -> Span | None:
    first, last = speech.parts[0].span, speech.parts[-1].span
    return first and last and first._replace(end=last.end)


def _origin(span: Span | None, rule: str, basis: Basis = "markup") -> Origin | None:
    return None if span is None else Origin(span.start, span.end, f"cues:{rule}", basis)
