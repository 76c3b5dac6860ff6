"""The TEI format: articles and interviews as TEI P5, turns as `u who`, and the speech and text of others' files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from newsdoc.diagnostics import Report, ignore
from newsdoc.formats.format import Format
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["FORMAT", "read", "write"]


def read(
    data: str | bytes,
    *,
    name: str | None = None,
    report: Report = ignore,
    limit: int | Limits | None = None,
    interview: Literal["auto", "always", "never"] = "auto",
) -> Document:
    """Give the document that a TEI file holds; `name` is the file's.

    `limit` is how much is read: so many bytes, or `Limits`. Turns are read from `u` and from `sp`, those who speak from
    the header. Of a corpus the first text is read. `interview` says whether the paragraphs of a text without turns are
    read as an interview, as in `newsdoc.formats.nitf`. Raises `ReadError` for what isn't XML, isn't safe or isn't
    TEI, and `UsageError` for an option that can't be.
    """
    with LOADING:
        from newsdoc.formats.tei.reader import read as read_document

    return read_document(data, name=name, report=report, limit=limit, interview=interview)


def write(document: Document, *, report: Report = ignore) -> str:
    """Give a document as TEI P5.

    What TEI has no place for is left out and reported: notes for the desk, targets that are no URIs, and little else.
    Raises `InvalidDocument`.
    """
    with LOADING:
        from newsdoc.formats.tei.writer import write as write_document

    return write_document(document, report=report)


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.tei.mapping import mapping

    return mapping()


FORMAT = Format("tei", "TEI P5", "application/tei+xml", (".tei.xml", ".tei"), read, write, _mapping)
"""The format."""
