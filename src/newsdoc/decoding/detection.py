"""`auto`: the encoding that two judges agree on, a detector that is installed and our own; and it is always told."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newsdoc.decoding.byte_order_marks import marked
from newsdoc.decoding.declarations import declared
from newsdoc.decoding.named import AUTO, REFUSED, Decoded, codec_name, codec_of, decode_as
from newsdoc.decoding.readings import ENCODINGS, ESCAPE, ESCAPED_ENCODINGS, WIDE_ENCODINGS, likely, preview, sample
from newsdoc.decoding.strict import decode
from newsdoc.diagnostics import Diagnostic, ReadError, UsageError
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from types import ModuleType

    from newsdoc.decoding.readings import Reading

__all__ = ["detect"]

_DETECTOR = "charset_normalizer"

_SHOWN = (*WIDE_ENCODINGS, *ESCAPED_ENCODINGS)
"""Those that zero bytes or escapes show, which stand in lines that are ASCII to look at."""

_ASCII = b"\x1b(B"
"""The escape of ISO 2022 behind which the letters are ASCII again, as those of a new line are."""

_WEIGHED = 1 << 18
"""How many bytes the detector gets; of more than that the lines around the place that aren't ASCII."""

_MARGIN = 0.1
"""How much likelier a reading must be than any that gives another text. Measured: with less some are wrong."""

_SIGNS, _KINDS = 3, 2
"""How many characters beyond ASCII a reading must have, and how many different ones. Measured, too."""


def detect(data: bytes, name: str | None = None) -> Decoded:
    """Give bytes as text: UTF-8, or what a byte order mark or an XML declaration says, or what they are assumed to be.

    What is assumed is remarked upon (`encoding-assumed`). Raises `ReadError` (`not-utf8`) where nothing is sure enough,
    and `UsageError` if no detector is installed.
    """
    detector = _installed()
    said = declared(data)
    if said is not None and marked(data)[1] is None and _has_ascii(said):
        return decode_as(data, said, name)
    try:
        text, encoding = decode(data, name)
    except ReadError as error:
        found = _agreed(data, detector)
        if found is None:
            raise
        (refused,) = error.diagnostics
        return _assumed(data, found, refused)
    return Decoded(text, encoding, data)


def _installed() -> ModuleType:
    """Give the detector, which comes with an extra. Raises `UsageError` where it isn't installed."""
    try:
        with LOADING:
            return import_module(_DETECTOR)
    except ImportError:
        raise UsageError(f"encoding {AUTO!r} needs a detector: pip install 'newsdoc[detect]'") from None


def _has_ascii(encoding: str) -> bool:
    """Say whether an encoding is one of text in which a declaration that has been read as ASCII says the same."""
    codec = codec_of(encoding)
    return codec is not None and codec not in REFUSED and _decoded(b"<?xml ", codec) == "<?xml "


def _assumed(data: bytes, encoding: str, refused: Diagnostic) -> Decoded:
    """Decode data as what they are assumed to be, and say so at the place where they aren't UTF-8."""
    offset = _first_odd(data)
    message = (
        f'the encoding is assumed to be {encoding}, in which byte {offset} reads "{preview(data, offset, encoding)}"'
    )
    remark = Diagnostic("encoding-assumed", message, refused.file, refused.position)
    return Decoded(data.decode(encoding), codec_name(encoding), data, (remark,))


def _agreed(data: bytes, detector: ModuleType) -> str | None:
    """Name the encoding in which the detector and we read the same, and nothing else is nearly as likely."""
    offset = _first_odd(data)
    found = list(likely(data, offset))
    if not found or not _is_telling(found):
        return None
    best = found[0]
    # It knows rarer encodings, and takes ours for them.
    known = [codec_name(encoding).replace("-", "_") for encoding in (*ENCODINGS, *_SHOWN)]
    match = detector.from_bytes(_weighed(data, offset, best.encoding), cp_isolation=known).best()
    if match is None or _decoded(data, match.encoding) != data.decode(best.encoding):
        return None
    return best.encoding


def _weighed(data: bytes, offset: int, encoding: str) -> bytes:
    """Give what the detector gets to judge an encoding by; lines in ISO 2022 are nothing that it knows unless whole."""
    if len(data) <= _WEIGHED:
        return data
    if encoding in ESCAPED_ENCODINGS:
        start = data.rfind(b"\n", 0, offset) + 1
        stop = start + _WEIGHED
        return data[start : max(data.rfind(b"\n", start, stop) + 1, data.rfind(_ASCII, start, stop) + len(_ASCII))]
    return (data if encoding in WIDE_ENCODINGS else sample(data, offset))[:_WEIGHED]


def _is_telling(found: list[Reading]) -> bool:
    """Say whether the likeliest reading has characters enough to judge by, and no other is nearly as likely."""
    beyond = [sign for sign in found[0].text if not sign.isascii()]
    enough = found[0].encoding in _SHOWN or (len(beyond) >= _SIGNS and len(set(beyond)) >= _KINDS)
    return enough and all(found[0].rating - other.rating > _MARGIN for other in found[1:])


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _first_odd(data: bytes) -> int:
    """Give the place of the first byte that isn't UTF-8 (0-based); in what is, it is the first zero or escape."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start
    zero = data.find(0)
    return data.index(ESCAPE) if zero < 0 else zero
