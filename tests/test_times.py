"""When turns are said: every format that holds a whole document carries it, and others report it; people see it."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import newsdoc as nd
from commands import runner
from newsdoc import build
from newsdoc.cli.readable import readable
from newsdoc.clock import clock
from newsdoc.comparison import compare
from newsdoc.formats.registry import all_formats, by_name
from newsdoc.formats.writing import write_bytes
from newsdoc.model.scalars import Milliseconds
from newsdoc.strategies import documents
from newsdoc.tables.columns import TABLES
from newsdoc.tables.rows import rows
from newsdoc.view import page, see

PEOPLE = (
    nd.Participant("bell", "Jo Bell", "interviewer"),
    nd.Participant("mara", "Mara Lind", "interviewee"),
)
GREATEST = 2**31 - 1


def document(*turns):
    return build.document(*turns, participants=PEOPLE, id="urn:example:boat")


TIMED = document(
    build.question(None, "Does it float?", speaker="bell", start=0, end=1_500),
    build.answer("Mara Lind: ", "It floats.", speaker="mara", start=62_500, id="floats", lang="en"),
    build.answer(None, "So far.", end=GREATEST),
    build.remark(None, "Hear, hear!"),
)
WHOLE = ("json", "nitf", "ninjs", "newsml-g2", "html", "text")


@pytest.mark.parametrize("name", WHOLE)
def test_a_format_of_whole_documents_gives_times_back(name):
    remarks = []
    assert nd.loads(nd.dumps(TIMED, name, report=remarks.append), name) == TIMED
    assert {each.code for each in remarks} <= {"carried-as-data", "stand-in"}


@pytest.mark.parametrize("version", ["1.6", "2.2"])
def test_older_ninjs_does_so_too(version):
    assert nd.loads(nd.dumps(TIMED, "ninjs", version=version), "ninjs") == TIMED


def test_newsml_g2_does_so_with_xhtml_in_it():
    assert nd.loads(nd.dumps(TIMED, "newsml-g2", inline="xhtml"), "newsml-g2") == TIMED


@pytest.mark.parametrize("name", ["markdown", "json-ld", "tt-newsdoc"])
def test_another_format_reports_times_as_lost(name):
    untimed = nd.rewrite(TIMED, nd.Turn, lambda turn: attrs.evolve(turn, start=None, end=None))
    told, before = [], []
    assert nd.dumps(TIMED, name, report=told.append) == nd.dumps(untimed, name, report=before.append)
    more = [(each.message.split(" can't carry ")[-1], each.path) for each in told if each not in before]
    if name != "tt-newsdoc":  # which has no turns but questions
        assert more == [
            ("the start of a turn (2 times)", "$.body[0].start"),
            ("the end of a turn (2 times)", "$.body[0].end"),
        ]
    assert {path for _, path in more} >= {"$.body[0].start", "$.body[0].end"}


def test_plain_text_says_that_it_does_not_read_back():
    remarks = []
    nd.dumps(document(build.question("Q: ", "Does it?", start=5)), "text", manner="plain", report=remarks.append)
    assert "rewritten-differs" in {each.code for each in remarks}


@pytest.mark.parametrize("known", all_formats(), ids=lambda known: known.name)
def test_a_turn_without_times_is_written_as_ever(known):
    untimed = document(build.question("Q: ", "Does it?", speaker="bell"))
    if known.write is not None:
        written = write_bytes(known, untimed)
        assert not any(word in written for word in (b"data-start", b"nd:begin", b'"PT', b"data-end", b"nd:end"))


# NITF


def test_nitf_with_times_is_valid(nitf_xsd):
    text = nd.dumps(TIMED, "nitf")
    assert nitf_xsd.validate(etree.fromstring(text.encode())), nitf_xsd.error_log
    assert '<block class="nd-turn nd-question" nd:begin="0" nd:end="1500">' in text
    assert nd.validate_nitf(text) == []


@pytest.mark.parametrize("version", ["3.3", "3.4", "3.5"])
def test_older_nitf_has_no_place_for_times(version):
    remarks = []
    text = nd.dumps(TIMED, "nitf", version=version, report=remarks.append)
    assert " nd:" not in text
    assert [each.message for each in remarks] == [
        f"NITF {version} has no place for when a turn starts, in milliseconds (0)",
        f"NITF {version} has no place for when a turn ends, in milliseconds (1500)",
        f"NITF {version} has no place for when a turn starts, in milliseconds (62500)",
        f"NITF {version} has no place for when a turn ends, in milliseconds ({GREATEST})",
    ]


@pytest.mark.parametrize("value", ["", "-1", "1.5", "٣", "00x", str(GREATEST + 1), "9" * 5000])
@pytest.mark.parametrize(("name", "attribute"), [("nitf", "nd:begin"), ("html", "data-start")])
def test_what_is_no_time_is_none(name, attribute, value):
    text = nd.dumps(document(build.question(None, "Does it?", start=7)), name)
    changed = text.replace(f'{attribute}="7"', f'{attribute}="{value}"')
    assert changed != text
    assert nd.loads(changed, name).body[0].start is None


@pytest.mark.parametrize("value", [-1, GREATEST + 1, 1.0, "7", True])
def test_json_has_whole_milliseconds_from_0(value):
    turn = {"type": "turn", "kind": "answer", "content": [{"type": "rule"}], "start": value}
    found = nd.validate({"newsdoc": "0.1", "type": "document", "body": [turn]})
    assert [each.path for each in found] == ["$.body[0].start"]


def test_the_greatest_time_fits_a_column_of_32_bits():
    assert Milliseconds.__metadata__[0] == (0, GREATEST)
    assert clock(GREATEST) == "596:31:23"


# Checks


@pytest.mark.parametrize(("start", "end"), [(5, 5), (5, 6), (None, 3), (9, None)])
def test_times_in_order_are_right(start, end):
    assert nd.check(document(build.remark(None, "Yes.", start=start, end=end))) == []


def test_an_end_before_the_start_is_told_with_both():
    (found,) = nd.check(document(build.remark(None, "Yes.", start=3_600_001, end=59_999)))
    assert (found.code, found.path) == ("end-before-start", "$.body[0].end")
    assert found.message == "the turn ends at 0:00:59.999, before it starts at 1:00:00.001"


@given(documents())
def test_no_document_of_the_strategies_ends_before_it_starts(made):
    for turn in nd.find_all(made, nd.Turn):
        assert turn.start is None or turn.end is None or turn.start <= turn.end


@given(st.integers(0, GREATEST))
def test_a_time_as_players_show_it_is_the_time(time):
    hours, minutes, seconds = clock(time, exact=True).split(":")
    assert round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000) == time
    assert clock(time, exact=True).startswith(clock(time))


# What people see


def test_a_page_shows_when_a_turn_starts():
    text = nd.dumps(TIMED, "html")
    assert '<p class="nd-speaker">Jo Bell <time datetime="PT0S">0:00:00</time></p>' in text
    assert '<p class="nd-speaker"><time datetime="PT62.5S">0:01:02</time></p>' in text
    assert text.count("<time") == 2


def test_a_terminal_shows_when_a_turn_starts():
    shown = readable(TIMED, width=60, colour=False)
    assert [line[2:] for line in shown.splitlines() if line.strip()] == [
        "┃ 0:00:00 Jo Bell: Does it float?",
        "  0:01:02 Mara Lind: It floats.",
        "  answer: So far.",
        "┊ remark: Hear, hear!",
    ]


def test_the_tree_has_a_time_in_both_forms(tmp_path, capsysbinary):
    nd.dump(TIMED, tmp_path / "boat.json")
    _, out, _ = runner("inspect", capsysbinary)(str(tmp_path / "boat.json"))
    assert '  turn kind="question" speaker="bell" start=0 (0:00:00) end=1500 (0:00:01)' in out.splitlines()


def test_a_view_shows_when_a_turn_starts_and_not_again_where_it_goes_on():
    two = build.answer(None, build.p("It floats."), build.p("So far."), speaker="mara", start=62_500)
    shown = page(see(by_name("json"), nd.dumps(document(two), "json")))
    assert '<span class="speaker"><bdi>Mara Lind</bdi></span><time>0:01:02</time>' in shown
    assert shown.count("<time>0:01:02</time>") == 1


# Tables


def test_turns_and_pairs_have_times_in_columns():
    found = rows("boat", TIMED)
    turns = [dict(zip((column.name for column in TABLES["turns"]), row, strict=True)) for row in found["turns"]]
    assert [(row["start_ms"], row["end_ms"]) for row in turns] == [
        (0, 1_500),
        (62_500, None),
        (None, GREATEST),
        (None, None),
    ]
    pairs = [dict(zip((column.name for column in TABLES["pairs"]), row, strict=True)) for row in found["pairs"]]
    names = ("question_start_ms", "question_end_ms", "answer_start_ms", "answer_end_ms")
    assert [tuple(row[name] for name in names) for row in pairs] == [
        (0, 1_500, 62_500, None),
        (0, 1_500, None, GREATEST),
    ]


def test_columns_of_times_are_the_same_for_all_documents():
    arrow = pytest.importorskip("newsdoc.arrow")
    for made in (TIMED, document(build.remark(None, "Yes."))):
        found = arrow.tables([("boat", made)])
        assert str(found["turns"].schema.field("start_ms").type) == "int32"
        assert str(found["pairs"].schema.field("answer_end_ms").type) == "int32"


# Amending and comparing


LONG = document(build.answer(None, build.p("One."), build.p("Two."), build.p("Three."), speaker="mara", start=1, end=9))


def times(made):
    return [(block.start, block.end) if isinstance(block, nd.Turn) else None for block in made.body]


def test_a_turn_of_another_kind_keeps_its_times():
    assert times(nd.amend(LONG, "$.body[0]", type="question", speaker="Jo Bell")) == [(1, 9)]


def test_a_confirmed_turn_keeps_its_times():
    assert nd.amend(LONG, "$.body[0]") == LONG


def test_of_a_turn_that_is_split_the_first_keeps_the_start_and_the_last_the_end():
    split = nd.amend(LONG, "$.body[0].content[1]", type="question", speaker="Jo Bell")
    assert times(split) == [(1, None), (None, None), (None, 9)]


def test_the_end_of_a_turn_that_another_says_has_its_end():
    split = nd.amend(LONG, "$.body[0].content[2]", type="question", speaker="Jo Bell")
    assert times(split) == [(1, None), (None, 9)]
    assert times(nd.amend(split, "$.body[1]", type="answer", speaker="mara")) == [(1, 9)]


def test_what_nobody_says_takes_no_time():
    assert times(nd.amend(LONG, "$.body[0].content[2]", type="heading")) == [(1, 9), None]
    assert times(nd.amend(LONG, "$.body[0].content[1]", type="heading")) == [(1, None), None, (None, 9)]


def test_what_was_no_turn_has_no_times():
    made = document(nd.Paragraph(("One.",)))
    assert times(nd.amend(made, "$.body[0]", type="answer", speaker="mara")) == [(None, None)]


def test_a_turn_that_is_something_else_loses_them():
    (block,) = nd.amend(document(build.remark(None, "One.", start=1)), "$.body[0]", type="paragraph").body
    assert block == nd.Paragraph(("One.",))


def test_a_turn_that_is_said_later_has_changed(tmp_path, monkeypatch, capsysbinary):
    monkeypatch.chdir(tmp_path)
    later = document(build.answer("Lind: ", "It floats.", build.p("Yes."), speaker="mara", start=2_000))
    first = nd.rewrite(later, nd.Turn, lambda turn: attrs.evolve(turn, start=None))
    (change,) = compare(first, later).blocks
    assert (change.kind, change.pieces, change.before.start, change.after.start) == ("changed", (), None, 2_000)
    nd.dump(first, "a.json")
    nd.dump(later, "b.json")
    nd.dump(nd.rewrite(later, nd.Turn, lambda turn: attrs.evolve(turn, end=3_000)), Path("c.json"))
    run = runner("diff", capsysbinary)
    what = "changed $.body[0].content[0]: answer (Mara Lind)"
    assert run("a.json", "b.json") == (1, f"{what}, untimed -> answer (Mara Lind), 0:00:02.000–?\n", "")
    assert run("b.json", "c.json")[1] == f"{what}, 0:00:02.000–? -> answer (Mara Lind), 0:00:02.000–0:00:03.000\n"
