"""The NewsML-G2 format: IPTC's news items in XML, written with NITF or XHTML in them, read with either."""

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
    """Give the document that a news item holds; `name` is the file's.

    `limit` is how much is read: so many bytes, or `Limits`. Of a message the first item with text is read. Properties
    that the model has no field for are kept as extensions (`newsml.…`). `interview` says whether paragraphs are read as
    an interview, as in `newsdoc.formats.nitf`. Raises `ReadError` for what isn't XML, isn't safe or isn't NewsML-G2,
    and `UsageError` for an option that can't be.
    """
    with LOADING:
        from newsdoc.formats.newsml_g2.reader import read as read_document

    return read_document(data, name=name, report=report, limit=limit, interview=interview)


def write(
    document: Document,
    *,
    report: Report = ignore,
    inline: Literal["nitf", "xhtml"] = "nitf",
    data: bool = True,
) -> str:
    """Give a document as a news item of NewsML-G2 2.35, with NITF 3.6 or XHTML in it.

    NITF holds all of the document. XHTML holds its body, and in data attributes what the item has no property for;
    with `data=False`, which goes with XHTML alone, that is left out and reported. Raises `InvalidDocument`, and
    `UsageError` for an option that can't be.
    """
    with LOADING:
        from newsdoc.formats.newsml_g2.writer import write as write_document

    return write_document(document, report=report, inline=inline, data=data)


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.newsml_g2.mapping import mapping

    return mapping()


FORMAT = Format(
    "newsml-g2",
    "NewsML-G2 2.35",
    "application/vnd.iptc.g2.newsitem+xml",
    (".newsml.xml", ".newsml"),
    read,
    write,
    _mapping,
)
"""The format."""
