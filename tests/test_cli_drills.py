"""What may befall a command from outside: signals, full disks, missing rights, closed streams, odd names.

Each drill is a real process. It ends with the exit code of the table, says so on one line and without a traceback, and
leaves what was there before.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from commands import INTERRUPTIBLE
from every_module import EVERY_MODULE

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the drills are with signals, streams and rights of POSIX")

OLD = b"what was there before"
COMMAND = (sys.executable, "-m", "newsdoc")
RUNNING = "import sys; from newsdoc.cli import main; sys.exit(main())"
READING = (["convert", "{}", "out.json"], ["validate", "{}"], ["inspect", "{}"], ["explain", "{}"])


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder to work in, with an article in text and in JSON, a long one, and an output of an earlier run."""
    monkeypatch.chdir(tmp_path)
    Path("boat.txt").write_text(INTERVIEW, "utf-8")
    Path("boat.json").write_text(JSON, "utf-8")
    Path("long.txt").write_text("Anna: What?\n\nBo: That is it (laughs).\n\n" * 2000, "utf-8")
    Path("out.json").write_bytes(OLD)
    return tmp_path


@pytest.fixture(autouse=True)
def kept(folder):
    """Whatever befell the command, what was there is left, and nothing is there that wasn't."""
    before = contents()
    yield
    assert contents() == before


def contents():
    """Give all names in the folder, with what is in the files."""
    return {path.name: path.read_bytes() if path.is_file() else None for path in Path().iterdir()}


def command(words, first):
    """Give the command line of a process that does something first and then runs the command."""
    return [*COMMAND, *words] if first is None else [sys.executable, "-c", f"{first}; {RUNNING}", *words]


def run(*words, first=None, **settings):
    """Run the command in a process of its own."""
    settings = {"capture_output": True, "timeout": 60, **settings}
    return subprocess.run(command(words, first), check=False, **settings)


def failed(done, code, start=""):
    """Check that a command has ended with a code, and with one line that begins so."""
    said = done.stderr.decode("utf-8", "surrogateescape")
    assert done.returncode == code, said
    assert "Traceback" not in said
    assert said.startswith(start)
    assert said.count("\n") == 1
    assert said.endswith("\n")


def limited(kind, number):
    """Give what a process does first, to have a limit."""
    return f"import resource; resource.setrlimit(resource.{kind}, ({number}, {number}))"


# Signals


@contextmanager
def started(*words, first=None, **settings):
    """Start the command, and end it whatever happens to the test."""
    with subprocess.Popen(command(words, first), stderr=subprocess.PIPE, **settings) as process:
        try:
            yield process
        finally:
            process.kill()


