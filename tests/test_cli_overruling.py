"""What a person says of an article on the command line, and what they are told when nothing comes of it."""

from __future__ import annotations

import json

import pytest

from articles import INTERVIEW
from newsdoc.cli import main

PANEL = """\
A Talk

Bell: Why now?

Novak: So.

Kerr: And then?

Lind: Thus.

Bell: Is that so?

Novak: It is.

Kerr: Indeed?

Lind: Yes.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder to work in, with an interview and a panel."""
    (tmp_path / "boat.txt").write_text(INTERVIEW, "utf-8")
    (tmp_path / "panel.txt").write_text(PANEL, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsysbinary):
    """Runs the command in this process; gives its exit code, its output and what it says."""

    def run(*arguments):
        code = main(arguments)
        shown = capsysbinary.readouterr()
        return code, shown.out.decode(), shown.err.decode()

    return run


def test_names_may_be_given_several_times(run):
    names = ("--interviewer", "Jo Bell", "--interviewer", "Ida Kerr", "--interviewee", "Anna Novak")
    code, out, err = run("convert", "panel.txt", "--to", "json", *names)
    people = {person["name"]: person["role"] for person in json.loads(out)["participants"]}
    assert (code, err) == (0, "")
    assert people == {
        "Jo Bell": "interviewer",
        "Ida Kerr": "interviewer",
        "Anna Novak": "interviewee",
        "Lind": "interviewee",
    }


def test_explain_names_the_caller_as_who_decided(run):
    _, out, _ = run("explain", "panel.txt", "--output-format", "json", "--interviewee", "Anna Novak")
    (rules,) = {
        (line["speaker_rule"], line["speaker_confidence"])
        for line in json.loads(out)["blocks"]
        if line["speaker"] == "Anna Novak"
    }
    assert rules == ("named-by-caller", "sure")


@pytest.mark.parametrize("command", [("convert", "--to", "json"), ("explain",), ("inspect",)])
def test_a_name_of_which_nothing_comes_is_told_with_what_helps(run, command):
    name, *rest = command
    code, _, err = run(name, "panel.txt", *rest, "--interviewee", "Mo Farr")
    assert code == 0
    assert "`Mo Farr` is given for one who answers, but the text has other names" in err
    assert "[unused-name]" in err
    assert "= help: Give the name as the text prints it" in err


def test_a_name_for_both_parts_is_wrong_usage(run):
    code, out, err = run("convert", "panel.txt", "--to", "json", "--interviewer", "Bell", "--interviewee", "Bell")
    assert (code, out) == (2, "")
    assert "'Bell' is given for both interviewer and interviewee: name each person for one" in err


def test_a_language_that_no_style_is_of_is_told_and_a_wrong_form_is_wrong_usage(run):
    code, out, err = run("convert", "boat.txt", "--to", "json", "--lang", "qq")
    assert (code, json.loads(out)["lang"]) == (0, "qq")
    assert "boat.txt: no built-in style is of the language `qq`: the words of all of them count" in err
    assert run("convert", "boat.txt", "--to", "json", "--lang", "en")[2] == ""
    for wrong in ("en_GB", "e", "", "english language"):
        code, out, err = run("convert", "boat.txt", "--to", "json", "--lang", wrong)
        assert (code, out) == (2, "")
        assert f"lang={wrong!r} is not a language tag (BCP 47)" in err


def test_the_help_says_what_a_style_is_and_that_names_may_be_repeated(run):
    for command in ("convert", "explain", "inspect"):
        code, out, _ = run(command, "--help")
        text = " ".join(out.split())
        assert code == 0
        assert (
            "--style STYLE the house style to read or print by: the name of one that `newsdoc styles` lists, or" in text
        )
        assert text.count("(labels may have a short form of it); may be repeated") == 2
