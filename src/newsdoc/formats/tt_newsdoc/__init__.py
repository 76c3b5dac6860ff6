"""The format of TT's NewsDoc (`ttab/newsdoc`, a format of the same name): its core articles, read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Report, ignore
from newsdoc.formats.format import Format
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["FORMAT", "read", "write"]


def read(
    data: str | bytes, *, name: str | None = None, report: Report = ignore, limit: int | Limits | None = None
) -> Document:
    """Give the document that a NewsDoc document of TT's holds.

    `name` is the file's, and `limit` how much is read: so many bytes, or `Limits`.

    Blocks and attributes that the model has no word for are kept as raw or as extensions (`tt-newsdoc.…`) and
    reported. Raises `ReadError` for what isn't JSON or isn't TT's NewsDoc, and for values of a wrong type.
    """
    with LOADING:
        from newsdoc.formats.tt_newsdoc.reader import read as read_document

    return read_document(data, name=name, report=report, limit=limit)


def write(document: Document, *, report: Report = ignore, indent: int | None = None) -> str:
    """Give a document as an article of TT's NewsDoc (`core/article`).

    What it has no place for is left out and reported. `indent` is the number of spaces for each level. Raises
    `InvalidDocument`.
    """
    with LOADING:
        from newsdoc.formats.tt_newsdoc.writer import write as write_document

    return write_document(document, report=report, indent=indent)


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.tt_newsdoc.mapping import mapping

    return mapping()


FORMAT = Format("tt-newsdoc", "TT NewsDoc", "application/json", (".newsdoc.json",), read, write, _mapping)
"""The format."""
