"""Front matter: the metadata between two lines of hyphens before an article, as site generators print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc import patterns
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
    "words_in",
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
    """A key and its value, and where the value stands in the source, half-open; `line` is the unit's number."""

    key: str
    value: str
    line: int
    start: int
    end: int


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
    for number, line in enumerate(lines[1:_LIMIT], 1):
        text = line.text
        if text in (_FENCE, "..."):
            return FrontMatter(tuple(entries), number + 1) if entries else None
        entry = _entry(line, number)
        if entry is not None:
            entries.append(entry)
        elif not (text.startswith(("- ", "#", "[", "]", "{", "}", '"')) or line.indent):
            return None
    return None


def _entry(line: Unit, number: int) -> Entry | None:
    """Read `key: value`."""
    key, colon, rest = line.text.partition(":")
    if not colon or line.indent or not key.replace("_", "").replace("-", "").isalnum() or rest[:1] not in ("", " "):
        return None
    value = rest.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].strip()
    start = line.start + line.text.rfind(value) if value else line.end
    return Entry(key.lower(), value, number, start, start + len(value))


def language_in(value: str) -> str | None:
    """Give the language that a value names."""
    tag = value.replace("_", "-")
    return tag if patterns.scalar(LANGUAGE_TAG.regex).match(tag) else None


def date_in(value: str) -> Date | None:
    """Give the date of a value, as ISO 8601 where it is one but for a blank before the time."""
    if not value:
        return None
    for text in (value, value.replace(" ", "T", 1), value[:10]):
        if patterns.scalar(ISO_DATE.regex).match(text) and _is_possible(text):
            return Date(text)
    return Date(raw=value)


def _is_possible(value: str) -> bool:
    from datetime import datetime

    try:
        datetime.fromisoformat(value if len(value) > 7 else f"{value}-01-01"[:10])  # noqa: PLR2004
    except ValueError:
        return False
    return True


def words_in(value: str) -> tuple[str, ...]:
    """Give the words of a value that are parted by commas, in square brackets or not."""
    words = [word.strip(" \"'") for word in value.strip("[]").split(",")]
    return tuple(word for word in words if word)
