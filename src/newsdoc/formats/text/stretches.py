"""Long texts a stretch at a time: a list of all their words would take ten times the memory of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LONGEST", "stretches"]

LONGEST = 1 << 16
"""How many code points a stretch has, if there are blanks in it to cut at."""


def stretches(text: str) -> Iterator[str]:
    """Give a text in stretches that are cut at blanks, which are left out; a short one is given as it is."""
    start = 0
    while len(text) - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        cut = text.find(" ", start + LONGEST) if cut < 0 else cut
        if cut < 0:
            break
        yield text[start:cut]
        start = cut + 1
    yield text[start:] if start else text
