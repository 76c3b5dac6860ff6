"""Reading and writing by file, by text and by format."""

from __future__ import annotations

import runpy
import subprocess
import sys

import pytest

import newsdoc as nd
from newsdoc import build
from newsdoc.diagnostics import CODES, ignore
from newsdoc.formats import registry
from newsdoc.formats.format import Format

DOCUMENT = build.document("The tide came in.", headline="The tide")


def test_a_file_is_read_and_written_by_its_suffix(tmp_path):
    for name in ("tide.json", "tide.nitf.xml"):
        nd.dump(DOCUMENT, tmp_path / name)
        again = nd.load(tmp_path / name)
        assert again == DOCUMENT
    assert nd.load(tmp_path / "tide.nitf.xml").source.name == "tide.nitf.xml"


def test_a_format_can_be_named(tmp_path):
    nd.dump(DOCUMENT, tmp_path / "tide.data", "json", indent=2)
    assert (tmp_path / "tide.data").read_bytes().startswith(b'{\n  "type": "document"')
    assert nd.load(tmp_path / "tide.data", "json") == DOCUMENT


def test_files_are_utf8_whatever_the_locale_says(tmp_path):
    document = build.document("Вода — пришла")
    nd.dump(document, tmp_path / "a.json")
    assert "Вода — пришла".encode() in (tmp_path / "a.json").read_bytes()


def test_a_file_may_have_any_name(tmp_path):
    path = tmp_path / "a\x1b\udce9.txt"
    try:
        path.write_text("The tide", "utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    document = nd.load(path)
    assert document.source.name == "a\ufffd\ufffd.txt"
    assert nd.loads(nd.dumps(document, "json"), "json") == document


def test_what_there_is_not_is_refused(tmp_path):
    with pytest.raises(nd.UsageError, match="name the format"):
        nd.dump(DOCUMENT, tmp_path / "tide.data")
    with pytest.raises(nd.UsageError, match="there is no format 'jsn'"):
        nd.dumps(DOCUMENT, "jsn")
    with pytest.raises(nd.UsageError, match="json has no option 'indnt'"):
        nd.dumps(DOCUMENT, "json", indnt=2)
    with pytest.raises(nd.UsageError, match="json has no option 'lang'"):
        nd.loads("{}", "json", lang="en")
    with pytest.raises(nd.UsageError, match="json has no option 'name'"):
        nd.dumps(DOCUMENT, "json", name="tide")
    with pytest.raises(nd.UsageError, match="json has no option 'name'"):
        nd.load(__file__, "json", name="tide")
    with pytest.raises(FileNotFoundError):
        nd.load(tmp_path / "nothing.json")


def test_a_format_may_be_of_one_direction_and_take_any_option(monkeypatch):
    taken = {}

    def write(document, *, report=ignore, **options):
        taken.update(options)
        return ""

    formats = {
        "in": Format("in", "In", "text/plain", (".in",), read=lambda data, **_: nd.Document()),
        "out": Format("out", "Out", "text/plain", (".out",), write=write),
    }
    monkeypatch.setattr(registry, "by_name", formats.__getitem__)
    with pytest.raises(nd.UsageError, match="in can only be read"):
        nd.dumps(DOCUMENT, "in")
    with pytest.raises(nd.UsageError, match="out can only be written"):
        nd.loads("", "out")
    assert nd.dumps(DOCUMENT, "out", colour="red") == ""
    assert taken == {"colour": "red"}


def test_every_public_name_is_there_and_no_other():
    for name in nd.__all__:
        assert getattr(nd, name) is not None
    assert set(nd.__all__) <= set(dir(nd))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        nd.nothing  # noqa: B018  (the access is what is tested)


def test_importing_newsdoc_loads_nothing_heavy():
    code = (
        "import newsdoc, sys; print([name for name in ('attr', 'json', 'lxml', 'jsonschema') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


def test_writing_nitf_needs_no_lxml_and_reading_text_no_schema():
    code = (
        "import newsdoc as nd, sys; nd.dumps(nd.loads('A\\n\\nB', 'text'), 'nitf');"
        "print([name for name in ('lxml', 'jsonschema', 'importlib.metadata') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


def test_every_code_says_what_it_means_and_what_helps():
    for name, code in CODES.items():
        assert name == code.name
        assert code.meaning.endswith(".")
        assert code.remedy.endswith((".", "`."))


def test_an_error_shows_all_of_its_diagnostics():
    error = nd.ReadError(nd.Diagnostic("unsure", "one"), nd.Diagnostic("unsure", "two", path="$.id"))
    assert str(error) == "one [unsure]\n$.id: two [unsure]"
    assert isinstance(nd.UsageError("no"), nd.NewsdocError)


def test_the_package_runs_as_a_module(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["newsdoc", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("newsdoc", run_name="__main__")
    assert not ended.value.code
    assert nd.__version__ in capsys.readouterr().out
