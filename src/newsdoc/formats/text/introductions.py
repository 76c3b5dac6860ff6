"""Introductions: narrative that says who interviews whom, found by the templates of the house styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.styles import Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.styles import HouseStyle, Lexicon, Slot, Template
    from newsdoc.styles.lexicon import Introduction

__all__ = ["Interviewer", "Introduced", "Meeting", "meetings"]

_OPENING = "“\"«„‘'「『"
_CLOSING = "”\"»“’'」』"
_CLAUSE_ENDS = frozenset(".;:!?。！？；：()（）[]—–")
_PHRASE_ENDS = _CLAUSE_ENDS | {","}
_TITLE_WORDS = 10
_NAME_TOKENS = 5
_AFFILIATION_TOKENS = 16
_PERSONS_AT_ONCE = 6


@attrs.frozen(weakref_slot=False)
class Introduced:
    """Somebody who is introduced: the name as printed, and where it stands in the unit's text.

    An `inflected` name is in another case than the first.
    """

    name: str
    start: int
    end: int
    title: str | None = None
    affiliation: str | None = None
    inflected: bool = False


@attrs.frozen(weakref_slot=False)
class Interviewer:
    """Who interviews: the name as printed, short forms given with it, and whether it is an organisation."""

    name: str
    start: int
    end: int
    aliases: tuple[str, ...] = ()
    organisation: bool = False


@attrs.frozen(weakref_slot=False)
class Meeting:
    """One introduction: who is introduced, by whom if that is said, in which style."""

    persons: tuple[Introduced, ...]
    interviewer: Interviewer | None
    style: str


@attrs.frozen(weakref_slot=False)
class _Reading:
    """What has been matched of a template so far, up to `end`."""

    end: int
    found: dict[str, tuple[int, int]]


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
    interviewer = None
    if introduction.interviewer:
        interviewer = _subject(text, place, lexicon)
        if interviewer is None:
            return None
    end = place + len(introduction.anchor)
    persons: tuple[Introduced, ...] = ()
    for number, part in enumerate(introduction.template.parts):
        if isinstance(part, Literal):
            if not text.startswith(part.text, end):
                return None
            end += len(part.text)
        elif part.name == "outlet":
            stop = _stop(introduction.template, number)
            close = text.find(stop, end, end + 60) if stop else -1
            if close <= end:
                return None
            interviewer = Interviewer(text[end:close], end, close, organisation=True)
            end = close
        else:
            persons, end = _persons(text, end, introduction, part, lexicon)
            if not persons:
                return None
    return Meeting(persons, interviewer, introduction.style.name)


def _stop(template: Template, number: int) -> str:
    """Give the words that end the slot with this number."""
    following = template.parts[number + 1 : number + 2]
    return following[0].text if following and isinstance(following[0], Literal) else ""


# Persons


def _persons(
    text: str, start: int, introduction: Introduction, slot: Slot, lexicon: Lexicon
) -> tuple[tuple[Introduced, ...], int]:
    """Read one person, and those that a conjunction joins to them."""
    found: list[Introduced] = []
    end = start
    while len(found) < _PERSONS_AT_ONCE:
        read = _person(text, end, introduction, slot, lexicon)
        if read is None:
            break
        person, end = read
        found.append(person)
        joined = next(
            (end + len(word) + 2 for word in introduction.style.conjunctions if text.startswith(f" {word} ", end)), 0
        )
        if not joined:
            break
        end = joined
    return tuple(found), end


def _person(
    text: str, start: int, introduction: Introduction, slot: Slot, lexicon: Lexicon
) -> tuple[Introduced, int] | None:
    """Read one person by the first of the style's templates that fits."""
    named = text[start : start + 1].isupper()
    for template in introduction.persons:
        if (template.parts[0].name == "name") is not named:
            continue
        read = _fill(text, start, template, introduction.style, lexicon)
        if read is not None:
            begin, end = read.found["name"]
            title = _words(text, read, "title", introduction.style)
            if title is None and "title" in read.found:
                continue
            affiliation = _words(text, read, "affiliation", introduction.style)
            return Introduced(text[begin:end], begin, end, title, affiliation, slot.inflected), read.end
    return None


def _words(text: str, read: _Reading, slot: str, style: HouseStyle) -> str | None:
    """Give what fills a slot, without an article before it."""
    if slot not in read.found:
        return None
    words = text[slice(*read.found[slot])].rstrip(" ")
    first, _, rest = words.partition(" ")
    if first in style.articles and first.islower():
        return rest or None
    return words


def _fill(text: str, start: int, template: Template, style: HouseStyle, lexicon: Lexicon) -> _Reading | None:
    end = start
    found: dict[str, tuple[int, int]] = {}
    for number, part in enumerate(template.parts):
        if isinstance(part, Literal):
            if not text.startswith(part.text, end):
                return None
            end += len(part.text)
            continue
        stop = _slot_end(text, end, part.name, template, number, style, lexicon)
        if stop <= end:
            return None
        found[part.name] = (end, stop)
        end = stop
    return _Reading(end, found)


