"""The generated code of the codec does in every field of every class what its slow twin, `problems`, says."""

from __future__ import annotations

import contextlib
import json

import pytest

import newsdoc as nd
from newsdoc import validation
from newsdoc.codec import codec
from newsdoc.codec.problems import lenient, problems
from newsdoc.formats import registry
from newsdoc.formats.writing import write_bytes
from newsdoc.limits import DEPTH_LIMIT
from newsdoc.plain import Doubled
from newsdoc.shape import classes, fields, type_name
from smallest import held, holding, settings, smallest, wrapped

BY_NAME = {type_name(cls): cls for cls in classes()}
NODES = [cls for cls in classes() if issubclass(cls, nd.Node)]
NESTING = (nd.BlockQuote, nd.Emphasis)


def name_of(cls):
    return cls.__name__


def takes(function, subject, refusal):
    """Say whether something is done; it may be refused, but not fail otherwise."""
    try:
        function(subject)
    except refusal:
        return False
    return True


def written(data):
    """Give the JSON of plain data that are right: fields in their order, without those that are as by default."""
    if isinstance(data, list):
        return f"[{','.join(map(written, data))}]"
    if not isinstance(data, dict):
        return json.dumps(data, ensure_ascii=False)
    shape = fields(BY_NAME[data["type"]])
    as_by_default = {field.name: lenient(field.default) for field in shape if not field.required}
    names = ["type", "newsdoc", *(field.name for field in shape)]
    told = {name: data[name] for name in names if name in data and data[name] != as_by_default.get(name, data)}
    return f"{{{','.join(f'{json.dumps(name)}:{written(value)}' for name, value in told.items())}}}"


def compared(data):
    """Give plain data without what is no part of a document: where it was read."""
    if isinstance(data, list):
        return [compared(member) for member in data]
    if not isinstance(data, dict):
        return data
    shape = {field.name: field.compared for field in fields(BY_NAME[data["type"]])}
    return {name: compared(value) for name, value in data.items() if shape.get(name, True)}


def judge(document):
    """Look at all that the codec does with a document, right or wrong, and say whether it is right."""
    data = lenient(document)
    right = not problems(data)
    assert takes(codec.decode, data, nd.ReadError) == right, data
    assert takes(codec.to_json, document, nd.InvalidDocument) == right, data
    assert takes(codec.require, document, nd.InvalidDocument) == (right or not problems(compared(data))), data
    if right:
        assert codec.to_json(document) == written(data)
        assert codec.to_json(codec.decode(data)) == written(data)
    return right


@pytest.mark.parametrize("cls", classes(), ids=name_of)
def test_a_field_takes_what_fits_it_and_nothing_else(cls):
    assert judge(held(smallest(cls)))
    verdicts = [judge(held(record)) for record in settings(cls)]
    assert set(verdicts) == ({True, False} if fields(cls) else set())


@pytest.mark.parametrize("cls", classes(), ids=name_of)
def test_the_schema_takes_what_the_codec_takes(cls):
    for record in settings(cls):
        with contextlib.suppress(TypeError, UnicodeEncodeError):  # what no file of JSON holds
            data = json.loads(json.dumps(lenient(held(record)), ensure_ascii=False).encode())
            breaches = [problem for problem in problems(data) if problem.code not in {"not-normal", "too-deep"}]
            assert any(validation.schema_problems(data)) == bool(breaches), data


@pytest.fixture(scope="module")
def right_documents():
    """Every document that has nothing but a record with one field set, and is right in form and meaning."""
    found = [held(record) for cls in classes() for record in settings(cls)]
    return [document for document in found if not problems(lenient(document)) and not nd.check(document)]


@pytest.mark.parametrize("name", [found.name for found in registry.all_formats() if found.read is not None])
def test_a_format_gives_every_value_back_or_says_that_it_does_not(right_documents, name):
    form = registry.by_name(name)
    for document in right_documents:
        told = []
        written = write_bytes(form, document, report=told.append)
        assert told or nd.loads(written, name) == document


def objects_in(data):
    """Give the objects that are members of an object or of its lists."""
    for value in data.values():
        yield from (member for member in (value if isinstance(value, list) else [value]) if isinstance(member, dict))


def objects(data):
    """Give an object and all that are in it, one after the other."""
    yield data
    for member in objects_in(data):
        yield from objects(member)


def spoilt(data):
    """Give an object without each of its members, with null for each, one more, one twice, and of another type."""
    for name in data:
        yield {key: value for key, value in data.items() if key != name}
    yield from (data | {field.name: None} for field in fields(BY_NAME[data["type"]]))
    yield data | {"other": 1}
    yield data | {"$schema": "x"}
    yield data | {"$schema": 1}
    yield data | {"type": "row"}
    yield data | {"type": 7}
    doubled = Doubled(data)
    doubled.names = ("type",)
    yield doubled


def replaced(data, old, new):
    """Give plain data with another object in one's place."""
    if data is old:
        return new
    if isinstance(data, list):
        return [replaced(member, old, new) for member in data]
    return {name: replaced(value, old, new) for name, value in data.items()} if isinstance(data, dict) else data


@pytest.mark.parametrize("cls", classes(), ids=name_of)
def test_an_object_has_all_members_that_it_must_have_and_no_others(cls):
    for data in map(lenient, map(held, holding(cls))):
        for each in objects(data):
            for other in spoilt(each):
                wrong = replaced(data, each, other)
                assert takes(codec.decode, wrong, nd.ReadError) == (not problems(wrong)), wrong


def depth(data):
    """Give how deep the nodes of plain data lie; the document is the first."""
    below = max((depth(member) for member in objects_in(data)), default=0)
    return below + issubclass(BY_NAME[data["type"]], nd.Node)


@pytest.mark.parametrize("cls", NODES, ids=name_of)
def test_nodes_may_lie_as_deep_as_the_limit_wherever_they_stand(cls):
    for record in holding(cls):
        for nesting in NESTING:
            once = wrapped(record, nesting, 1)
            if once is not None and judge(once):
                times = DEPTH_LIMIT - depth(lenient(once)) + 1
                assert judge(wrapped(record, nesting, times))
                assert not judge(wrapped(record, nesting, times + 1))


@pytest.mark.parametrize("cls", NODES, ids=name_of)
def test_no_link_stands_in_a_link_however_deep(cls):
    for record in holding(cls):
        linked = wrapped(record, nd.Link, 1)
        if linked is not None:
            assert judge(linked) == (not any(isinstance(node, nd.Link) for node in nd.walk(record)))
