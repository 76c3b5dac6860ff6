"""Shards have the outputs of many articles, and with the journal they always tell the same story."""

from __future__ import annotations

import gzip
import os
from hashlib import sha256

import pytest

from newsdoc.archive import shards
from newsdoc.archive.index import Entry, Index

ROWS = [b'{"a":1}\n', b'{"b":2}\n', b'{"b":2}\n', b'{"c":3}\n']
forms = pytest.mark.parametrize("form", shards.FORMS)


def read(path):
    return [*shards.rows(os.fspath(path))]


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
    pytest.importorskip("backports.zstd") if form.endswith("zst") else None
    path = tmp_path / shards.shard_name(3, form)
    assert (path.name, shards.is_shard(path.name)) == (f"part-00003.{form}", True)
    shards.write(os.fspath(path), ROWS)
    first = path.read_bytes()
    shards.write(os.fspath(path), ROWS)
    assert read(path) == ROWS
    assert path.read_bytes() == first


def test_others_are_no_shards():
    assert not shards.is_shard("apart-00001.jsonl")
    assert not shards.is_shard("part-00001.json")


def test_what_agrees_stays_as_it_is(tmp_path, index):
    path = tmp_path / "part-00000.jsonl.gz"
    shards.write(os.fspath(path), ROWS)
    before = path.stat().st_ino
    known(index, path.name, ROWS)
    shards.tidy(os.fspath(tmp_path), index)
    assert (read(path), path.stat().st_ino) == (ROWS, before)
    assert index.hashes(path.name).total() == 4


def test_a_shard_that_nothing_tells_of_goes(tmp_path, index):
    shards.write(os.fspath(tmp_path / "part-00000.jsonl"), ROWS)
    (tmp_path / "other.jsonl").write_bytes(b"{}\n")
    shards.tidy(os.fspath(tmp_path), index)
    assert [path.name for path in tmp_path.iterdir()] == ["other.jsonl"]


def test_rows_that_nothing_tells_of_go(tmp_path, index):
    path = tmp_path / "part-00000.jsonl"
    shards.write(os.fspath(path), ROWS)
    known(index, path.name, ROWS[1:2] + ROWS[3:])
    shards.tidy(os.fspath(tmp_path), index)
    assert read(path) == [ROWS[1], ROWS[3]]


def test_entries_whose_row_is_gone_go(tmp_path, index):
    path = tmp_path / "part-00000.jsonl"
    shards.write(os.fspath(path), ROWS[:1])
    known(index, path.name, ROWS)
    known(index, "part-00001.jsonl", ROWS)
    shards.tidy(os.fspath(tmp_path), index)
    assert index.get(f"{path.name} 0") is not None
    assert index.hashes(path.name).total() == 1
    assert index.hashes("part-00001.jsonl").total() == 0


def test_of_a_shard_that_is_damaged_the_rows_before_that_are_kept(tmp_path, index):
    path = tmp_path / "part-00000.jsonl.gz"
    rows = [b"%d %s\n" % (number, os.urandom(2000).hex().encode()) for number in range(50)]
    path.write_bytes(gzip.compress(b"".join(rows))[:-20_000])
    known(index, path.name, rows)
    shards.tidy(os.fspath(tmp_path), index)
    kept = read(path)
    assert 0 < len(kept) < 50
    assert kept == rows[: len(kept)]
    assert index.hashes(path.name).total() == len(kept)
