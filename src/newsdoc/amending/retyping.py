"""Amending a document: what a person says of a piece, its type or who speaks, put in the place of what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.amending.matter import Matter, decided, made, matter
from newsdoc.amending.piece import FIELDS, SINGLE, Piece, nodes_in, pieces
from newsdoc.amending.speakers import found_or_added, only_speaker, with_label
from newsdoc.amending.types import TURNS, TYPES
from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.model import BlockNode, Heading, Paragraph, Turn
from newsdoc.normal import require

if TYPE_CHECKING:
    from newsdoc.amending.types import Type
    from newsdoc.model import Document

__all__ = ["amend"]


def amend(document: Document, path: str, *, type: str | None = None, speaker: str | None = None) -> Document:
    """Give the document with a piece of another type, of another speaker, or confirmed as it is.

    `path` is where the piece stands, in JSON's terms: `$.headline`, `$.decks[0]`, `$.body[3]`, or a block of a turn,
    `$.body[3].content[1]`, which leaves the turn if it is something else. `type` is one of `TYPES`, that of the piece
    by default; `speaker` the id or the name of a participant, who is added if there is none such, or `""` for nobody.
    What becomes a turn without one is the only speaker's on that side, if there is just one. Where a document has one
    place for a type and it is taken, the two change places. Words, printed labels and places in the source stay; the
    origin says that a person decided. Raises `UsageError` for what can't be, `InvalidDocument` for what is no document.
    """
    require(document)
    piece = _piece(document, path)
    name = piece.type if type is None else type
    if name not in TYPES and name != piece.type:
        raise UsageError(no_such("type", name, TYPES))
    if name not in TURNS:
        if speaker is not None:
            raise UsageError(f"nobody speaks a {name.replace('_', ' ')}: a speaker is for {', '.join(TURNS)}")
        return _confirmed(document, piece) if name == piece.type else _retyped(document, piece, TYPES[name])
    document, who = _speaking(document, piece, name, speaker)
    if name == piece.type and who == piece.speaker:
        return _confirmed(document, piece)
    return _retyped(document, piece, TYPES[name], speaker=who)


def _piece(document: Document, path: str) -> Piece:
    found = {piece.path: piece for piece in pieces(document)}
    if path not in found:
        raise UsageError(no_such("piece", path, found))
    return found[path]


def _speaking(document: Document, piece: Piece, kind: str, speaker: str | None) -> tuple[Document, str | None]:
    """Give who speaks, and the document in which they are."""
    if speaker:
        document, person = found_or_added(document, speaker, kind, piece.node.origin)
        return document, person.id
    if speaker == "":
        return document, None
    return document, piece.speaker if piece.type == kind else only_speaker(document, kind)


def _confirmed(document: Document, piece: Piece) -> Document:
    """Give the document in which a person has said that a piece is what it is."""
    parts = _Parts(document)
    node: Any = attrs.evolve(piece.node, origin=decided(piece.node.origin))
    if isinstance(node, Turn):
        first, *others = node.content
        node = attrs.evolve(node, content=(attrs.evolve(first, origin=decided(first.origin)), *others))
    parts.replace(piece, (node,))
    return parts.document()


def _retyped(document: Document, piece: Piece, kind: Type, **more: Any) -> Document:
    """Give the document in which a piece is of another type, or of another speaker."""
    parts = _Parts(document)
    said = matter(piece.node)
    if not said.blocks:
        raise UsageError(f"what is empty can't become a {kind.title}")
    if kind.node is Turn:
        said = with_label(said, document.participant(more["speaker"]), document.lang)
    nodes = made(said, kind, **more)
    if piece.inner is not None and _interrupts(piece, kind):
        parts.replace(piece, nodes)
        return parts.document()
    index = parts.take(piece)
    if kind.field in SINGLE and parts.fields[kind.field]:
        (other,) = parts.fields[kind.field]
        parts.fields[kind.field].clear()
        parts.put(piece.field, index, _in_place_of(piece, matter(other)))
    stays = piece.field == "abstract" and kind.field == "body" and kind.node is not Turn
    field = piece.field if stays else kind.field
    parts.put(field, index if field == piece.field else parts.index(field, nodes[0]), nodes)
    return parts.document()


def _interrupts(piece: Piece, kind: Type) -> bool:
    """Say whether a block of a turn is one that the turn goes on behind, as behind a figure or a note."""
    follows = piece.turn is not None and piece.inner is not None and piece.inner + 1 < len(piece.turn.content)
    return follows and kind.field == "body" and kind.node not in (Turn, Paragraph, Heading)


def _in_place_of(piece: Piece, said: Matter) -> tuple[BlockNode, ...]:
    """Give what is said as what a piece was that has taken its place."""
    return made(said, TYPES[piece.type], **({"speaker": piece.speaker} if piece.type in TURNS else {}))


class _Parts:
    """The blocks of a document while it is amended, by the field that they stand in."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.fields: dict[str, list[Any]] = {name: list(nodes_in(document, name)) for name in FIELDS}

    def take(self, piece: Piece) -> int:
        """Take a piece out, and give the index at which another could stand in its place."""
        nodes = self.fields[piece.field]
        if piece.inner is None or piece.turn is None:
            del nodes[piece.index]
            return piece.index
        before, after = piece.turn.content[: piece.inner], piece.turn.content[piece.inner + 1 :]
        parts = [attrs.evolve(piece.turn, content=before)]
        parts += [Turn(after, piece.turn.kind, piece.turn.speaker, origin=piece.turn.origin)] if after else []
        nodes[piece.index : piece.index + 1] = [_fitted(turn) for turn in parts]
        return piece.index + 1

    def replace(self, piece: Piece, nodes: tuple[Any, ...]) -> None:
        """Put nodes where a piece is, which may be in a turn."""
        if piece.inner is not None and piece.turn is not None:
            content = (*piece.turn.content[: piece.inner], *nodes, *piece.turn.content[piece.inner + 1 :])
            nodes = (attrs.evolve(piece.turn, content=content),)
        self.fields[piece.field][piece.index : piece.index + 1] = nodes

    def index(self, field: str, node: BlockNode) -> int:
        """Give where a node belongs among those of a field, by its place in the source.

        Without places that is the end of a field of the head, and the beginning of the body.
        """
        nodes = self.fields[field]
        if node.origin is None or not any(each.origin for each in nodes):
            return 0 if field == "body" else len(nodes)
        start = node.origin.start
        return next((i for i, each in enumerate(nodes) if each.origin and each.origin.start > start), len(nodes))

    def put(self, field: str, index: int, nodes: tuple[BlockNode, ...]) -> None:
        """Put nodes into a field, turns joined to those beside them that go on."""
        around = self.fields[field]
        before: list[Any] = around[:index]
        after = around[index:]
        following: list[Any] = [*nodes, *after[:1]]
        for node in following:
            if before and _goes_on(before[-1], node):
                before[-1] = _joined(before[-1], node)
            else:
                before.append(node)
        self.fields[field] = [*before, *after[1:]]

    def document(self) -> Document:
        """Give the document."""
        changes: dict[str, Any] = {
            name: next(iter(nodes), None) if name in SINGLE else tuple(nodes) for name, nodes in self.fields.items()
        }
        amended = attrs.evolve(self._document, **changes)
        require(amended)
        return amended


def _fitted(turn: Turn) -> Turn:
    """Give a part of a turn with the span of what is left in it; the label is before the first block."""
    spans = [block.origin for block in turn.content if block.origin]
    if turn.origin is None or not spans:
        return turn
    start = turn.origin.start if turn.label is not None else spans[0].start
    return attrs.evolve(turn, origin=attrs.evolve(turn.origin, start=start, end=spans[-1].end))


def _goes_on(turn: BlockNode, node: BlockNode) -> bool:
    """Say whether a turn without a label of its own is what the turn before it goes on with."""
    return (
        isinstance(turn, Turn)
        and isinstance(node, Turn)
        and node.label is None
        and (turn.kind, turn.speaker, turn.lang) == (node.kind, node.speaker, node.lang)
        and node.id is None
    )


def _joined(turn: Turn, node: Turn) -> Turn:
    origin = turn.origin
    if origin and node.origin:
        origin = attrs.evolve(origin, end=max(origin.end, node.origin.end))
    return attrs.evolve(turn, content=(*turn.content, *node.content), origin=origin)
