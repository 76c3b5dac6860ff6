"""What a node class lacks is named: a NITF rule, a writer's case, a strategy, a schema, case or docs entry."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdoc as nd
from newsdoc import schema
from newsdoc.formats.registry import by_name
from newsdoc.formats.writing import write_bytes
from newsdoc.model.blocks import Block, Flow
from newsdoc.model.inlines import Inline
from newsdoc.shape import classes, type_name
from newsdoc.strategies import records
from shared import PROJECT

BLOCKS = Block.__args__
PARTS = [*BLOCKS, *Inline.__args__]


def name_of(cls):
    return cls.__name__


def test_the_unions_hold_every_class_of_their_kind():
    parts = {nd.ListItem, nd.Term, nd.DefinitionItem, nd.Cell, nd.Row}
    heads = {nd.Headline, nd.Kicker, nd.Deck, nd.Byline, nd.Dateline}
    blocks = {cls for cls in classes() if issubclass(cls, nd.BlockNode)} - parts - heads
    assert blocks == set(BLOCKS) == {*Flow.__args__, nd.Turn}
    others = {nd.Document, nd.Participant}
    assert {cls for cls in classes() if issubclass(cls, nd.Node) and not issubclass(cls, nd.BlockNode)} - others == set(
        Inline.__args__
    )


@pytest.mark.parametrize("cls", classes(), ids=name_of)
def test_every_class_is_public(cls):
    assert getattr(nd, cls.__name__) is cls


@pytest.mark.parametrize("cls", classes(), ids=name_of)
def test_every_class_has_an_entry_in_the_schema(cls):
    assert type_name(cls) in schema.schema()["$defs"]


@pytest.mark.parametrize("cls", classes(), ids=name_of)
def test_every_class_has_an_entry_in_the_docs(cls):
    page = (PROJECT / "docs" / "model.md").read_text("utf-8")
    assert f"\n### {cls.__name__}\n" in page, f"describe {cls.__name__} in docs/model.md"


@pytest.mark.parametrize("cls", classes(), ids=name_of)
@settings(max_examples=3)
@given(data=st.data())
def test_every_class_has_a_strategy(cls, data):
    assert type(data.draw(records(cls, 4))) is cls


@pytest.mark.parametrize(
    "name",
    [
        "nitf",
        "ninjs",
        "newsml-g2",
        "json-ld",
        "tt-newsdoc",
        "html",
        "markdown",
        "webvtt",
        "srt",
        "tei",
        "akoma-ntoso",
        "docx",
        "text",
    ],
)
@pytest.mark.parametrize("cls", PARTS, ids=name_of)
@settings(max_examples=3)
@given(data=st.data())
def test_every_part_has_its_place_in_every_format(name, cls, data):
    part = data.draw(records(cls, 4))
    document = nd.normalize(nd.Document(body=(part if cls in BLOCKS else nd.Paragraph((part,)),)))
    data = write_bytes(by_name(name), document)
    assert (
        name in ("text", "json-ld", "tt-newsdoc", "markdown", "webvtt", "srt", "tei", "akoma-ntoso", "docx")
        or nd.loads(data, name) == document
    )


@pytest.mark.parametrize("cls", [cls for cls in classes() if cls not in {nd.Origin, nd.Provenance}], ids=name_of)
def test_every_class_has_a_case_file(cls):
    path = PROJECT / "tests" / "cases" / "nitf" / f"{type_name(cls)}.txt"
    assert f'"type": "{type_name(cls)}"' in path.read_text("utf-8")
