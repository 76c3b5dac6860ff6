"""Casting: the participants of an interview, from its labels, from the narrative that introduces them, from bylines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.cast import GIVEN, Cast, Role
from newsdoc.formats.text.descriptions import describe
from newsdoc.formats.text.identities import grade_people
from newsdoc.formats.text.introduced import add_introduced
from newsdoc.formats.text.labelled import add_labelled
from newsdoc.formats.text.naming import name_interviewee, name_interviewers
from newsdoc.formats.text.overruling import join_given, settle_given, use_given
from newsdoc.formats.text.registry import add_titles, complete_names, settle_cases
from newsdoc.formats.text.roles import decide_roles
from newsdoc.formats.text.successors import add_successors

if TYPE_CHECKING:
    from newsdoc.formats.text.dialogue import Part
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.given import Given
    from newsdoc.formats.text.mode import Mode

__all__ = ["cast"]


def cast(evidence: Evidence, mode: Mode, parts: dict[int, Part], given: Given) -> Cast:
    """Give the participants of an article that is printed in this mode; the names given overrule what is found.

    `parts` say what each unit is where the mode tells them apart by what they say.
    """
    made = Cast()
    if mode.name == "none":
        return made
    first = _first_turn(evidence, mode, parts)
    if mode.labels:
        add_labelled(made, evidence, mode, given)
    add_introduced(made, evidence, first)
    complete_names(made, evidence, first)
    settle_cases(made, evidence)
    join_given(made, evidence, given, first)
    decide_roles(made, evidence, mode)
    if given.parts:
        use_given(made, evidence.lexicon)
    _name_the_unnamed(made)
    name_interviewee(made, evidence, parts, first)
    name_interviewers(made, evidence, first)
    describe(made, evidence, first)
    add_successors(made, evidence, first)
    settle_given(made)
    add_titles(made)
    grade_people(made, evidence, first)
    return made


def _first_turn(evidence: Evidence, mode: Mode, parts: dict[int, Part]) -> int:
    """Give the number of the unit with which the interview begins, or that after the last."""
    found = [number for number, part in parts.items() if part.state in ("question", "answer")]
    if mode.labels:
        found += [voice.places[0] for voice in evidence.voices.values() if voice.side or len(voice.places) > 1]
    if mode.dashes != "text":
        found += evidence.dashes[:1]
    return min(found, default=len(evidence.cues))


def _name_the_unnamed(made: Cast) -> None:
    """Let those whose label is only Q or A be the ones that the narrative introduces, if it is just one each."""
    for role in ("interviewer", "interviewee"):
        same: list[Role] = ["interviewer", "moderator"] if role == "interviewer" else ["interviewee"]
        unnamed = [person for person in made.in_role(*same) if person.name is None]
        named = [person for person in made.in_role(*same) if person.name is not None]
        named = [person for person in named if person.rule == GIVEN] or named
        if not unnamed or len(named) != 1 or named[0].labels:
            continue
        person, source = unnamed[0], named[0]
        person.name, person.place, person.rule = source.name, source.place, source.rule
        person.basis, person.confidence, person.kind = source.basis, source.confidence, source.kind
        person.title, person.affiliation = source.title, source.affiliation
        made.merge(person, source)
