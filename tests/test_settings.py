"""The settings of a house: where they are found, what they set, what overrules them, and mistakes in them."""

from __future__ import annotations

import json
import os
from importlib import import_module
from pathlib import Path

import pytest

from newsdoc.cli import main
from newsdoc.cli.entry import COMMANDS
from newsdoc.cli.parser import Parser
from newsdoc.cli.settings import COMMON, PARTICULAR
from newsdoc.files import HOUSE_FILE

ARTICLE = "A Boat Is Mended\n\nThe boat floats again.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("boat.txt").write_text(ARTICLE, "utf-8")
    return tmp_path


@pytest.fixture
def run(capsysbinary):
    def run(*words):
        code = main([*words])
        said = capsysbinary.readouterr()
        return code, said.out.decode(), said.err.decode()

    return run


def options(command):
    parser = Parser(command, "", ())
    import_module(f"newsdoc.cli.{command}").configure(parser)
    return parser.options()


def test_whatever_can_be_set_is_an_option_and_none_says_where_to_write_or_whom_to_call():
    every = {flag for command in COMMANDS for flag in options(command)}
    assert {f"--{name}" for name in (*COMMON, *PARTICULAR)} <= every
    assert not {"out", "output", "engine", "address", "plot", "to", "check", "debug"} & {*COMMON, *PARTICULAR}
    common = [f"--{name}" for name in COMMON]
    assert all(sum(flag in options(command) for command in COMMANDS) > 1 for flag in common)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("newsdoc.toml", "[convert]\nindent = 3\n"),
        ("pyproject.toml", "[tool.newsdoc.convert]\nindent = 3\n"),
        ("pyproject.toml", "\ufeff[ tool . newsdoc ]# ours\nconvert.indent = 3\n"),
        ("pyproject.toml", '["tool"]#\n"newsdoc"={convert={indent=3}}\n'),
        ("pyproject.toml", "tool={newsdoc={convert={indent=3}}}\n"),
        ("pyproject.toml", "tool.newsdoc.convert.indent=3\n"),
        ("pyproject.toml", "tool.'newsdoc'.convert.indent=3\n"),
        ("../newsdoc.toml", "[convert]\nindent = 3\n"),
    ],
)
def test_settings_are_found_in_the_folder_and_above_it(run, monkeypatch, folder, name, text):
    (folder / "in").mkdir()
    (folder / "in" / "boat.txt").write_text(ARTICLE, "utf-8")
    monkeypatch.chdir("in")
    Path(name).write_text(text, "utf-8")
    assert run("convert", "boat.txt", "--to", "json")[1].startswith('{\n   "type"')


def test_the_nearest_that_sets_anything_counts(run, monkeypatch, folder):
    (folder / "newsdoc.toml").write_text("[convert]\nindent = 3\n", "utf-8")
    (folder / "in").mkdir()
    (folder / "in" / "pyproject.toml").write_text('[project]\nname = "newsdoc-things"\n', "utf-8")
    (folder / "in" / "sub").mkdir()
    (folder / "in" / "sub" / "pyproject.toml").write_text('[project]\nname = "boats"\n', "utf-8")
    (folder / "in" / "sub" / "boat.txt").write_text(ARTICLE, "utf-8")
    monkeypatch.chdir("in/sub")
    assert run("convert", "boat.txt", "--to", "json")[1].startswith('{\n   "type"')


def test_the_command_line_goes_before_and_may_name_others_or_none(run):
    Path("newsdoc.toml").write_text("[convert]\nindent = 3\n", "utf-8")
    Path("other.toml").write_text("[convert]\nindent = 1\n", "utf-8")
    Path("pyproject.toml").write_text("[project]\n", "utf-8")
    convert = ("convert", "boat.txt", "--to", "json")
    assert run(*convert, "--indent", "2")[1].startswith('{\n  "type"')
    assert run(*convert, "--indent=2")[1].startswith('{\n  "type"')
    assert run(*convert, "--config", "other.toml")[1].startswith('{\n "type"')
    assert run("--config", "other.toml", *convert)[1].startswith('{\n "type"')
    assert run("--isolated", *convert)[1].startswith('{"type"')
    assert run(*convert, "--isolated")[1].startswith('{"type"')
    assert run(*convert, "--config", "none.toml")[0] == 3
    code, _, err = run(*convert, "--config", "pyproject.toml")
    assert (code, err) == (2, "newsdoc: pyproject.toml has no table [tool.newsdoc]\n")
    assert run("--config")[0] == 2


