"""What a line of a cue may begin with before the words: arrows, a dash, and what looks like somebody's label."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Candidate", "arrows_in", "bare", "candidate", "dash"]

_LONGEST = 40
_MOST_WORDS = 5
_DASHES = ("-", "–", "—", "‐", "‑")
_ARROWS = ">>"
_COLONS = (":", "：")
_NOT_IN_NAMES = frozenset('?!;…"“”„«»')
_SOUNDS = frozenset(("music", "laughter", "laughs", "applause", "noise", "silence", "talk", "crosstalk", "inaudible"))
"""What stands in brackets as well as names do, and is heard."""


class Candidate(NamedTuple):
    """What may be a label: its length, the blank behind it included, and the name in it.

    `bracketed` says that the name stands in square brackets.
    """

    length: int
    name: str
    bracketed: bool = False


def bare(text: str) -> tuple[int, str]:
    """Give the length of the arrows or the dash at the beginning of a line, blanks included, and what follows."""
    length = len(text) - len(text.lstrip(">")) if text.startswith(">>") else dash(text)
    rest = text[length:]
    blanks = len(rest) - len(rest.lstrip(" ")) if length else 0
    return length + blanks, rest[blanks:]


def arrows_in(text: str) -> list[int]:
    """Give where arrows within a line begin what somebody else says: behind a blank, before a great letter."""
    found: list[int] = []
    place = text.find(_ARROWS)
    while place >= 0:
        behind = text[place + len(_ARROWS) : place + len(_ARROWS) + 2].removeprefix(" ")[:1]
        if text[place - 1 : place] == " " and behind.isalpha() and not behind.islower():
            found.append(place)
        place = text.find(_ARROWS, place + len(_ARROWS))
    return found


def dash(text: str) -> int:
    """Give the length of the dash that begins what somebody says: one sign, and no number behind it."""
    behind = text[1:2]
    return int(text.startswith(_DASHES) and behind != "" and not behind.isdecimal() and behind not in _DASHES)


def candidate(text: str) -> Candidate | None:
    """Give what may be a label: a name with a colon, or one in square brackets."""
    if text.startswith("["):
        return _in_brackets(text)
    beginning = text[: _LONGEST + 1]
    place = min((n for colon in _COLONS if (n := beginning.find(colon)) > 0), default=0)
    name = text[:place].strip(" ")
    behind = text[place + 1 : place + 2]
    if not name or not _is_name(name) or not (behind in ("", " ") or text[place] == "："):
        return None
    return Candidate(place + 1 + (behind == " "), name)


def _in_brackets(text: str) -> Candidate | None:
    """Give a name in brackets, with a colon behind it or with more to tell it from a sound by."""
    place = text.find("]", 0, _LONGEST + 2)
    name = text[1:place].strip(" ") if place > 0 else ""
    if not name or not _is_name(name) or any(colon in name for colon in _COLONS):
        return None
    colon = text[place + 1 : place + 2] in _COLONS
    length = place + 1 + colon
    behind = text[length : length + 1]
    if behind not in ("", " ") or not (colon or (behind and _is_surely_a_name(name))):
        return None
    return Candidate(length + (behind == " "), name, bracketed=True)


def _is_name(name: str) -> bool:
    words = name.split(" ")
    begins = not (_is_low(words[0]) or _is_low(words[-1]))
    return name[0].isalpha() and len(words) <= _MOST_WORDS and begins and _NOT_IN_NAMES.isdisjoint(name)


def _is_low(word: str) -> bool:
    """Say whether a word begins with a small letter, and has no great one, as `iPhone` has."""
    return word[0].islower() and word.islower()


def _is_surely_a_name(name: str) -> bool:
    """Say whether what stands in brackets alone is a name: a number, or words with capitals, and nothing heard."""
    words = name.split(" ")
    if not _SOUNDS.isdisjoint(name.lower().split(" ")) or any(word.lower().endswith("ing") for word in words):
        return False
    number = any(sign.isdecimal() for sign in name)
    return number or (len(words) > 1 and not any(word[0].islower() for word in words))
