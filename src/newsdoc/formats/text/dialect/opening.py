"""How a text of the dialect opens, by which it is known."""

from __future__ import annotations

from newsdoc import patterns
from newsdoc.formats.text.dialect.lines import BLANKS

__all__ = ["FENCE", "VERSION", "is_dialect"]

FENCE = "---"
"""The line before and after the front matter."""

VERSION = "newsdoc"
"""The key that says that a text is in the dialect, and which version of the format it has."""

_SAMPLE = 200


def is_dialect(text: str) -> bool:
    """Whether a text is in the dialect: it begins with front matter whose first key is `newsdoc`."""
    first, *rest = patterns.LINE_END.split(text[:_SAMPLE], 2)
    return first.rstrip(BLANKS) == FENCE and bool(rest) and rest[0].startswith(f"{VERSION}:")
