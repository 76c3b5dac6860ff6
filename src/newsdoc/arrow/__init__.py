"""Documents as Arrow tables, and conversions from Arrow to Arrow, as data frames and distributed engines take them.

Needs the extra `arrow`. docs/arrow.md describes every column.
"""

from newsdoc.arrow.conversion import CONVERTED, convert_batches
from newsdoc.arrow.documents import SCHEMAS, batches, reader, tables

__all__ = ["CONVERTED", "SCHEMAS", "batches", "convert_batches", "reader", "tables"]
