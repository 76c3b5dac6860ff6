"""Dates: ISO 8601's extended form in the model, its basic form in NITF, one for one."""

from __future__ import annotations

from newsdoc import patterns
from newsdoc.model import Date
from newsdoc.model.scalars import ISO_DATE

__all__ = ["basic", "extended", "read_date"]

_ISO = patterns.scalar(ISO_DATE.regex)
_DAY = 8
_ZONED = 5


def basic(value: str) -> str:
    """Give the basic form of a date: `2026-11-23T16:00+03:00` as `20261123T1600+0300`.

    A year and a month keep their hyphen, as ISO 8601 demands.
    """
    day, separator, time = value.partition("T")
    if day.count("-") > 1:
        day = day.replace("-", "")
    return day + separator + time.replace(":", "")


def extended(text: str) -> str | None:
    """Give the extended form of a date in basic or extended form, or nothing for any other text."""
    day, separator, time = text.partition("T")
    if len(day) == _DAY and "-" not in day:
        day = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    if separator and ":" not in time:
        time = _extended_time(time)
    value = day + separator + time
    return value if _ISO.match(value) else None


def _extended_time(time: str) -> str:
    zone = ""
    if len(time) > _ZONED and time[-_ZONED] in "+-":
        time, zone = time[:-_ZONED], f"{time[-5:-2]}:{time[-2:]}"
    colon = ":" if len(time) > 4 and time[4] != "Z" else ""  # noqa: PLR2004  (hours and minutes)
    return f"{time[:2]}:{time[2:4]}{colon}{time[4:]}{zone}"


def read_date(text: str, *, raw: bool) -> Date:
    """Give the date that an attribute holds; one that can't be read, or is marked as raw, stays as it is."""
    value = None if raw else extended(text)
    return Date(raw=text) if value is None else Date(value)
