"""Items: how far a list reaches, and what below a heading of sources is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.openings import Openings

__all__ = ["is_source", "items"]


def is_source(cue: Cue) -> bool:
    """Whether a unit below a heading such as `Sources` is one: an item, a numbered reference, a URL."""
    text = cue.unit.text
    return cue.item is not None or "://" in text or (text[0] == "[" and text[1:2].isdecimal())


def items(cues: list[Cue], number: int, openings: Openings) -> int:
    """Count the items of the list that may begin at a unit; lines that ask are no list."""
    count = 0
    first = cues[number].item
    for place in range(number, len(cues)):  # no slice: there would be one as long as the text for each unit
        cue = cues[place]
        item = cue.item
        if item is None or first is None or cue.asks or cue.markers or place in openings:
            break
        if item.number != (None if first.number is None else first.number + count):
            break
        count += 1
    return count
