"""The vocabulary: the element, class and attributes that each kind of node is written as, and what origins call it.

A round trip alone would not notice a name that reader and writer both have wrong.
"""

from __future__ import annotations

import re

import pytest

import newsdoc as nd
from newsdoc.formats.nitf import read, write
from newsdoc.model import Paragraph

P = Paragraph(("x",))
PEOPLE = (nd.Participant("ann", "Ann"),)


def inner(text: str, element: str) -> str:
    """Give what stands in an element, without the indents."""
    found = re.search(rf"<{element}>(.*)</{element}>\n", text, re.DOTALL)
    assert found
    return re.sub(r"\n *(?=<)", "", found[1]).strip("\n ")


def body_of(node) -> tuple[str, nd.Document]:
    """Give how a block is written, and the document as it is read back, with its origins."""
    document = nd.Document(body=(node,), participants=PEOPLE)
    text = write(document)
    back = read(text, origins=True)
    assert back == document
    return inner(text, "body.content"), back


LABEL = '<p><em class="nd-label">L: </em>x</p>'
IN_CONTENT = f"<body.content>{LABEL}</body.content></note>"
SPEAKER = '<classifier type="newsdoc:speaker" idsrc="newsdoc" value="ann"/>'


def turn(kind):
    return nd.Turn((P,), kind, "ann", "L: ")


