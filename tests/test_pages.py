"""Page furniture: page numbers and running heads are known by what recurs, and everything else stays text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.formats.text import read
from newsdoc.formats.text.cues import cues
from newsdoc.formats.text.lines import lines
from newsdoc.formats.text.pages import page_furniture
from newsdoc.model import Artifact
from newsdoc.styles import lexicon, resolve
from newsdoc.tree import plain_text

WORDS = lexicon(resolve(None))


def story(number):
    return f"Line {number} of the story stands on its page, and it is long enough to be one of the paragraphs there."


def pages(*furniture):
    """Give an article with these lines between its paragraphs."""
    parts = [part for number, line in enumerate(furniture, 1) for part in (line, story(number))]
    return "\n\n".join(("A Boat Is Mended", story(0), *parts))


def marked(text):
    return [(block.kind, plain_text(block)) for block in read(text).body if isinstance(block, Artifact)]


@pytest.mark.parametrize(
    "numbers",
    [("1", "2"), ("- 4 -", "- 5 -"), ("Page 9 of 12", "Page 10 of 12"), ("p. 1", "p. 2", "p. 3"), ("— 1 —", "— 2 —")],
)
def test_lines_that_count_up_are_page_numbers(numbers):
    assert marked(pages(*numbers)) == [("page_number", number) for number in numbers]


@pytest.mark.parametrize(
    "lines",
    [
        ("Room 1", "Room 3"),
        ("1",),
        ("He is 1.", "He is 2."),
        ("The big old boat 1", "The big old boat 2"),
        ("Is it 1?", "Is it 2?"),
        ("***", "***"),
    ],
)
def test_lines_that_do_not_count_up_are_none(lines):
    assert marked(pages(*lines)) == []


def test_a_line_that_recurs_beside_page_numbers_is_a_running_head():
    head = "The Gazette | Ostvik"
    text = "\n\n".join(("A Boat Is Mended", story(0), head, "1", story(1), head, "2", story(2), story(3)))
    assert marked(text) == [("running_head", head), ("page_number", "1"), ("running_head", head), ("page_number", "2")]


def test_a_line_that_recurs_elsewhere_is_text():
    text = "\n\n".join(
        ("A Boat Is Mended", story(0), "1", story(1), "2", story(2), "So it goes.", story(3), "So it goes.")
    )
    assert marked(text) == [("page_number", "1"), ("page_number", "2")]


def test_turns_go_on_across_the_end_of_a_page():
    talk = (
        "Q: Who opens it?\n\nA: I do, and I have done so\n\n- 1 -\n\nfor all of my life.\n\nQ: And shuts it?\n\n"
        "- 2 -\n\nA: I do.\n"
    )
    document = read(f"The Sluice\n\n{talk}")
    _, answer, *_ = document.body
    assert [plain_text(block) for block in answer.content] == [
        "I do, and I have done so",
        "- 1 -",
        "for all of my life.",
    ]
    assert isinstance(answer.content[1], Artifact)


@given(
    st.lists(st.sampled_from(["1", "2", "3", "- 1 -", "Q: 1", "Head", "Is it?", "12 of 13", "x" * 130]), max_size=12)
)
def test_only_units_that_are_there_are_furniture_and_never_the_first_as_a_head(texts):
    found = page_furniture(cues(lines("\n\n".join(texts)), WORDS))
    assert all(0 <= number < len(texts) for number in found)
    assert found.get(0) != "running_head"
