"""Where a sentence ends that is said over several cues."""

from __future__ import annotations

__all__ = ["is_whole"]

_ENDS = ".?!…。？！؟।"
_CLOSING = "\"'”’»)]」』"


def is_whole(text: str) -> bool:
    """Say whether a text ends as a sentence does, or as a note of what is heard."""
    return text.rstrip(_CLOSING)[-1:] in (*_ENDS, "") or text.endswith((")", "]"))
