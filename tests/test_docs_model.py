"""The page of the model has an entry for every class: its fields, and JSON that can be read."""

from __future__ import annotations

import json

import pytest

from newsdoc import codec, limits, shape
from newsdoc.model import Document
from newsdoc.shape import Many
from shared import PROJECT

PAGE = (PROJECT / "docs" / "model.md").read_text("utf-8")
ENTRIES = {part.split("\n")[0]: part for part in PAGE.replace("\n## ", "\n### ").split("\n### ")[1:]}

each = pytest.mark.parametrize("cls", shape.classes(), ids=lambda cls: cls.__name__)


def example(cls):
    """Give the plain data of the example in a class's entry."""
    return json.loads(ENTRIES[cls.__name__].split("\n```json\n")[1].split("\n```")[0])


def rows(cls):
    """Give the rows of the table in a class's entry: names and types of fields."""
    lines = [line for line in ENTRIES[cls.__name__].split("\n") if line.startswith("| `")]
    return {name.strip(" `"): kind.strip() for _, name, kind, *_ in (line.split("|") for line in lines)}


def in_a_document(cls, data):
    """Give plain data of a document that holds those of a node, each holder taken from its own example."""
    while cls is not Document:
        holder, field = next(
            (holder, field)
            for holder in shape.classes()
            if holder is not cls
            for field in shape.fields(holder)
            if cls in getattr(field.value, "classes", ())
        )
        data = {**example(holder), field.name: [data] if isinstance(field.value, Many) else data}
        cls = holder
    return data


def nodes(value):
    """Give every object in plain data."""
    if isinstance(value, dict):
        yield value
    for member in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(member)


@each
def test_every_class_has_an_entry_with_its_fields(cls):
    own = [field for field in shape.fields(cls) if field.name in cls.__annotations__]
    found = rows(cls)
    assert list(found) == [field.name for field in own]
    for field in own:
        assert ("optional" in found[field.name]) == (not field.required), field.name
        assert all(f"`{value}`" in found[field.name] for value in getattr(field.value, "values", ())), field.name


@each
def test_the_json_of_every_entry_can_be_read(cls):
    data = example(cls)
    assert data["type"] == shape.type_name(cls)
    document = codec.decode(in_a_document(cls, data))
    assert data in nodes(codec.encode(document))


def test_every_other_example_of_json_can_be_read():
    by_name = {shape.type_name(cls): cls for cls in shape.classes()}
    for block in PAGE.split("\n```json\n")[1:]:
        data = json.loads(block.split("\n```")[0])
        codec.decode(in_a_document(by_name[data["type"]], data))


def test_every_link_in_the_page_leads_to_a_heading():
    headings = {line.lstrip("# ").lower().replace(" ", "-") for line in PAGE.split("\n") if line.startswith("#")}
    targets = {part.split(")")[0] for part in PAGE.split("](#")[1:]}
    assert targets <= headings


def test_the_page_names_the_version_of_the_format():
    assert f'"newsdoc": "{shape.FORMAT_VERSION}"' in PAGE
    assert str(limits.DEPTH_LIMIT) in PAGE
