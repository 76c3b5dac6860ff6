"""Files: read to their end, and replaced as a whole or left as they were."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Generator
    from os import PathLike

__all__ = ["HOUSE_FILE", "descriptor", "is_left_over", "make_folder", "read", "read_up_to", "write"]

HOUSE_FILE = 16 << 20
"""How many bytes a file of settings, a style, rules or an XML Schema may have: somebody has written it by hand."""

_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows alone has it, and would else write CRLF
_STANDARD = {"stdin": 0, "stdout": 1, "stderr": 2}
_AT_ONCE = 1 << 20
_BEGIN, _END = ".newsdoc-", ".tmp"  # of the names of files that are being written
_DIGITS = 9  # what a C int holds whatever they are


def read(path: str | PathLike[str], most: int | None = None) -> bytes:
    """Give all bytes of a file, a device or a named pipe, or `most` of them and one more.

    Raises `OSError` that names the path as it was given.
    """
    name = os.fspath(path)
    with _named(name):
        if os.path.isdir(name):  # Windows would only say that it is not permitted
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        own = descriptor(name)
        with open(name if own is None else os.dup(own), "rb") as file:
            return file.read() if most is None else read_up_to(file, most, os.fstat(file.fileno()).st_size)


def read_up_to(file: BinaryIO, most: int, size: int = 0) -> bytes:
    """Give the bytes of an open file to its end, or `most` of them and one more; `size` is how many it seems to have.

    No more memory is asked for than that takes, however great `most` is.
    """
    asked = min(size, most) + 1
    pieces = [file.read(asked)]
    while len(pieces[-1]) == asked and (left := most + 1 - sum(map(len, pieces))):
        asked = min(_AT_ONCE, left)
        pieces.append(file.read(asked))
    return b"".join(pieces)


def make_folder(path: str) -> None:
    """Make a folder, and those that it lies in, unless it is there. Raises `OSError`."""
    with suppress(FileNotFoundError, NotADirectoryError):
        os.stat(path)  # it refuses a name that is too long; os.makedirs calls itself for each part of one
    os.makedirs(path, exist_ok=True)


def write(path: str | PathLike[str], data: bytes) -> None:
    """Put these bytes into a file: its name leads to all of the old ones until it leads to all of the new ones.

    A file that was there keeps its mode, and its owner where that may be given; behind a symbolic link it is what the
    link leads to that is replaced. Devices, named pipes and the process's own descriptors are written to.

    Raises `OSError` that names the path as it was given. Then the file is as it was, and nothing is left beside it.
    """
    name = os.fspath(path)
    with _named(name):
        own = descriptor(name)
        old = _status(name) if own is None else None
        if own is not None:
            _pour(os.dup(own), data)
        elif old is None or stat.S_ISREG(old.st_mode):
            # Any other name is left as it is: the folders above this one may be closed to us, or their names too long.
            _replace(os.path.realpath(name) if os.path.islink(name) else name, data, old)
        else:
            _pour(name, data)


def is_left_over(name: str) -> bool:
    """Tell whether a file, by its name without a folder, is what `write` leaves if its process is killed."""
    return name.startswith(_BEGIN) and name.endswith(_END)


def descriptor(name: str) -> int | None:
    """Give the number of the process's own descriptor that a name stands for, such as 1 for `/dev/stdout`.

    To open such a name would begin anew at the start of a file that the shell has opened, or fail for a socket.
    """
    folder, _, last = name.rpartition("/")
    if folder == "/dev":
        return _STANDARD.get(last)
    numbered = folder in ("/dev/fd", "/proc/self/fd") and last.isascii() and last.isdigit() and len(last) <= _DIGITS
    return int(last) if numbered else None


@contextmanager
def _named(name: str) -> Generator[None]:
    """Have every error name the path that was given, and not one that stands for it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, name) from error
    except ValueError as error:  # no file can have a name with a zero byte, or with half a character
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), name) from error


def _status(name: str) -> os.stat_result | None:
    try:
        return os.stat(name)
    except FileNotFoundError:
        return None


def _pour(target: str | int, data: bytes) -> None:
    with open(target, "wb") as file:
        file.write(data)


def _replace(path: str, data: bytes, old: os.stat_result | None) -> None:
    """Write beside the file and put the whole in its place, so that nobody meets half of it."""
    if old is not None:
        os.close(os.open(path, os.O_WRONLY))  # what may not be written to is not replaced either
    # A name by chance: no other thread or process has it, nor one that was killed before.
    beside = os.path.join(os.path.dirname(path), f"{_BEGIN}{os.urandom(8).hex()}{_END}")
    try:
        # Nobody may read the new bytes who couldn't read the old ones.
        _create(beside, data, 0o666 if old is None else 0o600)
        if old is not None:
            _make_like(beside, old)
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.remove(beside)
        raise


def _create(path: str, data: bytes, mode: int) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode), "wb") as file:
        file.write(data)


def _make_like(path: str, old: os.stat_result) -> None:
    # Windows has no owners of this kind, only root gives files away, and not every owner exists in a container.
    with suppress(AttributeError, OSError):
        os.chown(path, old.st_uid, old.st_gid)
    os.chmod(path, stat.S_IMODE(old.st_mode))
