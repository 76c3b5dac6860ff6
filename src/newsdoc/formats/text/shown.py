"""Lines about what is shown or heard: by whose permission a picture is used, what it shows, directions in brackets."""

from __future__ import annotations

from newsdoc.formats.text.lines import WIDE

__all__ = ["DIRECTION_LIMIT", "describes_picture", "has", "is_direction", "permits"]

_PERMISSION_SENTENCE = 130
_SENTENCE_LEAST = 20  # a stop before that ends an abbreviation or a number
DIRECTION_LIMIT = 80
"""How long a direction may be."""


def has(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of some phrases stands in a text."""
    # A generator would take three times as long.
    return any(map(text.__contains__, phrases))


def permits(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a short sentence of a text says by whose permission a picture is used; a long one only tells of it."""
    if not has(text, phrases):
        return False
    place = next(place for phrase in phrases if (place := text.find(phrase)) >= 0)
    begin = max(text.rfind(stop, 0, place) for stop in (". ", "! ", "? ", "。", ")", "）"))
    ends = [end for stop in (". ", "。") if (end := text.find(stop, place)) >= 0]
    return min(ends, default=len(text)) - begin <= _PERMISSION_SENTENCE


def is_direction(text: str) -> bool:
    """Whether a short unit is words in square brackets, or capitals in round ones: `[BREAK]`, `(SOUND OF A BELL)`."""
    if not text.strip("<>[](){}‹›…. "):
        return True
    if text[0] == "[" and text[-1] == "]":
        return any(char.isalpha() for char in text) and "]" not in text[:-1]
    return text[0] == "(" and text[-1] == ")" and text.isupper()


def describes_picture(text: str, *, in_turn: bool) -> bool:
    """Whether a line without a stop says behind a wide sign of equality where it was, or has a sentence before it.

    Who speaks may leave off a stop, so that in a turn a sentence before it shows nothing.
    """
    sentence = "。" in text and not in_turn
    if text[0] >= WIDE and ("＝" in text[1:-1] or sentence):
        return True
    return not in_turn and text.find(". ") > _SENTENCE_LEAST
