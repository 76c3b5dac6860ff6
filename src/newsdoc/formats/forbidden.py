"""Characters that no document can hold, as XML can't carry them: what stands in their place, and what is said of it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ignore
from newsdoc.source import Source

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report

__all__ = ["MOST", "Found", "replaced"]

MOST = 10
"""How many places are told; of more than that their number."""

P = TypeVar("P")


@attrs.define
class Found(Generic[P]):
    """Places where characters stand that no document can hold: the first of them, and how many there are."""

    first: list[tuple[P, str]] = attrs.field(factory=list[tuple[P, str]])
    count: int = 0

    def add(self, place: P, text: str) -> None:
        """Take note of a text at a place, if there is such a character in it."""
        match = patterns.UNCARRIED.search(text)
        if match is not None:
            self.count += 1
            if len(self.first) < MOST:
                self.first.append((place, match[0]))

    def told(self) -> list[tuple[P, str]]:
        """Give the places with what is to be said of each; the last of them says how many more there are."""
        more = self.count - len(self.first)
        last = f"; so it is in {more} more places" if more else ""
        return [
            (place, f"U+{ord(sign):04X} stands here, and no document can hold it: in texts U+FFFD stands for it{end}")
            for number, (place, sign) in enumerate(self.first, 1)
            for end in (last if number == len(self.first) else "",)
        ]


def replaced(text: str, name: str | None, report: Report) -> str:
    """Give a text with U+FFFD for each character that no document can hold, and report the places."""
    carried, count = patterns.UNCARRIED.subn("\ufffd", text)
    if count and report is not ignore:
        first = [(match.start(), match[0]) for match in islice(patterns.UNCARRIED.finditer(text), MOST)]
        source = Source(text, name)
        for offset, message in Found(first, count).told():
            report(Diagnostic("forbidden-character", message, name, source.position(offset)))
    return carried
