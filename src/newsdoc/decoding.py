"""Bytes to text: strict UTF-8, or what a byte order mark says, and nothing guessed."""

from __future__ import annotations

import codecs

from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.source import Source

__all__ = ["decode"]

# UTF-32's mark begins with UTF-16's, so it comes first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, name: str | None = None) -> tuple[str, str]:
    """Give the text, without a byte order mark, and the name of the encoding.

    Raises `ReadError` (`not-utf8`) that names the byte (0-based) and its line and column.
    """
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    try:
        return data[len(mark) :].decode(encoding), encoding
    except UnicodeDecodeError as error:
        before = data[len(mark) : len(mark) + error.start].decode(encoding)
        raise ReadError(_refusal(data, len(mark) + error.start, encoding, before, name)) from None


def _refusal(data: bytes, offset: int, encoding: str, before: str, name: str | None) -> Diagnostic:
    message = f"not {encoding.upper()} at byte {offset} (0x{data[offset]:02X})"
    return Diagnostic("not-utf8", message, name, Source(before).position(len(before)))
