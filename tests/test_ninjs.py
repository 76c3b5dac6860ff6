"""ninjs: three versions that are valid and read back equal, and items of others read with all that they hold."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema.validators import validator_for
from referencing import Registry, Resource

import newsdoc as nd
from articles import INTERVIEW
from newsdoc.formats import xhtml
from newsdoc.formats.ninjs import read, write
from newsdoc.formats.ninjs.extensions import parsed
from newsdoc.formats.ninjs.shapes import VERSIONS, item
from newsdoc.strategies import documents, records

GEOJSON = Resource.from_contents({"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"})


@pytest.fixture(scope="session")
def validators(shared):
    """A validator for each version; the schema of GeoJSON, which two refer to, is stood in for."""
    registry = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", GEOJSON)
    made = {}
    for version in VERSIONS:
        schema = json.loads((shared / "standards" / "ninjs" / f"ninjs-schema_{version}.json").read_text("utf-8"))
        made[version] = validator_for(schema)(schema, registry=registry)
    return made


def complaints(validator, text):
    return [error.message for error in validator.iter_errors(json.loads(text))]


def of(data, *codes):
    """Read an item, and see that what is reported has these codes, extensions aside."""
    remarks = []
    document = read(json.dumps(data), report=remarks.append)
    assert [remark.code for remark in remarks if remark.code != "kept-as-extension"] == list(codes), remarks
    assert all(remark.path for remark in remarks)
    return document


def refused(data):
    with pytest.raises(nd.ReadError) as caught:
        read(json.dumps(data))
    return [(problem.code, problem.path) for problem in caught.value.diagnostics]


def kept(document):
    return {extension.name.removeprefix("ninjs."): parsed(extension) for extension in document.extensions}


# Our own


@given(documents(), st.sampled_from(VERSIONS), st.booleans())
def test_what_was_written_is_read_back_equal(document, version, nitf):
    assert read(write(document, version=version, nitf=nitf)) == document


@given(document=documents(), version=st.sampled_from(VERSIONS), nitf=st.booleans())
def test_what_is_written_is_valid(validators, document, version, nitf):
    assert complaints(validators[version], write(document, version=version, nitf=nitf)) == []
    assert complaints(validators[version], write(document, version=version, data=False)) == []


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(0, 200) | st.floats(0, 2) | st.sampled_from(["", "a", "text", "urn:a:b"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["uri", "name", "rel", "value", "role", "code", "literal", "href"]), inner)
    ),
    max_leaves=6,
)
FOREIGN = st.builds(
    lambda name, value: nd.Extension(f"ninjs.{name}", json.dumps(value)),
    st.sampled_from([*item("3.1").members, "other", "list"]),
    VALUES,
)


@given(
    document=documents(room=3), extensions=st.lists(FOREIGN, max_size=4).map(tuple), version=st.sampled_from(VERSIONS)
)
def test_extensions_of_any_value_are_read_back_and_never_break_what_is_written(
    validators, document, extensions, version
):
    document = nd.normalize(nd.Document(body=document.body, extensions=extensions, subjects=document.subjects))
    text = write(document, version=version)
    assert complaints(validators[version], text) == []
    assert read(text) == document


@pytest.mark.parametrize("version", VERSIONS)
def test_an_interview_has_its_turns_its_people_and_its_genre(version):
    document = nd.loads(INTERVIEW, "text")
    data = json.loads(write(document, version=version))
    assert ("genre" if version == "1.6" else "genres") in data
    markup = data["body_xhtml"] if version == "1.6" else data["bodies"][0]["value"]
    assert '<div class="nd-turn nd-question" data-speaker="gazette">' in markup
    assert '<span class="nd-label">"Gazette": </span>Is the ferry afloat?' in markup
    people = data["person" if version == "1.6" else "people"]
    assert [person["name"] for person in people] == ["Mara Lind"]


def test_what_only_data_attributes_say_is_told():
    document = nd.Document(series=nd.Series("Boats"), keywords=("boat",))
    remarks = []
    write(document, report=remarks.append)
    assert {remark.code for remark in remarks} == {"carried-as-data"}
    text = write(document, report=remarks.append, data=False)
    assert [remark.message for remark in remarks if remark.code == "not-expressible"] == [
        "ninjs 3.1 doesn't say all of series",
        "ninjs 3.1 doesn't say all of keywords",
    ]
    assert "Boats" not in text
    assert read(text) == nd.Document()


@pytest.mark.parametrize("options", [{"version": "3.0"}, {"indent": 17}, {"indent": -1}])
def test_an_option_that_there_is_not_is_refused(options):
    with pytest.raises(nd.UsageError):
        write(nd.Document(), **options)


def test_an_embargo_without_a_time_withholds():
    embargoed = nd.Document(status="embargoed", released=nd.Date("2031-01-01"))
    assert json.loads(write(embargoed))["pubStatus"] == "withheld"
    embargoed = nd.Document(status="embargoed", released=nd.Date("2031-01-01T10:00Z"))
    data = json.loads(write(embargoed, version="2.2"))
    assert (data["pubstatus"], data["embargoed"]) == ("usable", "2031-01-01T10:00:00Z")


def test_nitf_is_a_second_body():
    data = json.loads(write(nd.Document(body=(nd.Paragraph(("A",)),)), nitf=True))
    assert [body["contentType"] for body in data["bodies"]] == ["application/xhtml+xml", "application/nitf+xml"]
    assert "body_nitf" in json.loads(write(nd.Document(), nitf=True, version="1.6"))


@given(records(nd.Figure))
def test_a_figure_that_can_be_fetched_is_an_associated_item_that_adds_nothing_on_reading(figure):
    figure = nd.Figure(figure.caption, figure.credit, figure.kind, "https://gazette.example/mole.jpg")
    document = nd.normalize(nd.Document(body=(figure,)))
    for version in VERSIONS:
        text = write(document, version=version)
        assert "associations" in json.loads(text)
        assert read(text) == document


def test_only_a_figure_with_a_uri_is_an_associated_item_and_only_once():
    body = tuple(nd.Figure(href=href) for href in ("https://a.example/i", "i.jpg", "https://a.example/i"))
    text = write(nd.Document(body=body))
    assert [each["uri"] for each in json.loads(text)["associations"]] == ["https://a.example/i"]
    assert read(text).body == body


def extension(name, value):
    return nd.Extension(f"ninjs.{name}", json.dumps(value))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "document",
    [
        nd.Document(subjects=(nd.Subject("07", "desk:", "Work"),)),
        nd.Document(decks=(nd.Deck(("A",)), nd.Deck((nd.Strong(("B",)),)))),
        nd.Document(abstract=(nd.Paragraph(("A",)),)),
        nd.Document(abstract=(nd.Heading(("A",), 2),)),
        nd.Document(extensions=(extension("trustIndicators", [{"scheme": "desk:", "code": "x", "title": "T"}]),)),
        nd.Document(extensions=(extension("descriptions", [{"role": "teaser", "value": "A"}]),)),
        nd.Document(
            extensions=(
                extension("associations", [{"name": "a", "uri": "urn:desk:a", "renditions": [{"width": 5}]}]),
                extension("renditions", [{"width": 5}]),
            )
        ),
    ],
    ids=[
        "subject",
        "decks",
        "abstract",
        "abstract with markup",
        "trust indicator",
        "text of no type",
        "rendition without a name",
    ],
)
def test_each_part_comes_back_from_every_version(document, version):
    assert read(write(document, version=version)) == document


def test_nitf_beside_our_own_body_adds_nothing_on_reading():
    document = nd.Document(body=(nd.Paragraph(("A",)),))
    assert read(write(document, nitf=True)) == document


def test_what_a_figure_says_of_its_medium_is_said_of_the_rendition():
    figure = nd.Figure(("The mole",), href="https://a.example/i", media_type="image/jpeg", width=800, height=600)
    text = write(nd.Document(body=(figure,)))
    (picture,) = json.loads(text)["associations"]
    rendition = {
        "name": "main",
        "href": "https://a.example/i",
        "contentType": "image/jpeg",
        "width": 800,
        "height": 600,
    }
    assert picture["renditions"] == [rendition]
    assert read(text).body == (figure,)


def test_a_headline_without_a_letter_has_no_plain_form():
    document = nd.Document(headline=nd.Headline((nd.LineBreak(),)))
    text = write(document)
    assert [each["contentType"] for each in json.loads(text)["headlines"]] == ["application/xhtml+xml"]
    assert read(text) == document


@pytest.mark.parametrize("version", VERSIONS)
def test_what_others_have_changed_since_counts(version):
    document = nd.Document(
        bylines=(nd.Byline((nd.Entity("Mara Lind", "person"),)),),
        status="embargoed",
        released=nd.Date("2026-11-24T06:00:00Z"),
        series=nd.Series("Coast"),
        keywords=("sea",),
        extensions=(nd.Extension("desk", "7"),),
        body=(nd.Paragraph(("A",)),),
    )
    text = write(document, version=version)
    assert {"data-bylines", "data-series", "data-keywords", "data-extensions"} <= {
        word.partition("=")[0] for word in text.split()
    }
    status = "pubStatus" if version == "3.1" else "pubstatus"
    changed = text.replace('"Mara Lind"', '"Ada Holm"').replace(f'"{status}":"usable"', f'"{status}":"canceled"')
    changed = changed.replace(f'"{status}"', f'"slugline":"PIER","{status}"')
    found = read(changed)
    assert (found.bylines, found.status) == ((nd.Byline(("Ada Holm",)),), "canceled")
    assert (found.released, found.series, found.keywords) == (document.released, document.series, document.keywords)
    assert found.extensions == (nd.Extension("desk", "7"), nd.Extension("ninjs.slugline", '"PIER"'))


def test_a_changed_name_or_right_leaves_what_the_body_carries_of_the_rest():
    people = (nd.Participant("a", "Ada", "interviewer", labels=("A",)), nd.Participant("b", "Bea", labels=("B",)))
    document = nd.Document(participants=people, rights=nd.Rights(holder="Press", owner="Bank"))
    found = read(write(document).replace('"Ada"', '"Ida"').replace('"Press"', '"Wire"'))
    assert [(each.name, each.labels) for each in found.participants] == [("Ida", ("A",)), ("Bea", ("B",))]
    assert found.rights == nd.Rights(holder="Wire", owner="Bank")


def test_a_turn_in_a_description_is_its_blocks():
    turn = nd.Turn((nd.Paragraph(("Why?",)),), "question", label="Q: ")
    markup = xhtml.write_body((turn,))
    texts = [{"role": "summary", "contentType": "application/xhtml+xml", "value": markup}]
    found = read(json.dumps({"uri": "urn:a:b", "descriptions": texts}))
    assert "Why?" in nd.plain_text(found.abstract[0])
    assert read(write(found)) == found


# Others'


def test_superdesks_dialect_is_read():
    document = of(
        {
            "guid": "urn:newsml:desk.example:1",
            "type": "text",
            "version": "2",
            "priority": 6,
            "urgency": 3,
            "slugline": "ferry",
            "headline": "The Ferry Floats",
            "byline": "Jo Bell",
            "located": "Ostvik",
            "description_text": "It does.",
            "description_html": "<p>It <b>does</b>.</p>",
            "body_html": "<p>One&nbsp;boat<br>afloat.</p><ul><li>one<li>two</ul><script>x()</script>",
            "subject": [{"code": "01", "name": "boats"}],
            "genre": [{"code": "Article", "name": "Article (news)"}],
            "keywords": ["boat"],
            "firstcreated": "2017-08-24T04:37:19+0000",
            "pubstatus": "cancelled",
            "ednote": "one\n\ntwo",
            "embargoed": None,
            "associations": {
                "featuremedia": {
                    "guid": "tag:a",
                    "type": "picture",
                    "description_text": "<p>The mole</p>",
                    "renditions": {
                        "thumb": {"href": "https://desk.example/t.jpg", "width": 80, "mimetype": "image/jpeg"},
                        "original": {"href": "https://desk.example/o.jpg", "width": 800, "mimetype": "image/jpeg"},
                    },
                },
                "gone": None,
            },
        },
        "unmapped-markup",
    )
    assert document.id == "urn:newsml:desk.example:1"
    assert document.abstract == (nd.Paragraph(("It ", nd.Strong(("does",)), ".")),)
    picture = nd.Figure(("The mole",), href="https://desk.example/o.jpg", media_type="image/jpeg", width=800)
    items = nd.List((nd.ListItem((nd.Paragraph(("one",)),)), nd.ListItem((nd.Paragraph(("two",)),))))
    assert document.body == (picture, nd.Paragraph(("One\u00a0boat", nd.LineBreak(), "afloat.")), items)
    assert (document.version, document.urgency, document.status) == ("2", 3, "canceled")
    assert document.issued == nd.Date("2017-08-24T04:37:19+00:00")
    assert document.internal_notes == ("one", "two")
    assert (document.subjects, document.keywords) == ((nd.Subject("01", None, "boats"),), ("boat",))
    assert kept(document).keys() == {"associations", "priority", "slugline", "genres"}


def test_lists_of_drafts_of_2_0_are_read_as_texts_by_their_names():
    texts = [{"name": "text", "value": "One. Two."}, {"name": "xhtml", "value": "<p>One.</p><p>Two.</p>"}]
    document = of(
        {
            "uri": "urn:a:b",
            "headline": [{"name": "main", "text": "Waves"}, {"name": "deck", "value": "And wind"}],
            "description": [{"name": "caption_xhtml", "value": "<p>A mole</p>"}, {"value": "It is calm."}],
            "body": texts,
        }
    )
    assert document.headline == nd.Headline(("Waves",))
    assert document.decks == (nd.Deck(("And wind",)),)
    assert document.abstract == (nd.Paragraph(("It is calm.",)),)
    assert document.body == (nd.Paragraph(("One.",)), nd.Paragraph(("Two.",)))
    markup = {"role": "caption", "contentType": "application/xhtml+xml", "value": "<p>A mole</p>"}
    assert kept(document) == {"descriptions": [markup]}


@pytest.mark.parametrize("texts", [["One."], [{"name": "main"}], [{"name": "main", "text": 4}]])
def test_a_list_in_the_place_of_a_text_that_holds_none_is_kept(texts):
    assert kept(of({"uri": "urn:a:b", "headline": texts})) == {"headline": texts}


def test_an_object_under_the_name_of_a_text_is_kept_where_the_name_says_no_type():
    document = of({"uri": "urn:a:b", "headline": "Tour", "body_event": {"status": "planned"}, "body_text": "At noon."})
    assert document.body == (nd.Paragraph(("At noon.",)),)
    assert kept(document) == {"body_event": {"status": "planned"}}
    assert refused({"uri": "urn:a:b", "body_xhtml": {"status": "planned"}}) == [("wrong-type", "$.body_xhtml")]


FIRST = {
    "uri": "https://wire.example/1",
    "type": "composite",
    "headline": "The Ferry Floats",
    "headline_deck": "At last",
    "headline_test_text": "Ferry",
    "person": [{"name": "Mara Lind", "rel": "about", "scheme": "https://wire.example/people/", "code": "7"}],
    "body_text": "One. Two.",
    "body_xhtml": "<p>One.</ br></p><p>Two.</p>",
    "altids": {"desk": "1"},
    "representationtype": "complete",
    "trustindicator": [{"scheme": "https://wire.example/trust/", "code": "policy", "href": "https://wire.example/p"}],
    "embargoed": "2022-01-01T00:00:00Z",
}


def test_the_first_version_is_read_and_what_has_no_field_is_written_back():
    document = of(FIRST, "loose-markup")
    assert document.body == (nd.Paragraph(("One.",)), nd.Paragraph(("Two.",)))
    assert document.decks == (nd.Deck(("At last",)),)
    assert (document.status, document.released) == ("embargoed", nd.Date("2022-01-01T00:00:00Z"))
    again = json.loads(write(document, version="1.6"))
    for name in ("type", "person", "altids", "representationtype", "trustindicator", "headline_test", "embargoed"):
        assert again[name] == FIRST.get(name, "Ferry")
    newest = json.loads(write(document))
    assert newest["people"] == [{"name": "Mara Lind", "rel": "about", "uri": "https://wire.example/people/7"}]
    assert newest["altIds"] == [{"role": "desk", "value": "1"}]
    assert newest["representationType"] == "full"


NEWEST = {
    "uri": "https://wire.example/2",
    "headlines": [{"role": "main", "value": "Big Waves"}, {"role": "kicker", "value": "Sea"}, {"value": "Waves"}],
    "descriptions": [{"role": "text", "value": "In sum\n"}, {"role": "seo", "value": "waves"}],
    "bodies": [
        {"role": "text", "contentType": "text/plain", "charCount": 5, "value": "Big Waves\nPara one."},
        {
            "role": "html5",
            "contentType": "text/html",
            "value": "<html><head><title>Big Waves</title></head><body><article><h1>Big Waves</h1><p>Para one.</p>"
            "<figure><img src='https://wire.example/t.jpg' alt='Sea'/><div class='byline'>JB</div>"
            "<figcaption>Waves</figcaption></figure></article></body></html>",
        },
        {"role": "wire", "contentType": "application/xml", "value": "<WIRE>Other words</WIRE>"},
    ],
    "subjects": [
        {"literal": "16", "name": "Sea", "uri": "https://wire.example/topics/16", "rel": "about", "relevance": 98}
    ],
    "places": [{"geoJSON": {"type": "Point", "coordinates": [18.5, 57]}, "name": "Ostvik"}],
    "associations": [
        {
            "name": "a1",
            "uri": "https://wire.example/i",
            "type": "picture",
            "renditions": [{"name": "t", "href": "https://wire.example/t.jpg"}],
        }
    ],
    "genres": [{"name": "Interview", "uri": "x:y"}],
}


def test_the_newest_version_is_read_and_what_has_no_field_is_written_back():
    document = of(NEWEST, "unmapped-markup")
    assert document.kicker == nd.Kicker(("Sea",))
    figure = nd.Figure(("Waves",), ("JB",), href="https://wire.example/t.jpg", alt="Sea")
    assert document.body == (nd.Paragraph(("Para one.",)), figure)
    assert document.abstract == (nd.Paragraph(("In sum",)),)
    assert document.subjects == (nd.Subject("16", "https://wire.example/topics/", "Sea"),)
    assert kept(document)["bodies"] == [NEWEST["bodies"][2]]
    again = json.loads(write(document))
    for name in ("subjects", "places", "associations", "genres"):
        assert again[name] == NEWEST[name]
    assert again["bodies"][1:] == NEWEST["bodies"][2:]
    assert {"role": "seo", "value": "waves"} in again["descriptions"]
    assert {"value": "Waves"} in again["headlines"]


@pytest.mark.parametrize("data", [FIRST, NEWEST])
@pytest.mark.parametrize("version", VERSIONS)
def test_items_of_others_are_written_valid_and_read_back_equal(validators, data, version):
    document = read(json.dumps(data))
    text = write(document, version=version)
    assert complaints(validators[version], text) == []
    assert read(text) == document


def test_nitf_in_a_body_is_read_with_the_metadata_around_it():
    nitf = (
        "<nitf><body><body.head><hedline><hl1>Inner</hl1></hedline><byline>By Jo</byline></body.head>"
        "<body.content><p>Text</p></body.content></body></nitf>"
    )
    document = of({"uri": "urn:a:b", "headline": "Outer", "body_nitf": nitf})
    assert (document.headline, document.id) == (nd.Headline(("Outer",)), "urn:a:b")
    assert (document.bylines, document.body) == ((nd.Byline(("By Jo",)),), (nd.Paragraph(("Text",)),))
    assert kept(document) == {"nitf.headline": {"type": "headline", "content": ["Inner"]}}


def test_plain_text_is_paragraphs_and_a_picture_is_a_figure():
    assert of({"uri": "urn:a:b", "body_text": "A\nB\n\nC"}).body == (nd.Paragraph(("A B",)), nd.Paragraph(("C",)))
    picture = of(
        {
            "uri": "urn:a:b",
            "type": "picture",
            "description_text": "The mole",
            "renditions": {"main": {"href": "https://wire.example/m.jpg", "height": 9}},
        }
    )
    assert picture.body == (nd.Figure(("The mole",), href="https://wire.example/m.jpg", height=9),)
    assert picture.abstract == ()


def test_a_list_of_items_is_one_document_with_a_section_for_each():
    items = [
        {"uri": "urn:a:1", "profile": "x", "title": "One", "descriptions": [{"value": "D"}]},
        {"uri": "urn:a:2", "headline": "Two"},
    ]
    document = of(items)
    assert document.body == (nd.Heading(("One",)), nd.Paragraph(("D",)), nd.Heading(("Two",)))
    assert kept(document) == {"list": items}
    assert of(items[1:]).headline == nd.Headline(("Two",))


def readable(path):
    """Give what an example holds; one that isn't valid may be refused, with its place."""
    if "not-valid" not in path.parts:
        return read(path.read_bytes())
    try:
        return read(path.read_bytes())
    except nd.ReadError as error:
        placed = all(problem.path or problem.position for problem in error.diagnostics)
    assert placed, path
    return None


