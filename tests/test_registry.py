"""Which formats there are, and how one is found."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys

import pytest

import newsdoc
from newsdoc import plugins
from newsdoc.cli import main
from newsdoc.formats import registry
from newsdoc.formats.format import Format

WIRE = Format("wire", "Wire", "text/plain", (".wire", ".nitf.wire"), lambda data, **_: newsdoc.Document())


@pytest.fixture
def installed(monkeypatch):
    """Another package with a format of its own."""

    class Point:
        name = "wire"
        value = "wires:WIRE"

        def load(self):
            return WIRE

    def entry_points(group):
        assert group == registry.ENTRY_POINTS
        return [Point()]

    monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)
    forget()
    yield
    forget()


def forget():
    """Have entry points looked for anew."""
    plugins._found.cache_clear()


def test_the_table_of_suffixes_says_what_the_formats_say():
    for name, suffixes in registry._BUILT_IN.items():
        found = registry.by_name(name)
        assert (found.name, found.suffixes) == (name, suffixes)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.json", "json"),
        ("a/b.NITF.XML", "nitf"),
        ("b.xml", "nitf"),
        ("x.nitf", "nitf"),
        ("json.txt", "text"),
        ("a.ninjs.json", "ninjs"),
        ("a.newsml.xml", "newsml-g2"),
        ("a.jsonld", "json-ld"),
        ("a.newsdoc.json", "tt-newsdoc"),
        ("a.HTML", "html"),
        ("a.htm", "html"),
        ("README.md", "markdown"),
        ("a.markdown", "markdown"),
        ("talk.VTT", "webvtt"),
        ("talk.en.srt", "srt"),
        ("a.tei.xml", "tei"),
        ("a.TEI", "tei"),
        ("a.akn.xml", "akoma-ntoso"),
        ("a.akn", "akoma-ntoso"),
        ("a.DOCX", "docx"),
    ],
)
def test_the_end_of_a_name_decides(path, name):
    assert registry.by_path(path).name == name


def test_a_format_of_another_package_is_found_by_name_by_suffix_and_in_the_list(installed):
    assert registry.by_name("wire") is WIRE
    assert registry.by_path("a.wire") is WIRE
    others = ["ninjs", "newsml-g2", "json-ld", "tt-newsdoc", "html", "markdown", "webvtt", "srt", "tei", "akoma-ntoso"]
    names = ["json", "nitf", "text", *others, "docx", "wire"]
    assert [found.name for found in registry.all_formats()] == names


@pytest.mark.parametrize(("name", "near"), [("jsno", "did you mean 'json'?"), ("", "there is no format")])
def test_an_unknown_format_is_refused_with_the_list(name, near):
    with pytest.raises(
        newsdoc.UsageError,
        match=r"json, nitf, text, ninjs, newsml-g2, json-ld, .*, markdown, webvtt, srt, tei, akoma-ntoso, docx",
    ) as caught:
        registry.by_name(name)
    assert near in str(caught.value)


def test_an_unknown_suffix_is_refused_with_the_list(installed):
    with pytest.raises(newsdoc.UsageError, match=r"\.nitf\.xml \(nitf\).*\.wire \(wire\)"):
        registry.by_path("a.odt")


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        ("import newsdoc", "attr lxml json jsonschema argparse"),
        ("from newsdoc.cli import main; main(['--version'])", "attr lxml json jsonschema importlib.metadata"),
        ("import newsdoc; newsdoc.Document", "lxml jsonschema json importlib.metadata"),
        ("import newsdoc; newsdoc.loads('', 'text')", "lxml jsonschema importlib.metadata"),
        ("from newsdoc.formats.registry import by_path; by_path('a.json')", "lxml jsonschema importlib.metadata"),
    ],
)
def test_what_is_not_needed_is_not_imported(code, unwanted):
    lines = f"import sys; {code}; print(*(name for name in {unwanted.split()!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[-2] == ""


@pytest.mark.parametrize(
    ("load", "message"),
    [
        (lambda: 1 / 0, "can't be loaded: ZeroDivisionError"),
        (sys.exit, "can't be loaded: SystemExit"),
        (lambda: "wire", "is no Format"),
        (lambda: Format("wires", "", "", ()), "calls itself 'wires'"),
    ],
)
def test_a_format_of_another_package_that_is_broken_is_named_and_keeps_no_other_from_being_used(
    monkeypatch, capsysbinary, load, message
):
    class Point:
        name = "wire"
        value = "wires:WIRE"

        def load(self):
            return load()

    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [Point()])
    forget()
    told = f"the plug-in 'wire' \\(wires:WIRE\\) {message}"
    with pytest.raises(newsdoc.UsageError, match=told):
        registry.by_name("wire")
    with pytest.raises(newsdoc.UsageError, match=f"name the format; {told}"):
        registry.by_path("a.wire")
    assert [found.name for found in registry.all_formats()] == list(registry._BUILT_IN)
    (failure,) = registry.failures()
    assert failure.code == "plugin-failed"
    assert main(["formats"]) == 0
    assert str(failure) in capsysbinary.readouterr().err.decode()
    forget()


def test_where_newsdoc_is_isolated_there_are_no_formats_of_others(installed, monkeypatch):
    monkeypatch.setenv(plugins.ISOLATED, "1")
    assert "wire" not in [found.name for found in registry.all_formats()]
    with pytest.raises(newsdoc.UsageError, match="there is no format 'wire'"):
        registry.by_name("wire")
    with plugins.isolated():
        assert os.environ[plugins.ISOLATED]
    assert os.environ[plugins.ISOLATED]
    monkeypatch.setenv(plugins.ISOLATED, "")
    assert registry.by_name("wire") is WIRE
