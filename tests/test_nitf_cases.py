"""Each case of tests/cases/nitf is written as the NITF in it, and read back as the JSON in it."""

from __future__ import annotations

import json

import pytest

import newsdoc as nd
from shared import PROJECT

CASES = sorted((PROJECT / "tests" / "cases" / "nitf").glob("*.txt"))
SEPARATOR = "\n=====\n"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_holds_in_both_directions(path):
    data, written = path.read_text("utf-8").split(SEPARATOR)
    document = nd.loads(data, "json")
    assert nd.validate(json.loads(data)) == []
    assert nd.dumps(document, "nitf") == written
    assert nd.loads(written, "nitf") == document
