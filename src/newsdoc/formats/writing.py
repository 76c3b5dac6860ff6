"""Writing a document in a format, as the bytes of a file or as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import UsageError, ignore

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.format import Format, Writer
    from newsdoc.model import Document

__all__ = ["require_text", "write_bytes", "write_text", "writer_of"]


def writer_of(found: Format) -> Writer:
    """Give the writer of a format. Raises `UsageError` for one that can only be read."""
    if found.write is None:
        raise UsageError(f"the format {found.name} can only be read")
    return found.write


def require_text(found: Format) -> None:
    """Raise `UsageError` for a format whose files are no text, and for one that can only be read."""
    writer_of(found)
    if found.binary:
        raise UsageError(
            f"a file of the format {found.name} is no text: write it as one, with newsdoc.dump or `newsdoc convert`"
        )


def write_bytes(found: Format, document: Document, *, report: Report = ignore, **options: Any) -> bytes:
    """Give a document as the bytes of a file, in UTF-8 if the format is text; `options` are those of its writer.

    Raises what the writer raises, and `UsageError` for a format that can only be read.
    """
    written = writer_of(found)(document, report=report, **options)
    return written.encode() if isinstance(written, str) else written


def write_text(found: Format, document: Document, *, report: Report = ignore, **options: Any) -> str:
    """Give a document as text; see `write_bytes`. Raises what `require_text` raises, too."""
    require_text(found)
    written = writer_of(found)(document, report=report, **options)
    return written if isinstance(written, str) else written.decode()
