"""Datelines: lines that are a date, with a time or a place, and those that open a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.lines import WIDE
from newsdoc.model import Date

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.styles import Lexicon

__all__ = ["date_of", "dateline_end", "is_dateline", "shows_dateline"]

_LIMIT = 80
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_NARROW = {wide: wide - 0xFEE0 for wide in range(ord("０"), ord("９") + 1)}
_LABEL_LIMIT = 16
_WIDE_PLACE = 12  # `於：` and where it was
_PLACE_WORDS = 5
_WIDE_DATE = frozenset(
    "0123456789０１２３４５６７８９年月日년월일요時时分点點"
    "星期一二三四五六七八九十元（）()：: /.-曜土金木水火오전후시분令和平成昭"
)
_SEPARATORS = (" - ", " – ", " — ", "— ", "– ", ". – ", ". — ", " -- ")
_PREFIX_LIMIT = 70
_AGENCY_WORDS = 4
_YEAR_DIGITS = 4
_OTHER_WORDS = 2
_LONGEST_OTHER = 10
_CUT = 3
_PARTICLE = 3  # `de`, `las`
_PART_MARKS = ("|", "•", "·", " - ", " – ", " — ")
_AROUND_DATES = "()[]（）|•·,;:：/ "


def is_dateline(text: str, lexicon: Lexicon) -> bool:
    """Whether a unit is a date from end to end, with the time and the place perhaps: `Monday, 23 November 2026`."""
    if len(text) > _LIMIT or _DIGITS.isdisjoint(text):
        return False
    text = _bare(text)
    if _is_numeric(text, lexicon) or _is_wide(text) or _is_labelled(text):
        return True
    for mark in _PART_MARKS:
        text = text.replace(mark, ",")
    parts = [part.split() for part in text.split(",") if part.strip()]
    named = [part for part in parts if any(_is_month(word, lexicon) for word in part)]
    if not named or not any(word[0].isdecimal() for part in parts for word in part):
        return False
    return all(
        _is_dated(part, lexicon) if _has_digit(part) or part in named else _is_place(part, lexicon) for part in parts
    )


def shows_dateline(cue: Cue, lexicon: Lexicon) -> bool:
    """Whether a unit is a dateline and can be read as one: that holds no link, and nothing is to be lost."""
    return is_dateline(cue.unit.text, lexicon) and not (cue.markup or cue.linked)


def _bare(text: str) -> str:
    """Give a text with its wide digits as others are, and without brackets around all of it."""
    text = text.translate(_NARROW)
    inner = text[1:-1]
    opener = {"（": "）", "(": ")", "［": "］", "[": "]"}.get(text[0])
    closes = opener == text[-1:] and inner and inner.count(text[0]) == inner.count(text[-1])
    return inner if closes and inner[-1] not in ".。" else text


def _is_labelled(text: str) -> bool:
    """Whether a line has a date and more about the article, each behind a colon: `发布时间：2026-11-23　来源：本站`."""
    parts = [part for part in text.replace("\u3000", "  ").replace("|", "  ").split("  ") if part.strip()]
    said = [part.partition("：" if "：" in part else ":") for part in parts]
    labelled = all(
        colon and label.strip() and what.strip() and len(label) <= _LABEL_LIMIT for label, colon, what in said
    )
    return len(parts) > 1 and labelled and any(_is_day(word) for _, _, what in said for word in what.split())


def _has_digit(part: list[str]) -> bool:
    return any(char.isdecimal() for word in part for char in word)


def _is_month(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a month, perhaps cut short as in `Nov`."""
    bare = word.strip(".()").lower()
    return bare in lexicon.months or (len(bare) == _CUT and bare in lexicon.month_beginnings)


def _is_dated(part: list[str], lexicon: Lexicon) -> bool:
    """Whether words are a date or a time, with a few small words, or one before it such as `Published`."""
    others = [
        word for word in part if not (_is_date_word(word, lexicon) or _is_digits(word) or _is_month(word, lexicon))
    ]
    capitals = [word for word in others if not word[0].islower()]
    short = all(len(word) <= _LONGEST_OTHER for word in others)
    after = part[-1] in others and part[-1].islower() and len(part) > 1
    return len(others) <= _OTHER_WORDS and short and not after and len(capitals) <= 1


def _is_place(part: list[str], lexicon: Lexicon) -> bool:
    """Whether words are a place or a weekday."""
    return len(part) <= _PLACE_WORDS and all(
        word[0].isupper() or len(word) <= _PARTICLE or word.lower() in lexicon.weekdays for word in part
    )


def _is_date_word(word: str, lexicon: Lexicon) -> bool:
    bare = word.strip("()").lower()
    known = bare in lexicon.months or bare in lexicon.weekdays or bare in lexicon.date_words
    return known or bare.rstrip(".") in lexicon.date_words or not word.strip("0123456789:.°º-–/") or _is_ordinal(word)


def _is_ordinal(word: str) -> bool:
    return word[:1].isdecimal() and word.lstrip("0123456789") in (
        "st",
        "nd",
        "rd",
        "th",
        "er",
        "º",
        "h",
        "am",
        "pm",
        "-го",
    )


