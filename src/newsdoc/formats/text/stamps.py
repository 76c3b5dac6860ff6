"""Time stamps: when a turn of a transcript is said, as people and machines print it beside the speaker's name."""

from __future__ import annotations

from typing import NamedTuple

from newsdoc.formats.clocks import milliseconds

__all__ = ["Stamp", "Times", "first_stamp", "opening_stamp", "stamp"]

_CLOSERS = {"[": "]", "(": ")", "（": "）"}
_DIGITS = "0123456789"
_RANGES = ("-->", "–", "—", "-")
_AROUND = ":;., -–—>"
_BARE = f"{_DIGITS}{_AROUND}"
"""What a time without brackets is made of, or two with an arrow."""
_BLANKS = " \t\u00a0"
_SIGNS = "-–—|"
_LIMIT = 34  # two times with hours and milliseconds, an arrow between them
_PARTS_WITH_FRAMES = 4


class Times(NamedTuple):
    """When something is said, in milliseconds from the beginning of the recording; the end may not be known.

    A `short` time is printed with two numbers, and may be an hour of the day, or a verse where it isn't `bracketed`.
    """

    start: int
    end: int | None = None
    short: bool = False
    bracketed: bool = False


class Stamp(NamedTuple):
    """Times in a text: they begin at `start`, with their bracket, and what follows begins at `end`.

    One that isn't `plain` may be something else by itself.
    """

    start: int
    end: int
    times: Times

    @property
    def plain(self) -> bool:
        """Whether it is a stamp whatever stands around it."""
        return self.times.bracketed or not self.times.short


def stamp(text: str, start: int) -> Stamp | None:
    """Read what begins at an offset: `[00:01:05]`, `(1:05)`, `00:01:05`, `[0:04 - 0:12]`."""
    closer = _CLOSERS.get(text[start : start + 1])
    if closer:
        end = text.find(closer, start + 1, start + _LIMIT)
        inner = text[start + 1 : end] if end > 0 else ""
        end += 1
    else:
        near = text[start : start + _LIMIT]
        inner = near[: len(near) - len(near.lstrip(_BARE))].rstrip(_AROUND)
        end = start + len(inner)
    inner = inner.replace(";", ":")
    times = _times(inner) if ":" in inner else None
    if times is None:
        return None
    return Stamp(start, _behind(text, end), times._replace(bracketed=bool(closer)))


def opening_stamp(text: str) -> Stamp | None:
    """Read the stamp that a text begins with and goes on behind, perhaps with a sign: `[00:01:05] - Anna Novak`."""
    found = stamp(text, 0)
    if found is None or found.end >= len(text):
        return None
    if text[found.end] in _SIGNS and text[found.end + 1 : found.end + 2] in (" ", "\t"):
        found = found._replace(end=_behind(text, found.end + 1))
    return found


def first_stamp(text: str, begin: int, end: int) -> Stamp | None:
    """Give the stamp with the first colon between two offsets, if that is a time's and something stands before it."""
    start = colon = text.find(":", begin, end)
    while start > begin and text[start - 1] in _DIGITS:
        start -= 1
    if start in (colon, begin):
        return None
    start -= text[start - 1] in _CLOSERS
    return stamp(text, start) if text[start] in _CLOSERS or text[start - 1] in _BLANKS else None


def _behind(text: str, end: int) -> int:
    """Give where what follows begins, behind blanks."""
    while end < len(text) and text[end] in _BLANKS:
        end += 1
    return end


def _times(printed: str) -> Times | None:
    """Give the times that are printed: one, or two with a dash or an arrow between them."""
    for sign in _RANGES:
        before, found, behind = printed.partition(sign)
        if found:
            start, end = _time(before.strip()), _time(behind.strip())
            return None if start is None or end is None or end < start else Times(start, end, _is_short(before))
    start = _time(printed.strip())
    return None if start is None else Times(start, None, _is_short(printed))


def _is_short(printed: str) -> bool:
    return printed.count(":") == 1


def _time(printed: str) -> int | None:
    """Give a time; minutes without hours may be more than an hour, and frames behind the seconds are left off."""
    parts = printed.split(":")
    if len(parts) == _PARTS_WITH_FRAMES:
        del parts[-1]
    if len(parts[-1].replace(",", ".").partition(".")[0]) != 2:  # noqa: PLR2004  (`3:1` is a score)
        return None
    if len(parts) == 2 and parts[0].isascii() and parts[0].isdecimal() and len(parts[0]) <= 3:  # noqa: PLR2004  (minutes and seconds)
        minutes = int(parts[0])
        parts = [f"{minutes // 60}", f"{minutes % 60}", parts[1]]
    return milliseconds(":".join(parts))
