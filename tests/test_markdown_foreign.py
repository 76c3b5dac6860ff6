"""Markdown as people write it, and files of ours that they have changed."""

from __future__ import annotations

import subprocess
import sys

import pytest

import newsdoc as nd
from newsdoc.formats.markdown import read, write
from shared import PROJECT

P = nd.Paragraph


def told(text, **options):
    remarks = []
    document = read(text, report=remarks.append, **options)
    return document, [remark.code for remark in remarks]


def body(text):
    return read(text, interview="never").body


# Blocks and lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb", (P(("a b",)),)),
        ("你\n好", (P(("你好",)),)),
        ("a *b*\n_c_", (P(("a ", nd.Emphasis(("b",)), " ", nd.Emphasis(("c",)))),)),
        ("a  \nb\\\nc", (P(("a", nd.LineBreak(), "b", nd.LineBreak(), "c")),)),
        ("## A\n\nB\n---\n", (nd.Heading(("A",)), nd.Heading(("B",)))),
        ("> a\n> > b", (nd.BlockQuote((P(("a",)), nd.BlockQuote((P(("b",)),)))),)),
        ("> _a_", (nd.BlockQuote((P((nd.Emphasis(("a",)),)),)),)),
        ("3. a\n4. b", (nd.List((nd.ListItem((P(("a",)),)), nd.ListItem((P(("b",)),))), ordered=True, start=3),)),
        ("- a\n  - b", (nd.List((nd.ListItem((P(("a",)), nd.List((nd.ListItem((P(("b",)),)),)))),)),)),
        ("    a\n      b", (nd.Preformatted(("a", "  b")),)),
        ("``` {=html}\n<p>\n```", (nd.Raw("html", ("<p>",)),)),
        ("``` {=a b}\n<p>\n```", (nd.Preformatted(("<p>",)),)),
        ("* * *", (nd.Rule(),)),
        ("<div>\na\n</div>", (nd.Raw("html", ("<div>", "a", "</div>")),)),
        ("a<br />b<b>", (P(("a", nd.LineBreak(), "b", nd.RawInline("html", ("<b>",)))),)),
        ("[a](b 'c') [d] <ex:f>\n\n[d]: g", None),
        ("[](b)", (P((nd.Link(("b",), "b"),)),)),
        ("[a]()", (P(("a",)),)),
        ("[//]: # (a comment)", (nd.Raw("markdown", ("[//]: # (a comment)",)),)),
        ("a ![b](c)", (P(("a ", nd.Link(("b",), "c"))),)),
        ("a ![](c 'd')", (P(("a ", nd.Link(("c",), "c", "d"))),)),
        ("a ![b]()", (P(("a b",)),)),
        ("[a ![b *c*\nd](e)](f)", (P((nd.Link(("a b c d",), "f"),)),)),
    ],
)
def test_what_people_write_is_read_as_what_it_is(text, expected):
    link = P((nd.Link(("a",), "b", "c"), " ", nd.Link(("d",), "g"), " ", nd.Link(("ex:f",), "ex:f")))
    assert body(text) == (expected or (link,))


def test_a_table_has_a_head_sides_and_cells_that_may_be_empty():
    (table,) = body("| a | b |\n|:--|--:|\n| `c\\|d` | |")
    assert [cell.header for row in (*table.head, *table.rows) for cell in row.cells] == [True, True, False, False]
    assert table.rows[0].cells == (
        nd.Cell((P((nd.Code("c|d"),)),), align="left"),
        nd.Cell((), align="right"),
    )


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("![a](b)", [nd.Figure(href="b", alt="a")]),
        ('![](b "c")', [nd.Figure(("c",), href="b")]),
        ("![a](b)\n*c*", [nd.Figure(("c",), href="b", alt="a")]),
        ("![a](b)\n\n*c*", [nd.Figure(("c",), href="b", alt="a")]),
        ("![a](b)\\\n_c\\\nd_\\\n__e__", [nd.Figure(("c", nd.LineBreak(), "d"), ("e",), href="b", alt="a")]),
        ("![a](b)\n[![c](d)](e)", [nd.Figure(href="b", alt="a"), nd.Figure(href="d", alt="c")]),
        ("![a]()", [nd.Figure(alt="a")]),
    ],
)
def test_paragraphs_that_are_pictures_are_figures(text, figures):
    assert list(body(text)) == figures


@pytest.mark.parametrize("text", ["![a](b)\nc", "![a](b)\n*c*\n*d*", "![a](b) c", "*a*\n![b](c)"])
def test_a_picture_with_other_text_around_it_is_a_link(text):
    assert [type(block) for block in body(text)] == [P]


def test_a_picture_with_a_title_keeps_it_and_the_paragraph_below():
    assert [type(block) for block in body('![a](b "c")\n\n*d*')] == [nd.Figure, P]


