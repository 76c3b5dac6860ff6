"""Issues: lines that say in which issue of a paper an article was printed."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdoc.styles import Lexicon

__all__ = ["names_issue"]

_LIMIT = 80
_YEAR_DIGITS = 4
_STOPS = frozenset(".!?…:;,。！？：；，、")


def names_issue(text: str, lexicon: Lexicon) -> bool:
    """Whether a line without a stop names an issue of a paper: `The Mole, 2026, No. 7`, `Kompass 23/2026`."""
    if len(text) > _LIMIT or text[-1] in _STOPS or not any(char.isdecimal() for char in text):
        return False
    words = text.replace("№", "№ ").split()
    named = words[0].strip("«“„\"'(《")[:1].isalpha()
    return named and (_is_numbered(words, lexicon) or _is_of_year(words[-1]) or _is_wide(text, lexicon))


def _is_numbered(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a word for an issue stands before a number."""
    return any(
        word.lower() in lexicon.issue_words and after.rstrip(",").replace("/", "").isdecimal()
        for word, after in itertools.pairwise(words)
    )


def _is_of_year(word: str) -> bool:
    """Whether a word is a number of a year's: `23/2026`."""
    issue, _, year = word.partition("/")
    return issue.isdecimal() and year.isdecimal() and len(issue) < len(year) == _YEAR_DIGITS


def _is_wide(text: str, lexicon: Lexicon) -> bool:
    """Whether a word for an issue ends the line behind a number: `2026年第6期`."""
    bare = text.rstrip("》」』)）")
    found = next((word for word in lexicon.wide_issue_words if bare.endswith(word)), "")
    return bool(found) and bare.removesuffix(found)[-1:].isdecimal()
