"""What XML declares of its encoding."""

from __future__ import annotations

from codecs import BOM_UTF8

from newsdoc.decoding.byte_order_marks import marked
from newsdoc.decoding.named import codec_of

__all__ = ["declared", "legible"]

_WIDE = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))
"""How a declaration begins that is in UTF-16."""

_LENGTH = 256
"""How many bytes a declaration is looked for in."""


def declared(data: bytes) -> str | None:
    """Give the encoding that XML in bytes declares, by the name that it has there, or nothing.

    A declaration that isn't in ASCII isn't found; what it says without a byte order mark can't be known before.
    """
    head, ended, _ = data.removeprefix(BOM_UTF8)[:_LENGTH].partition(b"?>")
    if not ended or not head.startswith(b"<?xml"):
        return None
    value = head.partition(b"encoding")[2].lstrip(b" \t\r\n=")
    quoted = value[1:].partition(value[:1])[0] if value[:1] in (b'"', b"'") else b""
    return quoted.decode("ascii", "replace") or None


def legible(data: bytes) -> str | None:
    """Give XML as its declaration says, to show what stands where; nothing where it declares no encoding of text.

    A byte order mark counts before a declaration. What isn't in the encoding is U+FFFD.
    """
    if marked(data)[1] is not None:
        return None
    wide = next((codec for begin, codec in _WIDE if data.startswith(begin)), None)
    codec = wide or codec_of(declared(data) or "")
    return None if codec is None else data.decode(codec, "replace")
