"""Where outputs go: into files of their own, named like the articles, or into shards; and then into the journal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

import attrs

from newsdoc.archive import shards
from newsdoc.archive.journal import Journal

if TYPE_CHECKING:
    from newsdoc.archive.journal import Record

__all__ = ["Mirror", "Outputs", "Shards"]


class Outputs(Protocol):
    """What takes the record of each article, in order, and its output where that isn't written yet."""

    def take(self, record: Record, text: bytes | None) -> None:
        """Take an article. Raises `OSError`."""

    def end(self) -> None:
        """Write what is left. Raises `OSError`."""


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

    def __init__(self, journal: Journal, folder: str, form: str, size: int) -> None:
        """Go on behind the shards that there are in a folder."""
        self._journal, self._folder, self._form, self._size = journal, folder, form, size
        self._number = 0
        while os.path.exists(self._path):
            self._number += 1
        self._rows: list[bytes] = []
        self._records: list[Record] = []

    def take(self, record: Record, text: bytes | None) -> None:
        """Take an article; write a shard once there are enough."""
        if text is not None:
            self._rows.append(text)
            record = attrs.evolve(record, output=os.path.basename(self._path))
        self._records.append(record)
        if not self._rows or len(self._rows) >= self._size:
            self.end()

    def end(self) -> None:
        """Write the shard, if there is anything for it, and the journal."""
        if self._rows:
            shards.write(self._path, self._rows)
            self._number += 1
        self._journal.add(self._records)
        self._rows, self._records = [], []

    @property
    def _path(self) -> str:
        return os.path.join(self._folder, shards.shard_name(self._number, self._form))