@pytest.mark.parametrize(
    ("node", "rule", "markup"),
    [
        (P, "p", "<p>x</p>"),
        (nd.Artifact(("x",), "end_mark"), "p.nd-end-mark", '<p class="nd-artifact nd-end-mark">x</p>'),
        (nd.Artifact(("x",), "slug"), "p.nd-slug", '<p class="nd-artifact nd-slug">x</p>'),
        (nd.Artifact(("x",), "page_number"), "p.nd-page-number", '<p class="nd-artifact nd-page-number">x</p>'),
        (nd.Artifact(("x",), "running_head"), "p.nd-running-head", '<p class="nd-artifact nd-running-head">x</p>'),
        (nd.Artifact(("x",), "separator"), "p.nd-separator", '<p class="nd-artifact nd-separator">x</p>'),
        (nd.Artifact(("x",), "other"), "p.nd-other", '<p class="nd-artifact nd-other">x</p>'),
        (nd.Heading(("x",), 1), "hl2.nd-h1", '<hl2 class="nd-h1">x</hl2>'),
        (nd.Heading(("x",), 2), "hl2", "<hl2>x</hl2>"),
        (nd.Heading(("x",), 3), "hl2.nd-h3", '<hl2 class="nd-h3">x</hl2>'),
        (nd.Heading(("x",), 4), "hl2.nd-h4", '<hl2 class="nd-h4">x</hl2>'),
        (nd.Heading(("x",), 5), "hl2.nd-h5", '<hl2 class="nd-h5">x</hl2>'),
        (nd.Heading(("x",), 6), "hl2.nd-h6", '<hl2 class="nd-h6">x</hl2>'),
        (turn("question"), "block.nd-question", f'<block class="nd-turn nd-question">{SPEAKER}{LABEL}</block>'),
        (turn("answer"), "block.nd-answer", f'<block class="nd-turn nd-answer">{SPEAKER}{LABEL}</block>'),
        (turn("remark"), "block.nd-remark", f'<block class="nd-turn nd-remark">{SPEAKER}{LABEL}</block>'),
        (
            nd.BlockQuote((P,), attribution=("y",)),
            "bq",
            "<bq><block><p>x</p></block><credit>y</credit></bq>",
        ),
        (nd.BlockQuote((P,), "pull"), "bq.nd-pullquote", '<bq class="nd-pullquote"><block><p>x</p></block></bq>'),
        (nd.List((nd.ListItem((P,)),), start=3), "ul", '<ul nd:start="3"><li><p>x</p></li></ul>'),
        (nd.List((nd.ListItem((P,)),), ordered=True, start=3), "ol", '<ol seqnum="3"><li><p>x</p></li></ol>'),
        (
            nd.DefinitionList((nd.DefinitionItem((nd.Term(("t",)),), (P,)),)),
            "dl",
            "<dl><dt>t</dt><dd><p>x</p></dd></dl>",
        ),
        (
            nd.Table(rows=(nd.Row((nd.Cell((P,), colspan=2, rowspan=3, align="center"),)),)),
            "table",
            '<table><tbody><tr><td colspan="2" rowspan="3" align="center"><p>x</p></td></tr></tbody></table>',
        ),
        (
            nd.Table(rows=(nd.Row((nd.Cell((P,), header=True, colspan=2, rowspan=3, align="right"),)),)),
            "table",
            '<table><tbody><tr><th colspan="2" rowspan="3" align="right"><p>x</p></th></tr></tbody></table>',
        ),
        (nd.Preformatted(("x", "y")), "pre", "<pre>x\ny</pre>"),
        (nd.Raw("latex", ("x", "y")), "pre.nd-raw", '<pre class="nd-raw" nd:format="latex">x\ny</pre>'),
        (nd.Rule(), "hr", "<hr/>"),
        (nd.Footnote((P,)), "fn", "<fn><body.content><p>x</p></body.content></fn>"),
        (
            nd.EditorNote((P,), "editor", "L: "),
            "note.nd-note",
            f'<note class="nd-note" noteclass="editorsnote" type="pa">{IN_CONTENT}',
        ),
        (
            nd.EditorNote((P,), "translator", "L: "),
            "note.nd-translator",
            f'<note class="nd-note nd-translator" noteclass="editorsnote" type="pa">{IN_CONTENT}',
        ),
        (
            nd.EditorNote((P,), "author", "L: "),
            "note.nd-author",
            f'<note class="nd-note nd-author" noteclass="editorsnote" type="pa">{IN_CONTENT}',
        ),
        (
            nd.Correction((P,), label="L: "),
            "note.nd-correction",
            f'<note class="nd-correction" noteclass="editorsnote" type="pa">{IN_CONTENT}',
        ),
        (
            nd.Promo((P,), label="L: "),
            "note.nd-promo",
            f'<note class="nd-promo" noteclass="end" type="std">{IN_CONTENT}',
        ),
        (
            nd.Disclaimer((P,), label="L: "),
            "note.nd-disclaimer",
            f'<note class="nd-disclaimer" noteclass="end" type="std">{IN_CONTENT}',
        ),
        (
            nd.SourceLink(("x",), label="L: "),
            "note.nd-source",
            f'<note class="nd-source" noteclass="end" type="std">{IN_CONTENT}',
        ),
        (
            nd.Credit(("x",), label="L: "),
            "note.nd-credit",
            f'<note class="nd-credit" noteclass="end" type="std">{IN_CONTENT}',
        ),
    ],
)
def test_a_block_has_its_element_class_and_attributes(node, rule, markup):
    written, back = body_of(node)
    assert written == markup
    assert [inside.origin for inside in nd.walk(back) if inside.origin is None] == []
    assert back.body[0].origin.rule == f"nitf:{rule}"


