"""Finding: everything below a folder that is an article, by its name, in order; nothing is opened that isn't a file."""

from __future__ import annotations

import gzip
import os
import sys
import tarfile

import pytest

import newsdoc.archive.items
from newsdoc.archive.finding import files_in, require
from newsdoc.archive.items import articles, items_in, read

UNIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("in/b.txt", "in/a/x.json", "in/a/y.me", "in/.hidden/z.txt", "in/.z.txt", "in/c.txt.gz", "more/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path


def found(*inputs, without=None):
    return {file.name: file.skipped or file.error or file.size for file in files_in(inputs, without)}


def names(*inputs, source=None):
    items = items_in(inputs, most=None, takes=articles(source))
    return [item.name for item in items if item.skipped is None]


def test_a_folder_has_all_that_lies_below_it_in_order_but_hidden_files(folder):
    assert [*found("in").items()] == [("a/x.json", 11), ("a/y.me", 9), ("b.txt", 8), ("c.txt.gz", 11)]
    assert found(f"in{os.sep}") == found(str(folder / "in")) == found("in")


def test_files_are_named_from_the_folder_that_has_all_of_them(folder):
    assert [*found("in/b.txt")] == ["b.txt"]
    assert [*found("in/b.txt", "more/b.txt")] == ["in/b.txt", "more/b.txt"]
    assert [*found("in/b.txt", "in/a/x.json", "more")] == ["b.txt", "a/x.json"]  # the last is called like the first


def test_patterns_fit_files_at_any_depth(folder):
    assert [*found("in/*.txt")] == ["b.txt"]
    assert [*found("in/**/*.*")] == ["a/x.json", "a/y.me", "b.txt", "c.txt.gz"]
    assert [*found("*/b.txt")] == ["in/b.txt", "more/b.txt"]
    assert [*found("*/b.txt", without="more")] == ["in/b.txt"]


def test_a_file_whose_name_is_a_pattern_is_that_file(folder):
    (folder / "a[1].txt").write_bytes(b"")
    assert [*found("a[1].txt")] == ["a[1].txt"]


@pytest.mark.parametrize("path", ["none", "none/*.txt", "in/none.txt"])
def test_where_there_is_nothing_an_error_says_so(folder, path):
    with pytest.raises(FileNotFoundError, match="none"):
        require(["in", path])
    require(["in", "in/*.txt"])


def test_the_folder_that_is_written_to_is_left_out(folder):
    assert [*found(".", without="in")] == ["more/b.txt"]
    assert [*found(".", without="none")] == [*found(".")]


@UNIX
def test_links_and_pipes_are_told_and_not_followed(folder):
    (folder / "in" / "link").symlink_to("a")
    (folder / "in" / "linked.txt").symlink_to("../more/b.txt")
    (folder / "in" / "lost.txt").symlink_to("nowhere")
    os.mkfifo(folder / "in" / "pipe.txt")
    given = found("in")
    assert given["link"] == "it is a link to a folder"
    assert given["linked.txt"] == 10
    assert isinstance(given["lost.txt"], FileNotFoundError)
    assert given["pipe.txt"] == "it is a device or a pipe"


def test_a_folder_that_cant_be_looked_into_costs_only_itself(folder, monkeypatch):
    scandir = os.scandir

    def scan(path):
        if path.endswith("a"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", scan)
    assert [*found("in")] == ["a", "b.txt", "c.txt.gz"]
    (item, *_) = items_in(["in"], most=None, takes=articles(None))
    assert str(item.problem) == f"in{os.sep}a: Permission denied [not-opened]"


def test_the_depth_of_folders_has_no_bound(folder):
    deep = folder / "in"
    for _ in range(200):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "e.txt").write_bytes(b"")
    assert "d/" * 200 + "e.txt" in found("in")


def test_the_journal_of_an_earlier_run_is_no_archive(folder):
    (folder / "in/out").mkdir()
    (folder / "in/out/newsdoc-journal.jsonl").write_text('{"input": "a.txt"}\n', "utf-8")
    found = {item.name: item.skipped for item in items_in(["in"], most=None, takes=articles(None))}
    assert found["out/newsdoc-journal.jsonl"] == "it is the journal of a run"


def test_articles_are_what_can_be_read_by_its_name(folder):
    assert names("in") == ["a/x.json", "b.txt", "c.txt.gz"]
    (folder / "in/d.jsonld").write_bytes(b"")
    assert names("in") == ["a/x.json", "b.txt", "c.txt.gz"]


def test_of_a_format_that_was_named_are_its_own_and_what_says_nothing_else(folder):
    for name in ("u.ninjs.json", "v.newsml.xml", "w.xml", "x.dat", "none"):
        (folder / "in" / name).write_bytes(b"")
    assert names("in", source="text") == ["a/y.me", "b.txt", "c.txt.gz", "none", "x.dat"]
    assert names("in", source="ninjs") == ["a/x.json", "a/y.me", "none", "u.ninjs.json", "x.dat"]
    assert names("in", source="json") == ["a/x.json", "a/y.me", "none", "x.dat"]
    assert names("in", source="newsml-g2") == ["a/y.me", "none", "v.newsml.xml", "w.xml", "x.dat"]


def test_members_of_containers_are_articles_like_files(folder):
    with tarfile.open("in/t.tar", "w") as archive:
        for path, name in (("in/b.txt", "b.txt"), ("in/a/y.me", "y.me"), ("in/b.txt", "../up.txt")):
            archive.add(path, name)
    (folder / "in/l.jsonl").write_bytes(b'{"a": 1}\n')
    (folder / "in/z.zip").write_bytes(b"none")
    items = {item.name: item for item in items_in(["in"], most=3, takes=articles(None))}
    assert (items["t.tar/b.txt"].data, items["t.tar/b.txt"].size) == (b"in/b", 4)
    assert items["t.tar/y.me"].skipped == items["a/y.me"].skipped != None  # noqa: E711
    assert items["t.tar/../up.txt"].problem.code == "unsafe-name"
    assert (items["l.jsonl/00000001"].data, items["l.jsonl/00000001"].line) == (b'{"a": 1}', True)
    assert items["z.zip"].problem.code == "damaged-archive"
    assert [item.name for item in items_in(["in"], most=None, takes=articles(None))] == [*items]


def test_a_member_that_cant_be_read_costs_only_itself(folder):
    with tarfile.open("in/t.tar", "w") as archive:
        archive.add("in/b.txt", "b.txt.gz")
        archive.add("in/b.txt", "b.txt")
    items = {item.name: item for item in items_in(["in/t.tar"], most=100, takes=articles(None))}
    assert items["t.tar/b.txt.gz"].problem.code == "damaged-archive"
    assert items["t.tar/b.txt"].data == b"in/b.txt"


def test_a_container_that_cant_be_opened_costs_only_itself(folder, monkeypatch):
    def refuse(path, mode):
        raise PermissionError(13, "Permission denied", path)

    (folder / "in/a/l.jsonl").write_bytes(b"{}\n")
    monkeypatch.setattr(newsdoc.archive.items, "open", refuse, raising=False)
    items = {item.name: item for item in items_in(["in"], most=None, takes=articles(None))}
    assert [*items] == ["a/l.jsonl", "a/x.json", "a/y.me", "b.txt", "c.txt.gz"]
    assert items["a/l.jsonl"].problem.code == "not-opened"


def test_the_bytes_of_an_article_are_those_of_its_content(folder):
    (folder / "in/c.txt.gz").write_bytes(gzip.compress(b"content"))
    items = {item.name: item for item in items_in(["in"], most=100, takes=articles(None))}
    assert read(items["c.txt.gz"], 100) == b"content"
    assert read(items["c.txt.gz"], 3) == b"cont"
    assert read(items["b.txt"], 100) == b"in/b.txt"
