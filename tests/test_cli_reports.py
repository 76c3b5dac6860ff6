"""Diagnostics in the forms that programs read."""

from __future__ import annotations

import json

from newsdoc import Diagnostic, Position
from newsdoc.cli import reports

PLACED = Diagnostic("wrong-value", 'a "quoted", 100 % value', "a b/boat, old.json", Position(4, 29), "$.body[0].kind")
BARE = Diagnostic("unsure", "on thin evidence")
WHOLE_FILE = Diagnostic("empty-input", "no text\nat all", "empty.txt")
ALL = [PLACED, BARE, WHOLE_FILE]


def test_json_gives_an_object_for_each():
    first, second, third = json.loads(reports.json_list(ALL))
    assert first == {
        "file": "a b/boat, old.json",
        "line": 4,
        "column": 29,
        "path": "$.body[0].kind",
        "severity": "error",
        "code": "wrong-value",
        "message": 'a "quoted", 100 % value',
    }
    assert (second["file"], second["line"], second["severity"]) == (None, None, "info")
    assert (third["file"], third["column"], third["severity"]) == ("empty.txt", None, "warning")
    assert reports.json_list([]) == "[]\n"


def test_github_gives_a_workflow_command_for_each_with_its_own_signs_escaped():
    place = "file=a b/boat%2C old.json,line=4,col=29"
    assert reports.github(ALL).split("\n") == [
        f'::error {place},title=newsdoc wrong-value::$.body[0].kind: a "quoted", 100 %25 value',
        "::notice title=newsdoc unsure::on thin evidence",
        "::warning file=empty.txt,title=newsdoc empty-input::no text%0Aat all",
        "",
    ]
    assert reports.github([]) == ""


def test_sarif_gives_a_run_with_rules_and_results():
    log = json.loads(reports.sarif(ALL))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["empty-input", "unsure", "wrong-value"]
    assert [result["level"] for result in run["results"]] == ["error", "note", "warning"]
    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "a%20b/boat%2C%20old.json"},
        "region": {"startLine": 4, "startColumn": 29},
    }
    assert "locations" not in run["results"][1]
    assert "region" not in run["results"][2]["locations"][0]["physicalLocation"]
