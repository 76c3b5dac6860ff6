"""Which container a file is, by its name, and what is in it; containers may lie in one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from newsdoc.archive.containers.compression import decompressing, inner_name, is_compressed
from newsdoc.archive.containers.lines import lines
from newsdoc.archive.containers.member import Member, guarded, streamed
from newsdoc.archive.containers.tar import tar_members
from newsdoc.archive.containers.zip import zip_members

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["is_container", "members", "uncompressed"]

_ZIP = ".zip"
_KINDS: dict[str, Callable[[str, BinaryIO], Iterator[Member]]] = {
    ".tar": tar_members,
    _ZIP: zip_members,
    ".jsonl": lines,
    ".ndjson": lines,
}
"""What gives the members of a stream, by the suffix of its name."""

_SUFFIXES = tuple(_KINDS)
_DEEPEST = 3
"""So many containers may lie in one another; there are files that hold themselves for ever."""


def is_container(name: str) -> bool:
    """Tell whether a file of a name may hold several articles."""
    return _kind(name) is not None


def uncompressed(name: str, stream: BinaryIO) -> BinaryIO:
    """Give what a stream holds, without the compression that its name tells of, if it does.

    Raises `UsageError` for a compression that needs an extra, and what `damages` names when it is read.
    """
    return decompressing(name, stream) if is_compressed(name) else stream


def members(name: str, stream: BinaryIO) -> Iterator[Member]:
    """Give what is in a container, in order, and in the containers that are in it; what is damaged is told as one more.

    `stream` is read as the members are; a `.zip` must be able to seek. Raises `UsageError` for a compression that
    needs an extra.
    """
    return _members(name, stream, 1)


def _members(name: str, stream: BinaryIO, depth: int) -> Iterator[Member]:
    kind = _kind(name)
    assert kind is not None  # noqa: S101  (for the type checkers: only containers come here)
    for member in guarded(name, _KINDS[kind](name, uncompressed(name, stream))):
        yield from [member] if member.stream is None else _inner(member, member.stream, depth)


def _inner(member: Member, stream: BinaryIO, depth: int) -> Iterator[Member]:
    """Give a member as it is, or without its compression, or what is in it."""
    kind = _kind(member.name)
    if kind is None and is_compressed(member.name):
        yield streamed(member.name, uncompressed(member.name, stream))
    elif kind is None:
        yield member
    elif kind == _ZIP or depth == _DEEPEST:
        yield Member(member.name, skipped="it is a container in another that isn't opened")
    else:
        yield from _members(member.name, stream, depth + 1)


def _kind(name: str) -> str | None:
    inner = inner_name(name).lower()
    return next((kind for kind in _KINDS if inner.endswith(kind)), None) if inner.endswith(_SUFFIXES) else None
