"""The Akoma Ntoso format: what it says is read back, what it doesn't is reported, and it is valid."""

from __future__ import annotations

from functools import cache

import attrs
import pytest
from hypothesis import given
from lxml import etree

import newsdoc as nd
from examples import for_documents
from illustrated import illustrated
from newsdoc.formats.akoma_ntoso import read, write
from newsdoc.formats.akoma_ntoso.said import said_of
from newsdoc.formats.losses import stripped
from newsdoc.strategies import documents
from shared import shared_path

SCHEMA = shared_path() / "standards" / "akoma-ntoso" / "akomantoso30.xsd"
P = nd.Paragraph


def said(document):
    return stripped(document, said_of(document))


def losses(document):
    remarks = []
    write(document, report=remarks.append)
    return [remark.message for remark in remarks if remark.code == "not-expressible"]


def read_and_told(data, **options):
    remarks = []
    document = read(data, report=remarks.append, **options)
    return document, [remark.message for remark in remarks]


@cache
def schema():
    if not SCHEMA.exists():
        pytest.skip(f"no {SCHEMA}")
    return etree.XMLSchema(etree.parse(SCHEMA))


def assert_valid(text):
    checked = schema()
    checked.validate(etree.fromstring(text.encode()))
    assert [str(entry) for entry in checked.error_log] == []


# The laws


@for_documents
@given(documents())
def test_what_it_can_say_is_read_back(document):
    assert read(write(document)) == said(document)


@for_documents
@given(documents())
def test_a_loss_is_reported_if_and_only_if_something_is_not_given_back(document):
    assert bool(losses(document)) == (read(write(document)) != document)


@for_documents
@given(documents())
def test_what_is_written_is_valid(document):
    assert_valid(write(document))


@for_documents
@given(documents())
def test_what_was_said_is_said_again_as_it_is(document):
    once = said(document)
    assert said(once) == once
    assert losses(once) == []


# What is written


def test_pictures_quotations_lines_and_what_stands_above_the_body_are_read_back():
    document = illustrated()
    assert read(write(document)) == said(document)
    assert said(document).body == document.body
    assert said(document).abstract == document.abstract
    assert said(document).bylines == document.bylines
    assert said(document).issued == document.issued


def test_turns_are_questions_answers_and_speech_and_the_label_is_from():
    people = (nd.Participant("mara", "Mara Lind", "interviewer"), nd.Participant("otto"), nd.Participant("boat", None))
    turns = tuple(
        nd.Turn((P(("a",)),), kind, speaker, label)
        for kind, speaker, label in (
            ("question", "mara", "Gazette: "),
            ("answer", "otto", None),
            ("remark", None, "— "),
        )
    )
    document = nd.Document(participants=people, body=turns)
    text = write(document)
    assert '<question by="#mara" as="#interviewer">\n<from xml:space="preserve">Gazette: </from>\n<p>a</p>' in text
    assert '<answer by="#otto">\n<p>a</p>\n</answer>' in text
    assert '<speech by="">\n<from xml:space="preserve">— </from>' in text
    assert '<TLCPerson eId="mara" href="/akn/ontology/person/newsdoc/mara" showAs="Mara Lind"/>' in text
    assert read(text) == document


def test_headings_make_sections_in_sections():
    levels = (2, 3, 3, 1, 4)
    document = nd.Document(body=(P(("a",)), *(nd.Heading((str(level),), level) for level in levels)))
    root = etree.fromstring(write(document).encode())
    assert [len(list(each.iterancestors())) - 2 for each in root.iter("{*}debateSection")] == [1, 1, 2, 2, 1, 2]
    assert read(write(document)) == document
    assert_valid(write(nd.Document()))
    assert read(write(nd.Document())) == nd.Document()


