"""The published JSON Schema: current, valid, described, and other validators agree with it."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

import newsdoc as nd
from mutation import mutated
from newsdoc import validation
from newsdoc.codec.problems import problems
from newsdoc.schema import SCHEMA_ID, schema, schema_text
from newsdoc.shape import FORMAT_VERSION, classes, type_name
from shared import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

MUTANTS = 100  # law 3 tries more
FILE = PROJECT / "schemas" / "newsdoc.schema.json"
EXAMPLES = sorted((PROJECT / "examples").glob("*.json"))


def test_the_schema_that_is_checked_in_is_current():
    assert FILE.read_text("utf-8") == schema_text(), "run: newsdoc schema > schemas/newsdoc.schema.json"


def test_the_schema_is_valid():
    Draft202012Validator.check_schema(schema())


def test_the_identifier_carries_the_version():
    assert SCHEMA_ID.endswith(FORMAT_VERSION)


def test_every_class_has_a_title_and_a_description():
    for cls in classes():
        definition = schema()["$defs"][type_name(cls)]
        assert definition["title"].lower().replace(" ", "_") == type_name(cls)
        assert definition["description"].endswith(".")
        assert "type" in definition["required"]


def test_unions_are_told_apart_by_their_type_alone():
    text = FILE.read_text("utf-8")
    assert '"anyOf"' not in text
    assert '"oneOf"' not in text
    assert '"if"' in text


def test_a_field_deep_inside_is_named_exactly():
    deep = {"type": "emphasis", "content": [{"type": "link", "content": ["a"], "href": 7}]}
    data = {"type": "document", "newsdoc": "0.1", "body": [{"type": "paragraph", "content": [deep]}]}
    assert [problem.path for problem in validation.schema_problems(data)] == ["$.body[0].content[0].content[0].href"]


@pytest.fixture(scope="module")
def corpus():
    """Our examples and mutants of them, the same every time."""
    originals = [json.loads(path.read_text("utf-8")) for path in EXAMPLES]
    assert originals
    chance = random.Random(0)  # noqa: S311  (the same mutants every time is what is wanted)
    return [*originals, *(mutated(chance.choice(originals), chance.choice) for _ in range(MUTANTS))]


@pytest.fixture(scope="module")
def verdicts(corpus):
    """What jsonschema says of each."""
    found = [not any(validation.schema_problems(data)) for data in corpus]
    assert 50 < found.count(False) < len(found) - len(EXAMPLES)
    return found


def test_the_decoder_agrees_with_the_schema(corpus, verdicts):
    for data, valid in zip(corpus, verdicts, strict=True):
        found = problems(data)
        assert valid == all(problem.code in {"not-normal", "too-deep"} for problem in found), found


def test_jsonschema_rs_agrees(corpus, verdicts):
    jsonschema_rs = pytest.importorskip("jsonschema_rs", reason="needs the extra: pip install 'newsdoc[fast]'")
    validator = jsonschema_rs.Draft202012Validator(schema())
    assert [validator.is_valid(data) for data in corpus] == verdicts


AJV = """
const Ajv = require("ajv/dist/2020");
const fs = require("fs");
const ajv = new Ajv({ strict: false, allErrors: false });
const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2])));
console.log(JSON.stringify(JSON.parse(fs.readFileSync(process.argv[3])).map((data) => validate(data))));
"""


@pytest.fixture(scope="module")
def ajv(tmp_path_factory):
    """A folder with ajv in it, installed from npm."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("ajv needs node and npm")
    folder = tmp_path_factory.mktemp("ajv")
    done = subprocess.run(
        [npm, "install", "--no-audit", "--no-fund", "--silent", "ajv@8"], cwd=folder, capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("npm can't install ajv here")
    return folder


def test_ajv_agrees(ajv: Path, corpus, verdicts):
    (ajv / "run.js").write_text(AJV, "utf-8")
    (ajv / "corpus.json").write_text(json.dumps(corpus), "utf-8")
    done = subprocess.run(
        ["node", "run.js", str(FILE), "corpus.json"], cwd=ajv, capture_output=True, check=True, text=True
    )
    assert json.loads(done.stdout) == verdicts


def test_examples_are_valid():
    for path in EXAMPLES:
        assert nd.validate(json.loads(path.read_text("utf-8"))) == [], path
