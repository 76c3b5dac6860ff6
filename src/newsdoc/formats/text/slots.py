"""Slots of templates for persons: how far the name, the title and the affiliation at an offset reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.text.caseless import caseless_name_end, is_caseless, title_end
from newsdoc.styles.template import Literal

if TYPE_CHECKING:
    from newsdoc.styles import Lexicon, Part, Template
    from newsdoc.styles.terms import Grammar

__all__ = ["PHRASE_ENDS", "Narrative", "name_end", "named_end", "slot_end", "stop_words", "tokens_from"]

_CLAUSE_ENDS = frozenset(".;:!?。！？；：()（）[]—–؟؛")
PHRASE_ENDS = _CLAUSE_ENDS | frozenset(",，、،")
"""What ends a phrase."""
_AFTER_WORDS = ',.;:!?)]»”"'
_TITLE_WORDS = 10
_TITLE_LENGTH = 120
_NAME_WORDS = 5
_AFFILIATION_WORDS = 16
_REACH = 4000  # no name, title or affiliation is as long


@attrs.define(eq=False, repr=False)
class Narrative:
    """A text, and the style and the words that it is read with."""

    text: str
    style: Grammar
    lexicon: Lexicon


def stop_words(parts: tuple[Part, ...], number: int) -> str:
    """Give the words that end the slot with this number."""
    following = parts[number + 1 : number + 2]
    return following[0].text if following and isinstance(following[0], Literal) else ""


def named_end(narrative: Narrative, start: int) -> int:
    """Give the end of the name that begins at an offset, or the offset."""
    if is_caseless(narrative.text[start : start + 1]):
        return caseless_name_end(narrative.text, start, narrative.lexicon)
    return name_end(narrative, start)


def slot_end(narrative: Narrative, start: int, template: Template, number: int, slot: str) -> int:
    """Give where the slot with this number ends, or its start where nothing fits it."""
    if slot == "name":
        return named_end(narrative, start)
    if is_caseless(narrative.text[start : start + 1]):
        return _caseless_slot_end(narrative, start, template, number, slot)
    if slot == "affiliation":
        return _affiliation_end(narrative, start)
    if literal := stop_words(template.parts, number):
        return _title_end_before(narrative, start, literal)
    if number + 1 < len(template.parts):
        return _small_end(narrative, start)
    return _clause_end(narrative, start, _TITLE_WORDS)


def _caseless_slot_end(narrative: Narrative, start: int, template: Template, number: int, slot: str) -> int:
    """Give where a slot ends in a script without capitals, where titles are known words and names have surnames."""
    text = narrative.text
    if literal := stop_words(template.parts, number):
        return _title_end_before(narrative, start, literal)
    following = template.parts[number + 1 : number + 2]
    if slot == "title":
        known = title_end(text, start, narrative.lexicon)
        apart = number > 0 and isinstance(template.parts[number - 1], Literal)
        if following and known > start and text[known : known + 1] == " ":
            return known + 1  # with the blank, as in scripts with capitals
        return known if following or known > start or not apart else _clause_end(narrative, start, _TITLE_WORDS)
    if following:
        places = range(start + 1, min(len(text), start + _TITLE_LENGTH))
        return next((place for place in places if title_end(text, place, narrative.lexicon) > place), start)
    return _clause_end(narrative, start, _AFFILIATION_WORDS)


def name_end(narrative: Narrative, start: int) -> int:
    """Give the end of a name: capitalised words, with particles between them."""
    lexicon = narrative.lexicon
    end = begin = start
    for token in tokens_from(narrative, start, _NAME_WORDS):
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
    for token in tokens_from(narrative, start, _AFFILIATION_WORDS):
        bare = token.rstrip(_AFTER_WORDS)
        if bare and bare[0] not in "-—–&([" and not bare[0].islower():
            end = begin + len(bare)
        elif bare not in small:
            break
        if bare != token and not _is_cut_short(token):
            break
        begin += len(token) + 1
    return end


def _is_cut_short(token: str) -> bool:
    """Whether a word with a full stop is cut short, as in `St. Olaf's`."""
    short = len(token) <= 3 or token.count(".") > 1  # noqa: PLR2004  (`St.`, `U.S.`)
    return token[-1] == "." and short and token[0].isupper()


def _title_end_before(narrative: Narrative, start: int, literal: str) -> int:
    """Give where a title ends before the words that follow it, or its start where they don't follow in its clause."""
    end = narrative.text.find(literal, start, start + _TITLE_LENGTH)
    title = narrative.text[start : max(end, start)]
    fits = title.count(" ") < _TITLE_WORDS and PHRASE_ENDS.isdisjoint(title)
    return end if fits else start


def _small_end(narrative: Narrative, start: int) -> int:
    """Give the end of a run of words in small letters, with the blank that follows it.

    Where the style knows the small words of affiliations, none but an article at its beginning may be in it.
    """
    style = narrative.style
    begin = start
    for token in tokens_from(narrative, start, _TITLE_WORDS):
        if not token[0].islower():
            return begin if token[0].isupper() else start
        if token[-1] in PHRASE_ENDS:
            return start
        if token in style.affiliation_words and not (begin == start and token in style.articles):
            return start
        begin += len(token) + 1
    return start


def _clause_end(narrative: Narrative, start: int, words: int) -> int:
    """Give where a clause ends, or its start where that is more than so many words on."""
    begin = end = start
    for token in tokens_from(narrative, start, words):
        if not PHRASE_ENDS.isdisjoint(token):
            cut = next(place for place, char in enumerate(token) if char in PHRASE_ENDS)
            return begin + cut if cut else end
        end = begin + len(token)
        begin = end + 1
    return end if end == len(narrative.text) else start


def tokens_from(narrative: Narrative, start: int, limit: int) -> list[str]:
    """Give the next words, as far as single blanks part them."""
    tokens = narrative.text[start : start + _REACH].split(" ", limit)[:limit]
    return tokens[: tokens.index("")] if "" in tokens else tokens