def test_what_doesnt_apply_is_left_alone(run):
    Path("newsdoc.toml").write_text(
        'lang = "de"\n[convert]\nindent = 3\nninjs-version = "2.2"\nmanner = "plain"\n', "utf-8"
    )
    code, out, _ = run("convert", "boat.txt", "--to", "json")
    assert (code, json.loads(out)["lang"]) == (0, "de")
    Path("boat.json").write_text(out, "utf-8")
    assert run("convert", "boat.json", "--to", "nitf")[0] == 0
    assert run("convert", "boat.json", "--to", "nitf", "--lang", "de")[0] == 2
    assert run("convert", "boat.json", "--to", "text")[1] == ARTICLE
    assert run("schema")[0] == 0
    assert run("explain", "boat.txt")[0] == 0
    assert run("inspect", "boat.txt")[1].splitlines()[0].count('lang="de"') == 1


def test_paths_are_relative_to_the_file(run, folder, monkeypatch):
    (folder / "in").mkdir()
    Path("house.toml").write_text('extends = "en"\nname = "house"\ntitle = "House"\nlang = "en"\n', "utf-8")
    Path("newsdoc.toml").write_text('style = "house.toml"\n[inspect]\nstyle = "de"\n', "utf-8")
    monkeypatch.chdir("in")
    Path("boat.txt").write_text(ARTICLE, "utf-8")
    assert run("convert", "boat.txt", "--to", "json")[0] == 0
    assert run("inspect", "boat.txt")[0] == 0
    (folder / "house.toml").unlink()
    assert run("inspect", "boat.txt")[0] == 0
    assert run("convert", "boat.txt", "--to", "json")[0] == 3


def test_switches_lists_and_numbers(run):
    Path("newsdoc.toml").write_text(
        'limit = "20"\n[convert]\nstrict = true\nno-origins = true\ndoctype = false\n'
        'interviewer = ["Ann Reeve", "Jo Bell"]\ninterviewee = "Mara Lind"\n',
        "utf-8",
    )
    assert run("convert", "boat.txt", "--to", "json")[0] == 1
    assert "origin" not in run("convert", "boat.txt", "--to", "json", "--limit", "1kB")[1]
    assert run("validate", "boat.txt")[0] == 1
    assert "<!DOCTYPE" not in run("convert", "boat.txt", "--to", "nitf", "--limit", "1kB")[1]


def test_many_files_are_converted_as_is_set(run):
    Path("in").mkdir()
    Path("in/boat.txt").write_text(ARTICLE, "utf-8")
    Path("newsdoc.toml").write_text('lang = "de"\n[convert]\njobs = 1\nindent = 3\n', "utf-8")
    assert run("convert", "in", "--out", "out")[0] == 0
    text = Path("out/boat.json").read_text("utf-8")
    assert text.startswith('{\n   "type"')
    assert json.loads(text)["lang"] == "de"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lang", "1:5: not TOML: Expected '=' after a key in a key/value pair"),
        ("lnag = 1", "1:1: $.lnag: there is no such setting; did you mean 'lang'?"),
        ("indent = 1", "1:1: $.indent: it is set for a command, in a table such as [convert]"),
        ("convert = 1", "1:1: $.convert: it must be a table with the settings of `newsdoc convert`"),
        ("lang = 1.5", "1:1: $.lang: it must be a string or a number"),
        (
            "[convert]\nindnet = 1",
            "2:1: $.convert.indnet: `newsdoc convert` has no such setting; did you mean 'indent'? (",
        ),
        ('[convert]\nout = "x"', "2:1: $.convert.out: `newsdoc convert` has no such setting"),
        ('[convert]\nindent = "x"', "2:1: $.convert.indent: invalid int value: 'x'"),
        ("[convert]\nstrict = 1", "2:1: $.convert.strict: it must be true or false"),
        ('[convert]\nmanner = "plian"', "2:1: $.convert.manner: there is no choice 'plian'; did you mean 'plain'?"),
        (
            "[convert]\ninterviewer = [true]",
            "2:1: $.convert.interviewer: it must be a string or a number or a list of them",
        ),
        ('limit = "x"', "1:1: $.limit: it isn't a number of bytes such as 100000000 or 100MB"),
    ],
)
def test_mistakes_are_told_where_they_stand(run, text, message):
    Path("newsdoc.toml").write_text(text, "utf-8")
    code, out, err = run("convert", "boat.txt", "--to", "json")
    assert (code, out) == (2, "")
    (line,) = err.splitlines()
    assert line.split("newsdoc.toml:", 1)[1].startswith(message)
    assert line.endswith("[settings-error]")
    assert run("convert", "boat.txt", "--to", "json", "--isolated")[0] == 0


