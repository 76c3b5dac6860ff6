"""Lines and wrapped paragraphs: which lines are joined, by what, and where each character came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from newsdoc.formats.text.cues import item, opens
from newsdoc.formats.text.lines import glue, joined, lines
from newsdoc.formats.text.stretches import LONGEST, stretches
from newsdoc.source import Source
from shared import PROJECT

LINE = "This line of a wrapped paragraph is as long as the others are there"


def units(text):
    return [unit.text for unit in joined(lines(text), opens)]


def test_lines_broken_at_a_width_are_joined():
    assert units(f"{LINE}\n{LINE}\n{LINE}\nand it ends here.\n") == [f"{LINE} {LINE} {LINE} and it ends here."]


@pytest.mark.parametrize(
    "text",
    [
        f"{LINE}\n\n{LINE}\n\n{LINE}",
        f"{LINE}.\n{LINE}.\n{LINE}.",
        "A short line\nA short one\nAnd another",
        f"{LINE}\nand its end.",
        f"{LINE} {LINE}\n{LINE} {LINE}\n{LINE} {LINE}",
    ],
)
def test_other_lines_stay_apart(text):
    assert units(text) == [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    ("begin", "parts"),
    [
        ("and it ends.\n   ", 2),
        ("and it goes on\n   ", 1),
        ("and it ends.\nMara Lind: ", 2),
        ("and it goes on\nMara Lind: ", 1),
        ("and it ends.\n- ", 2),
        ("and it ends.\n— ", 2),
        ("and it ends.\n", 1),
    ],
)
def test_a_line_that_is_set_in_or_opens_something_begins_anew_behind_a_stop(begin, parts):
    assert len(units(f"{LINE}\n{LINE}\n{LINE}\n{begin}{LINE}\n{LINE}\n")) == parts


def test_the_lines_below_a_heading_begin_anew():
    assert units(f"## The night\n{LINE}\n{LINE}\n{LINE}\nand so on.\n")[0] == "## The night"


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [("a", "b", " "), ("中", "文", ""), ("中", "b", " "), ("well-", "known", ""), ("— ", "b", " "), ("1-", "b", " ")],
)
def test_what_stands_between_joined_lines_depends_on_their_script(before, after, between):
    assert glue(before, after) == between


def test_a_line_knows_whether_a_blank_line_stands_before_it_and_how_far_it_is_set_in():
    found = lines("a\nb\n \n\u3000\u3000c")
    assert [(unit.text, unit.tight, unit.indent) for unit in found] == [
        ("a", False, 0),
        ("b", True, 0),
        ("c", False, 2),
    ]


@pytest.mark.parametrize(
    ("line", "number", "words"),
    [
        ("- boats", None, "boats"),
        ("•  boats", None, "boats"),
        ("1. boats", 1, "boats"),
        ("12) boats", 12, "boats"),
        ("3、船", 3, "船"),
        ("3.船", 3, "船"),
    ],
)
def test_an_item_of_a_list_begins_with_a_bullet_or_a_number(line, number, words):
    found = item(line)
    assert (found.number, line[found.end :]) == (number, words)


@pytest.mark.parametrize(
    "line", ["boats", "-boats", "-", "1.", "1. ", "1.5 boats", "01. boats", "1000. boats", "1 boat"]
)
def test_other_lines_are_no_items(line):
    assert item(line) is None


FOUND = st.lists(
    st.sampled_from([LINE, "short", "- item", "Lind: so", " in", "中文中文", "end.", "", "\t"]), max_size=14
)


@given(FOUND, st.sampled_from(["\n", "\r\n", "\r"]))
def test_each_character_stands_at_its_place_and_no_line_is_lost(found, end):
    text = end.join(found)
    made = joined(lines(text), opens)
    for unit in made:
        for offset, char in enumerate(unit.text):
            assert text[unit.place(offset)] == char or (char == " " and text[unit.place(offset)].isspace())
        assert text[unit.start : unit.end].strip() == text[unit.start : unit.end]
    shown = "".join(unit.text for unit in made)
    assert [char for char in shown if not char.isspace()] == [char for char in text if not char.isspace()]
    assert len(Source(text).line_starts) >= len(made)


@pytest.mark.parametrize("word", ["", "a", "a word\n", "w" * (LONGEST // 3), "w" * LONGEST, "w" * (LONGEST * 2)])
@pytest.mark.parametrize("times", [1, 2, 5])
def test_a_long_text_has_the_same_words_a_stretch_at_a_time(word, times):
    text = " ".join([word] * times * (1 if len(word) > 9 else LONGEST))
    parts = list(stretches(text))
    assert " ".join(parts) == text
    assert all(len(part) <= LONGEST or " " not in part for part in parts)


@pytest.mark.parametrize("path", sorted((PROJECT / "examples").glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("longest", [1, 30, 500])
def test_an_article_reads_the_same_whatever_is_a_stretch(path, longest, monkeypatch):
    article = path.read_text("utf-8")
    document = nd.loads(article, "text")
    monkeypatch.setattr("newsdoc.formats.text.stretches.LONGEST", longest)
    assert nd.loads(article, "text") == document
