"""Speakers: the participants of an interview, from its labels and from the narrative that introduces them."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsdoc.formats.text.names import identifier, initials, names_in, short_forms, stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.text.introductions import Interviewer
    from newsdoc.formats.text.mode import Evidence, Mode
    from newsdoc.formats.text.persons import Introduced
    from newsdoc.formats.text.voices import Voice
    from newsdoc.model.scalars import Basis, Confidence
    from newsdoc.styles import Lexicon

__all__ = ["Cast", "Person", "Role", "cast"]

Role: TypeAlias = Literal["interviewer", "interviewee", "speaker"]


@attrs.define(eq=False, repr=False)
class Person:
    """A participant in the making; `place` is where the source names them, half-open.

    `id` is given with the first turn that they speak.
    """

    name: str | None
    place: tuple[int, int]
    rule: str
    basis: Basis
    confidence: Confidence = "sure"
    role: Role = "speaker"
    kind: Literal["person", "organisation"] = "person"
    title: str | None = None
    affiliation: str | None = None
    labels: list[str] = attrs.Factory(list[str])
    inflected: bool = False
    id: str | None = None


@attrs.define(eq=False, repr=False)
class Cast:
    """Everybody who may speak: by label in lower case, and those introduced, by the unit that does it."""

    people: list[Person]
    by_label: dict[str, Person]
    introduced: dict[int, list[Person]]
    hosted: set[int]
    ids: dict[str, int]

    def speaks(self, person: Person | None) -> str | None:
        """Give the id of somebody who speaks, or none for nobody."""
        if person is None:
            return None
        if person.id is None:
            person.id = identifier(person.name or person.labels[0], self.ids)
        return person.id

    def only(self, role: Role) -> Person | None:
        """Give the one person in a role, or none where there are several."""
        found = [person for person in self.people if person.role == role]
        return found[0] if len(found) == 1 else None


def cast(evidence: Evidence, mode: Mode, lexicon: Lexicon, interviewer: str | None, interviewee: str | None) -> Cast:
    """Give the participants of an article that is printed in this mode; the names given override what is found."""
    made = Cast([], {}, {}, set(), {})
    if mode.name == "none":
        return made
    if mode.labels:
        _from_labels(made, evidence, mode)
    _from_meetings(made, evidence)
    _full_names(made, evidence, lexicon)
    _first_cases(made, evidence, lexicon)
    if mode.labels:
        _roles(made, evidence, mode)
    _name_the_unnamed(made)
    _override(made, "interviewer", interviewer)
    _override(made, "interviewee", interviewee)
    return made


# From labels


def _from_labels(made: Cast, evidence: Evidence, mode: Mode) -> None:
    """Add a participant for each label that recurs or that means a question or an answer."""
    sides = ("question",) if mode.dashes == "answers" else ("question", "answer")
    voices = [*evidence.speakers, *(voice for side in sides for voice in evidence.labelled(side))]
    for voice in sorted(voices, key=lambda voice: voice.places[0]):
        person = _labelled(voice, evidence)
        made.people.append(person)
        for form in voice.forms:
            made.by_label[form.casefold()] = person


_SIDES: dict[str | None, Role] = {"question": "interviewer", "answer": "interviewee"}


def _labelled(voice: Voice, evidence: Evidence) -> Person:
    first = evidence.cues[voice.places[0]]
    assert first.label is not None  # noqa: S101  (for the type checkers: who calls this has looked)
    printed = first.label.name.text  # a short form may stand before the full one
    begin = first.unit.start + first.unit.text.index(printed)
    name = None if voice.side else voice.full or voice.forms[0]
    return Person(
        name,
        (begin, begin + len(printed)),
        rule="speaker-label",
        basis="label",
        role=_SIDES.get(voice.side, "speaker"),
        kind="organisation" if voice.quoted or _is_house(voice.forms[0]) else "person",
        labels=list(voice.forms),
    )


def _is_house(label: str) -> bool:
    """Whether a label looks like an outlet's: it begins with a digit, as no name does."""
    return label[0].isdecimal()


# From narrative


def _from_meetings(made: Cast, evidence: Evidence) -> None:
    """Add who is introduced, or add what the introduction says to a participant known by a label."""
    known = _by_form(made.people)
    for number, found in evidence.meetings.items():
        for meeting in found:
            if meeting.interviewer is not None:
                _interviewer(made, known, meeting.interviewer, evidence, number)
            for introduced in meeting.persons:
                person = _introduced(made, known, introduced, evidence, number)
                made.introduced.setdefault(number, []).append(person)


def _by_form(people: Iterable[Person]) -> dict[str, Person]:
    """Index participants by their labels, and by how the words of their names begin."""
    found: dict[str, Person] = {}
    for person in people:
        for label in person.labels:
            found.setdefault(label.casefold(), person)
            found.setdefault(initials(label), person)
        if person.name and " " in person.name:
            found.setdefault(_stem_key(person.name), person)
    return found


def _known(known: dict[str, Person], forms: Iterable[str]) -> Person | None:
    """Give the participant who is known by the first of these forms that is anybody's."""
    for form in forms:
        if form in known:
            return known[form]
    return None


def _stem_key(name: str) -> str:
    return "\0".join(stem(name))


