"""Times in a recording as files and machines print them: `00:01:02.500`, `1:02`, with a stop or a comma."""

from __future__ import annotations

from newsdoc import patterns
from newsdoc.model.scalars import GREATEST

__all__ = ["milliseconds"]

_MINUTE = 60


def milliseconds(text: str) -> int | None:
    """Give a time: hours, which may be missing, minutes, seconds, and a fraction, which may be, too."""
    found = patterns.CUE_TIME.match(text)
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[:3])
    if minutes >= _MINUTE or seconds >= _MINUTE:
        return None
    time = (hours * _MINUTE + minutes) * _MINUTE + seconds
    whole = time * 1000 + int((found[4] or "").ljust(3, "0")[:3])
    return whole if whole <= GREATEST else None
