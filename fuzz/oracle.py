"""What must hold of any input: a document or one of our errors, the laws, in bounded time and memory."""

from __future__ import annotations

import resource
import sys
import time
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

import newsdoc as nd
from newsdoc.codec import require
from newsdoc.decoding import decode
from newsdoc.diagnostics import CODES, Diagnostic
from newsdoc.formats import registry
from newsdoc.formats.text.dialect.opening import is_dialect
from newsdoc.formats.writing import write_bytes

sys.path.append(str(Path(__file__).resolve().parent.parent / "tests"))
from conservation import assert_nothing_lost  # laws that the tests have too
from text_laws import (
    assert_explained,
    assert_lawful,
    assert_line_ends_change_nothing,
    assert_rewritten_or_said,
)

if TYPE_CHECKING:
    from collections.abc import Generator

    from newsdoc.formats.format import Format

__all__ = [
    "BYTES",
    "SECONDS",
    "SHARE",
    "BrokenLawError",
    "as_utf8",
    "bounded",
    "is_chosen",
    "read",
    "require_all_kept",
    "require_text_laws",
]

SECONDS = 1.0
"""The most processor time that 64 kB may take, and less than that no less."""

BYTES = 256 << 20
"""By how many bytes one input may make the process grow."""

SHARE = 32
"""The laws are looked at for one input in so many, chosen by the input itself, for they cost more than reading."""

TWO_WAY = ("json", "nitf", "ninjs", "newsml-g2", "text", "html")
"""The formats that give every document back; HTML has no internal notes, for it is published."""


class BrokenLawError(AssertionError):
    """A law of newsdoc doesn't hold for an input."""


def is_chosen(data: bytes) -> bool:
    """Tell whether the laws are looked at for an input."""
    return zlib.crc32(data) % SHARE == 0


def as_utf8(data: bytes) -> bytes:
    """Give an input in UTF-8, whatever its bytes are, but for one in `SHARE`.

    What isn't UTF-8 is only refused, which takes longer than reading what is; the target `encodings` is for that.
    """
    if zlib.crc32(data) % SHARE == 1:
        return data
    try:
        data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1").encode()
    return data


@contextmanager
def bounded(size: int) -> Generator[None]:
    """Raise `BrokenLawError` if what is done within takes more time or memory than an input of `size` bytes may."""
    started, before = time.process_time(), _peak()
    yield
    taken, grown = time.process_time() - started, _peak() - before
    if taken > SECONDS * max(1.0, size / 65_536):
        raise BrokenLawError(f"{size} bytes took {taken:.2f} seconds")
    if grown > BYTES:
        raise BrokenLawError(f"{size} bytes made the process grow by {grown:,} bytes")


def _peak() -> int:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def read(name: str, data: str | bytes, *, laws: bool, **options: Any) -> nd.Document | None:
    """Give the document that data of a format stand for, or nothing if one of our errors is raised.

    It is one that every writer takes. With `laws`, what is read is also written in a format, which the input chooses,
    and read back.
    """
    said: list[Diagnostic] = []
    try:
        document = nd.loads(data, name, report=said.append, **options)
    except nd.ReadError as error:
        _require(bool(error.diagnostics), "an error says nothing")
        _look_at([*said, *error.diagnostics])
        return None
    _look_at(said)
    require(document)
    if laws:
        _keep_laws(document, _format_for(data))
    return document


def _format_for(data: str | bytes) -> Format:
    """Give the format that an input's document is written in: all of them are for as many inputs."""
    formats = [known for known in registry.all_formats() if known.write is not None]
    number = zlib.crc32(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    return formats[number // SHARE % len(formats)]


def _look_at(said: list[Diagnostic]) -> None:
    for one in said:
        _require(one.code in CODES, f"no code {one.code!r}")
        _require(len(str(one).splitlines()) == 1, f"{str(one)!r} is more than one line")


def _keep_laws(document: nd.Document, written: Format) -> None:
    data = write_bytes(written, document)  # what can't be written in UTF-8 is no text
    if written.read is not None:
        back = nd.loads(data, written.name)
        kept = attrs.evolve(document, internal_notes=()) if written.name == "html" else document
        _require(written.name not in TWO_WAY or back == kept, f"{written.name} doesn't give the document back")


def require_all_kept(document: nd.Document, given: str | bytes) -> None:
    """Raise `BrokenLawError` if anything that shows in a plain text isn't in the document that was read from it.

    In the explicit dialect marks and front matter say what isn't printed, so its texts aren't looked at.
    """
    text = decode(given)[0] if isinstance(given, bytes) else given.removeprefix("\ufeff")
    if is_dialect(text):
        return
    try:
        assert_nothing_lost(document, text)
    except AssertionError as error:
        raise BrokenLawError(f"text is lost, or stands twice: {error}") from error


def require_text_laws(document: nd.Document, given: str, *, rewriting: bool, lang: str | None = None) -> None:
    """Raise `BrokenLawError` unless all laws of plain text hold for what was read from one.

    With `rewriting` those are among them that have the text read once more.
    """
    text = given.removeprefix("\ufeff")
    try:
        if not is_dialect(text):
            assert_lawful(document, text)
            assert_explained(document, text)
        if rewriting:
            assert_rewritten_or_said(document)
            assert_line_ends_change_nothing(given.replace("\r\n", "\n").replace("\r", "\n"), "\r\n", lang=lang)
    except AssertionError as error:
        raise BrokenLawError(f"a law of plain text is broken: {error}") from error


def _require(holds: bool, message: str) -> None:  # noqa: FBT001  (what is required comes first, as in an assert)
    if not holds:
        raise BrokenLawError(message)
