"""How names and labels are compared: whatever their capitals, and whether accents are composed with their letters."""

from __future__ import annotations

from unicodedata import normalize

__all__ = ["composed", "folded"]


def composed(text: str) -> str:
    """Give a text in normal form C, in which a letter and its accents are one character where there is one."""
    return text if text.isascii() else normalize("NFC", text)


def folded(text: str) -> str:
    """Give what is equal for texts that are read as the same: their normal form C, without capitals or curls."""
    return text.casefold() if text.isascii() else normalize("NFC", text).casefold().replace("’", "'")
