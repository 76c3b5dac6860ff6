"""The quirks of real NITF, each in a small made-up file: what is read, and what is said about it."""

from __future__ import annotations

import newsdoc as nd
from newsdoc.formats.nitf import read, write
from newsdoc.model import (
    Byline,
    Credit,
    Deck,
    EditorNote,
    Emphasis,
    Entity,
    Extension,
    Figure,
    Heading,
    Headline,
    LineBreak,
    Link,
    Paragraph,
    Raw,
    RawInline,
    Row,
    Table,
)
from newsdoc.normal import require


def p(*content) -> Paragraph:
    return Paragraph(content)


def of(markup: str, *remarks: str) -> nd.Document:
    """Read what stands in `nitf`; just these elements are reported, and what is written reads the same."""
    reported: list[nd.Diagnostic] = []
    document = read(f"<nitf>{markup}</nitf>", report=reported.append)
    require(document)
    require(read(f"<nitf>{markup}</nitf>", origins=True))
    assert read(write(document)) == document
    assert [remark.message.partition(">")[0][1:] for remark in reported] == list(remarks)
    return document


def blocks(markup: str, *remarks: str) -> tuple:
    return of(f"<body><body.content>{markup}</body.content></body>", *remarks).body


def head(markup: str, *remarks: str) -> nd.Document:
    return of(f"<body><body.head>{markup}</body.head></body>", *remarks)


def test_lower_lines_of_a_headline_are_decks():
    document = head("<headline><hl1>A</hl1><hl2>B</hl2><hl3>C</hl3><h2>D</h2><foo>E</foo> F</headline>", "foo")
    assert document.headline == Headline(("A",))
    assert document.decks == (Deck(("B",)), Deck(("C",)), Deck(("D",)), Deck(("E",)), Deck(("F",)))
    assert head("<hedline>A<hl2>B</hl2></hedline>").headline == Headline(("A",))
    assert head("<hl1>A</hl1><hl2>B</hl2>").decks == (Deck(("B",)),)
    assert head("<hedline>A <em>B</em></hedline>").headline == Headline(("A ", Emphasis(("B",))))


def test_a_headline_may_hold_paragraphs():
    assert head("<hedline><hl1><p> A <b>B</b></p>\n<p>C</p></hl1></hedline>").headline == Headline(
        ("A ", nd.Strong(("B",)), LineBreak(), "C")
    )


def test_a_head_of_the_body_may_hold_blocks_and_text():
    assert head("<p>A</p><media><media-caption>B</media-caption></media>C").body == (
        p("A"),
        Figure(caption=("B",)),
        p("C"),
    )


def test_a_body_may_do_without_its_parts():
    document = of("<body><hedline><hl1>A</hl1></hedline><byline>B</byline>C<p>D</p></body>")
    assert (document.headline, document.bylines) == (Headline(("A",)), (Byline(("B",)),))
    assert document.body == (p("D"), p("C"))
    assert of("<body.head><hedline><hl1>A</hl1></hedline></body.head>").headline == Headline(("A",))
    assert of("<body.end><tagline>A</tagline>B</body.end>").body == (Credit(("A",)), p("B"))
    assert of("<body><dateline>A</dateline><dateline>B</dateline></body>").body == (p("B"),)


def test_blocks_within_a_paragraph_part_it():
    assert blocks("<p>a <em>b</em><media><media-caption>c</media-caption></media> d</p>") == (
        p("a ", Emphasis(("b",))),
        Figure(caption=("c",)),
        p("d"),
    )
    assert blocks("<p><p>a</p><p>b</p></p>") == (p("a"), p("b"))
    assert blocks("<p>a<ul><li>b</li></ul></p>")[0] == p("a")


def test_pictures_of_html_are_figures():
    assert blocks('<img src="a.jpg" alt="A" width="2" height="x"/>') == (Figure(href="a.jpg", alt="A", width=2),)
    assert blocks('<p>a<img src="b.jpg"/>c</p>') == (p("a"), Figure(href="b.jpg"), p("c"))
    assert blocks('<figure><img src="a.jpg"/><figcaption>A <i>b</i></figcaption></figure>') == (
        Figure(caption=("A ", Emphasis(("b",))), href="a.jpg"),
    )
    assert blocks("<figure><figcaption>A</figcaption></figure>") == (p("A"),)
    assert blocks('<video><source src="a.mp4" type="video/mp4"/>no video</video><audio src="b"/>') == (
        Figure(kind="video", href="a.mp4", media_type="video/mp4"),
        p("no video"),
        Figure(kind="audio", href="b"),
    )
    assert blocks('<p><a href="x"><img src="a.jpg"/></a></p>', "img") == (
        p(Link((RawInline("nitf", ('<img src="a.jpg"/>',)),), "x")),
    )


