"""NITF of others: what is missing, misplaced or unknown is read for what it is worth; nothing is lost in silence."""

from __future__ import annotations

import random
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import newsdoc as nd
from examples import for_documents
from newsdoc.diagnostics import ReadError
from newsdoc.formats.nitf import read, write
from newsdoc.formats.nitf.names import NAMESPACE
from newsdoc.model import (
    BlockQuote,
    Byline,
    Cell,
    Code,
    Credit,
    Date,
    Dateline,
    Deck,
    DefinitionItem,
    DefinitionList,
    EditorNote,
    Emphasis,
    Entity,
    Extension,
    Figure,
    Heading,
    Headline,
    Kicker,
    Language,
    LineBreak,
    Link,
    List,
    ListItem,
    Paragraph,
    Preformatted,
    Promo,
    Raw,
    RawInline,
    Rights,
    Row,
    Series,
    SourceLink,
    Strong,
    Subject,
    Table,
    Term,
    Turn,
)
from newsdoc.normal import require
from newsdoc.strategies import documents


def p(*content) -> Paragraph:
    return Paragraph(content)


def of(markup: str, *remarks: str, **options) -> nd.Document:
    """Read markup that stands in `nitf`, and see that just these elements are reported."""
    reported: list[nd.Diagnostic] = []
    document = read(f"<nitf>{markup}</nitf>", report=reported.append, **options)
    require(document)
    assert [remark.message.partition(">")[0][1:] for remark in reported] == list(remarks)
    return document


def blocks(markup: str, *remarks: str, **options) -> tuple:
    return of(f"<body><body.content>{markup}</body.content></body>", *remarks, **options).body


def head(markup: str, *remarks: str) -> nd.Document:
    return of(f"<body><body.head>{markup}</body.head></body>", *remarks)


def docdata(markup: str, *remarks: str) -> nd.Document:
    return of(f"<head><docdata>{markup}</docdata></head>", *remarks)


@pytest.mark.parametrize(
    "space",
    [
        "",
        ' xmlns="http://iptc.org/std/NITF/2006-10-18/"',
        ' xmlns="http://iptc.org/std/nitf/2006-03-01/"',
        ' xmlns="urn:x"',
    ],
)
def test_the_namespace_does_not_matter(space):
    assert read(f"<nitf{space}><body><body.content><p>a</p></body.content></body></nitf>").body == (p("a"),)


def test_elements_of_another_nitf_namespace_are_known_too():
    markup = f'<nitf xmlns="{NAMESPACE}"><body xmlns=""><body.content>{{}}</body.content></body></nitf>'
    assert read(markup.format("<p>a<em>b</em></p>")).body == (p("a", Emphasis(("b",))),)
    content = f'<body.content xmlns="{NAMESPACE}">a<p xmlns="">b<em>c</em></p>d</body.content>'
    mixed = f'<body xmlns="">{content}</body>'
    document = read(f'<nitf xmlns="{NAMESPACE}">{mixed}</nitf>')
    assert document.body == (p("a"), p("b", Emphasis(("c",))), p("d"))
    inline = '<p>a<em xmlns="http://iptc.org/std/nitf/2006-03-01/">b</em></p>'
    assert blocks(inline) == (p("a", Emphasis(("b",))),)


def test_head_and_body_may_be_missing():
    assert of("") == nd.Document()
    assert of("<body/>") == nd.Document()
    assert of("<body.content><p>a</p></body.content>").body == (p("a"),)
    assert of("<body><p>a</p><body.content><p>b</p></body.content></body>").body == (p("a"), p("b"))
    assert of("<body><body.content><p>a</p></body.content><body.content><p>b</p></body.content></body>").body == (
        p("a"),
        p("b"),
    )


def test_white_space_is_collapsed_unless_the_file_says_otherwise():
    assert blocks("<p>\n  a\n  <em> b </em>\tc <br/>\n d \n</p>") == (
        p("a ", Emphasis(("b ",)), "c", LineBreak(), "d"),
    )
    assert blocks("<p> a <em> </em></p><p> </p><p><em/></p><p>b<em class='nd-code'> </em></p>") == (p("a"), p("b"))
    assert blocks("<p>a <em class='nd-code'>x  </em></p>") == (p("a ", Code("x")),)
    assert blocks('<p xml:space="preserve"> a  b</p>') == (p(" a  b"),)
    assert blocks('<p xml:space="preserve">a\nb</p>') == (p("a", LineBreak(), "b"),)
    assert blocks('<block xml:space="preserve"><p> a</p><p xml:space="default"> b</p></block>') == (p(" a"), p("b"))
    assert blocks("<p>a&#13;b\u00a0 c</p>") == (p("a b\u00a0 c"),)


