"""What somebody who mistyped a name may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["did_you_mean"]


_LONGEST = 64
"""The most characters that somebody has mistyped a name in."""


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Give `; did you mean 'x'?` for the known name that is nearest, or nothing if none is near."""
    if len(word) > _LONGEST:
        return ""  # nothing is near it, and to find that out takes long
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    return f"; did you mean '{near[0]}'?" if near else ""
