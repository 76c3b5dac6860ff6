"""The articles of an archive: those that are files, and those that lie in containers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc import files
from newsdoc.archive.containers import damaged, damages, inner_name, is_compressed, is_container, members, uncompressed
from newsdoc.archive.finding import File, files_in
from newsdoc.archive.journal import NAME
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats import registry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsdoc.archive.containers import Member

__all__ = ["Item", "articles", "items_in", "read", "why_skipped"]


@attrs.frozen
class Item:
    """An article that was found, or something where one was looked for.

    `name` is its path from where somebody pointed, through the containers that it lies in. `path` is that of the file
    on disk. `data` are its bytes, unless it is the whole of the file. `size` is how many bytes there are on disk, or
    in `data`.
    """

    name: str
    path: str
    data: bytes | None = None
    size: int = 0
    line: bool = False
    """Whether it is an object of JSON Lines."""
    problem: Diagnostic | None = None
    """What is wrong with it, if it can't be read."""
    skipped: str | None = None
    """Why it is none of the articles, if so."""


def items_in(
    inputs: Sequence[str], *, most: int | None, takes: Callable[[str], bool], without: str | None = None
) -> Iterator[Item]:
    """Give the articles at these paths, in order; see `files_in`.

    Of those in containers, `most` bytes are read, and at least one more if there are more; with `most=None` none are,
    and the items only serve for their names. `takes` says of a name whether it is an article's.

    Raises `UsageError` for a compression that needs an extra.
    """
    for file in files_in(inputs, without):
        if file.error is not None:
            yield Item(file.name, file.path, problem=damaged(file.path, file.error))
            continue
        reason = file.skipped or _why_left_alone(file.name)
        if reason is None and is_container(file.name):
            yield from _contained(file, most, takes)
        else:
            yield Item(file.name, file.path, size=file.size, skipped=reason or why_skipped(file.name, takes))


def _contained(file: File, most: int | None, takes: Callable[[str], bool]) -> Iterator[Item]:
    try:
        stream = open(file.path, "rb")  # noqa: SIM115  (it is closed below; what is read from it may raise the same)
    except OSError as error:
        yield Item(file.name, file.path, problem=damaged(file.path, error))
        return
    with stream:
        for member in members(file.name, stream):
            yield _item(member, file.path, most, takes)


def _item(member: Member, path: str, most: int | None, takes: Callable[[str], bool]) -> Item:
    item = Item(member.name, path, line=member.line, problem=member.problem, skipped=member.skipped)
    if member.read is None:
        return item
    if not _is_safe(member.name):
        message = "its name leads out of the folder that it would be written to"
        return attrs.evolve(item, problem=Diagnostic("unsafe-name", message, member.name))
    if not member.line and (reason := why_skipped(member.name, takes)):
        return attrs.evolve(item, skipped=reason)
    if most is None:
        return item
    try:
        data = member.read(most)
    except damages() as error:
        return attrs.evolve(item, problem=damaged(member.name, error))
    return attrs.evolve(item, data=data, size=len(data))


def read(item: Item, most: int) -> bytes:
    """Give the bytes of an item, or `most` of them and at least one more; of a compressed file those of its content.

    Raises `OSError`, and what `damages` names.
    """
    if item.data is not None:
        return item.data
    if not is_compressed(item.path):
        return files.read(item.path, most)
    with open(item.path, "rb") as file:
        return uncompressed(item.path, file).read(most + 1)


def articles(source: str | None) -> Callable[[str], bool]:
    """Give what tells by a file's name whether it is an article: of a format that can be read, or of the one named.

    Of that one is also what has a suffix that says less, or none that says anything.
    """
    if source is None:
        return _is_readable
    suffixes = registry.by_name(source).suffixes

    def is_of(name: str) -> bool:
        found = registry.find(inner_name(name))
        return found is None or any(suffix.endswith(found[1]) for suffix in suffixes)

    return is_of


def _is_readable(name: str) -> bool:
    found = registry.find(inner_name(name))
    return found is not None and registry.by_name(found[0]).read is not None


def why_skipped(name: str, takes: Callable[[str], bool]) -> str | None:
    """Give why a file isn't converted, by its name, or nothing if it is."""
    return None if takes(name) else "no format that can be read is known by its name"


def _why_left_alone(name: str) -> str | None:
    """Give why a file isn't looked into although its name is a container's: what an earlier run has kept there."""
    return "it is the journal of a run" if name.rpartition("/")[2] == NAME else None


def _is_safe(name: str) -> bool:
    """Tell whether what is written by a name can't lie outside the folder that it is meant for."""
    return "\0" not in name and ".." not in name.split("/")
