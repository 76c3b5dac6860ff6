"""Whole numbers in markup, as the model counts: from 1, and no greater than it takes."""

from __future__ import annotations

from newsdoc.model.scalars import GREATEST

__all__ = ["count_of"]

_DIGITS = len(f"{GREATEST}")


def count_of(text: str | None) -> int | None:
    """Give the number from 1 that a text of ASCII digits is, or nothing: for what else it may be, and for none."""
    if not (text and text.isascii() and text.isdigit() and len(text) <= _DIGITS):
        return None
    number = int(text)
    return number if 1 <= number <= GREATEST else None