def test_no_id_of_ours_is_one_of_the_document():
    turn = nd.Turn((P(("a",)),), "answer", "interviewee", id="newsdoc")
    document = nd.Document(participants=(nd.Participant("interviewee", role="interviewee"),), body=(turn,))
    assert 'source="#newsdoc-2"' in write(document)
    assert 'as="#interviewee-2"' in write(document)
    assert_valid(write(document))
    assert read(write(document)) == document


def test_an_id_that_two_have_is_one_and_an_alternative():
    people = (nd.Participant("a"), nd.Participant("a", "Otto Bern"))
    document = nd.Document(participants=people, body=(P(("b",), id="a"), P(("c",), id="c"), P(("d",), id="c")))
    assert_valid(write(document))
    assert read(write(document)) == attrs.evolve(document, participants=people[:1])
    assert losses(document) == ["Akoma Ntoso can't carry a participant as such"]


@pytest.mark.parametrize("value", ["2026", "2026-11", "2026-11-27", "2026-11-27T16:00", "2026-11-27T16:00:00+01:00"])
def test_days_and_moments_are_carried(value):
    document = nd.Document(updated=nd.Date(value), dateline=nd.Dateline(("Ostvik",), nd.Date(value)))
    assert_valid(write(document))
    carried = read(write(document)) == document
    assert carried == (len(value) in (len("2026-11-27"), len("2026-11-27T16:00:00+01:00")))
    assert len(losses(document)) == (0 if carried else 2)


@pytest.mark.parametrize("name", ["a b", "https://example.org/[a]", "пристань", "https://example.org/a"])
def test_any_id_of_a_document_is_carried(name):
    assert_valid(write(nd.Document(id=name)))
    assert read(write(nd.Document(id=name))) == nd.Document(id=name)


def test_a_day_that_stands_in_is_told():
    remarks = []
    write(nd.Document(), report=remarks.append)
    assert [remark.code for remark in remarks] == ["stand-in"]
    write(nd.Document(issued=nd.Date("2026-11-27")), report=remarks.append)
    assert len(remarks) == 1


def test_what_has_no_place_is_told():
    document = nd.Document(
        lang="und",
        participants=(
            nd.Participant("a", role="interviewer", kind="group", title="b", affiliation="c", labels=("d",)),
        ),
        body=(
            P((nd.Entity("a", "person", "b", "c d"), nd.Link(("e",), "a b"), nd.Link(("e",), "a", rel="f"))),
            nd.Figure(href="a", alt="b", kind="video", media_type="c"),
            nd.Figure(href="a b", alt="b"),
            P((nd.Quotation(("a",), "b"),)),
            nd.Turn((P(("a",)),), "answer", start=0, end=5),
        ),
        subjects=(nd.Subject("a"),),
        status="usable",
    )
    lost = ("lang of a document", "role of a participant", "kind of a participant", "title of a participant")
    lost += ("affiliation of a participant", "labels of a participant", "scheme of an entity", "code of an entity")
    lost += ("rel of a link", "alt of a figure (2 times)", "media_type of a figure", "href of a figure")
    lost += ("source of a quotation", "status of a document", "start of a turn", "end of a turn")
    others = ["Akoma Ntoso can't carry a link as such", "Akoma Ntoso can't carry a subject as such"]
    assert sorted(losses(document)) == sorted([*(f"Akoma Ntoso can't carry the {what}" for what in lost), *others])
    assert_valid(write(document))


def test_what_is_ours_may_be_indented():
    text = write(nd.load("examples/harbour.txt"))
    parser = etree.XMLParser(remove_blank_text=True)
    indented = etree.tostring(etree.fromstring(text.encode(), parser), pretty_print=True, encoding="unicode")
    assert indented != text
    assert read(indented) == read(text)
    assert read(text, interview="always") == read(text)


