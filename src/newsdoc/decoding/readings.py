"""What bytes would read in encodings that are met: those in which they make a likely text, the likeliest first."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, NamedTuple

from newsdoc.decoding.plausibility import PLAUSIBLE, is_possible, plausibility
from newsdoc.escapes import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "ENCODINGS",
    "ESCAPE",
    "ESCAPED_ENCODINGS",
    "WIDE_ENCODINGS",
    "Reading",
    "likely",
    "preview",
    "sample",
    "shown",
]

ENCODINGS = (
    "windows-1252",
    "windows-1251",
    "koi8-r",
    "windows-1250",
    "iso-8859-2",
    "mac-roman",
    "cp932",
    "euc-jp",
    "gb18030",
    "big5",
    "euc-kr",
    "windows-1256",
    "windows-1255",
    "windows-1253",
    "windows-1254",
    "windows-1257",
    "koi8-u",
    "iso-8859-15",
    "iso-8859-5",
    "iso-8859-3",
    "cp866",
    "mac-cyrillic",
    "mac-latin2",
    "cp852",
    "big5-hkscs",
    "euc-jis-2004",
    "cp850",
)
"""The encodings that are tried, the more common ones first. Each has ASCII as it is."""

WIDE_ENCODINGS = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
"""Those that are tried where there are zero bytes, as an ASCII character has in them."""

ESCAPED_ENCODINGS = ("iso-2022-jp", "iso-2022-kr")
"""Those that are tried where the sign stands with which they change from ASCII to letters of two bytes each."""

ESCAPE = b"\x1b$"
"""The beginning of that sign."""

_SAMPLE = 1 << 12
"""How many bytes are weighed: four times as many would take as much longer, and hardly tell more."""

_WINDOW = 1 << 19
"""How many bytes on each side of the place are searched for lines that aren't ASCII."""

_SHORTEST = 16
"""How many bytes data must have to be taken for UTF-16 or UTF-32: any two could be a letter of UTF-16."""

_BEFORE, _AFTER = 16, 28
"""How many characters of a line are shown on each side of the place."""


class Reading(NamedTuple):
    """An encoding, the text that the sample makes in it, and how likely that is (from 0 to 1)."""

    encoding: str
    text: str
    rating: float


def likely(data: bytes, offset: int) -> Iterator[Reading]:
    """Give the encodings in which data are a likely text, each text once, the likeliest first.

    `offset` is the place in bytes (0-based) that shows that they aren't UTF-8. All of the data can be decoded in what
    is given, and is possible; where zero bytes show UTF-16 or UTF-32, or escapes ISO 2022, no other is given. What ends
    within a character of UTF-16 or UTF-32 has been cut short. The time is in proportion to the data.
    """
    return _decoding(data, _shown(data) or [*_narrow(sample(data, offset))])


def shown(data: bytes) -> Iterator[Reading]:
    """Give those of the likely readings that zero bytes or escapes show; no other is tried, which takes longer."""
    return _decoding(data, _shown(data))


def _shown(data: bytes) -> list[Reading]:
    return [*_wide(data)] or [*_escaped(data)]


def _decoding(data: bytes, tried: list[Reading]) -> Iterator[Reading]:
    """Give those readings in which all of the data can be decoded, each text once, the likeliest first."""
    seen: set[str] = set()
    for reading in sorted(tried, key=lambda each: -each.rating):
        if reading.text not in seen and _decodes(data, reading.encoding):
            seen.add(reading.text)
            yield reading


def sample(data: bytes, offset: int) -> bytes:
    """Give the lines around a place that aren't ASCII, as many as are weighed."""
    start = data.rfind(b"\n", 0, max(0, offset - _WINDOW)) + 1
    lines = data[start : offset + _WINDOW].splitlines(keepends=True)
    return b"".join(line for line in lines if not line.isascii())[:_SAMPLE]


def preview(data: bytes, offset: int, encoding: str) -> str:
    """Give what stands around a place in bytes (0-based), in an encoding: some words of its line, safe to print."""
    # What characters of these encodings are may be said anywhere before them.
    stateful = encoding in (*WIDE_ENCODINGS, *ESCAPED_ENCODINGS)
    start = 0 if stateful else max(data.rfind(b"\n", 0, offset), data.rfind(b"\r", 0, offset)) + 1
    before = _beginning(data[start:offset], encoding)
    after = _beginning(data[start : offset + 8 * _AFTER], encoding)[len(before) :]
    before = before.replace("\r", "\n").rpartition("\n")[2]
    after = after.replace("\r", "\n").partition("\n")[0]
    left = "…" if len(before) > _BEFORE else ""
    right = "…" if len(after) > _AFTER else ""
    return one_line(f"{left}{before[-_BEFORE:]}{after[:_AFTER]}{right}".replace("\t", " "))


def _narrow(lines: bytes) -> Iterator[Reading]:
    for encoding in ENCODINGS if lines else ():
        try:
            text = _beginning(lines, encoding)
        except UnicodeDecodeError:
            continue
        rating = round(plausibility(text), 2)
        if rating >= PLAUSIBLE:
            yield Reading(encoding, text, rating)


def _wide(data: bytes) -> Iterator[Reading]:
    """Try the encodings in which each character has two bytes or four."""
    if len(data) < _SHORTEST or b"\0" not in data:
        return
    for encoding in WIDE_ENCODINGS:
        try:
            text = _beginning(data[:_SAMPLE], encoding)
        except UnicodeDecodeError:
            continue
        if plausibility(text) >= PLAUSIBLE:
            yield Reading(encoding, text, 1.0)


def _escaped(data: bytes) -> Iterator[Reading]:
    """Try the encodings that are ASCII to look at, with escapes between which two bytes are a character."""
    begin = data.find(ESCAPE)
    for encoding in ESCAPED_ENCODINGS if begin >= 0 else ():
        start = data.rfind(b"\n", 0, begin) + 1 if encoding == "iso-2022-jp" else 0
        try:
            text = _beginning(data[start : begin + _SAMPLE], encoding)
        except UnicodeError:  # not of decoding alone: what isn't ended may be too much to keep
            continue
        if plausibility(text) >= PLAUSIBLE:
            yield Reading(encoding, text, 1.0)


def _beginning(data: bytes, encoding: str) -> str:
    """Decode data that may end within a character. Raises `UnicodeDecodeError`."""
    return codecs.getincrementaldecoder(encoding)("strict").decode(data, final=False)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        return is_possible(_beginning(data, encoding) if encoding in WIDE_ENCODINGS else data.decode(encoding))
    except UnicodeDecodeError:
        return False