def test_a_caption_of_html_lies_within_its_figure():
    data = '<nitf><body.content><figure><img src="a"/><figcaption>A</figcaption></figure></body.content></nitf>'
    (figure,) = read(data, origins=True).body
    assert (figure.origin.start, figure.origin.end) == (0, 1)


def test_what_a_figure_has_no_place_for_follows_it():
    media = (
        '<media><media-id>1</media-id><media-metadata name="a"/><media-reference source="x">seen</media-reference>'
        "<media-caption>A</media-caption>bare</media>"
    )
    document = of(f"<body.content>{media}</body.content>", "media-id", "media-metadata")
    assert document.body == (
        Figure(caption=("A",), href="x"),
        Raw("nitf", ("<media-id>1</media-id>",)),
        p("seen"),
        p("bare"),
    )
    assert document.extensions == (Extension("nitf.media-metadata", '<media-metadata name="a"/>'),)


def test_a_table_of_nitfs_own_is_a_table():
    summary = "<nitf-table-metadata><nitf-table-summary><p>S</p></nitf-table-summary></nitf-table-metadata>"
    (table,) = blocks(f"<nitf-table>{summary}<table><tr><td>a</td></tr></table></nitf-table>", "nitf-table-metadata")
    assert table == Table(caption=("S",), rows=(Row((nd.Cell((p("a"),)),)),))
    own = "<table><caption>C</caption><tr><td>a</td></tr></table>"
    (table,) = blocks(f"<nitf-table>{summary}{own}</nitf-table>", "nitf-table-metadata")
    assert table.caption == ("C",)
    assert blocks("<nitf-table><custom-table>x</custom-table></nitf-table>", "custom-table") == (
        Raw("nitf", ("<custom-table>x</custom-table>",)),
    )


def test_an_unknown_element_that_holds_blocks_is_seen_through():
    assert blocks("<story><part><p>a</p>b</part><h2>c</h2></story>", "story", "part") == (
        p("a"),
        p("b"),
        Heading(("c",)),
    )


def test_parts_without_their_whole_are_read_for_their_text():
    assert blocks("<li>a</li><dd><p>b</p></dd>", "li", "dd") == (p("a"), p("b"))
    assert blocks("<tr><td>a</td><td>b</td></tr>", "tr", "td", "td") == (p("a"), p("b"))


def test_the_head_of_a_block_is_read():
    markup = "<block><byline>By <person>A</person></byline><dateline>B</dateline><abstract><p>C</p></abstract>"
    markup += "<p>D</p><datasource>E</datasource></block>"
    assert blocks(markup) == (Credit(("By ", Entity("A", "person"))), p("B"), p("C"), p("D"), Credit(("E",)))


def test_html_is_known_by_its_namespace_too():
    assert blocks('<p>a <h:b xmlns:h="http://www.w3.org/1999/xhtml">b</h:b></p>') == (p("a ", nd.Strong(("b",))),)
    assert blocks('<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>a</h:p></h:div>') == (p("a"),)


def test_a_second_value_is_kept_as_an_extension():
    document = of(
        "<head><docdata><doc-id id-string='a'/><doc-id id-string='b'/><urgency ed-urg='3'/><urgency ed-urg='4'/>"
        "<doc.rights owner='x'/><doc.rights owner='y'/></docdata></head>",
        "doc-id",
        "urgency",
        "doc.rights",
    )
    assert (document.id, document.urgency, document.rights.owner) == ("a", 3, "x")
    assert [extension.name for extension in document.extensions] == ["nitf.doc-id", "nitf.urgency", "nitf.doc.rights"]
    assert head("<rights>A</rights><rights>B</rights>", "rights").extensions == (
        Extension("nitf.rights", "<rights>B</rights>"),
    )


def test_a_note_in_the_head_of_the_body_is_the_first_block():
    assert head("<note><body.content><p>A</p></body.content></note>").body == (EditorNote((p("A"),)),)
