"""The table of all formats: it is complete, the docs have it as printed, and what it says can't be expressed isn't."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdoc as nd
from newsdoc.formats.mapping import ABSENT, PARTLY, field_names, node_classes, table
from newsdoc.formats.registry import all_formats, by_name
from newsdoc.model.blocks import Block
from newsdoc.shape import type_name
from newsdoc.strategies import documents, records
from shared import PROJECT

MAPPED = [each for each in all_formats() if each.name != "json"]


@pytest.mark.parametrize("known", MAPPED, ids=lambda known: known.name)
def test_every_format_says_what_stands_for_every_part(known):
    assert known.mapping is not None
    assert set(field_names()) | set(node_classes()) == set(known.mapping())
    assert all(known.mapping().values())


def test_the_docs_have_the_table_as_it_is_printed():
    page = (PROJECT / "docs" / "formats.md").read_text("utf-8")
    assert table(all_formats()) in page, "print it anew: newsdoc formats --mapping"


def test_a_format_without_a_mapping_has_no_column():
    assert table([by_name("json")]).startswith("| newsdoc's JSON |\n| --- |\n| `kicker` |\n")


def remarks_on(document, known):
    found = []
    known.write(document, report=found.append)
    return [remark.path for remark in found if remark.code == "not-expressible"]


@pytest.mark.parametrize("known", MAPPED, ids=lambda known: known.name)
@pytest.mark.parametrize("name", [name for name, cls in node_classes().items() if cls in Block.__args__])
@settings(max_examples=3)
@given(data=st.data())
def test_a_block_is_left_out_just_where_the_table_says_so(known, name, data):
    block = data.draw(records(node_classes()[name], 4))
    document = nd.normalize(nd.Document(body=(block,)))
    if known.mapping()[name].startswith(ABSENT):
        assert remarks_on(document, known) != []
    inner = {type_name(type(node)) for node in nd.walk(document)} & known.mapping().keys()
    if not any(known.mapping()[each].startswith((ABSENT, PARTLY)) for each in inner):
        assert remarks_on(document, known) == []


@pytest.mark.parametrize("known", MAPPED, ids=lambda known: known.name)
@settings(max_examples=10)
@given(document=documents())
def test_a_field_is_left_out_just_where_the_table_says_so(known, document):
    for name in field_names():
        value = getattr(document, name)
        part = attrs.evolve(nd.Document(), **{name: value})
        form = known.mapping()[name]
        if value in (None, ()) or name == "abstract":
            continue
        assert not form.startswith(ABSENT) or f"$.{name}" in remarks_on(part, known), name
        assert form.startswith((ABSENT, PARTLY)) or f"$.{name}" not in remarks_on(part, known), name
