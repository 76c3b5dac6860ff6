"""Letters that tell a language: what script a text is in, and letters that only one language of it has."""

from __future__ import annotations

from newsdoc import patterns
from newsdoc.formats.text.folding import composed

__all__ = ["language_of_letters"]

_LEAST = 5
_FEW = 2  # enough where no letter of the other language stands
_SAMPLE = 300

_CYRILLIC = ("іїєґІЇЄҐ", "ыэёъЫЭЁЪ")


def language_of_letters(text: str) -> str | None:
    """Give the language (BCP 47) that the first letters of a text show, or nothing where several have them."""
    text = composed(text[:_SAMPLE])
    if len(patterns.NOT_LATIN.findall(text)) < _LEAST:
        return None
    counts = _counts(text)
    if counts["ja"] >= _LEAST and counts["ja"] * 5 >= counts["zh"]:
        return "ja"
    most = max(counts, key=counts.__getitem__)
    if counts[most] * 4 >= len(text) and counts[most] >= _LEAST:
        return most
    ukrainian, russian = (sum(text.count(letter) for letter in letters) for letters in _CYRILLIC)
    if ukrainian >= _LEAST or (ukrainian >= _FEW and not russian):
        return "uk"
    return "ru" if russian >= _LEAST or (russian >= _FEW and not ukrainian) else None


def _counts(text: str) -> dict[str, int]:
    """Count the letters of the scripts that one language has, or two that tell each other apart."""
    scripts = {"ko": patterns.HANGUL, "ja": patterns.KANA, "zh": patterns.HAN, "ar": patterns.ARABIC}
    return {language: len(letters.findall(text)) for language, letters in scripts.items()}
