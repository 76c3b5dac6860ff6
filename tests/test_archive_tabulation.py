"""The tables of an archive: files for each table that hold the same articles, and agree with the journal."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from newsdoc.archive import sheets
from newsdoc.archive.index import Entry, Index
from newsdoc.archive.rows import Row
from newsdoc.archive.tabulation import TableShards, Tabulating
from newsdoc.cli import main
from newsdoc.tables import TABLES, batches, rows

DOCUMENT = nd.loads(INTERVIEW, "text")
NAMES = ["a.txt", "b.txt", "c\udce4.txt"]
forms = pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "parquet"])


@pytest.fixture
def index():
    found = Index()
    yield found
    found.close()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shards(form, index, names=NAMES, known=NAMES):
    """Write a shard with articles of these names, and have an index know some."""
    pytest.importorskip("pyarrow") if form == "parquet" else None
    store = TableShards("out", form)
    store.write(0, [Row(Tabulating()(name, DOCUMENT, print)) for name in names])
    for name in known:
        index.put(name, Entry("written", "0", store.name(0), "1", "s"))
    return store


def there(form, name="part-00000"):
    """Give the rows in the files of a shard."""
    return {table: [*sheets.read(f"out/{table}/{name}.{form}")] for table in TABLES}


def expected(names=NAMES):
    made = [rows(name.replace("\udce4", "\\udce4"), DOCUMENT) for name in names]
    return {table: [row for found in made for row in found[table]] for table in TABLES}


def files():
    return sorted(path.as_posix() for path in Path("out").rglob("*") if path.is_file())


@forms
def test_a_shard_has_the_rows_of_its_articles_in_each_table(folder, form, index):
    store = shards(form, index)
    assert there(form) == expected()
    assert store.is_there(0)
    assert not store.is_there(1)
    assert sorted(path.replace(os.sep, "/") for path in store.found()) == files()
    before = [Path(path).read_bytes() for path in files()]
    shards(form, index)
    assert [Path(path).read_bytes() for path in files()] == before


def test_a_shard_of_parquet_is_written_in_groups_of_rows(folder, index, monkeypatch):
    monkeypatch.setattr(batches, "_MOST", 5)
    shards("parquet", index)
    assert there("parquet") == expected()
    with pytest.importorskip("pyarrow.parquet").ParquetFile("out/blocks/part-00000.parquet") as file:
        assert file.num_row_groups > 1


@forms
def test_what_agrees_stays_as_it_is(folder, form, index):
    store = shards(form, index)
    before = [Path(path).stat().st_ino for path in files()]
    store.tidy(index)
    assert [Path(path).stat().st_ino for path in files()] == before
    assert sorted(index.inputs(store.name(0))) == sorted(NAMES)


@forms
def test_articles_that_nothing_tells_of_go(folder, form, index):
    store = shards(form, index, known=NAMES[1:])
    store.tidy(index)
    assert there(form) == expected(NAMES[1:])
    assert index.get(NAMES[2]) is not None


@forms
def test_a_shard_that_nothing_tells_of_goes(folder, form, index):
    shards(form, index, known=[]).tidy(index)
    assert files() == []


def test_articles_that_arent_there_are_forgotten(folder, index):
    store = shards("jsonl", index, names=NAMES[:2])
    index.put("d.txt", Entry("written", "0", store.name(1), "1", "s"))
    store.tidy(index)
    assert [index.get(name) is not None for name in (*NAMES, "d.txt")] == [True, True, False, False]
    assert there("jsonl") == expected(NAMES[:2])


def lose(path):
    path.unlink()


def cut(path):
    path.write_bytes(path.read_bytes()[:-20])


def drop_a_row(path):
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))


def replace(path):
    path.write_bytes(b"[1]\n")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    ("spoil", "form"), [(lose, "parquet"), (cut, "parquet"), (cut, "jsonl.gz"), (drop_a_row, "jsonl")]
)
def test_a_shard_that_isnt_whole_goes_and_its_articles_are_forgotten(folder, index, table, spoil, form):
    store = shards(form, index)
    spoil(Path(f"out/{table}/part-00000.{form}"))
    store.tidy(index)
    assert (files(), index.inputs(store.name(0))) == ([], [])


def test_a_shard_that_cannot_be_opened_stays(folder, index, monkeypatch):
    store = shards("jsonl", index)
    written = files()

    def refuse(*_):
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(sheets, "open", refuse, raising=False)
    with pytest.raises(OSError, match="Too many"):
        store.tidy(index)
    assert (files(), sorted(index.inputs(store.name(0)))) == (written, sorted(NAMES))


def test_a_shard_without_one_of_its_files_goes(folder, index):
    store = shards("jsonl", index)
    Path("out/turns/part-00000.jsonl").unlink()
    store.tidy(index)
    assert (files(), index.inputs(store.name(0))) == ([], [])


def test_a_file_that_is_none_of_ours_goes(folder, index):
    store = shards("jsonl", index)
    replace(Path("out/documents/part-00000.jsonl"))
    store.tidy(index)
    assert files() == []


# the command


@pytest.fixture
def archive(folder):
    Path("in").mkdir()
    for name, content in {"a.txt": INTERVIEW, "b.json": JSON, "bad.json": "{"}.items():
        Path("in", name).write_text(content, "utf-8")


def run(*words):
    return main(["tables", "in", "--out", "out", "--jobs", "1", *words])


def journal():
    return [json.loads(line) for line in Path("out/newsdoc-journal.jsonl").read_bytes().splitlines()]


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_the_command_writes_tables_and_goes_on(archive, form, capsys):
    assert run("--form", form) == 1
    assert {row[0] for row in there(form)["documents"]} == {"a.txt", "b.json"}
    assert there(form)["turns"] == rows("a.txt", nd.load("in/a.txt"))["turns"]
    assert [record["output"] for record in journal()] == [f"part-00000.{form}"] * 2 + [None]
    assert run("--form", form) == 2
    assert "is there: go on with that run with --resume" in capsys.readouterr().err
    before = [Path(path).read_bytes() for path in files()]
    assert run("--form", form, "--resume", "--fail-on", "never") == 0
    assert [Path(path).read_bytes() for path in files()] == before
    Path("in/a.txt").write_text("Another\n\nIt floats.\n")
    assert run("--form", form, "--resume", "--fail-on", "never") == 0
    assert [row[0] for row in there(form)["documents"]] == ["b.json"]
    assert [(row[0], row[3]) for row in there(form, "part-00001")["documents"]] == [("a.txt", "Another")]


def test_the_command_refuses_what_cant_be_asked_for(archive, capsys):
    assert run("--form", "csv") == 2
    assert run("--encoding", "none") == 2
    assert run("--from", "json-ld") == 2
    assert main(["tables", "in"]) == 2
    assert main(["tables", "in", "--out", "out", "--shards", "jsonl"]) == 2
    assert not Path("out").exists()


def test_tables_may_stand_beside_what_isnt_theirs(archive):
    Path("out/turns").mkdir(parents=True)
    Path("out/turns/notes.txt").write_text("mine")
    assert run("--form", "jsonl", "--fail-on", "never") == 0
    assert Path("out/turns/notes.txt").read_text() == "mine"
