"""What somebody who mistyped a name may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["did_you_mean"]


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Give `; did you mean 'x'?` for the known name that is nearest, or nothing if none is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    return f"; did you mean '{near[0]}'?" if near else ""
