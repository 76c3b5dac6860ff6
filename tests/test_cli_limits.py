"""Inputs that are larger than the limit: every command that reads refuses them, says what raises it, and reads on."""

from __future__ import annotations

import io
import sys

import attrs
import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from newsdoc import limits
from newsdoc.cli import main
from newsdoc.formats import registry
from newsdoc.formats.format import Format
from newsdoc.limits import Limits

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="nitf"/></xs:schema>"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "boat.txt").write_bytes(INTERVIEW.encode())
    (tmp_path / "boat.json").write_bytes(JSON.encode())
    (tmp_path / "plain.nitf.xml").write_bytes(b"<nitf><body/></nitf>")
    (tmp_path / "nitf.xsd").write_bytes(XSD.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def size(name):
    return len((INTERVIEW if name.endswith("txt") else JSON).encode())


@pytest.mark.parametrize(
    "command",
    [
        "convert boat.txt --to json",
        "convert boat.json --to text",
        "inspect boat.txt",
        "inspect boat.json",
        "explain boat.txt",
        "validate boat.txt",
        "validate boat.json",
    ],
)
def test_every_command_that_reads_has_the_limit(folder, capfd, command):
    most = size(command.split()[1])
    assert main([*command.split(), "--limit", str(most - 1)]) == 1
    file = command.split()[1]
    said, remedy = capfd.readouterr().err.splitlines()[:2]
    assert said == f"{file}: the input has more than {most - 1:,} bytes (limit `size`) [too-large]"
    assert "`--limit`" in remedy
    assert main([*command.split(), "--limit", str(most)]) == 0


@pytest.mark.parametrize("more", [["--no-namespace"], ["--xsd", "nitf.xsd"]])
def test_validate_has_the_limit_for_nitf_whatever_it_is_checked_against(folder, capfd, more):
    main(["validate", "plain.nitf.xml", "--limit", "19", *more])
    assert "[too-large]" in capfd.readouterr().err
    main(["validate", "plain.nitf.xml", "--limit", "20", *more])
    assert "[too-large]" not in capfd.readouterr().err


def test_one_file_that_is_too_large_does_not_keep_the_others_from_being_checked(folder, capfd):
    (folder / "large.txt").write_bytes(b"A word. " * 1000)
    assert main(["validate", "large.txt", "boat.json", "--limit", "6kB"]) == 1
    out, err = capfd.readouterr()
    assert err.count("[too-large]") == 1
    assert out == "2 files checked: 1 error, 0 warnings\n"


def test_standard_input_is_read_as_far_as_the_limit(folder, capfd, monkeypatch):
    stream = io.BytesIO(INTERVIEW.encode() * 100_000)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    assert main(["convert", "-", "--from", "text", "--to", "json", "--limit", "1MB"]) == 1
    assert "<stdin>: the input has more than 1,000,000 bytes" in capfd.readouterr().err
    assert stream.tell() == 1_000_001


def test_a_file_of_another_format_is_recognised_within_the_limit(folder, capfd):
    (folder / "item.json").write_text('{"uri": "x:1", "headline": "The boat", "body_text": "It lies."}', "utf-8")
    assert main(["convert", "item.json", "--to", "text", "--limit", "100"]) == 0
    assert "The boat" in capfd.readouterr().out
    assert main(["convert", "item.json", "--to", "text", "--limit", "30"]) == 1


@pytest.mark.parametrize(
    ("given", "most"),
    [("5", 5), ("5b", 5), ("5kB", 5000), ("5KB", 5000), ("12 MB", 12_000_000), ("3gb", 3_000_000_000)],
)
def test_units_may_stand_behind_the_number(folder, monkeypatch, given, most):
    seen = []
    monkeypatch.setattr(
        "newsdoc.cli.reading.read_input", lambda path, limit, name: seen.append(limit) or nd.loads("", "no such format")
    )
    main(["convert", "boat.txt", "--to", "json", "--limit", given])
    assert seen == [most]


@pytest.mark.parametrize("given", ["0", "0MB", "-1", "1.5", "x", "", "MB", "\u0665", "1" * 16, "5 TB", "5 M B"])
def test_anything_else_is_wrong_usage(folder, capfd, given):
    assert main(["convert", "boat.txt", "--to", "json", f"--limit={given}"]) == 2
    assert "it isn't a number of bytes such as 100000000 or 100MB" in capfd.readouterr().err


@pytest.fixture
def plain_reader(monkeypatch):
    """A format of another package whose reader knows no limit; no more than 10 bytes are read by default."""

    def read(data, *, name=None, report=None):
        del name, report
        return nd.Document(headline=nd.Headline((data.decode(),)))

    known = registry.all_formats()
    other = Format("other", "Other", "text/x-other", (".other",), read)
    monkeypatch.setattr(registry, "all_formats", lambda: (*known, other))
    by_name = registry.by_name
    monkeypatch.setattr(registry, "by_name", lambda name: other if name == "other" else by_name(name))
    monkeypatch.setattr(limits, "_DEFAULT", attrs.evolve(Limits(), size=10))


@pytest.mark.usefixtures("plain_reader")
@pytest.mark.parametrize("command", ["inspect", "validate"])
def test_a_reader_that_knows_no_limit_never_gets_a_part_of_a_file(folder, capfd, command):
    (folder / "boat.other").write_bytes(b"The boat lies")
    assert main([command, "boat.other"]) == 1
    assert "more than 10 bytes" in capfd.readouterr().err
    with pytest.raises(nd.ReadError, match="more than 10 bytes"):
        nd.load("boat.other", "other")
    (folder / "boat.other").write_bytes(b"The boat")
    assert main([command, "boat.other"]) == 0
    assert nd.load("boat.other", "other").headline
    assert main([command, "boat.other", "--limit", "20"]) == 2
    assert "--limit doesn't apply to reading other" in capfd.readouterr().err
