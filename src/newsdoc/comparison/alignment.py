"""The alignment of two sequences: which stretches are the same in both, in time near to their lengths.

Values that stand just once in both are looked for first and hold the alignment, as in Bram Cohen's patience diff;
between two of them, what is short is compared by difflib, whose time grows with the square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

__all__ = ["Stretch", "align"]

T = TypeVar("T", bound="Hashable")

_SHORT = 40_000
"""The greatest product of two lengths that difflib is left to compare."""


class _Bounds(NamedTuple):
    """Where stretches of two sequences begin and end, half-open."""

    start: int
    end: int
    other_start: int
    other_end: int


class Stretch(NamedTuple):
    """Stretches of both sequences that belong together: half-open, the same values where `same`."""

    same: bool
    start: int
    end: int
    other_start: int
    other_end: int


def align(first: Sequence[T], second: Sequence[T]) -> list[Stretch]:
    """Give the stretches that two sequences are made of, in order; no two of one kind follow one another."""
    found: list[Stretch] = []
    for stretch in _stretches(first, second):
        if stretch.start == stretch.end and stretch.other_start == stretch.other_end:
            continue
        if found and found[-1].same == stretch.same:
            found[-1] = Stretch(stretch.same, found[-1].start, stretch.end, found[-1].other_start, stretch.other_end)
        else:
            found.append(stretch)
    return found


def _stretches(first: Sequence[T], second: Sequence[T]) -> Iterator[Stretch]:
    """Give stretches, some of them empty. What lies between anchors is looked at again, until there are none."""
    stack = [_Bounds(0, len(first), 0, len(second))]
    while stack:
        within = stack.pop()
        head = _alike(first, second, within)
        start, other_start = within.start + head, within.other_start + head
        yield Stretch(True, within.start, start, within.other_start, other_start)
        rest = _Bounds(start, within.end, other_start, within.other_end)
        if anchors := _anchors(first, second, rest):
            begins = [(start, other_start), *anchors]
            ends = [*anchors, (rest.end, rest.other_end)]
            parts = [_Bounds(a, b, c, d) for (a, c), (b, d) in zip(begins, ends, strict=True)]
            stack += reversed(parts)
        else:
            yield from _compared(first, second, rest)


def _alike(first: Sequence[T], second: Sequence[T], within: _Bounds) -> int:
    """Give how many values at the beginning are the same."""
    most = min(within.end - within.start, within.other_end - within.other_start)
    return next(
        (n for n in range(most) if first[within.start + n] != second[within.other_start + n]),
        most,
    )


def _anchors(first: Sequence[T], second: Sequence[T], within: _Bounds) -> list[tuple[int, int]]:
    """Give the places of values that stand once in both stretches, as many as are in one order."""
    given, other = first[within.start : within.end], second[within.other_start : within.other_end]
    once = {value for value, count in Counter(given).items() if count == 1}
    once &= {value for value, count in Counter(other).items() if count == 1}
    places = {value: place for place, value in enumerate(given, within.start) if value in once}
    return _rising([(places[value], place) for place, value in enumerate(other, within.other_start) if value in once])


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest part of pairs, which rise in the second, that rises in the first, too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (place, _) in enumerate(pairs):
        length = bisect_left(tails, place)
        tails[length : length + 1] = [place]
        ends[length : length + 1] = [number]
        before.append(ends[length - 1] if length else -1)
    found: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _compared(first: Sequence[T], second: Sequence[T], within: _Bounds) -> Iterator[Stretch]:
    """Compare stretches without anchors: the same values at their ends, and what is short between by difflib."""
    start, end, other_start, other_end = within
    while start < end and other_start < other_end and first[end - 1] == second[other_end - 1]:
        end, other_end = end - 1, other_end - 1
    if 0 < (end - start) * (other_end - other_start) <= _SHORT:
        matcher = SequenceMatcher(None, first[start:end], second[other_start:other_end], autojunk=False)
        for tag, a, b, c, d in matcher.get_opcodes():
            yield Stretch(tag == "equal", start + a, start + b, other_start + c, other_start + d)
    else:
        yield Stretch(False, start, end, other_start, other_end)
    yield Stretch(True, end, within.end, other_end, within.other_end)