def test_collapsing_leaves_raw_inlines_and_unchanged_names_alone():
    raw = '<em class="nd-raw" xmlns:nd="urn:newsdoc" nd:format="x"> y </em>'
    assert blocks(f"<p> {raw} <person> Ann </person> {raw}</p>") == (
        p(RawInline("x", (" y ",)), " ", Entity("Ann ", "person"), RawInline("x", (" y ",))),
    )
    assert blocks(raw.replace(" y ", "x<b>y</b>z<br/>")) == (p(RawInline("x", ("xyz", ""))),)
    assert blocks("<p>\n<person>Ann </person></p>") == (p(Entity("Ann", "person")),)
    assert blocks("<p>\n<br/></p>") == (p(LineBreak()),)


def test_bare_text_and_inlines_between_blocks_are_paragraphs():
    assert blocks("one <em>two</em>\n<p>three</p> four <br/> five") == (
        p("one ", Emphasis(("two",))),
        p("three"),
        p("four", LineBreak(), "five"),
    )
    assert of("<body><body.head><abstract>bare</abstract></body.head></body>").abstract == (p("bare"),)
    assert blocks("<br/><p>a</p>") == (p(LineBreak()), p("a"))
    assert blocks("<em> </em><p>a</p><bq/>") == (p("a"),)


def test_origins_of_bare_text_nest_and_follow_each_other():
    document = of(
        "<body><body.content>one<p>a</p>two<em>x</em><p>b</p><em>y</em><note>three</note>four</body.content></body>",
        origins=True,
    )
    assert [nd.plain_text(block) for block in document.body] == ["one", "a", "twox", "b", "y", "three", "four"]
    spans = [(block.origin.start, block.origin.end) for block in document.body]
    assert spans == [(0, 3), (3, 4), (4, 8), (8, 9), (9, 10), (10, 15), (15, 19)]


def test_blocks_that_group_others_are_seen_through():
    assert blocks("<block><p>a</p><block><p>b</p></block></block><div><section><p>c</p></section></div>") == (
        p("a"),
        p("b"),
        p("c"),
    )


def test_names_from_html_are_known():
    assert blocks("<h1>a</h1><h2>b</h2><hl2>c</hl2><h6>d</h6>") == (
        Heading(("a",), 1),
        Heading(("b",)),
        Heading(("c",)),
        Heading(("d",), 6),
    )
    assert blocks("<p><b>a</b><strong>b</strong><i>c</i><u>d</u><code>e</code><em class='bold'>f</em></p>") == (
        p(Strong(("a",)), Strong(("b",)), Emphasis(("c",)), Emphasis(("d",)), Code("e"), Strong(("f",))),
    )
    assert blocks("<blockquote><p>a</p><credit>A</credit></blockquote>") == (BlockQuote((p("a"),), attribution=("A",)),)


def test_classes_of_others_beside_ours_do_no_harm():
    assert blocks('<note class="box nd-promo wide"><body.content><p>a</p></body.content></note>') == (Promo((p("a"),)),)
    assert blocks('<p><em class="x">a</em></p><p class="intro">b</p>') == (p(Emphasis(("a",))), p("b"))
    assert blocks('<note class="x">a</note><bq class="y">b</bq>') == (EditorNote((p("a"),)), BlockQuote((p("b"),)))


def test_unknown_inlines_leave_their_text():
    assert blocks("<p>a <foo>b <em>c</em></foo> d</p>", "foo") == (p("a b ", Emphasis(("c",)), " d"),)
    assert blocks("<p>on <chron norm='2026'>Monday</chron></p>") == (p("on Monday"),)
    assert blocks("<p>a <foo>b</foo></p>text <foo>c</foo>", "foo", "foo") == (p("a b"), p("text c"))
    assert blocks("<foo>c</foo> text", "foo") == (p("c text"),)