# The head


def test_front_matter_says_headline_bylines_date_language_and_keywords():
    text = "---\ntitle: A Boat\nsubtitle: 'B'\nauthor:\n  - Jan Holm\n  - Mia Ros\ndate: 2026-11-23\nlang: en-GB\n"
    document, codes = told(f"{text}tags: [a, b]\nlayout: post # no\nempty:\n# c\n---\n\nText.\n")
    assert nd.plain_text(document.headline) == "A Boat"
    assert [nd.plain_text(each) for each in (*document.decks, *document.bylines)] == ["B", "Jan Holm, Mia Ros"]
    assert (document.issued, document.lang, document.keywords) == (nd.Date("2026-11-23"), "en-GB", ("a", "b"))
    assert document.extensions == (nd.Extension("markdown.layout", "post # no"),)
    assert codes == ["kept-as-extension"]
    assert (document.body[0].origin.start, document.body[0].origin.end) == (len(text) + 47, len(text) + 52)


def test_the_first_heading_is_the_headline_and_another_title_is_kept():
    document, _ = told("---\ntitle: A\nlanguage: no one's\n---\n\n# B\n\nText.")
    assert nd.plain_text(document.headline) == "B"
    assert document.extensions == (
        nd.Extension("markdown.language", "no one's"),
        nd.Extension("markdown.title", "A"),
    )
    assert told("---\ntitle: A\n---\n# A\n\nText.")[0].extensions == ()
    assert told("---\nno matter\n---\n\nText.")[0].headline is None


# Interviews

INTERVIEW = "**Q:** Who?\n\n**A:** *I* do.\n\nSo.\n\n**Q:** Why?\n\n**A:** No.\n"


def test_paragraphs_that_are_an_interview_are_read_as_one():
    document = read(INTERVIEW)
    assert [turn.kind for turn in document.body] == ["question", "answer"] * 2
    assert document.body[1] == nd.Turn((P((nd.Emphasis(("I",)), " do.")), P(("So.",))), "answer", "a", "A: ")
    span = document.body[1].origin
    assert INTERVIEW[span.start : span.end] == "**A:** *I* do.\n\nSo."
    assert not any(isinstance(block, nd.Turn) for block in body(INTERVIEW))
    assert told("Text.", interview="always")[1] == ["no-interview"]
    assert told(write(read("Text.")), interview="always")[1] == ["no-interview"]


def test_an_option_that_cannot_be_is_refused():
    with pytest.raises(nd.UsageError, match="interview"):
        read("", interview="perhaps")


# Files of ours, changed by others

OWN = '\n[newsdoc]: #0.1\n[newsdoc:person]: #interviewee@mara "Mara"\n[newsdoc:turn]: #answer@mara\n'


def test_a_turn_that_somebody_has_added_is_one():
    document = read(f"**Mara:** I do.\n\n**Otto:** So.\n\n**Really?** she asked.\n\n***a** b* c\n{OWN}")
    assert [block.kind for block in document.body] == ["answer", "remark"]
    assert (document.body[1].label, len(document.body[1].content)) == ("Otto: ", 3)
    assert document.participants == (nd.Participant("mara", "Mara", "interviewee"),)


def test_turns_of_ours_stay_as_they_are_when_an_interview_is_asked_for():
    text = f"**Mara:** I do.\n{OWN}"
    assert read(text, interview="always").body == read(text).body
    assert told(text, interview="always")[1] == []


def test_what_somebody_has_put_above_the_body_is_kept():
    above = "a\n\nb\n\n_c_\n\n_d_\n\n# E\n\n# F\n\n[x]: y\n\n***\n\n[newsdoc:body]: #\n\ng\n"
    document = read(above + OWN)
    assert nd.plain_text(document) == "a\nE\nc\nb\nd\nF\n[x]: y\ng"
    assert nd.plain_text(read("[newsdoc:body]: #\n\n# A\n" + OWN).body[0]) == "A"
    assert read("# A\n\n[newsdoc:body]: <>\n" + OWN).headline is not None


def test_hidden_lines_that_say_nothing_known_are_passed_over():
    people = "[newsdoc:person]: #king@a\n[newsdoc:person]: #speaker@1\n[newsdoc:person]: #speaker\n"
    wrong = f"{people}[newsdoc:turn]: #shout\n[newsdoc:turn]: #answer@1\n"
    assert read(f"a\n{OWN}{wrong}").participants == (nd.Participant("mara", "Mara", "interviewee"),)


def test_what_only_looks_like_ours_is_of_others():
    assert read("[newsdoc]: #about\n\n**a:** b").body == (P((nd.Strong(("a:",)), " b")),)
    assert read("Text [newsdoc]: #0.1").participants == ()


