"""Shards as Parquet: a row for each article, with its document as JSON."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, BinaryIO

from newsdoc import files
from newsdoc.archive.containers import is_of_system
from newsdoc.archive.rows import Row, schema, unicode_name
from newsdoc.loading import LOADING
from newsdoc.tables.batches import Gathering, arrow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

__all__ = ["SUFFIX", "parquet", "read", "write", "writer"]

SUFFIX = ".parquet"

_COLUMNS = ("input", "input_hash", "json", "diagnostics")


def parquet() -> Any:
    """Give pyarrow's module for Parquet. Raises `UsageError` that says what to install."""
    arrow()
    with LOADING:
        import pyarrow.parquet as found
    return found


def writer(stream: BinaryIO, found: pa.Schema) -> Any:
    """Give what writes batches into a stream, each as a group of rows of its own, the same bytes at any time."""
    return parquet().ParquetWriter(stream, found, compression="zstd")


def write(path: str, rows: Iterable[Row]) -> None:
    """Write a shard. Raises `OSError`; then there is none, or the one before."""
    found = schema(*_COLUMNS)
    stream = io.BytesIO()
    with writer(stream, found) as into:
        for batch in _batches(rows, found):
            into.write_batch(batch)
    files.write(path, stream.getvalue())


def _batches(rows: Iterable[Row], found: pa.Schema) -> Iterator[pa.RecordBatch]:
    gathering = Gathering(found)
    for row in rows:
        text = row.text.removesuffix(b"\n").decode()
        yield from gathering.add([(unicode_name(row.input), row.input_hash, text, row.diagnostics)])
    yield from gathering.rest()


def read(path: str) -> Iterator[Row]:
    """Give the rows of a shard, up to a place where it is damaged. Raises `OSError` if it can't be read."""
    try:
        with parquet().ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=1000, columns=_COLUMNS):
                for row in batch.to_pylist():
                    yield Row(f"{row['json']}\n".encode(), row["input"], row["input_hash"], row["diagnostics"])
    except (OSError, ValueError, KeyError) as error:  # what pyarrow has for all damages; the last for other columns
        if is_of_system(error):
            raise
