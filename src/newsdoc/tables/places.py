"""The blocks of a document one after another, each with its place in the tree and the text that is its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.model import BlockNode, Paragraph, Preformatted, Raw, Turn
from newsdoc.tree import containers, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Document, Node

__all__ = ["Place", "own_text", "places"]


@attrs.frozen
class Place:
    """A block and where it stands: its JSON path, and the numbers, from 0, of the block and the turn around it."""

    node: BlockNode
    path: str
    parent: int | None
    turn: int | None
    """The turn that it is, or stands in."""

    @property
    def part(self) -> str:
        """The field of the document that it stands in."""
        return self.path[2:].partition(".")[0].partition("[")[0]


def places(document: Document) -> list[Place]:
    """Give every block, parents before children, in the order of the document; its number is its index here."""
    found: list[Place] = []
    turns = 0
    stack = [*reversed([*_below(document, "$", None, None)])]
    while stack:
        place = stack.pop()
        if isinstance(place.node, Turn):
            place = attrs.evolve(place, turn=turns)
            turns += 1
        stack += reversed([*_below(place.node, place.path, len(found), place.turn)])
        found.append(place)
    return found


def _below(node: Node, path: str, number: int | None, turn: int | None) -> Iterator[Place]:
    """Give the blocks directly below a node, which is the block with this number."""
    for name, many in containers(type(node)):
        value: Any = getattr(node, name)
        if not many:
            if isinstance(value, BlockNode):
                yield Place(value, f"{path}.{name}", number, turn)
            continue
        for index, member in enumerate(value):
            if isinstance(member, BlockNode):
                yield Place(member, f"{path}.{name}[{index}]", number, turn)


def own_text(node: BlockNode) -> str:
    """Give the text that stands in a block itself, and not in one below it: all of these are the document's, once."""
    if isinstance(node, Preformatted | Raw):
        return "\n".join(node.lines)
    return "\n".join(filter(None, map(_run, _runs(node))))


def _runs(node: BlockNode) -> Iterator[tuple[Any, ...]]:
    """Give the runs of text of a block: a caption and a credit are two."""
    for name, _ in containers(type(node)):  # each holds many: the document alone has single nodes
        yield tuple(member for member in getattr(node, name) if not isinstance(member, BlockNode))


def _run(content: tuple[Any, ...]) -> str:
    if len(content) == 1 and isinstance(content[0], str):
        return content[0]
    return plain_text(Paragraph(content))
