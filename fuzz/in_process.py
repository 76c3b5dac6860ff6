"""Runs a command line in this process, with streams of its own that may be closed or broken."""

from __future__ import annotations

import errno
import io
import os
import sys

import attrs

from newsdoc.cli import main as command

__all__ = ["STREAMS", "Done", "in_process"]

STREAMS = ("all well",) * 12 + ("no stdin", "no stdout", "no stderr", "broken stdout", "full stdout")
"""What may befall the standard streams: they are closed, nobody reads them, or nothing more goes in."""

ERRORS = {"broken stdout": errno.EPIPE, "full stdout": errno.ENOSPC}


@attrs.frozen
class Done:
    """How a command line has ended, and what it has printed."""

    code: int
    out: bytes
    err: bytes


class Failing(io.RawIOBase):
    """A stream whose every write fails."""

    def __init__(self, number: int, file: io.FileIO) -> None:
        self._number = number
        self._file = file

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    def write(self, data: object) -> int:
        """Fail."""
        del data
        raise OSError(self._number, os.strerror(self._number))

    def fileno(self) -> int:
        """Give the number of a file that takes the place of what can't be written."""
        return self._file.fileno()


def in_process(words: list[str], given: bytes, befallen: str = "all well") -> Done:
    """Run a command line in this process, with bytes for standard input; `befallen` is one of `STREAMS`."""
    stdin, out, err = io.BytesIO(given), io.BytesIO(), io.BytesIO()
    before = sys.stdin, sys.stdout, sys.stderr
    with open(os.devnull, "wb", buffering=0) as nowhere:  # noqa: PTH123  (an unbuffered one)
        stdout = Failing(ERRORS[befallen], nowhere) if befallen in ERRORS else out
        raw = {"stdin": stdin, "stdout": stdout, "stderr": err}
        streams = {name: io.TextIOWrapper(stream, "ascii") for name, stream in raw.items()}
        for name, stream in streams.items():
            setattr(sys, name, None if befallen == f"no {name}" else stream)
        try:
            code = command(words)
        finally:
            sys.stdin, sys.stdout, sys.stderr = before
        return Done(code, out.getvalue(), err.getvalue())