def _slot_end(
    text: str, start: int, slot: str, template: Template, number: int, style: HouseStyle, lexicon: Lexicon
) -> int:
    if slot == "name":
        return _name_end(text, start, lexicon)
    if slot == "affiliation":
        return _affiliation_end(text, start, style)
    if literal := _stop(template, number):
        return _title_end_before(text, start, literal)
    if number + 1 < len(template.parts):
        return _small_end(text, start, style)
    return _clause_end(text, start, _TITLE_WORDS)


def _name_end(text: str, start: int, lexicon: Lexicon) -> int:
    """Give the end of a name: capitalised words, with particles between them."""
    end = start
    for token, begin, stop in _tokens(text, start, _NAME_TOKENS):
        bare = token.rstrip(',;:!?)]»”"') if token[-1:] != "." else _without_stop(token)
        bare = bare.removesuffix("'s").removesuffix("’s")
        if not bare or bare in lexicon.not_names:
            break
        if bare[0].isupper() and (bare[-1].isalpha() or bare[-1] == "."):
            end = begin + len(bare)
        elif bare not in lexicon.name_particles or end == start:
            break
        if begin + len(bare) < stop:
            break
    return end


def _without_stop(token: str) -> str:
    """Take the full stop off a word, unless the word is an initial."""
    return token if len(token) == 2 or token.count(".") > 1 else token[:-1]  # noqa: PLR2004  (a letter and the stop)


def _affiliation_end(text: str, start: int, style: HouseStyle) -> int:
    """Give the end of an affiliation: a run of capitalised words and the small words of names between them."""
    if not style.affiliation_words:
        return _clause_end(text, start, _AFFILIATION_TOKENS)
    end = start
    for token, begin, stop in _tokens(text, start, _AFFILIATION_TOKENS):
        bare = token.rstrip(",.;:!?)]")
        if bare and bare[0] not in "-—–&" and not bare[0].islower():
            end = begin + len(bare)
        elif bare not in style.affiliation_words:
            break
        if begin + len(bare) < stop:
            break
    return end


def _title_end_before(text: str, start: int, literal: str) -> int:
    """Give where a title ends before the words that follow it, or its start where they don't follow in its clause."""
    end = text.find(literal, start, start + 120)
    title = text[start : max(end, start)]
    fits = title.count(" ") < _TITLE_WORDS and _CLAUSE_ENDS.isdisjoint(title)
    return end if fits else start


def _small_end(text: str, start: int, style: HouseStyle) -> int:
    """Give the end of a run of words in small letters, with the blank that follows it.

    Where the style knows the small words of affiliations, none but an article at its beginning may be in it.
    """
    end = start
    for token, begin, stop in _tokens(text, start, _TITLE_WORDS):
        if not token[0].islower() or token[-1] in _PHRASE_ENDS:
            return end + 1 if end > start and token[0].isupper() else start
        if token in style.affiliation_words and not (begin == start and token in style.articles):
            return start
        end = stop
    return start


def _clause_end(text: str, start: int, words: int) -> int:
    """Give where a clause ends, or its start where that is more than so many words on."""
    end = start
    for token, begin, stop in _tokens(text, start, words):
        cut = next((place for place, char in enumerate(token) if char in _PHRASE_ENDS), -1)
        if cut >= 0:
            return begin + cut if begin + cut > start and cut else end
        end = stop
    return end if end == len(text) or text[end] in _PHRASE_ENDS else start


def _tokens(text: str, start: int, limit: int) -> Iterator[tuple[str, int, int]]:
    """Give the next words with where they begin and end, as far as single blanks part them."""
    for _ in range(limit):
        stop = text.find(" ", start)
        stop = len(text) if stop < 0 else stop
        if stop == start:
            return
        yield text[start:stop], start, stop
        start = stop + 1


# Interviewers


def _subject(text: str, place: int, lexicon: Lexicon) -> Interviewer | None:
    """Read who interviews, which stands before the verb: `The weekly "Beacon" ("TB") interviewed`."""
    before = text[max(0, place - 160) : place]
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
    start = max((before.rfind(mark, 0, -1) for mark in _OPENING), default=-1)
    name = before[start + 1 : -1]
    if start < 0 or not name or len(name) > 40:  # noqa: PLR2004  (longer than any label)
        return None
    return Interviewer(name, shift + start + 1, shift + len(before) - 1, alias, organisation=True)


def _capitalised_subject(before: str, shift: int, alias: tuple[str, ...], lexicon: Lexicon) -> Interviewer | None:
    words = before.split(" ")
    count = 0
    while count < len(words) and _is_capitalised(words[-1 - count]) and count < _NAME_TOKENS:
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
    return bool(word) and word[0].isupper() and (word[-1].isalnum())
