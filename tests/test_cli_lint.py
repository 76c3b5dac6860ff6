"""`newsdoc lint`: what it prints, how it ends, and which rules count."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

import newsdoc as nd
from commands import runner
from newsdoc import plugins
from newsdoc.linting import Finding, LintRule
from newsdoc.linting.explaining import rules_page
from shared import PROJECT

ARTICLE = "A Boat Is Mended\n\nPhoto: The Gull at the quay.\n\nThe boat floats again.\n"
RULES = """
[[rule]]
name = "short-headline"
severity = "info"
meaning = "The headline is too long for the app."
on = "headline"
must.text.max_words = 3
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("boat.txt").write_text(ARTICLE, "utf-8")
    Path("rules.toml").write_text(RULES, "utf-8")
    return tmp_path


@pytest.fixture
def run(capsysbinary):
    return runner("lint", capsysbinary)


def test_what_is_found_is_told_where_it_stands_with_what_helps(run):
    code, out, err = run("boat.txt")
    assert code == 1
    assert err.startswith(
        "boat.txt:3:1: $.body[0]: the caption has no credit [caption-without-credit]\n"
        "  |\n3 | Photo: The Gull at the quay.\n  | ^\n  = help: Credit the photographer"
    )
    assert out == "1 file checked: 0 errors, 1 warning\n"


def test_in_other_formats_it_is_told_by_path_and_in_json_by_line_too(run):
    _, _, err = run(converted("boat.json"), "--message-format", "concise")
    assert err.startswith("boat.json:1:")
    assert "$.body[0]: the caption has no credit" in err
    _, _, err = run(converted("boat.nitf.xml"), "--message-format", "concise")
    assert err.splitlines()[0] == "boat.nitf.xml: $.body[0]: the caption has no credit [caption-without-credit]"


def converted(target):
    nd.dump(nd.load("boat.txt"), target)
    return target


def test_a_program_gets_a_report(run):
    code, out, err = run("boat.txt", "--output-format", "json")
    assert (code, err) == (1, "")
    (found,) = json.loads(out)
    assert (found["code"], found["severity"], found["line"]) == ("caption-without-credit", "warning", 3)
    _, out, _ = run("boat.txt", "--output-format", "sarif")
    (rule,) = json.loads(out)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["id"] == "caption-without-credit"
    assert run("boat.txt", "--output-format", "github")[1].startswith("::warning file=boat.txt,line=3,col=1,")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], 1),
        (["--fail-on", "error"], 0),
        (["--fail-on", "never"], 0),
        (["--ignore", "caption-without-credit"], 0),
        (["--select", "no-headline, no-deck"], 1),
        (["--select", "no-headline", "--select", "no-date"], 1),
        (["--select", "no-headline"], 0),
        (["--rules", "rules.toml", "--select", "short-headline"], 0),
        (["--rules", "rules.toml", "--select", "short-headline", "--fail-on", "info"], 1),
        (["--select", "no-haedline"], 2),
        (["--rules", "none.toml"], 3),
        (["--rules", "boat.txt"], 1),
        (["none.txt"], 3),
        (["--from", "json-ld"], 2),
    ],
)
def test_how_it_ends(run, words, code):
    assert run("boat.txt", *words)[0] == code


@pytest.mark.parametrize("grave", ["error", "never"])
def test_a_file_that_cant_be_read_fails_whatever_it_is_to_fail_on(run, grave):
    Path("bad.json").write_text("{", "utf-8")
    assert run("bad.json", "--fail-on", grave)[0] == 1
    assert run("bad.json", "boat.txt", "--select", "no-headline")[1] == "2 files checked: 1 error, 0 warnings\n"


def test_without_a_file_it_is_wrong_usage_but_for_the_list(run):
    code, _, err = run()
    assert (code, err) == (2, "newsdoc: there is no file to check (see `newsdoc lint --help`)\n")
    code, out, _ = run("--list", "--rules", "rules.toml", "--select", "short-headline")
    assert code == 0
    assert [line.split()[:2] for line in out.splitlines() if line[0] == "*"] == [["*", "short-headline"]]
    assert "  no-headline " in out


def test_an_error_is_one_by_the_settings_of_the_house(run):
    Path("newsdoc.toml").write_text('[lint.severity]\n"caption-without-credit" = "error"\n', "utf-8")
    assert run("boat.txt", "--fail-on", "error")[:2] == (1, "1 file checked: 1 error, 0 warnings\n")


def test_a_house_writes_its_rules_into_its_settings(run, capsysbinary):
    Path("newsdoc.toml").write_text(
        f'[lint]\nselect = ["short-headline"]\n{RULES.replace("[[rule", "[[lint.rule")}', "utf-8"
    )
    assert run("boat.txt", "--message-format", "concise")[2].splitlines()[0] == (
        "boat.txt:1:1: $.headline: headline 'A Boat Is Mended': `text` has more words than 3 [short-headline]"
    )
    explain = runner("rule", capsysbinary)
    assert explain("short-headline")[1].startswith("short-headline (lint rule, info)\n\nThe headline is too long")
    assert "  short-headline  " in explain()[1]
    Path("newsdoc.toml").write_text('[[lint.rule]]\nname = "x"\n', "utf-8")
    assert explain("x")[0] == 2
    assert run("boat.txt")[0] == 2


def test_that_no_rule_counts_is_wrong_usage(run):
    assert run("boat.txt", "--select", "")[0] == 2
    assert run("boat.txt", "--select", "no-deck", "--ignore", "no-deck")[0] == 2
    assert run("boat.txt", "--ignore", "all")[0] == 2


def test_rules_of_other_packages_count_and_those_that_fail_are_told(run, monkeypatch):
    rule = LintRule("no-gulls", "warning", "A gull.", "No gull.", lambda article: [Finding("$", "a gull")])
    found = {"no-gulls": rule, "broken": 7}
    points = [SimpleNamespace(name=name, value=name, load=lambda name=name: found[name]) for name in found]
    monkeypatch.setattr(plugins, "_points", lambda group: points)
    _, out, err = run("boat.txt", "--select", "no-gulls")
    assert out == "1 file checked: 1 error, 1 warning\n"
    assert err.splitlines()[0] == "the plug-in 'broken' (broken) is no LintRule [plugin-failed]"
    assert [each["code"] for each in json.loads(run("boat.txt", "--output-format", "json")[1])] == [
        "plugin-failed",
        "no-gulls",
        "caption-without-credit",
    ]
    assert run("--list")[2] == "the plug-in 'broken' (broken) is no LintRule [plugin-failed]\n"
    assert err.splitlines()[1] == "boat.txt:1:1: $: a gull [no-gulls]"


def test_the_rules_on_the_page_are_those_that_there_are():
    page = (PROJECT / "docs" / "lint.md").read_text("utf-8")
    assert page.partition("\n## The rules that come with newsdoc\n\n")[2] == f"{rules_page().rstrip()}\n"


def test_a_built_in_rule_is_explained_with_articles(capsysbinary):
    code, out, _ = runner("rule", capsysbinary)("caption-without-credit")
    assert code == 0
    assert "Wrong:\n\n  A Boat Is Mended" in out
    assert out.count("What to do: ") == 1
