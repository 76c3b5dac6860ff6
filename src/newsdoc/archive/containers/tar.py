"""Members of tar files, one after another, as a tape has them."""

from __future__ import annotations

import tarfile
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from newsdoc.archive.containers.damage import telling_damage
from newsdoc.archive.containers.member import Member, streamed, within

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["tar_members"]

_LARGEST_HEADER = 1 << 20
"""How many bytes of names and the like may stand before a member: tarfile takes them into memory."""

_BEHIND = 16
"""How often nothing may be read behind the end: tarfile looks there several times for what a whole file has, too."""

_HEADERS = b"xgXLK"  # those of POSIX, of Solaris and of GNU


class _Ending:
    """A stream that can't be read behind its end for ever, as tarfile would to skip what a header says to be there."""

    def __init__(self, stream: BinaryIO) -> None:
        """Take the stream."""
        self._stream = stream
        self._left = _BEHIND

    def read(self, size: int) -> bytes:
        """Give so many bytes, or what is left of them. Raises `tarfile.TarError` far behind the end."""
        found = self._stream.read(size)
        self._left -= not found
        if self._left < 0:
            raise tarfile.ReadError("unexpected end of data")
        return found


class _Strict(tarfile.TarInfo):
    """A header that isn't one is damage. tarfile takes it for the end, and the rest would be lost in silence."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """Give a member's header. Raises `tarfile.TarError`, that of tarfile's own for the end."""
        try:
            found = super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError as error:
            if not any(buf):
                raise  # the end: there is nothing, or a block of zeros
            raise tarfile.ReadError(str(error)) from error
        if found.type in _HEADERS and found.size > _LARGEST_HEADER:
            raise tarfile.ReadError("a header is too large")
        return found


def tar_members(name: str, stream: BinaryIO) -> Iterator[Member]:
    """Give the members of a tar file; folders are none, and links and devices are skipped.

    Raises what `damages` names.
    """
    ending: Any = _Ending(stream)
    with telling_damage():
        opened = tarfile.open(fileobj=ending, mode="r|", tarinfo=_Strict)  # noqa: SIM115  (it is closed below)
    with opened as tar:
        while (found := _next(tar)) is not None:
            tar.members = []  # type: ignore[attr-defined]  # it would keep the headers of all of them
            if not found.isdir():
                yield _member(within(name, found.name), tar, found)


def _next(tar: tarfile.TarFile) -> tarfile.TarInfo | None:
    with telling_damage():
        return tar.next()


def _member(name: str, tar: tarfile.TarFile, found: tarfile.TarInfo) -> Member:
    if not found.isfile():
        return Member(name, skipped="it is a link or a device")
    with telling_damage():
        content: Any = tar.extractfile(found)
    return streamed(name, content)
