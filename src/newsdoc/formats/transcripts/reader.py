"""Reads WebVTT and SRT: text, by one of the readers of files, to a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsdoc.decoding import text_of
from newsdoc.diagnostics import Diagnostic, UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.formats.forbidden import replaced
from newsdoc.formats.meaning import report_meaning
from newsdoc.formats.nitf.interview import require_choice
from newsdoc.formats.provenance import provenance
from newsdoc.formats.transcripts.document import CHOICES, document_of
from newsdoc.formats.transcripts.remarks import Remarks
from newsdoc.limits import limits_of
from newsdoc.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.formats.transcripts.cues import Transcript
    from newsdoc.formats.transcripts.document import Cues
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["PIECES", "ReadFile", "read_transcript"]

ReadFile: TypeAlias = "Callable[[Source, Remarks], Transcript]"

PIECES = ("\n", "\r", "<", "&", "{", ":", ">>")
"""What becomes an object: lines, and what begins with one of these marks."""


def read_transcript(  # noqa: PLR0913  (what every reader takes, and the options of this one)
    data: str | bytes,
    read_file: ReadFile,
    media_type: str,
    *,
    name: str | None,
    report: Report,
    limit: int | Limits | None,
    cues: Cues,
    interview: Interview,
) -> Document:
    """Give the document that data hold; `read_file` knows the format. Raises `ReadError` and `UsageError`."""
    require_choice(interview)
    if cues not in CHOICES:
        raise UsageError(no_such("choice for cues", cues, CHOICES))
    limits = limits_of(limit)
    limits.check_size(data, name)
    limits.check_pieces(data, PIECES, name)
    text, encoding = text_of(data, name)
    source = Source(replaced(text, name, report), name)
    if not source.text.strip():
        report(Diagnostic("empty-input", "there is no text in it", name))
    remarks = Remarks(source)
    document = document_of(read_file(source, remarks), remarks, name, report, cues=cues, interview=interview)
    remarks.tell(report)
    document = attrs.evolve(document, source=provenance(data, name, media_type, encoding))
    report_meaning(document, name, report)
    return document
