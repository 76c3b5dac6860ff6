"""Validation with jsonschema-rs and without it: what is found is the same, and only the time differs."""

from __future__ import annotations

import enum
import json
import math
import subprocess
import sys
import threading
from collections import OrderedDict
from decimal import Decimal
from types import MappingProxyType
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from examples import for_documents
from mutation import ODD, mutated
from newsdoc import codec, validation
from newsdoc.codec.problems import problems
from newsdoc.plain import Doubled
from newsdoc.strategies import documents
from shared import PROJECT

EXAMPLES = sorted((PROJECT / "examples").glob("*.json"))
LEAST = {"type": "document", "newsdoc": "0.1"}
NUMBERS = (1.0, -0.0, 1e400, math.nan, 2**31, 2**53, float(2**53 - 1), 10**400, "\ud800", "a\u2028b", "\U0001f54a")


@pytest.fixture
def quick():
    """What jsonschema-rs says of data."""
    pytest.importorskip("jsonschema_rs", reason="needs the extra: pip install 'newsdoc[fast]'")
    verdict = validation._quick()
    assert verdict is not None
    return verdict


def with_and_without(data):
    """Give what is found with the extra, and what is found without it."""
    found = nd.validate(data)
    with mock.patch.object(validation, "_quick", return_value=None):
        return found, nd.validate(data)


class Word(str):
    __slots__ = ()


class Words(list):
    pass


class Number(int):
    pass


class Kind(enum.Enum):
    DOCUMENT = "document"
    KEY = "keywords"


class Name(enum.StrEnum):
    DOCUMENT = "document"


def nested(depth, wrap, innermost):
    """Give what lies so many levels deep in whatever `wrap` puts around it."""
    for _ in range(depth):
        innermost = wrap(innermost)
    return innermost


def emphases(depth):
    return {"type": "paragraph", "content": nested(depth, lambda held: [{"type": "emphasis", "content": held}], ["a"])}


def doubled():
    made = Doubled(LEAST)
    made.names = ("newsdoc",)
    return made


def in_itself():
    circle = []
    circle.append(circle)
    return circle


ODD_OBJECTS = {
    "a tuple": {**LEAST, "keywords": ("a",)},
    "a list of a class": {**LEAST, "keywords": Words(["a"])},
    "a set": {**LEAST, "keywords": {"a"}},
    "bytes": {**LEAST, "keywords": [b"a"]},
    "a string of a class": {**LEAST, "keywords": [Word("a")]},
    "a type of a class": {**LEAST, "type": Word("document")},
    "a key of a class": {**LEAST, Word("id"): "a"},
    "a member of an enumeration": {**LEAST, "type": Kind.DOCUMENT},
    "a key that is a member": {**LEAST, Kind.KEY: ["a"]},
    "a string that is a member": {**LEAST, "type": Name.DOCUMENT},
    "a key that is a number": {**LEAST, 1: 2},
    "a number of a class": {**LEAST, "urgency": Number(1)},
    "a whole float": {**LEAST, "urgency": 1.0},
    "a decimal": {**LEAST, "urgency": Decimal(1)},
    "a truth": {**LEAST, "urgency": True},
    "a large number": {**LEAST, "urgency": 10**400},
    "no number": {**LEAST, "urgency": math.nan},
    "infinity": {**LEAST, "urgency": math.inf},
    "half a character": {**LEAST, "keywords": ["\ud800"]},
    "half a character as a key": {**LEAST, "\ud800": 1},
    "another mapping": MappingProxyType(LEAST),
    "an ordered mapping": OrderedDict(LEAST),
    "a key twice": doubled(),
    "a key twice, deeper": {**LEAST, "headline": Doubled({"type": "headline", "content": ["a"]})},
    "any object": object(),
    "null": None,
    "lists, deep": {**LEAST, "body": nested(5000, lambda held: [held], "a")},
    "objects, deep": {**LEAST, "body": [nested(5000, lambda held: {"type": "emphasis", "content": [held]}, "a")]},
    "nodes as deep as may be": {**LEAST, "body": [emphases(62)]},
    "nodes one too deep": {**LEAST, "body": [emphases(63)]},
    "a list in itself": {**LEAST, "body": in_itself()},
    "a text that is too long for a pattern of jsonschema-rs": {**LEAST, "keywords": ["ж" * 3_000_000]},
}


