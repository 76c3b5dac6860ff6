"""Files are read to their end, and replaced as a whole or left as they were, by the library and the command alike."""

from __future__ import annotations

import errno
import os
import socket
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import newsdoc as nd
from newsdoc import build, files

POSIX = os.name == "posix"
needs_posix = pytest.mark.skipif(not POSIX, reason="Windows has no such files")
DOCUMENT = build.document("The tide came in.", headline="The tide")
NEW = nd.dumps(DOCUMENT, "json").encode()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def pipe(folder):
    """Makes a named pipe."""
    os.mkfifo("pipe.json")
    return "pipe.json"


def names(folder="."):
    """Give the names of all that is in a folder."""
    return sorted(path.name for path in Path(folder).iterdir())


# Writing


@pytest.mark.parametrize("name", ["tide.json", Path("tide.json"), "./tide.json", f"{'é' * 125}.json"], ids=str)
def test_a_new_file_is_written_and_nothing_beside_it(folder, name):
    nd.dump(DOCUMENT, name)
    assert Path(name).read_bytes() == NEW
    assert len(list(folder.iterdir())) == 1


@needs_posix
@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_a_new_file_has_the_mode_that_the_user_wants(folder, mask):
    before = os.umask(mask)
    try:
        nd.dump(DOCUMENT, "tide.json")
    finally:
        os.umask(before)
    assert stat.S_IMODE(Path("tide.json").stat().st_mode) == 0o666 & ~mask


@needs_posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666, 0o777])
def test_a_file_that_was_there_is_replaced_and_keeps_its_mode(folder, mode):
    old = Path("tide.json")
    old.write_bytes(b"x" * 100_000)
    old.chmod(mode)
    with old.open("rb") as reader:
        nd.dump(DOCUMENT, old)
        assert reader.read() == b"x" * 100_000  # whoever reads the old one goes on reading that
    assert old.read_bytes() == NEW
    assert stat.S_IMODE(old.stat().st_mode) == mode


@needs_posix
def test_nobody_sees_the_new_text_of_a_private_file_while_it_is_written(folder, monkeypatch):
    Path("tide.json").touch(0o600)
    modes = []
    right = os.chmod

    def watched(path, mode):
        modes.append(stat.S_IMODE(Path(path).stat().st_mode))
        right(path, mode)

    monkeypatch.setattr(os, "chmod", watched)
    nd.dump(DOCUMENT, "tide.json")
    assert modes == [0o600]


@pytest.mark.skipif(not POSIX or os.geteuid() != 0, reason="only the superuser gives files away")
def test_a_file_of_somebody_else_stays_theirs(folder):
    Path("tide.json").touch()
    os.chown("tide.json", 65534, 65534)
    nd.dump(DOCUMENT, "tide.json")
    found = Path("tide.json").stat()
    assert (found.st_uid, found.st_gid) == (65534, 65534)


@pytest.mark.parametrize("error", [AttributeError, PermissionError, OSError(errno.EINVAL, "no such owner here")])
def test_where_owners_are_not_given_the_file_is_replaced_all_the_same(folder, monkeypatch, error):
    def refuse(*_):
        raise error

    monkeypatch.setattr(os, "chown", refuse, raising=False)
    Path("tide.json").touch()
    nd.dump(DOCUMENT, "tide.json")
    assert Path("tide.json").read_bytes() == NEW


@needs_posix
def test_what_a_link_leads_to_is_written_and_the_link_stays(folder):
    Path("far").mkdir()
    Path("far/target.json").write_bytes(b"old")
    links = {"link.json": "far/target.json", "again.json": "link.json", "new.json": "far/none.json"}
    for link, target in links.items():
        Path(link).symlink_to(target)
        nd.dump(DOCUMENT, link)
        assert Path(link).is_symlink()
        assert Path(link).read_bytes() == NEW
    assert names("far") == ["none.json", "target.json"]
    assert Path("far/target.json").read_bytes() == NEW


