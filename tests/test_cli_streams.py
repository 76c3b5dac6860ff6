"""The standard streams take bytes, and closed ones end the command in order."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path

import pytest

from newsdoc import __version__
from newsdoc.cli import main, streams


class Failing(io.RawIOBase):
    """A stream whose every write fails, over a file that exists."""

    def __init__(self, number, file):
        self.number = number
        self.file = file

    def writable(self):
        return True

    def write(self, data):
        raise OSError(self.number, os.strerror(self.number))

    def fileno(self):
        return self.file.fileno()


def stream(raw):
    return io.TextIOWrapper(io.BufferedWriter(raw), "ascii")


@pytest.fixture
def file(tmp_path):
    with (tmp_path / "file").open("wb") as opened:
        yield opened


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EPIPE, 141), (errno.EINVAL, 141), (errno.ENOSPC, 3)], ids=["closed", "closed", "full"]
)
def test_a_write_that_fails_has_its_exit_code_and_leaves_nothing_to_fail_later(file, monkeypatch, number, code):
    failing = stream(Failing(number, file))
    monkeypatch.setattr(sys, "stdout", failing)
    assert main(["--version"]) == code
    monkeypatch.undo()
    assert os.fstat(file.fileno()).st_rdev == Path(os.devnull).stat().st_rdev
    failing.buffer.raw.write = len  # what is left goes nowhere


class Partial(io.RawIOBase):
    """A stream that takes a few bytes at a time, and then none for a while, as a pipe does."""

    def __init__(self, file, room):
        self.file = file
        self.room = room
        self.got = b""

    def writable(self):
        return True

    def write(self, data):
        taken = bytes(data[: min(3, self.room - len(self.got))])
        self.got += taken
        return len(taken) or None

    def fileno(self):
        return self.file.fileno()


@pytest.mark.parametrize("unbuffered", [True, False])
@pytest.mark.parametrize(("room", "code"), [(1000, 0), (10, 3)], ids=["enough", "too little"])
def test_output_is_written_to_its_end_or_is_an_error_with_or_without_a_buffer(
    file, monkeypatch, unbuffered, room, code
):
    partial = Partial(file, room)
    written = io.TextIOWrapper(partial if unbuffered else io.BufferedWriter(partial), "utf-8")
    monkeypatch.setattr(sys, "stdout", written)
    assert main(["--version"]) == code
    monkeypatch.undo()
    assert partial.got == f"newsdoc {__version__}\n".encode()[:room]
    partial.room = 1000  # what is left goes nowhere


def test_messages_that_cannot_be_written_are_dropped(file, monkeypatch):
    failing = stream(Failing(errno.EPIPE, file))
    monkeypatch.setattr(sys, "stderr", failing)
    assert main(["nonsense"]) == 2
    failing.buffer.raw.write = len


@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("stdin", ["convert", "-", "-", "-f", "json", "-t", "json"], 3),
        ("stdout", ["--version"], 3),
        ("stderr", ["nonsense"], 2),
    ],
)
def test_a_stream_that_python_does_not_have_is_no_bug(monkeypatch, name, arguments, code):
    monkeypatch.setattr(sys, name, None)
    assert main(arguments) == code


def test_what_is_no_unicode_is_written_as_escapes(capsysbinary):
    streams.write_out("bo\udce4t – \ud800\n")
    assert capsysbinary.readouterr().out == b"bo\\udce4t \xe2\x80\x93 \\ud800\n"


def test_messages_are_made_harmless(capsysbinary):
    streams.complain("a\x1b[31m\tb\x9b1m\x7f\r\n::error::c")
    assert capsysbinary.readouterr().err == b"a\\x1b[31m\tb\\x9b1m\\x7f\\r\n\\x3a:error::c\n"


@pytest.mark.parametrize(
    ("terminal", "settings", "coloured"),
    [
        (True, {}, True),
        (True, {"NO_COLOR": ""}, True),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
        (False, {}, False),
    ],
)
def test_colour_is_for_terminals_whose_user_has_not_declined(monkeypatch, terminal, settings, coloured):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert streams.coloured() is coloured
