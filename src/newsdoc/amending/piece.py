"""The pieces of a document that are of a type each: its head's lines, its blocks, and the blocks of its turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.amending.types import type_of
from newsdoc.model import BlockNode, List, Paragraph, Preformatted, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Document

__all__ = ["FIELDS", "SINGLE", "Piece", "nodes_in", "pieces"]

SINGLE = ("kicker", "headline", "dateline")
"""The fields of a document that hold one node at the most."""

FIELDS = ("kicker", "headline", "decks", "bylines", "dateline", "abstract", "body")
"""The fields of a document that hold blocks, in its order."""


@attrs.frozen
class Piece:
    """A node, its place and its type.

    `path` is the place in JSON's terms: `$.headline`, `$.decks[0]`, `$.body[3]`, and for a block of a turn but the
    first `$.body[3].content[1]`. A turn stands for its first block. `index` counts from 0, and so does `inner`, which
    is the block of the `turn` that it is.
    """

    path: str
    field: str
    index: int
    node: BlockNode
    type: str
    turn: Turn | None = None
    inner: int | None = None

    @property
    def speaker(self) -> str | None:
        """The id of who speaks, if somebody does."""
        return self.turn.speaker if self.turn else None


def pieces(document: Document) -> list[Piece]:
    """Give the pieces of a document in its order: lines of the head, blocks, and what follows in turns."""
    return [piece for field in FIELDS for piece in _in(document, field)]


def nodes_in(document: Document, field: str) -> tuple[BlockNode, ...]:
    """Give the nodes that a field of a document holds."""
    value: Any = getattr(document, field)
    return () if value is None else (value,) if isinstance(value, BlockNode) else value


def _in(document: Document, field: str) -> Iterator[Piece]:
    nodes = nodes_in(document, field)
    for index, node in enumerate(nodes):
        path = f"$.{field}" if field in SINGLE else f"$.{field}[{index}]"
        if not isinstance(node, Turn):
            yield Piece(path, field, index, node, type_of(node))
            continue
        yield Piece(path, field, index, node, node.kind, node)
        for inner, block in enumerate(node.content[1:], 1):
            yield Piece(f"{path}.content[{inner}]", field, index, block, _within(node, block), node, inner)


def _within(turn: Turn, block: BlockNode) -> str:
    """Give the type of what follows in a turn: the turn's for what is said, its own for a figure or a note."""
    return turn.kind if isinstance(block, Paragraph | List | Preformatted) else type_of(block)
