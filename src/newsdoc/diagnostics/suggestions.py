"""What somebody who mistyped a name may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["did_you_mean", "no_such"]


_LONGEST = 64
"""The most characters that somebody has mistyped a name in."""

_BEGUN = 3
"""From how many characters on the beginning of a name says which is meant."""


def no_such(what: str, name: object, known: Collection[str]) -> str:
    """Say that there is no such thing by a name, which one may be meant, and which there are."""
    shown = repr(name)
    if len(shown) > _LONGEST:
        shown = f"{shown[:_LONGEST]}…"
    near = did_you_mean(name, known) if isinstance(name, str) else ""
    return f"there is no {what} {shown}{near} (there are {', '.join(known)})"


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Give `; did you mean 'x'?` for the known name that is nearest or begins so, or nothing if none is near.

    Capitals and small letters are the same.
    """
    if len(word) > _LONGEST:
        return ""  # nothing is near it, and to find that out takes long
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in known}
    sought = word.casefold()
    near = get_close_matches(sought, folded, n=1) or (
        [name for name in folded if name.startswith(sought)] if len(sought) >= _BEGUN else []
    )
    return f"; did you mean {folded[near[0]]!r}?" if near else ""
