"""The rows of documents: every text once, ids that join, offsets that lead back to the source."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

import newsdoc as nd
from newsdoc import build, strategies
from newsdoc.tables import TABLES, rows
from newsdoc.tables.places import own_text
from newsdoc.words import word_count
from shared import PROJECT

EXAMPLES = sorted((PROJECT / "examples").glob("*.txt"))
PANEL = build.document(
    "Boats are old.",
    build.question("Gazette: ", "Who ", build.em("paid"), "?", speaker="gazette"),
    build.answer("— ", "The town.", build.items("one", "two"), speaker="mara"),
    build.remark(None, "(Applause.)"),
    build.answer("Ole: ", "Not all of it.", speaker="ole", origin=nd.Origin(7, 31, "speaker-label", "label", "unsure")),
    build.question("Gazette: ", "Really?", speaker="gazette"),
    build.question("Gazette: ", "When?", speaker="gazette"),
    build.answer("— ", "In May.", speaker="mara"),
    headline="The harbour",
    decks=(nd.Deck(("One",)), nd.Deck(("Two",))),
    bylines=(nd.Byline(("By ", nd.Entity("Jo Bell", "person"), " and others")),),
    dateline=nd.Dateline(("Ostvik",), nd.Date("2026-05-01")),
    participants=(
        nd.Participant("gazette", "Gazette", "interviewer", "organisation"),
        nd.Participant("mara", "Mara Lind", "interviewee"),
        nd.Participant("ole"),
    ),
    lang="en",
    id="a-1",
    source=nd.Provenance("boat.txt", sha256="0" * 64),
)

DATELINE = nd.Dateline(("O",), nd.Date("2026"))


def table(name, document=PANEL, key="k"):
    """Give the rows of a table as dicts."""
    columns = [column.name for column in TABLES[name]]
    return [dict(zip(columns, row, strict=True)) for row in rows(key, document)[name]]


def test_a_document_is_one_row():
    (row,) = table("documents")
    assert row == {
        "document": "k",
        "id": "a-1",
        "kicker": None,
        "headline": "The harbour",
        "deck": "One\nTwo",
        "language": "en",
        "date": "2026-05-01",
        "dateline": "Ostvik",
        "bylines": ["Jo Bell"],
        "source": "boat.txt",
        "source_hash": "0" * 64,
        "words": 18,
        "blocks": 25,
        "participants": 3,
        "turns": 7,
        "questions": 3,
        "answers": 3,
        "pairs": 3,
        "unsure": 1,
    }


def test_of_an_empty_document_there_is_one_row_too():
    found = rows("k", nd.Document())
    assert {name: len(rows) for name, rows in found.items()} == {"documents": 1, "blocks": 0, "turns": 0, "pairs": 0}


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ({}, None),
        (
            {"issued": nd.Date("2026-05-02T10:00Z"), "dateline": nd.Dateline(("O",), nd.Date("2026"))},
            "2026-05-02T10:00Z",
        ),
        ({"issued": nd.Date(raw="a Monday"), "dateline": nd.Dateline(("O",), nd.Date("2026"))}, "2026"),
        ({"dateline": nd.Dateline(("O",))}, None),
    ],
)
def test_the_date_is_that_of_issue_or_else_of_the_dateline(fields, date):
    (row,) = table("documents", nd.Document(**fields))
    assert row["date"] == date


def test_blocks_know_the_block_and_the_turn_that_they_stand_in():
    found = table("blocks")
    assert [row["block"] for row in found] == list(range(len(found)))
    (item,) = (row for row in found if row["text"] == "two")
    above = found[found[item["parent"]]["parent"]]
    assert (item["path"], item["turn"], item["part"]) == ("$.body[2].content[1].items[1].content[0]", 1, "body")
    assert (above["type"], above["turn"], found[above["parent"]]["type"]) == ("list", 1, "turn")
    assert [(row["part"], row["text"]) for row in found[:4]] == [
        ("headline", "The harbour"),
        ("decks", "One"),
        ("decks", "Two"),
        ("bylines", "By Jo Bell and others"),
    ]


def test_a_turn_says_who_speaks_and_how_sure_that_is():
    turns, blocks = table("turns"), table("blocks")
    assert [(row["turn"], row["kind"], row["name"]) for row in turns[:4]] == [
        (0, "question", "Gazette"),
        (1, "answer", "Mara Lind"),
        (2, "remark", None),
        (3, "answer", None),
    ]
    assert turns[3]["role"] == "speaker"
    assert [turns[3][name] for name in ("start_offset", "end_offset", "rule", "basis", "confidence")] == [
        7,
        31,
        "speaker-label",
        "label",
        "unsure",
    ]
    assert turns[1]["text"] == "The town.\none\ntwo"
    assert turns[0]["label"] == "Gazette: "
    assert all(blocks[row["block"]]["path"] == row["path"] for row in turns)


def test_a_pair_is_an_answer_with_the_question_before_it():
    found = [
        (row["question_text"], row["answer_text"].partition("\n")[0], row["answer_turn"]) for row in table("pairs")
    ]
    assert found == [("Who paid?", "The town.", 1), ("Who paid?", "Not all of it.", 3), ("When?", "In May.", 6)]
    assert table("pairs")[1]["answer_start"] == 7


def test_an_answer_that_nobody_asked_for_is_in_no_pair():
    assert table("pairs", build.document(build.answer("A: ", "Yes."), build.question("Q: ", "Why?"))) == []


def test_pairs_dont_grow_with_the_square_of_a_text():
    answers = [build.answer("A: ", "b") for _ in range(300)]
    found = table("pairs", build.document(build.question("Q: ", "why " * 1000), *answers))
    assert [row["question_text"] is None for row in found] == [False, *[True] * 299]


def test_a_caption_and_a_credit_are_two_lines_and_lines_are_kept():
    assert own_text(nd.Figure(("A boat.",), ("Jo Bell",))) == "A boat.\nJo Bell"
    assert own_text(nd.Preformatted(("a", "", "b"))) == "a\n\nb"
    assert own_text(build.quote("It floats.", attribution=("Mara",))) == "Mara"
    assert own_text(build.p("a", nd.LineBreak(), "b")) == "a\nb"


def signs(text):
    return Counter(sign for sign in text if not sign.isspace())


@given(strategies.documents())
def test_every_text_of_a_document_is_in_one_block(document):
    found = table("blocks", document)
    assert signs("".join(row["text"] for row in found)) == signs(nd.plain_text(document))
    assert all(row["parent"] is None or row["parent"] < row["block"] for row in found)


@given(strategies.documents())
def test_rows_have_a_value_of_its_kind_for_each_column(document):
    kinds = {"string": str, "strings": list, "int32": int, "int64": int}
    for name, columns in TABLES.items():
        for row in rows("k", document)[name]:
            for column, value in zip(columns, row, strict=True):
                assert isinstance(value, kinds[column.kind]) or (value is None and column.nullable), column


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_offsets_lead_to_what_is_said(path):
    text = path.read_text("utf-8")
    document = nd.loads(text, "text")
    turns, blocks = table("turns", document), table("blocks", document)
    for row in [*turns, *(row for row in blocks if row["start_offset"] is not None)]:
        place = text[row["start_offset"] : row["end_offset"]]
        assert all(word.strip("*_<>[]()") in place for word in row["text"].split()[:3]), row
    (head,) = table("documents", document)
    assert head["words"] == sum(row["words"] for row in blocks if row["part"] == "body")
    assert head["words"] <= word_count(text)
