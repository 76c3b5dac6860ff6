"""Documents as flat tables: of documents, blocks, turns, and pairs of a question and an answer."""

from newsdoc.tables.columns import TABLES, Column
from newsdoc.tables.rows import Rows, rows

__all__ = ["TABLES", "Column", "Rows", "rows"]
