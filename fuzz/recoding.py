"""Bytes in any encoding: how an input says what it is written in and read as, and what must come of it."""

from __future__ import annotations

import codecs
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeVar

import attrs

import newsdoc as nd
from newsdoc.composition import composed
from newsdoc.decoding import decode_as, text_of
from newsdoc.decoding.readings import ENCODINGS, WIDE_ENCODINGS
from newsdoc.formats import registry
from oracle import BrokenLawError, bounded, is_chosen, read, require_all_kept

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["AS_WRITTEN", "FORMATS", "HEAD", "READ_AS", "WRITTEN", "Recoded", "recoded", "run_recoded"]

FORMATS = tuple(known.name for known in registry.all_formats() if known.read is not None)
WRITTEN = (
    "utf-8",
    "utf-16",
    "utf-8-sig",
    "utf-32",
    *WIDE_ENCODINGS,
    *ENCODINGS,
    "latin-1",
    "cp500",
    "iso2022_jp",
    "hz",
)
"""What the text of an input is encoded in."""

AS_WRITTEN = "as written"
AUTO = ("auto",) * 2 if find_spec("charset_normalizer") else ()
READ_AS = (None, AS_WRITTEN, *AUTO, *WRITTEN, "shift_jisx0213", "cp037", "johab")
"""What the reader is told: nothing, the encoding that it is, to find out, or any, most of them wrong."""

MARKS = (b"", b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
DECLARATIONS = ("", "", '<?xml version="1.0" encoding="{}"?>\n', '<html><head><meta charset="{}"></head>', "\ufeff")
HEAD = 5
"""How many bytes of an input aren't text, and say how it is written and read."""

T = TypeVar("T")


@attrs.frozen
class Recoded:
    """What an input stands for: the bytes, the format and the encoding that they are read as, and the normal form."""

    data: bytes
    format: str
    encoding: str | None
    normalize: str | None


def recoded(data: bytes) -> Recoded:
    """Give what an input stands for.

    Its first bytes choose the format, what the text is written in and read as, a byte order mark, and how the rest is
    taken: as UTF-8 to encode, behind a declaration perhaps, or as bytes that may be anything.
    """
    format_, written, said, mark, how = data[:HEAD].ljust(HEAD, b"\0")
    encoding = _chosen(WRITTEN, written)
    declaration = _chosen(DECLARATIONS, how >> 2).format(encoding)
    body = data[HEAD:]
    if not how & 1:
        body = (declaration + body.decode("utf-8", "replace")).encode(encoding, "replace")
    read_as = _chosen(READ_AS, said)
    return Recoded(
        _chosen(MARKS, mark) + body,
        _chosen(FORMATS, format_),
        encoding if read_as == AS_WRITTEN else read_as,
        "nfc" if how & 2 else None,
    )


def _chosen(options: Sequence[T], byte: int) -> T:
    return options[byte % len(options)]


def run_recoded(data: bytes) -> None:
    """Read an input in its encoding: the document is that of its text, in normal form if that is asked for."""
    given = recoded(data)
    options = {"encoding": given.encoding, "normalize": given.normalize}
    with bounded(len(given.data)):
        document = read(given.format, given.data, laws=is_chosen(data), **options)
    if document is None or not is_chosen(data):
        return
    if given.normalize is not None:
        if composed(document) != document:
            raise BrokenLawError("a text that was normalised isn't in normal form")
    elif given.encoding is not None or given.format == "text":
        _compare(given, document)


def _compare(given: Recoded, document: nd.Document) -> None:
    """Raise `BrokenLawError` unless a document is what the text says that the bytes stand for."""
    text = text_of(given.data)[0] if given.encoding is None else decode_as(given.data, given.encoding).text
    text = f"\ufeff{text}" if text.startswith("\ufeff") else text  # one mark has gone, and of a text one more would go
    if given.format == "text":
        require_all_kept(document, text)
    if document != nd.loads(text, given.format):
        raise BrokenLawError("bytes are not read as the text is that they stand for")
