"""The Markdown format: CommonMark that reads back, with exactly the words of the document."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

import newsdoc as nd
from commonmark import PARSER, filled, shape
from examples import for_documents
from newsdoc.formats.losses import Told
from newsdoc.formats.markdown import read, write
from newsdoc.formats.markdown.expressible import expressible
from newsdoc.formats.markdown.voices import shown, voice_of
from newsdoc.strategies import documents


def said(document):
    return expressible(document, Told())


def losses(document):
    remarks = []
    write(document, report=remarks.append)
    return remarks


def seen(text):
    """Give the letters that a reader of a file sees."""
    words = []
    for token in PARSER.parse(text):
        assert token.type != "html_block"
        words += [token.content] if token.type == "fence" else []
        for child in token.children or ():
            assert child.type != "html_inline"
            words += [child.content] if child.type in ("text", "code_inline") else []
    return letters("".join(words))


def printed(document):
    """Give the letters of a document that can be said, with the bold labels of its turns."""
    names = {person.id: person.name for person in document.participants}

    def labelled(turn):
        return attrs.evolve(turn, content=(nd.Paragraph((shown(voice_of(turn), names),)), *turn.content))

    return letters(nd.plain_text(nd.rewrite(document, nd.Turn, labelled)))


def letters(text):
    return "".join(text.split())


def unlabelled(document):
    """Give a document without labels, and its quotations without quotation marks."""
    bare = nd.rewrite(document, nd.Quotation, lambda quotation: quotation.content)
    labelled = (nd.EditorNote, nd.Correction, nd.Promo, nd.Disclaimer, nd.SourceLink, nd.Credit, nd.Figure)
    for cls in labelled:
        bare = nd.rewrite(bare, cls, lambda block: attrs.evolve(block, label=None))
    return bare


# The laws


@for_documents
@given(documents())
def test_what_markdown_can_say_is_read_back(document):
    assert read(write(document)) == said(document)


@for_documents
@given(documents())
def test_what_markdown_can_say_it_says_as_it_is(document):
    assert said(said(document)) == said(document)
    assert losses(said(document)) == []


@for_documents
@given(documents())
def test_a_loss_is_reported_if_and_only_if_something_is_not_given_back(document):
    assert bool(losses(document)) == (read(write(document)) != document)


@for_documents
@given(documents())
def test_a_reader_of_commonmark_sees_exactly_the_words(document):
    assert seen(write(document)) == printed(said(document))


@for_documents
@given(documents())
def test_what_is_said_has_exactly_the_words(document):
    bare = unlabelled(document)
    assert letters(nd.plain_text(said(bare))) == letters(nd.plain_text(bare))


# What is left where there are no words

NONE = nd.RawInline("html", ("<wbr>",))
EMPTY = nd.Paragraph((NONE,))


@pytest.mark.parametrize(
    "block",
    [
        EMPTY,
        nd.Heading((NONE,)),
        nd.Turn((EMPTY,), "answer"),
        nd.BlockQuote((EMPTY,)),
        nd.List((nd.ListItem((EMPTY,)),)),
        nd.DefinitionList((nd.DefinitionItem((nd.Term((NONE,)),)),)),
        nd.Figure(href="javascript:alert(1)"),
        nd.Paragraph((nd.Emphasis((NONE,)), nd.Link((NONE,), "https://example.org"))),
    ],
)
def test_what_has_no_words_is_left_out_and_told(block):
    document = nd.Document(body=(block,))
    assert said(document) == nd.Document()
    assert "not-expressible" in {remark.code for remark in losses(document)}


def test_what_has_some_keeps_them():
    quote = nd.BlockQuote((EMPTY,), attribution=("Otto Bern",))
    table = nd.Table(rows=(nd.Row((nd.Cell((EMPTY,)),)),))
    found = said(nd.Document(headline=nd.Headline((NONE,)), body=(quote, nd.Promo((nd.Rule(),), "More: "), table)))
    assert found.headline is None
    kept = (nd.Paragraph(("Otto Bern",)), nd.Paragraph(("More: ",)), nd.Rule(), nd.Table(rows=(nd.Row((nd.Cell(),)),)))
    assert found.body == kept


def test_a_quotation_is_read_back_with_whose_it_is():
    quote = nd.BlockQuote((nd.Paragraph(("We waited.",)),), attribution=("Otto Bern",))
    assert read(write(nd.Document(body=(quote,)))).body == (quote,)


def test_a_table_that_cannot_be_drawn_is_made_one_that_can():
    p = nd.Paragraph
    note = nd.EditorNote((p(("a",)), nd.Preformatted(("b", "", "c"))), label="Note: ")
    rows = (nd.Row((nd.Cell((note,)), nd.Cell((p(("d", nd.LineBreak(), "e")),)))), nd.Row((nd.Cell(align="left"),)))
    found = said(nd.Document(body=(nd.Table(caption=("f",), rows=rows, foot=rows[:1]),)))
    wide = nd.Row((nd.Cell((p(("Note:  a b c",)),)), nd.Cell((p(("d e",)),))))
    assert found.body == (p(("f",)), nd.Table(rows=(wide, nd.Row((nd.Cell(), nd.Cell())), wide)))


def test_what_has_no_words_in_a_cell_leaves_it_empty():
    figure, words = nd.Figure(href="gull.jpg"), nd.Paragraph(("a",))
    table = nd.Table(rows=(nd.Row((nd.Cell((figure,)), nd.Cell((words, figure)))),))
    assert said(nd.Document(body=(table,))).body == (nd.Table(rows=(nd.Row((nd.Cell(), nd.Cell((words,)))),)),)


def test_one_label_may_mean_two_people_and_a_link_its_own_text():
    url = "https://example.org/a"
    turns = [nd.Turn((nd.Paragraph((nd.Link((url,), url),)),), "answer", key, "— ") for key in ("a", "b", "a")]
    document = nd.Document(participants=(nd.Participant("a"), nd.Participant("b")), body=tuple(turns))
    text = write(document)
    assert text.count('[newsdoc:turn]: #answer@a "— "') == 2
    assert text.count('[newsdoc:turn]: #answer@b "— "') == 1
    assert text.count(f"**—** <{url}>") == 3
    assert read(text) == document


def test_a_turn_may_begin_with_what_is_no_paragraph():
    turn = nd.Turn((nd.Rule(), nd.Paragraph(("a",))), "question")
    document = nd.Document(body=(turn, turn, nd.Paragraph((nd.Strong(("b",)),)), turn))
    assert write(document).startswith("**Q:**\n\n***\n\na\n\n**Q:**")
    assert read(write(document)) == document


# What looks like marks is text


MARKS = (
    *("# a", "- a", "+", "1. a", "12)", "> a", "=", "---", "- - -", "***", "```", "~~~", "    a", "\ta", "a\\", "\\*a"),
    *("*a*", "_a_", "a_b_c", "[a](b)", "[a]: b", "![", "a!", "<b>", "<!--", "<a:b>", "&amp;", "&#1;", "|a|", "`a", "#"),
    *("[newsdoc]", "[ newsdoc:end ]", "[ne\u017fdoc]", "[newsdo\u0441]", "[^1]", "[x]", "[ ]", "[]", "[[a]]", "~~a~~"),
    *("javascript:alert(1)", "](javascript:alert(1))", "\ufeffa", "a\u2028b", "\u3000a\u3000", ":--", "|-"),
)


@pytest.mark.parametrize("text", MARKS)
def test_what_looks_like_a_mark_is_text(text):
    document = filled(text)
    assert shape(document) == shape(filled("harmless"))
    assert read(write(document)) == said(document) == document


def test_the_watch_rings():
    page = write(filled("harmless"))
    whole = [token.type for token in PARSER.parse(page)]
    assert [token.type for token in PARSER.parse(page.replace("harmless", "<div>"))] != whole


def test_stress_beside_markup_that_is_left_out_stands_beside_what_follows_that():
    raw = nd.RawInline("html", ("<b>",))
    for after in ((raw, "\x7f"), (raw, raw, "\x7f"), (nd.Language(("\x7f",), "en"),), (nd.Quotation(("a",)),), (raw,)):
        document = nd.Document(body=(nd.Paragraph((nd.Emphasis(("a",)), *after)),))
        once = nd.loads(nd.dumps(document, "markdown"), "markdown")
        assert nd.loads(nd.dumps(once, "markdown"), "markdown") == once
        words = nd.plain_text(nd.rewrite(document, nd.Quotation, lambda quoted: ("“", *quoted.content, "”")))
        assert nd.plain_text(once) == words
