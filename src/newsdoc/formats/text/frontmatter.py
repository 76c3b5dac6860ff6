"""Front matter: the metadata between two lines of hyphens before an article, as site generators print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsdoc.formats.text.lines import Unit

__all__ = ["Entry", "FrontMatter", "front_matter"]

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
