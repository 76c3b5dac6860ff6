"""Front matter: the metadata between two lines of hyphens before an article, as site generators print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc import patterns
from newsdoc.formats.text.front_values import goes_on, read_value
from newsdoc.model import Date
from newsdoc.model.scalars import ISO_DATE, LANGUAGE_TAG

if TYPE_CHECKING:
    from newsdoc.formats.text.lines import Unit

__all__ = [
    "AUTHORS",
    "DAYS",
    "DECKS",
    "KEYWORDS",
    "LANGUAGES",
    "TITLES",
    "Entry",
    "FrontMatter",
    "date_in",
    "front_matter",
    "language_in",
]

TITLES = ("title", "headline")
DECKS = ("subtitle", "deck", "standfirst")
AUTHORS = ("author", "authors", "byline", "by")
DAYS = ("date", "published", "pubdate")
LANGUAGES = ("lang", "language", "locale")
KEYWORDS = ("tags", "keywords")
"""The keys under which each stands."""

_FENCE = "---"
_LIMIT = 120


class Entry(NamedTuple):
    """A key and its value, and where that is: from the unit with the number `line`, in so many units (`size`)."""

    key: str
    value: str
    joints: tuple[tuple[int, int], ...]
    line: int
    size: int


class FrontMatter(NamedTuple):
    """The entries of the front matter, and how many units it takes (`size`)."""

    entries: tuple[Entry, ...]
    size: int

    def first(self, *keys: str) -> Entry | None:
        """Give the entry of the first of these keys that is there and has a value."""
        for key in keys:
            for entry in self.entries:
                if entry.key == key and entry.value:
                    return entry
        return None

    def value(self, *keys: str) -> str:
        """Give the value of the first of these keys that has one, or nothing."""
        entry = self.first(*keys)
        return entry.value if entry else ""


def front_matter(lines: list[Unit]) -> FrontMatter | None:
    """Give the front matter that a text begins with, if it does."""
    if not lines or lines[0].text != _FENCE:
        return None
    entries: list[Entry] = []
    number = 1
    while number < min(len(lines), _LIMIT):
        text = lines[number].text
        if text in (_FENCE, "..."):
            return FrontMatter(tuple(entries), number + 1) if entries else None
        entry = _entry(lines, number)
        if entry is not None:
            entries.append(entry)
        elif not (text.startswith(("- ", "#", "[", "]", "{", "}", '"')) or lines[number].indent):
            return None
        number += entry.size if entry else 1
    return None


def _entry(lines: list[Unit], number: int) -> Entry | None:
    """Read `key: value`, with the lines on which the value goes on."""
    line = lines[number]
    key, colon, rest = line.text.partition(":")
    if not colon or line.indent or not key.replace("_", "").replace("-", "").isalnum() or rest[:1] not in ("", " "):
        return None
    first = rest.strip()
    end = number + 1
    while end < min(len(lines), _LIMIT) and goes_on(first, lines[end]):
        end += 1
    key = key.lower()
    start = line.start + len(line.text) - len(rest.lstrip())
    value = read_value(first, start, lines[number + 1 : end], listed=key in AUTHORS)
    return Entry(key, value.text, value.joints, number, end - number)


def language_in(value: str) -> str | None:
    """Give the language that a value names."""
    tag = value.replace("_", "-")
    return tag if patterns.scalar(LANGUAGE_TAG.regex).match(tag) else None


def date_in(value: str) -> Date | None:
    """Give the date of a value, as ISO 8601 where it is one but for blanks around the time and a colon in the zone."""
    if not value:
        return None
    for text in (value, _joined(value), value[:10]):
        if patterns.scalar(ISO_DATE.regex).match(text) and _is_possible(text):
            return Date(text)
    return Date(raw=value)


def _joined(value: str) -> str:
    """Give a date, a time and a zone as ISO 8601 joins them: `2026-05-01 10:00:00 +0200` has no blanks, but a colon."""
    day, time = value[:10], value[10:].lstrip(" T")
    time = time.removesuffix("UTC").rstrip() + "Z" if time.endswith("UTC") else time.replace(" ", "", 1)
    if time[-5:-4] in ("+", "-") and time[-4:].isdecimal():
        time = f"{time[:-2]}:{time[-2:]}"
    return f"{day}T{time}"


def _is_possible(value: str) -> bool:
    from datetime import datetime

    try:
        datetime.fromisoformat(value if len(value) > 7 else f"{value}-01-01"[:10])  # noqa: PLR2004
    except ValueError:
        return False
    return True