@pytest.mark.parametrize(
    ("node", "rule", "markup"),
    [
        (nd.LineBreak(), "br", "<br/>"),
        (nd.Emphasis(("x",)), "em", "<em>x</em>"),
        (nd.Strong(("x",)), "em.nd-strong", '<em class="nd-strong">x</em>'),
        (nd.Code("x"), "em.nd-code", '<em class="nd-code">x</em>'),
        (nd.Link(("x",), "#y", title="t", rel="r"), "a", '<a href="#y" title="t" rel="r">x</a>'),
        (nd.Quotation(("x",), source="s"), "q", '<q quote-source="s">x</q>'),
        (nd.Note(("x",)), "em.nd-note", '<em class="nd-note">x</em>'),
        (nd.Note(("x",), "translator"), "em.nd-translator", '<em class="nd-note nd-translator">x</em>'),
        (nd.Note(("x",), "stage"), "em.nd-stage", '<em class="nd-note nd-stage">x</em>'),
        (nd.Note(("x",), "interpolation"), "em.nd-interpolation", '<em class="nd-note nd-interpolation">x</em>'),
        (nd.Note(("x",), "gap"), "em.nd-gap", '<em class="nd-note nd-gap">x</em>'),
        (nd.Language(("x",), "de"), "lang", '<lang xml:lang="de">x</lang>'),
        (nd.Entity("x", "person", "s", "c"), "person", '<person idsrc="s" value="c">x</person>'),
        (nd.Entity("x", "organisation", "s", "c"), "org", '<org idsrc="s" value="c">x</org>'),
        (
            nd.Entity("x", "location", "s", "c"),
            "location",
            '<location code-source="s" location-code="c">x</location>',
        ),
        (nd.Entity("x", "event", "s", "c"), "event", '<event idsrc="s" value="c">x</event>'),
        (nd.Entity("x", "work", "s", "c"), "object.title", '<object.title idsrc="s" value="c">x</object.title>'),
        (nd.RawInline("latex", ("x", "y")), "em.nd-raw", '<em class="nd-raw" nd:format="latex">x<br/>y</em>'),
    ],
)
def test_an_inline_has_its_element_class_and_attributes(node, rule, markup):
    written, back = body_of(Paragraph(("a", node)))
    assert written == f"<p>a{markup}</p>"
    assert back.body[0].content[1].origin.rule == f"nitf:{rule}"


CODE = ' idsrc="s" value="c">x'
PLACE = ' code-source="s" location-code="c">x</location>'


@pytest.mark.parametrize(
    ("kind", "byline", "dateline"),
    [
        ("person", f"<person{CODE}</person>", f'<location class="nd-person"{PLACE}'),
        ("organisation", f"<byttl><org{CODE}</org></byttl>", f'<location class="nd-organisation"{PLACE}'),
        ("location", f"<location{PLACE}", f"<location{PLACE}"),
        ("event", f'<virtloc class="nd-event"{CODE}</virtloc>', f'<location class="nd-event"{PLACE}'),
        ("work", f'<virtloc class="nd-work"{CODE}</virtloc>', f'<location class="nd-work"{PLACE}'),
    ],
)
def test_a_name_in_a_byline_or_dateline_has_what_may_stand_there(kind, byline, dateline):
    name = nd.Entity("x", kind, "s", "c")
    document = nd.Document(bylines=(nd.Byline((name,)),), dateline=nd.Dateline((name,)))
    text = write(document)
    assert (inner(text, "byline"), inner(text, "dateline")) == (byline, dateline)
    assert read(text) == document


def of_others(markup: str, place: str = "body.content", **options) -> tuple[nd.Document, list[str]]:
    """Read markup as somebody else may have written it; give the document, and the messages about it."""
    reported: list[nd.Diagnostic] = []
    text = f"<nitf><body><{place}>{markup}</{place}></body></nitf>"
    return read(text, report=reported.append, **options), [remark.message for remark in reported]


GROUPS = ["block", "body.content", "div", "section", "article", "figure", "picture", "center"]
HEADINGS = [(f"h{level}", nd.Heading(("x",), level)) for level in range(1, 7)]


@pytest.mark.parametrize(
    ("element", "becomes"),
    [
        *((group, P) for group in GROUPS),
        *HEADINGS,
        *((element, nd.Credit(("x",))) for element in ("byline", "copyrite", "datasource", "tagline")),
        *((element, P) for element in ("abstract", "dateline", "hl1", "credit")),
        ("blockquote", nd.BlockQuote((P,))),
        ("note", nd.EditorNote((P,))),
    ],
)
def test_a_block_of_others_is_read_without_a_word(element, becomes):
    document, said = of_others(f"<{element}>x</{element}><p>y</p>")
    assert (document.body, said) == ((becomes, Paragraph(("y",))), [])


