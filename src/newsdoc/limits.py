"""Limits: how much of an input is read, and how deep, before it is refused with a diagnostic.

Those that a caller can change are the fields of `Limits`; the others belong to the document format, or to the libraries
that newsdoc reads with. docs/limits.md has all of them.
"""

from __future__ import annotations

import os
import sys
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsdoc import files
from newsdoc.alike import Alike
from newsdoc.diagnostics import Diagnostic, ReadError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

__all__ = [
    "DEPTH_LIMIT",
    "ELEMENTS_DEEP",
    "JSON_PIECES",
    "PROBLEM_LIMIT",
    "TEXT_PIECES",
    "WIDEST",
    "WITHIN",
    "XML_PIECES",
    "Limits",
    "limits_of",
    "most_of",
    "read_house_file",
    "too_large",
]

DEPTH_LIMIT = 64
"""How many nodes may lie on the way from the document to its deepest node, both included."""

ELEMENTS_DEEP = 140
"""How many elements deep the structure of a file is read; what lies deeper is text. The model's nodes take no more."""

WIDEST = 16
"""How many spaces a level of JSON is indented by at the most."""

PROBLEM_LIMIT = 10_000
"""How many things that are wrong with data are told: a list of nothing else could have millions."""

TEXT_PIECES = ("\n", "\r", "*", "_", "`", "[", "(", ":", ">")
"""What becomes an object in plain text: lines, and what begins with one of these marks."""

JSON_PIECES = (",", "[", "{", "<", "\\u003c", "\\u003C")
"""What becomes an object in JSON, or in markup that is text in it."""

XML_PIECES = ("<", "&")
"""What becomes an object in XML, or in markup that is text in it."""

_SIZE = 64 << 20
_BYTES_A_PIECE = 32
_MOST = "most"


def _check(_: object, field: attrs.Attribute[int], value: object) -> None:
    """Raise `UsageError` for what is no whole number from 1 to what the field allows."""
    most = field.metadata.get(_MOST)
    if isinstance(value, bool) or not isinstance(value, int) or value < 1 or (most is not None and value > most):
        allowed = "from 1 upwards" if most is None else f"from 1 to {most}"
        raise UsageError(f"{field.name}={value!r}: this limit is a whole number {allowed}")


def _in_proportion(limits: Limits) -> int:
    _check(limits, attrs.fields(Limits).size, limits.size)  # the validators only come when all fields are set
    return max(limits.size, _SIZE) // _BYTES_A_PIECE


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Limits(Alike):
    """What a reader takes before it refuses an input. More of it takes time and memory in proportion, or as told.

    `size` is in bytes, or in code points where the input is a string. `pieces` is how much of an input may become an
    object of its own: in plain text line ends and the marks `*`, `_`, the backtick, `[`, `(`, `:` and `>`; in WebVTT
    and SRT line ends, `<`, `&`, `{` and `:`; in XML `<` and `&`; in JSON `,`, `[` and `{`, and `<` in the strings of
    other formats. It is a 32nd of `size` unless it is given, and not less than by default. `attributes` is how many an
    element in an XML file may have, at the cost of their number squared. `depth` is how deep objects and arrays may lie
    in JSON of other formats, 200 at the most.

    Raises `UsageError` for anything else than whole numbers above 0.
    """

    size: int = attrs.field(default=_SIZE, validator=_check)
    pieces: int = attrs.field(default=attrs.Factory(_in_proportion, takes_self=True), validator=_check)
    attributes: int = attrs.field(default=256, validator=_check)
    depth: int = attrs.field(default=100, validator=_check, metadata={_MOST: 200})

    def check_size(self, data: str | bytes, name: str | None) -> None:
        """Raise `ReadError` for an input that is too large; `name` is the file's."""
        if len(data) > self.size:
            what = "characters" if isinstance(data, str) else "bytes"
            raise too_large(f"the input has more than {self.size:,} {what} (limit `size`)", name)

    def check_pieces(self, data: str | bytes, pieces: tuple[str, ...], name: str | None) -> None:
        """Raise `ReadError` for an input that has too many of some ASCII strings; `name` is the file's."""
        if len(data) > self.pieces and _count(data, pieces) > self.pieces:
            raise too_large(f"the input has more than {self.pieces:,} lines, marks or values (limit `pieces`)", name)


def _count(data: str | bytes, pieces: tuple[str, ...]) -> int:
    if isinstance(data, str):
        return sum(data.count(piece) for piece in pieces)
    return sum(data.count(piece.encode()) for piece in pieces)


def too_large(message: str, name: str | None = None, **place: Any) -> ReadError:
    """Give the refusal of an input for a limit that the message names; `name` is the file's."""
    return ReadError(Diagnostic("too-large", message, name, **place))


def read_house_file(path: str | PathLike[str]) -> bytes:
    """Give the bytes of settings, a style, rules or a schema. Raises `UsageError` for more, and `OSError`."""
    data = files.read(path, files.HOUSE_FILE)
    if len(data) > files.HOUSE_FILE:
        raise UsageError(
            f"{os.fsdecode(path)} has more than {files.HOUSE_FILE:,} bytes: no settings, style, rules or schema"
        )
    return data


def most_of(problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give the problems up to the limit, and where there are more, one that says so; no others are looked for."""
    left = iter(problems)
    yield from islice(left, PROBLEM_LIMIT)
    if (beyond := next(left, None)) is not None:
        message = f"more than {PROBLEM_LIMIT:,} things are wrong; no others were looked for"
        yield Diagnostic("too-large", message, beyond.file, path="$")


_DEFAULT: Final = Limits()

WITHIN: Final = Limits(size=sys.maxsize)
"""The limits of what stands in an input that has been checked: it can't be larger than that."""


def limits_of(limit: int | Limits | None) -> Limits:
    """Give the limits that a caller has set: all of them, the size alone, or none. Raises `UsageError`."""
    if limit is None:
        return _DEFAULT
    return limit if isinstance(limit, Limits) else Limits(size=limit)
