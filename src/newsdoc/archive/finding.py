"""Which files there are where somebody points: in folders and all that is below them, and where patterns fit."""

from __future__ import annotations

import errno
import glob
import os
import stat
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["File", "files_in", "require"]


@attrs.frozen
class File:
    """A file that was found.

    `name` is its path from where somebody pointed, its parts separated by `/`; what becomes of it is named like that.
    """

    name: str
    path: str
    size: int = 0
    """How many bytes it has."""
    skipped: str | None = None
    """Why nobody looks into it, if so."""
    error: OSError | None = None
    """Why it can't be looked into, if so."""


def require(inputs: Sequence[str]) -> None:
    """Raise `FileNotFoundError` for the first of these paths or patterns at which there is nothing."""
    for path in inputs:
        if not os.path.lexists(path) and next(glob.iglob(path, recursive=True), None) is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)


def files_in(inputs: Sequence[str], without: str | None = None) -> Iterator[File]:
    """Give the files at these paths in order, those of a folder by their names.

    What begins with a dot in a folder is left out, as the shell does, and so is the folder `without`. A path that
    there isn't is a pattern with `*`, `**`, `?` and `[...]`. Files are named from their folder; those that were named
    one by one, from the deepest folder that has all of them. Links to folders aren't followed.
    """
    single = [path for path in inputs if os.path.lexists(path) and not os.path.isdir(path)]
    base = os.path.commonpath([os.path.dirname(os.path.abspath(path)) for path in single]) if single else ""
    for path in inputs:
        if os.path.isdir(path):
            yield from _below(path, without)
        elif os.path.lexists(path):
            yield _file(path, os.path.relpath(os.path.abspath(path), base))
        else:
            yield from _fitting(path, without)


def _fitting(pattern: str, without: str | None) -> Iterator[File]:
    base = pattern
    while glob.has_magic(base):
        base = os.path.dirname(base)
    for path in sorted(glob.iglob(pattern, recursive=True)):
        if not os.path.isdir(path) and not _is_in(path, without):
            yield _file(path, os.path.relpath(path, base or os.curdir))


def _below(folder: str, without: str | None) -> Iterator[File]:
    """Give the files below a folder; those that are still to be looked into wait on a stack, however deep it goes."""
    start = len(os.path.join(folder, ""))
    waiting = [iter(_entries(folder))]
    while waiting:
        entry = next(waiting[-1], None)
        if entry is None:
            waiting.pop()
        elif isinstance(entry, OSError):
            yield File(entry.filename[start:], entry.filename, error=entry)
        elif not entry.is_dir(follow_symlinks=False):
            yield _file(entry.path, entry.path[start:])
        elif not _is_same(entry.path, without):
            waiting.append(iter(_entries(entry.path)))


def _entries(folder: str) -> Sequence[os.DirEntry[str] | OSError]:
    try:
        with os.scandir(folder) as found:
            return sorted((entry for entry in found if not entry.name.startswith(".")), key=_name)
    except OSError as error:
        return [error]


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _file(path: str, name: str) -> File:
    name = name.replace(os.sep, "/")
    try:
        status = os.stat(path)
    except OSError as error:
        return File(name, path, error=error)
    if stat.S_ISREG(status.st_mode):
        return File(name, path, status.st_size)
    is_folder = stat.S_ISDIR(status.st_mode)
    return File(name, path, skipped="it is a link to a folder" if is_folder else "it is a device or a pipe")


def _is_same(path: str, other: str | None) -> bool:
    return other is not None and os.path.exists(other) and os.path.samefile(path, other)


def _is_in(path: str, folder: str | None) -> bool:
    return folder is not None and os.path.realpath(path).startswith(os.path.join(os.path.realpath(folder), ""))
