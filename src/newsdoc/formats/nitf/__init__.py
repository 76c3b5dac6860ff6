"""The NITF format: news as the IPTC's News Industry Text Format 3.6 has it, read from any version."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsdoc.diagnostics import Report, ignore
from newsdoc.formats.format import Format
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["FORMAT", "read", "write"]


def read(  # noqa: PLR0913  (each is an option of the library)
    data: str | bytes,
    *,
    name: str | None = None,
    report: Report = ignore,
    origins: bool = False,
    limit: int | Limits | None = None,
    interview: Interview = "auto",
) -> Document:
    """Give the document that a NITF file holds; `name` is the file's.

    With `origins` every node says where it lies: in code points of the text of all elements in order. `limit` is
    how much is read: so many bytes, or `Limits`. `interview` says whether plain paragraphs of others are read as an
    interview, with turns and speakers: where labels, dashes or classes show it (`"auto"`), wherever the reader of text
    finds one (`"always"`), or never (`"never"`). Raises `ReadError` for what isn't XML, isn't safe or isn't NITF, and
    `UsageError` for an option that can't be.
    """
    return _reader()(data, name=name, report=report, origins=origins, limit=limit, interview=interview)


def write(  # noqa: PLR0913  (each is an option of its own)
    document: Document,
    *,
    report: Report = ignore,
    version: str = "3.6",
    namespace: bool = True,
    doctype: bool = False,
    headline_id: bool = False,
    flow_blocks: bool = False,
) -> str:
    """Give a document as NITF.

    `version` is 3.3, 3.4, 3.5 or 3.6. The last holds all of a document; what the others have no place for is reported.
    `namespace` and `doctype` say whether the file is in NITF's namespace and has a document type declaration.
    For readers that expect it, `headline_id` gives the headline the id `headline`, and `flow_blocks` puts blocks that
    aren't turns into a `block`, as turns are.

    Raises `InvalidDocument`, and `UsageError` for a version that isn't known.
    """
    return _writer()(
        document,
        report=report,
        version=version,
        namespace=namespace,
        doctype=doctype,
        headline_id=headline_id,
        flow_blocks=flow_blocks,
    )


# Imported when they are needed, and once: the statement alone takes a hundredth of the time for an article.


@cache
def _reader() -> Callable[..., Document]:
    with LOADING:
        from newsdoc.formats.nitf.document import read as read_document

    return read_document


@cache
def _writer() -> Callable[..., str]:
    with LOADING:
        from newsdoc.formats.nitf.writer import write as write_document

    return write_document


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.nitf.mapping import mapping

    return mapping()


FORMAT = Format("nitf", "NITF 3.6", "application/nitf+xml", (".nitf.xml", ".nitf", ".xml"), read, write, _mapping)
"""The format."""
