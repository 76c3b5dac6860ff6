"""Where in a TOML text each key and each item of an array stands; `tomllib` says what there is and not where."""

from __future__ import annotations

import tomllib
from typing import TypeAlias

import attrs

from newsdoc import patterns

__all__ = ["Path", "Positions"]

Path: TypeAlias = tuple[str | int, ...]
"""The keys and indices (from 0) that lead to a value: `("captions", 1)`."""


@attrs.define
class _Container:
    """An array or an inline table that the scan is in: its path, and the item and the key that it has come to."""

    path: Path
    is_array: bool
    index: int = 0
    key: int = 0


class Positions:
    """The offsets of the keys and items of a TOML text (0-based, in code points) by their paths.

    A key that leads to several values, such as a table's name, is where it first stands. The text must be valid as
    far as it is given, and may end anywhere.
    """

    def __init__(self, text: str) -> None:
        """Scan a text."""
        self.found: dict[Path, int] = {}
        self._last = 0
        self._table: Path = ()
        self._is_item = False
        self._sizes: dict[Path, int] = {}
        self._within: list[_Container] = []
        self._key: Path = ()
        self._value: Path = ()
        self._take = self._in_key
        for match in patterns.TOML_TOKEN.finditer(text):
            if match[0][0] != "#":
                self._take(match[0], match.start())

    @property
    def last(self) -> int:
        """The offset of the last key, or part of a dotted one, in what is open where the text ends."""
        return self._within[-1].key if self._within else self._last

    def _in_key(self, piece: str, offset: int) -> None:
        """Take a token where a key stands, or a statement begins, or an inline table ends."""
        if piece == "[":
            self._is_item = False
            self._take = self._in_header
        elif piece == "=":
            self._value, self._key = self._base + self._key, ()
            self._take = self._in_value
        elif piece == "}":
            self._leave()
        elif piece not in ".\n":
            self._key = (*self._key, _name(piece))
            self._place(self._base + self._key, offset)

    def _in_header(self, piece: str, offset: int) -> None:
        """Take a token in the brackets around the name of a table, which are double for an item of an array."""
        if piece == "[":
            self._is_item = True
        elif piece == "\n":
            self._take = self._in_key
        elif piece == "]" and self._key:
            self._enter()
        elif piece not in ".]":
            self._key = (*self._resolved(self._key), _name(piece))
            self._place(self._key, offset)

    def _in_value(self, piece: str, offset: int) -> None:
        """Take a token of a value, or one that ends it."""
        within = self._within[-1] if self._within else None
        if within is None and piece == "\n":
            self._take = self._in_key
        elif within is not None and piece == ",":
            within.index += 1
            self._take = self._in_value if within.is_array else self._in_key
        elif piece in "]}":
            self._leave()
        elif piece != "\n":
            self._in_item(within, piece, offset)

    def _in_item(self, within: _Container | None, piece: str, offset: int) -> None:
        """Take a token that a value begins with, or one more of it."""
        path = self._value
        if within is not None and within.is_array:
            path = (*within.path, within.index)
            self.found.setdefault(path, offset)
        if piece in "[{":
            self._within.append(_Container(path, piece == "["))
            self._take = self._in_value if piece == "[" else self._in_key

    def _leave(self) -> None:
        """Come to the end of an array or an inline table."""
        self._within.pop()
        self._take = self._in_value

    def _enter(self) -> None:
        """Come to the end of a table's name."""
        path, self._key = self._key, ()
        if self._is_item:
            self._sizes[path] = self._sizes.get(path, 0) + 1
            self.found[self._resolved(path)] = self._last
        self._table = self._resolved(path)

    @property
    def _base(self) -> Path:
        """The table that a key stands in."""
        return self._within[-1].path if self._within else self._table

    def _resolved(self, path: Path) -> Path:
        """Give the path itself, or that of its latest item if it is an array of tables."""
        return (*path, self._sizes[path] - 1) if path in self._sizes else path

    def _place(self, path: Path, offset: int) -> None:
        self.found.setdefault(path, offset)
        if self._within:
            self._within[-1].key = offset
        else:
            self._last = offset


def _name(piece: str) -> str:
    """Give what a part of a key says, which may be quoted."""
    if piece[0] not in "\"'":
        return piece
    name: str = tomllib.loads(f"key = {piece}")["key"]
    return name
