"""The article: which property of schema.org says what a field of the document does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.checks import is_possible
from newsdoc.formats.identity import write_uri
from newsdoc.formats.json_ld.conversation import conversation
from newsdoc.formats.json_ld.people import by, holder, mentions
from newsdoc.formats.json_ld.texts import text_of
from newsdoc.formats.json_ld.things import correction, is_uri, medium, quotation, source, subject, thing
from newsdoc.model import BlockQuote, Correction, Figure, SourceLink, Turn
from newsdoc.tree import find_all, plain_text

if TYPE_CHECKING:
    from newsdoc.model import Document

__all__ = ["article", "year"]

_DATES = {"datePublished": "issued", "dateModified": "updated", "expires": "expires"}
_WEB = ("https:", "http:")
_YEAR = len("2026")


def article(document: Document, *, questions: bool) -> dict[str, Any]:
    """Give a document as a news article; with `questions` its turns as a conversation too."""
    uri = write_uri(document)
    spoken = any(isinstance(block, Turn) for block in document.body)
    return thing(
        "NewsArticle",
        id=uri,
        identifier=document.id,
        url=uri if uri.lower().startswith(_WEB) else None,
        **_head(document),
        **by(document, uri),
        **_administration(document),
        **_rights(document, uri),
        genre="Interview" if spoken else None,
        keywords=list(document.keywords),
        about=[subject(held) for held in document.subjects],
        mentions=mentions(document, uri),
        abstract=text_of(document.abstract),
        articleBody=text_of(document.body),
        **_media(document, uri),
        hasPart=[quotation(quote, uri) for quote in find_all(document, BlockQuote)],
        isBasedOn=[source(link) for link in find_all(document, SourceLink)],
        correction=[correction(node, uri) for node in find_all(document, Correction)],
        mainEntity=conversation(document, uri) if questions and spoken else None,
    )


def _head(document: Document) -> dict[str, Any]:
    return {
        "headline": document.headline and plain_text(document.headline),
        "alternativeHeadline": [text for deck in document.decks if (text := plain_text(deck))],
        "articleSection": document.kicker and plain_text(document.kicker),
        "dateline": document.dateline and plain_text(document.dateline),
        "inLanguage": document.lang,
    }


def _administration(document: Document) -> dict[str, Any]:
    series = document.series
    return {
        "version": document.version,
        **{name: _date(document, field) for name, field in _DATES.items()},
        "creativeWorkStatus": document.status,
        "isPartOf": series and thing("CreativeWorkSeries", name=series.name),
        "position": series and series.part,
    }


def _date(document: Document, field: str) -> str | None:
    date = getattr(document, field)
    return date.value if date is not None and date.value is not None and is_possible(date.value) else None


def _rights(document: Document, uri: str) -> dict[str, Any]:
    rights = document.rights
    if rights is None:
        return {}
    terms = rights.terms
    return {
        "copyrightHolder": holder(document, uri),
        "copyrightYear": year(rights.year),
        "copyrightNotice": rights.notice,
        "usageInfo": terms if terms is None or is_uri(terms) else thing("CreativeWork", text=terms),
    }


def year(token: str | None) -> int | None:
    """Give the number that a year is, if it is written as one."""
    if token is None or len(token) != _YEAR or not token.isdigit() or token[0] == "0":
        return None
    return int(token)


def _media(document: Document, uri: str) -> dict[str, Any]:
    media: dict[str, list[dict[str, Any]]] = {"image": [], "video": [], "audio": []}
    for figure in find_all(document, Figure):
        media[figure.kind].append(medium(figure, uri))
    return media
