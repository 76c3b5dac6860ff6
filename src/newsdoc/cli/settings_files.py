"""Which files may have the settings that count in a folder; looked for at every start, with as little as it takes."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from newsdoc.files import HOUSE_FILE, read

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["OWN", "PROJECT", "candidates", "may_settle"]

OWN = "newsdoc.toml"
"""The file that is newsdoc's alone."""

PROJECT = "pyproject.toml"
"""The file of a Python project, in which `tool.newsdoc` is."""

_SIGNS = str.maketrans({**dict.fromkeys("[]{}.\"'", " "), "=": " = ", "#": " # "})
"""What may stand around the names of a key in TOML, with blanks instead or around it."""

_BEHIND_TOOL = ("newsdoc", "=", "#")
"""What may follow `tool` in a line that has to do with `tool.newsdoc`, beside nothing."""


def candidates(folder: str) -> Iterator[str]:
    """Give the paths of files that may set something, of the folder first and then of those above it.

    Raises `OSError` for a project that can't be read.
    """
    while True:
        # A file of ours that can't be read is told; what others call a project is none of our business.
        if os.path.lexists(path := os.path.join(folder, OWN)):
            _refuse_pipe(path)
            yield path
        if os.path.isfile(path := os.path.join(folder, PROJECT)) and may_settle(read(path, HOUSE_FILE)):
            yield path
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _refuse_pipe(path: str) -> None:
    """Raise `OSError` for what is no file: a pipe that nobody writes to would be waited for at every start."""
    if os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):
        raise OSError(errno.EINVAL, "it is no file", path)


def may_settle(data: bytes) -> bool:
    """Whether a project may have the table `tool.newsdoc`: most have not, and needn't be parsed."""
    if b"newsdoc" not in data:
        return False
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = [line.translate(_SIGNS).split(maxsplit=2) for line in text.splitlines() if "tool" in line]
    return any(words[0] == "tool" and (len(words) == 1 or words[1] in _BEHIND_TOOL) for words in lines)
