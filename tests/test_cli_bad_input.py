"""Whatever the command is given, it ends with the right code and one clear message, and without a traceback."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from articles import INTERVIEW, INVALID_JSON, JSON
from commands import INTERRUPTIBLE
from newsdoc.cli import main

POSIX = os.name == "posix"


def newsdoc(*arguments, cwd):
    """Run the command in this process, which takes a twentieth of the time; what it lets through fails the test."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "ascii") for _ in range(2))
    with contextlib.chdir(cwd), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(arguments)
    out.flush()
    err.flush()
    return subprocess.CompletedProcess(arguments, code, out.buffer.getvalue(), err.buffer.getvalue())


def processed(*arguments, cwd, env):
    """Run the command in a process of its own, in surroundings of its own."""
    command = [sys.executable, "-m", "newsdoc", *arguments]
    return subprocess.run(command, cwd=cwd, env=os.environ | env, capture_output=True, check=False)


def failed(done, code):
    """Give the message of a command that has ended with a code, and check its form."""
    message = done.stderr.decode()
    assert done.returncode == code, message
    assert "Traceback" not in message
    assert message.endswith("\n")
    return message


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "boat.txt").write_text(INTERVIEW, "utf-8")
    (tmp_path / "boat.json").write_text(JSON, "utf-8")
    return tmp_path


READING = [
    ["convert", "{}", "out.json"],
    ["convert", "{}", "--to", "text"],
    ["validate", "{}"],
    ["inspect", "{}"],
]


@pytest.fixture(params=READING, ids=" ".join)
def reading(request, folder):
    """Runs each command that reads any format on a file."""

    def run(name, *options):
        words = [word.format(name) for word in request.param]
        return newsdoc(*words, *options, cwd=folder)

    return run


