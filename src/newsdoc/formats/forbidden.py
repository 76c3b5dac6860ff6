"""Characters that no document can hold, as XML can't carry them: what stands in their place, and what is said of it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ignore
from newsdoc.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdoc.diagnostics import Report

__all__ = ["MOST", "replaced", "told"]

MOST = 10
"""How many places are told; of more than that their number."""

P = TypeVar("P")


def told(first: Sequence[tuple[P, str]], count: int) -> Iterator[tuple[P, str]]:
    """Give what is to be said of each of the first places, which come with their characters, of so many.

    The last of them says how many more there are.
    """
    more = f"; so it is in {count - len(first)} more places" if count > len(first) else ""
    for number, (place, sign) in enumerate(first, 1):
        end = more if number == len(first) else ""
        yield place, f"U+{ord(sign):04X} stands here, and no document can hold it: in texts U+FFFD stands for it{end}"


def replaced(text: str, name: str | None, report: Report) -> str:
    """Give a text with U+FFFD for each character that no document can hold, and report the places."""
    carried, count = patterns.UNCARRIED.subn("\ufffd", text)
    if count and report is not ignore:
        first = [(match.start(), match[0]) for match in islice(patterns.UNCARRIED.finditer(text), MOST)]
        source = Source(text, name)
        for offset, message in told(first, count):
            report(Diagnostic("forbidden-character", message, name, source.position(offset)))
    return carried
