"""The article as units: lines joined where they are wrapped, Markdown marks taken out, front matter set apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc import patterns
from newsdoc.formats.text.cues import opens
from newsdoc.formats.text.front_values import items_in
from newsdoc.formats.text.frontmatter import (
    AUTHORS,
    DAYS,
    DECKS,
    KEYWORDS,
    LANGUAGES,
    TITLES,
    Entry,
    FrontMatter,
    date_in,
    front_matter,
    language_in,
)
from newsdoc.formats.text.lines import Unit, joined, lines
from newsdoc.formats.text.marks import SIGNS, Marks, definitions, is_marked, without_marks
from newsdoc.formats.text.stamp_lines import with_stamps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Date

__all__ = ["Article", "Piece", "units_of"]

_FENCES = ("```", "~~~")


class Piece(NamedTuple):
    """Lines of the front matter that are no part of the article, and where they stand, half-open."""

    lines: tuple[str, ...]
    start: int
    end: int


@attrs.define(eq=False, repr=False)
class Article:
    """The units of an article, and what its front matter says."""

    units: list[Unit]
    matter: list[Piece] = attrs.Factory(list[Piece])
    lang: str | None = None
    issued: Date | None = None
    keywords: tuple[str, ...] = ()


def units_of(text: str) -> Article:
    """Give an article's units, in the order of the source."""
    found = lines(text)
    matter = front_matter(found)
    rest = with_stamps(found[matter.size :] if matter else found)
    marked = any(map(text.__contains__, SIGNS)) and is_marked(rest)
    body = _marked(rest, text) if marked else joined(rest, opens)
    if matter is None:
        return Article(body)
    titled = bool(body) and body[0].marks is not None and body[0].marks.level == 1
    headed = [] if titled else _heads(found, matter)
    return Article(
        [*(unit for _, unit in headed), *body],
        _pieces(found[: matter.size], {number for entry, _ in headed for number in _lines(entry)}),
        language_in(matter.value(*LANGUAGES)),
        date_in(matter.value(*DAYS)),
        items_in(matter.value(*KEYWORDS)),
    )


# Markdown


def _marked(found: list[Unit], text: str) -> list[Unit]:
    """Give the units of a text with Markdown marks."""
    targets = definitions(found)
    plain: list[Unit] = []
    units: list[Unit] = []
    for unit in _fenced(found, text):
        if unit.marks is None:
            plain.append(unit)
        else:
            units += [*joined(plain, opens), unit]
            plain = []
    units += joined(plain, opens)
    return [unit if unit.marks else without_marks(unit, targets) for unit in _underlined(units)]


def _fenced(found: list[Unit], text: str) -> Iterator[Unit]:
    """Give the lines, those between two fences as one unit of code."""
    closes = _closing_fences(found)
    number = 0
    while number < len(found):
        close = closes.get(number)
        if close is None:
            yield found[number]
            number += 1
            continue
        start, end = found[number].start, found[close].end
        inner = patterns.LINE_END.split(text[found[number].end : found[close].start])[1:-1]
        marks = Marks("code", lines=tuple(inner))
        yield Unit(start, end, found[number].text, (), found[number].tight, 0, marks)
        number = close + 1


def _closing_fences(found: list[Unit]) -> dict[int, int]:
    """Give for each line that opens code the one that closes it; what is never closed, or holds nothing, is text."""
    closes: dict[int, int] = {}
    opening: int | None = None
    for number, line in enumerate(found):
        if not line.text.startswith(_FENCES):
            continue
        if opening is None:
            opening = number
        elif line.text.strip("`~"):
            continue
        elif number - opening > 1:
            closes[opening] = number
            opening = None
        else:
            opening = number
    return closes


def _underlined(units: list[Unit]) -> list[Unit]:
    """Join a line of equals signs to the heading above it."""
    found: list[Unit] = []
    for unit in units:
        bar = unit.tight and len(unit.text) > 2 and not unit.text.strip("=")  # noqa: PLR2004  (two are no line)
        if bar and found and found[-1].marks is None:
            above = found.pop()
            joints = above.joints or ((0, above.start),)
            found.append(Unit(above.start, unit.end, above.text, joints, above.tight, 0, Marks("heading", 1)))
        else:
            found.append(unit)
    return found


# Front matter


def _heads(found: list[Unit], matter: FrontMatter) -> list[tuple[Entry, Unit]]:
    """Give the units of the head that the front matter names, with what names them."""
    entries = [
        (matter.first(*TITLES), Marks("heading", 1, given=True)),
        (matter.first(*DECKS), Marks("deck", given=True)),
        (matter.first(*AUTHORS), Marks("byline", given=True)),
    ]
    headed = [(entry, _head(found, entry, marks)) for entry, marks in entries if entry]
    return headed if entries[0][0] else []


def _lines(entry: Entry) -> range:
    return range(entry.line, entry.line + entry.size)


def _head(found: list[Unit], entry: Entry, marks: Marks) -> Unit:
    first, last = found[entry.line], found[entry.line + entry.size - 1]
    return Unit(first.start, last.end, entry.value, entry.joints, False, 0, marks)


def _pieces(found: list[Unit], headed: set[int]) -> list[Piece]:
    """Give the lines that aren't part of the head, those that follow one another together."""
    pieces: list[list[Unit]] = [[]]
    for number, line in enumerate(found):
        if number in headed:
            pieces.append([])
        else:
            pieces[-1].append(line)
    return [
        Piece(tuple(" " * line.indent + line.text for line in piece), piece[0].start, piece[-1].end)
        for piece in pieces
        if piece
    ]
