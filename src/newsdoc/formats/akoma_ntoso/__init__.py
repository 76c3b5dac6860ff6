"""The Akoma Ntoso format: interviews as debates of Akoma Ntoso 3.0, and the speech and text of others' documents."""

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
    """Give the document that a file of Akoma Ntoso holds; `name` is the file's.

    `limit` is how much is read: so many bytes, or `Limits`. Turns are read from `speech`, `question` and `answer`, who
    speaks from the references. `interview` says whether the paragraphs of a text without turns are read as an
    interview, as in `newsdoc.formats.nitf`. Raises `ReadError` for what isn't XML, isn't safe or isn't Akoma Ntoso,
    and `UsageError` for an option that can't be.
    """
    with LOADING:
        from newsdoc.formats.akoma_ntoso.reader import read as read_document

    return read_document(data, name=name, report=report, limit=limit, interview=interview)


def write(document: Document, *, report: Report = ignore) -> str:
    """Give a document as a debate of Akoma Ntoso 3.0.

    What it has no place for is left out and reported. Raises `InvalidDocument`.
    """
    with LOADING:
        from newsdoc.formats.akoma_ntoso.writer import write as write_document

    return write_document(document, report=report)


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.akoma_ntoso.mapping import mapping

    return mapping()


FORMAT = Format("akoma-ntoso", "Akoma Ntoso 3.0", "application/akn+xml", (".akn.xml", ".akn"), read, write, _mapping)
"""The format."""