@pytest.mark.parametrize("data", ODD_OBJECTS.values(), ids=ODD_OBJECTS)
def test_of_objects_that_no_json_has_the_same_is_found_and_none_crashes_it(data):
    found, without = with_and_without(data)
    assert found == without
    assert found == list(problems(data))


def test_what_jsonschema_rs_takes_for_json_and_jsonschema_does_not_is_refused_before(quick):
    taken = [data for data in ODD_OBJECTS.values() if validation._says_yes(quick, data)]
    lenient = [data for data in taken if any(validation.schema_problems(data))]
    assert {*map(id, lenient)} >= {id(ODD_OBJECTS[name]) for name in ("a tuple", "a decimal")}
    for data in lenient:
        assert nd.validate(data), data


@for_documents
@given(documents(room=3))
def test_of_valid_documents_no_error_is_found_either_way(document):
    found, without = with_and_without(codec.encode(document))
    assert found == without
    assert [problem for problem in found if problem.severity == "error"] == []


@for_documents
@given(documents(room=4), st.data())
def test_of_mutated_documents_the_same_is_found_either_way(document, data):
    mutant = mutated(codec.encode(document), lambda options: data.draw(st.sampled_from(options)), (*ODD, *NUMBERS))
    found, without = with_and_without(mutant)
    assert found == without
    quick = validation._quick()
    if quick is not None and validation._says_yes(quick, mutant):
        assert not any(validation.schema_problems(mutant))


def test_a_yes_of_jsonschema_rs_is_enough(quick, monkeypatch):
    monkeypatch.setattr(validation, "schema_problems", lambda data: pytest.fail("jsonschema was asked"))
    for path in EXAMPLES:
        assert nd.validate(json.loads(path.read_text("utf-8"))) == []


@pytest.mark.usefixtures("quick")
def test_where_jsonschema_rs_says_no_jsonschema_decides(monkeypatch):
    monkeypatch.setattr(validation, "_quick", lambda: lambda data: False)
    assert nd.validate(LEAST) == []
    monkeypatch.setattr(codec, "decode", lambda data: nd.Document())
    assert [problem.code for problem in nd.validate({**LEAST, "urgency": 12})] == ["schema"]


def test_without_the_extra_jsonschema_alone_validates(monkeypatch):
    monkeypatch.setitem(sys.modules, "jsonschema_rs", None)
    validation._quick.cache_clear()
    asked = []
    monkeypatch.setattr(validation, "schema_problems", lambda data: asked.append(data) or [])
    assert nd.validate(LEAST) == []
    assert asked == [LEAST]
    assert nd.validate({**LEAST, "urgency": 12})[0].path == "$.urgency"
    validation._quick.cache_clear()


@pytest.mark.usefixtures("quick")
def test_jsonschema_is_not_even_imported_for_valid_documents():
    code = f"import newsdoc, sys; print(newsdoc.validate({LEAST}), 'jsonschema' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[] False\n"


def test_threads_may_validate_at_once(quick):
    data = [json.loads(path.read_text("utf-8")) for path in EXAMPLES[:3]]
    found = []
    work = [threading.Thread(target=lambda: found.extend(map(nd.validate, data * 20))) for _ in range(4)]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    assert found == [[]] * (4 * 60)


@pytest.mark.parametrize("name", ["another mapping", "a key twice"])
def test_the_decoder_takes_only_what_is_found_to_have_no_problems(name):
    with pytest.raises(nd.ReadError) as caught:
        codec.decode(ODD_OBJECTS[name])
    assert caught.value.diagnostics == problems(ODD_OBJECTS[name])
