"""Turns of the dialect: what side speaks and what is printed before, unless a turn says otherwise itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from newsdoc.formats.text.dialect.attributes import Attribute, typed
from newsdoc.formats.text.dialect.plan import plan
from newsdoc.model import Turn

if TYPE_CHECKING:
    from newsdoc.formats.text.dialect.marks import Mark
    from newsdoc.formats.text.dialect.reading import Reading
    from newsdoc.model import Participant

__all__ = ["side", "turn_values"]

Side: TypeAlias = Literal["question", "answer", "remark"]

_SIDES: dict[str, Side] = {"interviewer": "question", "moderator": "question", "interviewee": "answer"}


def side(person: Participant | None) -> Side:
    """Give the side that a participant speaks for, unless a turn says otherwise."""
    return _SIDES.get(person.role, "remark") if person else "remark"


def turn_values(mark: Mark, reading: Reading, offset: int) -> dict[str, Any]:
    """Give the values of a turn's fields that follow from its mark."""
    attributes = [attribute for attribute in mark.attributes if (attribute.key, attribute.value) != ("label", "")]
    silent = len(attributes) < len(mark.attributes)
    if mark.speaks and len(mark.name) > 1:
        attributes.insert(0, Attribute("speaker", mark.name[1:], offset))
    values = typed(attributes, plan(Turn).attributes, "a turn", reading.problems)
    speaker: str = values.get("speaker") or ""
    values.setdefault("kind", side(reading.people.get(speaker)))
    if not silent:
        values.setdefault("label", reading.labels.get(speaker))
    return values
