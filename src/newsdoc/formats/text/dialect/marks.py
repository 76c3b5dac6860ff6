"""The marks that begin blocks of the dialect: names with attributes, items of lists, headings, fences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc import patterns
from newsdoc.formats.text.dialect.attributes import read_attributes
from newsdoc.formats.text.dialect.lines import BLANKS
from newsdoc.model.scalars import GREATEST

if TYPE_CHECKING:
    from newsdoc.formats.text.dialect.attributes import Attribute
    from newsdoc.formats.text.dialect.lines import Line
    from newsdoc.formats.text.dialect.problems import Problems

__all__ = ["Item", "Mark", "item", "level", "mark"]

_WIDEST = 4


class Mark(NamedTuple):
    """The mark `:name{attributes}:` or `@speaker{attributes}:`, and what follows it on its line."""

    name: str
    attributes: list[Attribute]
    rest: Line

    @property
    def speaks(self) -> bool:
        """Whether it begins a turn."""
        return self.name.startswith("@")


class Item(NamedTuple):
    """The mark of an item: its kind, the number if it has one, how wide it is, and what follows it on its line."""

    kind: str
    number: int | None
    width: int
    rest: Line


def mark(line: Line, problems: Problems) -> Mark | None:
    """Read the mark of a block at the beginning of a line without blanks around it."""
    match = patterns.BLOCK_NAME.match(line.text)
    if match is None:
        return None
    attributes: list[Attribute] = []
    end = match.end()
    if line.text[end] == "{":
        read = read_attributes(line, end, problems)
        if read is None:
            return None
        attributes, end = read
    if line.text[end : end + 1] != ":" or line.text[end + 1 : end + 2] not in ("", " ", "\t"):
        if attributes:
            problems.add("dialect-syntax", "a colon and a blank belong behind these attributes", line.place(end - 1))
        return None
    return Mark(match.group(), attributes, line.cut(end + 1))


def item(line: Line) -> Item | None:
    """Read the mark of an item at the beginning of a line without blanks around it."""
    match = patterns.LIST_ITEM.match(line.text)
    if match is None:
        return None
    sign = match.group(1)
    width = match.end() if match.end() - len(sign) <= _WIDEST else len(sign) + 1
    digits = sign[:-1]
    if not digits.isdecimal():
        return Item(sign, None, width, line.cut(match.end()))
    number = int(digits)
    return Item("1" + sign[-1], number, width, line.cut(match.end())) if 0 < number <= GREATEST else None


def level(line: Line) -> int:
    """Give the level of the heading that a line is marked as, or 0."""
    signs = len(line.text) - len(line.text.lstrip("#"))
    return signs if signs <= 6 and line.text[signs : signs + 1] in BLANKS else 0  # noqa: PLR2004  (HTML's levels)
