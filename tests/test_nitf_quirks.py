"""The quirks of real NITF, each in a small made-up file: what is read, and what is said about it."""

from __future__ import annotations

import pytest
from hypothesis import given

import newsdoc as nd
from newsdoc.formats.nitf import read, write
from newsdoc.formats.nitf.names import NAMESPACE
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
from newsdoc.strategies import documents


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
    markup = "<block><byline/><byline>By <person>A</person></byline><dateline>B</dateline><abstract><p>C</p></abstract>"
    markup += "<p>D</p><datasource>E</datasource></block>"
    assert blocks(markup) == (Credit(("By ", Entity("A", "person"))), p("B"), p("C"), p("D"), Credit(("E",)))


def test_html_is_known_by_its_namespace_too():
    assert blocks('<p>a <h:b xmlns:h="http://www.w3.org/1999/xhtml">b</h:b></p>') == (p("a ", nd.Strong(("b",))),)
    assert blocks('<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>a</h:p></h:div>') == (p("a"),)


def test_a_second_value_is_kept_as_an_extension():
    document = of(
        "<head><docdata><doc-id id-string='a'/><doc-id id-string='b'/><urgency ed-urg='3'/><urgency ed-urg='4'/>"
        "<doc.rights owner='x'/><doc.rights owner='y'/>"
        "<doc.copyright year='1'/><doc.copyright year='2'/></docdata></head>",
        "doc-id",
        "urgency",
        "doc.rights",
        "doc.copyright",
    )
    assert (document.id, document.urgency, document.rights.owner) == ("a", 3, "x")
    kept = ["nitf.doc-id", "nitf.urgency", "nitf.doc.rights", "nitf.doc.copyright"]
    assert [extension.name for extension in document.extensions] == kept
    assert head("<rights>A</rights><rights>B</rights>", "rights").extensions == (
        Extension("nitf.rights", "<rights>B</rights>"),
    )


def test_a_note_in_the_head_of_the_body_is_the_first_block():
    assert head("<note><body.content><p>A</p></body.content></note>").body == (EditorNote((p("A"),)),)


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("20261123T114428+0100", "2026-11-23T11:44:28+01:00"),
        ("20261123T114428Z", "2026-11-23T11:44:28Z"),
        ("20261123T114428", "2026-11-23T11:44:28"),
        ("20261123T1144", "2026-11-23T11:44"),
        ("20261123", "2026-11-23"),
        ("2026-11-23", "2026-11-23"),
        ("2026-11-23T11:44:28-0500", "2026-11-23T11:44:28-05:00"),
        ("2026-11-23 11:44:28", "2026-11-23T11:44:28"),
        ("2026-11-23 11:44:28.123456+00:00", "2026-11-23T11:44:28.123456+00:00"),
        ("2026-11-23 11:44 UTC", "2026-11-23T11:44Z"),
        ("20261123 114428", "2026-11-23T11:44:28"),
        ("20261123114428", "2026-11-23T11:44:28"),
        ("2026/11/23", "2026-11-23"),
        ("2026.11.23 11:44:28 +02", "2026-11-23T11:44:28+02:00"),
        (" 2026-11-23 ", "2026-11-23"),
        ("2026-11", "2026-11"),
    ],
)
def test_dates_in_every_form_that_has_the_year_first(given, value):
    document = of(f"<head><docdata><date.issue norm='{given}'/></docdata></head>")
    assert (document.issued, document.extensions) == (nd.Date(value), ())


@pytest.mark.parametrize("given", ["not-a-date", "11/23/2026", "99999999", "20261123T2561", "2026-1-3", " ", "-", "+"])
def test_dates_that_cannot_be_read_are_kept_as_they_are(given):
    document = of(f"<head><docdata><date.issue norm='{given}'/></docdata></head>")
    assert document.issued == nd.Date(raw=given)
    assert nd.check(document) == []


def test_the_zone_of_a_day_is_kept_beside_it():
    document = of("<head><docdata><date.issue norm='20261123+0100'/></docdata></head>")
    assert document.issued == nd.Date("2026-11-23")
    assert document.extensions == (Extension("nitf.date.issue.norm", "20261123+0100"),)


def test_attributes_without_a_place_are_kept_each_value_once():
    markup = (
        '<p class="lead" lede="true" id="sto:1">a</p><p class="lead" id="ok" lead="1">b <em class="bold">c</em></p>'
    )
    document = of(
        '<head><tobject tobject.type="news"/><docdata><doc-id regsrc="X" id-string="1"/></docdata></head>'
        f"<body.content>{markup}</body.content>"
    )
    assert [(extension.name, extension.value) for extension in document.extensions] == [
        ("nitf.doc-id.regsrc", "X"),
        ("nitf.p.class", "lead"),
        ("nitf.p.lede", "true"),
        ("nitf.p.id", "sto:1"),
        ("nitf.p.lead", "1"),
    ]


def test_attributes_of_markup_that_is_kept_are_kept_in_it_alone():
    document = of('<head><evloc city="Oslo"/></head>', "evloc")
    assert document.extensions == (Extension("nitf.evloc", '<evloc city="Oslo"/>'),)


def test_markup_is_kept_without_declarations_that_say_nothing_about_it():
    spaces = f'xmlns="{NAMESPACE}" xmlns:a="urn:a" xmlns:b="urn:b"'
    data = f'<nitf {spaces}><head><iim a:x="1"/></head></nitf>'
    assert read(data).extensions == (Extension("nitf.iim", '<iim xmlns:a="urn:a" a:x="1"/>'),)