def test_what_others_have_emptied_in_what_is_ours_is_nothing():
    item = nd.DefinitionItem((nd.Term(("a",)),), (P(("b",)),))
    full = nd.Document(
        kicker=nd.Kicker(("a",)),
        decks=(nd.Deck(("a",)),),
        bylines=(nd.Byline(("a",)),),
        body=(
            nd.Credit(("a",), "Photo: "),
            nd.Credit(("a",)),
            nd.Artifact(("a",), "slug"),
            nd.EditorNote((P(("a",)),), label="Note: "),
            nd.Promo((P(("a",)),)),
            nd.BlockQuote((P(("a",)),), attribution=("c",)),
            nd.DefinitionList((item,)),
        ),
    )
    text = write(full).replace(">a<", "><")
    assert read(text) == nd.Document(body=(P(("Photo: ",)), P(("Note: ",)), P(("b",))))
    marked = write(nd.Document(body=(nd.Preformatted(("a",)),))).replace(">a<", "><i>a</i><")
    assert read(marked).body == (nd.Preformatted(("a",)),)


def test_an_odd_word_in_what_is_ours_is_passed_over():
    full = nd.Document(
        issued=nd.Date("2026-11-27"),
        lang="de",
        participants=(nd.Participant("a", role="interviewer"),),
        body=(
            nd.Turn((P(("a",)),), "question", "a"),
            nd.Raw("html", ("<b>",)),
            nd.EditorNote((P(("b",)),), "author"),
            nd.Correction((P(("c",)),)),
            nd.Artifact(("d",), "slug"),
            nd.Figure(("e",), kind="audio"),
            nd.List((nd.ListItem((P(("f",)),)),), start=3),
            P((nd.RawInline("html", ("g",)),)),
            nd.DefinitionList((nd.DefinitionItem((nd.Term(("h",)),)),)),
            nd.Table(
                rows=(
                    nd.Row(
                        (
                            nd.Cell(
                                (P(("i",)),),
                            ),
                        )
                    ),
                ),
                head=(nd.Row((nd.Cell((P(("k",)),)),)),),
            ),
        ),
    )
    text = write(full)
    for was, odd in (
        ('date="2026-11-27" name="issued"', 'date="27 November" name="issued"'),
        ('language="de"', 'language="d e"'),
        ('by="#a"', 'by="#1"'),
        ('as="#interviewer"', 'as="#x"'),
        ('name="raw" class="html"', 'name="raw" class="h tml"'),
        ('class="note author"', 'class="note cook"'),
        ('class="correction"', 'class="x"'),
        ('class="slug"', 'class="x"'),
        ('class="figure audio"', 'class="figure smell"'),
        ("<num>3</num>", "<num>x</num>"),
        ('<blockContainer class="definition">', '<p>j</p>\n<blockContainer class="definition">'),
        ('<block name="caption">', '<p>l</p>\n<block name="caption">'),
        ("<table>", "<table><p>m</p>"),
    ):
        assert was in text
        text = text.replace(was, odd)
    assert read(text) == nd.Document(
        participants=(nd.Participant("a"),),
        body=(
            nd.Turn((P(("a",)),), "question"),
            nd.Preformatted(("<b>",)),
            nd.EditorNote((P(("b",)),)),
            P(("c",)),
            nd.Artifact(("d",), "other"),
            nd.Figure(("e",)),
            P(("l",)),
            nd.List((nd.ListItem((P(("f",)),)),)),
            P(("g",)),
            P(("j",)),
            nd.DefinitionList((nd.DefinitionItem((nd.Term(("h",)),)),)),
            P(("m",)),
            nd.Table(
                rows=(
                    nd.Row(
                        (
                            nd.Cell(
                                (P(("i",)),),
                            ),
                        )
                    ),
                ),
                head=(nd.Row((nd.Cell((P(("k",)),)),)),),
            ),
        ),
    )


# The files of others

AKN = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta>{}</meta>{}'
    "<debateBody>{}</debateBody></debate></akomaNtoso>"
)


def body_of(inner):
    return read(AKN.format("", "", inner)).body


