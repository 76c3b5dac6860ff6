"""Reading a document with what can be asked for whatever the format: that its bytes are of an encoding."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.decoding import Decoded

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.format import Format
    from newsdoc.model import Document

__all__ = ["read"]


def read(
    found: Format, data: str | bytes | Decoded, *, name: str | None = None, report: Report, **options: Any
) -> Document:
    """Read a document of a format that can be read; `name` is the file's, and `options` are those of its reader.

    Data that have been decoded go to the reader as text, and the document says of which bytes and encoding they are.
    Raises what the reader raises.
    """
    assert found.read is not None  # noqa: S101  (for the type checkers: who calls this has looked)
    if not isinstance(data, Decoded):
        return found.read(data, name=name, report=report, **options)
    for remark in data.remarks:
        report(remark)
    document = found.read(data.text, name=name, report=report, **options)
    if document.source is None or found.name == "json":  # our own JSON keeps the source that it tells of
        return document
    source = attrs.evolve(document.source, encoding=data.encoding, sha256=sha256(data.data).hexdigest())
    return attrs.evolve(document, source=source)
