"""The reader: a page to a document, one of ours exactly, another's as far as it is an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.checks import check
from newsdoc.diagnostics import Diagnostic, ReadError, UsageError, ignore
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.formats import xhtml
from newsdoc.formats.forbidden import replaced
from newsdoc.formats.html.encodings import text_of_page
from newsdoc.formats.html.foreign import read_foreign, report_left
from newsdoc.formats.html.own import read_own
from newsdoc.formats.nitf.interview import CHOICES
from newsdoc.formats.provenance import provenance
from newsdoc.formats.spoken import with_turns
from newsdoc.limits import XML_PIECES, limits_of
from newsdoc.normal import normalize

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["read"]

_MEDIA_TYPE = "text/html"


def read(
    data: str | bytes, *, name: str | None, report: Report, limit: int | Limits | None, interview: Interview
) -> Document:
    """Give the document that a page holds, as `newsdoc.formats.html.read` says."""
    if interview not in CHOICES:
        raise UsageError(no_such("interview", interview, CHOICES))
    limits = limits_of(limit)
    limits.check_size(data, name)
    limits.check_pieces(data, XML_PIECES, name)
    text, encoding = text_of_page(data, name, report)
    text = replaced(text, name, report)
    tell = _named(report, name)
    try:
        document = _document(text, name, tell, interview)
    except ReadError as error:
        raise ReadError(*(attrs.evolve(found, file=name) for found in error.diagnostics)) from None
    document = attrs.evolve(document, source=provenance(data, name, _MEDIA_TYPE, encoding))
    if report is not ignore:
        for problem in check(document):
            report(attrs.evolve(problem, file=name, path=None))
    return document


def _named(report: Report, name: str | None) -> Report:
    return report if report is ignore else lambda found: report(attrs.evolve(found, file=name))


def _document(text: str, name: str | None, report: Report, interview: Interview) -> Document:
    if not text.strip():
        raise ReadError(Diagnostic("empty-input", "there is no text in it"))
    ours = f'class="{xhtml.PROFILE}"' in text
    root = xhtml.parse(text, html=not ours, page=True, report=report)
    article = next((each for each in root.iter() if xhtml.is_own(each)), None)
    if article is not None:
        report_left(root, article, report)
        document = normalize(read_own(article, name, report))
        return document if interview != "always" else with_turns(document, name, report, interview)
    return with_turns(normalize(read_foreign(root, report)), name, report, interview)
