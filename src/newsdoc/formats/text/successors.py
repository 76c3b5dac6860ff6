"""Successors: interviewees whom narrative between two exchanges introduces, after somebody else has answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.cast import Cast, Person
from newsdoc.formats.text.descriptions import described
from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.names import names_in, untitled

if TYPE_CHECKING:
    from newsdoc.formats.text.evidence import Evidence

__all__ = ["add_successors"]

_ASKING = 100  # more than ask in any interview, so that no text takes time that grows with its square
_PUNCTUATION = ':,.()«»“”"'


def add_successors(made: Cast, evidence: Evidence, first: int) -> None:
    """Add who is introduced between an answer and a question, where a paragraph there says that they were interviewed.

    Such a paragraph speaks of neither side, names somebody new, and has a word for an interview or the name of who
    asks: `Ada Lind, the mayor, told the Gazette that she would wait.` The interview begins with the unit `first`.
    """
    if not any(person.role == "interviewee" for person in made.people):
        return
    asking = [person.name for person in made.people if person.asks and person.name is not None][:_ASKING]
    waiting = made.waiting
    met = [person.name for person in made.people if person.name is not None and person not in waiting]
    known = {part for name in met for part in folded(name).split(" ")}
    cues = evidence.cues
    for number in range(first + 2, len(cues) - 1):
        if (
            cues[number + 1].asks
            and number not in made.introduced
            and _may_introduce(evidence, number)
            and _tells_of_talk(asking, evidence, number)
        ):
            person = _newcomer(evidence, number, known)
            if person is not None:
                made.people.append(person)
                made.introduced[number] = [person]
                made.hosted.add(number)
                known.update(folded(person.name or "").split(" "))


def _may_introduce(evidence: Evidence, number: int) -> bool:
    """Whether a unit before a question is narrative by its looks: unmarked, of no first or second person."""
    cue, following = evidence.cues[number], evidence.cues[number + 1]
    if cue.label or cue.dash or cue.markers or cue.item or cue.asks:
        return False
    if not (following.label or following.dash) or evidence.cues[number - 1].asks:
        return False
    talk = evidence.talk(number)
    return not talk.first and not talk.second


def _tells_of_talk(asking: list[str], evidence: Evidence, number: int) -> bool:
    """Whether a unit has a word for an interview, or names one of those who ask."""
    text = evidence.cues[number].unit.text
    words = [word.strip(_PUNCTUATION) for word in text.split(" ")]
    if not evidence.lexicon.interview_words.isdisjoint(words):
        return True
    return any(name in text for name in asking)


def _newcomer(evidence: Evidence, number: int, known: set[str]) -> Person | None:
    """Give the first person whom a unit names in full and who shares no part of a name with anybody known."""
    unit = evidence.cues[number].unit
    for found, begin in names_in(unit.text, evidence.lexicon):
        name = untitled(found, evidence.lexicon)
        if " " not in name or not known.isdisjoint(folded(name).split(" ")):
            continue
        start = begin + found.find(name)
        place = (unit.place(start), unit.end_place(start + len(name)))
        person = Person(name, place, "introduced-by-narrative", "inferred", "likely", "interviewee")
        if (told := described(unit.text, person, evidence)) is not None:
            person.title, person.affiliation = told.title, told.affiliation
            return person
    return None
