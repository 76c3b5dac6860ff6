"""Detection: for each way of printing an interview, whether the evidence shows it, and which units it marks."""

from newsdoc.formats.text.detection.labels import (
    answers_labelled,
    labelled_answers,
    labelled_questions,
    labels,
    labels_and_dashes,
    question_and_answer,
    questions_labelled,
)
from newsdoc.formats.text.detection.marks import (
    both_dashed,
    dashed_questions,
    dashed_sides,
    heading_questions,
    headings,
    numbered_questions,
    numbered_sides,
    strong_questions,
    strong_sides,
)
from newsdoc.formats.text.detection.talk import answers_marked, marked_answers, no_sides, nothing, unlabelled

__all__ = [
    "answers_labelled",
    "answers_marked",
    "both_dashed",
    "dashed_questions",
    "dashed_sides",
    "heading_questions",
    "headings",
    "labelled_answers",
    "labelled_questions",
    "labels",
    "labels_and_dashes",
    "marked_answers",
    "no_sides",
    "nothing",
    "numbered_questions",
    "numbered_sides",
    "question_and_answer",
    "questions_labelled",
    "strong_questions",
    "strong_sides",
    "unlabelled",
]
