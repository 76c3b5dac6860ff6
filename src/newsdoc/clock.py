"""Times in a recording as people read them on its player: `0:01:02`."""

from __future__ import annotations

__all__ = ["clock"]

_HOUR, _MINUTE, _SECOND = 3_600_000, 60_000, 1_000


def clock(milliseconds: int, *, exact: bool = False) -> str:
    """Give a time as hours, minutes and seconds, `h:mm:ss`; an `exact` one with its milliseconds, `h:mm:ss.mmm`."""
    hours, rest = divmod(milliseconds, _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    seconds, rest = divmod(rest, _SECOND)
    return f"{hours}:{minutes:02}:{seconds:02}" + (f".{rest:03}" if exact else "")
