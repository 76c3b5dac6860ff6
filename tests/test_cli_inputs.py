"""How inputs are named: behind `--`, by patterns that no shell has expanded, and standard input by a file's name."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from articles import INTERVIEW, INVALID_JSON, JSON
from newsdoc.cli import main
from newsdoc.cli.files import expanded
from newsdoc.schema import SCHEMA_ID


@pytest.fixture
def run(tmp_path, monkeypatch, capsysbinary):
    """Runs the command in a folder with articles; gives the exit code and what it printed."""
    monkeypatch.chdir(tmp_path)
    for name in ("a/b/one.json", "a/two.json", "-x.json", "--", "[old].json", "three.json"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(JSON, "utf-8")
    Path("a/c.json").mkdir()

    def run(*arguments, stdin=""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = main(arguments)
        shown = capsysbinary.readouterr()
        return code, shown.out.decode(), shown.err.decode()

    return run


def test_what_stands_behind_two_dashes_is_no_option(run):
    assert run("validate", "--", "-x.json", "three.json")[:2] == (0, "2 files checked: 0 errors, 0 warnings\n")
    assert run("fmt", "three.json", "--", "-x.json")[2] == "2 changed\n"
    assert run("validate", "--from", "json", "--", "--")[0] == 0
    assert run("convert", "--to", "nitf", "--", "-x.json", "-y.xml")[0] == 0
    assert Path("-y.xml").is_file()
    assert run("rule", "--", "unsure")[0] == 0
    assert run("inspect", "--", "-")[0] == 2  # that is standard input all the same


def test_what_has_no_place_behind_two_dashes_is_named_as_it_was(run):
    assert "there is no place for '-y.json'" in run("inspect", "--", "-x.json", "-y.json")[2]
    assert "FILE" in run("validate", "--")[2]
    assert "expected one argument" in run("validate", "three.json", "--from", "--", "json")[2]


def test_a_pattern_stands_for_the_files_that_fit_it(run):
    assert run("validate", "a/**/*.json")[:2] == (0, "2 files checked: 0 errors, 0 warnings\n")
    assert run("fmt", "a/*.json", "thr??.json")[2] == "2 changed\n"
    assert run("set", "lang=de", "a/**/[ot]*.json")[2] == "2 changed\n"
    assert json.loads(Path("a/b/one.json").read_text("utf-8"))["lang"] == "de"


def test_a_file_that_is_called_like_a_pattern_is_that_file(run):
    assert expanded(["[old].json", "a/*.json", "-", "a/t*"]) == ["[old].json", "a/two.json", "-", "a/two.json"]


def test_a_pattern_that_fits_nothing_is_a_file_that_there_is_not(run):
    code, _, said = run("validate", "none/**/*.json", "three.json")
    assert (code, said) == (3, "none/**/*.json: No such file or directory\n")


@pytest.mark.parametrize(
    ("words", "stdin"),
    [
        (["convert", "-", "--to", "json"], INTERVIEW),
        (["inspect", "-"], INTERVIEW),
        (["explain", "-"], INTERVIEW),
        (["view", "-"], INTERVIEW),
        (["diff", "-", "-x.json"], INTERVIEW),
        (["validate", "-"], INTERVIEW),
    ],
    ids=lambda words: words[0],
)
def test_standard_input_has_the_format_of_the_name_that_it_is_given(run, words, stdin):
    command, *others = words
    others = ["./-x.json" if word == "-x.json" else word for word in others]
    code, out, _ = run(command, *others, "--stdin-filename", "desk/boat.txt", stdin=stdin)
    assert (code, bool(out)) == (1 if command == "diff" else 0, True)


def test_its_name_is_in_messages_and_in_the_document(run):
    said = run("validate", "-", "--stdin-filename", "desk/boat.json", "--output-format", "concise", stdin=INVALID_JSON)
    assert (said[0], said[2].startswith("desk/boat.json:3:29: ")) == (1, True)
    made = run("convert", "-", "--to", "json", "--stdin-filename", "desk/boat.txt", stdin=INTERVIEW)[1]
    assert json.loads(made)["source"]["name"] == "boat.txt"


@pytest.mark.parametrize("words", [["fmt", "-"], ["set", "-", "lang=de"]])
def test_what_rewrites_goes_to_standard_output_under_any_name(run, words):
    code, out, said = run(*words, "--stdin-filename", "three.json", stdin=JSON)
    assert (code, said, json.loads(out)["newsdoc"]) == (0, "1 changed\n", "0.1")
    assert Path("three.json").read_text("utf-8") == JSON


def test_what_is_set_already_goes_through_too(run):
    once = run("set", "-", "lang=de", "--stdin-filename", "x.json", stdin=JSON)[1]
    assert run("set", "-", "lang=de", "--stdin-filename", "x.json", stdin=once)[1] == once


@pytest.mark.parametrize(
    "words",
    [
        ["convert", "three.json", "--to", "nitf"],
        ["inspect", "three.json"],
        ["explain", "three.json"],
        ["view", "three.json"],
        ["diff", "three.json", "a/two.json"],
        ["validate", "three.json"],
        ["fmt", "three.json"],
        ["set", "three.json", "lang=en"],
    ],
    ids=lambda words: words[0],
)
def test_a_name_for_nothing_is_wrong_usage(run, words):
    code, _, said = run(*words, "--stdin-filename", "x.json")
    assert (code, "--stdin-filename" in said) == (2, True)


def test_diagnostics_come_as_an_object_a_line(run):
    Path("wrong.json").write_text(INVALID_JSON, "utf-8")
    lines = run("validate", "wrong.json", "none.json", "--output-format", "jsonl")[1].splitlines()
    whole = json.loads(run("validate", "wrong.json", "none.json", "--output-format", "json")[1])
    assert [json.loads(line) for line in lines] == whole
    assert len(lines) > 1


def test_the_schema_says_which_it_is(run):
    assert run("schema", "--id") == (0, f"{SCHEMA_ID}\n", "")


def test_formats_are_json_for_short(run):
    assert run("formats", "--json") == run("formats", "--output-format", "json")
