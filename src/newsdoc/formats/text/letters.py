"""Letters that tell a language: what script a text is in, and letters that only one language of it has."""

from __future__ import annotations

__all__ = ["language_of_letters"]

_LEAST = 5
_FEW = 2  # enough where no letter of the other language stands
_SAMPLE = 300
_NOT_LATIN = "\u0400"

_CYRILLIC = ("іїєґІЇЄҐ", "ыэёъЫЭЁЪ")


def language_of_letters(text: str) -> str | None:
    """Give the language (BCP 47) that the first letters of a text show, or nothing where several have them."""
    text = text[:_SAMPLE]
    other = [char for char in text if char >= _NOT_LATIN]
    if len(other) < _LEAST:
        return None
    counts = _counts(other)
    if counts["ja"] >= _LEAST and counts["ja"] * 5 >= counts["zh"]:
        return "ja"
    most = max(counts, key=counts.__getitem__)
    if counts[most] * 4 >= len(text) and counts[most] >= _LEAST:
        return most
    ukrainian, russian = (sum(text.count(letter) for letter in letters) for letters in _CYRILLIC)
    if ukrainian >= _LEAST or (ukrainian >= _FEW and not russian):
        return "uk"
    return "ru" if russian >= _LEAST or (russian >= _FEW and not ukrainian) else None


def _counts(chars: list[str]) -> dict[str, int]:
    """Count the letters of the scripts that one language has, or two that tell each other apart."""
    counts = {"ko": 0, "ja": 0, "zh": 0, "ar": 0}
    for char in chars:
        if "\uac00" <= char <= "\ud7a3":
            counts["ko"] += 1
        elif "\u3041" <= char <= "\u30ff":
            counts["ja"] += 1
        elif "\u4e00" <= char <= "\u9fff":
            counts["zh"] += 1
        elif "\u0620" <= char <= "\u06ff":
            counts["ar"] += 1
    return counts