def test_a_title_that_is_no_copy_of_the_headline_is_kept():
    body = "<body><body.head><hedline><hl1>A <em>b</em></hl1></hedline></body.head></body>"
    assert of(f"<head><title>A\n b</title></head>{body}").extensions == ()
    assert of(f"<head><title>a-b</title></head>{body}", "title").extensions == (Extension("nitf.title", "a-b"),)
    document = of("<head><title>A</title><title>B</title></head>", "title")
    assert (document.headline, document.extensions) == (Headline(("A",)), (Extension("nitf.title", "B"),))


def test_a_second_id_is_kept():
    document = read('<nitf uno="x"><head><docdata><doc-id id-string="a"/></docdata></head></nitf>')
    assert (document.id, document.extensions) == ("a", (Extension("nitf.uno", "x"),))


def test_a_subject_is_named_by_whatever_names_it():
    subject = "tobject.subject tobject.subject.refnum='1' tobject.subject"
    document = of(f"<head><tobject><{subject}.type='A'/><{subject}.detail='B'/></tobject></head>")
    assert document.subjects == (nd.Subject("1", name="A"), nd.Subject("1", name="B"))
    both = f"<{subject}.type='A' tobject.subject.matter='B'/>"
    document = of(f"<head><tobject>{both}</tobject></head>", "tobject.subject")
    assert document.subjects == (nd.Subject("1", name="B"),)
    assert [extension.name for extension in document.extensions] == ["nitf.tobject.subject"]


def lost(markup: str) -> list[str]:
    reported: list[nd.Diagnostic] = []
    read(f"<nitf>{markup}</nitf>", name="story.xml", report=reported.append)
    return [str(remark) for remark in reported if remark.code == "text-lost"]


ARCHIVED = (
    '<body><body.content><block class="lead_paragraph"><p>LEAD: The ferry was late.</p></block>\n'
    '<block class="full_text"><p>LEAD:  The ferry was late.</p><p>It came at six.</p></block></body.content></body>'
)


def test_a_lead_that_the_full_text_begins_with_is_read_once():
    reported = []
    document = read(f"<nitf>{ARCHIVED}</nitf>", report=reported.append)
    assert document.body == (Paragraph(("LEAD: The ferry was late.",)), Paragraph(("It came at six.",)))
    assert [remark.code for remark in reported] == ["repeated-lead"]


@pytest.mark.parametrize(
    ("was", "becomes"), [("late.</p></block>", "early.</p></block>"), ("full_text", "text"), ("full_text", "")]
)
def test_a_lead_that_stands_nowhere_else_is_read(was, becomes):
    assert len(of(ARCHIVED.replace(was, becomes, 1)).body) == 3
    assert len(of(ARCHIVED[: ARCHIVED.index("\n")] + "</body.content></body>").body) == 1


def test_text_that_has_no_place_is_counted_and_reported():
    assert lost("<head class='newsdoc'/><body.content><p>d<q/></p></body.content>") == []
    own = "<nitf class='newsdoc'><head>a b<docdata>c</docdata></head><body.content><p>d</p></body.content></nitf>"
    reported: list[nd.Diagnostic] = []
    read(own, name="story.xml", report=reported.append)
    assert [str(remark) for remark in reported if remark.code == "text-lost"] == [
        "story.xml:1:1: 3 of 4 characters of the markup are nowhere in the document, white space aside [text-lost]"
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<head><title>A</title></head><body.content><p>A</p></body.content>",
        "<head><title>A b</title></head><hedline><hl1>A  b</hl1></hedline>",
        "<body.content><p>a &amp; &lt;b&gt;\u00a0</p><foo>c &amp; d</foo></body.content>",
        "<body.content><media><x>&lt;e&gt;</x><media-caption>f</media-caption></media></body.content>",
        "<head><foo>&quot;x&quot;</foo><docdata><key-list><keyword>k</keyword></key-list></docdata></head>",
        "<body><body.head><rights>(c) X</rights></body.head></body>",
    ],
)
def test_nothing_is_reported_where_all_text_has_a_place(markup):
    assert lost(markup) == []


@given(documents())
def test_no_text_of_ours_is_lost(document):
    reported: list[nd.Diagnostic] = []
    read(write(document), report=reported.append)
    assert [remark for remark in reported if remark.code == "text-lost"] == []


def test_bare_text_with_blank_lines_is_paragraphs():
    text = "\n one\ntwo \n \t\n\n three\n\n\n"
    assert blocks(text) == (p("one two"), p("three"))
    assert blocks(f"<p>a</p>{text}<p>b</p>") == (p("a"), p("one two"), p("three"), p("b"))
    data = f"<nitf><body.content><p>a</p>{text}</body.content></nitf>"
    spans = [(block.origin.start, block.origin.end) for block in read(data, origins=True).body]
    assert ["".join(("a" + text)[start:end].split()) for start, end in spans] == ["a", "onetwo", "three"]
    assert blocks("one <em>two</em>\n\nthree") == (p("one ", Emphasis(("two",)), " three"),)


def test_a_note_that_is_not_to_be_published_is_for_the_desk():
    note = "<note noteclass='editorsnote' type='{}'><body.content><p>Mind\n the</p><p>gap.</p></body.content></note>"
    document = head(note.format("npa"), " note that is not to be published is read as an internal one")
    assert (document.internal_notes, document.body) == (("Mind the gap.",), ())
    assert head(note.format("pa")).body == (EditorNote((p("Mind the"), p("gap."))),)
    document = of(
        f"<body.content><p>a</p>{note.format('npa')}<note type='npa'/></body.content>",
        " note that is not to be published is read as an internal one",
    )
    assert (document.internal_notes, document.body) == (("Mind the gap.",), (p("a"),))
