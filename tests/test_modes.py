"""The ways in which articles print interviews: what shows each of them, and what only looks like one."""

from __future__ import annotations

import pytest

from newsdoc.formats.text import read
from newsdoc.model import Heading, Turn
from newsdoc.tree import find_all, plain_text

THINGS = ("it", "the gate", "the door")
MET = "An interview with Mara Lind.\n\n"


def exchange(question, answer, *, start=1):
    """Give three questions and answers; `{n}` is the question's number, `{it}` what it is about."""
    pairs = ((question.format(n=n, it=it), answer.format(it=it)) for n, it in enumerate(THINGS, start))
    return "".join(f"{asked}\n\n{said}\n\n" for asked, said in pairs)


def mode(text):
    return read(text).origin.rule.removeprefix("mode-")


def turns(text):
    return [turn.kind for turn in find_all(read(text), Turn)]


@pytest.mark.parametrize(
    ("name", "talk"),
    [
        ("labels-and-dashes", exchange("Gazette: Who opens {it}?", "— I do.")),
        ("question-and-answer", exchange("Q: Who opens {it}?", "A: I do.")),
        ("labels", exchange("Gazette: Who opens {it}?", "Mara Lind: I do.")),
        ("answers-labelled", exchange("Who opens {it} for you?", "Mara Lind: I do.")),
        ("questions-labelled", exchange("Gazette: Who opens {it}?", "I do.")),
        ("dashes", exchange("— Who opens {it}?", "— I do.")),
        ("dashed-questions", exchange("— Who opens {it} for you?", "I do.")),
        ("headings", "# The Sluice\n\n" + exchange("## Who opens {it} for you?", "I do.")),
        ("strong-questions", "# The Sluice\n\n" + MET + exchange("**Who opens {it} for you?**", "I do.")),
        ("numbered-questions", exchange("{n}. Who opens {it} for you?", "I do.")),
        ("answers-marked", exchange("Who opens {it} for you?", "— I do.")),
        ("answers-marked", exchange("Who opens {it} for you?", "“I do.”")),
        ("unlabelled", exchange("Who opens {it} for you?", "I do.")),
    ],
)
def test_each_way_of_printing_is_known_by_its_marks(name, talk):
    text = talk if talk.startswith("#") else f"The Sluice\n\n{MET}{talk}"
    text = text.replace("# The Sluice\n\n## ", f"# The Sluice\n\n{MET}## ")
    assert mode(text) == name
    assert turns(text) == ["question", "answer"] * 3


@pytest.mark.parametrize(
    "text",
    [
        # Questions and answers that nobody says to anybody: lists of them, quizzes, reports.
        "The Sluice\n\n" + exchange("— Who opens {it}?", "The keeper of the town opens it."),
        "# The Sluice\n\n" + exchange("## Who opens {it}?", "The keeper of the town opens it."),
        "# The Sluice\n\n" + exchange("**Who opens {it}?**", "The keeper of the town opens it."),
        "The Sluice\n\n" + exchange("{n}. Who opens {it}?", "The keeper of the town opens it."),
        "The Sluice\n\n" + exchange("Who opens {it}?", "The keeper of the town opens it."),
        "# The Sluice\n\n## Who opens it for you?\n\nI do.\n\n## And who shuts it for you?\n\nI do.\n",
        "The Sluice\n\n" + exchange("Who opens {it}?", "“The keeper opens it,” said the mayor of Ostvik.") * 2,
        "The Sluice\n\n" + exchange("Who opens {it}?", "– The keeper of the town opens it."),
        f"The Sluice\n\n{MET}Parts.\n\n-The gate\n\n-The door\n\n-The keeper\n\n-The town\n\nWho pays?\n\nIt.",
        # Bold lines that name a part, and requests that nobody makes of anybody.
        f"# The Sluice\n\n{MET}" + exchange("**The story of {it}**", "I know it well."),
        "# The Sluice\n\n" + exchange("**Tell us about {it}.**", "It is old and green."),
        # Too few, or too little of the article.
        "The Sluice\n\nWho opens it for you?\n\nI do.\n",
        f"The Sluice\n\n{MET}"
        + "It rained for long on that day.\n\n" * 9
        + "Who opens it for you?\n\nI do.\n\nAlways?\n\nYes.",
        # Labels that don't take turns.
        "The Sluice\n\nQ: Who opens it?\n\nThe wind was high that day, and it rained.\n\nA: I do.\n",
        "The Sluice\n\nQ: Who?\n\nQ: Who opens it?\n\nQ: Who is it?\n\nNobody knows.\n",
        f"The Sluice\n\n{MET}Q: Why?\n\nIt rained.\n\nQ: How?\n\nQ: Where?\n\nThere.\n\nQ: Who?\n",
        f"The Sluice\n\n{MET}Gazette: Who opens it?\n\nMara Lind: I do.\n\nIt rained.\n\nGazette: Always?\n",
        "The Sluice\n\n" + "Mara Lind: It is high.\n\nOtto Bern: So it is.\n\n" * 2,
        # Dashes that ask on both sides are no answers.
        "The Sluice\n\n" + exchange("Gazette: So is {it} open?", "— Is it?"),
    ],
)
def test_what_only_looks_like_an_interview_is_none(text):
    assert mode(text) == "none"
    assert turns(text) == []


def test_a_short_interview_that_is_announced_needs_few_labels():
    talk = "Gazette: Who opens it?\n\nMara Lind: I do.\n\nGazette: Always?\n"
    assert turns(f"The Sluice\n\n{MET}{talk}") == ["question", "answer", "question"]
    assert turns(f"The Sluice\n\n{talk}") == []


def test_a_transcript_is_known_by_the_labels_that_begin_most_of_its_units():
    talk = "Mara Lind: It is high.\n\nOtto Bern: So it is.\n\n" * 3
    assert mode(f"The Sluice\n\n{talk}") == "none"
    assert mode(f"The Sluice\n\n{talk}Mara Lind: Is it?\n\nOtto Bern: Yes.\n") == "labels"
    assert mode("The Sluice\n\n" + talk.replace("Lind:", "Lind, keeper:")) == "labels"


def test_questions_may_be_printed_as_requests():
    text = f"The Sluice\n\n{MET}" + exchange("{n}. Tell us about {it}.", "I open it each day.")
    assert turns(text) == ["question", "answer"] * 3


def test_numbers_that_begin_anew_with_a_question_count_from_there():
    text = f"The Sluice\n\n{MET}Do it so:\n\n1. Go.\n\n" + exchange("{n}. Who opens {it} for you?", "I do.")
    document = read(text)
    assert turns(text) == ["question", "answer"] * 3
    assert "1. Go." in [plain_text(block) for block in document.body]


def test_headings_of_the_level_that_asks_are_questions_and_others_are_headings():
    text = (
        f"# The Sluice\n\n{MET}## Who opens it for you?\n\nI do.\n\n## The long night at the sluice of Ostvik\n\n"
        "I was there.\n\n## And do you like it?\n\nI do.\n\n### Notes\n\nNone.\n"
    )
    assert turns(text) == ["question", "answer"] * 3
    assert [plain_text(heading) for heading in find_all(read(text), Heading)] == ["Notes"]


def test_bold_lines_at_the_top_are_the_head_and_no_questions():
    text = "**The Sluice**\n\n**A talk with its keeper**\n\n" + exchange(
        "**Who opens {it} for you?**", "I do, as I said."
    )
    document = read(text)
    assert plain_text(document.headline) == "The Sluice"
    assert turns(text) == ["question", "answer"] * 3
