"""How likely it is that somebody wrote a text: what tells a right reading of bytes from a wrong one."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category, name

from newsdoc import patterns
from newsdoc.decoding.alphabets import APOSTROPHES, COMMON, CYRILLIC, FINAL, LATIN, LONE, PUNCTUATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["PLAUSIBLE", "is_possible", "plausibility"]

PLAUSIBLE = 0.75
"""What a text must have at the least to be taken for what somebody wrote."""

_IMPOSSIBLE = ("Cc", "Co", "Cn", "Cs")
_WIDE = ("HAN", "KANA", "HANGUL")

# Of a longer text in Latin script no more of the letters are beyond ASCII.
_DENSEST = 0.35
_FEW = 20

# In so short a text as a name chance would decide: half a letter more is taken for common.
_BENEFIT = 0.5

_CAPITALS = 0.5
_SHOUTED = 0.8


def is_possible(text: str) -> bool:
    """Say whether a text has only characters that Unicode has given a meaning, and no control characters.

    Those of ASCII tell nothing of an encoding, but for U+0000: UTF-16 has zero bytes in every line.
    """
    return "\0" not in text and all(map(_has_meaning, set(text)))


def _has_meaning(sign: str) -> bool:
    return sign.isascii() or (category(sign) not in _IMPOSSIBLE and sign != "\ufffd")


def plausibility(text: str) -> float:
    """Give how likely a text is, from 0 to 1: the share of its characters beyond ASCII that stand where such do.

    A text that isn't possible has 0, and one of ASCII alone has 1. The time is in proportion to the text.
    """
    if not is_possible(text):
        return 0.0
    if text.isascii():
        return 1.0
    words = list(_words(text))
    fitting: dict[str, list[str]] = {}
    for before, word, after in words:
        script = "" if word.isascii() else _script_of(word)
        if script and not _is_odd(before, word, after, script):
            fitting.setdefault(script, []).append(word)
    found = {script: _expected(script, script_words, words) for script, script_words in fitting.items()}
    wide = sum(found.pop(script, 0.0) for script in _WIDE)
    total = len(text) - len(text.encode("ascii", "ignore"))
    # Words of two alphabets are a sign of a wrong reading, so those of the lesser one count for nothing.
    return (max(wide, *found.values(), 0.0) + _signs(words)) / total


_Word = tuple[str, str, str]
"""A stretch of letters of one script, or of other characters, and the characters before and after it."""


def _words(text: str) -> Iterator[_Word]:
    """Give the stretches that a text is made of, but for those without a letter or a character beyond ASCII."""
    for match in patterns.STRETCH.finditer(text.translate(_KINDS)):
        start, end = match.span()
        word = text[start:end]
        if match.group()[0] != _NO_LETTER or not word.isascii():
            yield text[start - 1 : start] if start else "", word, text[end : end + 1]


_NO_LETTER = "-"
_KIND = {"": _NO_LETTER, "HAN": "c", "KANA": "k", "HANGUL": "h"}
"""What a stretch goes together by: the same for all alphabets, so that a word of two is one word."""


class _Kinds(dict[int, str]):
    """The kind of each character by its code point, found out when it is first met."""

    def __missing__(self, point: int) -> str:
        kind = self[point] = _KIND.get(_script(chr(point)), "a")
        return kind


_KINDS = _Kinds()


@lru_cache(maxsize=65536)
def _script(sign: str) -> str:
    """Give the script of a letter, or nothing for what isn't one; kana and Han are of one text, and kept apart."""
    if category(sign)[0] not in "LM" or sign in PUNCTUATION:
        return ""
    first = name(sign, "").partition(" ")[0]
    return {"CJK": "HAN", "HIRAGANA": "KANA", "KATAKANA": "KANA"}.get(first, first)


_OF_NO_SCRIPT = frozenset({"COMBINING", "FEMININE", "MASCULINE", "MICRO"})


def _script_of(word: str) -> str:
    """Give the script of all letters of a word, or nothing for two, or for none."""
    scripts = {*map(_script, set(word))} - _OF_NO_SCRIPT
    return scripts.pop() if len(scripts) == 1 else ""


def _is_odd(before: str, word: str, after: str, script: str) -> bool:
    """Say whether a word is one that wrong readings have and right ones haven't."""
    if script in _WIDE:
        return len(word) == 1 and any(side.isascii() and side.isalpha() for side in (before, after))
    if category(word[0])[0] == "M" or not FINAL.isdisjoint(word[:-1]) or _breaks(word):
        return True
    return script == "LATIN" and len(word) == 1 and word.lower() not in LONE


def _breaks(word: str) -> bool:
    """Say whether a capital stands within a word of other than capitals.

    Names in ASCII have capitals there (`McDonald`) and tell nothing.
    """
    return any(map(str.isupper, word[1:])) and any(map(_is_capital_within, word, word[1:], word[2:] + " "))


def _is_capital_within(first: str, second: str, third: str) -> bool:
    within = first.islower() or (first.isupper() and third.islower())
    return within and second.isupper() and not (first.isascii() and second.isascii())


def _expected(script: str, words: list[str], all_words: list[_Word]) -> float:
    """Give how many of the letters of a script are those that a language would have."""
    letters = Counter({sign: times for sign, times in Counter("".join(words)).items() if not sign.isascii()})
    count = sum(letters.values())
    if script == "LATIN":
        return _latin(letters, count, all_words)
    if script not in COMMON:
        return 0.0
    common, least = COMMON[script]
    lower = Counter(dict.fromkeys(common, 0))
    for sign, times in letters.items():
        lower[_base(sign)] += times
    hits = sum(lower[sign] for sign in common)
    own = _most_in_one(letters, CYRILLIC) if script == "CYRILLIC" else count
    return own * min(1.0, (hits + _BENEFIT) / (least * count)) * _loudness(letters, count)


def _latin(letters: Counter[str], count: int, all_words: list[_Word]) -> float:
    """Give how many of the letters beyond ASCII the one language has that has the most of them."""
    every = sum(len(word) for _, word, _ in all_words if word.isascii() or _script_of(word) == "LATIN")
    if every > _FEW and count > _DENSEST * every:
        return 0.0
    return float(_most_in_one(letters, LATIN))


def _most_in_one(letters: Counter[str], alphabets: Iterable[str]) -> int:
    """Give how many of the letters are in the alphabet that has the most of them."""
    return max(sum(times for sign, times in letters.items() if sign.lower() in own) for own in alphabets)


def _loudness(letters: Counter[str], count: int) -> float:
    """Give a factor below 1 for a text of mostly capitals, as the wrong one of two Russian encodings gives."""
    capitals = sum(times for sign, times in letters.items() if sign.isupper())
    return _SHOUTED if capitals > _CAPITALS * count else 1.0


@lru_cache(maxsize=4096)
def _base(sign: str) -> str:
    """Give a letter small and without its accent; those of Korean stay whole."""
    from unicodedata import normalize

    lower = sign.lower()
    return lower if _script(sign) == "HANGUL" else normalize("NFD", lower)[0]


def _signs(words: Iterable[_Word]) -> float:
    """Give how many signs beyond ASCII that are no letters stand where they do in articles."""
    return sum(
        _stands(run[index - 1] if index else before, sign, run[index + 1] if index + 1 < len(run) else after)
        for before, run, after in words
        if not run.isascii() and not _script(run[0])
        for index, sign in enumerate(run)
        if not sign.isascii()
    )


def _stands(before: str, sign: str, after: str) -> bool:
    inside = before.isalpha() and after.isalpha() and before.isascii() and after.isascii()
    return sign in APOSTROPHES or (sign in PUNCTUATION and not inside)
