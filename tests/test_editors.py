"""Editors and other validators: they find the schema as `editors/` says, and agree on what is valid under it."""

from __future__ import annotations

import json
import shutil
import subprocess
from fnmatch import fnmatch
from importlib.util import find_spec

import pytest

import newsdoc as nd
from articles import JSON
from newsdoc import validation
from newsdoc.schema import schema
from shared import PROJECT

SCHEMA = PROJECT / "schemas" / "newsdoc.schema.json"
EDITORS = PROJECT / "editors"
LEAST = {"type": "document", "newsdoc": "0.1"}

VALID = {
    "least": LEAST,
    "interview": json.loads(JSON),
    "with-schema": {"$schema": SCHEMA.as_uri(), **LEAST, "keywords": ["harbour", "𝒻erry"]},
    "with-other-schema": {"$schema": "urn:newsdoc:schema:0.1", **LEAST},
}
INVALID = {
    "no-version": {"type": "document"},
    "no-text-for-schema": {"$schema": "", **LEAST},
    "no-string-for-schema": {"$schema": 7, **LEAST},
    "schema-inside": {**LEAST, "headline": {"$schema": "x", "type": "headline", "content": ["A"]}},
    "unknown": {**LEAST, "colour": "red"},
    "control": {**LEAST, "keywords": ["a\x07"]},
    "urgency": {**LEAST, "urgency": 9},
    "deep": {**LEAST, "body": [{"type": "paragraph", "content": [{"type": "link", "content": ["a"], "href": 7}]}]},
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Each document in a file of its own."""
    folder = tmp_path_factory.mktemp("documents")
    made = {name: folder / f"{name}.nd.json" for name in (*VALID, *INVALID)}
    for name, path in made.items():
        path.write_text(json.dumps({**VALID, **INVALID}[name]), "utf-8")
    return made


def test_we_say_so_ourselves():
    assert {name for name, data in {**VALID, **INVALID}.items() if not nd.validate(data)} == {*VALID}


def test_jsonschema_agrees():
    assert {name for name, data in {**VALID, **INVALID}.items() if not [*validation.schema_problems(data)]} == {*VALID}


def test_jsonschema_rs_agrees():
    rust = pytest.importorskip("jsonschema_rs", reason="needs the extra: pip install 'newsdoc[fast]'")
    validator = rust.Draft202012Validator(schema())
    assert {name for name, data in {**VALID, **INVALID}.items() if validator.is_valid(data)} == {*VALID}


def test_check_jsonschema_agrees(files):
    if find_spec("check_jsonschema") is None or (command := shutil.which("check-jsonschema")) is None:
        pytest.skip("check-jsonschema is not installed: the extra tools brings it")
    run = [command, "--schemafile", str(SCHEMA), "-o", "json", *map(str, files.values())]
    said = json.loads(subprocess.run(run, capture_output=True, check=False).stdout)
    assert {error["filename"] for error in said["errors"]} == {str(files[name]) for name in INVALID}
    assert said["parse_errors"] == []


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    """The folder of the commands of validators for Node, installed from npm."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("ajv-cli and @sourcemeta/jsonschema need Node and npm")
    folder = tmp_path_factory.mktemp("node")
    install = [npm, "install", "--no-audit", "--no-fund", "--silent", "ajv-cli@5", "@sourcemeta/jsonschema@16"]
    if subprocess.run(install, cwd=folder, capture_output=True, check=False).returncode:
        pytest.skip("npm can't install ajv-cli and @sourcemeta/jsonschema here")
    return folder / "node_modules" / ".bin"


def test_ajv_agrees(node, files):
    run = [str(node / "ajv"), "validate", "--spec=draft2020", "-s", str(SCHEMA)]
    said = subprocess.run(
        [*run, *(f"-d={path}" for path in files.values())], capture_output=True, text=True, check=False
    )
    assert said.returncode == 1
    valid = {line.removesuffix(" valid") for line in said.stdout.splitlines() if line.endswith(" valid")}
    assert valid == {str(files[name]) for name in VALID}


def test_sourcemeta_agrees(node, files):
    run = [str(node / "jsonschema"), "validate", str(SCHEMA)]
    codes = {
        name: subprocess.run([*run, str(path)], capture_output=True, check=False).returncode
        for name, path in files.items()
    }
    assert {name for name, code in codes.items() if code == 0} == {*VALID}
    assert {codes[name] for name in INVALID} == {2}


def test_what_schemastore_takes_is_there():
    entry = json.loads((EDITORS / "schemastore.json").read_text("utf-8"))
    assert entry.keys() == {"name", "description", "fileMatch", "url"}
    assert entry["url"].startswith("https://")
    assert entry["url"].endswith(SCHEMA.name)
    # Files of TT's NewsDoc, of NITF and of ninjs aren't taken for ours.
    assert not any(
        fnmatch(f"a{suffix}", match) for match in entry["fileMatch"] for suffix in (".newsdoc.json", ".ninjs.json")
    )
    assert all(fnmatch("a.nd.json", match) for match in entry["fileMatch"])


def test_vs_code_finds_the_schema_that_is_there():
    (entry,) = json.loads((EDITORS / "vscode-settings.json").read_text("utf-8"))["json.schemas"]
    assert (PROJECT / entry["url"]).resolve() == SCHEMA
    assert entry["fileMatch"][0] == "*.nd.json"