@pytest.mark.parametrize("name", ["none.txt", "none.json", "none/none.txt"])
def test_a_missing_file_is_named(reading, name):
    assert failed(reading(name), 3) == f"{name}: No such file or directory\n"


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\nb.json", "a\\nb.json"), ("a\x1b[31m\r.txt", "a\\x1b[31m\\r.txt"), ("\u202e.txt", "\\u202e.txt")],
)
def test_the_name_of_a_missing_file_is_shown_on_one_line(reading, name, shown):
    message = failed(reading(name), 3)
    assert message.startswith(f"{shown}: ")
    assert message.count("\n") == 1


@pytest.mark.parametrize("words", [["a\nb"], ["convert", "a\nb"], ["convert", "boat.txt", "a\nb.json", "c\nd"]])
def test_wrong_usage_is_told_on_one_line(folder, words):
    message = failed(newsdoc(*words, cwd=folder), 2)
    assert message.count("\n") == 1
    assert "\\n" in message


def test_a_directory_is_no_file(reading, folder):
    (folder / "articles.txt").mkdir()
    assert failed(reading("articles.txt"), 3).startswith("articles.txt: Is a directory")


def test_an_empty_text_gives_an_empty_document_and_a_warning(folder):
    (folder / "empty.txt").write_bytes(b"")
    done = newsdoc("convert", "empty.txt", "--to", "json", "--no-origins", cwd=folder)
    message = failed(done, 0)
    assert message.startswith("empty.txt")
    assert "[empty-input]" in message
    assert done.stdout.startswith(b'{"type":"document","newsdoc":"0.1"')


@pytest.mark.parametrize("name", ["empty.json", "empty.nitf.xml"])
def test_an_empty_file_of_another_format_is_broken(reading, folder, name):
    (folder / name).write_bytes(b"")
    settings = ["--xsd", "any.xsd"] if "validate" in str(reading) else []
    done = reading(name, *settings)
    assert done.returncode in (1, 2)
    assert b"Traceback" not in done.stderr


def test_bytes_that_are_not_utf8_are_named_with_their_place(reading, folder):
    (folder / "latin.txt").write_bytes("A Boat\n\nÖstvik".encode("latin-1"))
    message = failed(reading("latin.txt"), 1)
    assert message.startswith("latin.txt:3:1: ")
    assert "[not-utf8]" in message
    assert "iconv" in message


def test_broken_json_is_named_with_its_place_and_a_caret(reading, folder):
    (folder / "broken.json").write_text('{\n  "newsdoc": "0.1",\n  oops\n}', "utf-8")
    lines = failed(reading("broken.json"), 1).split("\n")
    assert lines[0].startswith("broken.json:3:3: ")
    assert lines[0].endswith("[json-syntax]")
    assert lines[2:4] == ["3 |   oops", "  |   ^"]


@pytest.mark.parametrize("text", ["[1, 2", "null", '"text"', "[" * 100_000, '{"a": 1e999999}', "9" * 5000])
def test_json_that_is_no_document_is_refused(reading, folder, text):
    (folder / "odd.json").write_text(text, "utf-8")
    assert failed(reading("odd.json"), 1).startswith("odd.json")


def test_every_mistake_in_json_is_named_with_its_line(reading, folder):
    (folder / "wrong.json").write_text(INVALID_JSON, "utf-8")
    message = failed(reading("wrong.json"), 1)
    places = ["wrong.json:3:29: $.body[0].kind: ", "wrong.json:4:50: $.body[1].speaker: ", "wrong.json:4:65: $.body[1]"]
    assert [place for place in places if place not in message] == []


@pytest.mark.parametrize("command", [["convert", "{}", "out.json"], ["inspect", "{}"]])
def test_broken_xml_is_named_with_its_place(folder, command):
    (folder / "broken.nitf.xml").write_text("<nitf>\n<body>\n</nitf>", "utf-8")
    message = failed(newsdoc(*[word.format("broken.nitf.xml") for word in command], cwd=folder), 1)
    assert message.startswith("broken.nitf.xml:3:")
    assert "[xml-syntax]" in message


def test_a_document_of_another_format_is_refused(folder):
    (folder / "other.json").write_text('{"headline": "A Boat"}', "utf-8")
    (folder / "other.xml").write_text("<html><body/></html>", "utf-8")
    for name in ("other.json", "other.xml"):
        message = failed(newsdoc("convert", name, "out.txt", cwd=folder), 1)
        assert message.startswith(f"{name}:1:1: ")
        assert "[not-newsdoc]" in message
    assert not (folder / "out.txt").exists()


@pytest.mark.parametrize(("name", "other"), [("boat.json", "nitf"), ("boat.txt", "json"), ("boat.txt", "nitf")])
def test_a_document_taken_for_another_format_is_refused(folder, name, other):
    assert failed(newsdoc("convert", name, "-t", "text", "--from", other, cwd=folder), 1).startswith(f"{name}:1:1: ")


@pytest.mark.parametrize("output", ["none/out.json", "boat.txt/out.json", ".", "/dev/full"])
def test_an_output_that_cannot_be_written_is_named(folder, output):
    if output == "/dev/full" and not Path(output).exists():
        pytest.skip("there is no /dev/full here")
    before = sorted(folder.iterdir())
    done = newsdoc("convert", "boat.json", output, "--to", "json", cwd=folder)
    assert failed(done, 3).startswith(f"{output}: ")
    assert sorted(folder.iterdir()) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_behind_standard_output_is_named(folder):
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "newsdoc", "schema"]
        done = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3
    assert done.stderr == b"<stdout>: No space left on device\n"


@pytest.mark.skipif(not POSIX, reason="Windows has no such pipes")
def test_a_closed_pipe_ends_the_command_in_silence(folder):
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "newsdoc", "schema"]
    done = subprocess.run(command, cwd=folder, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not POSIX, reason="Windows has no such pipes")
def test_nobody_to_hear_the_messages_changes_no_exit_code(folder):
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "newsdoc", "convert", "none.txt", "out.json"]
    done = subprocess.run(command, cwd=folder, stderr=writer, check=False)
    os.close(writer)
    assert done.returncode == 3


