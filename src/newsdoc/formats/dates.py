"""Dates: ISO 8601's extended form in the model, its basic form in NITF, one for one."""

from __future__ import annotations

from newsdoc import patterns
from newsdoc.checks import is_possible
from newsdoc.model import Date
from newsdoc.model.scalars import ISO_DATE

__all__ = ["basic", "date_time", "extended", "is_w3c", "lenient", "own_date"]

_ISO = patterns.scalar(ISO_DATE.regex)
_DAY = 8
_ZONED = 5
_LONGEST = 10
_BETWEEN = "-/."


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


def own_date(text: str, *, raw: bool) -> Date:
    """Give the date that an attribute of ours holds; one that can't be read, or is marked as raw, stays as it is."""
    value = None if raw else extended(text)
    return Date(raw=text) if value is None else Date(value)


def lenient(text: str) -> tuple[Date, bool]:
    """Give the date that a text holds in any form that has the year first, and whether it says all that the text does.

    One that can't be read, or that no calendar has, stays as it is. The zone of a day without a time is left out.
    """
    value = extended(text)
    if value is not None and is_possible(value):
        return Date(value), True
    day, moment = _parts(" ".join(text.upper().split()))
    time, zone = _time_and_zone(moment)
    value = extended(f"{day}T{time}{zone}" if time else day)
    if value is None or not is_possible(value):
        return Date(raw=text), True
    return Date(value), bool(time) or not zone


def _parts(text: str) -> tuple[str, str]:
    """Part a day, its numbers as in ISO 8601, from what follows it."""
    length = next((n for n, sign in enumerate(text) if not (sign.isdigit() or sign in _BETWEEN) or n == _LONGEST), None)
    day, rest = (text, "") if length is None else (text[:length], text[length:])
    if day.isdigit() or len(day) < _LONGEST or not day[4] == day[7] != "-":
        if len(day) > _DAY and day[:_DAY].isdigit():
            day, rest = day[:_DAY], day[_DAY:] + rest
        return day, rest.strip(" T")
    return day.replace(day[4], "-"), rest.strip(" T")


def _time_and_zone(text: str) -> tuple[str, str]:
    """Part a time from its zone, both in ISO 8601's basic form."""
    text = text.replace(":", "")
    for name in ("UTC", "GMT", "Z"):
        if text.endswith(name):
            return text.removesuffix(name).rstrip(), "Z"
    at = max(text.rfind("+"), text.rfind("-"))
    if at < 0:
        return text, ""
    time, zone = text[:at].rstrip(), text[at:]
    return time, zone if len(zone) == _ZONED else f"{zone}00"


def date_time(date: Date | None) -> str | None:
    """Give a date as XML's and JSON's `date-time`, if its time and zone are known; seconds that aren't are zero."""
    value = date.value if date is not None else None
    if value is None:
        return None
    minutes = len("2026-11-23T16:00")
    whole = value if value[minutes : minutes + 1] == ":" else f"{value[:minutes]}:00{value[minutes:]}"
    return whole if patterns.DATE_TIME.match(whole) else None


def is_w3c(value: str) -> bool:
    """Say whether a date in ISO 8601 is one of XML Schema's, too: possible, and with seconds if it has a time."""
    minutes = len("2026-11-23T16:00")
    if value[:4] == "0000" or not is_possible(value):
        return False
    zone = value[-6:]
    far = "T" in value and zone[0] in "+-" and zone[1:] > "14:00"
    return "T" not in value or (value[minutes : minutes + 1] == ":" and value[11:13] != "24" and not far)
