"""Introductions: narrative that says who interviews whom, found by the templates of the house styles."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.text.caseless import caseless_name_start, is_caseless
from newsdoc.formats.text.names import without_honorific
from newsdoc.formats.text.persons import Introduced, holds_stop, persons
from newsdoc.formats.text.slots import Narrative, stop_words
from newsdoc.styles.template import Literal
from newsdoc.styles.terms import LONGEST_PREPOSITION

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.styles import Lexicon
    from newsdoc.styles.terms import Introduction

__all__ = ["Interviewer", "Meeting", "Sought", "meetings", "possible", "wide_meetings", "wide_possible"]

_OPENING = "“\"«„‘'「『《"
_CLOSING = "”\"»“’'」』》"
_BEFORE_VERB = 160
_NEAR = 12
_LONGEST_GAP = 60
_GAP_WORDS = 6
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


class Sought(NamedTuple):
    """The introductions that an article may have, and the words with which they begin, each once."""

    introductions: Sequence[Introduction]
    probes: Sequence[str]


def possible(texts: Iterable[str], words: Iterable[str], lexicon: Lexicon) -> Sought:
    """Give the introductions that texts may have, of those that are found by these words.

    All texts are searched at once, since hardly any has one, though words such as `the` stand in each.
    """
    whole = "\n".join(texts)
    found = [one for word in sorted(words) for one in lexicon.introductions[word]]
    standing = set(filter(whole.__contains__, {one.probe for one in found}))
    return Sought([one for one in found if one.probe in standing and _has_all(whole, one.words)], tuple(standing))


def wide_possible(text: str, lexicon: Lexicon) -> Sought:
    """Give the introductions of scripts without blanks whose words a text has."""
    groups = [group for first, group in _by_first(lexicon).items() if first in text]
    found = sorted([each for group in groups for each in group if each[1].anchor in text], key=itemgetter(0))
    introductions = [introduction for _, introduction in found]
    return Sought(introductions, tuple({one.anchor: None for one in introductions}))


@lru_cache(maxsize=64)
def _by_first(lexicon: Lexicon) -> dict[str, list[tuple[int, Introduction]]]:
    """Give the introductions of scripts without blanks by the letter they begin with, each with its place in order."""
    found: defaultdict[str, list[tuple[int, Introduction]]] = defaultdict(list)
    for each in enumerate(lexicon.wide_introductions):
        found[each[1].anchor[0]].append(each)
    return found


def meetings(text: str, sought: Sought, lexicon: Lexicon) -> tuple[Meeting, ...]:
    """Give the introductions in a text, in the order in which they stand; only these can be in it."""
    found: dict[int, Meeting] = {}
    for introduction in sought.introductions:
        # What stands behind its first words is looked for before the names between are read.
        if introduction.probe not in text or not _has_all(text, introduction.words):
            continue
        place, end = _find(text, introduction.anchor)
        if place >= 0 and place not in found and (meeting := _meeting(text, (place, end), introduction, lexicon)):
            found[place] = meeting
    return tuple(found[place] for place in sorted(found)) if found else ()


def wide_meetings(text: str, sought: Sought, lexicon: Lexicon) -> tuple[Meeting, ...]:
    """Give the introductions in a text whose words no blanks part; only these can be in it."""
    found: dict[int, Meeting] = {}
    for introduction in sought.introductions:
        place = text.find(introduction.anchor)
        if place >= 0 and _has_all(text, introduction.words) and not any(abs(place - other) < _NEAR for other in found):
            meeting = _meeting(text, (place, place + len(introduction.anchor)), introduction, lexicon)
            if meeting is not None:
                found[place] = meeting
    return tuple(found[place] for place in sorted(found))


def _has_all(text: str, words: tuple[str, ...]) -> bool:
    """Whether all of some words stand in a text."""
    return not words or all(map(text.__contains__, words))


def _find(text: str, anchor: str) -> tuple[int, int]:
    """Give where the words of an anchor stand as words, half-open; a few small words may stand before the last."""
    place = _find_word(text, anchor, 0)
    if place >= 0:
        return place, place + len(anchor)
    first, _, last = anchor.rstrip(" ").rpartition(" ")
    if not first or not anchor.endswith(" ") or len(last) > LONGEST_PREPOSITION:
        return -1, -1
    place = _find_word(text, f"{first} ", 0)
    if place < 0:
        return -1, -1
    begin = place + len(first) + 1
    end = text.find(f" {last} ", begin, begin + _LONGEST_GAP)
    between = text[begin:end]
    if end < 0 or between.count(" ") >= _GAP_WORDS or any(char in ".,;:?!—(" for char in between):
        return -1, -1
    return place, end + len(last) + 2


def _find_word(text: str, words: str, start: int) -> int:
    place = text.find(words, start)
    while place > 0 and text[place - 1].isalnum():
        place = text.find(words, place + 1)
    return place


def _meeting(text: str, anchor: tuple[int, int], introduction: Introduction, lexicon: Lexicon) -> Meeting | None:
    """Read an introduction whose first words stand between two offsets, if the rest of it follows."""
    place, end = anchor
    interviewer = None
    narrative = Narrative(text, introduction.style, lexicon)
    introduced: tuple[Introduced, ...] = ()
    if introduction.before is not None and introduction.before.name == "interviewer":
        if (interviewer := _subject(text, place, lexicon)) is None:
            return None
    elif introduction.before is not None:
        introduced = _person_before(narrative, place, inflected=introduction.before.inflected)
        if not introduced:
            return None
    for number, part in enumerate(introduction.parts):
        start = end
        if isinstance(part, Literal):
            end = start + len(part.text) if text.startswith(part.text, start) else start
        elif part.name == "person":
            introduced, end = persons(narrative, start, introduction.persons, inflected=part.inflected)
        elif number + 1 == len(introduction.parts):
            leading, end = persons(narrative, start, introduction.persons, inflected=part.inflected)
            interviewer = Interviewer(leading[0].name, leading[0].start, leading[0].end) if leading else None
        else:
            end = text.find(stop_words(introduction.parts, number), start, start + _LONGEST_NAME)
            interviewer = Interviewer(text[start:end], start, end, organisation=True)
        if end <= start:
            return None
    return Meeting(introduced, interviewer, introduction.style.name)


def _person_before(narrative: Narrative, place: int, *, inflected: bool) -> tuple[Introduced, ...]:
    """Read the person whose name stands before the words of an introduction."""
    text = narrative.text[:place].rstrip(' “”"「」『』*')
    end = len(text)
    if not end:
        return ()
    if is_caseless(text[-1]):
        start = caseless_name_start(text, end, narrative.lexicon)
        name, _, title = without_honorific(text[start:end], narrative.lexicon).partition(" ")
        if not name or holds_stop(text[start:end]):
            return ()
        return (Introduced(name, start, start + len(name), title.strip() or None),)
    start = _capitalised_start(text, narrative.lexicon)
    return (Introduced(text[start:end], start, end, inflected=inflected),) if start < end else ()


def _capitalised_start(text: str, lexicon: Lexicon) -> int:
    """Give where the run of capitalised words that a text ends with begins, two words at least."""
    words = text[-_LONGEST_NAME:].split(" ")
    taken: list[str] = []
    while words and len(taken) < _NAME_WORDS and _is_capitalised(words[-1]) and words[-1] not in lexicon.not_names:
        taken.insert(0, words.pop())
    return len(text) - len(" ".join(taken)) if len(taken) > 1 else len(text)


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