def test_unknown_blocks_are_kept_as_they_are():
    assert blocks("<p>a</p>\n<foo x='1'>\n<bar/></foo>", "foo") == (
        p("a"),
        Raw("nitf", ('<foo x="1">', "<bar/></foo>")),
    )
    (raw,) = blocks("<x:foo xmlns:x='urn:x'/>", "foo")
    assert raw == Raw("xml", ('<x:foo xmlns:x="urn:x"/>',))
    assert of("<body><foo>a</foo></body>", "foo").body == (Raw("nitf", ("<foo>a</foo>",)),)
    assert of("<body><foo/></body>").body == ()


def test_blocks_within_a_run_of_text_begin_on_new_lines():
    caption = "<media><media-caption>\n<p>one</p>\n<p>two</p></media-caption></media>"
    assert blocks(caption) == (Figure(caption=("one", LineBreak(), "two")),)
    assert head("<byline>By<p>Ann</p></byline>").bylines == (Byline(("By Ann",)),)


def test_links_without_a_target_and_links_in_links_leave_their_text():
    assert blocks("<p><a>a</a><a href=''>b</a></p>", "a", "a") == (p("ab"),)
    assert blocks("<p><a href='x'>a<em><a href='y'>b</a></em></a></p>") == (p(Link(("a", Emphasis(("b",))), "x")),)
    assert blocks("<p><lang xml:lang='x_y'>a</lang><lang xml:lang='de'>b</lang></p>", "lang") == (
        p("a", Language(("b",), "de")),
    )
    assert blocks("<p>a<br/><em class='nd-raw'>b</em></p>", "em") == (p("a", LineBreak(), "b"),)
    assert blocks("<pre class='nd-raw'>b</pre>", "pre") == (Raw("nitf", ('<pre class="nd-raw">b</pre>',)),)


def test_line_ends_in_attributes_become_spaces():
    assert blocks("<p><a href='x&#10;y'>a</a></p>") == (p(Link(("a",), "x y")),)


@pytest.mark.parametrize("tag", ["em", "a", "ul", "ol", "bq", "note", "fn", "q", "sub", "block", "table", "dl", "x"])
@pytest.mark.parametrize("around", ["{}", "<p>{}</p>"])
def test_no_nesting_that_the_parser_takes_ends_pythons_stack(tag, around):
    deep = around.format(f"<{tag}>" * 248 + "x" + f"</{tag}>" * 248)
    text = f"<nitf><body><body.content>{deep}</body.content></body></nitf>"
    met = []

    def read():
        try:
            met.append("x" in nd.dumps(nd.loads(text, "nitf"), "text"))
        except nd.NewsdocError as error:
            met.append("too-deep" in str(error))

    thread = threading.Thread(target=read)  # its stack has nothing of the tests'
    thread.start()
    thread.join()
    assert met == [True]


@pytest.mark.parametrize("deep", ["<ul>" * 248 + "</ul>" * 248, f"<p>a{'<em>' * 248}{'</em>' * 248}</p>"])
def test_what_lies_too_deep_and_says_nothing_is_nothing(deep):
    text = f"<nitf><body><body.content>{deep}<p>b</p></body.content></body></nitf>"
    assert nd.plain_text(nd.loads(text, "nitf").body[-1]) == "b"


def test_what_is_nested_too_deep_becomes_text():
    deep = f"<p>{'<em>' * 200}x{'</em>' * 200}</p>"
    assert nd.plain_text(blocks(deep)[0]) == "x"
    assert nd.plain_text(blocks(f"{'<bq>' * 100}<p>x</p>{'</bq>' * 100}")[0]) == "x"


def test_ids_and_languages_that_cannot_be_are_left_out():
    assert blocks('<p id="1a" xml:lang="">a</p><p id="sto:1" xml:lang="de">b</p><p id="é">c</p>') == (
        p("a"),
        Paragraph(("b",), lang="de"),
        Paragraph(("c",), id="é"),
    )


def test_numbers_that_cannot_be_are_left_out():
    assert blocks(
        "<ol seqnum='0'><li>a</li></ol><ol seqnum='x'><li>a</li></ol><ol seqnum='99999999999'><li>a</li></ol>"
    ) == ((List((ListItem((p("a"),)),), ordered=True),) * 3)
    assert blocks("<ol seqnum='2147483648'><li>a</li></ol>")[0].start is None


