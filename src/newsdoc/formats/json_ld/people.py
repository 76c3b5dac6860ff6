"""Who made the article, who holds the rights, and who and what is named in it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from newsdoc.formats.json_ld.things import entity, fragment, organization, participant
from newsdoc.formats.text.credited import credited
from newsdoc.model import Entity
from newsdoc.tree import find_all, plain_text

if TYPE_CHECKING:
    from newsdoc.formats.text.credited import Credit
    from newsdoc.model import Byline, Document, Participant

__all__ = ["by", "holder", "is_named", "mentions", "names"]


def _reference(person: Participant, uri: str) -> dict[str, Any]:
    """Give a reference to a participant, whom `mentions` describes."""
    return {"@id": fragment(uri, person.id)}


def by(document: Document, uri: str) -> dict[str, Any]:
    """Give the authors and translators, and the bylines as they are printed.

    A byline's words ("By Jo Bell and others") are no name: the names in it are its entities, or else those of
    participants that stand in it, and those that the reader of text finds there.
    """
    kinds = ("author", "translator")
    named = {kind: _named([each for each in document.bylines if each.kind == kind], document, uri) for kind in kinds}
    return {**named, "creditText": "; ".join(filter(None, map(plain_text, document.bylines)))}


def _named(bylines: list[Byline], document: Document, uri: str) -> list[dict[str, Any]]:
    entities = dict.fromkeys(node for byline in bylines for node in _makers(byline))
    people = dict.fromkeys(person.id for byline in bylines for person in _participants(byline, document))
    printed = dict.fromkeys(credit for byline in bylines for credit in _printed(byline, document))
    return [
        *(entity(node) for node in entities),
        *(_reference(person, uri) for person in document.participants if person.id in people),
        *(entity(Entity(credit.name, credit.kind)) for credit in printed),
    ]


def names(document: Document) -> tuple[str, ...]:
    """Give the names of those who made the article according to its bylines, each once."""
    found = [
        name
        for byline in document.bylines
        for name in (
            *(node.text for node in _makers(byline)),
            *(person.name for person in _participants(byline, document) if person.name),
            *(credit.name for credit in _printed(byline, document)),
        )
    ]
    return tuple(dict.fromkeys(found))


def is_named(byline: Byline, document: Document) -> bool:
    """Say whether anybody is known by name who made the article according to a byline."""
    return bool(_makers(byline) or _participants(byline, document) or _printed(byline, document))


def _participants(byline: Byline, document: Document) -> list[Participant]:
    """Give the participants, those who were asked aside, whose names stand in a byline without entities."""
    if _makers(byline):
        return []
    text = plain_text(byline)
    people = (each for each in document.participants if each.kind == "person" and each.role != "interviewee")
    return [person for person in people if person.name and _holds(text, person.name)]


def _printed(byline: Byline, document: Document) -> list[Credit]:
    """Give who else is named in a byline without entities, as the reader of text finds it, participants aside."""
    if _makers(byline):
        return []
    known = [person.name for person in document.participants if person.name]
    lines = plain_text(byline).split("\n")
    found = [credit for line in lines if line for credit in credited(line, document.lang)]
    return [each for each in found if not any(_holds(name, each.name) or _holds(each.name, name) for name in known)]


def _makers(byline: Byline) -> list[Entity]:
    """Give the entities in a byline that can be authors."""
    return [node for node in find_all(byline, Entity) if node.kind in ("person", "organisation")]


def _holds(text: str, name: str) -> bool:
    """Say whether a name stands in a text as words of its own."""
    pieces = text.split(name) if name in text else ()  # of thousands who are named hardly any
    ends = ((before[-1:], after[:1]) for before, after in pairwise(pieces))
    return any(not before.isalnum() and not after.isalnum() for before, after in ends)


def mentions(document: Document, uri: str) -> list[dict[str, Any]]:
    """Give the participants and all else that is named, those aside who made the article."""
    made = {node for byline in document.bylines for node in _makers(byline)}
    known = {(person.kind, person.name) for person in document.participants}
    entities = dict.fromkeys(node for node in find_all(document, Entity) if node not in made)
    return [
        *(participant(person, uri) for person in document.participants),
        *(entity(node) for node in entities if node.code is not None or (node.kind, node.text) not in known),
    ]


def holder(document: Document, uri: str) -> dict[str, Any] | None:
    """Give who holds the rights: a participant or a person with a byline by that name, or else an organisation."""
    name = None if document.rights is None else document.rights.holder
    if name is None:
        return None
    for person in document.participants:
        if person.name == name:
            return _reference(person, uri)
    for byline in document.bylines:
        for node in _makers(byline):
            if node.text == name:
                return entity(node)
    return organization(name)
