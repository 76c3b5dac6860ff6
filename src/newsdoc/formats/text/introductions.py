"""Introductions: narrative that says who interviews whom, found by the templates of the house styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.text.persons import Introduced, Narrative, persons, stop_words
from newsdoc.styles import Literal

if TYPE_CHECKING:
    from newsdoc.styles import Lexicon
    from newsdoc.styles.lexicon import Introduction

__all__ = ["Interviewer", "Meeting", "meetings"]

_OPENING = "“\"«„‘'「『"
_CLOSING = "”\"»“’'」』"
_BEFORE_VERB = 160
_NAME_WORDS = 5
_LONGEST_NAME = 60


class Interviewer(NamedTuple):
    """Who interviews: the name as printed, short forms given with it, and whether it is an organisation."""

    name: str
    start: int
    end: int
    aliases: tuple[str, ...] = ()
    organisation: bool = False


class Meeting(NamedTuple):
    """One introduction: who is introduced, by whom if that is said, in which style."""

    persons: tuple[Introduced, ...]
    interviewer: Interviewer | None
    style: str


def meetings(text: str, words: list[str], lexicon: Lexicon) -> tuple[Meeting, ...]:
    """Give the introductions in a text, whose words are given too, in the order in which they stand."""
    found: dict[int, Meeting] = {}
    for word in lexicon.introducing.intersection(words):
        for introduction in lexicon.introductions[word]:
            place = _find(text, introduction.anchor)
            if place >= 0 and place not in found and (meeting := _meeting(text, place, introduction, lexicon)):
                found[place] = meeting
    return tuple(found[place] for place in sorted(found)) if found else ()


def _find(text: str, anchor: str) -> int:
    """Give where the words of an anchor stand as words."""
    place = text.find(anchor)
    while place > 0 and text[place - 1].isalnum():
        place = text.find(anchor, place + 1)
    return place


def _meeting(text: str, place: int, introduction: Introduction, lexicon: Lexicon) -> Meeting | None:
    """Read an introduction whose first words stand at a place, if the rest of it follows."""
    interviewer = None
    if introduction.interviewer and (interviewer := _subject(text, place, lexicon)) is None:
        return None
    narrative = Narrative(text, introduction.style, lexicon)
    end = place + len(introduction.anchor)
    introduced: tuple[Introduced, ...] = ()
    for number, part in enumerate(introduction.template.parts):
        start = end
        if isinstance(part, Literal):
            end = start + len(part.text) if text.startswith(part.text, start) else start
        elif part.name == "person":
            introduced, end = persons(narrative, start, introduction.persons, inflected=part.inflected)
        else:
            end = text.find(stop_words(introduction.template, number), start, start + _LONGEST_NAME)
            interviewer = Interviewer(text[start:end], start, end, organisation=True)
        if end <= start:
            return None
    return Meeting(introduced, interviewer, introduction.style.name)


# Interviewers


def _subject(text: str, place: int, lexicon: Lexicon) -> Interviewer | None:
    """Read who interviews, which stands before the verb: `The weekly "Beacon" ("TB") interviewed`."""
    before = text[max(0, place - _BEFORE_VERB) : place]
    shift = place - len(before)
    before = before.rstrip()
    alias: tuple[str, ...] = ()
    if before.endswith((")", "）")):
        bracket = max(before.rfind("("), before.rfind("（"))
        inner = before[bracket + 1 : -1].strip(_OPENING + _CLOSING + " ")
        before = before[:bracket].rstrip()
        alias = (inner,) if inner and bracket > 0 else ()
    if before and before[-1] in _CLOSING:
        return _quoted_subject(before, shift, alias)
    return _capitalised_subject(before, shift, alias, lexicon)


def _quoted_subject(before: str, shift: int, alias: tuple[str, ...]) -> Interviewer | None:
    start = max([before.rfind(mark, 0, -1) for mark in _OPENING])
    name = before[start + 1 : -1]
    if start < 0 or not name or len(name) > _LONGEST_NAME:
        return None
    return Interviewer(name, shift + start + 1, shift + len(before) - 1, alias, organisation=True)


def _capitalised_subject(before: str, shift: int, alias: tuple[str, ...], lexicon: Lexicon) -> Interviewer | None:
    words = before.split(" ")
    count = 0
    while count < len(words) and _is_capitalised(words[-1 - count]) and count < _NAME_WORDS:
        count += 1
    taken = words[len(words) - count :]
    while taken and taken[0] in lexicon.not_names:
        taken = taken[1:]
    name = " ".join(taken)
    if not name:
        return None
    noun = words[-len(taken) - 1] if len(words) > len(taken) else ""
    organisation = len(taken) == 1 or noun.lower() in lexicon.outlet_nouns
    start = shift + len(before) - len(name)
    return Interviewer(name, start, start + len(name), alias, organisation)


def _is_capitalised(word: str) -> bool:
    return bool(word) and word[0].isupper() and word[-1].isalnum()
