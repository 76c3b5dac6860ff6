"""The limits that the docs list are those that hold."""

from __future__ import annotations

import json

import pytest

import newsdoc as nd
from newsdoc.formats import foreign_json, xml
from newsdoc.formats.json import WIDEST
from newsdoc.shape import DEPTH_LIMIT
from shared import PROJECT

PAGE = (PROJECT / "docs" / "limits.md").read_text("utf-8")


def listed(what):
    """Give the number that the page has for something."""
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| {what} |"))
    return int(row.split("|")[2].strip().replace(",", ""))


def refusal(data, name="nitf"):
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(data, name)
    return caught.value.diagnostics[0].code


def test_the_numbers_are_those_of_the_code():
    assert listed("bytes of an XML file") == xml.SIZE_LIMIT
    assert listed("attributes of an element") == xml.ATTRIBUTE_LIMIT
    assert listed("depth of objects and arrays") == foreign_json._DEPTH
    assert listed("nodes from the document to the deepest") == DEPTH_LIMIT
    assert listed("spaces that a level is indented by") == WIDEST


def test_the_limits_of_the_xml_parser_are_those_listed():
    depth, letters = listed("depth of elements"), listed("letters of a name")
    text = listed("bytes of one text, attribute or comment")
    assert nd.loads(f"<nitf>{'<x>' * (depth - 2)}a{'</x>' * (depth - 2)}</nitf>", "nitf")
    assert refusal("<x>" * (depth + 1) + "</x>" * (depth + 1)) == "xml-refused"
    assert refusal(f"<nitf><{'x' * (letters + 1)}/></nitf>") == "xml-refused"
    assert refusal(f"<nitf><p>{'x' * (text + 1)}</p></nitf>") == "xml-refused"


def test_the_limits_of_json_are_those_listed():
    depth, digits = listed("depth of objects and arrays"), listed("digits of a number")
    item = {"uri": "x:1", "headline": "a", "deep": None}
    inner = "[" * (depth + 1) + "]" * (depth + 1)
    assert refusal(json.dumps(item).replace("null", inner), "ninjs") == "json-syntax"
    assert refusal(json.dumps(item).replace("null", "9" * (digits + 1)), "ninjs") == "json-syntax"
    assert nd.loads(json.dumps(item).replace("null", "9" * digits), "ninjs")