def test_lists_keep_what_does_not_belong_there():
    document = of("<body.content><ul><p>stray</p><li>a<ul><li>b</li></ul></li></ul><ul/></body.content>", "p")
    a = ListItem((p("a"), List((ListItem((p("b"),)),))))
    assert document.body == (List((ListItem((p("stray"),)), a)),)
    document = of("<body.content><ul>bare<li>a</li> and<x/></ul></body.content>", "x")
    assert document.body == (List((ListItem((p("bare"),)), ListItem((p("a"),)), ListItem((p("and"),)))),)
    assert document.extensions == (Extension("nitf.x", "<x/>"),)
    nested = "<ul><li>a</li><ul><li>b</li></ul></ul>"
    assert blocks(nested, "ul") == (List((ListItem((p("a"),)), ListItem((List((ListItem((p("b"),)),)),)))),)


def test_what_stands_loose_in_tables_and_definitions_is_a_block():
    row = Row((Cell((p("a"),)),))
    assert blocks("<table>x<tr><td>a</td></tr><p>y</p></table>", "p") == (Table(rows=(row,)), p("y"), p("x"))
    assert blocks("<table><tbody>x<tr>y<td>a</td></tr></tbody></table>") == (
        Table(rows=(Row((Cell((p("x"),)),)), Row((Cell((p("y"),)), Cell((p("a"),)))))),
    )
    assert blocks("<dl><dt>a</dt><dd>b</dd>x<p>y</p></dl>", "p")[1:] == (p("y"), p("x"))
    markup = "<dl><dt>a</dt><p>x</p><dd>b</dd></dl><table><p>x</p><tr><td>a</td></tr></table>"
    document = of(f"<body.content>{markup}</body.content>", "p", "p", origins=True)
    assert [problem for problem in nd.check(document) if problem.code == "span-order"] == []
    assert blocks("<nitf-table>x<table><tr><td>a</td></tr></table></nitf-table>") == (Table(rows=(row,)), p("x"))


def test_a_quotation_of_nothing_has_its_credit_still():
    assert blocks("<bq><block/><credit>Lind</credit></bq>") == (p("Lind"),)
    assert blocks("<table><colgroup>x<col/></colgroup><tr><td>a</td></tr></table>", "colgroup")[1] == nd.Raw(
        "nitf", ("<colgroup>x<col/></colgroup>",)
    )
    document = of("<body><body.head><series series.name='a'>b</series></body.head></body>", "he text in <series")
    assert document.extensions == (Extension("nitf.series", "b"),)


def test_what_stands_in_empty_elements_follows_them():
    assert blocks("<p>a<br>b <em>c</em></br>d</p>") == (p("a", LineBreak(), "b ", Emphasis(("c",)), "d"),)
    assert blocks("<hr>x</hr>") == (nd.Rule(), p("x"))
    document = of("<body.content><p>a<br>b <person>c</person></br></p><hr>x</hr></body.content>", origins=True)
    assert [problem for problem in nd.check(document) if problem.code == "span-order"] == []


def test_text_in_the_head_where_none_should_be_is_kept():
    reported: list[nd.Diagnostic] = []
    document = read(
        "<nitf><head>one<docdata>two<doc-id id-string='7'>th<x>ree</x></doc-id><key-list><keyword key='a'>four"
        "</keyword></key-list></docdata><tobject>five<tobject.subject tobject.subject.refnum='1'>six</tobject.subject>"
        "</tobject><meta name='newsdoc.ext.a' content='b'>seven</meta><revision-history>eight</revision-history></head>"
        "</nitf>",
        report=reported.append,
    )
    found = {each.name.removeprefix("nitf."): each.value for each in document.extensions}
    assert found == {
        "head": "one",
        "docdata": "two",
        "doc-id": "three",
        "keyword": "four",
        "tobject": "five",
        "a": "b",
        "tobject.subject": "six",
        "meta": "seven",
        "revision-history": "eight",
    }
    assert {remark.code for remark in reported} == {"kept-as-extension"}


