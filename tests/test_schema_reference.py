"""`$schema` in a document's JSON: it is for editors, no part of the document, and stays in a file that is rewritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsdoc as nd
from articles import JSON
from commands import runner
from newsdoc.formats.json import schema_of
from newsdoc.formats.recognition import kind_of_json

HERE = "./newsdoc.schema.json"
PLAIN = json.loads(JSON)
NAMED = {"$schema": HERE, **PLAIN}
LAST = {**PLAIN, "$schema": HERE}
WITHOUT = nd.loads(JSON, "json")


@pytest.mark.parametrize("data", [NAMED, LAST], ids=["first", "last"])
def test_it_is_read_and_no_part_of_the_document(data):
    text = json.dumps(data)
    remarks = []
    assert nd.loads(text, "json", report=remarks.append) == WITHOUT
    assert (nd.validate(data), remarks) == ([], [])
    assert nd.header(text) == nd.header(JSON)
    assert (schema_of(text), schema_of(text.encode()), schema_of(JSON)) == (HERE, HERE, None)
    assert kind_of_json(text.encode(), None) == "json"


@pytest.mark.parametrize(
    ("value", "code"),
    [(7, "wrong-type"), (None, "wrong-type"), ([], "wrong-type"), ("", "wrong-value"), ("\x00", "wrong-value")],
)
def test_what_is_no_text_is_wrong_there(value, code):
    found = nd.validate({**PLAIN, "$schema": value})
    assert [(problem.code, problem.path) for problem in found] == [(code, '$["$schema"]')]


def test_only_the_document_has_it_and_only_once():
    inner = {**PLAIN, "body": [{"$schema": HERE, "type": "paragraph", "content": ["It floats."]}]}
    assert [problem.code for problem in nd.validate(inner)] == ["unknown-field"]
    with pytest.raises(nd.ReadError) as caught:
        nd.loads('{"$schema":"a","$schema":"b",' + JSON.strip()[1:], "json")
    assert [problem.code for problem in caught.value.diagnostics] == ["duplicate-key"]


@pytest.mark.parametrize("options", [{}, {"indent": 2}, {"origins": False}])
def test_it_is_written_first_where_it_is_asked_for(options):
    text = nd.dumps(WITHOUT, "json", schema=HERE, **options)
    assert next(iter(json.loads(text))) == "$schema"
    assert nd.loads(text, "json") == WITHOUT
    assert "$schema" not in nd.dumps(WITHOUT, "json", **options)


@pytest.mark.parametrize("place", ["", "a\x00b", "\ud800"])
def test_what_no_text_can_be_is_wrong_usage(place):
    with pytest.raises(nd.UsageError):
        nd.dumps(WITHOUT, "json", schema=place)


@pytest.mark.parametrize("key", ["$schema", "\\u0024schema"])
@pytest.mark.parametrize("words", [("fmt",), ("fmt", "--indent", "2"), ("set", "lang=en")])
def test_it_stays_in_a_file_that_is_rewritten(tmp_path, monkeypatch, capsysbinary, words, key):
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text(json.dumps(NAMED).replace("$schema", key), "utf-8")
    command, *others = words
    assert runner(command, capsysbinary)("a.json", *others)[0] == 0
    assert next(iter(json.loads(Path("a.json").read_text("utf-8")).items())) == ("$schema", HERE)


def test_convert_writes_it_where_it_is_asked_for_alone(tmp_path, monkeypatch, capsysbinary):
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text(json.dumps(NAMED), "utf-8")
    run = runner("convert", capsysbinary)
    assert "$schema" not in run("a.json", "--to", "json")[1]
    assert json.loads(run("a.json", "--to", "json", "--json-schema", "urn:x")[1])["$schema"] == "urn:x"
    assert run("a.json", "--to", "nitf", "--json-schema", "urn:x")[0] == 2