def _is_numeric(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is a date in digits, with times and words for dates: `2026-11-23`, `Updated 23.11.2026, 14:10`."""
    words = [word for word in [word.strip(_AROUND_DATES) for word in text.split()] if word]
    if not any(_is_day(word) for word in words):
        return False
    others = [
        word for word in words if not (_is_digits(word) or _is_date_word(word, lexicon) or _is_cut_day(word, lexicon))
    ]
    return len(others) <= _OTHER_WORDS and len(others) * 2 <= len(words)


def _is_day(word: str) -> bool:
    """Whether a word is a day in digits: three numbers, one of them with four digits or two with two."""
    for mark in "./-":
        numbers = word.split(mark)
        if len(numbers) == 3 and all(number.isascii() and number.isdecimal() for number in numbers):  # noqa: PLR2004
            sizes = [len(number) for number in numbers]
            return max(sizes) == _YEAR_DIGITS or sizes.count(2) > 1
    return False


def _is_digits(word: str) -> bool:
    """Whether a word is digits with the marks of dates and times between them, or a time such as `6:02PM`."""
    bare = word.removesuffix("PM").removesuffix("AM").removesuffix("pm").removesuffix("am")
    return bool(bare) and not bare.strip("0123456789./-:") and bare[0].isdecimal()


def _is_cut_day(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a weekday cut short, as `Thu` or `금`."""
    return word.lower() in lexicon.weekday_beginnings and (len(word) > 1 or word[0] >= WIDE)


def _is_wide(text: str) -> bool:
    """Whether a text is a date such as 2026年11月23日 or 2026년 11월 23일."""
    if not ("年" in text or "년" in text) or not ("月" in text or "월" in text):
        return False
    words = text.split()
    others = [word for word in words if not _WIDE_DATE.issuperset(word)]
    short = len(others) <= _OTHER_WORDS and all(len(word) <= (_WIDE_PLACE if "：" in word else 6) for word in others)
    return short and _WIDE_DATE.issuperset(words[0]) and any(char.isdecimal() for char in words[0])


def date_of(text: str, lexicon: Lexicon) -> Date:
    """Give the day that a date line names, if it names one day of one year, or the line as it is."""
    from datetime import date  # most articles have no such line, and the import takes its time

    numbers = _ordered(text, lexicon)
    if numbers is not None:
        try:
            return Date(date(*numbers).isoformat())
        except ValueError:
            return Date(raw=text)  # no calendar has that day
    return Date(raw=text)


def _ordered(text: str, lexicon: Lexicon) -> tuple[int, int, int] | None:
    """Give year, month and day, where it is plain which number is which."""
    words = [word.strip(",.()").lower() for word in text.split()]
    months = [lexicon.months[word] for word in words if word in lexicon.months]
    numbers = [int(word) for word in words if word.isascii() and word.isdecimal() and len(word) <= _YEAR_DIGITS]
    if len(months) == 1 and len(numbers) == 2:  # noqa: PLR2004  (a day and a year)
        return max(numbers), months[0], min(numbers)
    for word in words:
        parts = word.replace("年", "-").replace("月", "-").removesuffix("日").split("-")
        if (
            len(parts) == 3  # noqa: PLR2004  (year, month and day)
            and all(part.isascii() and part.isdecimal() for part in parts)
            and len(parts[0]) == _YEAR_DIGITS
        ):
            return int(parts[0]), int(parts[1]), int(parts[2])
    return _korean(words)


def _korean(words: list[str]) -> tuple[int, int, int] | None:
    """Read `2026년 11월 23일`."""
    found = [next((word[:-1] for word in words if word.endswith(mark)), "") for mark in ("년", "월", "일")]
    year, month, day = (int(one) if one.isascii() and one.isdecimal() else 0 for one in found)
    return (year, month, day) if year and month and day else None


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
        full = "," in bare and any(word.isdecimal() and len(word) == _YEAR_DIGITS for word in words)
        known = capitals or bool(bracket) or (full and any(_is_month(word, lexicon) for word in words))
        return len(places) <= _PLACE_WORDS and all(word[0].isupper() for word in places) and known
    return capitals and upper and len(places) <= 3  # noqa: PLR2004  (a city and its country)


def _is_short_date_word(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is part of a date, months being cut short as in `Feb`."""
    if _is_date_word(word, lexicon):
        return True
    return word[:1].isupper() and not word.isupper() and _is_month(word, lexicon)


def _wide_end(text: str) -> int:
    """Read （…11月23日电）, 【…】 and `…11月23日电 ` at the beginning of a Chinese report."""
    closer = {"（": "）", "(": ")", "【": "】"}.get(text[0])
    if closer:
        end = text.find(closer, 1, _PREFIX_LIMIT)
        inner = text[1:end]
        dated = end > 0 and ("日" in inner or "讯" in inner or "訊" in inner) and inner[-1:] in ("电", "電", "讯", "訊")
        return _skip(text, end + 1) if dated and end + 1 < len(text) else 0
    end = max(
        text.find("电 ", 0, _PREFIX_LIMIT), text.find("電 ", 0, _PREFIX_LIMIT), text.find("电　", 0, _PREFIX_LIMIT)
    )
    if end < 0 or "日" not in text[:end] or text[0] < WIDE:
        return 0
    return _skip(text, end + 1)


def _skip(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place if place < len(text) else 0
