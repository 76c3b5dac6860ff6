"""The articles in batches of Arrow's, a row each."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.archive.items import Item, why_skipped
from newsdoc.archive.items import articles as named_as_articles
from newsdoc.diagnostics import Diagnostic, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from newsdoc.archive.opening import Asked

__all__ = ["Article", "articles"]

_TEXTS = ("string", "large_string", "string_view")
_BYTES = ("binary", "large_binary", "binary_view")
_NAMES = ("input", "path", "text")


@attrs.frozen
class Article:
    """An article: what it is called, where it is, its format if no name says that, and whether it was text already."""

    name: str
    item: Item
    format: str | None = None
    is_text: bool = False

    def asked(self, asked: Asked) -> Asked:
        """Give how it is read. What was text is UTF-8 here, whatever its XML declaration says that it was."""
        encoding = "utf-8" if self.is_text else asked.encoding
        return attrs.evolve(asked, source=self.format or asked.source, encoding=encoding)


def articles(batches: Iterable[pa.RecordBatch], asked: Asked) -> Iterator[Article]:
    """Give the articles of batches, one by one. Raises `UsageError` for columns that aren't as they should be."""
    takes = named_as_articles(asked.source)
    for batch in batches:
        _check(batch.schema, asked)
        for name, path, text in zip(*(_column(batch, name) for name in _NAMES), strict=True):
            if text is not None:
                yield _of_text(name or path or "", text, None if asked.source or takes(name or path or "") else "text")
            elif path is not None:
                file = path.replace(os.sep, "/")
                yield Article(name or path, Item(file, path, skipped=why_skipped(file, takes)))
            else:
                problem = Diagnostic("no-text", "there is neither a text nor a path")
                yield Article(name or "", Item(name or "", "", problem=problem))


def _of_text(name: str, text: str | bytes, format: str | None) -> Article:
    data = text.encode() if isinstance(text, str) else text
    return Article(name, Item(name, "", data, len(data)), format, isinstance(text, str))


def _check(schema: pa.Schema, asked: Asked) -> None:
    types: dict[str, str] = {name: str(kind) for name, kind in zip(schema.names, schema.types, strict=True)}
    if not {"path", "text"} & types.keys():
        raise UsageError(f"articles have a column 'path' or 'text', and these have {', '.join(types) or 'none'}")
    for name in types.keys() & set(_NAMES):
        if types[name] not in (*_TEXTS, *(_BYTES if name == "text" else ()), "null"):
            raise UsageError(f"the column {name!r} has strings, and not {types[name]}")
    if asked.encoding is not None and types.get("text") in _TEXTS:
        raise UsageError(f"encoding={asked.encoding!r} is for bytes, and the column 'text' has text")


def _column(batch: Any, name: str) -> list[Any]:
    """Give the values of a column of a batch, or as many times nothing if there is none."""
    return batch.column(name).to_pylist() if name in batch.schema.names else [None] * batch.num_rows
