"""The house rules that come with newsdoc and can't be said as data, for they look at more than one record at a time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsdoc.linting.rule import Finding, LintRule
from newsdoc.model import Headline, Participant, Turn
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.linting.article import Article

__all__ = ["RULES"]


def _unanswered(article: Article) -> Iterator[Finding]:
    """Find questions behind which another side than one that answers comes next."""
    turns = list(article.each(Turn))
    for (path, turn), (_, following) in pairwise(turns):
        is_followed = turn.kind == following.kind == "question" and turn.speaker == following.speaker
        if is_followed and turn.speaker is not None and _asks(turn, article.document.lang):
            yield Finding(path, "the next turn is another question by the same speaker")


def _asks(turn: Turn, lang: str | None) -> bool:
    """Whether a turn ends as questions do; in Greek that is the sign that elsewhere is a semicolon."""
    is_greek = (turn.lang or lang or "").partition("-")[0] == "el"
    return plain_text(turn).rstrip().endswith((*"?？؟\u037e", *(";" if is_greek else "")))


def _silent(article: Article) -> Iterator[Finding]:
    """Find interviewers and interviewees who say nothing."""
    speakers = {turn.speaker for _, turn in article.each(Turn)}
    for path, person in article.each(Participant):
        if person.role in ("interviewer", "interviewee") and person.id not in speakers:
            yield Finding(path, f"{person.name or person.id} says nothing")


def _capitals(article: Article) -> Iterator[Finding]:
    for path, headline in article.each(Headline):
        text = plain_text(headline)
        if len(text.split()) > 1 and text.isupper():
            yield Finding(path, "the headline is in capitals")


RULES = (
    LintRule(
        "unanswered-question",
        "warning",
        "A question isn't answered: the same speaker asks the next one.",
        "Look whether an answer is missing, or was taken for a part of the question, with `newsdoc explain`.",
        _unanswered,
    ),
    LintRule(
        "silent-participant",
        "warning",
        "Somebody is named as interviewer or interviewee, and no turn is theirs.",
        "Look whether turns are given to somebody else; or remove the participant.",
        _silent,
        optional=True,
    ),
    LintRule(
        "headline-in-capitals",
        "warning",
        "The headline is written in capitals, which screen readers may spell out.",
        "Write it in small letters; the page's style can show them as capitals.",
        _capitals,
        optional=True,
    ),
)
"""All of them."""