def interrupted(process):
    """Interrupt a command once it waits for something, and give what it says."""
    asleep = 0
    while asleep < 5:
        # The state stands behind the name, which is in brackets.
        state = Path(f"/proc/{process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
        asleep = asleep + 1 if state == "S" else 0
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    return process.communicate(timeout=20)


tells_states = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc that tells who waits")


@pytest.fixture
def pipe(folder):
    """A named pipe, outside the folder that is compared."""
    path = folder.parent / f"{folder.name}.pipe"
    os.mkfifo(path)
    yield str(path)
    path.unlink()


@tells_states
@pytest.mark.parametrize("opened", [False, True], ids=["while it opens", "while it reads"])
@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_an_interrupt_while_a_pipe_is_read_ends_the_command_in_silence(pipe, command, opened):
    words = [*(word.format(pipe) for word in command), "--from", "text"]
    kept = os.open(pipe, os.O_RDWR) if opened else None
    with started(*words, stdout=subprocess.PIPE, first=INTERRUPTIBLE) as process:
        assert interrupted(process) == (b"", b"")
    if kept is not None:
        os.close(kept)
    assert process.returncode == 130


@tells_states
def test_an_interrupt_while_a_pipe_is_written_ends_the_command_in_silence(pipe):
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    words = ["convert", "long.txt", pipe, "--to", "json"]
    with started(*words, stdout=subprocess.PIPE, first=INTERRUPTIBLE) as process:
        assert interrupted(process) == (b"", b"")
    os.close(reader)
    assert process.returncode == 130


@pytest.mark.parametrize(
    "words",
    [
        ["convert", "long.txt", "--to", "json"],
        ["convert", "long.txt", "/dev/stdout", "--to", "json"],
        ["explain", "long.txt"],
        ["inspect", "long.txt"],
        ["schema"],
        ["validate", "none.json", "--output-format", "json"],
        ["--help"],
    ],
    ids=" ".join,
)
def test_a_reader_that_has_gone_ends_the_command_in_silence(words):
    reader, writer = os.pipe()
    with started(*words, stdout=writer) as process:
        os.close(writer)
        if "long.txt" in words:
            assert os.read(reader, 10)  # it goes in the middle
        os.close(reader)
        _, err = process.communicate(timeout=20)
    assert process.returncode == 141
    assert b"Traceback" not in err
    assert err.count(b"\n") == err.count(b"none.json")


def test_a_reader_of_a_named_pipe_that_has_gone_is_a_reader_that_has_gone(pipe):
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with started("convert", "long.txt", pipe, "--to", "json") as process:
        while not _ready(reader):
            time.sleep(0.01)
        os.close(reader)
        _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (141, b"")


def _ready(reader):
    try:
        return os.read(reader, 10)
    except BlockingIOError:  # somebody writes, and has written nothing yet
        return b""


# Disks


@pytest.mark.parametrize("output", ["out.json", "new.json"])
def test_a_disk_that_is_full_in_the_middle_leaves_no_half_file(output):
    done = run("convert", "long.txt", output, first=limited("RLIMIT_FSIZE", 65_536))
    failed(done, 3, f"{output}: File too large")


def test_a_disk_that_is_full_behind_standard_output_is_named(folder):
    out = folder.parent / f"{folder.name}.out"
    with out.open("wb") as file:
        settings = {"capture_output": False, "stdout": file, "stderr": subprocess.PIPE}
        limit = limited("RLIMIT_FSIZE", 65_536)
        done = run("convert", "long.txt", "--to", "json", first=limit, **settings)
    failed(done, 3, "<stdout>: File too large")
    out.unlink()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize(
    "words",
    [["convert", "boat.txt", "-", "--to", "json"], ["explain", "boat.txt"], ["inspect", "boat.txt"], ["--version"]],
)
def test_a_full_device_behind_standard_output_is_named(words):
    with Path("/dev/full").open("wb") as full:
        done = run(*words, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    failed(done, 3, "<stdout>: No space left on device")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_messages_that_a_full_device_does_not_take_change_no_exit_code():
    with Path("/dev/full").open("wb") as full:
        done = run("convert", "none.txt", "out.json", capture_output=False, stderr=full)
    assert done.returncode == 3


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only the superuser of Linux mounts a disk")
def test_a_small_disk_that_is_full_keeps_what_was_on_it(folder):
    disk = folder.parent / f"{folder.name}.disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        (disk / "out.json").write_bytes(OLD)
        failed(run("convert", "long.txt", str(disk / "out.json")), 3, f"{disk}/out.json: No space left on device")
        assert [(path.name, path.read_bytes()) for path in disk.iterdir()] == [("out.json", OLD)]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


TOO_MANY = """
import resource, sys
from newsdoc.cli import main
if sys.argv.pop(1) == "loaded":
    main(["convert", "boat.json", "/dev/null", "--to", "json"])
resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))
sys.exit(main(sys.argv[1:]))
"""
"""Runs the command where not one file more can be opened, with all that it needs loaded already or not."""


@pytest.mark.parametrize(
    ("loaded", "words", "name"),
    [
        ("loaded", ["convert", "boat.json", "out.json"], "boat.json"),
        ("loaded", ["convert", "-", "out.json", "--from", "json"], "out.json"),
        ("loaded", ["convert", "/dev/stdin", "new.json", "--from", "json"], "/dev/stdin"),
        ("not", ["convert", "boat.json", "out.json"], ""),
        ("not", ["schema"], ""),
    ],
)
def test_too_many_open_files_are_an_error_of_files(loaded, words, name):
    with Path("boat.json").open("rb") as given:
        command = [sys.executable, "-c", TOO_MANY, loaded, *words]
        done = subprocess.run(command, stdin=given, capture_output=True, check=False)
    failed(done, 3, name)
    assert done.stderr.endswith(b": Too many open files\n")


def test_a_few_open_files_are_enough():
    done = run("convert", "boat.txt", "new.json", first=limited("RLIMIT_NOFILE", 8))
    assert (done.returncode, done.stderr) == (0, b"")
    Path("new.json").unlink()


# Rights

# Nobody may not be able to read the modules, so they are there before.
AS_NOBODY = f"""{EVERY_MODULE}
import os, sys
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.exit(newsdoc.cli.main(sys.argv[1:]))
"""


def without_rights(*words):
    """Run the command as somebody who isn't the superuser, who may do everything."""
    return subprocess.run([sys.executable, "-c", AS_NOBODY, *words], capture_output=True, check=False)


@pytest.fixture
def closed(folder):
    """Takes the rights from files while a test runs; what is made there belongs to whoever runs the tests."""
    folder.chmod(0o755)
    modes = []

    def close(name, mode=0):
        modes.append((Path(name), Path(name).stat().st_mode))
        Path(name).chmod(mode)

    yield close
    for path, mode in reversed(modes):
        path.chmod(mode)


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_a_file_that_must_not_be_read_is_named(closed, command):
    closed("boat.txt")
    done = without_rights(*(word.format("boat.txt") for word in command))
    said = done.stderr.decode().replace("1 file checked: 0 errors, 0 warnings\n", "")
    assert (done.returncode, said) == (3, "boat.txt: Permission denied\n")


def test_a_style_that_must_not_be_read_is_named(closed):
    closed("boat.json")
    style = Path("boat.json").rename("house.toml")
    done = without_rights("convert", "boat.txt", "-", "--to", "json", "--style", "house.toml")
    style.rename("boat.json")
    failed(done, 3, "house.toml: Permission denied")


@pytest.mark.parametrize("output", ["out.json", "new.json"])
def test_a_folder_that_must_not_be_written_to_stays_as_it_was(closed, output):
    closed(".", 0o555)
    failed(without_rights("convert", "boat.json", output), 3, f"{output}: Permission denied")


def test_a_file_that_must_not_be_written_to_is_not_replaced(closed):
    closed("out.json", 0o444)
    closed(".", 0o777)
    failed(without_rights("convert", "boat.json", "out.json"), 3, "out.json: Permission denied")


def test_whoever_may_write_here_needs_no_rights_above(closed, folder):
    closed(folder.parent, 0o700)
    closed(".", 0o777)
    done = without_rights("convert", "boat.json", "new.json")
    assert (done.returncode, done.stderr) == (0, b"")
    Path("new.json").unlink()


# Streams

CLOSED = {
    "convert boat.txt out.json >&-": 0,
    "convert boat.txt out.json 2>&-": 0,
    "convert boat.txt out.json <&-": 0,
    "convert boat.txt out.json <&- >&- 2>&-": 0,
    "convert boat.txt --to json >&-": 3,
    "convert boat.txt /dev/stdout --to json >&-": 3,
    "convert - --from json --to text <&-": 3,
    "convert /dev/stdin --from json --to text <&-": 3,
    "convert none.txt out.json 2>&-": 3,
    "convert none.txt out.json >&- 2>&-": 3,
    "validate boat.json --output-format json >&-": 3,
    "explain boat.txt >&-": 3,
    "inspect boat.txt >&-": 3,
    "--version >&-": 3,
    "--help >&- 2>&-": 3,
    "rule nonsense 2>&-": 2,
}


@pytest.mark.parametrize("line", CLOSED)
def test_a_stream_that_is_closed_has_its_exit_code(line):
    words = f'"{sys.executable}" -m newsdoc {line}'
    done = subprocess.run(words, shell=True, capture_output=True, check=False)  # noqa: S602  (our own line)
    assert (done.returncode, done.stdout) == (CLOSED[line], b"")
    assert b"Traceback" not in done.stderr
    assert (b"\n" in done.stderr) == (CLOSED[line] != 0 and "2>&-" not in line)
    if CLOSED[line] == 0:
        assert nd.load("out.json").body == nd.load("boat.txt").body
        Path("out.json").write_bytes(OLD)


def test_what_another_process_gives_is_read_by_its_name():
    line = f'"{sys.executable}" -m newsdoc convert <(cat long.txt) /dev/stdout --from text --to json | cat'
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert nd.loads(done.stdout, "json").body == nd.load("long.txt").body


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_a_socket_is_no_input(folder, command):
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("listening")
        done = run(*(word.format("listening") for word in command), "--from", "text")
    Path("listening").unlink()
    assert done.returncode == 3
    assert done.stderr.startswith(b"listening: ")
    assert b"Traceback" not in done.stderr


# Names


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to], ids=["symbolic", "hard"])
def test_no_file_is_written_over_its_own_input_by_another_name(link):
    link(Path("link.json"), "boat.json")
    failed(run("convert", "boat.json", "link.json"), 2, "newsdoc: link.json is the input itself")
    failed(run("convert", "link.json", "boat.json"), 2, "newsdoc: boat.json is the input itself")
    Path("link.json").unlink()