def test_a_file_of_another_version_is_refused():
    with pytest.raises(nd.ReadError, match=r"version 9\.9") as caught:
        read("a\n\n[newsdoc]: #9.9", name="a.md")
    assert caught.value.diagnostics[0].code == "unsupported-version"


def test_the_example_in_the_docs_is_what_is_written():
    page = (PROJECT / "docs" / "markdown.md").read_text("utf-8")
    example = page.split("```markdown\n")[1].split("```\n")[0]
    document = read(example)
    assert write(document) == example
    assert [turn.kind for turn in nd.find_all(document, nd.Turn)] == ["question", "answer"]


# What is refused, and what is told


@pytest.mark.parametrize("text", ["> " * 200 + "a", "".join("  " * depth + "- a\n" for depth in range(200))])
def test_what_nests_too_deep_is_refused(text):
    with pytest.raises(nd.ReadError, match="nest deeper than 100") as caught:
        read("---\na: b\n---\n" + text)
    assert caught.value.diagnostics[0].position.line > 3


def test_what_the_model_has_no_word_for_is_told():
    assert told("```python\na\n```")[1] == ["unmapped-markup"]
    assert told("a ![b](c)")[1] == ["unmapped-markup"]
    assert told(" \n")[1] == ["empty-input"]
    assert told("[a](#b)")[1] == ["unknown-target"]


def test_a_character_that_no_document_holds_is_told_where_it_is_named():
    document, codes = told("a &#12;b&#10;c\n")
    assert nd.plain_text(document) == "a \ufffdb c"
    assert codes == ["unmapped-markup"]
    assert told("a \x01b")[1] == ["forbidden-character"]


def test_without_the_library_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "newsdoc.formats.markdown.reader", None)
    with pytest.raises(nd.UsageError, match=r"newsdoc\[markdown\]"):
        read("a")


def test_without_the_library_all_is_written_and_only_reading_is_refused():
    code = """
import sys
sys.modules["markdown_it"] = None
import newsdoc as nd
print(nd.dumps(nd.Document(body=(nd.Paragraph(("a",)),)), "markdown"), end="")
try:
    nd.loads("a", "markdown")
except nd.UsageError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    written, message = done.stdout.rsplit("\n", 2)[:2]
    assert written == "a\n\n[newsdoc]: #0.1"
    assert message.endswith("pip install 'newsdoc[markdown]'")


def test_what_a_table_has_no_column_for_is_told():
    said = []
    text = "> - | a | b |\n>   |---|---|\n>   | x | y \\| z | E \\| F | |\n>   x\n>   | x | y ||\n"
    (quote,) = nd.loads(text, "markdown", report=said.append).body
    assert [nd.plain_text(cell) for row in nd.find_all(quote, nd.Row) for cell in row.cells][2:4] == ["x", "y | z"]
    assert [str(one) for one in said] == [
        "3:1: the table has no column for what else stands in this row: E | F [text-lost]"
    ]


def test_where_a_picture_leads_is_told():
    said = []
    (figure,) = nd.loads("[![A gate](a.png)](https://example.org/a)\n", "markdown", report=said.append).body
    assert (figure.href, figure.alt) == ("a.png", "A gate")
    assert [str(one) for one in said] == [
        "1:1: a picture can be no link; this one leads to https://example.org/a [link-lost]"
    ]


def test_a_picture_in_a_link_with_words_is_told_by_its_address():
    said = []
    nd.loads("[![A gate](a.png) opens](b) ![none]()\n", "markdown", report=said.append)
    assert [one.message for one in said] == [
        "a picture within a link is kept as its text; it is a.png",
        "a picture has no address",
    ]


def test_a_key_that_stands_twice_above_an_article_counts_once_and_the_other_is_kept():
    document = nd.loads("---\ntitle: A\nmood: b\ntitle: C\nmood: d\n---\n\nIt opens.\n", "markdown")
    assert nd.plain_text(document.headline) == "A"
    assert [(each.name, each.value) for each in document.extensions] == [
        ("markdown.mood", "b"),
        ("markdown.title", "C"),
        ("markdown.mood", "d"),
    ]


def test_what_no_key_has_and_what_a_date_says_beyond_the_day_is_not_lost():
    document, said = told("---\n- odd\n# a comment\ntitle: A\ndate: 2026-11-23 at noon\n---\nText.")
    assert document.issued == nd.Date("2026-11-23")
    assert document.extensions == (nd.Extension("markdown.date", "2026-11-23 at noon"),)
    assert said == ["text-lost", "kept-as-extension"]


def test_the_title_of_a_picture_with_a_caption_is_told():
    document, said = told('![A boat](boat.png "Afloat")\n*Mended.*\n\n![B](b.png "Ashore")\n')
    assert [nd.plain_text(block) for block in document.body] == ["Mended.", "Ashore"]
    assert said == ["text-lost"]
