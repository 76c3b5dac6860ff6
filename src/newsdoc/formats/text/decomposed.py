"""Texts whose accents and jamo are characters of their own: read as if they were composed, and kept as they are."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar
from unicodedata import is_normalized, normalize

import attrs

from newsdoc.model import Origin, Provenance
from newsdoc.model.node import Record
from newsdoc.plain import is_tuple
from newsdoc.shape import fields

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Reading", "reading_of"]

R = TypeVar("R", bound=Record)

_IDS = frozenset(("id", "speaker"))
"""Fields that the reader makes itself; they are composed whatever the text is."""

_PARTS = 3


class Reading:
    """A text as it is read (`text`) and as it was printed (`source`), and the way back from one to the other."""

    def __init__(self, source: str, text: str, spellings: dict[int, str]) -> None:
        """Take both texts, and how each letter is spelled in print that the one to read has another sign for."""
        self.source = source
        self.text = text
        self._spellings = spellings

    def place(self, offset: int) -> int:
        """Give the offset in the printed text of one in the text that is read, in code points."""
        return offset + self._added[bisect_left(self._places, offset)] if self._spellings else offset

    def printed(self, text: str) -> str:
        """Give a piece of the text as it was printed."""
        return text.translate(self._spellings) if self._spellings else text

    def restored(self, record: R) -> R:
        """Give a record that was made of the text with all as it was printed, and origins in the printed text.

        Ids stay as they were made, and so does what is said of the source.
        """
        if not self._spellings or isinstance(record, Provenance):
            return record
        if isinstance(record, Origin):
            return attrs.evolve(record, start=self.place(record.start), end=self.place(record.end))
        changes = dict(self._changes(record))
        return attrs.evolve(record, **changes) if changes else record

    def _changes(self, record: Record) -> Iterator[tuple[str, Any]]:
        for field in fields(type(record)):
            value: object = getattr(record, field.name)
            changed = value if field.name in _IDS else self._restored(value)
            if changed is not value:
                yield field.name, changed

    def _restored(self, value: object) -> object:
        if isinstance(value, str):
            return value if value.isascii() else self.printed(value)
        if isinstance(value, Record):
            return self.restored(value)
        return tuple(map(self._restored, value)) if is_tuple(value) else value

    @cached_property
    def _places(self) -> array[int]:
        """Where the letters stand that are spelled otherwise in print."""
        return array("Q", (place for place, sign in enumerate(self.text) if ord(sign) in self._spellings))

    @cached_property
    def _added(self) -> array[int]:
        """How many characters more print has before each of those letters, and at the end."""
        added = array("Q", [0])
        for place in self._places:
            added.append(added[-1] + len(self._spellings[ord(self.text[place])]) - 1)
        return added


def reading_of(text: str) -> Reading:
    """Give how a text is read: composed if that can be undone to the letter, else as it stands.

    It can't where a letter is spelled in two ways: what was printed would be lost. A letter that normal form C
    replaces with another, such as the sign for ohm, keeps a text as it stands, too.
    """
    if is_normalized("NFC", text):
        return Reading(text, text, {})
    whole = normalize("NFC", text)
    spellings = {ord(sign): _spelling(sign, text) for sign in set(whole).difference(text)}
    if whole.translate(spellings) != text:
        return Reading(text, text, {})
    return Reading(text, whole, spellings)


def _spelling(letter: str, text: str) -> str:
    """Give how a text spells a letter: with all its marks apart, or with one of two apart, as Vietnamese may be."""
    apart = normalize("NFD", letter)
    if apart in text or len(apart) != _PARTS:
        return apart
    base, mark, last = tuple(apart)
    inner, outer = normalize("NFC", base + mark) + last, normalize("NFC", base + last) + mark
    return inner if inner in text else outer