def test_the_examples_of_iptc_are_read_and_written_back(shared, validators):
    paths = sorted((shared / "standards" / "ninjs").glob("**/examples/**/*.json"))
    if not paths:
        pytest.skip("no folder standards/ninjs/examples: copy that of iptc/newsinjson there")
    for path in paths:
        document = readable(path)
        if document is None:
            continue
        for version in VERSIONS:
            text = write(document, version=version)
            assert complaints(validators[version], text) == [], path
            assert read(text) == document, path


def test_properties_of_odd_values_are_kept_or_told():
    document = of(
        {
            "uri": "urn:a:b",
            "urgency": 9,
            "version": "a b",
            "language": "no tag!",
            "pubStatus": "odd",
            "by": "",
            "located": "",
            "copyrightHolder": "",
            "versionCreated": "",
            "firstCreated": "20080219+0100",
            "headlines": [{"value": ""}],
            "guid": "urn:a:c",
            "descriptions": [{"value": " "}],
            "x y": 1,
            "people": [
                {"rel": "interviewee", "literal": "jo", "name": 5},
                {"rel": "speaker", "literal": "j", "uri": "a"},
            ],
            "digitalSourceType": {"literal": "x"},
            "title": "A\u0000b",
        },
    )
    assert kept(document)["title"] == "A\u0000b"
    assert kept(document).keys() == {
        *("urgency", "version", "firstCreated", "language", "pubStatus", "people"),
        *("guid", "digitalSourceType", "title", "other"),
    }
    assert kept(document)["other"] == {"x y": 1}
    assert document.headline is None
    again = write(document, version="1.6")
    assert json.loads(again)["digitalsourcetype"] == {"literal": "x"}
    assert read(again) == document


