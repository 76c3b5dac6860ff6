"""The short constructors, and the makers that readers use."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc import build, normal
from newsdoc.making import maker
from newsdoc.shape import classes, fields


def test_builders_join_text_and_take_fields():
    assert build.p("a", "", "b", id="x") == nd.Paragraph(("ab",), id="x")
    assert build.heading("a", level=3) == nd.Heading(("a",), 3)
    assert build.em("a", build.strong("b")) == nd.Emphasis(("a", nd.Strong(("b",))))
    assert build.link("#x") == nd.Link(("#x",), "#x")
    assert build.link("#x", "there", title="T") == nd.Link(("there",), "#x", "T")
    assert build.note("[laughs]", kind="stage") == nd.Note(("[laughs]",), "stage")
    assert build.figure("A quay", kind="video") == nd.Figure(("A quay",), kind="video")


def test_runs_of_text_become_paragraphs_between_blocks():
    turn = build.answer("— ", "a", build.em("b"), nd.Rule(), "c", speaker="mara")
    paragraphs = (nd.Paragraph(("a", nd.Emphasis(("b",)))), nd.Rule(), nd.Paragraph(("c",)))
    assert turn == nd.Turn(paragraphs, "answer", "mara", "— ")
    assert build.question(None, "a").kind == "question"
    assert build.remark(None, "a").kind == "remark"


def test_quotes_and_lists_hold_blocks():
    assert build.quote("a", attribution=("M.",)) == nd.BlockQuote((nd.Paragraph(("a",)),), attribution=("M.",))
    assert build.items("a", nd.Rule(), ordered=True) == nd.List(
        (nd.ListItem((nd.Paragraph(("a",)),)), nd.ListItem((nd.Rule(),))), True
    )


def test_a_document_is_in_normal_form_whatever_it_is_built_from():
    document = build.document("a", nd.Paragraph(("b", "c", "")), headline="H", lang="en")
    normal.require(document)
    assert document == nd.Document(
        headline=nd.Headline(("H",)), body=(nd.Paragraph(("a",)), nd.Paragraph(("bc",))), lang="en"
    )
    assert build.document(headline=nd.Headline(("H",))).headline == nd.Headline(("H",))


@pytest.mark.parametrize("cls", classes(), ids=lambda cls: cls.__name__)
def test_a_maker_makes_what_the_constructor_makes(cls):
    given = {field.name: object() for field in fields(cls)}
    made = maker(cls)(**given)
    assert type(made) is cls
    assert made == cls(**given)
    assert all(getattr(made, name) is value for name, value in given.items())
    assert repr(made) == repr(cls(**given))
    assert maker(cls) is maker(cls)


def test_what_a_maker_makes_is_frozen_and_has_the_defaults():
    made = maker(nd.Paragraph)(("a",))
    assert made == nd.Paragraph(("a",))
    assert (made.id, made.lang, made.origin) == (None, None, None)
    with pytest.raises(AttributeError):
        made.content = ()
    with pytest.raises(TypeError):
        maker(nd.Paragraph)(("a",), "positional")
