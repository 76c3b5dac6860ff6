"""What types can't say of a document, and validation as a whole."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc import build, codec, validation
from newsdoc.schema import schema


def found(document):
    return [(problem.code, problem.path) for problem in nd.check(document)]


def test_ids_are_unique_among_participants_and_blocks():
    document = nd.Document(
        body=(build.p("a", id="x"), build.answer(None, build.p("b", id="y"), id="x")),
        participants=(nd.Participant("y"),),
    )
    assert found(document) == [("duplicate-id", "$.body[1].id"), ("duplicate-id", "$.participants[0].id")]


def test_speakers_are_participants():
    document = build.document(build.answer(None, "a", speaker="mara"), build.question(None, "b"))
    assert found(document) == [("unknown-speaker", "$.body[0].speaker")]


def test_links_within_the_document_hit_something():
    document = build.document(
        build.p(build.link("#note-1"), build.link("#nothing"), build.link("https://example.org/#x")),
        nd.Footnote((build.p("a"),), id="note-1"),
    )
    assert found(document) == [("unknown-target", "$.body[0].content[1].href")]


@pytest.mark.parametrize("value", ["2026-13", "2026-02-30", "0000", "2026-01-01T24:61", "2026-01-01T10:00+99:00"])
def test_dates_are_in_the_calendar(value):
    document = nd.Document(dateline=nd.Dateline(("Elga",), nd.Date(value)), issued=nd.Date(raw=value))
    assert found(document) == [("impossible-date", "$.dateline.date.value")]


@pytest.mark.parametrize(
    "value", ["2026", "2024-02-29", "2026-11-23T10:00", "2026-11-23T10:00:59.5Z", "2026-11-23T10:00+05:30"]
)
def test_dates_in_the_calendar_are_right_in_every_precision(value):
    assert found(nd.Document(updated=nd.Date(value))) == []


def spanned(start, end, *content):
    return nd.Paragraph(content or ("a",), origin=nd.Origin(start, end, "paragraph"))


def test_spans_lie_within_their_parents_and_one_after_the_other():
    assert found(nd.Document(body=(spanned(0, 2), spanned(1, 3)))) == [("span-order", "$.body[1].origin")]
    late = nd.Emphasis(("a",), origin=nd.Origin(1, 9, "emphasis"))
    assert found(nd.Document(body=(spanned(0, 5, late),))) == [("span-order", "$.body[0].content[0].origin")]
    assert found(nd.Document(body=(spanned(5, 3),))) == [("span-order", "$.body[0].origin")]
    headline = nd.Headline(("a",), origin=nd.Origin(0, 4, "headline"))
    document = nd.Document(
        headline=headline, body=(spanned(6, 9), nd.Rule(), spanned(9, 12)), origin=nd.Origin(0, 12, "document")
    )
    assert found(document) == []


@pytest.mark.parametrize(
    ("document", "path"),
    [
        (nd.Document(headline=nd.Headline(("a",), origin=nd.Origin(2, 1, "x"))), "$.headline"),
        (
            nd.Document(headline=nd.Headline(("a",), origin=nd.Origin(0, 3, "x")), origin=nd.Origin(0, 2, "x")),
            "$.headline",
        ),
        (nd.Document(body=(spanned(0, 2),), origin=nd.Origin(1, 2, "x")), "$.body[0]"),
        (nd.Document(body=(spanned(1, 3),), origin=nd.Origin(1, 2, "x")), "$.body[0]"),
        (nd.Document(body=(spanned(0, 5), spanned(2, 3), spanned(4, 6))), "$.body[1] $.body[2]"),
        (nd.Document(body=(spanned(0, 2), nd.Rule(), spanned(1, 3))), "$.body[2]"),
    ],
)
def test_a_span_out_of_order_is_found_where_it_is(document, path):
    assert found(document) == [("span-order", f"{where}.origin") for where in path.split(" ")]


def test_spans_may_touch_and_be_empty_and_are_not_looked_for_in_participants():
    document = nd.Document(
        body=(spanned(0, 0), spanned(0, 2), spanned(2, 4)),
        participants=(
            nd.Participant("a", origin=nd.Origin(9, 12, "x")),
            nd.Participant("b", origin=nd.Origin(0, 1, "x")),
        ),
        origin=nd.Origin(0, 4, "x"),
    )
    assert found(document) == []


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (nd.Document(body=(build.p("a", id="x"), build.p("b", id="x"))), "the id 'x' is also that of $.body[0].id"),
        (build.document(build.answer(None, "a", speaker="mara")), "no participant 'mara'"),
        (build.document(build.p(build.link("#x"))), "nothing has the id of '#x'"),
        (nd.Document(issued=nd.Date("2026-02-30")), "there is no 2026-02-30"),
        (nd.Document(body=(spanned(2, 1),)), "the span ends before it begins"),
        (nd.Document(body=(spanned(0, 2),), origin=nd.Origin(1, 2, "x")), "the span lies outside the parent's"),
        (nd.Document(body=(spanned(0, 2), spanned(1, 3))), "the span overlaps the one before"),
    ],
)
def test_a_message_says_what_is_wrong_with_the_meaning(document, message):
    assert [problem.message for problem in nd.check(document)] == [message]


def test_a_document_that_is_not_in_normal_form_has_no_meaning_to_be_checked():
    with pytest.raises(nd.InvalidDocument, match="two texts stand side by side"):
        nd.check(nd.Document(body=(nd.Paragraph(("a", "b")),)))


def test_valid_data_have_no_problems():
    assert nd.validate(codec.encode(build.document("a", headline="b"))) == []


def test_meaning_is_checked_of_data_that_fit_the_schema():
    data = codec.encode(build.document(build.answer(None, "a", speaker="mara")))
    assert [str(problem) for problem in nd.validate(data)] == [
        "$.body[0].speaker: no participant 'mara' [unknown-speaker]"
    ]


def test_problems_of_the_schema_come_with_paths_and_all_of_them():
    data = {"type": "document", "newsdoc": "0.1", "urgency": 12, "x": 1}
    assert [(problem.code, problem.path) for problem in nd.validate(data)] == [
        ("unknown-field", "$.x"),
        ("wrong-value", "$.urgency"),
    ]


def test_jsonschema_has_the_last_word(monkeypatch):
    monkeypatch.setattr(codec, "decode", lambda data: nd.Document())
    problems = nd.validate({"type": "document", "newsdoc": "0.1", "urgency": 12})
    assert [(problem.code, problem.path) for problem in problems] == [("schema", "$.urgency")]


def test_the_validator_fetches_nothing():
    from referencing.exceptions import Unresolvable

    with pytest.raises(Unresolvable):
        validation._validator().evolve(schema={"$ref": "https://example.org/x.json"}).is_valid({})
    # The control: the reference that it does know is found.
    assert validation._validator().evolve(schema=schema()).is_valid({"type": "document", "newsdoc": "0.1"})


@pytest.mark.parametrize("origin", [0, "x", range(3), nd.Date(), (("a",),), nd.Origin(None, 1, "r")])
def test_an_origin_that_is_none_is_told(origin):
    with pytest.raises(nd.InvalidDocument, match="origin"):
        nd.check(nd.Document(body=(nd.Paragraph(("x",), origin=origin),)))


def test_a_number_that_python_can_not_print_is_told():
    for number in (10**5000, -(10**5000)):
        with pytest.raises(nd.InvalidDocument, match="a number of hundreds of digits is not from"):
            nd.check(nd.Document(urgency=number))
        (problem,) = nd.validate({"newsdoc": "0.1", "type": "document", "urgency": number})
        assert problem.path == "$.urgency"


def test_tuples_in_tuples_are_told_however_deep_they_lie():
    body = ()
    for _ in range(5_000):
        body = (body,)
    with pytest.raises(nd.InvalidDocument, match=r"^\$\.body\[0\]: a tuple "):
        nd.check(nd.Document(body=body))


def test_a_kind_of_string_is_no_choice():
    class Odd(str):
        __slots__ = ()

        def __eq__(self, other):
            raise ValueError

        __hash__ = str.__hash__

    with pytest.raises(nd.InvalidDocument, match="kind"):
        nd.check(nd.Document(body=(nd.Artifact(("x",), Odd("other")),)))
