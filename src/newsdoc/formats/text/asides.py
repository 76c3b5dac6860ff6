"""Asides: parentheses in what somebody says that may be the desk's explanation, though no word says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.notes import note_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.styles import Lexicon

__all__ = ["explaining"]

_CLOSER = {"(": ")", "（": "）"}
_LONGEST = 120
_ACRONYM = 6
_REACH = 64  # no acronym stands further before its bracket
_CAPITALS = 2


def explaining(text: str, begin: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Give where parentheses stand, behind an offset of what is said, that may explain what stands before them.

    They begin with a word such as `that is`, or spell out the acronym before them; an acronym that follows its own
    expansion, a number, a date, a reference or what the speaker says of themselves is none.
    """
    for opening, closing in _CLOSER.items():
        start = text.find(opening, begin)
        while start >= 0:
            end = text.find(closing, start + 1, start + _LONGEST) + 1
            if end and _explains(text, begin, start, end, lexicon):
                yield start, end
            start = text.find(opening, start + 1)


def _explains(text: str, begin: int, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the parenthesis between two offsets is no note, none within another, and not the speaker's own."""
    inner = text[start + 1 : end - 1]
    own = not lexicon.first_person.isdisjoint(inner.split())
    if not inner or own or text[start] in inner:
        return False
    explains = _begins_explaining(inner, lexicon) or _spells_out(text[max(begin, start - _REACH) : start], inner)
    return explains and note_kind(text, start, end, lexicon) is None


def _begins_explaining(inner: str, lexicon: Lexicon) -> bool:
    lower = inner.lower()
    for phrase in lexicon.explanations if lower.startswith(lexicon.explanations) else ():
        if lower.startswith(phrase):
            after = lower[len(phrase) : len(phrase) + 1]
            if after and (phrase[-1] >= WIDE or not after.isalnum()):
                return True
    return False


def _spells_out(before: str, inner: str) -> bool:
    """Whether a word of a few letters, capitals among them, stands before several words that begin with a capital."""
    word = before.rstrip().rpartition(" ")[2].strip("\"'“”«»„")
    if not (_CAPITALS <= len(word) <= _ACRONYM and word.isalpha() and sum(map(str.isupper, word)) >= _CAPITALS):
        return False
    return inner[0].isupper() and " " in inner and not any(char.isdecimal() for char in inner)
