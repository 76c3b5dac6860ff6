"""What XML declares of its encoding."""

from __future__ import annotations

from codecs import BOM_UTF8

__all__ = ["declared"]

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
