"""Members of tar files, one after another, as a tape has them."""

from __future__ import annotations

import tarfile
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from newsdoc.archive.containers.member import Member, streamed, within

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["tar_members"]

_LARGEST_HEADER = 1 << 20
"""How many bytes of names and the like may stand before a member: tarfile takes them into memory."""

_HEADERS = b"xgXLK"  # those of POSIX, of Solaris and of GNU


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
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Strict) as tar:
        while (found := tar.next()) is not None:
            tar.members = []  # type: ignore[attr-defined]  # it would keep the headers of all of them
            if not found.isdir():
                yield _member(within(name, found.name), tar, found)


def _member(name: str, tar: tarfile.TarFile, found: tarfile.TarInfo) -> Member:
    if not found.isfile():
        return Member(name, skipped="it is a link or a device")
    content: Any = tar.extractfile(found)
    return streamed(name, content)
