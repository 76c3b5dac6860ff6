"""What is found in a container: an article, to be read while the container stands at it, or what is wrong there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

import attrs

from newsdoc.archive.containers.compression import damages
from newsdoc.archive.containers.damage import telling_damage
from newsdoc.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Member", "damaged", "guarded", "streamed", "within"]


@attrs.frozen
class Member:
    """An article in a container, or a part of it that is none.

    `name` begins with the container's. `read` gives its bytes, or as many as it is told and at least one more if there
    are more; it must be called before the next member is asked for, and raises what `damages` names.
    """

    name: str
    read: Callable[[int], bytes] | None = None
    line: bool = False
    """Whether it is an object of JSON Lines."""
    stream: BinaryIO | None = None
    """What `read` reads, if it may hold several articles itself."""
    problem: Diagnostic | None = None
    """What is wrong with it, if it can't be read."""
    skipped: str | None = None
    """Why it is none of the articles, if so."""


def within(container: str, name: str) -> str:
    """Give the name of a member of a container: a path that begins with the container's name."""
    return "/".join([container, *(part for part in name.split("/") if part not in ("", "."))])


def streamed(name: str, stream: BinaryIO) -> Member:
    """Give a member whose bytes are those of a stream."""
    return Member(name, partial(_read, stream), stream=stream)


def _read(stream: BinaryIO, most: int) -> bytes:
    with telling_damage():
        return stream.read(most + 1)


def guarded(name: str, found: Iterator[Member]) -> Iterator[Member]:
    """Give the members of a container up to a place where it is damaged, and then one that says so."""
    try:
        yield from found
    except damages() as error:
        yield Member(name, problem=damaged(name, error))


def damaged(name: str, error: Exception) -> Diagnostic:
    """Give the diagnostic for a file that can't be opened, or a container, or a member of one, that is damaged."""
    if isinstance(error, OSError) and error.strerror:
        return Diagnostic("not-opened", error.strerror, name)
    return Diagnostic("damaged-archive", str(error) or type(error).__name__, name)
