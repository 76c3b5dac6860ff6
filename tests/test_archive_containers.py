"""Containers are read to their end: every article, no more of one than is asked for, and no damage unseen."""

from __future__ import annotations

import errno
import gzip
import io
import sys
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from newsdoc.archive.containers import compression, damages, is_container, members, uncompressed

FILES = {"a.txt": b"Anna: Why?\n", "b/c.txt": b"x" * 100_000, "d.json": b"{}"}


def tar_of(files, mode="w", links=()):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as archive:
        folder = tarfile.TarInfo("folder")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
        for name in links:
            link = tarfile.TarInfo(name)
            link.type = tarfile.SYMTYPE
            archive.addfile(link)
        for name, data in files.items():
            found = tarfile.TarInfo(name)
            found.size = len(data)
            archive.addfile(found, io.BytesIO(data))
    return file.getvalue()


def zip_of(files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("folder") if hasattr(archive, "mkdir") else archive.writestr("folder/", b"")
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def zst_of(data):
    return pytest.importorskip("backports.zstd" if sys.version_info < (3, 14) else "compression.zstd").compress(data)


def read(name, data, most=1 << 20):
    """Give what is in a container by the names: bytes, or what is said instead of them."""
    found = {}
    for member in members(name, io.BytesIO(data)):
        if member.problem is not None or member.skipped is not None:
            found[member.name] = member.problem.code if member.problem else member.skipped
            continue
        try:
            found[member.name] = member.read(most)
        except damages() as error:
            found[member.name] = str(error)
    return found


def within(name, files):
    return {f"{name}/{inner}": data for inner, data in files.items()}


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("x.tar", tar_of),
        ("x.TAR", tar_of),
        ("x.tar.gz", lambda files: gzip.compress(tar_of(files))),
        ("x.tgz", lambda files: gzip.compress(tar_of(files))),
        ("x.tar.zst", lambda files: zst_of(tar_of(files))),
        ("x.tzst", lambda files: zst_of(tar_of(files))),
        ("x.zip", zip_of),
    ],
)
def test_a_container_has_its_files_in_order(name, pack):
    assert is_container(name)
    assert [*read(name, pack(FILES)).items()] == [*within(name, FILES).items()]


@pytest.mark.parametrize("name", ["x.txt", "x.txt.gz", "x.json", "x", "tar", "x.zst"])
def test_what_is_one_article_is_no_container(name):
    assert not is_container(name)


def test_no_more_of_a_member_is_read_than_is_asked_for():
    for name, data in (("x.tar", tar_of(FILES)), ("x.zip", zip_of(FILES))):
        assert len(read(name, data, 10)[f"{name}/b/c.txt"]) == 11
        assert len(read(name, data, 10)[f"{name}/d.json"]) == 2


def test_names_are_cleaned_of_what_says_nothing():
    assert [*read("x.tar", tar_of({"./a//b.txt": b"1", "/etc/c.txt": b"2"}))] == ["x.tar/a/b.txt", "x.tar/etc/c.txt"]


def test_links_are_no_articles():
    assert read("x.tar", tar_of({}, links=["l.txt"])) == {"x.tar/l.txt": "it is a link or a device"}


def test_lines_are_named_by_their_numbers_and_blank_ones_are_none():
    data = b'{"a": 1}\r\n\n  \n{"b": 2}'
    assert read("x.jsonl", data) == {"x.jsonl/00000001": b'{"a": 1}', "x.jsonl/00000004": b'{"b": 2}'}
    assert read("x.ndjson.gz", gzip.compress(data)).keys() == {"x.ndjson.gz/00000001", "x.ndjson.gz/00000004"}
    assert all(member.line for member in members("x.jsonl", io.BytesIO(data)))


def test_long_lines_are_read_as_far_as_is_asked_for_and_then_left():
    data = b"a" * 200_000 + b"\n" + b" " * 70_000 + b"b\nc"
    found = read("x.jsonl", data, 100_000)
    assert 100_000 < len(found["x.jsonl/00000001"]) < 200_000
    assert found["x.jsonl/00000002"].endswith(b"b")
    assert found["x.jsonl/00000003"] == b"c"
    assert read("x.jsonl", data)["x.jsonl/00000001"] == b"a" * 200_000


