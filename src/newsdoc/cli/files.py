"""Files and standard streams as the inputs and outputs of a command."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from newsdoc import files, patterns
from newsdoc.cli.streams import STDIN, read_in, write_out_bytes
from newsdoc.limits import limits_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.decoding import Decoded

__all__ = ["STREAM", "Input", "expanded", "read_input", "same_file", "write_output"]

STREAM = "-"
"""The path that means standard input or standard output."""


class Input(NamedTuple):
    """What was read: its name in messages, its bytes, and what they are in the encoding that was given.

    `is_stream` says that it stood on standard input, which may have been given the name of a file.
    """

    name: str
    data: bytes
    decoded: Decoded | None = None
    is_stream: bool = False

    @property
    def content(self) -> bytes | str:
        """The text, where an encoding has been given, or else the bytes."""
        return self.data if self.decoded is None else self.decoded.text

    @property
    def sample(self) -> bytes:
        """The bytes, or the text in UTF-8, to tell a format by."""
        return self.data if self.decoded is None else self.decoded.utf8

    @property
    def title(self) -> str | None:
        """The file's name without its folder, as a document keeps it; a stream has none, whatever it is called."""
        if self.name == STDIN or files.descriptor(self.name) is not None:
            return None
        return patterns.FORBIDDEN.sub("\ufffd", os.path.basename(self.name))


def read_input(path: str, limit: int | None = None, stdin_name: str | None = None) -> Input:
    """Read a file, or standard input for `-`; more than the limit allows is cut behind its first byte too many.

    Who reads such an input refuses it. Standard input goes by its own name unless another is given. Raises `OSError`.
    """
    most = limits_of(limit).size
    if path == STREAM:
        return Input(STDIN if stdin_name is None else stdin_name, read_in(most), is_stream=True)
    return Input(path, files.read(path, most))


def write_output(path: str, data: bytes) -> None:
    """Write a file, or standard output for `-`. If that fails the file is as it was before. Raises `OSError`."""
    if path == STREAM:
        write_out_bytes(data)
    else:
        files.write(path, data)


def expanded(paths: Sequence[str]) -> list[str]:
    """Give paths with the files, in order of their names, in place of each pattern that fits some.

    A pattern has `*`, `?`, `[...]` or `**`, which shells of Windows don't expand, nor others what is quoted. What is
    there under such a name is no pattern, and one that fits nothing stays as it is.
    """
    return [file for path in paths for file in (_fitting(path) if _is_pattern(path) else [path])]


def _is_pattern(path: str) -> bool:
    return any(sign in path for sign in "*?[") and not os.path.lexists(path)


def _fitting(pattern: str) -> list[str]:
    import glob  # hardly anybody quotes one

    return sorted(path for path in glob.iglob(pattern, recursive=True) if not os.path.isdir(path)) or [pattern]


def same_file(path: str, other: str) -> bool:
    """Tell whether two paths name one file that exists; a terminal may be both input and output."""
    if STREAM in (path, other) or not (os.path.exists(path) and os.path.exists(other)):
        return False
    return os.path.samefile(path, other) and not stat.S_ISCHR(os.stat(path).st_mode)
