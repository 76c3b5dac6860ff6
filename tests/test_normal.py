"""The normal form, and how it is mended."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc import normal


def body(*blocks):
    return nd.normalize(nd.Document(body=blocks)).body


def test_joining_leaves_no_empty_and_no_adjacent_strings():
    mark = nd.LineBreak()
    assert nd.join(["a", "", "b", mark, "", "c"]) == ("ab", mark, "c")
    assert nd.join([""]) == ()


def test_what_is_normal_comes_back_as_it_is():
    document = nd.Document(body=(nd.Paragraph(("a", nd.LineBreak(), "b")),), keywords=("x",), issued=nd.Date("2026"))
    assert nd.normalize(document) is document


def test_texts_are_joined_and_empty_ones_go():
    assert body(nd.Paragraph(("a", "", "b")), nd.Paragraph(("",)), nd.Paragraph(())) == (nd.Paragraph(("ab",)),)


def test_a_line_end_in_running_text_is_a_line_break_and_elsewhere_a_space():
    assert body(nd.Paragraph(("a\r\nb\n",))) == (nd.Paragraph(("a", nd.LineBreak(), "b", nd.LineBreak())),)
    document = nd.normalize(nd.Document(id="a\nb", bylines=(nd.Byline(("By\nMara",)),)))
    assert (document.id, document.bylines[0].content) == ("a b", ("By Mara",))


def test_a_line_end_in_a_line_makes_two():
    assert body(nd.Preformatted(("a\nb", "")))[0].lines == ("a", "b", "")


def test_what_can_not_be_carried_is_replaced():
    assert body(nd.Paragraph(("a\x00\ud800\ufffe",)))[0].content == ("a\ufffd\ufffd\ufffd",)


def test_empty_metadata_goes():
    document = nd.Document(id="", keywords=("", "a"), issued=nd.Date(), extensions=(nd.Extension("x", ""),))
    assert nd.normalize(document) == nd.Document(keywords=("a",))


def test_of_a_date_and_its_raw_form_the_date_stays():
    assert nd.normalize(nd.Document(issued=nd.Date("2026", "then"))).issued == nd.Date("2026")


def test_a_link_in_a_link_gives_way_to_its_text():
    inner = nd.Link(("b", nd.Emphasis(("c",))), "#x")
    outer = nd.Link(("a", nd.Strong((inner,))), "#y")
    assert body(nd.Paragraph((outer,)))[0].content == (nd.Link(("a", nd.Strong(("b", nd.Emphasis(("c",))))), "#y"),)


def test_a_link_to_nowhere_gives_way_to_its_text():
    assert body(nd.Paragraph(("a", nd.Link(("b",), ""), "c"))) == (nd.Paragraph(("abc",)),)


def test_what_holds_nothing_any_more_goes_too():
    assert body(nd.Turn((nd.Paragraph((nd.Emphasis(("",)),)),), "answer")) == ()
    assert body(nd.List((nd.ListItem(()),))) == ()
    assert body(nd.Figure(caption=("",))) == (nd.Figure(),)
    assert body(nd.Preformatted(("",))) == (nd.Preformatted(("",)),)


def test_inlines_that_lie_too_deep_become_text():
    content = "a"
    for _ in range(100):
        content = nd.Emphasis((content,))
    document = nd.normalize(nd.Document(body=(nd.Paragraph(("x", content)),)))
    normal.require(document)
    assert nd.plain_text(document) == "xa"


@pytest.mark.parametrize(
    "wrapped", [lambda block: nd.BlockQuote((block,)), lambda block: nd.List((nd.ListItem((block,)),))]
)
def test_blocks_that_lie_too_deep_become_paragraphs(wrapped):
    block = nd.Paragraph(("a", nd.LineBreak(), "b"))
    for _ in range(100):
        block = wrapped(block)
    document = nd.normalize(nd.Document(body=(block, nd.Paragraph(("c",)))))
    normal.require(document)
    assert nd.plain_text(document) == "a b\nc"
    assert nd.normalize(document) is document


def test_a_rule_that_lies_too_deep_leaves_nothing():
    block = nd.Rule()
    for _ in range(100):
        block = nd.BlockQuote((block,))
    assert body(block) == ()


def test_nothing_may_be_left_of_a_node():
    with pytest.raises(nd.UsageError, match="nothing is left of an empty Paragraph"):
        nd.normalize(nd.Paragraph(("",)))
    with pytest.raises(nd.UsageError, match="nothing is left of an empty Link"):
        nd.normalize(nd.Link(("a",), ""))


@pytest.mark.parametrize(
    "document",
    [
        nd.Document(body=None),
        nd.Document(body=(None,)),
        nd.Document(body=(nd.Paragraph((3,)),)),
        nd.Document(body=(nd.Paragraph("a"),)),
        nd.Document(headline="x"),
    ],
)
def test_what_is_no_part_of_a_document_is_refused(document):
    with pytest.raises(nd.InvalidDocument, match=r"stands where a part of a document belongs|is not"):
        nd.dumps(nd.normalize(document), "json")
    with pytest.raises(nd.InvalidDocument):
        nd.check(document)


def test_wrong_types_that_are_no_matter_of_form_are_left_to_the_writers():
    assert nd.normalize(nd.Document(id=3)) == nd.Document(id=3)
