"""Metadata are set by the names that they have in JSON, and checked as JSON is."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

import newsdoc as nd
from examples import for_documents
from newsdoc import build, codec
from newsdoc.metadata import names
from newsdoc.metadata.names import parts_of
from newsdoc.strategies import documents

DOCUMENT = build.document(
    build.question("Gazette: ", "Does it float?", speaker="gazette"),
    "It floats.",
    headline=nd.Headline(("A Boat",), id="top", origin=nd.Origin(0, 6, "first-line")),
    participants=(
        nd.Participant("gazette", "Gazette", "interviewer", origin=nd.Origin(8, 15, "speaker-label")),
        nd.Participant("mara.l", labels=("Lind",)),
    ),
    keywords=("boats", "bay"),
    issued=nd.Date("2026-11"),
    extensions=(nd.Extension("desk", "coast"), nd.Extension("a", "b"), nd.Extension("desk", "bay")),
    subjects=(nd.Subject("medtop:1", "medtop"),),
    rights=nd.Rights("The Bay"),
    bylines=(nd.Byline(("By ", nd.Entity("Jon Dahl", "person"))), nd.Byline(("By Ann Holm",))),
)


@for_documents
@given(documents())
def test_all_that_a_document_knows_of_itself_can_be_set_in_another(document):
    head = attrs.evolve(document, abstract=(), body=(), source=None)
    values = {name: getattr(head, name) for name in parts_of(nd.Document)}
    assert nd.set_metadata(nd.Document(), values) == head
    data = codec.encode(head)
    assert nd.set_metadata(nd.Document(), {name: data.get(name) for name in parts_of(nd.Document)}) == head


@for_documents
@given(documents())
def test_nothing_set_is_the_document_itself_and_what_stands_below_the_head_is_shared(document):
    assert nd.set_metadata(document) is document
    other = nd.set_metadata(document, {"version": "other"})
    assert nd.set_metadata(other, {"version": "other"}) is other
    assert (other.body, other.abstract) == (document.body, document.abstract)
    assert attrs.evolve(other, version=document.version) == document


def test_every_field_of_a_document_has_a_name_but_its_text_and_what_it_was_read_from():
    fields = {field.name for field in attrs.fields(nd.Document)}
    assert fields - {name.partition(".")[0] for name in names()} == {"abstract", "body", "origin", "source"}


EXAMPLES = {
    "ID": "mara",
    "CODE": "medtop:1",
    "NAME": "desk",
}


@pytest.mark.parametrize("name", names())
def test_every_name_can_be_set_as_text_but_of_lists_of_what_has_several_parts(name):
    for key, value in EXAMPLES.items():
        name = name.replace(key, value)
    document = nd.set_metadata(
        nd.Document(participants=(nd.Participant("mara"),)),
        {"series.name": "The Quay", "headline": "A Boat", "kicker": "Boats", "dateline": "Ostvik", "issued": "2026"},
    )
    values = ("x", "2026-11-27", 3, "usable", "interviewer", "group")
    assert any(can_be_set(document, name, value) for value in values) or name in ("revisions", "extensions")


def can_be_set(document, name, value):
    try:
        return nd.set_metadata(document, {name: value}) is not document
    except nd.NewsdocError:
        return False


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"lang": "sv"}, "lang", "sv"),
        ({"urgency": "3"}, "urgency", 3),
        ({"issued": "2026-11-27"}, "issued", nd.Date("2026-11-27")),
        ({"issued.raw": "late in May"}, "issued", nd.Date(raw="late in May")),
        ({"issued": nd.Date("2026")}, "issued", nd.Date("2026")),
        ({"issued.value": "2026"}, "issued", nd.Date("2026")),
        ({"issued": None}, "issued", None),
        ({"headline": "A Ship"}, "headline", nd.Headline(("A Ship",), id="top")),
        ({"headline.lang": "en"}, "headline", nd.Headline(("A Boat",), id="top", lang="en")),
        ({"decks": ["One", "Two"]}, "decks", (nd.Deck(("One",)), nd.Deck(("Two",)))),
        ({"decks": "One"}, "decks", (nd.Deck(("One",)),)),
        ({"dateline": "Ostvik", "dateline.date": "2026"}, "dateline", nd.Dateline(("Ostvik",), nd.Date("2026"))),
        ({"rights.holder": None}, "rights", None),
        ({"rights.year": "2026"}, "rights", nd.Rights("The Bay", "2026")),
        ({"series": "The Quay", "series.part": 2}, "series", nd.Series("The Quay", 2)),
        ({"keywords": None}, "keywords", ()),
        ({"keywords": ("a",)}, "keywords", ("a",)),
        ({"extensions.b": "c"}, "extensions", (*DOCUMENT.extensions, nd.Extension("b", "c"))),
        ({"extensions.desk": "quay"}, "extensions", (nd.Extension("desk", "quay"), nd.Extension("a", "b"))),
        ({"extensions.desk.value": "quay"}, "extensions", (nd.Extension("desk", "quay"), nd.Extension("a", "b"))),
        ({"extensions.desk": None}, "extensions", (nd.Extension("a", "b"),)),
        ({"subjects.medtop:1.name": "boats"}, "subjects", (nd.Subject("medtop:1", "medtop", "boats"),)),
        ({"subjects.x.y.name": "bays"}, "subjects", (nd.Subject("medtop:1", "medtop"), nd.Subject("x.y", name="bays"))),
        ({"subjects.x.y.name": None}, "subjects", (nd.Subject("medtop:1", "medtop"),)),
        ({"subjects": [{"code": "x"}]}, "subjects", (nd.Subject("x"),)),
        ({"revisions": [nd.Revision("Ann")]}, "revisions", (nd.Revision("Ann"),)),
        ({"series": 3, "series.name": "The Quay"}, "series", nd.Series("The Quay")),
    ],
)  # fmt: skip
def test_a_value_is_set(changes, field, value):
    document = nd.set_metadata(DOCUMENT, changes)
    assert getattr(document, field) == value


def test_people_are_known_by_their_ids_and_what_is_said_of_them_by_hand_has_no_origin():
    document = nd.set_metadata(DOCUMENT, {"participants.mara.l.name": "Mara Lind", "participants.gazette.role": None})
    first, second = document.participants
    assert (first.role, first.origin) == ("speaker", None)
    assert second == nd.Participant("mara.l", "Mara Lind", labels=("Lind",))
    document = nd.set_metadata(DOCUMENT, add={"participants.mara.l.labels": ["ML", "Lind"]})
    assert document.participants[1].labels == ("Lind", "ML")
    assert document.participants[0].origin


@pytest.mark.parametrize(
    ("add", "remove", "field", "value"),
    [
        ({"keywords": "boats"}, {}, "keywords", ("boats", "bay")),
        ({"keywords": ["quay", "bay"]}, {"keywords": ["bay", "none"]}, "keywords", ("boats", "quay", "bay")),
        ({}, {"extensions": "desk"}, "extensions", (nd.Extension("a", "b"),)),
        ({"subjects": "x"}, {"subjects": "medtop:1"}, "subjects", (nd.Subject("x"),)),
        ({}, {"bylines": "By Jon Dahl"}, "bylines", (nd.Byline(("By Ann Holm",)),)),
        ({"bylines": "By Ann Holm"}, {}, "bylines", DOCUMENT.bylines),
        ({"revisions": {"name": "Ann"}}, {"revisions": nd.Revision("Bo")}, "revisions", (nd.Revision("Ann"),)),
        ({}, {"extensions.desk": "coast"}, None, "is one value and no list"),
        ({}, {"subjects.none.name": "x"}, "subjects", DOCUMENT.subjects),
        ({}, {"participants.none.labels": "x"}, None, "there is no participant 'none'"),
        ({}, {"subjects.none": "x"}, None, "needs a field behind it"),
        ({}, {"keywords": {"name": "bay"}}, "keywords", DOCUMENT.keywords),
    ],
)
def test_items_are_taken_out_of_lists_and_added_to_them(add, remove, field, value):
    if field is None:
        with pytest.raises(nd.NewsdocError, match=value):
            nd.set_metadata(DOCUMENT, add=add, remove=remove)
    else:
        assert getattr(nd.set_metadata(DOCUMENT, add=add, remove=remove), field) == value


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"urgancy": 3}, "there is no field of document 'urgancy'; did you mean 'urgency'?"),
        ({"body": "x"}, "there is no field of document 'body' (there are"),
        ({"source": "x"}, "there is no field of document 'source'"),
        ({"rights.holdr": "x"}, "there is no field of rights 'holdr'; did you mean 'holder'?"),
        ({"rights": "x"}, "rights is no text: set its parts (rights.holder, "),
        ({"lang.x": "x"}, "'lang.x' is no name, for 'lang' has no parts"),
        ({"keywords.x": "x"}, "'keywords.x' is no name, for 'keywords' has no parts"),
        ({"revisions.x": "x"}, "there is no 'revisions.x', for nothing tells the items of revisions apart"),
        ({"revisions": "x"}, "the items of revisions are no texts"),
        ({"participants.gazette": "x"}, "'participants.gazette' needs a field behind it: participants.gazette.name, "),
        ({"participants.gazette.nme": "x"}, "there is no field of participant 'nme'; did you mean 'name'?"),
        ({"participants.gazette.id": "x"}, "there is no field of participant 'id'"),
    ],
)
def test_a_name_that_there_isnt_is_told(changes, message):
    with pytest.raises(nd.UsageError) as found:
        nd.set_metadata(DOCUMENT, changes)
    assert message in str(found.value)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"urgency": 9}, "$.urgency: 9 is not from 1 to 8 [wrong-value]"),
        ({"urgency": "9" * 99}, "$.urgency: 99999999999 is not from 1 to 8 [wrong-value]"),
        ({"urgency": "high"}, '$.urgency: "high" is not a whole number [wrong-type]'),
        ({"status": "embargo"}, "did you mean 'embargoed'? [wrong-value]"),
        ({"issued": "tomorrow"}, "$.issued: 'tomorrow' is not a date (ISO 8601); issued.raw keeps it as it is"),
        ({"rights.ends": "never"}, "$.rights.ends: 'never' is not a date (ISO 8601); rights.ends.raw keeps"),
        ({"issued": "2026-02-30"}, "$.issued.value: there is no 2026-02-30 [impossible-date]"),
        ({"issued": 2026}, "$.issued: 2026 is not an object of type date"),
        ({"series.part": 2}, "$.series.name: series must have name [missing-field]"),
        ({"headline": "two\nlines"}, "$.headline.content[0]: "),
        ({"keywords": 3}, "$.keywords[0]: 3 is not a string"),
        ({"subjects": [3], "subjects.x.name": "y"}, "$.subjects[0]: 3 is not an object of type subject"),
        ({"subjects": [{"cod": "x"}]}, "$.subjects[0].cod: subject has no field \"cod\"; did you mean 'code'?"),
        (
            {"participants.gazete.name": "x"},
            "$.participants: there is no participant 'gazete'; did you mean 'gazette'?",
        ),
        ({"participants.gazete.name": None}, "did you mean 'gazette'?"),
        ({"participants": None}, "$.body[0].speaker: no participant 'gazette' [unknown-speaker]"),
    ],
)
def test_a_value_that_cant_be_is_told_with_its_path(changes, message):
    with pytest.raises(nd.InvalidDocument) as found:
        nd.set_metadata(DOCUMENT, changes)
    assert message in str(found.value)


def test_what_was_wrong_before_keeps_nothing_from_being_set():
    document = nd.Document(expires=nd.Date("2026-02-30"))
    assert nd.set_metadata(document, {"lang": "en"}).lang == "en"
