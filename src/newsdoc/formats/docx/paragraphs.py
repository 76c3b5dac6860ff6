"""The text of a file as it is written: one paragraph after the other, and tables around some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.docx.roles import style_id
from newsdoc.formats.docx.runs import Manner, direction, language
from newsdoc.formats.html.scripts import is_right_to_left
from newsdoc.formats.markup import attribute

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["STEP", "Paragraphs", "Place"]

STEP = 360
"""How far what stands within another is set in, in twentieths of a point."""

_DEEPEST = 10
"""How often text is set in at most, so that some of the line is left."""

_ALIGNED = {"left": "right", "right": "left", "center": "center"}
"""Sides in text from right to left: Word takes the left as the side where lines begin."""


@attrs.frozen
class Place:
    """Where a block stands: the style of its paragraphs, its language, and what is around it."""

    style: str = "Normal"
    lang: str | None = None
    depth: int = 0
    """How many quotations and lists are around it."""
    level: int = 0
    """How many lists are around it."""
    align: str | None = None

    @property
    def manner(self) -> Manner:
        """How text is printed there."""
        return Manner(self.lang)

    @property
    def indent(self) -> int:
        """How far it is set in, in twentieths of a point."""
        return min(self.depth, _DEEPEST) * STEP


class Paragraphs:
    """What has been written; bookmarks go to the next paragraph."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._pieces: list[str] = []
        self._bookmarks: list[str] = []
        self._count = 0
        self._behind_table = False

    def __str__(self) -> str:
        """Give all of it as XML."""
        return "".join(self._pieces)

    def mark(self, name: str) -> None:
        """Have a bookmark at the next paragraph."""
        self._bookmarks.append(name)

    def add(self, runs: str, place: Place, style: str | None = None, item: tuple[int, int] | None = None) -> None:
        """Write a paragraph; `item` is the list (its number) and the level (0-based) that it is the mark of."""
        how = _how(place, style or place.style, item)
        self._pieces.append(f"<w:p><w:pPr>{how}</w:pPr>{self._marks()}{runs}</w:p>")
        self._behind_table = False

    def _marks(self) -> str:
        marks: list[str] = []
        for name in self._bookmarks:
            self._count += 1
            begin = f'<w:bookmarkStart w:id="{self._count}"{attribute("w:name", name)}/>'
            marks.append(f'{begin}<w:bookmarkEnd w:id="{self._count}"/>')
        self._bookmarks.clear()
        return "".join(marks)

    def begin_table(self, how: str, place: Place) -> None:
        """Begin a table; one directly behind another would become a part of that."""
        self.end(place)
        self._pieces.append(f"<w:tbl>{how}")

    def end_table(self) -> None:
        """End a table."""
        self._pieces.append("</w:tbl>")
        self._behind_table = True

    def end(self, place: Place) -> None:
        """End the text of a cell, or all of it: the last thing there must not be a table."""
        if self._behind_table:
            self.add("", place, "Normal")

    def raw(self, pieces: Iterable[str]) -> None:
        """Write the beginning or the end of a row or a cell."""
        self._pieces += pieces
        self._behind_table = False


def _how(place: Place, style: str, item: tuple[int, int] | None) -> str:
    """Give the properties of a paragraph, in the order that the schema wants."""
    align = _ALIGNED[place.align] if place.align and is_right_to_left(place.lang) else place.align
    mark = language(place.lang)
    return "".join(
        (
            f'<w:pStyle w:val="{style_id(style)}"/>',
            "" if item is None else f'<w:numPr><w:ilvl w:val="{item[1]}"/><w:numId w:val="{item[0]}"/></w:numPr>',
            direction(place.lang, "bidi"),
            _indent(place, is_item=item is not None),
            f'<w:jc w:val="{align}"/>' if align else "",
            f"<w:rPr>{mark}</w:rPr>" if mark else "",
        )
    )


def _indent(place: Place, *, is_item: bool) -> str:
    if is_item:
        return f'<w:ind w:left="{place.indent}" w:hanging="{STEP}"/>'
    return f'<w:ind w:left="{place.indent}"/>' if place.indent else ""
