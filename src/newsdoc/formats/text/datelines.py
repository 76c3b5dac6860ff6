"""Datelines: lines that are a date, with a time or a place, and those that open a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.lines import WIDE
from newsdoc.model import Date

if TYPE_CHECKING:
    from newsdoc.styles import Lexicon

__all__ = ["date_of", "dateline_end", "is_dateline"]

_LIMIT = 80
_PLACE_WORDS = 5
_WIDE_DATE = frozenset("0123456789年月日年월일時时分点點星期一二三四五六七八九十（）()：: /.-曜土金木水火")
_SEPARATORS = (" - ", " – ", " — ", "— ", "– ", ". – ", ". — ", " -- ")
_PREFIX_LIMIT = 70
_AGENCY_WORDS = 4
_YEAR_DIGITS = 4
_OTHER_WORDS = 2
_AROUND_DATES = "()[]（）|•·,;:：/ "


def is_dateline(text: str, lexicon: Lexicon) -> bool:
    """Whether a unit is a date from end to end, with the time and the place perhaps: `Monday, 23 November 2026`."""
    if len(text) > _LIMIT:
        return False
    if _is_numeric(text, lexicon) or _is_wide(text):
        return True
    words = [word.strip(",.|·•") for word in text.split()]
    words = [word for word in words if word]
    dated = any(word in lexicon.months or word.capitalize() in lexicon.months for word in words)
    if not dated or not any(word[:1].isdecimal() for word in words):
        return False
    others = [word for word in words if not _is_date_word(word, lexicon)]
    return len(others) <= _PLACE_WORDS and all(word[0].isupper() for word in others) and (not others or "," in text)


def _is_date_word(word: str, lexicon: Lexicon) -> bool:
    known = word in lexicon.months or word in lexicon.weekdays or word in lexicon.date_words
    return known or word.capitalize() in lexicon.months or not word.strip("0123456789:.°º-–/") or _is_ordinal(word)


def _is_ordinal(word: str) -> bool:
    return word[:1].isdecimal() and word.lstrip("0123456789") in ("st", "nd", "rd", "th", "er", "º", "h", "am", "pm", "-го")


def _is_numeric(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is a date in digits, with times and words for dates: `2026-11-23`, `Updated 23.11.2026, 14:10`."""
    if not any(char in "0123456789" for char in text):
        return False
    words = [word for word in (word.strip(_AROUND_DATES) for word in text.split()) if word]
    dated = any(_is_digits(word) and max(word.count(mark) for mark in "./-") == 2 for word in words)  # noqa: PLR2004
    others = [word for word in words if not (_is_digits(word) or _is_date_word(word, lexicon) or _is_cut_day(word, lexicon))]
    return dated and len(others) <= _OTHER_WORDS and len(others) * 2 <= len(words)


def _is_digits(word: str) -> bool:
    """Whether a word is digits with the marks of dates and times between them, or a time such as `6:02PM`."""
    bare = word.removesuffix("PM").removesuffix("AM").removesuffix("pm").removesuffix("am")
    return bool(bare) and not bare.strip("0123456789./-:") and bare[0].isdecimal()


def _is_cut_day(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a weekday cut short, as `Thu` or `금`."""
    return any(day.startswith(word) for day in lexicon.weekdays) and (len(word) > 1 or word[0] >= WIDE)


def _is_wide(text: str) -> bool:
    """Whether a text is a date such as 2026年11月23日 or 2026년 11월 23일."""
    return ("年" in text or "년" in text) and ("月" in text or "월" in text) and _WIDE_DATE.issuperset(text)


def date_of(text: str, lexicon: Lexicon) -> Date | None:
    """Give the day that a date line names, if it names one day of one year."""
    from datetime import date  # most articles have no such line, and the import takes its time

    words = [word.strip(",.") for word in text.split()]
    months = [lexicon.months[word] for word in words if word in lexicon.months]
    numbers = [int(word) for word in words if word.isascii() and word.isdecimal() and len(word) <= _YEAR_DIGITS]
    if len(months) == 1 and len(numbers) == 2:  # noqa: PLR2004  (a day and a year)
        try:
            return Date(date(max(numbers), months[0], min(numbers)).isoformat())
        except ValueError:
            return Date(raw=text)  # no calendar has that day
    return Date(raw=text)


def dateline_end(text: str, lexicon: Lexicon) -> int:
    """Give where the story begins after a dateline such as `OSTVIK, Feb 26 (NNA) - `, or 0."""
    if text[0] in "（(【" or "电" in text[:_PREFIX_LIMIT] or "電" in text[:_PREFIX_LIMIT]:
        return _wide_end(text)
    for mark in _SEPARATORS:
        place = text.find(mark, 1, _PREFIX_LIMIT)
        if place > 0 and _is_prefix(text[:place].rstrip(" ."), lexicon):
            return place + len(mark)
    return 0


def _is_prefix(prefix: str, lexicon: Lexicon) -> bool:
    """Whether words before a dash are a place in capitals, a date or both, and perhaps an agency in brackets."""
    bare, bracket, agency = prefix.partition(" (")
    if bracket and (not agency.endswith(")") or agency.count(" ") >= _AGENCY_WORDS):
        return False
    words = [word.strip(",.") for word in bare.split()]
    places = [word for word in words if word and not _is_short_date_word(word, lexicon)]
    dated = len(places) < len(words)
    if not places:
        return dated and any(word.isdecimal() for word in words) and len(words) > 1
    first = places[0]
    capitals = first.isupper() and len(first) > 2 and "." not in first and first.isalpha()  # noqa: PLR2004  (`US - `)
    upper = all(word.isupper() or word.lower() in lexicon.name_particles for word in places)
    if bracket or dated:
        return len(places) <= _PLACE_WORDS and all(word[0].isupper() for word in places) and (capitals or bool(bracket))
    return capitals and upper and len(places) <= 3  # noqa: PLR2004  (a city and its country)


def _is_short_date_word(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is part of a date, months being cut short as in `Feb`."""
    if _is_date_word(word, lexicon):
        return True
    return len(word) >= 3 and word[0].isupper() and any(month.startswith(word) for month in lexicon.months) and not word.isupper()  # noqa: PLR2004


def _wide_end(text: str) -> int:
    """Read （…11月23日电）, 【…】 and `…11月23日电 ` at the beginning of a Chinese report."""
    closer = {"（": "）", "(": ")", "【": "】"}.get(text[0])
    if closer:
        end = text.find(closer, 1, _PREFIX_LIMIT)
        inner = text[1:end]
        dated = end > 0 and ("日" in inner or "讯" in inner or "訊" in inner) and inner[-1:] in ("电", "電", "讯", "訊")
        return _skip(text, end + 1) if dated and end + 1 < len(text) else 0
    end = max(text.find("电 ", 0, _PREFIX_LIMIT), text.find("電 ", 0, _PREFIX_LIMIT), text.find("电　", 0, _PREFIX_LIMIT))
    if end < 0 or "日" not in text[:end] or text[0] < WIDE:
        return 0
    return _skip(text, end + 1)


def _skip(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place if place < len(text) else 0
