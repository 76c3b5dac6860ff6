"""The tables of an archive: a folder for each, with files that hold the rows of the same articles in all of them."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

import attrs

from newsdoc import files
from newsdoc.archive.containers import is_of_system
from newsdoc.archive.rows import unicode_name
from newsdoc.archive.shards import is_shard, shard_name
from newsdoc.archive.sheets import count, read, sheet, unreadable
from newsdoc.tables import TABLES, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.archive.index import Index
    from newsdoc.archive.rows import Row
    from newsdoc.diagnostics import Report
    from newsdoc.model import Document

__all__ = ["TableShards", "Tabulating"]

_OTHERS = ("blocks", "turns", "pairs")
"""The tables besides that of documents, in which a column for each says how many rows there are."""


@attrs.frozen
class Tabulating:
    """Makes the rows of documents in all tables, as a line of JSON: a function that processes can be sent."""

    def __call__(self, name: str, document: Document, report: Report) -> bytes:
        """Give the rows of a document; nothing is lost in them that would have to be reported."""
        del report
        made = rows(unicode_name(name), document)
        return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


@attrs.frozen
class TableShards:
    """The shards in a folder that have tables, each in as many files as there are tables.

    The journal calls them by the name that all of these have. `documents` is always the last one to be written.
    """

    folder: str
    form: str

    def name(self, number: int) -> str:
        """Give what the journal calls a shard, the first of which is 0."""
        return shard_name(number, self.form)

    def is_there(self, number: int) -> bool:
        """Tell whether there is a shard of this number, or a part of it."""
        return any(map(os.path.exists, self._paths(self.name(number)).values()))

    def found(self) -> list[str]:
        """Give the paths of all files that there are, of whatever form."""
        folders = [os.path.join(self.folder, table) for table in TABLES]
        return [
            os.path.join(folder, name)
            for folder in filter(os.path.isdir, folders)
            for name in sorted(filter(is_shard, os.listdir(folder)))
        ]

    def write(self, number: int, rows: Sequence[Row]) -> None:
        """Write a shard. Raises `OSError`; then a part of it may be there."""
        paths = self._paths(self.name(number))
        sheets = {table: sheet(table, path) for table, path in paths.items()}
        for row in rows:
            for table, found in json.loads(row.text).items():
                sheets[table].add(found)
        for table, path in paths.items():
            os.makedirs(os.path.dirname(path), exist_ok=True)
            files.write(path, sheets[table].packed())

    def tidy(self, index: Index) -> None:
        """Make shards and index agree; see `DocumentShards`. Raises `OSError`."""
        for name in sorted({*map(os.path.basename, self.found()), *index.outputs()}):
            self._tidy(name, index)

    def _tidy(self, name: str, index: Index) -> None:
        known = {unicode_name(article): article for article in index.inputs(name)}
        there = self._articles(name)
        for article in known.keys() - there:
            index.forget(known[article])
        kept = there & known.keys()
        for table, path in self._paths(name).items():
            if not kept:
                with suppress(FileNotFoundError):
                    os.remove(path)
            elif kept < there:
                made = sheet(table, path)
                made.add(row for row in read(path) if row[0] in kept)
                files.write(path, made.packed())

    def _articles(self, name: str) -> set[str]:
        """Give the articles in a shard; none if it isn't whole, as all of it is to be done again then.

        Raises `OSError` if it can't be read.
        """
        paths = self._paths(name)
        columns = [column.name for column in TABLES["documents"]]
        try:
            found = [dict(zip(columns, row, strict=True)) for row in read(paths["documents"])]
            is_whole = all(count(paths[table]) == sum(row[table] for row in found) for table in _OTHERS)
        except FileNotFoundError:
            return set()
        except unreadable() as error:
            if is_of_system(error):
                raise
            return set()
        return {row["document"] for row in found} if is_whole else set()

    def _paths(self, name: str) -> dict[str, str]:
        """Give the paths of a shard's files in the order in which they are written."""
        return {table: os.path.join(self.folder, table, name) for table in (*_OTHERS, "documents")}
