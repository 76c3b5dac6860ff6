"""Texts of Latin letters and the common signs of print, as most are: much that others have need not be looked for."""

from __future__ import annotations

__all__ = ["is_latin"]

_IN_LATIN = bytes((*b"\t\n\r", *range(0x20, 0x80), *range(0x80, 0xCC), 0xE2))
"""The bytes of such a text in UTF-8: of ASCII without its controls, of U+0080 to U+02FF, and of U+2000 to U+2FFF."""

_BLANKS = (b"\xe2\x80\x80", b"\xe2\x80\x81")  # U+2000 and U+2001, for which normal form C has other signs


def is_latin(data: bytes) -> bool:
    """Whether a text in UTF-8 has only Latin letters without marks of their own, ASCII and general punctuation.

    Such a text has no control character but tabs and line ends (those from U+0080 on are none in XML), is in normal
    form C, and has no script without blanks. There are others of which all that is true: `False` says nothing of them.
    """
    if data.translate(None, _IN_LATIN):
        return False
    return data.isascii() or (
        data.count(b"\xe2") == data.count(b"\xe2\x80") and not any(map(data.__contains__, _BLANKS))
    )
