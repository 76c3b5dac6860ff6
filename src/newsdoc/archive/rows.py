"""What became of an article as a row of Arrow's: its columns, and what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.tables.batches import arrow

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Row", "schema", "unicode_name"]


@attrs.frozen
class Row:
    """What a shard has of an article: its output, a line, and what else there is to say where the form has columns."""

    text: bytes
    input: str = ""
    input_hash: str | None = None
    diagnostics: Sequence[dict[str, Any]] = ()


def unicode_name(name: str) -> str:
    r"""Give the name of an article as Arrow takes it: what isn't Unicode in it are escapes, as in the journal."""
    return name.encode("utf-8", "backslashreplace").decode()


@cache
def schema(*names: str) -> pa.Schema:
    """Give the schema with these of the columns that there are. Raises `UsageError` without pyarrow."""
    lib = arrow()
    text, number = lib.string(), lib.int32()
    told = [("code", text), ("severity", text), ("message", text), ("line", number), ("column", number)]
    diagnostic = lib.struct([*told, ("path", text), ("more", number)])
    types = {"diagnostics": lib.list_(diagnostic)}
    required = ("input", "status", "diagnostics")
    found: pa.Schema = lib.schema([lib.field(name, types.get(name, text), name not in required) for name in names])
    return found