def test_definitions_without_terms_and_with_several_meanings():
    assert blocks("<dl><dd>before</dd><dt>a</dt><dd>b</dd><dd><p>c</p></dd><foo/><dt>d</dt></dl>", "foo") == (
        p("before"),
        DefinitionList((DefinitionItem((Term(("a",)),), (p("b"), p("c"))), DefinitionItem((Term(("d",)),)))),
    )
    assert blocks("<dl/>") == ()
    (definitions,) = blocks("<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt></dl>", origins=True)
    assert [(item.origin.start, item.origin.end) for item in definitions.items] == [(0, 3), (3, 4)]


def test_an_inline_with_nothing_in_it_is_left_out():
    assert blocks("<p>a<a href='x'/>b<person/></p>") == (p("ab"),)


def test_a_definition_list_begins_after_a_meaning_that_stands_before_its_first_term():
    before, definitions = blocks("<dl><dd>before</dd><dt>a</dt><dd>b</dd></dl>", origins=True)
    assert (before.origin.start, before.origin.end) == (0, 6)
    assert (definitions.origin.start, definitions.origin.end) == (6, 8)


def test_tables_in_any_form():
    row = Row((Cell((p("a"),)),))
    assert blocks("<table><colgroup><col/></colgroup><tr><td>a</td></tr></table>") == (Table(rows=(row,)),)
    assert blocks("<table><thead><tr><td>a</td></tr></thead></table>") == (Table(rows=(row,)),)
    assert blocks("<table><caption>c</caption></table><table/>") == (p("c"),)
    assert blocks("<table><foo/><tr><td align='char' colspan='2'/><foo/></tr><tr/></table>", "foo", "foo") == (
        Table(rows=(Row((Cell(colspan=2),)),)),
    )


def test_figures_say_what_they_are_in_several_ways():
    assert blocks("<media media-type='Photo'/>") == (Figure(),)
    assert blocks("<media media-type='VIDEO'/>") == (Figure(kind="video"),)
    assert blocks("<media><media-reference mime-type='audio/ogg' source='a.ogg' width='x'/></media>") == (
        Figure(kind="audio", href="a.ogg", media_type="audio/ogg"),
    )
    references = "<media-reference source='a'/><media-reference source='b'/>"
    two = f"<media>{references}<media-producer>A</media-producer><media-producer>B</media-producer></media>"
    assert blocks(two, "media-reference") == (Figure(credit=("A, B",), href="a"),)


def test_preformatted_text_keeps_its_lines():
    assert blocks("<pre>a\n  b&#13;\n<em>c</em></pre>") == (Preformatted(("a", "  b", "c")),)


def test_credits_outside_quotations_are_paragraphs():
    assert blocks("<credit>A</credit><credit/>") == (p("A"),)
    quote = "<bq><block><p>a</p></block><credit>A</credit><credit>B</credit></bq>"
    assert blocks(quote) == (BlockQuote((p("a"),), attribution=("A", LineBreak(), "B")),)


def test_turns_stand_only_in_the_body():
    turn = '<block class="nd-turn nd-answer"><classifier type="newsdoc:speaker" value="a"/><p>x</p></block>'
    assert blocks(turn) == (Turn((p("x"),), "answer", "a"),)
    assert blocks(f"<bq>{turn}</bq>") == (BlockQuote((p("x"),)),)
    assert blocks('<block class="nd-turn nd-answer"/>') == ()
    two = turn.replace("<p>", '<classifier type="newsdoc:speaker" value="b"/><p>')
    assert blocks(two) == (Turn((p("x"),), "answer", "a"),)
    assert of(f"<body.content>{turn.replace('speaker', 'time')}</body.content>", "classifier").extensions == (
        Extension("nitf.classifier", '<classifier type="newsdoc:time" value="a"/>'),
    )


LABEL = '<em class="nd-label">{}</em>'


def test_a_classifier_before_a_label_is_read_whether_anybody_of_its_name_is_known_or_not():
    paragraph = f"<p>{LABEL.format('A: ')}x</p>"
    speaker, other = (
        f'<block class="nd-turn nd-answer"><classifier type="newsdoc:{kind}" value="a"/>{paragraph}</block>'
        for kind in ("speaker", "time")
    )
    spoken = Turn((p("x"),), "answer", "a", "A: ")
    assert blocks(speaker) == (spoken,)
    assert blocks(speaker + speaker) == (spoken, spoken)
    found = of(f'<body.content><p id="a">y</p>{other}</body.content>', "classifier")
    assert found.body[1:] == (Turn((p("x"),), "answer", None, "A: "),)
    assert found.extensions == (Extension("nitf.classifier", '<classifier type="newsdoc:time" value="a"/>'),)