ODD = [
    b"bo\xe4t",
    b"two\nlines",
    b"\x1b[31mred",
    b"-dash",
    b" blank ",
    b"$(x)`y`",
    "\u202egpj".encode(),
    b"x" * 250,
    "ё".encode() * 125,
]


@pytest.mark.skipif(sys.platform != "linux", reason="file systems elsewhere don't take all of these names")
@pytest.mark.parametrize("stem", ODD, ids=ascii)
def test_a_file_may_have_any_name(stem):
    source, target = (os.fsdecode(b"./" + stem + suffix) for suffix in (b".txt", b".json"))
    Path(source).write_text(INTERVIEW, "utf-8")
    done = run("convert", source, target)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert nd.load(target).body == nd.load("boat.txt").body
    Path(source).write_bytes(b"\xff\xff")
    failed_at_length(run("convert", source, target), 1)
    Path(source).unlink()
    failed(run("convert", source, target), 3)
    Path(target).unlink()


def failed_at_length(done, code):
    """Check that a diagnostic is shown: its line, the source's with a caret, what helps, and where there is more."""
    lines = done.stderr.split(b"\n")
    assert (done.returncode, len(lines)) == (code, 7)
    assert not any(byte < 0x20 for line in lines for byte in line)


@pytest.mark.parametrize("stem", ["x" * 252, "ё" * 126, "x/" * 3000 + "x"], ids=["bytes", "letters", "path"])
def test_a_name_that_is_too_long_is_named(stem):
    failed(run("convert", "boat.txt", f"{stem}.json"), 3, stem)
    failed(run("convert", f"{stem}.txt", "out.json"), 3, stem)
