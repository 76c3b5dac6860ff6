"""The tables as Arrow has them: schemas that are the same for any documents, and rows gathered into batches."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import UsageError
from newsdoc.loading import LOADING
from newsdoc.tables.columns import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pyarrow as pa

    from newsdoc.tables.rows import Row

__all__ = ["Gathering", "arrow", "batch", "schema"]

_MOST = 8192
"""How many rows a batch has at most."""

_HEAVIEST = 1 << 24
"""How many code points a batch has at most, a last row aside: Arrow can't have more than 2 GiB in a column of one."""


def arrow() -> Any:
    """Give pyarrow. Raises `UsageError` that says what to install."""
    try:
        with LOADING:
            import pyarrow as pa
    except ImportError as error:
        raise UsageError("Arrow and Parquet need the extra `arrow`: pip install 'newsdoc[arrow]'") from error
    return pa


@cache
def schema(table: str) -> pa.Schema:
    """Give the schema of a table. Raises `UsageError` without pyarrow."""
    lib = arrow()
    kinds = {"string": lib.string(), "strings": lib.list_(lib.string()), "int32": lib.int32(), "int64": lib.int64()}
    found: pa.Schema = lib.schema([lib.field(name, kinds[kind], nullable) for name, kind, nullable in TABLES[table]])
    return found


def batch(rows: Sequence[Row], found: pa.Schema) -> pa.RecordBatch:
    """Give rows of a schema as a batch."""
    lib = arrow()
    columns = zip(*rows, strict=True) if rows else ((),) * len(found.names)
    arrays = [lib.array(values, kind) for values, kind in zip(columns, found.types, strict=True)]
    made: pa.RecordBatch = lib.RecordBatch.from_arrays(arrays, schema=found)
    return made


class Gathering:
    """Rows on their way into batches, none of which has too many or too long ones."""

    def __init__(self, found: pa.Schema) -> None:
        """Begin with none."""
        self._schema = found
        self._rows: list[Row] = []
        self._weight = 0

    def add(self, rows: Iterable[Row]) -> Iterator[pa.RecordBatch]:
        """Take rows, and give the batches that are full."""
        for row in rows:
            self._rows.append(row)
            self._weight += sum(len(value) for value in row if isinstance(value, str))
            if len(self._rows) >= _MOST or self._weight >= _HEAVIEST:
                yield from self.rest()

    def rest(self) -> Iterator[pa.RecordBatch]:
        """Give a batch of the rows that are left, if there are any."""
        if self._rows:
            yield batch(self._rows, self._schema)
        self._rows, self._weight = [], 0