def test_labels_that_others_have_touched():
    def turn(content: str):
        return blocks(f'<block class="nd-turn nd-answer">{content}</block>')[0]

    assert turn(f"<p>{LABEL.format('A: ')}</p>") == p("A:")
    assert turn(f"<p>\n{LABEL.format('A:')} b</p>") == Turn((p(Emphasis(("A:",)), " b"),), "answer")
    assert turn(f"<p>{LABEL.format('A: ')}b\n c</p>") == Turn((p("b c"),), "answer", label="A: ")
    assert turn(f"<p>{LABEL.format(' ')}b</p>") == Turn((p("b"),), "answer")
    assert turn(f"<p>{LABEL.format('')}b</p>") == Turn((p("b"),), "answer")
    assert turn(f"<p>{LABEL.format('<em>A</em>: ')}b</p>") == Turn((p("b"),), "answer", label="A: ")
    assert turn(f"<p>{LABEL.format('A: ')}<em>b</em></p>") == Turn((p(Emphasis(("b",))),), "answer", label="A: ")
    assert turn(f"text<p>{LABEL.format('A: ')}b</p>").label is None
    assert turn(f'<p class="nd-artifact nd-slug">{LABEL.format("A: ")}b</p>').label is None
    assert turn(f"<p>{LABEL.format('A: ')}b</p>text").label is None


def test_a_label_outside_the_blocks_that_have_them_is_emphasis():
    assert blocks(f"<p>{LABEL.format('A: ')}b</p>") == (p(Emphasis(("A: ",)), "b"),)


def test_a_note_that_is_nothing_but_a_label_is_a_paragraph():
    for token in ("nd-promo", "nd-source"):
        note = f'<note class="{token}"><body.content><p class="nd-label">{LABEL.format("A:")}</p></body.content></note>'
        assert blocks(note) == (p("A:"),)


def test_source_links_of_several_blocks_are_one_line_each():
    note = '<note class="nd-source"><body.content><p>a</p><p>b</p></body.content></note>'
    assert blocks(note) == (SourceLink(("a", LineBreak(), "b")),)
    note = '<note class="nd-source"><p>a</p><ul><li>b</li></ul><hr/></note>'
    assert blocks(note, "note", "note") == (SourceLink(("a", LineBreak(), "b")),)
    assert blocks('<note class="nd-source"/>') == ()


def test_headlines_in_any_form():
    assert head("<headline>\nOne</headline>").headline == Headline(("One",))
    document = head(
        "<hedline><hl1>A</hl1><hl2>B</hl2><hl2 class='nd-kicker'>K</hl2></hedline><hedline><hl1>C</hl1></hedline>"
    )
    assert (document.headline, document.kicker) == (Headline(("A",)), Kicker(("K",)))
    assert document.decks == (Deck(("B",)), Deck(("C",)))
    assert head("<hedline><hl1>A</hl1><foo x='b'/></hedline>", "foo").extensions == (
        Extension("nitf.foo", '<foo x="b"/>'),
    )
    assert head("<hedline/>").headline is None
    assert of("<head><title>T</title></head>").headline == Headline(("T",))
    assert of("<head><title/></head>").headline is None


def test_bylines_and_datelines_hold_text_and_names():
    names = "<person>Ann <name.family>Ash</name.family></person>, <em>our</em> <byttl>man at <org>X</org></byttl>"
    byline = f"<byline>By {names}<br/>now</byline>"
    assert head(byline, "em").bylines == (
        Byline(("By ", Entity("Ann Ash", "person"), ", our man at ", Entity("X", "organisation"), " now")),
    )
    dateline = (
        "<dateline><location><city>Oslo</city></location>, <story.date norm='20261123'>today</story.date></dateline>"
    )
    assert head(f"<byline/><dateline/>{dateline}").dateline == Dateline(
        (Entity("Oslo", "location"), ", today"), Date("2026-11-23")
    )
    assert head("<dateline>A</dateline><dateline>B</dateline>", "dateline").extensions == (
        Extension("nitf.dateline", "<dateline>B</dateline>"),
    )
    assert head("<byline><virtloc>x</virtloc></byline>", "virtloc").bylines == (Byline(("x",)),)


