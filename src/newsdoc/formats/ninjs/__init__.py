"""The ninjs format: IPTC's News in JSON, written as 1.6, 2.2 or 3.1, read from any version and Superdesk's dialect."""

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
    """Give the document that a ninjs item holds.

    `name` is the file's, and `limit` how much is read: so many bytes, or `Limits`.

    Properties that the model has no field for are kept as extensions (`ninjs.…`) and reported. Raises `ReadError`
    for what isn't JSON or isn't ninjs, for values of a wrong type, and for markup that isn't safe.
    """
    with LOADING:
        from newsdoc.formats.ninjs.reader import read as read_document

    return read_document(data, name=name, report=report, limit=limit)


def write(  # noqa: PLR0913  (each is an option of the format)
    document: Document,
    *,
    report: Report = ignore,
    version: str = "3.1",
    nitf: bool = False,
    data: bool = True,
    indent: int | None = None,
) -> str:
    """Give a document as a ninjs item of a version: 1.6, 2.2 or 3.1.

    The body is XHTML; with `nitf` the whole document as NITF is a second body. What ninjs has no property for is
    carried in data attributes of the XHTML, so that all of it is read back; with `data=False` it is left out and
    reported. `indent` is the number of spaces for each level. Raises `InvalidDocument`.
    """
    with LOADING:
        from newsdoc.formats.ninjs.writer import write as write_document

    return write_document(document, report=report, version=version, nitf=nitf, data=data, indent=indent)


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.ninjs.mapping import mapping

    return mapping()


FORMAT = Format("ninjs", "IPTC ninjs 3.1", "application/json", (".ninjs.json", ".ninjs"), read, write, _mapping)
"""The format."""