@pytest.mark.parametrize("part", ["li", "dt", "dd", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"])
def test_a_part_without_its_whole_is_reported_and_read_for_its_text(part):
    document, said = of_others(f"<{part}>x</{part}><p>y</p>")
    assert document.body == (P, Paragraph(("y",)))
    assert said == [f"<{part}> has no place in the model"]


@pytest.mark.parametrize(
    ("element", "becomes"),
    [
        ("strong", nd.Strong),
        ("b", nd.Strong),
        ('em class="bold"', nd.Strong),
        ("i", nd.Emphasis),
        ("u", nd.Emphasis),
        ("code", lambda content: nd.Code(*content)),
    ],
)
def test_an_inline_of_others_is_read_without_a_word(element, becomes):
    document, said = of_others(f"<p>a<{element}>x</{element.partition(' ')[0]}></p>")
    assert (document.body, said) == ((Paragraph(("a", becomes(("x",)))),), [])


@pytest.mark.parametrize("line", ["h1", "hl1", *(f"hl{level}" for level in range(2, 7)), "h2", "h3", "h4"])
def test_a_further_line_of_a_headline_is_a_deck(line):
    document, said = of_others(f"<hedline><hl1>a</hl1><{line}>x</{line}></hedline>", "body.head")
    assert (document.headline, document.decks, said) == (nd.Headline(("a",)), (nd.Deck(("x",)),), [])


@pytest.mark.parametrize(
    ("attributes", "cell"),
    [
        ('align="left"', nd.Cell((P,), align="left")),
        ('align="CENTER"', nd.Cell((P,), align="center")),
        ('align="right"', nd.Cell((P,), align="right")),
        ('align="justify"', nd.Cell((P,))),
        ('colspan="1000"', nd.Cell((P,), colspan=1000)),
        ('rowspan="02"', nd.Cell((P,), rowspan=2)),
        ('colspan="0" rowspan="-1"', nd.Cell((P,))),
        ('colspan="2.0" rowspan="two"', nd.Cell((P,))),
        ('colspan="2147483648" rowspan="2147483647"', nd.Cell((P,), rowspan=2**31 - 1)),
        ('colspan="00000000002"', nd.Cell((P,))),
    ],
)
def test_an_attribute_of_others_is_read_if_its_value_can_be(attributes, cell):
    document, _ = of_others(f"<table><tr><td {attributes}>x</td></tr></table>")
    assert document.body[0].rows[0].cells == (cell,)


def test_a_block_without_a_rule_is_kept_with_its_attributes_and_nowhere_else():
    document, said = of_others('<strange colour="red">x</strange>')
    assert document == nd.Document(body=(nd.Raw("nitf", ('<strange colour="red">x</strange>',)),))
    assert said == ["<strange> has no place in the model"]


@pytest.mark.parametrize(
    ("space", "language"),
    [
        ("", "nitf"),
        ("http://iptc.org/std/NITF/2006-10-18/", "nitf"),
        ("http://iptc.org/std/nitf/2006-03-01/", "nitf"),
        ("urn:other", "xml"),
    ],
)
def test_what_is_kept_as_it_is_says_in_which_language_it_is(space, language):
    document, _ = of_others(f'<strange xmlns="{space}">x</strange>')
    assert document.body[0].format == language


@pytest.mark.parametrize(
    ("markup", "remark"),
    [
        ("<strange>x</strange>", "<strange> has no place in the model [unmapped-markup]"),
        ("<strange><p>x</p></strange>", "<strange> has no place in the model [unmapped-markup]"),
        (
            "<classifier type='x'/>",
            "<classifier> has no place in the model; it is kept as an extension [unmapped-markup]",
        ),
    ],
)
def test_a_remark_has_its_line_and_says_what_becomes_of_it(markup, remark):
    reported: list[nd.Diagnostic] = []
    text = f"<nitf>\n<body>\n<body.content>\n{markup}</body.content></body></nitf>"
    read(text, name="story.xml", report=reported.append)
    assert str(reported[-1]) == f"story.xml:4:1: {remark}"


def test_text_that_is_kept_is_told_with_its_line():
    reported: list[nd.Diagnostic] = []
    subject = '<tobject.subject tobject.subject.refnum="a">x</tobject.subject>'
    document = read(f"<nitf><head><tobject>\n{subject}</tobject></head></nitf>", report=reported.append)
    assert document.extensions == (nd.Extension("nitf.tobject.subject", "x"),)
    kept = "the text in <tobject.subject> has no place in the model; it is kept as an extension [kept-as-extension]"
    assert [str(remark) for remark in reported] == [f"2:1: {kept}"]
