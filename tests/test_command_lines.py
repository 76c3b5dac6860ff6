"""Random command lines end with a code of the table, say why and spoil no file; and the watch on them rings."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from newsdoc.cli import convert, schema
from shared import PROJECT

pytest.importorskip(
    "resource", reason="the oracle measures memory as only Unix tells it, and names of files are POSIX's"
)
sys.path.append(str(PROJECT / "fuzz"))

from command_lines import check, in_folder, run_line
from in_process import Done
from oracle import BrokenLawError
from words_of_commands import command_line, files_there, flags

LINES = 500


@pytest.fixture
def folder():
    with in_folder():
        yield


def test_random_command_lines_end_as_they_must(folder):
    ended = Counter(run_line(f"tests-{number}", process=number % 100 == 0).code for number in range(LINES))
    assert ended.keys() == {0, 1, 2, 3, 141}
    assert ended[0] > LINES / 10


def test_random_command_lines_have_every_option_and_every_file():
    words = {word.partition("=")[0] for number in range(5000) for word in command_line(f"words-{number}")}
    assert flags() <= words
    assert files_there().keys() <= words


def first(word):
    """Give the seed of a line that begins with a word and ends well."""
    return next(
        seed
        for seed in map("first-{}".format, range(1000))
        if (line := command_line(seed))[:1] == [word] and "--debug" not in line and run_line(seed).code == 0
    )


def test_the_watch_rings_where_the_command_fails_by_itself(folder, monkeypatch):
    seed = first("schema")
    monkeypatch.setattr(schema, "write_out", lambda _: {}["a bug"])
    with pytest.raises(BrokenLawError, match="no code of the table"):
        run_line(seed)


def test_the_watch_rings_where_a_failure_is_not_explained(folder, monkeypatch):
    seed = first("schema")
    monkeypatch.setattr(schema, "DONE", 1)
    with pytest.raises(BrokenLawError, match="doesn't say why"):
        run_line(seed)


def test_the_watch_rings_where_a_command_that_fails_has_written(folder, monkeypatch):
    seed = next(
        seed
        for seed in map("out-{}".format, range(2000))
        if (line := command_line(seed))[:1] == ["convert"]
        and run_line(seed).code == 0
        and any(word.startswith("out") for word in line)
        and not {"-h", "--help"}.intersection(line)
    )
    monkeypatch.setattr(convert, "DONE", 3)
    with pytest.raises(BrokenLawError, match="it changes"):
        run_line(seed)
    assert sorted(Path().glob("out*")) == []


@pytest.mark.parametrize(
    ("done", "law"),
    [
        ((2, b"", b"Traceback (most recent call last):\n"), "traceback"),
        ((0, b"", b"a warning\x1b[31m\n"), "obeyed"),
        ((-11, b"", b""), "no code"),
        ((141, b"", b""), "no code"),
        ((3, b"", b""), "doesn't say why"),
    ],
)
def test_the_watch_rings(done, law):
    with pytest.raises(BrokenLawError, match=law):
        check(["schema"], Done(*done), files_there())


def test_the_watch_is_silent_where_all_is_well():
    check(["schema"], Done(0, b"{}", b""), files_there())
    check(["schema", "--debug"], Done(2, b"", b"Traceback\n"), files_there())
    check(["validate", "a.json", "--output-format=json"], Done(1, b"[{}]", b""), files_there())
    check(["schema"], Done(141, b"", b""), files_there(), "broken stdout")
    check(["schema"], Done(3, b"", b""), files_there(), "no stderr")
    check(["convert", "a.txt", "out.json"], Done(0, b"", b""), {**files_there(), "out.json": b"{}"})