def test_an_embargo_leaves_a_graver_status_and_a_status_leaves_an_embargo():
    for status, expected in (("withheld", "withheld"), ("usable", "embargoed")):
        pairs = [("pubStatus", status), ("embargoedUntil", "2031-01-01T10:00:00Z")]
        for ordered in (pairs, pairs[::-1]):
            assert of({"uri": "urn:a:b", **dict(ordered)}).status == expected


def test_characters_that_no_document_holds_and_findings_of_the_check_are_reported():
    document = of({"uri": "urn:a:b", "headline": "a\u0000b"}, "forbidden-character")
    assert document.headline == nd.Headline(("a\ufffdb",))
    remarks = []
    body = {"role": "main", "contentType": "text/plain", "value": "a\u0007"}
    item = {"uri": "urn:a:b", "type": "text", "bodies": [body], "odd\u0001": ["\u0002", "b"]}
    document = nd.loads(json.dumps(item), "ninjs", report=remarks.append)
    told = [str(remark) for remark in remarks if remark.code == "forbidden-character"]
    assert [line.partition(" stands here")[0].partition(": ")[2] for line in told] == ["$.bodies[0].value: U+0007"]
    assert nd.plain_text(document) == "a\ufffd"
    assert {"odd\u0001": ["\u0002", "b"]} in kept(document).values()
    remarks = []
    nd.loads(json.dumps({"uri": "urn:a:b", "odd\ufffe": "\u0007", "bodies": [body]}), "ninjs", report=remarks.append)
    told = [
        str(remark).partition(" stands here")[0].partition(": ")[2]
        for remark in remarks
        if remark.code == "forbidden-character"
    ]
    assert told == ['$["odd\\ufffe"]: U+FFFE', "$.bodies[0].value: U+0007"]
    remarks = []
    read('{"uri": "urn:a:b", "body_html": "<a href=\\"#x\\">y</a>"}', report=remarks.append)
    assert [remark.code for remark in remarks] == ["unknown-target"]


