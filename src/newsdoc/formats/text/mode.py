"""The mode: how an article prints its interview, decided once from all its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from newsdoc.formats.text import detection as found

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.text.evidence import Evidence

__all__ = ["MODES", "Mode", "Side", "decide"]

Dashes: TypeAlias = Literal["text", "answers", "turns"]
Side: TypeAlias = Literal["question", "answer", "other"]


class Mode(NamedTuple):
    """A way of printing an interview.

    `fits` gives the evidence for it in words, or nothing. In this mode printed labels may open turns, and a
    dash opens an answer, opens whoever's turn it is, or is text. Where `sides` is given, the units that are marked as
    one side's are known by it, and the rest is read as a dialogue without labels.
    """

    name: str
    meaning: str
    fits: Callable[[Evidence], str | None]
    labels: bool = False
    dashes: Dashes = "text"
    sides: Callable[[Evidence], dict[int, Side]] | None = None


def decide(evidence: Evidence) -> tuple[Mode, str]:
    """Give the first mode that fits, with the evidence for it."""
    return next((mode, reason) for mode in MODES if (reason := mode.fits(evidence)) is not None)


MODES: tuple[Mode, ...] = (
    Mode(
        "labels-and-dashes",
        "The interviewer's turns have a printed label, the answers an opening dash.",
        found.labels_and_dashes,
        labels=True,
        dashes="answers",
    ),
    Mode("question-and-answer", "Labels such as Q and A say who speaks.", found.question_and_answer, labels=True),
    Mode(
        "answers-labelled",
        "Only the answers have a printed label; what stands before each is its question.",
        found.answers_labelled,
        labels=True,
        sides=found.labelled_answers,
    ),
    Mode("labels", "Each turn begins with the speaker's name.", found.labels, labels=True),
    Mode(
        "questions-labelled",
        "Only the questions have a printed label; what follows each is its answer.",
        found.questions_labelled,
        labels=True,
        sides=found.labelled_questions,
    ),
    Mode(
        "dashes", "Each turn begins with a dash, question and answer in alternation.", found.both_dashed, dashes="turns"
    ),
    Mode(
        "dashed-questions",
        "The questions begin with a dash, the answers with a label or with nothing.",
        found.dashed_questions,
        labels=True,
        sides=found.dashed_sides,
    ),
    Mode("headings", "The questions are headings.", found.headings, sides=found.heading_questions),
    Mode("strong-questions", "The questions are printed in bold.", found.strong_questions, sides=found.strong_sides),
    Mode("numbered-questions", "The questions are numbered.", found.numbered_questions, sides=found.numbered_sides),
    Mode(
        "answers-marked",
        "Only the answers begin with a dash or a quotation mark; what stands before each is its question.",
        found.answers_marked,
        sides=found.marked_answers,
    ),
    Mode(
        "unlabelled",
        "Questions and answers are paragraphs without a label, told apart by what they say.",
        found.unlabelled,
        sides=found.no_sides,
    ),
    Mode("none", "The article prints no interview.", found.nothing),
)
"""The modes in the order in which they are tried."""
