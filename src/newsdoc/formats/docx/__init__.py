"""The docx format: a document as word processors open it (Office Open XML, ISO/IEC 29500). Written only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import MissingExtra, Report, ignore
from newsdoc.formats.format import Format
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from newsdoc.model import Document

__all__ = ["FORMAT", "write"]


def write(document: Document, *, report: Report = ignore) -> bytes:
    """Give a document as the bytes of a file that word processors open, each part of it in a style of its role.

    The same document gives the same bytes. What has no place there is left out and reported. Needs the extra `docx`.
    Raises `InvalidDocument`, and `MissingExtra` without it.
    """
    try:
        with LOADING:
            from newsdoc.formats.docx.writer import write as write_document
    except ModuleNotFoundError as error:
        raise MissingExtra("writing docx", "docx") from error

    return write_document(document, report=report)


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.docx.mapping import mapping

    return mapping()


FORMAT = Format(
    "docx",
    "Word document",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    (".docx",),
    write=write,
    mapping=_mapping,
    binary=True,
)
"""The format."""
