"""JSON-LD: what is written of each part of a document, and what is reported as left out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs
import pytest

import newsdoc as nd
from newsdoc import build
from newsdoc.cli.options import WRITER_OPTIONS
from newsdoc.formats.json_ld import FORMAT, write
from schema_org import agree, expanded, misplaced
from shared import PROJECT

if TYPE_CHECKING:
    from pathlib import Path


def written(document, **options):
    """Give what is written of a document as plain data."""
    return json.loads(write(nd.normalize(document), **options))


def remarks(document, **options):
    found = []
    write(nd.normalize(document), report=found.append, **options)
    assert {remark.code for remark in found} <= {"not-expressible"}
    assert all(remark.path for remark in found)
    return [str(remark) for remark in found]


# What is written


def test_an_empty_document_is_an_article_with_an_iri():
    data = written(nd.Document())
    assert data.pop("@id").startswith("urn:newsdoc:sha256:")
    assert data == {"@context": "https://schema.org", "@type": "NewsArticle"}


def test_the_head_and_the_administration_have_properties_of_their_own():
    document = nd.Document(
        nd.Kicker(("Coast",)),
        nd.Headline(("A ", nd.Emphasis(("Boat",)), " Is Mended")),
        (nd.Deck(("It floats",)), nd.Deck((nd.RawInline("html", ("<hr>",)),))),
        dateline=nd.Dateline((nd.Entity("Ostvik", "location", "geo", "7"), ", Monday")),
        abstract=(nd.Paragraph(("In short.",)), nd.Paragraph(("In two lines.",))),
        lang="en",
        id="https://example.org/boat#a",
        version="2",
        issued=nd.Date("2026-11-23T16:00+03:00"),
        updated=nd.Date("2026-11-24"),
        expires=nd.Date("2027"),
        status="usable",
        series=nd.Series("Boats", 2, 3),
        keywords=("ferry", "harbour"),
    )
    assert written(document) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "https://example.org/boat#a",
        "identifier": "https://example.org/boat#a",
        "url": "https://example.org/boat#a",
        "headline": "A Boat Is Mended",
        "alternativeHeadline": ["It floats"],
        "articleSection": "Coast",
        "dateline": "Ostvik, Monday",
        "inLanguage": "en",
        "version": "2",
        "datePublished": "2026-11-23T16:00+03:00",
        "dateModified": "2026-11-24",
        "expires": "2027",
        "creativeWorkStatus": "usable",
        "isPartOf": {"@type": "CreativeWorkSeries", "name": "Boats"},
        "position": 2,
        "keywords": ["ferry", "harbour"],
        "mentions": [
            {
                "@type": "Place",
                "name": "Ostvik",
                "identifier": {"@type": "PropertyValue", "propertyID": "geo", "value": "7"},
            }
        ],
        "abstract": "In short.\nIn two lines.",
    }


MARA = nd.Entity("Mara Lind", "person")
JO = nd.Participant("jo", "Jo Bell", "interviewer")


def test_a_byline_of_nothing_but_blanks_names_nobody():
    assert "author" not in written(nd.Document(bylines=(nd.Byline((" ",)),), id="urn:a:b"))


@pytest.mark.parametrize(
    ("bylines", "expected"),
    [
        (
            [nd.Byline(("By ", MARA, ", ", nd.Entity("Ostvik", "location")))],
            {"author": [{"@type": "Person", "name": "Mara Lind"}], "creditText": "By Mara Lind, Ostvik"},
        ),
        (
            [nd.Byline((MARA,)), nd.Byline(("Translated by ", nd.Entity("Wordworks", "organisation")), "translator")],
            {
                "author": [{"@type": "Person", "name": "Mara Lind"}],
                "translator": [{"@type": "Organization", "name": "Wordworks"}],
                "creditText": "Mara Lind; Translated by Wordworks",
            },
        ),
        ([nd.Byline(("By Jo Bell",))], {"author": [{"@id": "urn:a:b#jo"}], "creditText": "By Jo Bell"}),
        (
            [nd.Byline(("By Jo Bell and Ida Ros",)), nd.Byline(("By Ida Ros, Coastline",))],
            {
                "author": [{"@id": "urn:a:b#jo"}, {"@type": "Person", "name": "Ida Ros"}],
                "creditText": "By Jo Bell and Ida Ros; By Ida Ros, Coastline",
            },
        ),
        (
            [nd.Byline(("By Harbour Gazette",)), nd.Byline(("Ida Ros",))],
            {
                "author": [
                    {"@type": "Organization", "name": "Harbour Gazette"},
                    {"@type": "Person", "name": "Ida Ros"},
                ],
                "creditText": "By Harbour Gazette; Ida Ros",
            },
        ),
        (
            [nd.Byline(("By Jo Bellamy",))],
            {"author": [{"@type": "Person", "name": "Jo Bellamy"}], "creditText": "By Jo Bellamy"},
        ),
        ([nd.Byline(("By Big Jo Bell",))], {"author": [{"@id": "urn:a:b#jo"}], "creditText": "By Big Jo Bell"}),
        *(
            ([nd.Byline((words,))], {"creditText": words})
            for words in (
                *("By Staff Reporter", "By the Editorial Board", "By Wire", "Di Ida Ros", "il/gr", "By J. B."),
                "By Ida Ros Coastline Magazine",
            )
        ),
    ],
)
def test_names_in_a_byline_are_authors_and_its_words_are_none(bylines, expected):
    data = written(nd.Document(bylines=tuple(bylines), participants=(JO,), id="urn:a:b"))
    assert {key: data.get(key) for key in ("author", "translator", "creditText") if key in data} == expected


def test_who_was_asked_wrote_nothing_and_a_translator_whom_nobody_knows_is_lost():
    asked = nd.Participant("ida", "Ida Ros", "interviewee")
    data = written(nd.Document(bylines=(nd.Byline(("By Ida Ros",)),), participants=(asked,)))
    assert "author" not in data
    for words, lost in (("Translated by Wordworks", ["$.bylines[0].kind"]), ("By Jo Bell", [])):
        remarks = []
        write(nd.Document(bylines=(nd.Byline((words,), "translator"),), participants=(JO,)), report=remarks.append)
        assert [remark.path for remark in remarks if remark.path.startswith("$.bylines")] == lost


def test_those_who_speak_and_what_is_named_are_mentioned_once():
    document = nd.Document(
        bylines=(nd.Byline((MARA,)),),
        body=(
            nd.Paragraph((MARA, nd.Entity("Jo Bell", "person"), nd.Entity("Jo Bell", "person", "ids", "7"))),
            nd.Paragraph((nd.Entity("Regatta", "event", None, "r1"), nd.Entity("Regatta", "event", None, "r1"))),
            nd.Paragraph((nd.Entity("Sea Songs", "work", "isbn"),)),
        ),
        participants=(
            attrs.evolve(JO, title="editor", affiliation="The Gazette"),
            nd.Participant("gäste", None, kind="group"),
        ),
        id="a b",
    )
    assert written(document)["mentions"] == [
        {
            "@type": "Person",
            "@id": "urn:newsdoc:a%20b#jo",
            "name": "Jo Bell",
            "jobTitle": "editor",
            "affiliation": {"@type": "Organization", "name": "The Gazette"},
        },
        {"@type": "Organization", "@id": "urn:newsdoc:a%20b#g%C3%A4ste"},
        {
            "@type": "Person",
            "name": "Jo Bell",
            "identifier": {"@type": "PropertyValue", "propertyID": "ids", "value": "7"},
        },
        {"@type": "Event", "name": "Regatta", "identifier": "r1"},
        {"@type": "CreativeWork", "name": "Sea Songs"},
    ]
    assert "$.body[2].content[0].scheme: schema.org can't carry the scheme of an entity [not-expressible]" in remarks(
        document
    )


def test_an_iri_with_a_fragment_is_continued():
    document = nd.Document(participants=(JO,), id="https://example.org/#boat")
    assert written(document)["mentions"][0]["@id"] == "https://example.org/#boat.jo"


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        (
            nd.Subject("medtop:20000639", None, "water transport"),
            {
                "@id": "http://cv.iptc.org/newscodes/mediatopic/20000639",
                "name": "water transport",
                "termCode": "20000639",
                "inDefinedTermSet": "http://cv.iptc.org/newscodes/mediatopic/",
            },
        ),
        (
            nd.Subject("7", "https://example.org/terms/"),
            {"termCode": "7", "inDefinedTermSet": "https://example.org/terms/"},
        ),
        (
            nd.Subject("medtop:7", "our terms"),
            {"termCode": "medtop:7", "inDefinedTermSet": {"@type": "DefinedTermSet", "name": "our terms"}},
        ),
        (nd.Subject("boats"), {"termCode": "boats"}),
    ],
)
def test_subjects_are_terms_of_their_scheme(subject, expected):
    assert written(nd.Document(subjects=(subject,)))["about"] == [{"@type": "DefinedTerm", **expected}]


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        (
            nd.Rights("Jo Bell", "2026", "© Jo Bell", terms="https://example.org/terms"),
            {
                "copyrightHolder": {"@id": "urn:a:b#jo"},
                "copyrightYear": 2026,
                "copyrightNotice": "© Jo Bell",
                "usageInfo": "https://example.org/terms",
            },
        ),
        (
            nd.Rights("Mara Lind", "2025-26", terms="Ask first."),
            {
                "copyrightHolder": {"@type": "Person", "name": "Mara Lind"},
                "usageInfo": {"@type": "CreativeWork", "text": "Ask first."},
            },
        ),
        (
            nd.Rights("The Gazette", "0999"),
            {"copyrightHolder": {"@type": "Organization", "name": "The Gazette"}},
        ),
        (nd.Rights(year="9" * 5000), {}),
    ],
)
def test_rights_have_a_holder_a_year_a_notice_and_terms(rights, expected):
    document = nd.Document(
        bylines=(nd.Byline(("By ", nd.Entity("Ida Ros", "person"), MARA)),),
        participants=(JO,),
        rights=rights,
        id="urn:a:b",
    )
    data = written(document)
    names = ("copyrightHolder", "copyrightYear", "copyrightNotice", "usageInfo", "license")
    assert {key: data[key] for key in names if key in data} == expected


def test_the_body_is_text_with_labels_and_without_what_is_no_text_of_the_article():
    paragraph = nd.Paragraph(
        (
            "Two",
            nd.LineBreak(),
            "lines",
        )
    )
    document = nd.Document(
        body=(
            paragraph,
            nd.Turn((nd.Paragraph(("Yes.",)), nd.Paragraph(("It floats.",))), "answer", label="Lind: "),
            nd.Turn((nd.Figure(("The ferry",), ("Ida Ros",), label="Photo: "),), "remark", label="— "),
            nd.List((nd.ListItem((nd.Paragraph(("one",)),)), nd.ListItem((nd.Paragraph(("two",)),)))),
            nd.Table(("Tides",), rows=(nd.Row((nd.Cell((nd.Paragraph(("high",)),)), nd.Cell())),)),
            nd.BlockQuote((nd.Paragraph(("We sail.",)),), attribution=("The crew",)),
            nd.Preformatted(("a", "  b")),
            nd.Rule(),
            nd.EditorNote((nd.Paragraph(("Shortened.",)),), label="Note: "),
            nd.Artifact(("###",), "end_mark"),
        )
    )
    assert written(document)["articleBody"].split("\n") == [
        *("Two", "lines", "Lind: Yes.", "It floats.", "— ", "one", "two", "Tides", "high", "We sail.", "The crew"),
        *("a", "  b", "Note: Shortened."),
    ]


def test_figures_quotations_corrections_and_sources_are_things():
    link = nd.Link(("https://example.org/boat",), "https://example.org/boat")
    document = nd.Document(
        body=(
            nd.Figure(
                ("The ferry",),
                ("Ida Ros",),
                "image",
                "https://example.org/f.jpg",
                "image/jpeg",
                "a ferry",
                640,
                480,
                id="f1",
                lang="en",
            ),
            nd.Turn((nd.Figure(kind="video", href="ferry.mp4"), nd.Figure(("Gulls",), kind="audio")), "remark"),
            nd.BlockQuote((nd.Paragraph(("We sail.",)),), attribution=("The crew",), id="q1"),
            nd.Correction((nd.Paragraph(("It was blue.",)),), "Correction: ", lang="en"),
            nd.SourceLink((link,), "Original: "),
            nd.SourceLink(
                ("first in ", nd.Link(("The Gazette",), "https://example.org/"), " and ", nd.Link(("b",), "b"))
            ),
        ),
        id="urn:a:b",
    )
    data = written(document)
    names = ("image", "video", "audio", "hasPart", "correction", "isBasedOn")
    assert {key: data[key] for key in names} == {
        "image": [
            {
                "@type": "ImageObject",
                "@id": "urn:a:b#f1",
                "inLanguage": "en",
                "contentUrl": "https://example.org/f.jpg",
                "caption": "The ferry",
                "description": "a ferry",
                "creditText": "Ida Ros",
                "encodingFormat": "image/jpeg",
                "width": {"@type": "QuantitativeValue", "value": 640, "unitCode": "E37"},
                "height": {"@type": "QuantitativeValue", "value": 480, "unitCode": "E37"},
            }
        ],
        "video": [{"@type": "VideoObject"}],
        "audio": [{"@type": "AudioObject", "caption": "Gulls"}],
        "hasPart": [{"@type": "Quotation", "@id": "urn:a:b#q1", "text": "We sail.", "creditText": "The crew"}],
        "correction": [{"@type": "CorrectionComment", "inLanguage": "en", "text": "It was blue."}],
        "isBasedOn": [
            {"@type": "CreativeWork", "url": ["https://example.org/boat"]},
            {"@type": "CreativeWork", "name": "first in The Gazette and b", "url": ["https://example.org/"]},
        ],
    }
    assert "$.body[5].content[3].href: schema.org can't carry the href of a link [not-expressible]" in remarks(document)


# What is left out


def test_each_kind_of_loss_is_reported_once_at_its_first_place():
    document = nd.Document(
        body=(
            nd.Paragraph((nd.Emphasis(("It",)), " floats ", nd.Emphasis(("now",)), nd.RawInline("html", ("<wbr>",)))),
            nd.Heading(("Afloat",)),
            nd.Turn((nd.Paragraph(("Yes.",)),), "answer", "mara", "— ", id="t1"),
            nd.Figure(("The ferry",), href="ferry 1.jpg", label="Photo: "),
            nd.BlockQuote((nd.Paragraph(("It floats.",)),), "pull"),
            nd.Artifact(("###",), "end_mark"),
        ),
        participants=(
            nd.Participant("mara", "Mara Lind", "interviewee", labels=("ML",)),
            nd.Participant("crew", None, "speaker", "group", "seamen", "Ferries of Ostvik"),
        ),
        issued=nd.Date("2026-13-01"),
        released=nd.Date("2026-11-23"),
        updated=nd.Date(raw="on Monday"),
        urgency=3,
        revisions=(nd.Revision("Jo Bell"),),
        internal_notes=("call back",),
        rights=nd.Rights(year="MMXXVI", owner="The Gazette"),
        extensions=(nd.Extension("desk", "coast"),),
    )
    told = [
        text.removesuffix(" [not-expressible]").replace("schema.org can't carry ", "") for text in remarks(document)
    ]
    assert told == [
        "$.released: the released of a document",
        "$.urgency: the urgency of a document",
        "$.revisions: the revisions of a document",
        "$.internal_notes: the internal_notes of a document",
        "$.extensions: the extensions of a document",
        "$.body[0].content[0]: an emphasis as such (2 times)",
        "$.body[0].content[3]: a raw inline as such",
        "$.body[1]: a heading as such",
        "$.body[2].kind: the kind of a turn",
        "$.body[2].speaker: the speaker of a turn",
        "$.body[2].id: the id of a turn",
        "$.body[3].href: the href of a figure",
        "$.body[3].label: the label of a figure",
        "$.body[4].kind: the kind of a block quote",
        "$.body[5]: an artifact as such",
        "$.participants[0].role: the role of a participant",
        "$.participants[0].labels: the labels of a participant",
        "$.participants[1].kind: the kind of a participant",
        "$.participants[1].title: the title of a participant",
        "$.participants[1].affiliation: the affiliation of a participant",
        "$.issued.value: the value of a date",
        "$.updated.raw: the raw of a date",
        "$.rights.year: the year of a rights",
        "$.rights.owner: the owner of a rights",
    ]
    assert set(remarks(document, questions=True)) < set(remarks(document))


# Questions


TALK = nd.Document(
    body=(
        nd.Turn((nd.Paragraph(("Welcome.",)),), "answer"),
        nd.Turn((nd.Paragraph(("Afloat?",)),), "question", "jo", "Bell: ", id="q1"),
        nd.Turn((nd.Paragraph(("Paid?",)),), "question", "jo"),
        nd.Paragraph(("She laughs.",)),
        nd.Turn((nd.Paragraph(("Yes.",)),), "answer", "mara", lang="en"),
        nd.Turn((nd.Paragraph(("Hear, hear!",)),), "remark"),
        nd.Turn((nd.Paragraph(("By the town.",)),), "answer", "mara"),
    ),
    participants=(JO, nd.Participant("mara", "Mara Lind")),
    id="urn:a:b",
)


def test_questions_hold_the_answers_behind_them_and_nothing_is_lost_between():
    jo, mara = {"@id": "urn:a:b#jo"}, {"@id": "urn:a:b#mara"}
    assert written(TALK, questions=True)["mainEntity"] == {
        "@type": "Conversation",
        "hasPart": [
            {"@type": "Answer", "position": 1, "text": "Welcome."},
            {"@type": "Question", "@id": "urn:a:b#q1", "position": 2, "author": jo, "text": "Afloat?"},
            {
                "@type": "Question",
                "position": 3,
                "author": jo,
                "text": "Paid?",
                "suggestedAnswer": [
                    {"@type": "Answer", "inLanguage": "en", "position": 4, "author": mara, "text": "Yes."},
                    {"@type": "Answer", "position": 6, "author": mara, "text": "By the town."},
                ],
            },
            {"@type": "Comment", "position": 5, "text": "Hear, hear!"},
        ],
    }
    assert remarks(TALK, questions=True) == [
        "$.participants[0].role: schema.org can't carry the role of a participant [not-expressible]"
    ]


def test_there_are_no_questions_unless_they_are_asked_for_or_where_nobody_speaks():
    assert written(TALK)["genre"] == "Interview"
    assert "mainEntity" not in written(TALK)
    assert not {"genre", "mainEntity"} & set(written(build.document(build.p("It floats.")), questions=True))


# The text


def test_the_text_may_stand_in_a_script():
    text = "</script><!-- & \u2028\u2029"
    document = build.document(build.p(text), headline=text, id="https://example.org/?a=1&b=2")
    for indent in (None, 2):
        output = write(document, indent=indent)
        assert not set("<>&\u2028\u2029") & set(output)
        assert json.loads(output)["headline"] == text


@pytest.mark.parametrize("indent", [-1, 17])
def test_an_indent_is_within_bounds(indent):
    with pytest.raises(nd.UsageError, match=f"an indent of {indent}"):
        write(nd.Document(), indent=indent)
    assert write(nd.Document(id="urn:a:b"), indent=1) == (
        '{\n "@context": "https://schema.org",\n "@type": "NewsArticle",\n'
        ' "@id": "urn:a:b",\n "identifier": "urn:a:b"\n}\n'
    )


def test_what_is_not_in_normal_form_is_refused():
    with pytest.raises(nd.InvalidDocument):
        write(nd.Document(body=(nd.Paragraph(("a", "b")),)))


def test_it_is_only_written(tmp_path):
    assert FORMAT.read is None
    with pytest.raises(nd.UsageError):
        nd.loads("{}", "json-ld")
    path = tmp_path / "boat.jsonld"
    nd.dump(TALK, path, questions=True)
    assert json.loads(path.read_text("utf-8"))["mainEntity"]


def test_the_command_takes_its_options():
    assert [option.argument for option in WRITER_OPTIONS if option.flag == "--json-ld-questions"] == ["questions"]


@pytest.mark.parametrize("path", sorted((PROJECT / "examples").glob("*.txt")), ids=lambda path: path.stem)
def test_the_examples_are_written(path: Path):
    document = nd.load(path)
    data = written(document, questions=True)
    agree(data, expanded(data))
    assert list(misplaced(data)) == []
    printed = [turn.label for turn in nd.find_all(document, nd.Turn) if turn.label]
    assert all(label in data["articleBody"] for label in printed)
