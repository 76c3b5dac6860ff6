"""Formats whose files are no text: their writers give bytes, which go into files as they are."""

from __future__ import annotations

import io
import sys

import pytest

import newsdoc as nd
from commands import runner
from newsdoc.archive.conversion import Writing
from newsdoc.formats import registry
from newsdoc.formats.format import Format
from newsdoc.formats.writing import write_bytes, write_text
from newsdoc.server import api, openapi

DATA = b"PK\x03\x04\xff\xfe\r\n\x00"
DOCUMENT = nd.Document(headline=nd.Headline(("The boat",)))


def packed(document, *, report=nd.diagnostics.ignore, level=1):
    return DATA * level


PACKED = Format("packed", "Packed", "application/zip", (".packed",), write=packed, binary=True)
INWARDS = Format("inwards", "Inwards", "text/plain", (".in",), read=lambda data, **_: nd.Document())
BY_BYTES = Format("by-bytes", "Bytes", "text/plain", (".bytes",), write=lambda document, **_: "Zoë\n".encode())


@pytest.fixture
def run(monkeypatch, tmp_path, capsysbinary):
    """Run `newsdoc convert` where there is a binary format."""
    known = registry.all_formats()
    monkeypatch.setattr(registry, "all_formats", lambda: (*known, PACKED, INWARDS))
    by_name = registry.by_name
    more = {each.name: each for each in (PACKED, INWARDS)}
    monkeypatch.setattr(registry, "by_name", lambda name: more[name] if name in more else by_name(name))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("The boat\n\nIt floats.\n", "utf-8")
    return runner("convert", capsysbinary)


def test_a_file_is_written_as_the_bytes_that_it_is(run, tmp_path):
    nd.dump(DOCUMENT, tmp_path / "direct.packed")
    nd.dump(DOCUMENT, "other", "packed", level=2)
    assert run("in/a.txt", "converted.packed")[0] == 0
    assert [(tmp_path / name).read_bytes() for name in ("direct.packed", "other", "converted.packed")] == [
        DATA,
        DATA * 2,
        DATA,
    ]


def test_as_text_it_is_refused_with_what_to_do(run):
    with pytest.raises(nd.UsageError, match=r"of the format packed is no text: write it as one, with newsdoc\.dump"):
        nd.dumps(DOCUMENT, "packed")
    with pytest.raises(nd.UsageError, match="the format inwards can only be read"):
        nd.dumps(DOCUMENT, "inwards")
    with pytest.raises(nd.UsageError, match="the format packed has no option 'levle' here; did you mean 'level'"):
        nd.dump(DOCUMENT, "a.packed", levle=2)


def test_standard_output_takes_the_bytes_unless_it_is_a_terminal(run, monkeypatch, capsysbinary):
    given = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", given)
    assert run("in/a.txt", "-", "--to", "packed")[0] == 0
    assert given.buffer.getvalue() == DATA
    monkeypatch.setattr(given, "isatty", lambda: True, raising=False)
    code, _, err = run("in/a.txt", "--to", "packed")
    assert (code, err) == (
        2,
        "newsdoc: Packed is no text for a terminal: name the file to write, or send it on with > or |\n",
    )
    assert run("in/a.txt", "a.packed")[0] == 0
    assert given.buffer.getvalue() == DATA


def test_an_archive_has_a_file_for_each_and_no_shards(run):
    said = []
    assert Writing("packed", {"level": 2})("a.txt", DOCUMENT, said.append) == DATA * 2
    code, _, err = run("in", "--out", "shards", "--to", "packed", "--shards", "jsonl")
    assert (code, "--shards have a JSON document" in err) == (2, True)


def test_the_server_gives_text_and_says_so(run):
    with pytest.raises(nd.UsageError, match="packed is no text"):
        api.convert({"text": "Up.", "to": ["packed"]}, 10**6)
    named = str(openapi.description())
    assert "'markdown'" in named
    assert "'packed'" not in named


def test_a_writer_of_text_may_give_it_as_bytes():
    assert write_text(BY_BYTES, DOCUMENT) == "Zoë\n"
    assert write_bytes(BY_BYTES, DOCUMENT) == "Zoë\n".encode()
