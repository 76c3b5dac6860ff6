"""Where in a file its elements begin: line and column, which the tree of a parser doesn't have."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias
from xml.parsers import expat

from newsdoc.formats.spaces import BLANKS
from newsdoc.source import Position

if TYPE_CHECKING:
    from newsdoc.formats.xml import Element

__all__ = ["Place", "positions"]

Place: TypeAlias = tuple[int, bool]
"""An element by its number in the file, from 0, or the first text directly in it that isn't blank."""


def positions(data: str | bytes, root: Element) -> dict[Place, Position]:
    """Give the position of each element and of the first text in it; nothing where the file can't be decoded.

    The file has been parsed before, so that it is known to be well-formed, of a moderate depth and without entities.
    """
    try:
        text = data if isinstance(data, str) else data.decode(_codec(root, data))
    except (LookupError, UnicodeDecodeError):
        return {}
    finder = _Finder()
    finder.parse(text.removeprefix("\ufeff"))
    return finder.found


def _codec(root: Element, data: bytes) -> str:
    """Name the encoding of a file as Python does; a byte order mark overrules what the file says."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return root.getroottree().docinfo.encoding or "utf-8"


class _Finder:
    """Counts elements as they come, and notes where they begin."""

    def __init__(self) -> None:
        self.found: dict[Place, Position] = {}
        self._open: list[int] = []
        self._count = 0
        self._parser = expat.ParserCreate(encoding="utf-8")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def parse(self, text: str) -> None:
        """Go through a file; what can't be parsed leaves the rest without positions."""
        try:
            self._parser.Parse(text.encode("utf-8", "surrogatepass"), True)
        except expat.ExpatError:
            return

    def _start(self, name: str, attributes: object) -> None:
        del name, attributes
        self.found[self._count, False] = self._position(0)
        self._open.append(self._count)
        self._count += 1

    def _end(self, name: str) -> None:
        del name
        self._open.pop()

    def _text(self, text: str) -> None:
        place = (self._open[-1], True)
        if place not in self.found and (solid := text.lstrip(BLANKS)):
            self.found[place] = self._position(len(text) - len(solid))

    def _position(self, further: int) -> Position:
        return Position(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1 + further)