def test_speech_is_read_with_who_speaks():
    meta = (
        '<identification><FRBRWork><FRBRthis value="/akn/xx/debate/1"/><FRBRdate date="2026-01-12" name="generation"/>'
        '</FRBRWork><FRBRExpression><FRBRlanguage language="en"/></FRBRExpression></identification><references>'
        '<TLCPerson eId="lind" showAs="Lind,  Mara"/><TLCPerson eId="mute" showAs="Mute"/>'
        '<TLCOrganization eId="hall" showAs=""/><TLCRole eId="mayor" showAs="Mayor of Ostvik"/><TLCRole eId="r"/>'
        '</references><classification><keyword value="boat" showAs="Boats"/>'
        '<keyword value="1" dictionary="/d" showAs="A"/><keyword/></classification><workflow/>'
    )
    preface = "<preface><block><docTitle>The Council</docTitle></block><p>12 <docTitle>January</docTitle></p></preface>"
    body = (
        '<debateSection><heading>Boats<recordedTime time="10:00"/></heading><num>1.</num>'
        "<subheading>Small ones</subheading>"
        '<question by="#lind" as="#mayor"><from>Mara Lind:</from><p>Why?</p></question>'
        '<answer by="#1" as="#none">Because.</answer>'
        '<speech by="#hall" as="#r"><from><person refersTo="#x">A voice</person></from><p>Hear!</p></speech>'
        '<speech by="#lind" as="#mayor"><from>Mara Lind:</from><p>No.</p></speech><other><p>x</p></other>'
        "<scene>Laughter.</scene><scene/><narrative>They rose.</narrative><speech><from>A:</from></speech><speech/>"
        "</debateSection>"
    )
    document, told = read_and_told(AKN.format(meta, preface, body))
    assert document == nd.Document(
        headline=nd.Headline(("The Council",)),
        body=(
            P(("12 January",)),
            nd.Heading(("Boats",), 2),
            P(("1.",)),
            nd.Heading(("Small ones",), 3),
            nd.Turn((P(("Why?",)),), "question", "lind", "Mara Lind: "),
            nd.Turn((P(("Because.",)),), "answer", "p-1"),
            nd.Turn((P(("Hear!",)),), "remark", "hall", "A voice "),
            nd.Turn((P(("No.",)),), "remark", "lind", "Mara Lind: "),
            nd.Turn((P(("x",)),), "remark"),
            P((nd.Note(("Laughter.",), "stage"),)),
            P(("They rose.",)),
            P(("A: ",)),
        ),
        participants=(
            nd.Participant("lind", "Lind, Mara", title="Mayor of Ostvik", labels=("Mara Lind",)),
            nd.Participant("p-1"),
            nd.Participant("hall", kind="organisation", labels=("A voice",)),
        ),
        lang="en",
        id="/akn/xx/debate/1",
        issued=nd.Date("2026-01-12"),
        keywords=("boat",),
        subjects=(nd.Subject("1", "/d", "A"),),
    )
    assert told == [
        "<recordedTime> has no place in the model; it is left out",
        "of the metadata, <workflow> have no place in the model",
    ]


RUNS = {
    "<i>a</i>": nd.Emphasis(("a",)),
    "<i/>": None,
    '<ref href="/x">a</ref>': nd.Link(("a",), "/x"),
    "<a>a</a>": "a",
    '<inline name="code">a</inline>': nd.Code("a"),
    '<inline name="raw" class="x">a</inline>': "a",
    '<remark type="phenomenon">a</remark>': nd.Note(("a",), "stage"),
    "<remark>a</remark>": nd.Note(("a",)),
    "<remark/>": None,
    "<authorialNote><p>a</p></authorialNote>": nd.Note(("a",)),
    '<span xml:lang="de">a</span>': nd.Language(("a",), "de"),
    "<span>a</span>": "a",
    '<organization refersTo="#x">a</organization>': nd.Entity("a", "organisation", None, "#x"),
    '<entity name="bill">a</entity>': "a",
    "<person/>": None,
    '<img src="a.jpg"/>': None,
    "<odd>a</odd>": "a",
}


