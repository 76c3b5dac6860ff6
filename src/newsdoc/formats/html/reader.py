"""The reader: a page to a document, one of ours exactly, another's as far as it is an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.formats import xhtml
from newsdoc.formats.forbidden import replaced
from newsdoc.formats.html.encodings import text_of_page
from newsdoc.formats.html.foreign import read_foreign
from newsdoc.formats.html.layout import unfolded
from newsdoc.formats.html.main import report_left
from newsdoc.formats.html.own import read_own
from newsdoc.formats.meaning import report_meaning
from newsdoc.formats.nitf.interview import require_choice
from newsdoc.formats.provenance import provenance
from newsdoc.formats.spoken import with_turns
from newsdoc.limits import XML_PIECES, limits_of
from newsdoc.model import Turn
from newsdoc.normal import normalize
from newsdoc.source import Position

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.formats.xml import Element
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["read"]

_MEDIA_TYPE = "text/html"


def read(
    data: str | bytes, *, name: str | None, report: Report, limit: int | Limits | None, interview: Interview
) -> Document:
    """Give the document that a page holds, as `newsdoc.formats.html.read` says."""
    require_choice(interview)
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
    report_meaning(document, name, report)
    return document


def _named(report: Report, name: str | None) -> Report:
    return report if report is ignore else lambda found: report(attrs.evolve(found, file=name))


def _document(text: str, name: str | None, report: Report, interview: Interview) -> Document:
    if not text.strip():
        raise ReadError(Diagnostic("empty-input", "there is no text in it"))
    ours = f'{xhtml.VERSION}="' in text
    root = xhtml.parse(text, html=not ours, page=True, report=report)
    articles = [each for each in root.iter() if xhtml.is_own(each)]
    if articles:
        article = articles[0]
        _report_others(articles, report)
        report_left(root, article, report)
        document = normalize(read_own(article, name, report))
        return document if interview != "always" else _spoken(document, name, report, interview)
    return _spoken(normalize(read_foreign(root, report)), name, report, interview)


def _report_others(articles: list[Element], report: Report) -> None:
    """Say how many articles of ours a page has, if there are more than the one that is read."""
    if len(articles) > 1:
        message = f"the page holds {len(articles)} articles of newsdoc's; only the first is read"
        report(Diagnostic("more-articles", message, position=Position(articles[1].sourceline or 1, 1)))


def _spoken(document: Document, name: str | None, report: Report, interview: Interview) -> Document:
    """Give a document with the turns that are found in its paragraphs, or in what is laid out as an interview."""
    if any(isinstance(block, Turn) for block in document.body):
        return document
    laid_out = unfolded(document.body) if interview != "never" else None
    if laid_out is not None:
        spoken = with_turns(attrs.evolve(document, body=laid_out.body), name, ignore, interview)
        if laid_out.is_spoken(spoken.body):
            return attrs.evolve(spoken, body=laid_out.printed(spoken.body))
    return with_turns(document, name, report, interview)
