"""What became of each article, in a table on disk: an archive may have more of them than memory has room for."""

from __future__ import annotations

import sqlite3
from collections import Counter
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Entry", "Index"]


@attrs.frozen
class Entry:
    """What a later run must know of an article: what it was, and what became of it. Hashes are SHA-256."""

    status: str
    input_hash: str | None
    output: str | None
    output_hash: str | None
    settings: str


class Index:
    """The entries of articles by their names, in a temporary file of sqlite's that nobody else sees."""

    def __init__(self) -> None:
        """Begin with none."""
        self._table = sqlite3.connect("")
        self._table.execute("PRAGMA journal_mode = OFF")  # nobody ever goes back to what was before
        self._table.execute(
            "CREATE TABLE entries (input BLOB PRIMARY KEY, status TEXT, input_hash TEXT, output BLOB,"
            " output_hash TEXT, settings TEXT) WITHOUT ROWID"
        )
        self._table.execute("CREATE INDEX by_output ON entries (output, output_hash)")

    def close(self) -> None:
        """Forget all."""
        self._table.close()

    def put(self, name: str, entry: Entry) -> None:
        """Have an article's entry be this one."""
        output = None if entry.output is None else _key(entry.output)
        row = (_key(name), entry.status, entry.input_hash, output, entry.output_hash, entry.settings)
        self._table.execute("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?)", row)

    def get(self, name: str) -> Entry | None:
        """Give the entry of an article."""
        asked = "SELECT status, input_hash, output, output_hash, settings FROM entries WHERE input = ?"
        row = self._table.execute(asked, (_key(name),)).fetchone()
        if row is None:
            return None
        status, input_hash, output, output_hash, settings = row
        return Entry(status, input_hash, None if output is None else _name(output), output_hash, settings)

    def hashes(self, output: str) -> Counter[str]:
        """Give the hashes of all that an output has in it, and how often each is there."""
        asked = "SELECT output_hash FROM entries WHERE output = ?"
        return Counter(found for (found,) in self._table.execute(asked, (_key(output),)))

    def inputs(self, output: str) -> list[str]:
        """Give the names of the articles that are in an output."""
        asked = "SELECT input FROM entries WHERE output = ?"
        return [_name(found) for (found,) in self._table.execute(asked, (_key(output),))]

    def outputs(self) -> Iterator[str]:
        """Give the names of all outputs, in order."""
        asked = "SELECT DISTINCT output FROM entries WHERE output IS NOT NULL ORDER BY 1"
        yield from (_name(found) for (found,) in self._table.execute(asked))

    def drop(self, output: str, hashes: Counter[str]) -> None:
        """Forget the articles that are in an output with one of these hashes, for they aren't there any more."""
        for found in hashes:
            self._table.execute("DELETE FROM entries WHERE output = ? AND output_hash = ?", (_key(output), found))

    def forget(self, name: str) -> None:
        """Forget an article, for its output isn't there any more."""
        self._table.execute("DELETE FROM entries WHERE input = ?", (_key(name),))


def _key(name: str) -> bytes:
    """Give a name as sqlite takes it: one of a file may not be Unicode."""
    return name.encode("utf-8", "surrogatepass")


def _name(key: bytes) -> str:
    return key.decode("utf-8", "surrogatepass")
