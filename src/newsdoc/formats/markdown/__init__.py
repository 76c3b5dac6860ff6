"""The Markdown format: articles as CommonMark, with the names of those who speak in bold, and articles of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import MissingExtra, Report, ignore
from newsdoc.formats.format import Format
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["FORMAT", "read", "write"]


def read(
    data: str | bytes,
    *,
    name: str | None = None,
    report: Report = ignore,
    limit: int | Limits | None = None,
    interview: Interview = "auto",
) -> Document:
    """Give the document that a file of Markdown holds; `name` is the file's, and `limit` how much is read.

    A file of ours gives back all that Markdown can say. Others are read as CommonMark with GitHub's tables; what stands
    between lines of hyphens on top says headline, bylines and date. `interview` says whether paragraphs are read as
    an interview, as for NITF. Needs the extra `markdown`. Raises `ReadError` for what has no text or nests too deep,
    and `UsageError` for an option that can't be; where the extra is missing that is a `MissingExtra`.
    """
    try:
        with LOADING:
            from newsdoc.formats.markdown.reader import read as read_document
    except ModuleNotFoundError as error:
        raise MissingExtra("reading Markdown", "markdown") from error

    return read_document(data, name=name, report=report, limit=limit, interview=interview)


def write(document: Document, *, report: Report = ignore) -> str:
    """Give a document as CommonMark; tables are GitHub's.

    Who speaks stands in bold before each turn: the label that was printed, or the name. Definitions of links that
    nothing refers to, which no reader sees, say what these labels mean. What Markdown can't say is text or left out,
    and reported. Raises `InvalidDocument`.
    """
    with LOADING:
        from newsdoc.formats.markdown.writer import write as write_document

    return write_document(document, report=report)


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.markdown.mapping import mapping

    return mapping()


FORMAT = Format("markdown", "Markdown", "text/markdown", (".md", ".markdown"), read, write, _mapping)
"""The format."""
