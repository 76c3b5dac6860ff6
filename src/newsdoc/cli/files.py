"""Files and standard streams as inputs and outputs: read whole, written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from newsdoc import patterns
from newsdoc.cli.streams import STDIN, read_in, write_out

if TYPE_CHECKING:
    from newsdoc.decoding import Decoded

__all__ = ["STREAM", "Input", "read_input", "same_file", "write_output"]

STREAM = "-"
"""The path that means standard input or standard output."""


class Input(NamedTuple):
    """What was read: its name in messages, its bytes, and what they are in the encoding that was given."""

    name: str
    data: bytes
    decoded: Decoded | None = None

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
        """The file's name without its folder, as a document keeps it; standard input has none."""
        return None if self.name == STDIN else patterns.FORBIDDEN.sub("\ufffd", os.path.basename(self.name))


def read_input(path: str) -> Input:
    """Read a file, or standard input for `-`. Raises `OSError`."""
    if path == STREAM:
        return Input(STDIN, read_in())
    if os.path.isdir(path):  # Windows would only say that it is not permitted
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    with open(path, "rb") as file:
        return Input(path, file.read())


def write_output(path: str, text: str) -> None:
    """Write a file, or standard output for `-`. If that fails the file is as it was before. Raises `OSError`."""
    if path == STREAM:
        write_out(text)
        return
    try:
        _write_file(os.path.realpath(path), text.encode())
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from error


def same_file(path: str, other: str) -> bool:
    """Tell whether two paths name one file that exists."""
    if STREAM in (path, other) or not (os.path.exists(path) and os.path.exists(other)):
        return False
    return os.path.samefile(path, other)


def _write_file(path: str, data: bytes) -> None:
    """Write beside the file and put the whole in its place, so that nobody meets half of it."""
    mode = os.stat(path).st_mode if os.path.exists(path) else None
    if mode is not None and not stat.S_ISREG(mode):  # a device or a named pipe is written to, not replaced
        with open(path, "wb") as file:
            file.write(data)
        return
    beside = os.path.join(os.path.dirname(path), f".newsdoc-{os.getpid()}.tmp")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if mode is not None:
            os.chmod(beside, stat.S_IMODE(mode))
        os.replace(beside, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.remove(beside)
        raise
