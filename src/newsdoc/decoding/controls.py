"""Bytes that are controls in an encoding of ISO 8859, and signs in that of Windows which often goes by its name."""

from __future__ import annotations

from newsdoc.diagnostics import Diagnostic
from newsdoc.loading import LOADING
from newsdoc.source import Source

__all__ = ["remark_on_controls"]

_WINDOWS = {
    "iso8859-1": "windows-1252",
    "iso8859-2": "windows-1250",
    "iso8859-4": "windows-1257",
    "iso8859-5": "windows-1251",
    "iso8859-6": "windows-1256",
    "iso8859-7": "windows-1253",
    "iso8859-8": "windows-1255",
    "iso8859-9": "windows-1254",
    "iso8859-13": "windows-1257",
    "iso8859-15": "windows-1252",
}
"""By the name that Python has for an encoding, the one with which it shares most letters."""

_CONTROLS = range(0x80, 0xA0)


def remark_on_controls(data: bytes, codec: str, name: str | None) -> Diagnostic | None:
    """Say where text in an encoding of ISO 8859 has controls that no text has, and what it would read in Windows' one.

    `codec` is Python's name of the encoding, and `name` the file's.
    """
    windows = _WINDOWS.get(codec)
    if windows is None or data.isascii():
        return None
    places = [place for place in (data.find(byte) for byte in _CONTROLS) if place >= 0]
    if not places:
        return None
    first = min(places)
    before = data[:first].decode(codec)
    message = (
        f"byte {first} (0x{data[first]:02X}) is a control character in {codec.upper()}, and is read as that"
        f"{_otherwise(data, first, windows)}"
    )
    return Diagnostic("controls-in-text", message, name, Source(before).position(len(before)))


def _otherwise(data: bytes, place: int, windows: str) -> str:
    """Say what it would read in Windows' encoding, unless that has no sign for one of the bytes there either."""
    with LOADING:
        from newsdoc.decoding.readings import preview  # hardly anything has need of it

    try:
        return f'; in {windows} it would read "{preview(data, place, windows)}"'
    except UnicodeDecodeError:
        return ""
