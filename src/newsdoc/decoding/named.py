"""Bytes to text in an encoding that somebody has named."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from newsdoc.decoding.byte_order_marks import marked
from newsdoc.decoding.controls import remark_on_controls
from newsdoc.diagnostics import Diagnostic, UsageError
from newsdoc.loading import LOADING
from newsdoc.source import Position

__all__ = ["AUTO", "REFUSED", "Decoded", "codec_name", "codec_of", "decode_as"]

AUTO = "auto"
"""What is given for an encoding to have it detected."""

REFUSED = frozenset(("utf-7", "unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined"))
"""Codecs of Python's that give text, but by which markup can be hidden, or which aren't for files."""

_FAMILIES = {"utf-8-sig": "utf-8", "utf-16": "utf-16-", "utf-32": "utf-32-"}
"""Codecs that take a byte order mark themselves, and what the names of the encodings begin with that it may name."""


_NO_TEXT = ("_codec", "rot_13", "utf_7", "mbcs")
"""What the names of codecs end in that are never suggested."""


class Decoded(NamedTuple):
    """Bytes as text: the text without a byte order mark, its encoding, the bytes, and what there is to say of them."""

    text: str
    encoding: str
    data: bytes
    remarks: tuple[Diagnostic, ...] = ()

    @property
    def utf8(self) -> bytes:
        """The text in UTF-8."""
        return self.text.encode("utf-8", "surrogatepass")


def decode_as(data: bytes, encoding: str, name: str | None = None) -> Decoded:
    """Give bytes as text of an encoding, by any name that Python has for it; `name` is the file's.

    `AUTO` has it detected, as `newsdoc.decoding.detection` does. A byte order mark that says otherwise is remarked upon
    and not heeded. Raises `UsageError` for what is no encoding of text, and `ReadError` (`wrong-encoding`) for data
    that aren't in it.
    """
    if encoding == AUTO:
        with LOADING:
            from newsdoc.decoding.detection import detect

        return detect(data, name)
    codec = codec_name(encoding)
    mark, meant = marked(data)
    agrees = meant is not None and meant.startswith(_FAMILIES.get(codec, codec))
    own = len(mark) if agrees and codec not in _FAMILIES else 0
    try:
        text = data[own:].decode(codec)
    except UnicodeDecodeError as error:
        with LOADING:
            from newsdoc.decoding.refusing import refusal

        raise refusal("wrong-encoding", data, own + error.start, codec, name) from None
    found = (
        None if meant is None or agrees else _contradicted(meant, codec, name),
        remark_on_controls(data, codec, name),
    )
    return Decoded(text, codec, data, tuple([remark for remark in found if remark is not None]))


def codec_name(encoding: str) -> str:
    """Give Python's name of an encoding of text. Raises `UsageError` with what may have been meant."""
    codec = codec_of(encoding)
    if codec is None or codec in REFUSED:
        raise UsageError(f"there is no encoding of text {encoding!r}{_meant(encoding)}")
    return codec


def codec_of(encoding: str) -> str | None:
    """Give Python's name of a codec, if it is one that makes text of bytes."""
    try:
        b"a".decode(encoding)
    except UnicodeDecodeError:
        pass  # a letter of it has more than one byte
    except (LookupError, ValueError):  # also what isn't from bytes to text (zlib, rot13), and a name with U+0000 in it
        return None
    return codecs.lookup(encoding).name.replace("_", "-")


def _meant(encoding: str) -> str:
    """Say which encoding may have been meant by a name that none has."""
    from encodings.aliases import aliases

    with LOADING:
        from newsdoc.decoding.readings import ENCODINGS, WIDE_ENCODINGS
        from newsdoc.diagnostics.suggestions import did_you_mean

    known = {codec.replace("_", "-") for codec in aliases.values() if not codec.endswith(_NO_TEXT)}
    return did_you_mean(encoding.lower().replace("_", "-"), [*ENCODINGS, *WIDE_ENCODINGS, *sorted(known)])


def _contradicted(meant: str, codec: str, name: str | None) -> Diagnostic:
    message = f"the file begins with the byte order mark of {meant.upper()}, and is read as {codec.upper()} as told"
    return Diagnostic("other-byte-order-mark", message, name, Position(1, 1))