@pytest.mark.parametrize(("markup", "found"), RUNS.items())
def test_a_run_of_text_is_read(markup, found):
    (block,) = body_of(f"<p>x {markup} z</p>")
    assert nd.plain_text(block).split() == ["x", *(["a"] if found is not None else []), "z"]
    assert [part for part in block.content if not isinstance(part, str)] == [found] * (
        found is not None and not isinstance(found, str)
    )


BLOCKS = {
    "<p>a<eol/>b</p>": P(("a", nd.LineBreak(), "b")),
    "<debateSection><section><heading>a</heading></section></debateSection>": nd.Heading(("a",), 3),
    "<heading/>": None,
    '<block name="raw">a</block>': P(("a",)),
    "<blockContainer><p>a</p></blockContainer>": P(("a",)),
    "<ul><li>a</li><li/></ul>": nd.List((nd.ListItem((P(("a",)),)),)),
    "<ol><li><p>a</p></li></ol>": nd.List((nd.ListItem((P(("a",)),)),), ordered=True),
    "<ul/>": None,
    "<blockList><item><num>1</num><p>a</p></item></blockList>": nd.List((nd.ListItem((P(("1",)), P(("a",)))),)),
    "<table><tr><th>a</th></tr></table>": nd.Table(rows=(nd.Row((nd.Cell((P(("a",)),), header=True),)),)),
    '<table><tr class="head"><td>a</td></tr></table>': nd.Table(rows=(nd.Row((nd.Cell((P(("a",)),)),)),)),
    "<table><caption>a</caption><tr/></table>": P(("a",)),
    "<table/>": None,
    "<blockContainer><speech><p>a</p></speech></blockContainer>": P(("a",)),
    '<p alternativeTo="x">a</p>': P(("a",)),
}


@pytest.mark.parametrize(("markup", "found"), BLOCKS.items())
def test_a_block_is_read(markup, found):
    assert body_of(markup) == ((found,) if found is not None else ())


def test_what_stands_beside_items_is_kept():
    items = nd.List((nd.ListItem((P(("b",)),)),))
    assert body_of("<blockList><listIntroduction>a</listIntroduction><item>b</item></blockList>") == (P(("a",)), items)


def test_an_older_document_has_other_ids_and_others_than_debates_have_text():
    text = (
        '<akomaNtoso><debateReport><meta><references><TLCPerson id="a" showAs="Anna"/></references></meta><coverPage>'
        '<p>b</p></coverPage><mainBody><speech id="s" by="#a"><p>c</p></speech></mainBody></debateReport></akomaNtoso>'
    )
    document = read(text)
    assert document.participants == (nd.Participant("a", "Anna"),)
    assert document.body == (P(("b",)), nd.Turn((P(("c",)),), "remark", "a", id="s"))


def test_of_several_documents_the_first_is_read():
    text = "<akomaNtoso><debate><debateBody><p>a</p></debateBody></debate><debate/></akomaNtoso>"
    document, told = read_and_told(text)
    assert document.body == (P(("a",)),)
    assert told == ["the file holds several documents; only the first is read"]


def test_text_without_a_place_is_counted():
    _, told = read_and_told(AKN.format("", "", "<table>kkkkk<tr><td>a</td></tr></table>"))
    assert told == ["5 of 6 characters of the markup are nowhere in the document, white space aside"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("<akomaNtoso/>", "its root element is <akomaNtoso>"),
        ("<TEI/>", "its root element is <TEI>; read it with `--from tei`"),
        ("<a/>", "its root element is <a>"),
    ],
)
def test_what_is_no_akoma_ntoso_is_refused(data, message):
    with pytest.raises(nd.ReadError, match="not-newsdoc") as caught:
        read(data, name="a.akn")
    assert message in str(caught.value)


