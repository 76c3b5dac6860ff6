"""The properties of a NewsML-G2 item, as far as it has room for a document's: each written in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.checks import is_possible
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.dates import date_time
from newsdoc.formats.markup import attribute, escape
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
    from collections.abc import Iterable, Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.model import Date, Document, Node, Participant, Subject

__all__ = ["write_properties"]

_DAY = len("2026-11-23")
_WIDEST_ZONE = 14
_DATED = ("updated", "issued", "released")


def write_properties(document: Document, report: Report) -> str:
    """Give the properties of an item, in the order of the standard, each on a line of its own.

    The standard demands a provider and a time of the version: what stands for them where they aren't known is reported.
    """
    lines = [
        f'<catalogRef href="{CATALOG}"/>',
        *_group("rightsInfo", _rights(document)),
        *_group("itemMeta", _item_meta(document, report)),
        *_group("contentMeta", _content_meta(document)),
    ]
    return "".join(f"\n  {line}" for line in lines)


def _group(name: str, lines: Iterable[str]) -> list[str]:
    inner = [f"  {line}" for line in lines]
    return [f"<{name}>", *inner, f"</{name}>"] if inner else []


def _element(name: str, text: str | None, attributes: str = "") -> Iterator[str]:
    """Give an element that holds a text, unless there is none: the standard takes no blanks at its ends."""
    if text and (held := squeeze(text)):
        yield f"<{name}{attributes}>{escape(held)}</{name}>"


def _named(name: str, text: str | None, attributes: str = "") -> Iterator[str]:
    """Give an element that holds a name."""
    for inner in _element("name", text):
        yield f"<{name}{attributes}>{inner}</{name}>"


def _line(name: str, node: Node | None, attributes: str = "") -> Iterator[str]:
    if node is not None:
        yield from _element(name, plain_text(node).replace("\n", " "), attributes)


def _date(name: str, date: Date | None, *, whole: bool) -> Iterator[str]:
    """Give a date, if it is `whole`, with time and zone, or if it isn't, as wanted."""
    if whole:
        yield from _element(name, _time(date))
    elif date is not None and date.value is not None and len(date.value) == _DAY and is_possible(date.value):
        yield from _element(name, date.value)


def _time(date: Date | None) -> str | None:
    """Give a date with its time and zone, if they are known and XML Schema has them."""
    time = date_time(date)
    if time is None or not is_possible(time):
        return None
    hours = 0 if time.endswith("Z") else int(time[-5:-3])
    return time if hours < _WIDEST_ZONE else None


def _rights(document: Document) -> Iterator[str]:
    rights = document.rights
    if rights is not None:
        yield from _named("copyrightHolder", rights.holder)
        yield from _element("copyrightNotice", rights.notice)
        yield from _element("usageTerms", rights.terms)


def _item_meta(document: Document, report: Report) -> Iterator[str]:
    embargo = _time(document.released) if document.status == "embargoed" else None
    status = {"embargoed": "withheld" if embargo is None else "usable"}.get(document.status or "", document.status)
    yield f'<itemClass qcode="{ITEM_CLASS}"/>'
    yield from _named("provider", _provider(document, report))
    yield from _element("versionCreated", _version_created(document, report))
    yield from _date("firstCreated", document.issued, whole=True)
    yield from _element("embargoed", embargo)
    if status is not None:
        yield f'<pubStatus qcode="stat:{status}"/>'
    yield from _line("title", document.headline)
    for note in document.internal_notes:
        yield from _element("edNote", note)
    yield from _named("memberOf", document.series.name if document.series else None)
    if any(isinstance(block, Correction) for block in document.body):
        yield '<signal qcode="sig:correction"/>'
    yield from _date("expires", document.expires, whole=True)
    yield from _date("expires", document.expires, whole=False)


def _provider(document: Document, report: Report) -> str:
    if document.rights is not None and document.rights.holder is not None and squeeze(document.rights.holder):
        return document.rights.holder
    message = f"NewsML-G2 demands a provider, and nobody holds the rights: {UNKNOWN_PROVIDER!r} stands for it"
    report(Diagnostic("stand-in", message, path="$.rights"))
    return UNKNOWN_PROVIDER


def _version_created(document: Document, report: Report) -> str:
    found = next((time for name in _DATED if (time := _time(getattr(document, name)))), None)
    if found is None:
        message = f"NewsML-G2 demands a time of the version, and none is known: {UNKNOWN_TIME} stands for it"
        report(Diagnostic("stand-in", message, path="$.updated"))
    return found or UNKNOWN_TIME


def _content_meta(document: Document) -> Iterator[str]:
    yield from _element("urgency", None if document.urgency is None else str(document.urgency))
    yield from _date("contentCreated", document.issued, whole=False)
    yield from _date("contentModified", document.updated, whole=False)
    for name in _authors(document):
        yield from _named("creator", name, ' type="cpnat:person"')
    for person in document.participants:
        yield from _participant(person)
    if document.lang is not None:
        yield f"<language{attribute('tag', document.lang)}/>"
    if any(isinstance(block, Turn) for block in document.body):
        yield f'<genre qcode="{INTERVIEW}"/>'
    for word in document.keywords:
        yield from _element("keyword", word)
    for subject in document.subjects:
        yield from _subject(subject)
    yield from _lines(document)


def _lines(document: Document) -> Iterator[str]:
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


def _participant(person: Participant) -> Iterator[str]:
    said = f"{attribute('roleuri', ROLE + person.role)}{attribute('literal', person.id)}"
    said += attribute("type", KINDS[person.kind])
    named = [*_named("contributor", person.name, said)]
    yield from named or [f"<contributor{said}/>"]


def _subject(subject: Subject) -> Iterator[str]:
    """Give a subject by its code, with its name."""
    code = squeeze(subject.code)
    said = attribute(_naming(subject), code or None)
    named = [*_named("subject", subject.name, said)]
    yield from named or ([f"<subject{said}/>"] if code else [])


def _naming(subject: Subject) -> str:
    """Give the attribute that names a subject: by a code, by a URI, or by words that nothing controls."""
    alias, colon, code = subject.code.partition(":")
    if colon and alias in ("medtop", "subj") and code.isalnum() and code.isascii():
        return "qcode"
    return "uri" if patterns.URI.match(subject.code) else "literal"
