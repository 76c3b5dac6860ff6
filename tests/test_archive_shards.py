"""Shards have the outputs of many articles, and with the journal they always tell the same story."""

from __future__ import annotations

import errno
import gzip
import os
import sys
from hashlib import sha256

import pytest

import newsdoc as nd
from newsdoc.archive import shards
from newsdoc.archive.containers import compression
from newsdoc.archive.index import Entry, Index
from newsdoc.archive.rows import Row

ROWS = [b'{"a":1}\n', b'{"b":2}\n', b'{"b":2}\n', b'{"c":3}\n']


def require(form):
    if needed := {"jsonl.zst": "backports.zstd", "parquet": "pyarrow"}.get(form):
        pytest.importorskip(needed)


forms = pytest.mark.parametrize("form", shards.FORMS)


def read(path):
    return [row.text for row in shards.rows(os.fspath(path))]


def write(path, rows):
    shards.write(os.fspath(path), [*map(Row, rows)])


def tidy(folder, index):
    shards.DocumentShards(os.fspath(folder), "jsonl").tidy(index)


@pytest.fixture
def index():
    found = Index()
    yield found
    found.close()


def known(index, name, rows):
    for number, row in enumerate(rows):
        index.put(f"{name} {number}", Entry("written", "0", name, sha256(row).hexdigest(), "s"))


@forms
def test_a_shard_has_its_rows_in_order_and_is_the_same_at_any_time(tmp_path, form):
    require(form)
    path = tmp_path / shards.shard_name(3, form)
    assert (path.name, shards.is_shard(path.name)) == (f"part-00003.{form}", True)
    write(path, ROWS)
    first = path.read_bytes()
    write(path, ROWS)
    assert read(path) == ROWS
    assert path.read_bytes() == first


def test_others_are_no_shards():
    assert not shards.is_shard("apart-00001.jsonl")
    assert not shards.is_shard("part-00001.json")


def test_what_agrees_stays_as_it_is(tmp_path, index):
    path = tmp_path / "part-00000.jsonl.gz"
    write(path, ROWS)
    before = path.stat().st_ino
    known(index, path.name, ROWS)
    tidy(tmp_path, index)
    assert (read(path), path.stat().st_ino) == (ROWS, before)
    assert index.hashes(path.name).total() == 4


def test_a_shard_that_nothing_tells_of_goes(tmp_path, index):
    write(tmp_path / "part-00000.jsonl", ROWS)
    (tmp_path / "other.jsonl").write_bytes(b"{}\n")
    tidy(tmp_path, index)
    assert [path.name for path in tmp_path.iterdir()] == ["other.jsonl"]


def test_rows_that_nothing_tells_of_go(tmp_path, index):
    path = tmp_path / "part-00000.jsonl"
    write(path, ROWS)
    known(index, path.name, ROWS[1:2] + ROWS[3:])
    tidy(tmp_path, index)
    assert read(path) == [ROWS[1], ROWS[3]]


def test_entries_whose_row_is_gone_go(tmp_path, index):
    path = tmp_path / "part-00000.jsonl"
    write(path, ROWS[:1])
    known(index, path.name, ROWS)
    known(index, "part-00001.jsonl", ROWS)
    tidy(tmp_path, index)
    assert index.get(f"{path.name} 0") is not None
    assert index.hashes(path.name).total() == 1
    assert index.hashes("part-00001.jsonl").total() == 0


def test_of_a_shard_that_is_damaged_the_rows_before_that_are_kept(tmp_path, index):
    path = tmp_path / "part-00000.jsonl.gz"
    rows = [b"%d %s\n" % (number, os.urandom(2000).hex().encode()) for number in range(50)]
    path.write_bytes(gzip.compress(b"".join(rows))[:-20_000])
    known(index, path.name, rows)
    tidy(tmp_path, index)
    kept = read(path)
    assert 0 < len(kept) < 50
    assert kept == rows[: len(kept)]
    assert index.hashes(path.name).total() == len(kept)


def test_a_shard_that_cannot_be_opened_stays(tmp_path, index, monkeypatch):
    path = tmp_path / "part-00000.jsonl"
    write(path, ROWS)
    known(index, path.name, ROWS)

    def refuse(*_):
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(shards, "open", refuse, raising=False)
    with pytest.raises(OSError, match="Too many"):
        tidy(tmp_path, index)
    monkeypatch.undo()
    assert (read(path), index.hashes(path.name).total()) == (ROWS, len(ROWS))


def test_a_shard_of_parquet_that_cannot_be_opened_is_not_taken_for_a_damaged_one(tmp_path):
    require("parquet")
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "part-00000.parquet")


def test_rows_of_parquet_have_all_that_there_is_to_say_of_an_article(tmp_path):
    pq = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "part-00000.parquet"
    told = {"code": "no-text", "severity": "error", "message": "m", "line": 1, "column": 2, "path": None}
    shards.write(
        os.fspath(path), [Row(ROWS[0], "a\udce4.txt", "0f", [told, {"code": "no-text", "more": 3}]), Row(ROWS[1])]
    )
    (first, second) = pq.read_table(path).to_pylist()
    assert (first["input"], first["input_hash"], first["json"]) == ("a\\udce4.txt", "0f", '{"a":1}')
    assert first["diagnostics"][0] == told | {"more": None}
    assert (first["diagnostics"][1]["more"], first["diagnostics"][1]["message"]) == (3, None)
    assert (second["input"], second["input_hash"], second["diagnostics"]) == ("", None, [])


def test_what_only_looks_like_a_shard_of_parquet_has_no_rows(tmp_path, index):
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "part-00000.parquet").write_bytes(b"PAR1 and nothing else")
    pq.write_table(pa.table({"other": [1]}), tmp_path / "part-00001.parquet")
    assert [read(path) for path in sorted(tmp_path.iterdir())] == [[], []]
    tidy(tmp_path, index)
    assert not [*tmp_path.iterdir()]


def test_rows_of_parquet_that_nothing_tells_of_go(tmp_path, index):
    pytest.importorskip("pyarrow")
    path = tmp_path / "part-00000.parquet"
    shards.write(os.fspath(path), [Row(row, f"{number}.txt") for number, row in enumerate(ROWS)])
    known(index, path.name, ROWS[1:2] + ROWS[3:])
    tidy(tmp_path, index)
    assert [(row.text, row.input) for row in shards.rows(os.fspath(path))] == [(ROWS[1], "1.txt"), (ROWS[3], "3.txt")]


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz"])
def test_lines_need_nothing_more(form):
    shards.require(form)


@pytest.mark.parametrize(("form", "extra"), [("parquet", "arrow"), ("jsonl.zst", "zst")])
def test_a_form_that_takes_what_isnt_installed_is_refused_with_the_extra(monkeypatch, form, extra):
    compression.zstd.cache_clear()
    for module in ("pyarrow", "backports.zstd", "compression.zstd"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(nd.UsageError, match=rf"pip install 'newsdoc\[{extra}\]'"):
        shards.require(form)
    compression.zstd.cache_clear()