def test_the_rest_of_the_body_head():
    document = head(
        "<note>Update</note><rights>\n(c) <rights.owner>A</rights.owner></rights><distributor>D</distributor>",
        "distributor",
    )
    assert document.body == (EditorNote((p("Update"),)),)
    assert document.rights == Rights(notice="(c) A")
    assert document.extensions == (Extension("nitf.distributor", "<distributor>D</distributor>"),)
    assert head("<series series.name='S' series.part='0'/>").series == Series("S")
    assert head("<series/>", "series").extensions == (Extension("nitf.series", "<series/>"),)


def test_what_stands_at_the_end_of_the_body():
    end = "<body.end><tagline>T</tagline><tagline/><note>N</note><bibliography>B</bibliography></body.end>"
    assert of(f"<body>{end}</body>", "bibliography").body == (
        Credit(("T",)),
        EditorNote((p("N"),)),
        Raw("nitf", ("<bibliography>B</bibliography>",)),
    )


def test_head_matter_that_has_no_place_is_kept():
    document = of("<head><iim ver='1'/><x:y xmlns:x='urn:x'/></head><z/>", "iim", "y", "z")
    assert document.extensions == (
        Extension("nitf.iim", '<iim ver="1"/>'),
        Extension("nitf.y", '<x:y xmlns:x="urn:x"/>'),
        Extension("nitf.z", "<z/>"),
    )
    assert of("<head><ή/></head>", "ή").extensions[0].name in {"nitf", "nitf.ή"}
    assert of("<head><\u0294/></head>", "\u0294").extensions == (Extension("nitf", "<\u0294/>"),)


def test_meta_of_any_name_is_an_extension():
    assert of('<head><meta name="keywords" content="a, b"/></head>').extensions == (Extension("keywords", "a, b"),)
    document = of('<head><meta name="a b" content="c"/><meta name="d"/></head>', "meta", "meta")
    assert document.extensions == (
        Extension("nitf.meta", '<meta name="a b" content="c"/>'),
        Extension("nitf.meta", '<meta name="d"/>'),
    )


def test_subjects_in_both_forms():
    document = of(
        "<head><tobject><tobject.property tobject.property.type='Obituary'/>"
        "<tobject.subject tobject.subject.refnum='1' tobject.subject.ipr='IPTC'/><tobject.subject/></tobject></head>",
        "tobject.property",
        "tobject.subject",
    )
    assert document.subjects == (Subject("1", "IPTC"),)
    ours = "<classifier type='newsdoc:subject' value='a'>\nA </classifier>"
    content = f"<identified-content>{ours}<classifier>x</classifier></identified-content>"
    assert docdata(content, "classifier").subjects == (Subject("a", name="A"),)


def test_document_data_that_is_out_of_range_is_kept_as_an_extension():
    document = docdata(
        "<urgency ed-urg='9'/><ed-msg/><du-key version='a b'/><doc-scope scope='x'/>",
        "urgency",
        "ed-msg",
        "du-key",
        "doc-scope",
    )
    assert [extension.name for extension in document.extensions] == [
        "nitf.urgency",
        "nitf.ed-msg",
        "nitf.du-key",
        "nitf.doc-scope",
    ]
    document = docdata("<doc.copyright year='2024 2025' holder='A'/>", "doc.copyright")
    assert document.rights == Rights(holder="A")
    assert docdata("<du-key key='x'/>").version is None
    assert of("<head><docdata management-status='Embargoed'/></head>").status == "embargoed"
    assert of("<head><docdata management-status='x'/></head>").status is None


def test_dates_in_several_forms_and_none():
    assert docdata("<date.issue norm='2026-11-23T16:00Z'/>").issued == Date("2026-11-23T16:00Z")
    assert docdata("<date.issue norm='20261123 160000'/>").issued == Date("2026-11-23T16:00:00")
    twice = docdata("<date.issue norm='not-a-date'/><date.issue norm='2026'/>", "date.issue")
    assert twice.issued == Date(raw="not-a-date")
    assert docdata("<date.issue/>").issued is None


def test_keywords_as_attributes_or_text():
    content = "<key-list><keyword key='a'/><keyword>\n b</keyword><keyword/><foo/></key-list>"
    assert docdata(content, "keyword", "foo").keywords == ("a", "b")


