"""The properties of a NewsML-G2 item, as far as it has room for a document's: each written in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.checks import is_possible
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.markup import attribute
from newsdoc.formats.newsml_g2.kept import kept_lines
from newsdoc.formats.newsml_g2.lines import Line, element, grouped, named, whole_time
from newsdoc.formats.newsml_g2.names import (
    CATALOG,
    INTERVIEW,
    ITEM_CLASS,
    KINDS,
    ROLE,
    SUMMARY,
    UNKNOWN_PROVIDER,
    UNKNOWN_TIME,
)
from newsdoc.formats.spaces import squeeze
from newsdoc.model import Correction, Entity, Paragraph, Turn
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.model import Date, Document, Node, Participant, Subject

__all__ = ["write_properties"]

_DAY = len("2026-11-23")
_DATED = ("updated", "issued", "released")


def write_properties(document: Document, report: Report) -> str:
    """Give the properties of an item, in the order of the standard, each on a line of its own.

    The standard demands a provider and a time of the version: what stands for them where they aren't known is reported.
    """
    kept = kept_lines(document)
    ours = {
        "rightsInfo": _rights(document),
        "itemMeta": _item_meta(document, report, provided=any(line.name == "provider" for line in kept)),
        "contentMeta": _content_meta(document),
    }
    catalogs = (Line("catalogRef", "", f'<catalogRef href="{CATALOG}"/>'), *kept)
    lines = [line.markup for line in catalogs if line.name == "catalogRef"]
    lines += (line for group, found in ours.items() for line in grouped(group, found, kept))
    return "".join(f"\n  {line}" for line in lines)


def _coded(name: str, code: str) -> Line:
    return Line(name, "", f'<{name} qcode="{code}"/>')


def _line(name: str, node: Node | None, attributes: str = "") -> Iterator[Line]:
    if node is not None:
        yield from element(name, plain_text(node).replace("\n", " "), attributes)


def _date(name: str, date: Date | None, *, whole: bool) -> Iterator[Line]:
    """Give a date, if it is `whole`, with time and zone, or if it isn't, as wanted."""
    if whole:
        yield from element(name, whole_time(date))
    elif date is not None and date.value is not None and len(date.value) == _DAY and is_possible(date.value):
        yield from element(name, date.value)


def _rights(document: Document) -> Iterator[Line]:
    rights = document.rights
    if rights is not None:
        yield from named("copyrightHolder", rights.holder)
        yield from element("copyrightNotice", rights.notice)
        yield from element("usageTerms", rights.terms)


def _item_meta(document: Document, report: Report, *, provided: bool) -> Iterator[Line]:
    """Give how an item is managed; `provided` says that its provider is known from another's item."""
    embargo = whole_time(document.released) if document.status == "embargoed" else None
    status = {"embargoed": "withheld" if embargo is None else "usable"}.get(document.status or "", document.status)
    yield _coded("itemClass", ITEM_CLASS)
    if not provided:
        yield from named("provider", _provider(document, report))
    yield from element("versionCreated", _version_created(document, report))
    yield from _date("firstCreated", document.issued, whole=True)
    yield from element("embargoed", embargo)
    if status is not None:
        yield _coded("pubStatus", f"stat:{status}")
    yield from _line("title", document.headline)
    for note in document.internal_notes:
        yield from element("edNote", note)
    yield from named("memberOf", document.series.name if document.series else None)
    if any(isinstance(block, Correction) for block in document.body):
        yield _coded("signal", "sig:correction")
    yield from _date("expires", document.expires, whole=True)
    yield from _date("expires", document.expires, whole=False)


def _provider(document: Document, report: Report) -> str:
    if document.rights is not None and document.rights.holder is not None and squeeze(document.rights.holder):
        return document.rights.holder
    message = f"NewsML-G2 demands a provider, and nobody holds the rights: {UNKNOWN_PROVIDER!r} stands for it"
    report(Diagnostic("stand-in", message, path="$.rights"))
    return UNKNOWN_PROVIDER


def _version_created(document: Document, report: Report) -> str:
    found = next((time for name in _DATED if (time := whole_time(getattr(document, name)))), None)
    if found is None:
        message = f"NewsML-G2 demands a time of the version, and none is known: {UNKNOWN_TIME} stands for it"
        report(Diagnostic("stand-in", message, path="$.updated"))
    return found or UNKNOWN_TIME


def _content_meta(document: Document) -> Iterator[Line]:
    yield from element("urgency", None if document.urgency is None else str(document.urgency))
    yield from _date("contentCreated", document.issued, whole=False)
    yield from _date("contentModified", document.updated, whole=False)
    for name in _authors(document):
        yield from named("creator", name, ' type="cpnat:person"')
    for person in document.participants:
        yield from _participant(person)
    if document.lang is not None:
        yield Line("language", document.lang, f"<language{attribute('tag', document.lang)}/>")
    if any(isinstance(block, Turn) for block in document.body):
        yield _coded("genre", INTERVIEW)
    for word in document.keywords:
        yield from element("keyword", word)
    for subject in document.subjects:
        yield from _subject(subject)
    yield from _lines(document)


def _lines(document: Document) -> Iterator[Line]:
    """Give the lines above the body, and the abstract."""
    yield from _line("headline", document.headline)
    yield from _line("headline", document.kicker, f' roleuri="{ROLE}kicker"')
    for deck in document.decks:
        yield from _line("headline", deck, f' roleuri="{ROLE}deck"')
    yield from _line("dateline", document.dateline)
    for byline in document.bylines:
        yield from _line("by", byline)
    for block in document.abstract:
        if isinstance(block, Paragraph):
            yield from _line("description", block, f' role="{SUMMARY}"')


def _authors(document: Document) -> Iterator[str]:
    """Give the names of those who wrote the article, where they are marked as such."""
    for byline in document.bylines:
        if byline.kind == "author":
            yield from (part.text for part in byline.content if isinstance(part, Entity) and part.kind == "person")


def _participant(person: Participant) -> Iterator[Line]:
    said = f"{attribute('roleuri', ROLE + person.role)}{attribute('literal', person.id)}"
    said += attribute("type", KINDS[person.kind])
    lines = [*named("contributor", person.name, said)]
    yield from lines or [Line("contributor", person.id, f"<contributor{said}/>")]


def _subject(subject: Subject) -> Iterator[Line]:
    """Give a subject by its code, with its name."""
    code = squeeze(subject.code)
    said = attribute(_naming(subject), code or None)
    if lines := [*named("subject", subject.name, said)] or [Line("subject", code, f"<subject{said}/>")][: bool(code)]:
        yield lines[0]._replace(said=code)


def _naming(subject: Subject) -> str:
    """Give the attribute that names a subject: by a code, by a URI, or by words that nothing controls."""
    alias, colon, code = subject.code.partition(":")
    if colon and alias in ("medtop", "subj") and code.isalnum() and code.isascii():
        return "qcode"
    return "uri" if patterns.URI.match(subject.code) else "literal"
