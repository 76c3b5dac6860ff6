"""Page furniture: page numbers and running heads, known by what recurs through a text."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue

__all__ = ["PageMark", "page_furniture"]

PageMark: TypeAlias = Literal["page_number", "running_head"]

_NUMBER_LIMIT = 24
_HEAD_LIMIT = 120
_HEADS = 2
_NUMBERS = 2
_DIGITS = frozenset("0123456789")
_SKELETON = str.maketrans("0123456789", "0000000000")


def page_furniture(cues: list[Cue]) -> dict[int, PageMark]:
    """Give the units that are page numbers or running heads, by their number."""
    found: dict[int, PageMark] = {}
    skeletons: dict[str, list[int]] = {}
    for number, cue in enumerate(cues):
        text = cue.unit.text
        if len(text) <= _NUMBER_LIMIT and not _DIGITS.isdisjoint(text) and _may_be_furniture(cue):
            skeletons.setdefault(_skeleton(text), []).append(number)
    for numbers in skeletons.values():
        if len(numbers) >= _NUMBERS and _counts_up([cues[number].unit.text for number in numbers]):
            found |= dict.fromkeys(numbers, "page_number")
    if not found:
        return found
    lines: dict[str, list[int]] = {}
    for number, cue in enumerate(cues):
        if len(cue.unit.text) <= _HEAD_LIMIT and (cue.plain or cue.item) and _may_be_furniture(cue):
            lines.setdefault(cue.unit.text, []).append(number)
    beside = {place for number in found for place in (number - 1, number + 1)}
    for numbers in lines.values():
        if len(numbers) >= _HEADS and any(number in beside for number in numbers):
            found |= dict.fromkeys([number for number in numbers if number not in found and number > 0], "running_head")
    return found


def _may_be_furniture(cue: Cue) -> bool:
    """Whether a unit doesn't ask, draws no line and has no label that is a speaker's by its shape."""
    return not (cue.separates or cue.asks or (cue.label is not None and not cue.plain))


def _skeleton(text: str) -> str:
    """Give a line with one mark for each of its numbers."""
    bare = text.translate(_SKELETON)
    while "00" in bare:
        bare = bare.replace("00", "0")
    return bare


def _counts_up(texts: list[str]) -> bool:
    """Whether lines are numbers that rise by one, alone, between hyphens or after one short word: `Page 3 of 12`."""
    numbers = [_first_number(text) for text in texts]
    words = texts[0].translate(_SKELETON).replace("0", " ").split()
    letters = [word for word in words if word.isalpha()]
    short = len(letters) <= 2 and not any(text[-1] in ".?!" for text in texts)  # noqa: PLR2004  (`Page 3 of 12`)
    return short and all(after - before == 1 for before, after in itertools.pairwise(numbers))


def _first_number(text: str) -> int:
    start = next(place for place, char in enumerate(text) if char in "0123456789")
    end = start
    while end < len(text) and text[end] in "0123456789":
        end += 1
    return int(text[start:end])
