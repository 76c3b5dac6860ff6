"""Persons: names in narrative with the title and the affiliation that stand around them, by templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.styles import HouseStyle, Lexicon, Literal

if TYPE_CHECKING:
    from newsdoc.styles import Template

__all__ = ["Introduced", "Narrative", "persons", "stop_words"]

_CLAUSE_ENDS = frozenset(".;:!?。！？；：()（）[]—–")
_PHRASE_ENDS = _CLAUSE_ENDS | {","}
_AFTER_WORDS = ',.;:!?)]»”"'
_TITLE_WORDS = 10
_TITLE_LENGTH = 120
_NAME_WORDS = 5
_AFFILIATION_WORDS = 16
_PERSONS_AT_ONCE = 6
_REACH = 4000  # no name, title or affiliation is as long


class Introduced(NamedTuple):
    """Somebody who is introduced: the name as printed, and where it stands in the unit's text.

    An `inflected` name is in another case than the first.
    """

    name: str
    start: int
    end: int
    title: str | None = None
    affiliation: str | None = None
    inflected: bool = False


class Narrative(NamedTuple):
    """A text, and the style and the words that it is read with."""

    text: str
    style: HouseStyle
    lexicon: Lexicon


def persons(
    narrative: Narrative, start: int, templates: tuple[Template, ...], *, inflected: bool
) -> tuple[tuple[Introduced, ...], int]:
    """Read the person who is named at an offset, and those that a conjunction joins to them; and where they end."""
    found: list[Introduced] = []
    end = start
    while len(found) < _PERSONS_AT_ONCE:
        read = _person(narrative, end, templates, inflected=inflected)
        if read is None:
            break
        person, end = read
        found.append(person)
        joined = _joined(narrative, end)
        if joined == end:
            break
        end = joined
    return tuple(found), end


def _joined(narrative: Narrative, end: int) -> int:
    """Give the place after a conjunction."""
    for word in narrative.style.conjunctions:
        if narrative.text.startswith(f" {word} ", end):
            return end + len(word) + 2
    return end


def _person(
    narrative: Narrative, start: int, templates: tuple[Template, ...], *, inflected: bool
) -> tuple[Introduced, int] | None:
    """Read one person by the first template that fits."""
    named = narrative.text[start : start + 1].isupper()
    for template in templates:
        if template.begins_with_name is not named:
            continue
        read = _fill(narrative, start, template)
        if read is not None:
            begin, end = read["name"]
            title = _words(narrative, read.get("title"))
            affiliation = _words(narrative, read.get("affiliation"))
            reached = max([end for _, end in read.values()])
            if "title" not in read or title:
                name = narrative.text[begin:end]
                return Introduced(name, begin, end, title, affiliation, inflected), reached
    return None


def _words(narrative: Narrative, span: tuple[int, int] | None) -> str | None:
    """Give what fills a slot, without an article before it."""
    if span is None:
        return None
    words = narrative.text[slice(*span)].rstrip(" ")
    first, _, rest = words.partition(" ")
    if first in narrative.style.articles and first.islower():
        return rest or None
    return words


def _fill(narrative: Narrative, start: int, template: Template) -> dict[str, tuple[int, int]] | None:
    """Give the spans that fill the slots of a template at an offset, if it fits."""
    end = start
    found: dict[str, tuple[int, int]] = {}
    for number, part in enumerate(template.parts):
        if isinstance(part, Literal):
            if not narrative.text.startswith(part.text, end):
                return None
            end += len(part.text)
            continue
        stop = _slot_end(narrative, end, template, number, part.name)
        if stop <= end:
            return None
        found[part.name] = (end, stop)
        end = stop
    return found


def stop_words(template: Template, number: int) -> str:
    """Give the words that end the slot with this number."""
    following = template.parts[number + 1 : number + 2]
    return following[0].text if following and isinstance(following[0], Literal) else ""


def _slot_end(narrative: Narrative, start: int, template: Template, number: int, slot: str) -> int:
    """Give where the slot with this number ends, or its start where nothing fits it."""
    if slot == "name":
        return _name_end(narrative, start)
    if slot == "affiliation":
        return _affiliation_end(narrative, start)
    if literal := stop_words(template, number):
        return _title_end_before(narrative, start, literal)
    if number + 1 < len(template.parts):
        return _small_end(narrative, start)
    return _clause_end(narrative, start, _TITLE_WORDS)


def _name_end(narrative: Narrative, start: int) -> int:
    """Give the end of a name: capitalised words, with particles between them."""
    lexicon = narrative.lexicon
    end = begin = start
    for token in _tokens(narrative, start, _NAME_WORDS):
        bare = _bare(token)
        if not bare or bare in lexicon.not_names:
            break
        if bare[0].isupper():
            end = begin + len(bare)
        elif bare not in lexicon.name_particles or end == start:
            break
        if bare != token:
            break
        begin += len(token) + 1
    return end


def _bare(token: str) -> str:
    """Take the punctuation and the possessive off a word of a name; an initial keeps its full stop."""
    if token[-1] == "." and (len(token) == 2 or token.count(".") > 1):  # noqa: PLR2004  (a letter and the stop)
        return token
    return token.rstrip(_AFTER_WORDS).removesuffix("'s").removesuffix("’s")


def _affiliation_end(narrative: Narrative, start: int) -> int:
    """Give the end of an affiliation: a run of capitalised words and the small words of names between them."""
    small = narrative.style.affiliation_words
    if not small:
        return _clause_end(narrative, start, _AFFILIATION_WORDS)
    end = begin = start
    for token in _tokens(narrative, start, _AFFILIATION_WORDS):
        bare = token.rstrip(_AFTER_WORDS)
        if bare and bare[0] not in "-—–&([" and not bare[0].islower():
            end = begin + len(bare)
        elif bare not in small:
            break
        if bare != token:
            break
        begin += len(token) + 1
    return end


def _title_end_before(narrative: Narrative, start: int, literal: str) -> int:
    """Give where a title ends before the words that follow it, or its start where they don't follow in its clause."""
    end = narrative.text.find(literal, start, start + _TITLE_LENGTH)
    title = narrative.text[start : max(end, start)]
    fits = title.count(" ") < _TITLE_WORDS and _CLAUSE_ENDS.isdisjoint(title)
    return end if fits else start


def _small_end(narrative: Narrative, start: int) -> int:
    """Give the end of a run of words in small letters, with the blank that follows it.

    Where the style knows the small words of affiliations, none but an article at its beginning may be in it.
    """
    style = narrative.style
    begin = start
    for token in _tokens(narrative, start, _TITLE_WORDS):
        if not token[0].islower():
            return begin if token[0].isupper() else start
        if token[-1] in _PHRASE_ENDS:
            return start
        if token in style.affiliation_words and not (begin == start and token in style.articles):
            return start
        begin += len(token) + 1
    return start


def _clause_end(narrative: Narrative, start: int, words: int) -> int:
    """Give where a clause ends, or its start where that is more than so many words on."""
    begin = end = start
    for token in _tokens(narrative, start, words):
        cut = next((place for place, char in enumerate(token) if char in _PHRASE_ENDS), -1)
        if cut >= 0:
            return begin + cut if cut else end
        end = begin + len(token)
        begin = end + 1
    return end if end == len(narrative.text) else start


def _tokens(narrative: Narrative, start: int, limit: int) -> list[str]:
    """Give the next words, as far as single blanks part them."""
    tokens = narrative.text[start : start + _REACH].split(" ", limit)[:limit]
    return tokens[: tokens.index("")] if "" in tokens else tokens
