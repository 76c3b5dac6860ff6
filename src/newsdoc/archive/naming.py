"""What outputs are called, and whether two of them would be called the same."""

from __future__ import annotations

import posixpath
import sqlite3
import sys
import unicodedata
from contextlib import closing
from typing import TYPE_CHECKING

from newsdoc.archive.containers import inner_name
from newsdoc.diagnostics import UsageError
from newsdoc.formats import registry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["output_name", "refuse_collisions"]

_SHOWN = 5
"""How many collisions are named."""

_FOLDS = sys.platform in ("win32", "darwin")
"""Whether file names that differ in case, or in how accents are written, are mostly the same to the system."""


def output_name(name: str, suffix: str) -> str:
    """Give the name of the output of an article: its own, with the suffix of another format."""
    inner = inner_name(name)
    found = registry.find(inner)
    return (inner if found is None else inner[: -len(found[1])]) + suffix


def refuse_collisions(named: Iterable[tuple[str, str]], *, folds: bool = _FOLDS) -> None:
    """Raise `UsageError` if two articles have one output, or the output of one is a folder for that of another.

    `named` has the name of each article and its output's, and is gone through once; `folds` says whether outputs that
    differ in case, or in how accents are written, are the same. The names are kept on disk, as they may be many.
    """
    with closing(sqlite3.connect("")) as table:
        table.execute("PRAGMA journal_mode = OFF")
        table.execute("CREATE TABLE names (key BLOB, output BLOB, input BLOB, file INTEGER)")
        table.executemany("INSERT INTO names VALUES (?, ?, ?, ?)", _rows(named, folds=folds))
        found = table.execute(
            "SELECT max(output), min(input), max(input) FROM names GROUP BY key"
            " HAVING sum(file) > 1 OR (sum(file) AND sum(1 - file)) ORDER BY 1"
        ).fetchmany(_SHOWN + 1)
    if found:
        raise UsageError(_said([tuple(_text(part) for part in row) for row in found]))


def _rows(named: Iterable[tuple[str, str]], *, folds: bool) -> Iterator[tuple[bytes, bytes, bytes, int]]:
    folder = ""
    for name, output in named:
        yield _key(output, folds=folds), _bytes(output), _bytes(name), 1
        if posixpath.dirname(output) != folder:
            above = folder = posixpath.dirname(output)
            while above:
                yield _key(above, folds=folds), _bytes(above), _bytes(name), 0
                above = posixpath.dirname(above)


def _key(output: str, *, folds: bool) -> bytes:
    return _bytes(unicodedata.normalize("NFC", output).casefold() if folds else output)


def _bytes(name: str) -> bytes:
    """Give a name as sqlite takes it: one of a file may not be Unicode."""
    return name.encode("utf-8", "surrogatepass")


def _text(name: bytes) -> str:
    return name.decode("utf-8", "surrogatepass")


def _said(found: list[tuple[str, ...]]) -> str:
    shown = "; ".join(f"{output!r} of {first!r} and {last!r}" for output, first, last in found[:_SHOWN])
    more = " and others" if len(found) > _SHOWN else ""
    return f"several articles would have the same output: {shown}{more}; nothing was written"
