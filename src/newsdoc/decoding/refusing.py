"""What there is to say of bytes that aren't what they should be: what they read otherwise, or are instead."""

from __future__ import annotations

from itertools import islice

from newsdoc.decoding.byte_order_marks import marked
from newsdoc.decoding.readings import ESCAPE, ESCAPED_ENCODINGS, WIDE_ENCODINGS, likely, preview, sample, shown
from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.source import Source

__all__ = ["is_escaped", "is_text", "refusal"]

_READINGS = 3
"""How many readings are told."""

_BINARY = (
    (b"PK\x03\x04", "a ZIP archive, as .docx, .odt and .epub are"),
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\xd0\xcf\x11\xe0", "an old file of Word, Excel or Outlook"),
    (b"{\\rtf", "a file in RTF"),
)
"""What files begin with that are met instead of texts."""

# Of a text that has been mixed up with some zeros fewer of the bytes are.
_SPARSE = 8
_SHORTEST = 64

# One in so many characters beyond ASCII that aren't UTF-8 is damage in a text that is.
_DAMAGED = 10


def refusal(code: str, data: bytes, offset: int, encoding: str, name: str | None) -> ReadError:
    """Say of a byte (0-based) that it isn't of an encoding, where it stands, and what it would read in others."""
    mark, meant = marked(data)
    start = len(mark) if meant == encoding else 0
    before = data[start:offset].decode(encoding, "replace")
    message = f"not {encoding.upper()} at byte {offset} (0x{data[offset]:02X}){_told(data, offset, encoding)}"
    return ReadError(Diagnostic(code, message, name, Source(before).position(len(before))))


def is_text(data: bytes) -> bool:
    """Say whether UTF-8 with zero bytes in it may be text, and is neither UTF-16 or UTF-32 nor binary data."""
    zeros = data.count(0)
    if len(data) >= _SHORTEST and zeros * _SPARSE > len(data):
        return False
    return not any(reading.encoding in WIDE_ENCODINGS for reading in shown(data))


def is_escaped(data: bytes) -> bool:
    """Say whether what could be UTF-8 is rather text in ISO 2022, whose letters are ASCII between escapes."""
    return any(reading.encoding in ESCAPED_ENCODINGS for reading in shown(data))


def _told(data: bytes, offset: int, encoding: str) -> str:
    """Give the rest of a message about a byte (0-based) that isn't of an encoding; it begins with a semicolon."""
    if marked(data)[0]:
        return ""  # what is at odds with its own mark is damaged
    kind = next((kind for begin, kind in _BINARY if data.startswith(begin)), None)
    if kind is not None:
        return f"; it looks like {kind}, not like text"
    if encoding != "utf-8" and _is_utf8(data) and not (ESCAPE in data and is_escaped(data)):
        return "; it is UTF-8, which is read without being told"
    if encoding == "utf-8" and _is_damaged(sample(data, offset)):
        return "; nearly all else is UTF-8, so the text is damaged there or put together from several encodings"
    found = [reading.encoding for reading in islice(likely(data, offset), _READINGS)]
    if not found:
        return "; it looks like binary data, not like text" if b"\0" in data else ""
    lead = "it looks like UTF-16 or UTF-32 without a byte order mark, and" if found[0] in WIDE_ENCODINGS else "it"
    shown = ", ".join(f'"{preview(data, offset, name)}" in {name}' for name in found)
    return f"; {lead} would read {shown}"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged(lines: bytes) -> bool:
    """Say whether lines are UTF-8 but for a few places."""
    text = lines.decode("utf-8", "replace")
    beyond = sum(not sign.isascii() for sign in text)
    return beyond >= _DAMAGED and text.count("\ufffd") * _DAMAGED <= beyond
