"""Flat tables of documents: their blocks, their turns, and their questions with the answers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.tables import TABLES, rows
from newsdoc.tables.batches import Gathering, schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsdoc.model import Document

__all__ = ["SCHEMAS", "batches", "reader", "tables"]

SCHEMAS: Mapping[str, pa.Schema] = {table: schema(table) for table in TABLES}
"""The schema of each table, the same for any documents: `documents`, `blocks`, `turns` and `pairs`."""


def batches(documents: Iterable[tuple[str, Document]]) -> Iterator[tuple[str, pa.RecordBatch]]:
    """Give all four tables of documents, each with a key of its own, piece by piece: a table's name and a batch of it.

    Documents are taken as they are needed, and no more is kept than what isn't given yet.
    """
    gathered = {table: Gathering(found) for table, found in SCHEMAS.items()}
    for key, document in documents:
        made = rows(key, document)
        for table, gathering in gathered.items():
            yield from ((table, batch) for batch in gathering.add(made[table]))
    for table, gathering in gathered.items():
        yield from ((table, batch) for batch in gathering.rest())


def reader(documents: Iterable[tuple[str, Document]], table: str) -> pa.RecordBatchReader:
    """Give one table of documents as a stream that data frames and databases take; see `batches`.

    Raises `UsageError` for a table that there isn't.
    """
    if table not in SCHEMAS:
        raise UsageError(no_such("table", table, SCHEMAS))
    return pa.RecordBatchReader.from_batches(SCHEMAS[table], _of_one(documents, table))


def _of_one(documents: Iterable[tuple[str, Document]], table: str) -> Iterator[pa.RecordBatch]:
    gathering = Gathering(SCHEMAS[table])
    for key, document in documents:
        yield from gathering.add(rows(key, document)[table])
    yield from gathering.rest()


def tables(documents: Iterable[tuple[str, Document]]) -> dict[str, pa.Table]:
    """Give all four tables of documents, in memory; see `batches`."""
    found: dict[str, list[pa.RecordBatch]] = {table: [] for table in SCHEMAS}
    for table, batch in batches(documents):
        found[table].append(batch)
    return {table: pa.Table.from_batches(found[table], SCHEMAS[table]) for table in SCHEMAS}
