"""What is found is shown in the form asked for, in every command that reads, and no more of it than anybody reads."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

import newsdoc as nd
from articles import INTERVIEW, INVALID_JSON, JSON
from newsdoc.cli import main
from newsdoc.cli.files import Input
from newsdoc.cli.messages import Messages
from newsdoc.formats import registry
from newsdoc.formats.format import Format

FORMS = ["json", "jsonl", "github", "sarif"]


@pytest.fixture
def run(tmp_path, monkeypatch, capsysbinary):
    """Runs the command in a folder with articles; gives the exit code and what it printed."""
    (tmp_path / "boat.txt").write_text(INTERVIEW, "utf-8")
    (tmp_path / "boat.json").write_text(JSON, "utf-8")
    (tmp_path / "wrong.json").write_text(INVALID_JSON, "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        code = main(arguments)
        shown = capsysbinary.readouterr()
        return code, shown.out.decode(), shown.err.decode()

    return run


def fields(count, extra=""):
    """Give a document with so many unknown fields."""
    return f'{{"type": "document", "newsdoc": "0.1", {extra}' + ", ".join(f'"qq{n}": 1' for n in range(count)) + "}"


READING = [["convert", "{}", "-t", "json"], ["inspect", "{}"]]


@pytest.mark.parametrize("command", READING, ids=lambda words: words[0])
def test_a_program_gets_what_a_reader_finds_on_standard_error(run, command):
    words = [word.format("wrong.json") for word in command]
    code, out, err = run(*words, "--message-format", "json")
    assert (code, out) == (1, "")
    assert json.loads(err) == json.loads(run("validate", "wrong.json", "--output-format", "json")[1])
    assert run(*words, "--message-format", "github")[2].startswith("::error file=wrong.json,line=3,col=29,")
    assert json.loads(run(*words, "--message-format", "sarif")[2])["version"] == "2.1.0"
    concise = run("validate", "wrong.json", "--output-format", "concise")[2]
    assert run(*words, "--message-format", "concise")[2] == concise
    assert run("validate", "wrong.json", "--message-format", "concise")[2] == concise


def test_the_document_and_the_report_come_out_of_different_ends(run):
    code, out, err = run("convert", "empty.txt", "-t", "json", "--message-format", "json")
    assert code == 0
    assert json.loads(out)["type"] == "document"
    assert [(found["code"], found["severity"]) for found in json.loads(err)] == [("empty-input", "warning")]
    assert run("convert", "boat.json", "-t", "json", "--message-format", "json")[2] == "[]\n"


def test_explain_reports_remarks_too(run):
    code, out, err = run("explain", "empty.txt", "--output-format", "json", "--message-format", "json")
    assert (code, [found["code"] for found in json.loads(err)]) == (0, ["empty-input"])
    assert json.loads(out)["blocks"] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", [["none.json", "-t", "text"], ["boat.json", "none/out.txt"]])
def test_a_file_that_cannot_be_used_is_a_diagnostic_for_a_program(run, form, words):
    code, out, err = run("convert", *words, "--message-format", form)
    assert (code, out) == (3, "")
    assert "not-opened" in err
    assert json.loads(err) if form != "github" else err.count("\n") == 1


def test_what_is_wrong_usage_is_told_in_words(run):
    code, _, err = run("convert", "boat.json", "-t", "text", "--indent", "2", "--message-format", "json")
    assert (code, err) == (2, "newsdoc: --indent doesn't apply to writing text\n")
    code, _, err = run("convert", "boat.json", "-t", "json", "--indent", "99", "--message-format", "json")
    assert code == 2
    assert err.startswith("newsdoc: an indent of 99")


def test_a_closed_pipe_is_nothing_to_report(run, monkeypatch):
    class Closed(io.RawIOBase):
        def writable(self):
            return True

        def write(self, data):
            raise BrokenPipeError

    monkeypatch.setattr("newsdoc.cli.convert.write_output", lambda path, text: Closed().write(b""))
    assert run("convert", "boat.json", "-t", "json", "--message-format", "json") == (141, "", "")


def test_strict_is_told_in_words_to_people_alone(run, tmp_path):
    (tmp_path / "two.xml").write_text("<x><nitf/><nitf/></x>")
    words = ["convert", "two.xml", "one.json", "--strict"]
    assert "nothing is written" in run(*words)[2]
    code, _, err = run(*words, "--message-format", "json")
    assert (code, "more-articles" in [found["code"] for found in json.loads(err)]) == (1, True)


@pytest.mark.parametrize("form", ["text", *FORMS])
def test_what_a_writer_refuses_is_reported_like_all_else(run, monkeypatch, form):
    def refuse(document, **_):
        raise nd.InvalidDocument(nd.Diagnostic("not-normal", "two texts", path="$.body[0].content"))

    json_format = registry.by_name("json")
    odd = Format("odd", "Odd", "text/x", (".odd",), write=refuse)
    monkeypatch.setattr(registry, "by_name", lambda name: odd if name == "odd" else json_format)
    code, _, err = run("convert", "boat.json", "-t", "odd", "--message-format", form)
    assert code == 1
    assert "boat.json" in err
    assert "not-normal" in err


def test_what_breaks_before_any_input_was_read_passes_through():
    args = type("Arguments", (), {"settings": {}, "form": "text", "max_diagnostics": None})
    with pytest.raises(nd.ReadError), Messages(args):
        raise nd.ReadError(nd.Diagnostic("not-utf8", "odd"))


# No more than anybody reads


@pytest.mark.parametrize("form", ["text", "concise"])
@pytest.mark.parametrize(("option", "most"), [([], 100), (["--max-diagnostics", "7"], 7)])
def test_no_more_than_so_many_are_shown_and_the_others_are_counted(run, tmp_path, form, option, most):
    (tmp_path / "flood.json").write_text(fields(1000, '"lang": 5, '))
    code, _, err = run("validate", "flood.json", "--output-format", form, *option)
    lines = err.splitlines()
    assert code == 1
    assert len([line for line in lines if line.startswith("flood.json:1:")]) == most
    codes = f"{1000 - most} unknown-field, 1 wrong-type"
    count = f"flood.json: {1001 - most} more not shown: {codes} (--max-diagnostics 0 shows all)"
    assert [line for line in lines if "more not shown" in line] == [count]


def test_all_are_shown_to_who_asks_and_to_programs(run, tmp_path):
    (tmp_path / "flood.json").write_text(fields(300))
    for words in (["concise", "--max-diagnostics", "0"], ["concise", "--max-diagnostics", "300"]):
        assert run("validate", "flood.json", "--output-format", *words)[2].count("\n") == 300
    assert len(json.loads(run("validate", "flood.json", "--output-format", "json")[1])) == 300
    assert run("validate", "flood.json", "--output-format", "github")[1].count("\n") == 300


def test_each_file_has_its_own_bound_and_the_summary_counts_all(run, tmp_path):
    for name in ("one.json", "two.json"):
        (tmp_path / name).write_text(fields(30))
    _, out, err = run("validate", "one.json", "two.json", "--max-diagnostics", "10")
    assert out == "2 files checked: 60 errors, 0 warnings\n"
    assert [line for line in err.splitlines() if "more not shown" in line] == [
        f"{name}: 20 more not shown: 20 unknown-field (--max-diagnostics 0 shows all)"
        for name in ("one.json", "two.json")
    ]


def test_what_is_grave_is_shown_before_what_stands_first(capsysbinary):
    args = type("Arguments", (), {"settings": {}, "form": "concise", "max_diagnostics": 3})
    with Messages(args) as messages:
        remarks = messages.about(Input("boat.txt", b"A\nB\nC"), all=True)
        for line, code in enumerate(["unsure", "empty-input", "unsure", "unused-name", "not-utf8"], 1):
            remarks(nd.Diagnostic(code, "x", position=nd.Position(line, 1)))
    assert capsysbinary.readouterr().err.decode() == (
        "boat.txt:2:1: x [empty-input]\nboat.txt:4:1: x [unused-name]\nboat.txt:5:1: x [not-utf8]\n"
        "boat.txt: 2 more not shown: 2 unsure (--max-diagnostics 0 shows all)\n"
    )


@pytest.mark.parametrize("number", ["-1", "x", "", "1e3", "9" * 5000, "٣"])
def test_a_bound_is_a_number(run, number):
    code, _, err = run("validate", "boat.json", f"--max-diagnostics={number}")
    assert code == 2
    assert "argument --max-diagnostics: it isn't a number from 0 upwards" in err


def test_a_bound_on_a_report_for_programs_is_wrong_usage(run):
    code, _, err = run("validate", "boat.json", "--max-diagnostics", "5", "--output-format", "json")
    assert (code, err) == (2, "newsdoc: --max-diagnostics doesn't apply to json, which has all of them\n")


def test_where_to_read_more_is_said_once_in_the_end(run):
    hint = "(`newsdoc rule CODE` says more about a code)"
    assert run("validate", "wrong.json", "empty.txt")[2].splitlines().index(hint) > 10
    for words in (["validate", "wrong.json", "wrong.json"], ["convert", "empty.txt", "-t", "json"]):
        assert run(*words)[2].count(hint) == 1
    assert hint not in run("validate", "wrong.json", "--output-format", "concise")[2]
    assert run("validate", "boat.json")[2] == ""


def test_a_flood_is_shown_in_little_time(run, tmp_path, monkeypatch):
    (tmp_path / "flood.json").write_text(fields(100_000))
    placed = []
    monkeypatch.setattr("newsdoc.cli.remarks.Remarks.placed", lambda self, found: placed.append(found) or found)
    _, _, err = run("validate", "flood.json")
    assert len(placed) == 100
    assert "flood.json: 9901 more not shown: 9900 unknown-field, 1 too-large" in err
    assert len(err) < 50_000


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("iso-8859-1", "Zoë é"),
        ("windows-1252", "Zoë –"),
        ("koi8-r", "Зоя"),
        ("shift_jis", "ゾエ"),
        ("gb18030", "佐伊"),
        ("utf-16", "Zoë 😀"),
        ("utf-16-le", "Zoë 😀"),
        ("utf-16-be", "Zoë 😀"),
        ("utf-8", "Zoë 😀"),
        ("utf-8-sig", "Zoë 😀"),
    ],
)
def test_the_line_of_xml_is_shown_in_its_own_encoding_with_the_caret_below_its_place(
    tmp_path, monkeypatch, capsysbinary, encoding, name
):
    monkeypatch.chdir(tmp_path)
    said = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(encoding, encoding)
    text = f'<?xml version="1.0" encoding="{said}"?>\r\n<nitf>\r\n<p>{name}</q></nitf>'
    Path("a.nitf.xml").write_bytes(text.encode(encoding))
    assert main(["convert", "a.nitf.xml", "--to", "json"]) == 1
    told = capsysbinary.readouterr().err.decode().splitlines()
    assert told[0].startswith("a.nitf.xml:3:")
    assert told[2] == f"3 | <p>{name}</q></nitf>"
    column = int(told[0].split(":")[2])
    assert column == len(f"<p>{name}</q>") + 1


def test_what_no_encoding_gives_is_shown_with_replacements(tmp_path, monkeypatch, capsysbinary):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(b"a\xff\x00\xfe\n")
    assert main(["convert", "a.txt", "--to", "json"]) == 1
    assert "1 | a\ufffd" in capsysbinary.readouterr().err.decode()
