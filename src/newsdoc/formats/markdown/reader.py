"""The reader: Markdown to a document, a file of ours exactly, another's as far as it is an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.decoding import text_of
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.forbidden import replaced
from newsdoc.formats.markdown.block_reading import BlockReader
from newsdoc.formats.markdown.foreign import read_foreign
from newsdoc.formats.markdown.names import NAME
from newsdoc.formats.markdown.own import is_own, read_own
from newsdoc.formats.markdown.parsing import parse
from newsdoc.formats.meaning import report_meaning
from newsdoc.formats.nitf.interview import require_choice
from newsdoc.formats.provenance import provenance
from newsdoc.formats.spoken import with_turns
from newsdoc.limits import TEXT_PIECES, limits_of
from newsdoc.normal import normalize
from newsdoc.source import Source

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["read"]

_MEDIA_TYPE = "text/markdown"


def read(
    data: str | bytes, *, name: str | None, report: Report, limit: int | Limits | None, interview: Interview
) -> Document:
    """Give the document that a file holds, as `newsdoc.formats.markdown.read` says."""
    require_choice(interview)
    limits = limits_of(limit)
    limits.check_size(data, name)
    limits.check_pieces(data, TEXT_PIECES, name)
    text, encoding = text_of(data, name)
    document = _document(Source(replaced(text, name, report), name), report, interview)
    document = attrs.evolve(document, source=provenance(data, name, _MEDIA_TYPE, encoding))
    report_meaning(document, name, report)
    return document


def _document(source: Source, report: Report, interview: Interview) -> Document:
    if not source.text.strip():
        report(Diagnostic("empty-input", "there is no text in it", source.name))
    if f"[{NAME}]: #" in source.text and is_own(tokens := parse(source.text, name=source.name), source.name):
        document = normalize(read_own(BlockReader(tokens, source, 0, report, own=True), tokens))
        return document if interview != "always" else with_turns(document, source.name, report, interview)
    return with_turns(normalize(read_foreign(source, report)), source.name, report, interview)
