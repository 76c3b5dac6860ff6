"""What two documents are compared by: the lines of the head and the blocks that have text of their own, or show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.model import BlockNode, Turn
from newsdoc.shape import type_name
from newsdoc.tables.places import own_text, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Document
    from newsdoc.tables.places import Place

__all__ = ["Unit", "units"]


@attrs.frozen
class Unit:
    """A block with text of its own, or without any text: what it is, who speaks, and what it says.

    `path` is where it stands, in JSON's terms. Of the blocks of a turn the first has its label.
    """

    path: str
    type: str
    """That of the block, or of the turn that it stands in: `question`, `answer`, `remark`."""
    speaker: str | None
    """The name, or else the id, of who speaks."""
    text: str
    start: int | None = None
    """When the turn starts whose first block it is, in milliseconds."""
    end: int | None = None
    """When that turn ends."""

    @property
    def key(self) -> tuple[str, str | None, str, int | None, int | None]:
        """What makes it equal to another, wherever it stands."""
        return self.type, self.speaker, self.text, self.start, self.end


def units(document: Document) -> list[Unit]:
    """Give the units of a document in its order, the head first."""
    names = {person.id: person.name or person.id for person in document.participants}
    found = places(document)
    inner = {place.parent for place in found}
    return [*_units(found, inner, names)]


def _units(found: list[Place], inner: set[int | None], names: dict[str, str]) -> Iterator[Unit]:
    label = ""
    times: tuple[int | None, ...] = ()
    turn: Turn | None = None
    for number, place in enumerate(found):
        node = place.node
        if isinstance(node, Turn):
            turn, label, times = node, node.label or "", (node.start, node.end)
            continue
        said = own_text(node)
        if number in inner and not said:
            continue  # all that it says is in the blocks below it
        within = turn if place.turn is not None else None
        text = f"{label if within else getattr(node, 'label', None) or ''}{said}"
        label = "" if within else label
        kind = type_name(type(node)) if within is None else f"{within.kind}{_inner_type(node)}"
        speaker = None if within is None or within.speaker is None else names.get(within.speaker, within.speaker)
        yield Unit(place.path, kind, speaker, text, *(times if within else ()))
        times = () if within else times


def _inner_type(node: BlockNode) -> str:
    """Give the type of a block in a turn, unless it is a paragraph like most."""
    name = type_name(type(node))
    return "" if name == "paragraph" else f" {name}"