def test_containers_may_lie_in_one_another():
    inner = tar_of({"a.txt.gz": gzip.compress(b"zipped"), "l.jsonl": b"{}\n", "z.zip": zip_of(FILES)})
    assert read("x.tar", tar_of({"y.tgz": gzip.compress(inner), "b.txt": b"1"})) == {
        "x.tar/y.tgz/a.txt.gz": b"zipped",
        "x.tar/y.tgz/l.jsonl/00000001": b"{}",
        "x.tar/y.tgz/z.zip": "it is a container in another that isn't opened",
        "x.tar/b.txt": b"1",
    }


def test_they_may_not_lie_in_one_another_for_ever():
    data = tar_of(FILES)
    for _ in range(5):
        data = tar_of({"y.tar": data})
    (said,) = read("x.tar", data).values()
    assert said == "it is a container in another that isn't opened"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.tar", b"no tar file" * 100),
        ("x.tar", b""),
        ("x.tar", b"\1" * 1024),
        ("x.tgz", b"no gzip file"),
        ("x.tar.gz", gzip.compress(b"no tar file" * 100, mtime=0)),
        ("x.zip", b"no zip file"),
        ("x.jsonl.gz", b"no gzip file"),
    ],
)
def test_what_is_no_container_is_damaged(name, data):
    assert read(name, data) == {name: "damaged-archive"}


def test_zstandard_that_is_none_is_damaged():
    zst_of(b"")
    assert read("x.jsonl.zst", b"no zst file") == {"x.jsonl.zst": "damaged-archive"}


@pytest.mark.parametrize(("name", "pack"), [("x.tar", bytes), ("x.tgz", gzip.compress)])
@pytest.mark.parametrize("share", [0.2, 0.4, 0.6])
def test_of_a_tar_file_that_is_cut_off_nothing_is_lost_in_silence(name, pack, share):
    noise = bytes(range(256)) * 40
    data = pack(tar_of({"a.txt": noise, "b.txt": noise[::-1], "c.txt": noise}))
    found = read(name, data[: int(len(data) * share)])
    assert found.popitem() == (name, "damaged-archive")


def test_a_header_that_is_none_is_damage_and_no_end():
    whole = bytearray(tar_of({"a.txt": b"1", "b.txt": b"2", "c.txt": b"3"}))
    place = whole.index(b"b.txt")
    whole[place : place + 5] = b"BBBBB"  # and its check sum is wrong
    found = read("x.tar", bytes(whole))
    assert found == {"x.tar/a.txt": b"1", "x.tar": "damaged-archive"}


def test_a_header_that_would_fill_the_memory_is_refused():
    huge = tarfile.TarInfo("x")
    huge.type, huge.size = tarfile.GNUTYPE_LONGNAME, 1 << 33
    data = huge.tobuf(tarfile.GNU_FORMAT) + b"\0" * 10_240
    assert read("x.tar", data) == {"x.tar": "damaged-archive"}


def test_a_member_that_is_damaged_costs_only_itself_in_a_zip_file():
    data = bytearray(zip_of({"a.txt": b"first", "b.txt": bytes(range(256)) * 9, "c.txt": b"third"}))
    place = data.index(b"b.txt") + 60
    data[place : place + 20] = b"\xff" * 20
    found = read("x.zip", bytes(data))
    assert (found["x.zip/a.txt"], found["x.zip/c.txt"]) == (b"first", b"third")
    assert isinstance(found["x.zip/b.txt"], str)


def test_a_member_that_is_encrypted_or_of_an_unknown_kind_is_damaged():
    data = bytearray(zip_of({"a.txt": b"first", "b.txt": b"second"}))
    for name, (place, value) in {b"a.txt": (6, 1), b"b.txt": (8, 99)}.items():
        local, central = data.index(name) - 30, data.rindex(name) - 46
        data[local + place] = data[central + place + 2] = value
    assert read("x.zip", bytes(data)) == {"x.zip/a.txt": "damaged-archive", "x.zip/b.txt": "damaged-archive"}


def test_without_its_extra_zstandard_is_wrong_usage(monkeypatch):
    monkeypatch.setitem(sys.modules, "backports.zstd", None)
    monkeypatch.setitem(sys.modules, "compression.zstd", None)
    compression.zstd.cache_clear()
    with pytest.raises(nd.UsageError, match=r"pip install 'newsdoc\[zst\]'"):
        uncompressed("x.txt.zst", io.BytesIO())
    assert ValueError not in damages()
    compression.zstd.cache_clear()


