"""The journal has a line for each article, whole ones only, and what it says can be asked of its index."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter

import pytest

import newsdoc as nd
from newsdoc.archive.index import Entry, Index
from newsdoc.archive.journal import Journal, Record, told
from newsdoc.source import Position

NAMES = ["a.txt", "é/名前.txt", "half\udce4.txt", "two\nlines.txt"]


def record(name, status="written", output="out.json", **changes):
    values = {"input_hash": "1" * 64, "output_hash": "2" * 64, "diagnostics": [], "seconds": 0.5, "settings": "s"}
    return Record(input=name, output=output, status=status, **{**values, **changes})


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.jsonl"


def lines(path):
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_a_line_has_all_of_a_record(path):
    with Journal(os.fspath(path)) as journal:
        journal.add([record(name) for name in NAMES])
    assert [line["input"] for line in lines(path)] == NAMES
    assert {*lines(path)[0]} == {
        *("input", "input_hash", "output", "output_hash", "status", "diagnostics", "seconds", "settings")
    }


def test_what_was_written_is_known_when_it_is_opened_again(path):
    with Journal(os.fspath(path)) as journal:
        journal.add([record(name, output=f"{name}.json") for name in NAMES])
    with Journal(os.fspath(path)) as journal:
        for name in NAMES:
            assert journal.index.get(name) == Entry("written", "1" * 64, f"{name}.json", "2" * 64, "s")
        assert journal.index.get("other") is None


@pytest.mark.parametrize("cut", [1, 20])
def test_a_line_that_was_cut_off_counts_as_none_and_is_written_over(path, cut):
    with Journal(os.fspath(path)) as journal:
        journal.add([record("a"), record("b")])
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    with Journal(os.fspath(path)) as journal:
        assert (journal.index.get("a"), journal.index.get("b")) == (record("a").entry, None)
        journal.add([record("b")])
    assert path.read_bytes() == whole


def test_what_is_known_already_has_no_second_line(path):
    with Journal(os.fspath(path)) as journal:
        assert journal.is_new
        journal.add([record("a"), record("b", "failed", None, output_hash=None)])
    with Journal(os.fspath(path)) as journal:
        assert not journal.is_new
        journal.add([record("a", seconds=9), record("b", "failed", None, output_hash=None), record("b")])
    assert [(line["input"], line["status"]) for line in lines(path)] == [
        ("a", "written"),
        ("b", "failed"),
        ("b", "written"),
    ]


@pytest.mark.parametrize("line", [b"{}\n", b"no JSON\n", b"[1]\n", b'{"input": "a"}\n'])
def test_a_file_that_is_no_journal_is_left_alone(path, line):
    path.write_bytes(line)
    with pytest.raises(nd.UsageError, match="line 1 is none of a journal"):
        Journal(os.fspath(path))
    assert path.read_bytes() == line


@pytest.mark.skipif(sys.platform == "win32", reason="there are no locks")
def test_two_runs_cant_write_to_one_journal(path):
    with Journal(os.fspath(path)) as journal:
        with pytest.raises(nd.UsageError, match="another run is writing there"):
            Journal(os.fspath(path))
        journal.add([record("a")])
    with Journal(os.fspath(path)):
        pass


def test_where_there_are_no_locks_a_journal_does_without(path, monkeypatch):
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with Journal(os.fspath(path)), Journal(os.fspath(path)):
        pass


def test_a_journal_that_takes_a_part_at_a_time_is_given_the_rest(path, monkeypatch):
    write = os.write
    with Journal(os.fspath(path)) as journal:
        monkeypatch.setattr(os, "write", lambda file, data: write(file, data[:7]))
        journal.add([record("a"), record("b")])
        monkeypatch.undo()
    assert [line["input"] for line in lines(path)] == ["a", "b"]


def test_diagnostics_are_kept_in_full_up_to_a_hundred_and_then_counted():
    said = [nd.Diagnostic("unsure", "a remark", "a.txt", Position(2, 3), "$.body")] * 101
    found = told([*said, nd.Diagnostic("no-text", "none")])
    assert found[0] == {
        "code": "unsure",
        "severity": "info",
        "message": "a remark",
        "line": 2,
        "column": 3,
        "path": "$.body",
    }
    assert found[100:] == [{"code": "unsure", "more": 1}, {"code": "no-text", "more": 1}]
    assert told([nd.Diagnostic("no-text", "none")])[0]["line"] is None


def test_an_index_knows_what_an_output_has_in_it():
    index = Index()
    for name, output, digest in (("a", "x", "1"), ("b", "x", "1"), ("c", "x", "2"), ("d", "y", "1"), ("e", None, None)):
        index.put(name, Entry("written", "0", output, digest, "s"))
    assert [*index.outputs()] == ["x", "y"]
    assert index.hashes("x") == Counter({"1": 2, "2": 1})
    index.drop("x", Counter("1"))
    assert (index.get("a"), index.get("b")) == (None, None)
    assert index.get("c") is not None is not index.get("d")
    index.close()
