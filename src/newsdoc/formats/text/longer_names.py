"""Longer names: which of many names begins or ends with another, found without going through all of them."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

from newsdoc.formats.text.lines import WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["LongerNames"]

_WORDS, _WORDS_BACK, _SIGNS, _SIGNS_BACK = range(4)


class LongerNames:
    """Names at places of a list, and the first place whose name begins or ends with another.

    A name is made of words, one in a script without blanks of its signs.
    """

    def __init__(self) -> None:
        """Start without names."""
        self._names: list[str] = []
        self._next: dict[tuple[int, str], int] = {}
        self._places: list[list[tuple[int, str]]] = [[], [], [], []]

    def append(self, name: str) -> None:
        """Put a name at the next place."""
        self._names.append(name)
        self._enter(name, len(self._names) - 1)

    def replace(self, place: int, name: str) -> None:
        """Put a name at a place instead of the one that stands there."""
        self._names[place] = name
        self._enter(name, place)

    def first(self, name: str) -> int | None:
        """Give the first place whose name has this one as its beginning or end, and more."""
        words, signs = name.split(" "), tuple(name)
        found = [
            self._first_behind(_WORDS, words),
            self._first_behind(_WORDS_BACK, words[::-1]),
            self._first_behind(_SIGNS, signs),
            self._first_behind(_SIGNS_BACK, signs[::-1]),
        ]
        return min((place for place in found if place is not None), default=None)

    def _enter(self, name: str, place: int) -> None:
        wide = name[0] >= WIDE
        parts = tuple(name) if wide else name.split(" ")
        for start, way in ((_SIGNS if wide else _WORDS, parts), (_SIGNS_BACK if wide else _WORDS_BACK, parts[::-1])):
            for node in self._way(start, way):
                heappush(self._places[node], (place, name))

    def _way(self, start: int, parts: Sequence[str]) -> Iterator[int]:
        """Give the node behind each part of a name but the last; what isn't there yet is made."""
        node = start
        for part in parts[:-1]:
            node = self._next.setdefault((node, part), len(self._places))
            if node == len(self._places):
                self._places.append([])
            yield node

    def _first_behind(self, start: int, parts: Sequence[str]) -> int | None:
        """Give the first place whose name goes on behind these parts; names that were replaced are forgotten."""
        node = start
        for part in parts:
            if (node := self._next.get((node, part), -1)) < 0:
                return None
        places = self._places[node]
        while places and self._names[places[0][0]] != places[0][1]:
            heappop(places)
        return places[0][0] if places else None
