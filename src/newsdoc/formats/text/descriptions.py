"""Descriptions: the title and the affiliation that the text before an interview gives to those who speak in it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsdoc.formats.text.persons import Introduced, persons
from newsdoc.formats.text.slots import Narrative
from newsdoc.styles.template import TEMPLATES, parse

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Cast, Person
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.styles import Template
    from newsdoc.styles.terms import Grammar

__all__ = ["describe", "described"]

_WORDS_BEFORE = 5
_OPENING_UNITS = 40


def describe(made: Cast, evidence: Evidence, first: int) -> None:
    """Add what the units before the interview, which begins with the unit `first`, say of those who have no title.

    A name beside a name, as in a list of those who speak, says nothing of anybody.
    """
    names = {person.name for person in made.people}
    for person in made.people:
        if person.name is None or person.kind != "person" or person.title or person.affiliation or person.asks:
            continue
        for cue in evidence.cues[: min(first, _OPENING_UNITS)]:
            found = described(cue.unit.text, person, evidence)
            if found is not None and found.title not in names - {None}:
                person.title, person.affiliation = found.title, found.affiliation
                break


def described(text: str, person: Person, evidence: Evidence) -> Introduced | None:
    """Give what a text says of somebody where it names them, if it says anything."""
    name = person.name or ""
    place = text.find(name)
    while place >= 0:
        for start in _starts(text, place, evidence):
            for style in evidence.describing:
                found = _read(text, start, place, name, style, evidence)
                if found is not None:
                    return found
        place = text.find(name, place + len(name))
    return None


def _starts(text: str, place: int, evidence: Evidence) -> list[int]:
    """Give where the description of the person named at a place may begin: at the name, or with a title before it."""
    before = text[max(0, place - 80) : place]
    words = before.split(" ")
    starts = [place]
    if len(words) < 2 or not before.endswith(" "):  # noqa: PLR2004  (no word and blank before the name)
        return starts
    taken = place
    for count, word in enumerate(reversed(words[:-1])):
        bare = word.lower()
        title = bare.rstrip(".") in evidence.lexicon.title_words
        small = word[:1].islower() and word.isalpha() and bare not in evidence.lexicon.common_words
        if count >= _WORDS_BEFORE or not (title or (small and taken != place)):
            break
        taken -= len(word) + 1
    return [taken, place] if taken != place else starts


def _read(text: str, start: int, place: int, name: str, style: Grammar, evidence: Evidence) -> Introduced | None:  # noqa: PLR0913, PLR0917  (all that the decision rests on)
    narrative = Narrative(text, style, evidence.lexicon)
    found, _ = persons(narrative, start, _templates(style.persons, named=start == place), inflected=False)
    one = found[0] if found else None
    if one is None or not (one.title or one.affiliation) or one.start != place or not one.name.startswith(name):
        return None
    return one


@lru_cache(maxsize=64)
def _templates(persons: tuple[str, ...], *, named: bool) -> tuple[Template, ...]:
    templates = [parse(text, TEMPLATES["persons"]) for text in persons]
    return tuple(template for template in templates if template.begins_with_name is named)