@pytest.mark.parametrize("name", ["debateSection", "blockContainer", "p", "i", "odd", "ul", "speech"])
def test_what_lies_deep_is_text(name):
    inner = f"<{name}>" * 235 + "words" + f"</{name}>" * 235
    document, told = read_and_told(AKN.format("", "", inner))
    assert nd.plain_text(document).endswith("words")
    assert any("too deep" in message for message in told)


@pytest.mark.parametrize("name", ["a.xml", "a.akn.xml", "a.akn", "a.nitf"])
def test_a_file_is_known_by_its_root(tmp_path, name):
    path = tmp_path / name
    path.write_text(AKN.format("", "", "<speech><p>It floats.</p></speech>"), "utf-8")
    assert nd.load(path).body == (nd.Turn((P(("It floats.",)),), "remark"),)


def test_numbers_and_headings_above_a_label_stand_before_the_turn():
    found = body_of("<speech>\n<num>1.</num><heading>Boats</heading><from>Bo:</from><p>a</p></speech>")
    assert found == (P(("1.",)), nd.Heading(("Boats",), 1), nd.Turn((P(("a",)),), "remark", "Bo", "Bo: "))
    for inner in ("<num>1.</num><p>a</p>", "x<num>1.</num><from>Bo</from>", "<num>1.</num>"):
        (turn,) = body_of(f"<speech>{inner}</speech>")
        assert (turn.label, turn.speaker) == (None, None)


def test_a_turn_without_a_speaker_is_that_of_whom_its_label_names():
    speeches = (
        "<speech><from>Bo:</from><p>a</p></speech><speech by='#b'><from>BO</from><p>b</p></speech>"
        "<question by=''><from>Anna Kerr.</from><p>c</p></question><other><from>—</from><p>d</p></other>"
    )
    document = read(AKN.format("", "", speeches))
    assert [turn.speaker for turn in document.body] == ["b", "b", "p-Anna-Kerr", None]
    assert [turn.kind for turn in document.body] == ["remark", "remark", "question", "remark"]
    assert document.participants == (
        nd.Participant("b", labels=("BO",)),
        nd.Participant("p-Anna-Kerr", labels=("Anna Kerr",)),
    )


def test_many_names_that_are_no_ids_are_told_apart():
    speeches = "".join(f'<speech by="#?{chr(0x4E00 + number)}"><p>a</p></speech>' for number in range(500))
    found = [person.id for person in read(AKN.format("", "", speeches)).participants]
    assert found[:2] + found[-1:] == ["p---", "p----2", "p----500"]


def test_languages_of_three_letters_have_their_short_tags():
    meta = '<identification><FRBRExpression><FRBRlanguage language="{}"/></FRBRExpression></identification>'
    for said, tag in (("ita", "it"), ("fre", "fr"), ("sme", "sme")):
        text = AKN.format(meta.format(said), "", f'<p xml:lang="{said}">a <span xml:lang="{said}">b</span></p>')
        document = read(text)
        assert document.lang == tag
        assert document.body == (P(("a ", nd.Language(("b",), tag)), lang=tag),)
    ours = nd.Document(lang="eng", body=(P((nd.Language(("b",), "ita"),), lang="deu"),))
    assert read(write(ours)) == ours


def test_what_stands_below_items_and_rows_is_read_below_them():
    items = "<listIntroduction>a</listIntroduction><item><p>b</p></item><listWrapUp>c</listWrapUp>"
    blocks = body_of(f"<blockList>{items}</blockList><table><tr><td><p>d</p></td></tr><p>e</p></table>")
    assert [(type(block), nd.plain_text(block)) for block in blocks] == [
        (nd.Paragraph, "a"),
        (nd.List, "b"),
        (nd.Paragraph, "c"),
        (nd.Table, "d"),
        (nd.Paragraph, "e"),
    ]


def test_a_file_without_a_document_says_so():
    with pytest.raises(nd.ReadError, match="its root element is <akomaNtoso> with nothing in it"):
        nd.loads('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>', "akoma-ntoso")