@needs_posix
def test_links_that_lead_to_one_another_are_no_file(folder):
    Path("a.json").symlink_to("b.json")
    Path("b.json").symlink_to("a.json")
    with pytest.raises(OSError, match=r"a\.json") as caught:
        nd.dump(DOCUMENT, "a.json")
    assert caught.value.errno == errno.ELOOP
    assert Path("a.json").is_symlink()


@needs_posix
def test_another_name_of_the_same_file_keeps_the_old_text(folder):
    Path("old.json").write_bytes(b"old")
    os.link("old.json", "tide.json")
    nd.dump(DOCUMENT, "tide.json")
    assert Path("old.json").read_bytes() == b"old"


@needs_posix
def test_a_named_pipe_is_written_to(pipe):
    got = []
    reader = threading.Thread(target=lambda: got.append(Path(pipe).read_bytes()))
    reader.start()
    nd.dump(DOCUMENT, pipe)
    reader.join()
    assert got == [NEW]
    assert Path(pipe).is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there are no such devices here")
def test_a_device_is_written_to():
    nd.dump(DOCUMENT, "/dev/null", "json")
    with pytest.raises(OSError, match="/dev/full") as caught:
        nd.dump(DOCUMENT, "/dev/full", "json")
    assert caught.value.errno == errno.ENOSPC
    assert [Path(name).is_char_device() for name in ("/dev/null", "/dev/full")] == [True, True]


DUMPING = "import newsdoc as nd; nd.dump(nd.Document(), {!r}, 'json')"


@needs_posix
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1"])
def test_a_descriptor_of_the_process_is_written_to_where_it_stands(folder, name):
    written = nd.dumps(nd.Document(), "json").encode()
    with Path("out").open("wb") as out:
        out.write(b"before\n")
        out.flush()
        subprocess.run([sys.executable, "-c", DUMPING.format(name)], stdout=out, check=True)
        out.write(b"after\n")
    assert Path("out").read_bytes() == b"before\n" + written + b"after\n"


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("/dev/stdin", 0),
        ("/dev/stderr", 2),
        ("/dev/fd/63", 63),
        ("/proc/self/fd/7", 7),
        ("/dev/null", None),
        ("/dev/fd/x", None),
        ("/dev/fd/٣", None),
        ("/dev/fd/9999999999", None),
        ("/dev/fd/", None),
        ("stdin", None),
        ("dev/stdin", None),
    ],
)
def test_names_of_descriptors_are_known(name, number):
    assert files.descriptor(name) == number


def test_a_closed_descriptor_is_an_error_that_names_it():
    for attempt in (files.read, lambda name: files.write(name, b"")):
        with pytest.raises(OSError, match="/dev/fd/999") as caught:
            attempt("/dev/fd/999")
        assert caught.value.errno == errno.EBADF


@pytest.mark.parametrize("step", ["open", "chmod", "replace"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()], ids=["full", "interrupted"])
def test_a_write_that_fails_leaves_what_was_there_and_nothing_beside_it(folder, monkeypatch, step, error):
    Path("tide.json").write_bytes(b"old")
    right = getattr(os, step)

    def fail(path, *more):
        if ".newsdoc-" not in str(path):
            return right(path, *more)
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(os, step, fail)
        with pytest.raises(type(error)) as caught:
            nd.dump(DOCUMENT, "tide.json")
    assert getattr(caught.value, "filename", "tide.json") == "tide.json"
    assert names() == ["tide.json"]
    assert Path("tide.json").read_bytes() == b"old"


def test_a_document_that_cannot_be_written_leaves_what_was_there(folder):
    Path("tide.json").write_bytes(b"old")
    with pytest.raises(nd.InvalidDocument):
        nd.dump(nd.Document(urgency=99), "tide.json")
    with pytest.raises(nd.UsageError):
        nd.dump(DOCUMENT, "tide.json", indent=99)
    assert Path("tide.json").read_bytes() == b"old"


