"""NITF of our own: the mapping's corners, odd strings, and the laws with origins and with the official XSD."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

import newsdoc as nd
from examples import for_documents
from newsdoc.diagnostics import InvalidDocument, ReadError
from newsdoc.formats.nitf import read, write
from newsdoc.model import (
    BlockQuote,
    Byline,
    Correction,
    Date,
    Dateline,
    Deck,
    Document,
    EditorNote,
    Emphasis,
    Entity,
    Extension,
    Figure,
    Footnote,
    Headline,
    Kicker,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    Paragraph,
    Participant,
    Preformatted,
    Promo,
    Raw,
    RawInline,
    Rights,
    Row,
    SourceLink,
    Strong,
    Subject,
    Table,
    Turn,
)
from newsdoc.strategies import documents

P = Paragraph(("Text.",))


def body(*blocks, **fields) -> Document:
    return Document(body=blocks, **fields)


def written(document: Document) -> str:
    """Write a document, having seen that it reads back as itself and nothing is reported."""
    text = write(document)
    reported: list[nd.Diagnostic] = []
    assert read(text, report=reported.append) == document
    assert reported == []
    return text


@for_documents
@given(documents())
def test_origins_are_at_every_node_and_nest_and_change_nothing(document):
    back = read(write(document), origins=True)
    assert back == document
    assert [type(node) for node in nd.walk(back) if node.origin is None] == []
    assert [problem for problem in nd.check(back) if problem.code == "span-order"] == []


def test_without_the_option_there_are_no_origins():
    assert [node for node in nd.walk(read(write(body(P, Turn((P,), "answer", label="A: "))))) if node.origin] == []


def test_an_origin_is_a_span_of_the_concatenated_text():
    from lxml import etree

    text = write(body(Paragraph(("A & ", Emphasis(("b",)), "."))))
    whole = "".join(etree.fromstring(text.encode()).itertext())
    (paragraph,) = read(text, origins=True).body
    assert whole[paragraph.origin.start : paragraph.origin.end] == "A & b."
    emphasis = paragraph.content[1]
    assert whole[emphasis.origin.start : emphasis.origin.end] == "b"
    assert (emphasis.origin.rule, emphasis.origin.basis, emphasis.origin.confidence) == ("nitf:em", "markup", "sure")


def test_what_a_file_was_read_from_is_noted():
    text = write(body(P))
    source = read(text.encode(), name="story.nitf.xml").source
    assert (source.name, source.media_type, source.encoding) == ("story.nitf.xml", "application/nitf+xml", "utf-8")
    assert source.sha256 == read(text).source.sha256
    assert read(text).source.encoding is None


@pytest.mark.parametrize(
    "text", [" a", "a ", "a  b", "\t", "a\tb", "\u0085", "\u2028", "\u00a0", "\u3000 ", "]]>", "&lt;"]
)
def test_odd_strings_come_back_as_they_are(text):
    written(
        body(
            Paragraph((text,)),
            Paragraph((Emphasis((text,)), LineBreak(), text)),
            Paragraph((Link((text,), text, title=text), RawInline("x", (text, "", text)), nd.Code(text))),
            Turn((Paragraph((text,)),), "answer", label=text),
            SourceLink((text,), label=text),
            Figure(caption=(text,), credit=(text,), label=text, alt=text),
            Preformatted((text, "", text)),
            Raw("x", (text,)),
            headline=Headline((text,)),
            bylines=(Byline((text, Entity(text, "person", text, text))),),
            participants=(Participant("a", text, title=text, affiliation=text, labels=(text, text)),),
            rights=Rights(notice=text, holder=text),
            subjects=(Subject(text, text, text),),
            keywords=(text,),
            internal_notes=(text,),
            extensions=(Extension("x", text),),
            issued=Date(raw=text),
            id=text,
        )
    )


def test_white_space_is_kept_by_a_mark_only_where_it_would_be_lost():
    text = written(body(Paragraph(("one two",)), Paragraph(("one  two",)), Paragraph((Emphasis(("one ",)), " two"))))
    assert "<p>one two</p>" in text
    assert '<p xml:space="preserve">one  two</p>' in text
    assert '<p xml:space="preserve"><em>one </em> two</p>' in text


def test_a_turn_has_its_speaker_in_a_classifier_and_its_label_in_the_text():
    text = written(body(Turn((P, P), "question", "ann", "Q. "), participants=(Participant("ann", "Ann"),)))
    assert (
        """
      <block class="nd-turn nd-question">
        <classifier type="newsdoc:speaker" idsrc="newsdoc" value="ann"/>
        <p><em class="nd-label">Q. </em>Text.</p>
        <p>Text.</p>
      </block>"""
        in text
    )


@pytest.mark.parametrize("first", [List((ListItem((P,)),)), BlockQuote((P,)), Preformatted(("x",)), Figure()])
@pytest.mark.parametrize("block", [Turn, EditorNote, Promo])
def test_a_label_before_anything_but_a_paragraph_has_a_paragraph_of_its_own(block, first):
    kind = {Turn: {"kind": "answer"}}.get(block, {})
    assert '<p class="nd-label"><em class="nd-label">A:</em></p>' in written(body(block((first,), **kind, label="A:")))


def test_a_label_belongs_to_the_block_that_it_was_written_for():
    inner = EditorNote((P,), label="Note: ")
    written(
        body(Turn((inner,), "answer"), Turn((inner,), "answer", label="A. "), Turn((P, inner), "answer", label="A. "))
    )


def test_a_paragraph_after_a_label_keeps_its_id_and_language_and_its_inlines():
    first = Paragraph(("See ", Note(("(sic)",)), Strong(("this",))), id="p1", lang="de")
    written(body(Turn((first,), "answer", label="A: "), Figure(caption=first.content, label="Photo: ")))


def test_the_second_node_of_an_id_keeps_it_too():
    text = written(body(Paragraph(("a",), id="x"), Paragraph(("b",), id="x"), participants=(Participant("x"),)))
    assert text.count(' id="x"') == 1
    assert text.count(' nd:id="x"') == 2


def test_rights_and_revisions_that_say_nothing_are_there():
    written(Document(rights=Rights(), revisions=(nd.Revision(),)))


def test_decks_and_a_kicker_stand_without_a_headline():
    assert "<hl1/>" in written(Document(decks=(Deck(("Deck",)),), kicker=Kicker(("Kicker",))))


@pytest.mark.parametrize("kind", ["person", "organisation", "location", "event", "work"])
def test_names_of_every_kind_stand_in_bylines_and_datelines(kind):
    content = ("By ", Entity("Ann", kind, "scheme", "code"), ".")
    written(
        Document(bylines=(Byline(content), Byline(content, "translator")), dateline=Dateline(content, Date("2026")))
    )


@pytest.mark.parametrize(
    ("value", "norm"),
    [
        ("2026", "2026"),
        ("2026-11", "2026-11"),
        ("2026-11-23", "20261123"),
        ("2026-11-23T16:00", "20261123T1600"),
        ("2026-11-23T16:00Z", "20261123T1600Z"),
        ("2026-11-23T16:00:30", "20261123T160030"),
        ("2026-11-23T16:00:30.25+03:00", "20261123T160030.25+0300"),
        ("2026-11-23T16:00-03:30", "20261123T1600-0330"),
    ],
)
def test_dates_are_written_in_the_basic_form(value, norm):
    assert f'<date.issue norm="{norm}"/>' in written(Document(issued=Date(value)))


def test_a_raw_date_stays_raw_whatever_it_looks_like():
    text = written(
        Document(issued=Date(raw="20261123"), updated=Date(raw="2026"), rights=Rights(starts=Date(raw="2026")))
    )
    assert '<date.issue norm="20261123" nd:raw="norm"/>' in text


def test_subjects_stay_together_where_one_code_fits_no_name_token():
    text = written(Document(subjects=(Subject("medtop:1", "x", "One"), Subject("two words", None, "two  words"))))
    assert "tobject.subject" not in text
    assert "medtop:1" in written(Document(subjects=(Subject("medtop:1"),)))


def test_media_topics_are_written_with_their_prefix():
    scheme = "http://cv.iptc.org/newscodes/mediatopic/"
    text = written(Document(subjects=(Subject("20000639", scheme, "diplomacy"), Subject("medtop:", scheme))))
    assert f'tobject.subject.refnum="medtop:20000639" tobject.subject.ipr="{scheme}"' in text
    assert 'refnum="medtop:medtop:"' in text
    bare = text.replace("medtop:medtop:", "medtop:").replace("medtop:20000639", "20000639")
    assert [subject.code for subject in read(bare).subjects] == ["20000639", "medtop:"]


def test_a_correction_is_told_to_systems_too():
    text = written(body(Correction((P, P), label="Correction: "), P, Correction((nd.Rule(),))))
    assert '<correction info="Text. Text."/>\n      <correction info=""/>' in text


def test_the_head_has_a_copy_of_the_headline_for_lists():
    headline = Headline(("A", LineBreak(), Strong(("B & C",)), "  D"))
    assert '<title type="main">A B &amp; C D</title>' in written(Document(headline=headline))
    assert "<title" not in written(Document(headline=Headline((LineBreak(),))))


def test_an_interview_says_that_it_is_one():
    assert 'tobject.property.type="Interview"' in written(body(Turn((P,), "answer")))
    assert "tobject" not in written(body(P))


def test_the_deepest_documents_are_written_and_read(nitf_xsd):
    from lxml import etree

    inner = P
    for _ in range(62):
        inner = BlockQuote((inner,))
    text = written(body(inner))
    assert nitf_xsd.validate(etree.fromstring(text.encode()))
    for wrap in (lambda block: Footnote((block,)), lambda block: Promo((block,), label="x")):
        inner = P
        for _ in range(62):
            inner = wrap(inner)
        assert nitf_xsd.validate(etree.fromstring(written(body(inner)).encode()))


def test_deep_inlines_and_tables_are_written_and_read():
    inner = ("x",)
    for _ in range(62):
        inner = (Emphasis(inner),)
    written(body(Paragraph(inner)))
    block = P
    for _ in range(20):
        block = Table(rows=(Row((nd.Cell((block,)),)),))
    written(body(block))


def test_a_document_that_is_not_normal_is_not_written():
    with pytest.raises(InvalidDocument):
        write(body(Paragraph(())))


def test_xml_that_is_no_nitf_is_refused_by_name():
    with pytest.raises(ReadError) as caught:
        read(b"<html/>", name="page.xml")
    assert str(caught.value) == (
        "page.xml:1:1: the XML is no NITF: its root element is <html>, and no <nitf> is in it [not-newsdoc]"
    )


def test_a_file_of_a_later_version_is_refused():
    text = write(body(P)).replace('content="0.1"', 'content="9.0"')
    with pytest.raises(ReadError) as caught:
        read(text, name="later.xml")
    assert str(caught.value).startswith("later.xml:4:1: the document is of version 9.0; this newsdoc reads 0.1")


def test_the_limit_of_bytes_is_an_option():
    with pytest.raises(ReadError):
        read(write(body(P)), limit=10)


def test_writing_twice_gives_the_same_text():
    document = body(P, Turn((P,), "answer", label="A: "), id="x", keywords=("a", "b"))
    assert write(document) == write(attrs.evolve(document))
    assert write(document).endswith("</nitf>\n")


def test_what_an_editor_has_wrapped_and_indented_in_our_files_reads_as_before():
    document = body(
        Turn(
            (
                Paragraph(
                    (
                        "One two ",
                        Emphasis(("three",)),
                        " four.",
                    )
                ),
            ),
            "answer",
            label="A. ",
        )
    )
    text = write(document).replace("One two", "\n          One\n  two").replace(" four.", "\n  four.\n        ")
    assert read(text) == document
