"""Those who speak in a TEI file: the people, groups and organisations of its header, and others whom `who` names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.formats.markup import free_id
from newsdoc.formats.mixed import local, text_in
from newsdoc.formats.spaces import BLANKS
from newsdoc.formats.tei.names import PRINTED, XML_ID
from newsdoc.formats.voices import Forms
from newsdoc.model import Participant
from newsdoc.model.scalars import ID

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.mixed import MixedReader
    from newsdoc.formats.xml import Element

__all__ = ["PEOPLE", "Cast"]

PEOPLE: dict[str, Any] = {
    **dict.fromkeys(("person", "persona", "castItem", "role"), "person"),
    "personGrp": "group",
    "org": "organisation",
}
"""The elements of those who may speak, and of which kind they are."""

_ROLES: dict[str, Any] = {
    **{role: role for role in ("interviewer", "interviewee", "moderator", "translator", "audience", "speaker")},
    **dict.fromkeys(("int", "interrogator", "investigator", "researcher", "questioner"), "interviewer"),
    **dict.fromkeys(("informant", "respondent", "narrator", "subject", "participant"), "interviewee"),
    **dict.fromkeys(("chair", "chairperson", "president", "presenter", "host"), "moderator"),
    "interpreter": "translator",
}
_CHAIR = ("chair",)
_is_id = patterns.scalar(ID.regex).match


class Cast:
    """The participants of a document while it is read, in the order in which they are named."""

    def __init__(self) -> None:
        self._people: dict[str, Participant] = {}
        self._ids: dict[str, str] = {}
        self._known: dict[str, Element] = {}
        self._last: dict[str, int] = {}
        self._forms = Forms()

    @property
    def people(self) -> tuple[Participant, ...]:
        """All participants."""
        return tuple(map(self._forms.told, self._people.values()))

    def know(self, elements: Iterable[Element]) -> None:
        """Note elements that say who somebody is, if they speak."""
        for element in elements:
            if key := element.get(XML_ID):
                self._known.setdefault(key, element)

    def add(self, element: Element, reader: MixedReader, *, own: bool) -> None:
        """Note who an element says takes part; it must have an id."""
        key = element.get(XML_ID)
        if key and key not in self._ids:
            name = self._free(key)
            self._people[name] = _own_person(element, name, reader) if own else _person(element, name, self._known)

    def _free(self, key: str) -> str:
        """Give the id that a name in the file has in the document."""
        self._ids[key] = self._id_like(key)
        return self._ids[key]

    def _id_like(self, key: str) -> str:
        signs = (sign if sign.isalnum() and sign.isascii() else "-" for sign in key)
        return free_id(key if _is_id(key) else f"p-{''.join(signs)}", self._people, self._last)

    def speaker(self, pointer: str, said: Iterable[str], *, own: bool) -> str:
        """Give the id of whom a pointer means; one whom nobody has told of becomes a participant of others' files.

        `said` are pointers that say as what they speak.
        """
        key = pointer.rpartition("#")[2] or pointer
        if key not in self._ids and ":" in key:
            key = key.rpartition(":")[2] or key
        if own and _is_id(key):
            return key
        if key not in self._ids:
            name = self._free(key)
            known = self._known.get(key)
            self._people[name] = Participant(name) if known is None else _person(known, name, self._known)
        name = self._ids[key]
        person = self._people[name]
        if person.role == "speaker" and any(each.rpartition("#")[2] in _CHAIR for each in said):
            self._people[name] = attrs.evolve(person, role="moderator")
        return name

    def label(self, id: str | None, printed: str) -> None:
        """Note a form in which a participant is printed as a speaker."""
        if id in self._people:
            self._forms.note(id, printed)

    def named(self, form: str) -> Participant:
        """Note that somebody speaks of whom nothing is known but the form in which they are printed, and give them."""
        name = self._id_like(form)
        self._people[name] = Participant(name, labels=(form,))
        return self._people[name]

    def role(self, id: str | None) -> str:
        """Give the role of a participant, or that of anybody else who speaks."""
        return self._people[id].role if id in self._people else "speaker"


def _own_person(element: Element, name: str, reader: MixedReader) -> Participant:
    """Give the participant that an element of ours stands for."""
    known: dict[str, str | None] = {}
    labels: list[str] = []
    for child in element.getchildren():
        text = reader.phrase(child)
        kind = child.get("type")
        if kind == PRINTED:
            labels += [text] if text else []
        else:
            known[_FIELDS.get(kind or local(child), "")] = text
    known.pop("", None)
    role = _ROLES.get(element.get("role") or "", "speaker")
    fields: dict[str, Any] = dict(known)
    return Participant(name, role=role, kind=PEOPLE[local(element)], labels=tuple(labels), **fields)


_FIELDS = {"persName": "name", "orgName": "name", "occupation": "title", "affiliation": "affiliation"}


def _person(element: Element, name: str, known: dict[str, Element]) -> Participant:
    """Give whom an element of others' files tells of; `known` are elements that a pointer may mean."""
    names = [child for child in element.getchildren() if local(child) in _NAMES]
    short = (text_in(each) for each in names[:1] for each in each.getchildren() if local(each) == "abbr")
    called = _name(names[0]) if names else text_in(element) if local(element) == "role" else None
    role = _ROLES.get((element.get("role") or "").rpartition("#")[2].lower(), "speaker")
    title = next(
        filter(None, (text_in(each) for tag in _TITLES for each in element.iter() if local(each) == tag)), None
    )
    places = (_place(each, known) for each in element.getchildren() if local(each) == "affiliation")
    kind = PEOPLE[local(element)]
    affiliation = next(filter(None, places), None)
    return Participant(name, called or None, role, kind, title, affiliation, labels=tuple(filter(None, short)))


_NAMES = ("persName", "orgName", "name", "role", "p")
_TITLES = ("occupation", "roleName", "roleDesc")


def _name(element: Element) -> str:
    """Give a name as people say it: a forename goes before a surname, in whichever order they stand."""
    children = element.getchildren()
    parts = {tag: [text_in(each) for each in children if local(each) == tag] for tag in _ORDER}
    if parts["forename"] or parts["surname"]:
        return " ".join(text for tag in _ORDER for text in parts[tag] if text)
    if any((text or "").strip(BLANKS) for text in (element.text, *(each.tail for each in children))):
        return text_in(element)
    return " ".join(filter(None, (text_in(each) for each in children if local(each) != "abbr")))


_ORDER = ("forename", "nameLink", "surname", "genName")


def _place(element: Element, known: dict[str, Element]) -> str | None:
    """Give where somebody belongs: the words for it, or the name of the organisation that is meant."""
    meant = known.get((element.get("ref") or "").rpartition("#")[2])
    words = [text_in(each) for each in element.getchildren() if local(each) in ("orgName", "placeName")]
    if words or meant is None:
        return next(iter(words), None) or (None if len(element) else text_in(element))
    names = [each for each in meant.getchildren() if local(each) == "orgName"]
    return text_in(names[0]) if names else None