def _interviewer(
    made: Cast, known: dict[str, Person], interviewer: Interviewer, evidence: Evidence, number: int
) -> None:
    forms = [form.casefold() for form in (interviewer.name, *interviewer.aliases)]
    person = _known(known, forms) or _known(known, short_forms(interviewer.name))
    unit = evidence.cues[number].unit
    place = (unit.place(interviewer.start), unit.place(interviewer.end))
    if person is None:
        person = Person(interviewer.name, place, "introduced-by-narrative", "inferred", "likely")
        known[interviewer.name.casefold()] = person
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
    full, stems = introduced.name.casefold(), _stem_key(introduced.name)
    person = known.get(full) or _known(known, short_forms(introduced.name)) or known.get(stems)
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


def _full_names(made: Cast, evidence: Evidence, lexicon: Lexicon) -> None:
    """Give the full name from the narrative to those who are known by a first name, a surname or initials."""
    short = [person for person in made.people if _is_short(person)]
    if not short:
        return
    registry: dict[str, str | None] = {}
    first = min((voice.places[0] for voice in evidence.speakers), default=len(evidence.cues))
    for cue in evidence.cues[:first]:
        for name, _ in names_in(cue.unit.text, lexicon):
            _register(registry, name)
    for person in short:
        assert person.name is not None  # noqa: S101  (for the type checkers: who calls this has looked)
        if full := registry.get(person.name.casefold()) or registry.get(initials(person.name)):
            person.name, person.confidence = full, "likely"


def _first_cases(made: Cast, evidence: Evidence, lexicon: Lexicon) -> None:
    """Give those who are introduced in another case than the first the shortest form in which the text has the name."""
    inflected = {_stem_key(person.name): person for person in made.people if person.inflected and person.name}
    if not inflected:
        return
    for cue in evidence.cues:
        for name, _ in names_in(cue.unit.text, lexicon):
            person = inflected.get(_stem_key(name))
            if person is not None and person.name is not None and len(name) < len(person.name):
                person.name, person.confidence = name, "likely"


def _is_short(person: Person) -> bool:
    return person.name is not None and " " not in person.name and person.kind == "person"


def _register(registry: dict[str, str | None], name: str) -> None:
    """Enter the short forms of a name; a form that two different people share means nobody."""
    for form in short_forms(name):
        other = registry.get(form, name)
        if other is not None and other.endswith(name):
            registry[form] = name
        elif other is None or not name.endswith(other):
            registry[form] = None


# Roles


def _roles(made: Cast, evidence: Evidence, mode: Mode) -> None:
    """Decide who asks: by introductions and outlets first, then by who asks more and says less."""
    undecided: list[Person] = []
    for person in made.people:
        if person.role == "speaker" and (mode.dashes == "answers" or person.kind == "organisation"):
            person.role = "interviewer"
        elif person.role == "speaker":
            undecided.append(person)
    if not undecided:
        return
    scores = _scores(undecided, evidence)
    asking = any(person.role == "interviewer" for person in made.people)
    best = undecided[scores.index(max(scores))]
    for person, score in zip(undecided, scores, strict=True):
        asks = score > _ASKS_AS_WELL or (person is best and not asking)
        person.role = "interviewer" if asks else "interviewee"


_ASKS_AS_WELL = 0.3


def _scores(people: list[Person], evidence: Evidence) -> list[float]:
    """Say how much more each asks, and how much less they say, than all others together."""
    voices = [*evidence.speakers, *evidence.labelled("question"), *evidence.labelled("answer")]
    turns = sum(voice.turns for voice in voices)
    asked = sum(voice.asked for voice in voices)
    length = sum(voice.length for voice in voices)
    return [
        _score(voice, turns - voice.turns or 1, asked - voice.asked, length - voice.length or 1)
        for voice in (evidence.voices[person.labels[0].casefold()] for person in people)
    ]


def _score(voice: Voice, turns: int, asked: int, length: int) -> float:
    """Compare a voice with what the turns of all others come to."""
    says_less = log(length * voice.turns / (turns * voice.length))
    return voice.asked / voice.turns - asked / turns + 0.3 * says_less


# Names for those without


def _name_the_unnamed(made: Cast) -> None:
    """Let those whose label is only Q or A be the ones that the narrative introduces, if it is just one each."""
    for role in ("interviewer", "interviewee"):
        unnamed = [person for person in made.people if person.role == role and person.name is None]
        named = [person for person in made.people if person.role == role and person.name is not None]
        if not unnamed or len(named) != 1 or named[0].labels:
            continue
        person, source = unnamed[0], named[0]
        person.name, person.place, person.rule = source.name, source.place, source.rule
        person.basis, person.confidence, person.kind = source.basis, source.confidence, source.kind
        person.title, person.affiliation = source.title, source.affiliation
        made.people.remove(source)
        for persons in made.introduced.values():
            persons[:] = [person if other is source else other for other in persons]


def _override(made: Cast, role: Role, name: str | None) -> None:
    """Let the one person in a role have the name that the caller gives."""
    if name is None:
        return
    same = [person for person in made.people if person.role == role and person.name == name]
    person = same[0] if same else made.only(role)
    if person is None:
        person = Person(name, (0, 0), "named-by-caller", "inferred", role=role)
        made.people.append(person)
    person.name, person.rule, person.confidence = name, "named-by-caller", "sure"
