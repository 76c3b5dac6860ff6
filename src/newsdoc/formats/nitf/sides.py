"""Paragraphs whose class says that they ask or answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

import attrs

from newsdoc.formats.nitf.lead import without_lead
from newsdoc.model import Emphasis, Origin, Strong, Turn
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.model import Paragraph

__all__ = ["CLASSES", "Placed", "Side", "turns_by_class"]

Side: TypeAlias = Literal["question", "answer"]

CLASSES: dict[str, Side] = {
    "question": "question",
    "q": "question",
    "interview-question": "question",
    "interview_question": "question",
    "interviewer": "question",
    "answer": "answer",
    "a": "answer",
    "interview-answer": "answer",
    "interview_answer": "answer",
    "interviewee": "answer",
}
"""The classes of paragraphs that say so."""


class Placed(NamedTuple):
    """A turn, and the numbers of the first and the last block of the body that it is made of."""

    first: int
    last: int
    turn: Turn


_LONGEST_LABEL = 60
_INITIAL = 2  # `Q.`


def turns_by_class(body: Sequence[Any], sided: Iterable[tuple[Paragraph, Side]]) -> list[Placed]:
    """Give the turns of paragraphs by the side of each, with the numbers of first and last, if both sides speak."""
    sides: dict[int, Side] = {id(paragraph): side for paragraph, side in sided}
    marked: list[tuple[int, Side]] = [
        (number, sides[id(block)]) for number, block in enumerate(body) if id(block) in sides
    ]
    if len({side for _, side in marked}) < 2:  # noqa: PLR2004  (one side alone is no interview)
        return []
    groups: list[tuple[int, int, Side]] = []
    for number, side in marked:
        if groups and groups[-1][2] == side and groups[-1][1] == number - 1:
            groups[-1] = (groups[-1][0], number, side)
        else:
            groups.append((number, number, side))
    return [Placed(first, last, _turn(body[first : last + 1], side)) for first, last, side in groups]


def _turn(blocks: Sequence[Any], side: Side) -> Turn:
    first, *rest = blocks
    label, content = _labelled(first.content)
    origins = [block.origin for block in blocks if block.origin is not None]
    origin = Origin(origins[0].start, origins[-1].end, "nitf:p.side") if origins else None
    return Turn((attrs.evolve(first, content=content), *rest), side, None, label, origin=origin)


def _labelled(content: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
    """Part the label that content begins with, if it is set off and ends as labels do, with the blank behind it."""
    first, second = (*content, None, None)[:2]
    if not isinstance(first, Strong | Emphasis) or not isinstance(second, str):
        return None, content
    label = plain_text(first)
    ends = (":", "：", ".") if len(label.strip()) <= _INITIAL else (":", "：")
    if len(label) > _LONGEST_LABEL or "\n" in label or not label.rstrip().endswith(ends):
        return None, content
    label += second[: len(second) - len(second.lstrip())]
    rest = without_lead(content, label)
    return (label, rest) if rest else (None, content)
