"""Dialogue without labels: which paragraphs ask and which answer, decided for the whole article at once.

Each paragraph gets points for being a question, an answer, the continuation of either, or narrative, and each step
from one to the next has a price; the best way through all of them decides (the Viterbi algorithm), and how much
worse the best other way through a paragraph is says how sure that is.
"""

from __future__ import annotations

from operator import add
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import attrs

from newsdoc.formats.text.talk import Talk

if TYPE_CHECKING:
    from collections.abc import Sequence


__all__ = ["Part", "Speech", "State", "read_dialogue", "read_exchange"]

State: TypeAlias = Literal["narrative", "question", "question_on", "answer", "answer_on"]

_STATES: tuple[State, ...] = ("narrative", "question", "question_on", "answer", "answer_on")
_NEVER = -1000.0
_START = (0.0, -0.5, _NEVER, -4.0, _NEVER)
_END = (0.0, -1.5, -1.5, 0.0, 0.0)
_LONG_QUESTION = 500
_LONGER_QUESTION = 900
_SHORT_QUESTION = 120
_BELOW_HEADLINE = 5.0  # a deck may ask


@attrs.frozen(eq=False, repr=False)
class Speech:
    """A paragraph as it counts for the dialogue: how long it is, whether it asks, and what its words show.

    `side` is the side that a mark says it begins, `listed` that it is an item of a list, `introduces` that it says who
    is interviewed, `heads` that it stands right below the headline, and nobody answers it.
    """

    length: int
    asks: bool
    talk: Talk
    side: Literal["question", "answer", "other", ""] = ""
    listed: bool = False
    introduces: bool = False
    heads: bool = False


class Part(NamedTuple):
    """What a paragraph is in the dialogue, and by how many points that is better than anything else."""

    state: State
    margin: float


class Rules(NamedTuple):
    """What only a mark can begin: with `marked_questions` no other paragraph is a question, and so for answers."""

    marked_questions: bool = False
    marked_answers: bool = False


def read_dialogue(speeches: Sequence[Speech], *, marked_questions: bool, marked_answers: bool) -> list[Part]:
    """Give what each paragraph is; where one side is marked, only a mark begins its turns."""
    if not speeches:
        return []
    rules = Rules(marked_questions, marked_answers)
    median = _median(speeches)
    continues = _continuing(speeches)
    return _best([_points(speech, median, continues, rules) for speech in speeches], _STEPS)


def read_exchange(speeches: Sequence[Speech]) -> list[Part]:
    """Give the side of each turn where all of them have the same mark: the two take turns, but for a slip."""
    median = _median(speeches)
    return _best([_side_points(speech, median) for speech in speeches], _TURNS) if speeches else []


