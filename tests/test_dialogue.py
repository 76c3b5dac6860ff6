"""Dialogue without labels: which paragraphs ask and which answer, over the whole article, and how sure that is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.formats.text import read
from newsdoc.formats.text.dialogue import Speech, read_dialogue
from newsdoc.formats.text.talk import Talk
from newsdoc.model import Turn
from shown import kinds


def speech(asks, length, *shows, **facts):
    """Give a paragraph; `shows` are the fields of `Talk` that hold."""
    return Speech(length, asks, Talk(**{name: name in shows for name in Talk._fields}), **facts)


QUESTION = speech(True, 80, "second")
ANSWER = speech(False, 400, "first")
STORY = speech(False, 400)


def states(*speeches, marked_questions=False, marked_answers=False):
    return [
        part.state for part in read_dialogue(speeches, marked_questions=marked_questions, marked_answers=marked_answers)
    ]


def test_no_paragraphs_are_no_dialogue():
    assert states() == []


def test_questions_and_answers_alternate_behind_the_narrative():
    found = states(STORY, QUESTION, ANSWER, QUESTION, ANSWER)
    assert found == ["narrative", "question", "answer", "question", "answer"]


def test_an_answer_goes_on_until_somebody_asks():
    found = states(QUESTION, ANSWER, ANSWER, STORY, QUESTION, ANSWER)
    assert found == ["question", "answer", "answer_on", "answer_on", "question", "answer"]


@pytest.mark.parametrize(
    "paragraph",
    [
        speech(False, 100, "requests"),
        speech(False, 60, "thanks"),
        speech(True, 700),
        speech(True, 80, "second", "first"),
    ],
)
def test_requests_thanks_and_long_questions_are_of_the_side_that_asks(paragraph):
    found = states(QUESTION, ANSWER, paragraph, ANSWER, QUESTION, ANSWER)
    assert found == ["question", "answer", "question", "answer", "question", "answer"]


@pytest.mark.parametrize(
    "paragraph",
    [
        speech(False, 600, "requests"),
        speech(False, 300, "thanks", "first"),
        speech(False, 40),
    ],
)
def test_what_only_looks_like_a_question_goes_on_with_the_answer(paragraph):
    found = states(QUESTION, ANSWER, ANSWER, paragraph, ANSWER, ANSWER, QUESTION, ANSWER)
    assert found[2:6] == ["answer_on"] * 4


def test_who_introduces_somebody_tells_and_does_not_speak():
    told = speech(False, 100, "requests", introduces=True)
    assert states(told, QUESTION, ANSWER)[0] == "narrative"


def test_an_item_of_a_list_asks_only_with_a_question_mark():
    listed = speech(False, 40, "requests", listed=True)
    assert states(QUESTION, ANSWER, listed, listed)[2:] == ["answer_on", "answer_on"]
    assert states(QUESTION, ANSWER, speech(True, 40, listed=True), ANSWER)[2] == "question"


def test_where_questions_are_marked_nothing_else_is_one():
    marked = speech(False, 60, side="question")
    found = states(marked, ANSWER, QUESTION, ANSWER, marked, ANSWER, marked_questions=True)
    assert found == ["question", "answer", "answer_on", "answer_on", "question", "answer"]


def test_where_answers_are_marked_nothing_else_begins_one():
    marked = speech(False, 60, side="answer")
    found = states(QUESTION, marked, STORY, QUESTION, marked, ANSWER, marked_answers=True)
    assert found == ["question", "answer", "answer_on", "question", "answer", "answer_on"]


def test_without_anybody_who_asks_all_is_narrative():
    assert states(STORY, STORY, STORY) == ["narrative"] * 3


def test_the_margin_is_larger_where_more_shows_what_a_paragraph_is():
    clear = read_dialogue([QUESTION, ANSWER], marked_questions=False, marked_answers=False)
    vague = read_dialogue([speech(True, 80), STORY], marked_questions=False, marked_answers=False)
    assert [part.state for part in clear] == [part.state for part in vague]
    assert clear[0].margin > vague[0].margin


TALKS = st.builds(Talk, *(st.booleans() for _ in Talk._fields))
SPEECHES = st.builds(
    Speech,
    st.integers(1, 2000),
    st.booleans(),
    TALKS,
    side=st.sampled_from(["", "", "", "question", "answer"]),
    listed=st.booleans(),
    introduces=st.booleans(),
)


@given(st.lists(SPEECHES, max_size=12))
def test_turns_begin_and_go_on_in_order_and_marks_are_obeyed(speeches):
    sides = {speech.side for speech in speeches}
    found = read_dialogue(speeches, marked_questions="question" in sides, marked_answers="answer" in sides)
    assert len(found) == len(speeches)
    before = "narrative"
    for speech, part in zip(speeches, found, strict=True):
        assert part.margin >= 0
        if part.state in sides:
            assert speech.side == part.state or (part.state == "question" and speech.talk.closes)
        if not sides - {""}:
            assert part.state != "question_on" or before in ("question", "question_on")
            assert part.state != "answer_on" or before in ("answer", "answer_on")
        before = part.state


# In articles

TALK = (
    "The Sluice\n\nMara Lind has kept the sluice of Ostvik for thirty years, and nobody else knows how to open it.\n\n"
    "How did you come to the sluice?\n\nI was a child when my father took me there. He was the keeper before me, and I "
    "never wanted to do anything else.\n\n{}\n\nWhat do you do when the water is high?\n\nWe open both of the gates, "
    "and then I wait for the morning. My son helps me, when he can.\n\nAnd do you like it?\n\nYes, I like my work.\n"
)


def test_paragraphs_that_ask_and_answer_are_turns_of_an_article_without_labels():
    body = read(TALK.format("I still go there each day.")).body
    turns = [block.kind for block in body if isinstance(block, Turn)]
    assert turns == ["question", "answer"] * 3
    assert kinds(body)[2].count("paragraph") == 2


def test_furniture_stands_aside_of_the_talk():
    body = read(TALK.format("Photo: The sluice at night.")).body
    assert [block.kind for block in body if isinstance(block, Turn)] == ["question", "answer"] * 3
    assert "figure" in kinds(body)


def test_a_text_that_begins_with_a_marked_question_has_no_headline():
    text = (
        "1. Who opens it, if not you?\n\nI do, as my father did.\n\n2. Who shuts it for you?\n\nMy son does.\n\n"
        "3. And do you like it?\n\nYes, I do.\n"
    )
    document = read(text)
    assert document.headline is None
    assert [block.kind for block in document.body] == ["question", "answer"] * 3
