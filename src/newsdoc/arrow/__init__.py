"""Documents as Arrow tables, and conversions from Arrow to Arrow, as data frames and distributed engines take them.

Needs the extra `arrow`. docs/arrow.md describes every column.
"""

from newsdoc.arrow.documents import SCHEMAS, batches, reader, tables

__all__ = ["SCHEMAS", "batches", "reader", "tables"]