def test_pictures_take_what_they_have():
    bare = {"uri": "urn:a:b", "type": "picture"}
    assert of(bare).body == ()
    odd = {**bare, "descriptions": [{"value": ""}, {"value": "D", "role": "seo"}], "headlines": [{"value": "H"}]}
    assert of(odd).body == (nd.Figure(("D",)),)
    assert of({**bare, "title": "T"}).body == (nd.Figure(("T",)),)
    summed = {**odd, "descriptions": [{"value": "D"}, {"role": "main", "value": "E"}]}
    assert (of(summed).abstract, kept(of(summed))["descriptions"]) == ((), [{"role": "main", "value": "E"}])
    distinct = {**odd, "by": "Jo", "descriptions": [{"value": "D"}]}
    assert of(distinct).abstract == (nd.Paragraph(("D",)),)


def test_genres_beside_the_interview_are_kept():
    text = write(nd.Document(body=(nd.Turn((nd.Paragraph(("A",)),), "answer"),)))
    data = json.loads(text)
    data["genres"].append({"name": "Profile"})
    data["bodies"][0]["value"] = data["bodies"][0]["value"].replace(" data-newsdoc", ' data-odd="1" data-newsdoc')
    assert kept(of(data)) == {"genres": [{"name": "Profile"}]}


