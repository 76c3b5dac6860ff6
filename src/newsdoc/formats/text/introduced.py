"""Participants whom the narrative introduces, or adds something to."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from newsdoc.formats.text.cast import Cast, Person
from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.names import initials, partial_forms, short_forms, stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.introductions import Interviewer
    from newsdoc.formats.text.persons import Introduced

__all__ = ["add_introduced", "is_alike", "stem_key"]

_ALIKE = 0.75
_PEOPLE = 100  # more than speak in any interview, so that no text takes time that grows with its square
_FORMS = 4 * _PEOPLE


def add_introduced(made: Cast, evidence: Evidence, first: int) -> None:
    """Add who is introduced, or add what the introduction says to a participant known by a label.

    `first` is the number of the unit with which the interview begins.
    """
    known = _by_form(made.people)
    labelled = any(person.labels and person.kind != "organisation" for person in made.people)
    for number, found in evidence.meetings.items():
        if number > first and labelled and evidence.cues[number].label is not None:
            continue
        for meeting in found:
            if meeting.interviewer is not None:
                _interviewer(made, known, meeting.interviewer, evidence, number)
            for introduced in meeting.persons:
                if _is_acronym(introduced.name) and folded(introduced.name) not in known:
                    continue
                person = _introduced(made, known, introduced, evidence, number)
                person.style = person.style or meeting.style
                made.introduced.setdefault(number, []).append(person)


def _is_acronym(name: str) -> bool:
    """Whether a name is one word in capitals: an organisation's rather than a person's."""
    return name.isupper() and name.isalpha() and len(name) > 1


def _by_form(people: Iterable[Person]) -> dict[str, Person]:
    """Index participants by their labels, and by how the words of their names begin."""
    found: dict[str, Person] = {}
    for person in people:
        for label in person.labels:
            found.setdefault(folded(label), person)
            found.setdefault(initials(label), person)
        if person.name:
            found.setdefault(folded(person.name), person)
        if person.name and " " in person.name:
            found.setdefault(stem_key(person.name), person)
    return found


def _known(known: dict[str, Person], forms: Iterable[str]) -> Person | None:
    """Give the participant who is known by the first of these forms that is anybody's."""
    for form in forms:
        if form in known:
            return known[form]
    return None


def _alike(known: dict[str, Person], name: str) -> Person | None:
    """Give the labelled participant whose full name is another transliteration of this one."""
    for person in {id(person): person for person in islice(known.values(), _FORMS)}.values():
        if person.name is not None and person.labels and is_alike(person.name, name):
            return person
    return None


def is_alike(name: str, other: str) -> bool:
    """Whether a full name is another transliteration of another one."""
    if other[0] != name[0] or other.count(" ") != name.count(" ") or " " not in name:
        return False
    from difflib import SequenceMatcher  # few articles need it, and the import takes its time

    return SequenceMatcher(None, folded(name), folded(other)).ratio() > _ALIKE


def _lettered(made: Cast, name: str) -> Person | None:
    """Give the participant whose only label is a few capitals that stand in this name in their order: WN, Wikinews."""
    for person in made.people[:_PEOPLE]:
        label = person.labels[0] if len(person.labels) == 1 else ""
        if 2 <= len(label) <= 4 and label.isupper() and label[0] == name[0] and _in_order(label, name):  # noqa: PLR2004
            return person
    return None


def _in_order(letters: str, name: str) -> bool:
    rest = iter(folded(name))
    return all(letter in rest for letter in folded(letters))


def stem_key(name: str) -> str:
    """Give what is alike in a name in all its cases, as one string."""
    return "\0".join(stem(name))


def _interviewer(
    made: Cast, known: dict[str, Person], interviewer: Interviewer, evidence: Evidence, number: int
) -> None:
    forms = [folded(form) for form in (interviewer.name, *interviewer.aliases)]
    person = _known(known, forms) or _known(known, short_forms(interviewer.name)) or _lettered(made, interviewer.name)
    unit = evidence.cues[number].unit
    place = (unit.place(interviewer.start), unit.place(interviewer.end))
    if person is None:
        person = Person(interviewer.name, place, "introduced-by-narrative", "inferred", "likely")
        known[folded(interviewer.name)] = person
        made.people.append(person)
    else:
        made.hosted.add(number)
    person.role = "interviewer"
    if person.name is None or " " not in person.name or interviewer.organisation:
        person.name = interviewer.name
    person.kind = "organisation" if interviewer.organisation else person.kind
    person.labels += [
        form for form in (interviewer.name, *interviewer.aliases) if form not in person.labels and person.labels
    ]


def _introduced(
    made: Cast, known: dict[str, Person], introduced: Introduced, evidence: Evidence, number: int
) -> Person:
    full, stems = folded(introduced.name), stem_key(introduced.name)
    person = known.get(full) or _known(known, short_forms(introduced.name)) or known.get(stems)
    person = person or _known(known, partial_forms(introduced.name)) or _alike(known, introduced.name)
    unit = evidence.cues[number].unit
    place = (unit.place(introduced.start), unit.place(introduced.end))
    if person is None:
        person = Person(introduced.name, place, "introduced-by-narrative", "inferred", "likely", "interviewee")
        person.inflected = introduced.inflected
        person.confidence = "unsure" if introduced.inflected else "likely"
        made.people.append(person)
        known.setdefault(full, person)
        known.setdefault(stems, person)
    elif not introduced.inflected and len(introduced.name) > len(person.name or ""):
        person.name = introduced.name
    person.title = person.title or introduced.title
    person.affiliation = person.affiliation or introduced.affiliation
    if person.role == "speaker":
        person.role = "interviewee"
    return person
