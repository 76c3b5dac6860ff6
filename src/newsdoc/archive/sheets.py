"""Files of one table: rows in, bytes of a file out, and read again, as JSON Lines or Parquet."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Protocol

from newsdoc.archive import parquet
from newsdoc.archive.containers import damages, uncompressed
from newsdoc.archive.shards import packed_lines
from newsdoc.tables import TABLES
from newsdoc.tables.batches import Gathering, schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.tables.rows import Row

__all__ = ["Sheet", "count", "read", "sheet", "unreadable"]


class Sheet(Protocol):
    """A file of one table that is being made."""

    def add(self, rows: Iterable[Row]) -> None:
        """Take rows."""

    def packed(self) -> bytes:
        """Give the file, once there are no more."""
        ...


class _Parquet:
    def __init__(self, table: str) -> None:
        self._stream = io.BytesIO()
        self._gathering = Gathering(schema(table))
        self._writer = parquet.writer(self._stream, schema(table))

    def add(self, rows: Iterable[Row]) -> None:
        for batch in self._gathering.add(rows):
            self._writer.write_batch(batch)

    def packed(self) -> bytes:
        for batch in self._gathering.rest():
            self._writer.write_batch(batch)
        self._writer.close()
        return self._stream.getvalue()


class _Lines:
    def __init__(self, table: str, path: str) -> None:
        self._names = [column.name for column in TABLES[table]]
        self._path = path
        self._lines: list[bytes] = []

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            line = json.dumps(dict(zip(self._names, row, strict=True)), ensure_ascii=False, separators=(",", ":"))
            self._lines.append(f"{line}\n".encode())

    def packed(self) -> bytes:
        return packed_lines(self._path, self._lines)


def sheet(table: str, path: str) -> Sheet:
    """Begin a file of a table, in the form that its name says."""
    return _Parquet(table) if path.endswith(parquet.SUFFIX) else _Lines(table, path)


def read(path: str) -> Iterator[Row]:
    """Give the rows of a file. Raises what `unreadable` names if it is damaged."""
    if path.endswith(parquet.SUFFIX):
        with parquet.parquet().ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=1000):
                yield from (tuple(row.values()) for row in batch.to_pylist())
        return
    with open(path, "rb") as file:
        for line in uncompressed(path, file):
            yield tuple(json.loads(line).values())


def count(path: str) -> int:
    """Give how many rows a file has. Raises what `unreadable` names if it is damaged."""
    if path.endswith(parquet.SUFFIX):
        with parquet.parquet().ParquetFile(path) as file:
            rows: int = file.metadata.num_rows
            return rows
    with open(path, "rb") as file:
        return sum(1 for _ in uncompressed(path, file))


def unreadable() -> tuple[type[Exception], ...]:
    """Give the exceptions that say that a file isn't one of ours, or not any more; pyarrow's are among them."""
    return (*damages(), ValueError, TypeError, LookupError, AttributeError)
