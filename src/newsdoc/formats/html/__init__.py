"""The HTML format: an article as a page that one would publish, and articles as the pages of others have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Report, ignore
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
    """Give the document that a page holds; `name` is the file's, and `limit` how much is read.

    A page of ours gives back all that was written. Of another's the article is read (its `article`, or its `main`, or
    all of it); what stands around it, and what no reader sees, is left out and reported. Bytes are UTF-8, or what a
    byte order mark or the page itself says. `interview` says whether paragraphs are read as an interview, as for NITF.
    Raises `ReadError` for what isn't safe or has no text, and `UsageError` for an option that can't be.
    """
    with LOADING:
        from newsdoc.formats.html.reader import read as read_page

    return read_page(data, name=name, report=report, limit=limit, interview=interview)


def write(  # noqa: PLR0913  (each is an option of its own)
    document: Document,
    *,
    report: Report = ignore,
    data: bool = True,
    stylesheet: bool = True,
    json_ld: bool = False,
    microdata: bool = False,
    fragment: bool = False,
) -> str:
    """Give a document as a page of HTML that is well-formed XML, too.

    No script runs in it, and it fetches nothing but the pictures of the document. With `stylesheet` it looks like an
    interview on a news site, in light and dark, on a phone and in print. `json_ld` adds what schema.org's JSON-LD says
    of it, for search engines, and `microdata` has the elements of the page say it. With `fragment` it is the `article`
    alone, for another's page. What shows no words is carried in data attributes, so that all of it is read back; with
    `data=False` it is left out and reported. Internal notes are never written, for a page is published. Raises
    `InvalidDocument`.
    """
    with LOADING:
        from newsdoc.formats.html.page import write as write_page

    return write_page(
        document,
        report=report,
        data=data,
        stylesheet=stylesheet,
        json_ld=json_ld,
        microdata=microdata,
        fragment=fragment,
    )


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.html.mapping import mapping

    return mapping()


FORMAT = Format("html", "HTML", "text/html", (".html", ".htm", ".xhtml"), read, write, _mapping)
"""The format."""
