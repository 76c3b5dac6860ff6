"""The text of a page: bytes are UTF-8, or what a byte order mark or the page itself says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.decoding import decode_as, text_of
from newsdoc.decoding.byte_order_marks import marked
from newsdoc.decoding.declarations import declared
from newsdoc.formats.xml import ENCODINGS

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report

__all__ = ["text_of_page"]

_HEAD = 1024
"""How many bytes browsers look for a declaration in (HTML, 13.2.3.2)."""

_LATIN = frozenset(("ISO-8859-1", "LATIN1", "LATIN-1", "ASCII", "US-ASCII"))
"""What the standard has every browser read as windows-1252, however it is called."""

_ENDS = b"\"' \t\r\n;/>"


def text_of_page(data: str | bytes, name: str | None, report: Report) -> tuple[str, str | None]:
    """Give the text of a page, and the encoding of bytes. Raises `ReadError` for bytes that aren't in it.

    An encoding that can hide markup is not heeded, nor one that the page can't be in if its head can be read.
    """
    if isinstance(data, str) or marked(data)[1] is not None:
        return text_of(data, name)
    said = (_declared(data) or declared(data) or "utf-8").upper()
    if said not in ENCODINGS or said.startswith("UTF"):
        return text_of(data, name)
    decoded = decode_as(data, "windows-1252" if said in _LATIN else said, name)
    for remark in decoded.remarks:
        report(remark)
    return decoded.text, decoded.encoding


def _declared(data: bytes) -> str | None:
    """Give the encoding that the head of a page says it is in."""
    head = data[:_HEAD].lower()
    place = head.find(b"charset=")
    if place < 0:
        return None
    said = head[place + len(b"charset=") :].lstrip(b"\"' ")
    end = next((index for index, byte in enumerate(said) if byte in _ENDS), len(said))
    return said[:end].decode("ascii", "replace") or None
