"""Bytes to text: strict UTF-8, or what a byte order mark says, and nothing guessed."""

from __future__ import annotations

from newsdoc.decoding.byte_order_marks import marked
from newsdoc.loading import LOADING

__all__ = ["decode", "text_of"]


def text_of(data: str | bytes, name: str | None = None) -> tuple[str, str | None]:
    """Give text, or bytes as text, without a byte order mark; and the name of the encoding of bytes.

    Raises `ReadError` as `decode` does.
    """
    return (data.removeprefix("\ufeff"), None) if isinstance(data, str) else decode(data, name)


def decode(data: bytes, name: str | None = None) -> tuple[str, str]:
    """Give the text, without a byte order mark, and the name of the encoding.

    Raises `ReadError` (`not-utf8`) that names the byte (0-based), its line and column, and what it would read in the
    encodings that are likely.
    """
    mark, encoding = marked(data)
    encoding = encoding or "utf-8"
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        with LOADING:
            from newsdoc.decoding.refusing import refusal  # only what can't be read has need of it

        raise refusal("not-utf8", data, len(mark) + error.start, encoding, name) from None
    if not mark and "\0" in text:
        _refuse_zeros(data, name)
    if not mark and "\x1b$" in text:
        _refuse_escapes(data, name)
    return text, encoding


def _refuse_zeros(data: bytes, name: str | None) -> None:
    """Raise `ReadError` for UTF-8 that is rather UTF-16, or no text at all; zeros in a text are left to its reader."""
    with LOADING:
        from newsdoc.decoding.refusing import is_text, refusal

    if not is_text(data):
        raise refusal("not-utf8", data, data.index(0), "utf-8", name)


def _refuse_escapes(data: bytes, name: str | None) -> None:
    """Raise `ReadError` for UTF-8 that is rather ISO 2022; other escapes in a text are left to its reader."""
    with LOADING:
        from newsdoc.decoding.readings import ESCAPE
        from newsdoc.decoding.refusing import is_escaped, refusal

    if is_escaped(data):
        raise refusal("not-utf8", data, data.index(ESCAPE), "utf-8", name)
