"""The standard streams as bytes: UTF-8 whatever the locale says, and quiet when the other end has closed."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from newsdoc.escapes import harmless
from newsdoc.files import read_up_to

if TYPE_CHECKING:
    from typing import TextIO

__all__ = [
    "STDIN",
    "STDOUT",
    "coloured",
    "complain",
    "is_terminal",
    "painted",
    "read_in",
    "write_error",
    "write_out",
    "write_out_bytes",
]

STDIN = "<stdin>"
"""The name of standard input in messages."""

STDOUT = "<stdout>"
"""The name of standard output in messages."""


def read_in(most: int) -> bytes:
    """Give all of standard input, or `most` bytes of it and one more. Raises `OSError` if it is closed."""
    return read_up_to(_open(sys.stdin, STDIN).buffer, most)


def write_out(text: str) -> None:
    """Write text to standard output as it is. Raises what `write_out_bytes` raises."""
    write_out_bytes(_encoded(text))


def write_out_bytes(data: bytes) -> None:
    """Write bytes to standard output.

    Raises `BrokenPipeError` if nobody reads them, `OSError` if they can't be written.
    """
    stream = _open(sys.stdout, STDOUT)
    try:
        _write(stream, data)
    except OSError as error:
        if error.errno in (errno.EPIPE, errno.EINVAL):  # Windows gives EINVAL for a closed pipe
            raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE), STDOUT) from error
        raise OSError(error.errno, error.strerror, STDOUT) from error


def write_error(text: str) -> None:
    """Write text to standard error."""
    with suppress(OSError):  # nobody is left to be told
        _write(_open(sys.stderr, "<stderr>"), _encoded(text))


def complain(message: str) -> None:
    """Write a message to standard error on lines of its own, whatever is quoted in it made harmless."""
    write_error(f"{harmless(message)}\n")


def is_terminal() -> bool:
    """Tell whether standard output is a terminal. Raises `OSError` if it is closed."""
    return _open(sys.stdout, STDOUT).isatty()


def coloured(when: str = "auto") -> bool:
    """Tell whether there is to be colour: `always`, `never`, or where it is seen.

    That is on a terminal whose user hasn't asked for none (https://no-color.org). Raises `OSError` if standard output
    is closed.
    """
    if when != "auto":
        return when == "always"
    declined = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not declined and is_terminal()


def painted(text: str, style: str, *, colour: bool) -> str:
    """Give a text as a terminal shows it in a style, the parameters of ECMA-48's SGR, if there is to be colour."""
    return f"\x1b[{style}m{text}\x1b[0m" if colour else text


def _open(stream: TextIO | None, name: str) -> TextIO:
    """Give the stream. Python has none where the caller has closed it."""
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), name)
    return stream


def _encoded(text: str) -> bytes:
    """Give text in UTF-8; the last resort for what is no Unicode is an escape."""
    return text.encode("utf-8", "backslashreplace")


def _write(stream: TextIO, data: bytes) -> None:
    try:
        _write_all(stream, memoryview(data))
        stream.buffer.flush()
    except OSError:
        # What is left in the buffer would fail once more when Python exits.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
        raise


def _write_all(stream: TextIO, data: memoryview) -> None:
    """Write all of it, also where Python has been told to put no buffer between: then each write takes a part."""
    while data:
        taken = stream.buffer.write(data)
        if not taken:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        data = data[taken:]