@pytest.mark.skipif(not POSIX, reason="closes streams as a shell does")
@pytest.mark.parametrize(
    ("redirection", "command", "code"),
    [(">&-", "schema", 3), ("<&-", "convert - --from json --to json", 3), ("2>&-", "rule nonsense", 2)],
)
def test_a_closed_stream_is_no_bug(folder, redirection, command, code):
    line = f'"{sys.executable}" -m newsdoc {command} {redirection}'
    done = subprocess.run(line, shell=True, cwd=folder, capture_output=True, check=False)  # noqa: S602  (our own line)
    failed(done, code) if redirection != "2>&-" else None
    assert done.returncode == code


def unread(pipe):
    """Give how many bytes of a pipe nobody has read yet."""
    import fcntl
    import termios

    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)


@pytest.mark.skipif(not POSIX, reason="Windows sends no SIGINT to one process")
def test_an_interrupt_ends_the_command_in_silence(folder):
    run = "import sys; from newsdoc.cli import main; sys.exit(main(['convert', '-', 'out.json', '--from', 'text']))"
    command = [sys.executable, "-c", f"{INTERRUPTIBLE}; {run}"]
    reader, writer = os.pipe()
    os.write(writer, b"A")
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=folder, stdin=reader, stdout=pipe, stderr=pipe) as process:
        while process.poll() is None and unread(reader):  # until it has taken that and waits for more of its input
            time.sleep(0.01)
        for _ in range(10):  # one that comes just before it waits for input is not seen before the next
            process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=2)
                break
        out, err = process.communicate(timeout=20)
    os.close(reader)
    os.close(writer)
    assert (process.returncode, out, err) == (130, b"", b"")
    assert not (folder / "out.json").exists()


PLAIN = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


PRINTING = [
    ["convert", "boat.txt", "-t", "json"],
    ["convert", "boat.txt", "-t", "text"],
    ["explain", "boat.txt"],
    ["inspect", "boat.txt"],
    ["styles", "ru"],
    ["convert", "boat.txt", "-t", "nitf"],
]
EACH = f"from newsdoc.cli import main\nfor one in {PRINTING}: print(main(one), flush=True)"
"""Runs all of them in one process, and prints their exit codes between what they print."""


@pytest.mark.parametrize("locale", [PLAIN, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C"}, {"LANG": "ru_RU.KOI8-R"}])
def test_output_is_utf8_whatever_the_locale(folder, locale):
    usual = [newsdoc(*arguments, cwd=folder) for arguments in PRINTING]
    assert all(any(character > "\x7f" for character in one.stdout.decode()) for one in usual)
    command = [sys.executable, "-c", EACH]
    done = subprocess.run(command, cwd=folder, env=os.environ | locale, capture_output=True, check=True)
    assert done.stdout == b"".join(one.stdout + b"0\n" for one in usual)
    assert done.stderr == b"".join(one.stderr for one in usual)


@pytest.mark.skipif(sys.platform != "linux", reason="file systems elsewhere take only Unicode names")
@pytest.mark.parametrize("locale", [PLAIN, {}])
def test_a_name_that_is_not_utf8_is_a_name_like_others(folder, locale):
    name = b"bo\xe4t.txt"
    (folder / os.fsdecode(name)).write_text(INTERVIEW, "utf-8")
    done = processed("convert", os.fsdecode(name), "-t", "nitf", cwd=folder, env=locale)
    assert done.returncode == 0, done.stderr
    done = processed("convert", os.fsdecode(b"x" + name), "-t", "nitf", cwd=folder, env=locale)
    assert done.stderr == b"xbo\\xe4t.txt: No such file or directory\n"


def test_control_characters_of_an_input_do_not_reach_the_terminal(folder):
    (folder / "escape.json").write_bytes(b'{"newsdoc": "0.1", "type": "\x1b[31mred"}')
    done = newsdoc("validate", "escape.json", cwd=folder)
    assert done.returncode == 1
    assert b"\x1b" not in done.stderr
