"""The format that docs/writing-a-format.md writes is taken by every command once it is installed."""

from __future__ import annotations

import importlib.metadata
import shutil
import sys
import tomllib

import pytest

import newsdoc as nd
from newsdoc import build, plugins
from newsdoc.cli import main
from newsdoc.formats import registry
from shared import PROJECT
from test_docs import write_files

PAGE = PROJECT / "docs" / "writing-a-format.md"
WIRE = "HEAD The ferry is back\nQ Is it afloat?\nA It is.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with the files of the page, whose package is installed."""
    write_files(PAGE, tmp_path)
    shutil.copytree(PROJECT / "examples", tmp_path / "examples")
    project = tomllib.loads((tmp_path / "pyproject.toml").read_text("utf-8"))["project"]
    declared = project["entry-points"]["newsdoc.formats"]

    def entry_points(group):
        points = declared.items() if group == registry.ENTRY_POINTS else ()
        return [importlib.metadata.EntryPoint(name, value, group) for name, value in points]

    monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delitem(sys.modules, "wire", raising=False)
    plugins._found.cache_clear()
    yield tmp_path
    plugins._found.cache_clear()


def test_the_format_is_read_and_written_by_the_command(folder, capsysbinary):
    (folder / "ferry.wire").write_text(WIRE, "utf-8")
    assert main(["convert", "ferry.wire", "ferry.nitf.xml"]) == 0
    assert main(["convert", "ferry.nitf.xml", "again.wire"]) == 0
    assert (folder / "again.wire").read_text("utf-8") == WIRE
    assert main(["convert", "examples/harbour.txt", "harbour.wire", "--strict"]) == 1
    assert b"[not-expressible]" in capsysbinary.readouterr().err


def test_what_it_cannot_read_is_told_with_its_place(folder):
    for text, told in ((WIRE + "HEAD Two heads\n", "4:1"), ("X Y", "1:1"), ("Q\n", "1:1")):
        with pytest.raises(nd.ReadError) as caught:
            nd.loads(text, "wire")
        assert str(caught.value.diagnostics[0].position) == told
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(b"HEAD Zo\xeb", "wire")
    assert caught.value.diagnostics[0].code == "not-utf8"


def test_it_reports_what_it_has_no_place_for_and_that_there_is_nothing(folder):
    remarks = []
    assert nd.dumps(build.document("It floats."), "wire", report=remarks.append) == ""
    assert nd.loads("", "wire", report=remarks.append) == nd.Document()
    assert [remark.code for remark in remarks] == ["not-expressible", "empty-input"]