def test_people_who_are_mentioned_do_not_speak():
    people = "<person>Ann</person><org class='nd-participant'>X</org><location>L</location>"
    content = f"<identified-content>{people}</identified-content>"
    document = docdata(content, "person", "org", "location")
    assert document.participants == ()
    assert document.extensions[0] == Extension("nitf.person", "<person>Ann</person>")


def test_participants_as_others_may_have_written_them():
    content = (
        '<identified-content><person id="a" class="x nd-participant">\n'
        "<name.given>Ann</name.given> <name.family>Ash</name.family>"
        '\n<function>mayor</function><alt-code idsrc="x" value="y"/></person></identified-content>'
    )
    (person,) = docdata(content).participants
    assert (person.name, person.title, person.role, person.kind) == ("Ann Ash", "mayor", "speaker", "person")
    kept = content.replace("<person ", '<person xml:space="preserve" ')
    assert docdata(kept).participants[0].name == " Ann Ash "


def test_the_id_and_the_language_may_stand_elsewhere():
    document = read('<nitf uno="urn:x"><body xml:lang="de"/></nitf>')
    assert (document.id, document.lang) == ("urn:x", "de")
    assert read('<nitf baselang="en"><body xml:lang="de"/></nitf>').lang == "en"


def test_a_text_with_line_ends_that_are_kept_is_mended():
    assert docdata('<key-list><keyword xml:space="preserve">a\nb</keyword></key-list>').keywords == ("a b",)


TAGS = (
    *("p", "em", "block", "bq", "note", "body.content", "media", "media-caption", "ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "tr", "td", "thead", "tfoot", "caption", "hl1", "hl2", "hedline", "byline", "dateline", "abstract"),
    *("person", "org", "function", "a", "q", "br", "lang", "pre", "hr", "fn", "classifier", "credit", "b", "div"),
    *("foo", "title", "meta", "head", "body", "docdata"),
)
CLASSES = (
    *("nd-label", "nd-note", "nd-turn nd-answer", "nd-raw", "nd-code", "x nd-strong", "nd-source", "nd-kicker"),
    "nd-participant",
)
TEXTS = (None, " ", "  a ", "\n", "x\ny", "\t", "text", "\u00a0", "é")
NAMES = (
    *("id", "class", "href", "norm", "type", "value", "key", "name", "content", "seqnum", "version"),
    "{urn:newsdoc}format",
)
VALUES = ("", "a", "1", "0", "x y", "a\nb", "newsdoc:speaker", "20260101", "nd-label")


def disturb(root: etree._Element, chance: random.Random) -> None:
    """Change a tree as people and programs do."""
    elements = list(root.iter())
    element = chance.choice(elements)
    space = root.tag.rpartition("nitf")[0]
    match chance.randrange(6):
        case 0 if element is not root:
            element.tag = space + chance.choice(TAGS)
        case 1:
            element.text = chance.choice(TEXTS)
        case 2 if element is not root:
            element.tail = chance.choice(TEXTS)
        case 3:
            element.set("class", chance.choice(CLASSES))
        case 4:
            element.set(chance.choice(NAMES), chance.choice(VALUES))
        case _:
            target = chance.choice(elements)
            if target not in set(element.iter()):
                target.append(element)


@for_documents
@given(documents(), st.integers(0, 2**32))
def test_whatever_is_done_to_a_file_it_reads_as_a_normal_document_or_is_refused(document, seed):
    root, chance = etree.fromstring(write(document).encode()), random.Random(seed)  # noqa: S311  (no secret)
    for _ in range(chance.randint(1, 6)):
        disturb(root, chance)
    if chance.randrange(2):
        del root.attrib["class"]  # it doesn't call itself one of ours
    try:
        back = read(etree.tostring(root), origins=True, report=lambda _: None)
    except ReadError:
        return
    require(back)
    assert read(write(back)) == back
    assert [problem for problem in nd.check(back) if problem.code == "span-order"] == []


def test_more_names_of_elements_than_are_remembered_are_read():
    odd = "".join(f"<odd{number}>{number}</odd{number}>" for number in range(1200))
    document = nd.loads(f"<nitf><body><body.content><p>One.</p>{odd}<p>Two.</p></body.content></body></nitf>", "nitf")
    assert len(document.body) == 1202
    assert document.body[-1] == nd.Paragraph(("Two.",))
