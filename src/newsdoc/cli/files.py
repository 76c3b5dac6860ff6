"""Files and standard streams as inputs and outputs: read whole, written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import attrs

from newsdoc import patterns
from newsdoc.cli.streams import STDIN, read_in, write_out

__all__ = ["STREAM", "Input", "read_input", "same_file", "write_output"]

STREAM = "-"
"""The path that means standard input or standard output."""


@attrs.frozen
class Input:
    """What was read: the name that it goes by in messages, and its bytes."""

    name: str
    data: bytes

    @property
    def title(self) -> str | None:
        """The file's name without its folder, as a document keeps it; standard input has none."""
        return None if self.name == STDIN else patterns.FORBIDDEN.sub("\ufffd", Path(self.name).name)


def read_input(path: str) -> Input:
    """Read a file, or standard input for `-`. Raises `OSError`."""
    if path == STREAM:
        return Input(STDIN, read_in())
    if Path(path).is_dir():  # Windows would only say that it is not permitted
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    return Input(path, Path(path).read_bytes())


def write_output(path: str, text: str) -> None:
    """Write a file, or standard output for `-`. If that fails the file is as it was before. Raises `OSError`."""
    if path == STREAM:
        write_out(text)
        return
    try:
        _write_file(Path(path).resolve(), text.encode())
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from error


def same_file(path: str, other: str) -> bool:
    """Tell whether two paths name one file that exists."""
    return STREAM not in (path, other) and all(Path(p).exists() for p in (path, other)) and Path(path).samefile(other)


def _write_file(path: Path, data: bytes) -> None:
    """Write beside the file and put the whole in its place, so that nobody meets half of it."""
    mode = path.stat().st_mode if path.exists() else None
    if mode is not None and not stat.S_ISREG(mode):  # a device or a named pipe is written to, not replaced
        path.write_bytes(data)
        return
    beside = path.with_name(f".newsdoc-{os.getpid()}.tmp")
    file = beside.open("xb")
    try:
        with file:
            file.write(data)
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
