"""Who speaks in a file of others by the labels that are printed before turns: those named there, or whoever else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.spaces import squeeze
from newsdoc.model import Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdoc.model import Participant

__all__ = ["SIDES", "Forms", "form_in", "with_speakers"]

SIDES: dict[str, Any] = {"interviewer": "question", "interviewee": "answer"}
"""The kinds of the turns of those who have such a role."""


def form_in(label: str) -> str:
    """Give the form in which a label names somebody, without what parts it from the words behind; it may be empty."""
    return squeeze(label).rstrip(":.,;—–-").strip()


class Forms:
    """The forms in which participants are printed as speakers, in the order in which they are met."""

    def __init__(self) -> None:
        self._met: dict[str, dict[str, None]] = {}

    def note(self, id: str, label: str) -> None:
        """Note a label before a turn of a participant."""
        if form := form_in(label):
            self._met.setdefault(id, {})[form] = None

    def told(self, person: Participant) -> Participant:
        """Give a participant with the forms that were met."""
        if person.id not in self._met:
            return person
        return attrs.evolve(person, labels=tuple(dict.fromkeys((*person.labels, *self._met[person.id]))))


def with_speakers(
    blocks: Iterable[Any], people: Iterable[Participant], make: Callable[[str], Participant]
) -> list[Any]:
    """Give blocks in which turns with a label and no speaker are those of whoever has it as a name or a label.

    `make` takes part for whom nobody has: it takes the form in the label and gives the participant.
    """
    called: dict[str, Participant] = {}
    for person in people:
        for form in (person.name or "", *person.labels):
            called.setdefault(form.casefold(), person)

    def said(block: Any) -> Any:
        if not isinstance(block, Turn) or block.speaker is not None or not block.label:
            return block
        form = form_in(block.label)
        if not any(map(str.isalnum, form)):
            return block
        if form.casefold() not in called:
            called[form.casefold()] = make(form)
        person = called[form.casefold()]
        kind: Any = SIDES.get(person.role, block.kind) if block.kind == "remark" else block.kind
        return attrs.evolve(block, speaker=person.id, kind=kind)

    return [said(block) for block in blocks]
