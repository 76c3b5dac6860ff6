"""Where outputs go: into files of their own, named like the articles, or into shards; and then into the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import attrs

from newsdoc.archive.journal import Journal
from newsdoc.archive.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.archive.index import Index
    from newsdoc.archive.journal import Record

__all__ = ["Mirror", "Outputs", "Shards", "Store"]


class Outputs(Protocol):
    """What takes the record of each article, in order, and its output where that isn't written yet."""

    def take(self, record: Record, text: bytes | None) -> None:
        """Take an article. Raises `OSError`."""

    def end(self) -> None:
        """Write what is left. Raises `OSError`."""


class Store(Protocol):
    """Where shards are kept; see `DocumentShards`."""

    def name(self, number: int) -> str:
        """Give what the journal calls a shard, the first of which is 0."""
        ...

    def is_there(self, number: int) -> bool:
        """Tell whether there is a shard of this number, or a part of it."""
        ...

    def found(self) -> list[str]:
        """Give the paths of all that there are."""
        ...

    def write(self, number: int, rows: Sequence[Row]) -> None:
        """Write a shard. Raises `OSError`."""

    def tidy(self, index: Index) -> None:
        """Make shards and index agree. Raises `OSError`."""


@attrs.frozen
class Mirror:
    """Outputs that have been written by those who made them: what is left is the journal."""

    journal: Journal

    def take(self, record: Record, text: bytes | None) -> None:
        """Write a line of the journal."""
        del text
        self.journal.add([record])

    def end(self) -> None:
        """Do nothing more."""


class Shards:
    """Outputs that are gathered until a shard is full; once that is in its place, the journal tells of them."""

    def __init__(self, journal: Journal, store: Store, size: int) -> None:
        """Go on behind the shards that there are."""
        self._journal, self._store, self._size = journal, store, size
        self._number = 0
        while store.is_there(self._number):
            self._number += 1
        self._rows: list[Row] = []
        self._records: list[Record] = []

    def take(self, record: Record, text: bytes | None) -> None:
        """Take an article; write a shard once there are enough."""
        if text is not None:
            self._rows.append(Row(text, record.input, record.input_hash, record.diagnostics))
            record = attrs.evolve(record, output=self._store.name(self._number))
        self._records.append(record)
        if not self._rows or len(self._rows) >= self._size:
            self.end()

    def end(self) -> None:
        """Write the shard, if there is anything for it, and the journal."""
        if self._rows:
            self._store.write(self._number, self._rows)
            self._number += 1
        self._journal.add(self._records)
        self._rows, self._records = [], []
