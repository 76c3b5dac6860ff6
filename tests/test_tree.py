"""Walking, finding, plain text and rewriting."""

from __future__ import annotations

import attrs
import pytest

import newsdoc as nd
from newsdoc import build

DOCUMENT = build.document(
    "The first stone was laid in May.",
    build.question("Gazette: ", "Who ", build.em("paid"), "?", speaker="gazette"),
    build.answer("— ", "The town", build.note("(note: all of it)"), ".", build.items("one", "two"), speaker="mara"),
    nd.Promo((build.p("Read more."),)),
    nd.Table(
        rows=(nd.Row((nd.Cell((build.p("a"),)), nd.Cell())),),
        caption=("Costs",),
    ),
    nd.Preformatted(("x", "", "y")),
    nd.Raw("html", ("<b>", "</b>")),
    build.p("see ", nd.Code("ls"), nd.LineBreak(), nd.Entity("Elga", "location"), nd.RawInline("html", ("<i/>",))),
    headline="The harbour",
    participants=(nd.Participant("gazette", "Gazette"), nd.Participant("mara", "Mara")),
)


def test_children_come_in_the_order_of_the_document():
    turn = DOCUMENT.body[2]
    assert nd.children(turn) == turn.content
    assert [type(child).__name__ for child in nd.children(DOCUMENT)][:2] == ["Headline", "Paragraph"]


def test_walking_gives_parents_before_children_and_no_strings():
    kinds = [type(node).__name__ for node in nd.walk(DOCUMENT.body[2])]
    assert kinds == ["Turn", "Paragraph", "Note", "List", "ListItem", "Paragraph", "ListItem", "Paragraph"]


def test_all_of_a_class_are_found_the_node_itself_included():
    assert [turn.speaker for turn in nd.find_all(DOCUMENT, nd.Turn)] == ["gazette", "mara"]
    assert list(nd.find_all(DOCUMENT.body[1], nd.Turn)) == [DOCUMENT.body[1]]


def test_plain_text_has_blocks_on_lines_of_their_own_and_no_labels():
    assert nd.plain_text(DOCUMENT.body[1]) == "Who paid?"
    assert nd.plain_text(DOCUMENT.body[2]) == "The town(note: all of it).\none\ntwo"
    assert nd.plain_text(DOCUMENT.body[4]) == "Costs\na"
    assert nd.plain_text(DOCUMENT.body[5]) == "x\n\ny"
    assert nd.plain_text(DOCUMENT.body[6]) == "<b>\n</b>"
    assert nd.plain_text(DOCUMENT.body[7]) == "see ls\nElga"
    assert nd.plain_text(DOCUMENT).startswith("The harbour\nThe first stone")
    assert nd.plain_text(nd.Rule()) == ""


def test_a_participant_is_found_by_id():
    assert DOCUMENT.participant("mara").name == "Mara"
    assert DOCUMENT.participant("nobody") is None
    assert DOCUMENT.participant(None) is None


def test_a_node_can_be_left_out_replaced_or_split():
    assert not list(nd.find_all(nd.rewrite(DOCUMENT, nd.Promo, lambda promo: None), nd.Promo))
    louder = nd.rewrite(DOCUMENT, nd.Emphasis, lambda node: nd.Strong(node.content))
    assert nd.plain_text(louder) == nd.plain_text(DOCUMENT)
    assert len(list(nd.find_all(louder, nd.Strong))) == 1
    unmarked = nd.rewrite(DOCUMENT, nd.Emphasis, lambda node: node.content)
    assert unmarked.body[1].content == (build.p("Who paid?"),)


def test_what_a_rewriting_empties_goes_too():
    empty = nd.rewrite(DOCUMENT, nd.Paragraph, lambda paragraph: None)
    assert not list(nd.find_all(empty, nd.Turn))
    assert [type(block).__name__ for block in empty.body] == ["Table", "Preformatted", "Raw"]


def test_children_are_rewritten_before_their_parents():
    seen = []
    nd.rewrite(DOCUMENT.body[1], nd.Node, lambda node: seen.append(type(node).__name__) or node)
    assert seen == ["Emphasis", "Paragraph", "Turn"]


def test_what_does_not_change_is_shared():
    changed = nd.rewrite(DOCUMENT, nd.Promo, lambda promo: attrs.evolve(promo, label="! "))
    assert all(a is b for a, b in zip(changed.body, DOCUMENT.body, strict=True) if not isinstance(a, nd.Promo))
    assert nd.rewrite(DOCUMENT, nd.Node, lambda node: node) is DOCUMENT


def test_the_root_can_not_be_left_out_nor_changed_into_something_else():
    with pytest.raises(nd.UsageError, match="left no Document"):
        nd.rewrite(DOCUMENT, nd.Document, lambda document: None)
    with pytest.raises(nd.UsageError, match="left no Emphasis"):
        nd.rewrite(build.em("a"), nd.Emphasis, lambda node: nd.Strong(node.content))


def test_what_does_not_fit_is_not_put_in():
    with pytest.raises(nd.UsageError, match=r"str doesn't fit in Document\.headline"):
        nd.rewrite(DOCUMENT, nd.Headline, lambda headline: headline.content)
    with pytest.raises(nd.UsageError, match=r"Emphasis doesn't fit in Document\.body"):
        nd.rewrite(DOCUMENT, nd.Promo, lambda promo: build.em("a"))


def test_a_tree_that_is_no_document_is_refused_and_not_a_crash():
    block = build.p("a")
    for _ in range(3000):
        block = nd.BlockQuote((block,))
    with pytest.raises(nd.InvalidDocument, match="deeper than 64"):
        nd.rewrite(nd.Document(body=(block,)), nd.Promo, lambda promo: None)
    with pytest.raises(nd.InvalidDocument, match="NoneType stands where"):
        nd.rewrite(nd.Document(body=(None,)), nd.Promo, lambda promo: None)


def test_a_place_for_one_node_takes_no_two():
    assert nd.rewrite(DOCUMENT, nd.Headline, lambda headline: None).headline is None
    with pytest.raises(nd.UsageError, match="2 nodes"):
        nd.rewrite(DOCUMENT, nd.Headline, lambda headline: (headline, headline))
