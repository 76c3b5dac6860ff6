"""Overruling: those whom the caller names are who they are said to be, whatever was found out about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.text.cast import GIVEN, Cast, Person
from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.given import forms
from newsdoc.formats.text.introduced import is_alike, stem_key
from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.names import is_title, name_alone
from newsdoc.model import Document, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.given import Given, Part
    from newsdoc.styles import Lexicon

__all__ = ["join_given", "settle_given", "unnamed", "unused", "use_given"]

_DOES = {"interviewer": "asks", "interviewee": "answers"}
_OTHER = {"interviewer": "answer", "interviewee": "question"}
_DO = {"interviewer": "ask", "interviewee": "answer"}


# Whom a name means


def join_given(made: Cast, evidence: Evidence, given: Given, first: int) -> None:
    """Let everybody whose label or introduction is a form of a given name be that person, and add those who are nobody.

    Somebody added is introduced where the text before the interview, which begins with the unit `first`, names them.
    """
    for name, part in given.parts.items():
        meant = _meant(made, name, given, evidence.lexicon)
        person = meant[0] if meant else _added(made, evidence, name, part, first)
        for other in meant[1:]:
            person.labels += [label for label in other.labels if label not in person.labels]
            made.merge(person, other)
        _name(person, name)
        person.role = part
        made.given[name] = person


def _meant(made: Cast, name: str, given: Given, lexicon: Lexicon) -> list[Person]:
    """Give those whom a name means, the one who is known by all of it first.

    Those who are known by nothing but a form of it come before somebody whose label is one, but for whom the text has
    another name; and these before somebody of whose name it is a form itself, or another spelling.
    """
    key = folded(name)
    people = [person for person in made.people if person.name is not None and person.rule != GIVEN]
    whole = [one for one in people if key in {one.name and folded(one.name), *map(folded, one.labels)}]
    short = [one for one in people if one.name and one not in whole and given.means(one.name, lexicon) == name]
    if whole or short:
        return [*whole, *short]
    no_one: list[Person] = []
    labelled = [one for one in people if any(given.means(label, lexicon) == name for label in one.labels)]
    longer = [one for one in people if one.name and key in forms(one.name)]
    spelled = [one for one in people if one.name and (_is_inflected(one, name) or is_alike(one.name, name))]
    return next((found for found in (labelled, longer, spelled) if len(found) == 1), no_one)


def _is_inflected(person: Person, name: str) -> bool:
    return person.inflected and person.name is not None and stem_key(person.name) == stem_key(name)


def _name(person: Person, name: str) -> None:
    """Let somebody have a name, unless the text has it in a longer form, and let it be the caller's decision."""
    if person.name is None or folded(name) not in forms(person.name):
        person.name = name
    person.rule, person.basis, person.confidence = GIVEN, "given", "sure"


def _added(made: Cast, evidence: Evidence, name: str, part: Part, first: int) -> Person:
    """Add somebody who has no label and isn't introduced; the place is empty if the text doesn't name them at all."""
    person = Person(name, (0, 0), GIVEN, "given", role=part)
    made.people.append(person)
    for number, cue in enumerate(evidence.cues):
        start = _find(cue.unit.text, name)
        if start >= 0:
            person.place = (cue.unit.place(start), cue.unit.end_place(start + len(name)))
            if part == "interviewee" and number < first:
                made.introduced.setdefault(number, []).append(person)
            break
    return person


def _find(text: str, name: str) -> int:
    """Give where a text has a name that is no part of a longer word, or a number below 0."""
    start = text.find(name)
    while start >= 0:
        around = text[max(0, start - 1) : start] + text[start + len(name) : start + len(name) + 1]
        if not any(char.isalnum() and char < WIDE for char in around):
            return start
        start = text.find(name, start + 1)
    return -1


# What comes of it


def use_given(made: Cast, lexicon: Lexicon) -> None:
    """Give the turns of a side whose label names nobody to the one whom the caller names for it.

    Where that side's labels name others, nothing shows which turns somebody without a label might have.
    """
    for asks in (True, False):
        side = [person for person in made.people if person.asks == asks and person.role != "translator"]
        added = [person for person in side if person.rule == GIVEN and not person.labels]
        labelled = [person for person in side if person.labels and (asks or person.role == "interviewee")]
        nameless = [person for person in labelled if person.rule != GIVEN and _names_nobody(person, lexicon)]
        if len(added) == 1 and len(nameless) == 1:
            _take(made, nameless[0], added[0], lexicon)
        elif len(nameless) < len(labelled):
            for person in added:
                made.drop(person)


def _names_nobody(person: Person, lexicon: Lexicon) -> bool:
    """Whether a label is a letter or a word for who speaks, an outlet, or a title."""
    return person.name is None or person.kind == "organisation" or is_title(person.name, lexicon)


def _take(made: Cast, person: Person, named: Person, lexicon: Lexicon) -> None:
    """Let somebody with a label be the one whom the caller names."""
    if person.name is not None and is_title(person.name, lexicon):
        person.title = person.title or person.name
    if person.kind == "organisation" and name_alone(named.name or "", lexicon) is not None:
        person.kind = "person"
    person.name = None
    _name(person, named.name or "")
    person.place = named.place if named.place[1] else person.place
    made.merge(person, named)
    made.given = {name: person if one is named else one for name, one in made.given.items()}


def settle_given(made: Cast) -> None:
    """Let somebody of a given name whom a later unit introduces be that person."""
    for person in [one for one in made.people if one.rule != GIVEN and not one.labels]:
        same = next((one for one in made.given.values() if one.name == person.name), None)
        if same is not None:
            same.title, same.affiliation = same.title or person.title, same.affiliation or person.affiliation
            made.merge(same, person)


def unused(document: Document, people: Cast, given: Given, file: str | None) -> Iterator[Diagnostic]:
    """Report each given name that no turn of its side is attributed to, and why."""
    spoken = {(turn.speaker, turn.kind) for turn in document.body if isinstance(turn, Turn)}
    for name, part in given.parts.items():
        person = people.given.get(name)
        if person is None or person.id is None:
            reason = _reason(people, part)
        elif (person.id, _OTHER[part]) in spoken:
            reason = f"the turns under their label are read as {_OTHER[part]}s (`newsdoc explain` says why)"
        else:
            continue
        message = f"`{name}` is given for one who {_DOES[part]}, but {reason}"
        yield Diagnostic("unused-name", message, file=file)


def _reason(people: Cast, part: Part) -> str:
    speaking = [person for person in people.people if person.id is not None]
    if not speaking and not people.given:
        return "the text shows no interview"
    side = [person.name for person in speaking if person.name and person.asks == (part == "interviewer")]
    if not side:
        return "nothing shows which turns are theirs"
    return f"the text has other names for those who {_DO[part]}: {', '.join(side)}"


def unnamed(document: Document, given: Given, file: str | None) -> Iterator[Diagnostic]:
    """Report each name that is given for a part which nobody of that name has in a document in the dialect."""
    sides = {"moderator": "interviewer"}
    known = {(person.name, sides.get(person.role, person.role)) for person in document.participants}
    for name, part in given.parts.items():
        if (name, part) not in known:
            message = f"`{name}` is given for one who {_DOES[part]}, but the explicit dialect says itself who speaks"
            yield Diagnostic("unused-name", message, file=file)