def test_what_isnt_compressed_stays_as_it_is():
    stream = io.BytesIO(b"1")
    assert uncompressed("a.txt", stream) is stream


def with_header(length, form=tarfile.GNU_FORMAT, **pax):
    """Give a tar file of one member whose header says other things than are there."""
    found = tarfile.TarInfo("a.txt")
    found.size, found.pax_headers = length, pax
    return found.tobuf(form) + b"x\n".ljust(512, b"\0") + bytes(1024)


@pytest.mark.parametrize(
    "data",
    [with_header(10**15), with_header(0, tarfile.PAX_FORMAT, size="20000000000000")],
    ids=["gnu", "pax"],
)
def test_a_size_far_behind_the_end_is_damage_and_takes_no_time(data):
    assert read("x.tar", data)["x.tar"] == "damaged-archive"


@pytest.mark.parametrize(
    "pax",
    [
        {"GNU.sparse.map": "0,1,a", "GNU.sparse.size": "9"},
        {"GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.name": "a", "GNU.sparse.realsize": "9"},
    ],
)
def test_headers_that_tarfile_fails_for_are_damage(pax):
    assert read("x.tar", with_header(2, tarfile.PAX_FORMAT, **pax)) == {"x.tar": "damaged-archive"}


def test_a_name_that_is_no_text_is_damage():
    data = zip_of({"é.txt": b"x"}).replace("é.txt".encode(), b"\xff\xff.txt")
    assert read("x.zip", data) == {"x.zip": "damaged-archive"}


def test_a_member_without_a_name_is_told():
    data = zip_of({"a": b"x"})
    for place in (data.rindex(b"PK\3\4") + 26, data.rindex(b"PK\1\2") + 28):
        data = data[:place] + b"\0\0\1\0" + data[place + 4 :]  # the name is taken for an extra field
    assert read("x.zip", data).keys() == {"x.zip"}


def test_a_place_before_the_beginning_is_damage_and_no_fault_of_the_system(tmp_path):
    data = bytearray(zip_of({"a.txt": b"x"}))
    data[data.rindex(b"PK\5\6") + 16] += 100
    (tmp_path / "x.zip").write_bytes(data)
    with (tmp_path / "x.zip").open("rb") as file:
        codes = {member.problem.code for member in members("x.zip", file) if member.problem}
    assert codes == {"damaged-archive"}


def test_lzma_that_is_none_is_damage():
    pytest.importorskip("lzma")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", b"first" * 9)
        archive.writestr("b.txt", b"second" * 9)
    data = bytearray(file.getvalue())
    data[44] = 255
    found = read("x.zip", bytes(data))
    assert found["x.zip/b.txt"] == b"second" * 9
    assert isinstance(found["x.zip/a.txt"], str)


def test_a_system_that_fails_is_no_damage():
    class Failing(io.BytesIO):
        def read(self, _size=-1):
            raise OSError(errno.EIO, "Input/output error")

    (member,) = members("x.tar", Failing())
    assert member.problem == nd.Diagnostic("not-opened", "Input/output error", "x.tar")


@pytest.mark.parametrize(
    "compression_", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
@given(st.data())
def test_a_zip_file_with_any_damage_is_read_as_far_as_it_can_be(compression_, data):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression_) as archive:
        archive.writestr("a.txt", b"first" * 9)
        archive.writestr("é.txt", b"second" * 9)
    read("x.zip", damaged(file.getvalue(), data))


@pytest.mark.parametrize("form", [tarfile.GNU_FORMAT, tarfile.PAX_FORMAT, tarfile.USTAR_FORMAT])
@given(st.data())
def test_a_tar_file_with_any_damage_is_read_as_far_as_it_can_be(form, data):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=form) as archive:
        for name in ("a.txt", f"{'é' * 40}.txt"):
            found = tarfile.TarInfo(name)
            found.size, found.mtime = 9, 1.5
            archive.addfile(found, io.BytesIO(b"x" * 9))
    read("x.tar", damaged(file.getvalue(), data))


def damaged(whole, data):
    """Give bytes of which some are others."""
    found = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        found[data.draw(st.integers(0, len(found) - 1))] = data.draw(st.integers(0, 255))
    return bytes(found)
