"""What is said in Akoma Ntoso of each record of a document; the rest is reported as lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.akoma_ntoso.names import DATES, KEYWORDS, NO_LANGUAGE
from newsdoc.formats.dates import is_w3c
from newsdoc.formats.references import is_reference
from newsdoc.model import Participant, Turn
from newsdoc.shape import fields, type_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.losses import Said
    from newsdoc.model import Date, Dateline, Document, Entity, Figure, Link, Subject
    from newsdoc.model.node import Record

__all__ = ["is_dated", "said_of"]

_DAY = len("2026-11-27")


def said_of(document: Document) -> Said:
    """Give what says which fields of a record of a document are said; a link that can't be followed is only text."""
    people: dict[str, Participant] = {}
    for person in document.participants:
        people.setdefault(person.id, person)
    speaking = {block.speaker for block in document.body if isinstance(block, Turn)}

    def said(record: Record) -> set[str] | None:
        if isinstance(record, Participant):
            return _person(record, speaks=record.id in speaking) if people[record.id] is record else None
        look = _SAID.get(type_name(type(record)))
        return {field.name for field in fields(type(record))} if look is None else look(record)

    return said


def is_dated(date: Date | None) -> bool:
    """Say whether a date is a day or a moment, as Akoma Ntoso demands."""
    return date is not None and date.value is not None and len(date.value) >= _DAY and is_w3c(date.value)


def _person(person: Participant, *, speaks: bool) -> set[str]:
    """Give what is said of somebody: a role is what they speak as."""
    kind = {"kind"} if person.kind == "organisation" else set[str]()
    return {"id", "name"} | kind | ({"role"} if speaks else set[str]())


def _document(document: Document) -> set[str]:
    above = {"kicker", "headline", "decks", "bylines", "dateline", "abstract", "body", "participants"}
    dates = {name for name in DATES if is_dated(getattr(document, name))}
    lang = {"lang"} if document.lang != NO_LANGUAGE else set[str]()
    return above | dates | lang | {"id", "keywords", "subjects"}


def _dateline(dateline: Dateline) -> set[str]:
    return {"content", "id", "lang"} | ({"date"} if is_dated(dateline.date) else set[str]())


def _entity(entity: Entity) -> set[str]:
    return {"text", "kind"} | ({"code"} if is_reference(entity.code) else set[str]())


def _figure(figure: Figure) -> set[str]:
    said = {"caption", "credit", "kind", "label", "id", "lang"}
    if not is_reference(figure.href):
        return said
    return said | ({"href", "alt", "width", "height"} if figure.kind == "image" else {"href"})


def _link(link: Link) -> set[str] | None:
    return {"content", "href", "title"} if is_reference(link.href) else None


def _subject(subject: Subject) -> set[str] | None:
    known = is_reference(subject.scheme) and subject.scheme != KEYWORDS
    return {field.name for field in attrs.fields(type(subject))} if known else None


_SAID: dict[str, Callable[[Any], set[str] | None]] = {
    "document": _document,
    "dateline": _dateline,
    "entity": _entity,
    "figure": _figure,
    "link": _link,
    "quotation": lambda _: {"content"},
    "subject": _subject,
    "turn": lambda _: {"content", "kind", "speaker", "label", "id", "lang"},
}
"""What is said of records of some classes; of all others all is."""
