"""Counting words, in scripts with and without blanks between them."""

from __future__ import annotations

from newsdoc import patterns

__all__ = ["word_count"]


def word_count(text: str) -> int:
    """Give how many words a text has.

    A word begins with a letter or a digit and goes on to the next white space or long dash; each Chinese character
    and each letter of the Japanese syllabaries is one by itself, as word processors count.
    """
    return len(patterns.WORD.findall(text))
