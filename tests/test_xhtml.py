"""XHTML bodies: ours read back the same, others' read with all that they hold, and links that are safe to follow."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from newsdoc.diagnostics import ReadError
from newsdoc.formats import xhtml
from newsdoc.formats.xhtml import rules
from newsdoc.formats.xhtml.writing import writers
from newsdoc.model import (
    BlockQuote,
    Code,
    DefinitionItem,
    DefinitionList,
    Emphasis,
    Figure,
    Heading,
    Headline,
    Language,
    LineBreak,
    Link,
    List,
    ListItem,
    Paragraph,
    Preformatted,
    Raw,
    RawInline,
    Rule,
    Strong,
    Table,
    Term,
    Turn,
)
from newsdoc.model.blocks import Block
from newsdoc.model.inlines import Inline
from newsdoc.strategies import documents


def p(*content):
    return Paragraph(content)


def blocks(markup, *codes, html=False):
    remarks = []
    body = xhtml.read_body(markup, html=html, report=remarks.append)
    assert [remark.code for remark in remarks] == list(codes), remarks
    return body.blocks


@given(documents())
def test_blocks_are_read_back_the_same(document):
    for part in (document.body, document.abstract):
        body = xhtml.read_body(xhtml.write_body(part, lang="en"))
        assert (body.blocks, body.lang, body.own) == (part, "en", True)


@pytest.mark.parametrize("cls", [*Block.__args__, *Inline.__args__], ids=lambda cls: cls.__name__)
def test_every_block_and_inline_has_its_rule(cls):
    table = rules.BLOCKS if cls in Block.__args__ else rules.INLINES
    assert any(rule.node is cls for rule in table), f"give {cls.__name__} a rule in newsdoc/formats/xhtml/rules.py"
    assert cls in writers()


@pytest.mark.parametrize("href", ["javascript:alert(1)", " https://a.example", "data:text/html,x", "a.html", "//a"])
def test_a_link_that_is_not_to_be_followed_is_kept_as_data(href):
    given = (p(Link(("x",), href)), Figure(href=href))
    markup = xhtml.write_body(given)
    assert " href=" not in markup
    assert " src=" not in markup
    assert xhtml.read_body(markup).blocks == given


@pytest.mark.parametrize("href", ["https://a.example", "http://a.example", "mailto:jo@a.example", "#note"])
def test_links_to_the_web_to_addresses_and_within_the_page_are_links(href):
    assert f'href="{href}"' in xhtml.write_body((p(Link(("x",), href)),))


def test_articles_of_others_are_read():
    table = Table(rows=())
    found = blocks(
        "<h2 id='a'>Head</h2>\n<div><p>A <b>bold</b> <i>word</i>,\n <a href='https://a.example'>link</a><br/>end</p></div>"
        "<ol start='3'><li>one</li><li><p>two</p></li></ol><blockquote><p>Said</p><footer>Jo</footer></blockquote>"
        "<pre>a\n b</pre><hr/><dl><dt>T</dt><dd>M</dd></dl><p><span lang='de'>Meer</span> <code>x = 1</code></p>loose"
    )
    assert found == (
        Heading(("Head",), id="a"),
        p(
            "A ",
            Strong(("bold",)),
            " ",
            Emphasis(("word",)),
            ", ",
            Link(("link",), "https://a.example"),
            LineBreak(),
            "end",
        ),
        List((ListItem((p("one"),)), ListItem((p("two"),))), ordered=True, start=3),
        BlockQuote((p("Said"),), attribution=("Jo",)),
        Preformatted(("a", " b")),
        Rule(),
        DefinitionList((DefinitionItem((Term(("T",)),), (p("M"),)),)),
        p(Language(("Meer",), "de"), " ", Code("x = 1")),
        p("loose"),
    )
    assert table.rows == ()


def test_tables_of_others_are_read():
    (table,) = blocks(
        "<table><caption>C</caption><colgroup><col/></colgroup><thead><tr><th>H</th></tr></thead>"
        "<tr><td align='right' colspan='2'>1</td><td style='text-align: center'/></tr></table>"
    )
    (row,) = table.rows
    assert [(cell.align, cell.colspan) for cell in row.cells] == [("right", 2), ("center", 1)]
    assert (table.caption, len(table.head)) == (("C",), 1)
    (headless,) = blocks("<table><thead><tr><th>H</th></tr></thead></table>")
    assert len(headless.rows) == 1
    assert blocks("<table><caption>C</caption></table>") == (p("C"),)
    (odd,) = blocks("<table><p>x</p></table>", "unmapped-markup")
    assert odd.rows[0].cells[0].content == (p("x"),)


def test_figures_of_others_are_read():
    picture = Figure(("C", LineBreak(), "D"), ("JB",), href="https://a.example/i.jpg")
    assert blocks(
        "<figure><div><img src='https://a.example/i.jpg'/></div><figcaption><p>C</p><p>D</p></figcaption>"
        "<p class='credit'>JB</p></figure>"
    ) == (picture,)
    assert blocks("<p>a <img src='x.jpg'/> b</p>") == (p("a b"), Figure(href="x.jpg"))
    assert blocks("<img src='x.jpg'/>") == (Figure(href="x.jpg"),)
    assert blocks("<figure><pre>x</pre></figure>") == (Preformatted(("x",)),)
    assert blocks("<figure><figcaption>C</figcaption></figure>") == (Figure(("C",)),)
    assert blocks("<figure><img src='a'/><img src='b'/></figure>") == (Figure(href="a"), Figure(href="b"))
    (video,) = blocks("<video><source src='v.mp4' type='video/mp4'/></video>")
    assert (video.kind, video.href, video.media_type) == ("video", "v.mp4", "video/mp4")
    assert blocks("<img/>", "unmapped-markup") == ()


def test_what_the_model_has_no_word_for_is_kept_or_told():
    assert blocks("<iframe src='https://v.example'/>", "unmapped-markup") == (
        Raw("html", ('<iframe src="https://v.example"/>',)),
    )
    assert blocks("<p>a<x-mark/>b</p>", "unmapped-markup") == (p("a", RawInline("html", ("<x-mark/>",)), "b"),)
    assert blocks("<p>a <u>b</u></p>", "unmapped-markup") == (p("a b"),)
    assert blocks("<p>a</p><style>x</style>", "unmapped-markup") == (p("a"),)
    assert blocks("<p>a<script>x</script></p>", "unmapped-markup") == (p("a"),)
    assert blocks("<pre class='nd-raw'>x</pre>", "unmapped-markup") == (Raw("html", ('<pre class="nd-raw">x</pre>',)),)
    assert blocks("<p><code class='nd-raw'>x</code></p>") == (p("x"),)
    assert blocks("<ul>a<li>b</li><p>c</p><b>d</b></ul>") == (
        List(tuple(ListItem((p(text),)) for text in ("a", "b", "c", "d"))),
    )


def test_blocks_that_stand_in_a_line_are_read():
    assert blocks("<p>a<ul><li>b</li></ul></p>") == (p("a"), List((ListItem((p("b"),)),)))
    assert blocks("<h2>a<div>b</div></h2>") == (Heading(("a", LineBreak(), "b")),)
    assert blocks("<dl><dd>m</dd><dt>T</dt><dt>U</dt><dd>n</dd></dl>")[0] == p("m")


@pytest.mark.parametrize("kind", ["image", "video", "audio"])
def test_a_medium_that_can_be_fetched_is_shown(kind):
    figure = Figure(("Waves",), kind=kind, href="https://a.example/w")
    element = {"image": "img"}.get(kind, kind)
    written = xhtml.write_body((figure,))
    assert f'<{element} src="https://a.example/w"' in written
    assert xhtml.read_body(written).blocks == (figure,)


def test_what_is_not_well_formed_is_read_as_html():
    assert blocks("<p>a<br>b&nbsp;c", "loose-markup") == (p("a", LineBreak(), "b\u00a0c"),)
    assert blocks("<p>a<p>b", html=True) == (p("a"), p("b"))
    assert blocks("", html=True) == ()
    assert blocks("<!DOCTYPE html><html><body><p>a&nbsp;b</p></body></html>", "undeclared-entity") == (p("a\u00a0b"),)


@pytest.mark.parametrize("html", [True, False])
def test_numbers_of_characters_that_no_document_can_hold_are_told(html):
    remarks = []
    text = "<p>a&#7;b&#0;c&#xFFFE;d&#xd800;e&#x110000;f&#" + "9" * 5000 + ";g&#133;h&#9;i&#x10FFFF;"
    body = xhtml.read_body(text, html=html, report=remarks.append)
    told = [remark.message for remark in remarks if remark.code == "forbidden-character"]
    assert [message.partition(" stands for")[0] for message in told] == [
        *("&#7;", "&#0;", "&#xFFFE;", "&#xd800;", "&#x110000;", "&#9999999999…;"),
    ]
    assert told[1].endswith("(at 1:10 of the markup)")
    assert body.blocks[0].content[0].count("\ufffd") + body.blocks[0].content[0].count("\a") >= 5


def test_of_many_such_numbers_ten_are_told_and_the_others_counted():
    remarks = []
    xhtml.read_body("<p>" + "&#7;" * 12, html=True, report=remarks.append)
    assert len(remarks) == 10
    assert remarks[-1].message.endswith("; so it is in 2 more places")
    assert xhtml.read_body("<p>a&#7;", html=True).blocks


@pytest.mark.parametrize(("text", "place"), [("<p>a</i>", "1:9"), ("<p>\n  a</i>", "2:8")])
def test_a_place_in_markup_is_one_in_what_was_given(text, place):
    remarks = []
    xhtml.read_body(text, report=remarks.append)
    assert remarks[0].message.endswith(f"(at {place} of the markup)")


@pytest.mark.parametrize("name", ["div", "i"])
def test_what_lies_too_deep_is_kept_as_text(name):
    remarks = []
    body = xhtml.read_body(f"<{name}>" * 200 + "deep" + f"</{name}>" * 200, report=remarks.append)
    assert len(body.blocks) == 1
    assert [remark.code for remark in remarks] == ["unmapped-markup"]


def test_ours_is_read_after_others_have_wrapped_or_changed_it():
    turn = (Turn((p("Is it afloat?"),), "question", "gazette", "Gazette: "),)
    ours = xhtml.write_body(turn)
    assert xhtml.read_body(f"<html><body>{ours}</body></html>").blocks == turn
    assert (
        blocks(ours.replace("afloat", "\n  afloat").replace("<div", "<section").replace("</div", "</section")) == turn
    )
    assert blocks("<blockquote><div class='nd-turn nd-answer'><p>x</p></div></blockquote>") == (BlockQuote((p("x"),)),)


def test_a_label_alone_is_a_paragraph():
    assert blocks("<div class='nd-turn nd-answer'><p class='nd-label'>Jo:</p></div>") == (p("Jo:"),)
    assert blocks("<p class='nd-source'><span class='nd-label'>From:</span></p>") == (p("From:"),)
    assert blocks("<blockquote><footer>Jo</footer></blockquote>") == (p("Jo"),)


def test_lines_with_markup_are_read_and_written():
    line = Headline(("A ", Emphasis(("b",))), id="h", lang="en")
    content, common = xhtml.read_line(xhtml.write_line(line))
    assert Headline(content, **common) == line
    assert xhtml.read_line("A <em>b</em>") == (("A ", Emphasis(("b",))), {"id": None, "lang": None})


def test_an_id_that_recurs_in_others_is_dropped():
    assert blocks("<p id='a'>x</p><p id='a'>y</p><p id='1'>z</p>") == (Paragraph(("x",), id="a"), p("y"), p("z"))


@pytest.mark.parametrize(
    "markup",
    [
        *(
            "<dl/>",
            "<dl><dt/></dl>",
            "<figure/>",
            "<table><tr/></table>",
            "<table/>",
            "<ul/>",
            "<ul><li/></ul>",
            "<h2/>",
        ),
        *(
            "<p><em/></p>",
            "<p><code/></p>",
            "<blockquote/>",
            "<head/>",
            "<p class='nd-source'/>",
            "<table><p/></table>",
        ),
        "<figure><span/></figure>",
    ],
)
def test_what_is_empty_is_nothing(markup):
    assert blocks(markup) == ()


def test_what_lies_too_deep_and_is_empty_is_told():
    assert blocks("<div>" * 200 + "</div>" * 200, "unmapped-markup") == ()


def test_lines_wrapped_inside_inlines_are_collapsed():
    start, end = '<article class="newsdoc" data-newsdoc="0.1"><p>', "</p></article>"
    assert blocks(f"{start}a <em>b\n c</em>{end}") == (p("a ", Emphasis(("b c",))),)
    assert blocks(f"{start}a <code>b\n c</code>{end}") == (p("a ", Code("b c")),)
    assert blocks(f"{start}<em><div>b</div></em>{end}") == (p(Emphasis(("b",))),)


def test_links_without_a_target_are_text_and_captions_may_hold_media():
    assert blocks("<p><a name='x'>a</a></p>") == (p("a"),)
    assert blocks("<figure><a href='x'><b><img src='i'/></b></a><small>C</small></figure>") == (
        Figure(("C",), href="i"),
    )


def test_times_are_their_text_and_what_only_browsers_without_scripts_show_is_told():
    assert blocks("<p>at <time datetime='10:00'>ten</time></p>") == (p("at ten"),)
    assert blocks("<noscript><p>x</p></noscript>", "unmapped-markup") == ()
    assert blocks("<!DOCTYPE html>", html=True) == ()


ATTRIBUTES = [f"a{number}" for number in range(40_000)]


@pytest.mark.parametrize(
    "text",
    [
        "<p " + " ".join(ATTRIBUTES) + ">x</p>",
        "<p " + " < ".join(ATTRIBUTES) + ">x</p>",
        "<p " + " ".join(f'{name}=">"' for name in ATTRIBUTES) + ">x</p>",
        "<p " + "".join(f'{name}="1"' for name in ATTRIBUTES) + ">x</p>",
        "<p/" + "/".join(ATTRIBUTES) + ">x</p>",
        'x = "<p ' + " ".join(ATTRIBUTES) + '>x</p>"',
        "<p " + " ".join(ATTRIBUTES[:257]) + ">x",
    ],
)
def test_a_crowded_tag_of_html_is_refused_before_the_parser_takes_long_over_it(text):
    started = time.process_time()
    with pytest.raises(ReadError, match="more than 256 attributes") as caught:
        xhtml.read_body(text, html=True)
    assert caught.value.diagnostics[0].code == "too-large"
    assert time.process_time() - started < 2


def test_what_only_looks_crowded_is_read():
    words = "word " * 3000
    assert blocks(f'<img src="https://a.example/x" alt="{words}"><p title=\'{words}\'>x', html=True)
    assert blocks(f'<p>{words}<a href="https://a.example/?{"a=b&" * 2000}">x</a>', html=True)
    assert blocks("<p " + " ".join(ATTRIBUTES[:256]) + ">x", html=True) == (p("x"),)


def test_a_picture_that_no_browser_may_fetch_is_valid_html_all_the_same():
    figure = Figure(("C",), href="a.jpg", alt="Waves", media_type="image/jpeg", width=3, height=2)
    markup = xhtml.write_body((figure,))
    assert "<img" not in markup
    assert '><span role="img" data-src="a.jpg" aria-label="Waves" data-width="3" data-height="2" data-type=' in markup
    assert xhtml.read_body(markup).blocks == (figure,)


def test_a_link_that_leads_nowhere_says_its_relation_in_data():
    given = (p(Link(("x",), "a.html", "T", "author")), p(Link(("x",), "https://a.example", None, "author")))
    markup = xhtml.write_body(given)
    assert '<a data-href="a.html" title="T" data-rel="author">' in markup
    assert '<a href="https://a.example" rel="author">' in markup
    assert xhtml.read_body(markup).blocks == given


def test_a_term_without_a_meaning_has_an_empty_one_for_html_demands_it():
    given = (DefinitionList((DefinitionItem((Term(("T",)),)),)),)
    assert "<dd></dd>" in xhtml.write_body(given)
    assert xhtml.read_body(xhtml.write_body(given)).blocks == given


@pytest.mark.parametrize("lines", [("", "a"), ("", "", "a"), ("", ""), ("", "<", "")])
@pytest.mark.parametrize("kind", [Preformatted, lambda lines: Raw("html", lines)])
def test_an_empty_first_line_is_none_that_browsers_drop(lines, kind):
    given = (kind(lines),)
    markup = xhtml.write_body(given)
    assert "<pre>\n" not in markup
    assert 'data-format="html">\n' not in markup
    assert xhtml.read_body(markup).blocks == given
    assert xhtml.read_body(markup, html=True).blocks == given


def test_line_ends_of_others_in_code_are_those_that_browsers_show():
    assert blocks("<pre>\na\nb</pre>") == (Preformatted(("a", "b")),)
    assert blocks("<pre>\r\n\na</pre>", html=True) == (Preformatted(("", "a")),)
    assert blocks("<pre>a <b>b<br/>c<i>d</i></b>e<br/>f</pre>") == (Preformatted(("a b", "cde", "f")),)
    assert blocks("<pre><b>\na</b></pre>") == (Preformatted(("", "a")),)
