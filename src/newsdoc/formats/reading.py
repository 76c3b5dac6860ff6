"""Reading a document with what can be asked for whatever the format: an encoding, and a normal form of Unicode."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.decoding import Decoded
from newsdoc.diagnostics import UsageError
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.format import Format
    from newsdoc.model import Document

__all__ = ["NORMAL_FORMS", "read"]


NORMAL_FORMS = ("nfc",)
"""What texts can be normalised to."""


def read(
    found: Format,
    data: str | bytes | Decoded,
    *,
    name: str | None = None,
    report: Report,
    normalize: str | None = None,
    **options: Any,
) -> Document:
    """Read a document of a format that can be read; `name` is the file's, and `options` are those of its reader.

    Data that have been decoded go to the reader as text, and the document says of which bytes and encoding they are.
    `normalize` names the normal form of Unicode that texts are to be in, one of `NORMAL_FORMS`. Raises what the reader
    raises, and `UsageError` for a form that there isn't.
    """
    if normalize is not None and normalize not in NORMAL_FORMS:
        raise UsageError(f"normalize={normalize!r}: texts can be normalised to {', '.join(NORMAL_FORMS)}")
    document = _read(found, data, name=name, report=report, **options)
    if normalize is None:
        return document
    with LOADING:
        from newsdoc.composition import composed

    return composed(document)


def _read(found: Format, data: str | bytes | Decoded, *, report: Report, **options: Any) -> Document:
    assert found.read is not None  # noqa: S101  (for the type checkers: who calls this has looked)
    if not isinstance(data, Decoded):
        return found.read(data, report=report, **options)
    for remark in data.remarks:
        report(remark)
    # A reader drops the mark that a text begins with; that of the bytes is gone, and what is left is text.
    text = f"\ufeff{data.text}" if data.text.startswith("\ufeff") else data.text
    document = found.read(text, report=report, **options)
    if document.source is None or found.name == "json":  # our own JSON keeps the source that it tells of
        return document
    source = attrs.evolve(document.source, encoding=data.encoding, sha256=sha256(data.data).hexdigest())
    return attrs.evolve(document, source=source)