def test_a_write_that_the_disk_cuts_short_leaves_what_was_there(folder, monkeypatch):
    resource = pytest.importorskip("resource", reason="Windows has no such limits")
    signal = pytest.importorskip("signal")
    Path("tide.json").write_bytes(b"old")
    before, ignored = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(NEW) // 2, before[1]))
    try:
        with pytest.raises(OSError, match=r"tide\.json") as caught:
            nd.dump(DOCUMENT, "tide.json")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert caught.value.errno == errno.EFBIG
    assert names() == ["tide.json"]
    assert Path("tide.json").read_bytes() == b"old"


def test_threads_that_write_one_file_leave_one_of_their_texts(folder):
    texts = [f"{number} " * 20_000 for number in range(8)]
    written = {nd.dumps(build.document(text), "json").encode() for text in texts}
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda text: nd.dump(build.document(text), "tide.json"), texts * 5))
    assert Path("tide.json").read_bytes() in written
    assert names() == ["tide.json"]


# Reading


@needs_posix
def test_a_named_pipe_is_read_to_its_end(pipe):
    long = nd.dumps(build.document("a word " * 50_000), "json").encode()  # much more than a pipe holds
    writer = threading.Thread(target=lambda: Path(pipe).write_bytes(long))
    writer.start()
    assert nd.dumps(nd.load(pipe), "json").encode() == long
    writer.join()


@needs_posix
def test_what_stands_on_a_descriptor_is_read_from_where_it_stands(folder):
    Path("in").write_bytes(b"taken\n" + NEW)
    reading = "import newsdoc as nd; print(nd.load('/dev/stdin', 'json').headline)"
    with Path("in").open("rb") as given:
        os.lseek(given.fileno(), len(b"taken\n"), os.SEEK_SET)
        done = subprocess.run([sys.executable, "-c", reading], stdin=given, capture_output=True, check=True)
    assert done.stdout.decode().strip() == str(DOCUMENT.headline)


@needs_posix
def test_a_socket_that_is_standard_input_is_read():
    reading = "import newsdoc as nd; print(nd.load('/dev/stdin', 'json').headline)"
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(NEW)
        ours.shutdown(socket.SHUT_WR)
        done = subprocess.run([sys.executable, "-c", reading], stdin=theirs, capture_output=True, check=True)
    assert done.stdout.decode().strip() == str(DOCUMENT.headline)


@needs_posix
@pytest.mark.parametrize("attempt", [nd.load, lambda path: nd.dump(DOCUMENT, path)], ids=["read", "written"])
def test_a_socket_by_name_and_a_folder_are_no_files(folder, attempt):
    Path("folder.json").mkdir()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.json")
        with pytest.raises(OSError, match=r"socket\.json"):
            attempt("socket.json")
    with pytest.raises(IsADirectoryError, match=r"folder\.json"):
        attempt("folder.json")
    assert names() == ["folder.json", "socket.json"]


@pytest.mark.parametrize("name", ["a\0b.json", "a\ud800.json"])
@pytest.mark.parametrize("attempt", [nd.load, lambda path: nd.dump(DOCUMENT, path)], ids=["read", "written"])
def test_a_name_that_no_file_can_have_is_an_error_of_files(folder, name, attempt):
    if os.name == "nt" and "\0" not in name:
        pytest.skip("a file of Windows can have such a name")
    with pytest.raises(OSError, match="Invalid argument") as caught:
        attempt(name)
    assert caught.value.filename == name


@pytest.mark.parametrize("load", [nd.load, lambda path: nd.loads("a", "text", style=path)], ids=["article", "style"])
def test_a_missing_file_is_named_as_it_was_given(folder, load):
    with pytest.raises(FileNotFoundError) as caught:
        load(Path("none.toml") if load is not nd.load else "none.json")
    assert caught.value.filename in ("none.json", "none.toml")