def test_what_should_be_the_table_of_a_project_and_is_none_is_told(run):
    Path("pyproject.toml").write_text("[tool]\nnewsdoc = 1\n", "utf-8")
    code, _, err = run("convert", "boat.txt", "--to", "json")
    assert (code, err.split("pyproject.toml:", 1)[1]) == (
        2,
        "2:1: $.tool.newsdoc: it must be a table [settings-error]\n",
    )


def test_a_file_of_settings_that_cant_be_read_is_told(run):
    Path("newsdoc.toml").mkdir()
    assert run("convert", "boat.txt", "--to", "json")[0] == 3


def test_the_bound_on_diagnostics_and_the_indentation_are_left_alone_where_they_dont_apply(run):
    Path("newsdoc.toml").write_text("max-diagnostics = 1\n[fmt]\nindent = 3\n", "utf-8")
    Path("bad.json").write_text('{"type": "document", "newsdoc": "0.1", "x": 1, "y": 2}', "utf-8")
    assert run("validate", "bad.json", "--output-format", "jsonl")[1].count("\n") == 2
    assert "1 more not shown" in run("validate", "bad.json")[2]
    assert run("fmt", "boat.txt")[0] == 1  # a printed article stays as it is
    assert run("convert", "boat.txt", "boat.json")[0] == 0
    assert run("fmt", "boat.json")[0] == 0
    assert Path("boat.json").read_text("utf-8").startswith('{\n   "type"')


@pytest.mark.parametrize(
    "text",
    ["tool = 1", "newsdoc = 1", "[tool.newsdocs]", "# newsdoc, a tool\n[tool.x]", "[tool]\na = 'newsdoc'"],
)
def test_a_project_without_the_table_sets_nothing(run, text):
    Path("pyproject.toml").write_text(f"{text}\n", "utf-8")
    assert run("convert", "boat.txt", "--to", "json")[0] == 0


def test_what_is_wrong_in_the_project_of_another_is_none_of_our_business(run):
    Path("pyproject.toml").write_text("[project]\nname = newsdoc\n[tool.x]\n", "utf-8")
    assert run("convert", "boat.txt", "--to", "json")[0] == 0
    assert run("convert", "boat.txt", "--config", "pyproject.toml")[0] == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[lint]\nseverity = 1", "2:1: $.lint.severity: it must be a table of rules"),
        (
            '[lint.severity]\nno-deck = "bad"',
            "2:1: $.lint.severity[\"no-deck\"]: there is no severity 'bad' (there are",
        ),
        ("[lint]\nrule = 1", "2:1: $.lint.rule: it must be an array of tables: [[lint.rule]]"),
        ("[lint]\nselct = 1", "2:1: $.lint.selct: `newsdoc lint` has no such setting; did you mean 'select'?"),
    ],
)
def test_mistakes_in_what_lint_takes_are_told_too(run, text, message):
    Path("newsdoc.toml").write_text(text, "utf-8")
    code, _, err = run("lint", "boat.txt")
    assert code == 2
    assert err.split("newsdoc.toml:", 1)[1].startswith(message)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
def test_a_pipe_by_the_name_of_settings_is_told_and_not_waited_for(run):
    os.mkfifo("newsdoc.toml")
    code, out, err = run("inspect", "boat.txt")
    assert (code, out) == (3, "")
    assert "newsdoc.toml: it is no file" in err


def test_settings_that_are_no_text_are_a_mistake_in_settings(run):
    Path("newsdoc.toml").write_bytes(b'lang = "\xff"\n')
    code, _, err = run("inspect", "boat.txt")
    assert code == 2
    assert "newsdoc.toml:1:9: not UTF-8 at byte 8 (0xFF)" in err
    assert "[settings-error]" in err


@pytest.mark.parametrize(
    "words",
    [
        ("--config", "large", "inspect", "boat.txt"),
        ("inspect", "boat.txt", "--style", "./large"),
        ("lint", "boat.txt", "--rules", "large"),
        ("validate", "boat.nitf.xml", "--xsd", "large"),
    ],
)
def test_a_file_of_a_house_has_a_limit(run, words):
    Path("boat.nitf.xml").write_text("<nitf/>", "utf-8")
    with Path("large").open("wb") as file:
        file.truncate(HOUSE_FILE + 1)
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert "large has more than 16,777,216 bytes" in err
