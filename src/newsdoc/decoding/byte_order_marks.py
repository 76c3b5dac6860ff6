"""Byte order marks: what a text may begin with to say which encoding of Unicode it is in."""

from __future__ import annotations

import codecs

__all__ = ["marked"]

# UTF-32's mark begins with UTF-16's, so it comes first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def marked(data: bytes) -> tuple[bytes, str | None]:
    """Give the byte order mark that data begin with and the encoding that it stands for, if there is one."""
    return next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", None))
