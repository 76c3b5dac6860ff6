"""Identities: how sure it is that somebody has the name and the part in the interview that were found for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.caseless import caseless_name_end
from newsdoc.formats.text.cast import GIVEN
from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.names import names_in

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Cast, Person
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.styles import Lexicon

__all__ = ["grade_people"]

_TWO = 2
_WIDE_SURNAME = 2
_OPENING_UNITS = 40  # a head that is longer names hardly anybody who is new
_GUESSED = {
    "most-prominent-name": "another name in the text stands out nearly as much",
    "headline-names-group": "the headline might name something else",
}
"""What might be otherwise where a rule found a name and isn't sure of it."""
_INFLECTED = "the name is inflected there"


def grade_people(made: Cast, evidence: Evidence, first: int) -> None:
    """Let those be unsure whose name or side rests on little; the interview begins with the unit `first`."""
    speaking = frozenset(person.name for person in made.people)
    for person in made.people:
        if person.rule == GIVEN:
            continue
        doubt = _of_name(person, speaking, evidence, first) or _of_side(person, made)
        if doubt is not None:
            person.confidence, person.doubt = "unsure", doubt


def _of_name(person: Person, speaking: frozenset[str | None], evidence: Evidence, first: int) -> str | None:
    """Say what might be otherwise about the name of somebody who answers."""
    if person.asks or person.kind == "organisation":
        return None
    if person.name is None:
        return "nobody is named who might answer" if person.role == "interviewee" else None
    if person.rule == "speaker-label":
        return _of_label(person, person.name, speaking, evidence, first)
    if person.confidence == "unsure":
        return f"`{person.name}` might not be who speaks: {_GUESSED.get(person.rule, _INFLECTED)}"
    return None


def _of_label(person: Person, name: str, speaking: frozenset[str | None], evidence: Evidence, first: int) -> str | None:
    """Say what might be otherwise about a name that a label prints."""
    if _is_title(name, evidence.lexicon):
        return f"`{name}` might be a title, and the name stand elsewhere"
    if _is_cut(person, name, evidence.lexicon):
        return f"`{name}` might be a part of a name that the text doesn't give in full"
    other = _namesake(name, speaking, evidence, first)
    return f"`{name}` might be the one whom the text calls {other}" if other else None


def _is_title(name: str, lexicon: Lexicon) -> bool:
    return name.lower() in lexicon.title_words or name.lower() in lexicon.titles


def _is_cut(person: Person, name: str, lexicon: Lexicon) -> bool:
    """Whether a label is only a part of a name, and nothing in the text completed it."""
    if person.confidence != "sure":
        return False
    if name[0] >= WIDE:
        return len(name) <= _WIDE_SURNAME and caseless_name_end(name, 0, lexicon) < len(name)
    return " " in name and name.split(" ", 1)[0].lower() in lexicon.name_particles


def _namesake(name: str, speaking: frozenset[str | None], evidence: Evidence, first: int) -> str | None:
    """Give the one of the same surname whom the text before the interview names, where it doesn't name this person."""
    given, _, surname = name.rpartition(" ")
    found: str | None = None
    for cue in evidence.cues[: min(first, _OPENING_UNITS)] if given else ():
        text = cue.unit.text
        if name in text:
            return None
        for other, _ in names_in(text, evidence.lexicon) if surname in text else ():
            if other.endswith(f" {surname}") and other[0] != name[0] and other not in speaking:
                found = found or other
    return found


def _of_side(person: Person, made: Cast) -> str | None:
    """Say what might be otherwise about the side of somebody in a talk of several, who asks much or says little."""
    if person.share is None or len(made.people) <= _TWO:
        return None
    if person.role == "interviewee" and person.share > 0:
        return f"`{person.name}` is taken for one who answers; they might be one who asks"
    if person.role == "interviewer" and person.turns == 1:
        return f"`{person.name}` is taken for one who asks; they might be a bystander"
    return None