def _median(speeches: Sequence[Speech]) -> int:
    """Give how long most of what doesn't ask is."""
    answers = sorted(speech.length for speech in speeches if not speech.asks) or [1]
    return answers[len(answers) // 2]


def _continuing(speeches: Sequence[Speech]) -> float:
    """Give the price of a further paragraph of an answer: high where nearly every other paragraph asks."""
    asking = sum(speech.asks or speech.side == "question" for speech in speeches)
    return -1.0 if asking * 2.4 > len(speeches) else 0.0


def _points(speech: Speech, median: int, continues: float, rules: Rules) -> tuple[float, ...]:
    """Give the points of a paragraph for each state."""
    talk = speech.talk
    question = _question_points(speech, median)
    answer = _answer_points(speech)
    on = continues - (1.2 if speech.asks else 0.0) - (0.8 if talk.replies else 0.0)
    question_on = (1.0 if speech.asks else -1.0) - (1.0 if talk.first else 0.0)
    narrative = 1.0 if speech.introduces else 0.0
    if speech.introduces:
        question, answer, on = question - 2, answer - 2, on - 2
    if speech.side == "question":
        question = 6.0
    elif rules.marked_questions and not talk.closes:
        question = _NEVER
    if speech.side == "answer" or rules.marked_answers:
        answer = 6.0 if speech.side == "answer" else _NEVER
    if speech.side == "question":
        answer = on = question_on = _NEVER
        narrative -= 4.0
    if speech.side == "answer":
        question = on = question_on = _NEVER
        narrative -= 4.0
    return narrative, question, question_on, answer, on


def _side_points(speech: Speech, median: int) -> tuple[float, ...]:
    """Give the points of a turn that is somebody's, whoever's."""
    return _NEVER, _question_points(speech, median), _NEVER, _answer_points(speech), _NEVER


def _answer_points(speech: Speech) -> float:
    talk = speech.talk
    return (1.0 if talk.first else -0.3) + (1.0 if talk.replies else 0.0) - (2.0 if speech.asks else 0.0)


def _question_points(speech: Speech, median: int) -> float:
    talk = speech.talk
    if speech.listed and not speech.asks:
        return -6.0
    points = 3.0 if speech.asks or talk.closes else 2.0 if talk.requests and speech.length < _LONG_QUESTION else -3.0
    if not speech.asks and not talk.closes and talk.thanks and speech.length < _SHORT_QUESTION:
        points += 3.5
    if not speech.asks and speech.length < min(median / 2, _SHORT_QUESTION):
        points += 0.8
    points += 1.3 if talk.second and not talk.first else 0.7 if talk.second else 0.0
    points -= 0.7 if talk.first and not talk.second else 0.0
    points -= 1.0 if talk.replies else 0.0
    points -= 1.5 if speech.length > _LONG_QUESTION else 0.0
    points -= 1.5 if speech.length > _LONGER_QUESTION else 0.0
    return points - (_BELOW_HEADLINE if speech.heads else 0.0)


# The best way through

Points: TypeAlias = tuple[float, ...]
Steps: TypeAlias = tuple[tuple[float, ...], ...]


_STEPS: Steps = (
    # narrative, question, question_on, answer, answer_on
    (0.0, 0.0, _NEVER, -6.0, _NEVER),
    (-5.0, -4.0, -2.5, 0.0, _NEVER),
    (-5.0, -4.0, -2.5, 0.0, _NEVER),
    (-3.5, 0.0, _NEVER, _NEVER, 0.0),
    (-3.5, 0.0, _NEVER, _NEVER, 0.0),
)
"""The price of each step: `steps[a][b]` from state a to state b."""

_TURNS: Steps = (
    (_NEVER,) * 5,
    (_NEVER, -4.0, _NEVER, 0.0, _NEVER),
    (_NEVER,) * 5,
    (_NEVER, 0.0, _NEVER, -4.0, _NEVER),
    (_NEVER,) * 5,
)
"""The same where each paragraph is a turn of somebody's: who has spoken doesn't speak again."""


def _best(points: Sequence[Points], steps: Steps) -> list[Part]:
    """Give the state of each paragraph on the best way through all of them."""
    ahead = _forward(points, steps)
    back = _backward(points, steps)
    return [_part(before, after) for before, after in zip(ahead, back, strict=True)]


def _forward(points: Sequence[Points], steps: Steps) -> list[list[float]]:
    """Give the points of the best way from the beginning to each state of each paragraph, that one's included."""
    into = tuple(zip(*steps, strict=True))
    rows = [list(map(add, _START, points[0]))]
    for here in points[1:]:
        last = rows[-1]
        rows.append([max(map(add, last, prices)) + point for prices, point in zip(into, here, strict=True)])
    return rows


def _backward(points: Sequence[Points], steps: Steps) -> list[list[float]]:
    """Give the points of the best way from each state of each paragraph to the end, that one's left out."""
    rows = [list(_END)]
    for here in reversed(points[1:]):
        after = rows[-1]
        rows.append([max(map(add, map(add, prices, here), after)) for prices in steps])
    rows.reverse()
    return rows


def _part(before: Sequence[float], after: Sequence[float]) -> Part:
    totals = list(map(add, before, after))
    best = max(totals)
    state = totals.index(best)
    del totals[state]
    return Part(_STATES[state], best - max(totals))
