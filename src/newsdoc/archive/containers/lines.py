"""Lines of JSON Lines (.jsonl, .ndjson), each an object of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from newsdoc.archive.containers.member import Member

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["lines"]

_DIGITS = 8
"""How many digits the number of a line has at least, so that names stand in their order."""

_AT_ONCE = 1 << 16


def lines(name: str, stream: BinaryIO) -> Iterator[Member]:
    """Give the lines of a stream as members that are named by their numbers, from 1; blank ones are none.

    Raises what `damages` names.
    """
    number = 0
    while beginning := stream.readline(_AT_ONCE):
        number += 1
        line = _Line(stream, beginning)
        if not line.is_blank:
            yield Member(f"{name}/{number:0{_DIGITS}}", line.read, line=True)
        line.skip()


class _Line:
    """A line, of which no more is taken into memory than is asked for."""

    def __init__(self, stream: BinaryIO, beginning: bytes) -> None:
        self._stream = stream
        self._beginning = beginning
        self._is_read = beginning.endswith(b"\n") or len(beginning) < _AT_ONCE

    @property
    def is_blank(self) -> bool:
        return self._is_read and not self._beginning.strip()

    def read(self, most: int) -> bytes:
        """Give the bytes of the line without its end, or `most` of them and at least one more."""
        pieces = [self._beginning]
        while not self._is_read and sum(map(len, pieces)) <= most:
            pieces.append(self._more())
        return b"".join(pieces).rstrip(b"\r\n")

    def skip(self) -> None:
        """Leave the stream at the beginning of the next line."""
        while not self._is_read:
            self._more()

    def _more(self) -> bytes:
        piece = self._stream.readline(_AT_ONCE)
        self._is_read = piece.endswith(b"\n") or len(piece) < _AT_ONCE
        return piece