def test_media_topics_go_by_iptcs_uri_and_a_body_tells_its_language():
    document = nd.Document(subjects=(nd.Subject("medtop:20000639", "IPTC", "crime"),))
    data = json.loads(write(document))
    assert data["subjects"] == [{"name": "crime", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000639"}]
    assert of({"uri": "urn:a:b", "body_xhtml": '<html lang="de"><p>A</p></html>'}).lang == "de"
    assert of([{"uri": "urn:a:b"}, {"uri": "urn:a:c", "headline": "B"}]).body == (nd.Heading(("B",)),)


def test_an_extension_that_is_no_json_is_only_data():
    pairs = {"slugline": "{", "altIds": "5", "urgency": '"x"', "subjects": '[{"name": "Sea"}]'}
    document = nd.Document(extensions=tuple(nd.Extension(f"ninjs.{name}", value) for name, value in pairs.items()))
    assert read(write(document)) == document


# Bad input


def item_with(**more):
    return json.dumps({"uri": "urn:a:b", **more})


ENTITY = '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>'
OWN = '<article class="newsdoc" data-newsdoc="{}" data-participants=\'{}\'/>'
CROWDED = "<p " + " ".join(f"a{number}='1'" for number in range(100_000)) + ">x</p>"
BAD = [
    ("", "json-syntax", None),
    ("{", "json-syntax", None),
    ("[]", "not-newsdoc", "$"),
    ("{}", "not-newsdoc", "$"),
    ('{"newsdoc": "0.1", "type": "document", "title": "x"}', "not-newsdoc", "$"),
    ('{"uuid": "x", "uri": "a", "content": []}', "not-newsdoc", "$"),
    ("<nitf/>", "not-newsdoc", None),
    ('{"uri": "u", "uri": "v"}', "duplicate-key", "$.uri"),
    ('{"uri": "u", "urgency": 1e999}', "wrong-value", "$.urgency"),
    ('{"uri": "u", "x": ' + "9" * 5000 + "}", "too-large", None),
    ('{"uri": "u", "x": ' + "[" * 900 + "]" * 900 + "}", "too-large", "$.x" + "[0]" * 100),
    ('{"uri": "u", "x": ' + "[" * 99_999, "too-large", None),
    (item_with(headline={"a": 1}), "wrong-type", "$.headline"),
    (item_with(bodies=5), "wrong-type", "$.bodies"),
    (item_with(headlines=5, headline="a"), "wrong-type", "$.headlines"),
    (item_with(bodies=[5]), "wrong-type", "$.bodies[0]"),
    (item_with(bodies=[{"value": 4}]), "wrong-type", "$.bodies[0].value"),
    (item_with(bodies=[{"value": "x", "role": 4}]), "wrong-type", "$.bodies[0]"),
    (item_with(urgency="x"), "wrong-type", "$.urgency"),
    (item_with(subject="x"), "wrong-type", "$.subject"),
    (item_with(person=[3]), "wrong-type", "$.person[0]"),
    (item_with(standard=3), "wrong-type", "$.standard"),
    (item_with(keywords=3), "wrong-type", "$.keywords"),
    (item_with(edNote=3), "wrong-type", "$.edNote"),
    (item_with(language=[]), "wrong-type", "$.language"),
    (item_with(associations={"a": 5}), "wrong-type", "$.associations"),
    (item_with(associations=[5]), "wrong-type", "$.associations[0]"),
    (item_with(body_nitf="<nitf"), "xml-syntax", "$.body_nitf"),
    (item_with(body_xhtml=ENTITY), "xml-refused", "$.body_xhtml"),
    (item_with(headline_xhtml=ENTITY), "xml-refused", "$.headline_xhtml"),
    (item_with(description_xhtml=ENTITY), "xml-refused", "$.description_xhtml"),
    (
        item_with(associations=[{"type": "picture", "description_html": ENTITY}]),
        "xml-refused",
        "$.associations",
    ),
    (item_with(body_xhtml="<div>" * 10_000), "xml-refused", "$.body_xhtml"),
    (item_with(body_html="<div>" * 10_000), "xml-refused", "$.body_html"),
    (item_with(body_html=CROWDED), "too-large", "$.body_html"),
    (item_with(body_xhtml=CROWDED), "too-large", "$.body_xhtml"),
    (item_with(body_xhtml=OWN.format("0.1", "[5]")), "wrong-type", "$.body_xhtml"),
    (item_with(body_xhtml=OWN.format("0.1", "[")), "json-syntax", "$.body_xhtml"),
    (item_with(body_xhtml=OWN.format("9", "[]")), "unsupported-version", "$.body_xhtml"),
]


@pytest.mark.parametrize(("text", "code", "path"), BAD, ids=range(len(BAD)))
def test_bad_input_is_one_of_our_errors_with_its_place_in_under_a_second(text, code, path):
    started = time.monotonic()
    with pytest.raises(nd.ReadError) as caught:
        read(text, name="item.json")
    assert time.monotonic() - started < 1
    assert {(found.code, found.path, found.file) for found in caught.value.diagnostics} == {(code, path, "item.json")}


DATA = st.dictionaries(
    st.sampled_from([*item("3.1").members, "headline", "body_html", "person", "guid", "altids", "x"]), VALUES
)


@given(DATA | st.lists(DATA, max_size=2))
@settings(max_examples=200)
def test_any_json_is_a_document_or_a_read_error(data):
    try:
        document = read(json.dumps(data))
    except nd.ReadError:
        return
    for version in VERSIONS:
        assert read(write(document, version=version)) == document
