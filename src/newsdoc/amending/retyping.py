"""Amending a document: what a person says of a piece, its type or who speaks, put in the place of what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.amending.matter import decided, made, matter
from newsdoc.amending.piece import FIELDS, SINGLE, Piece, nodes_in, pieces
from newsdoc.amending.speakers import found_or_added, only_speaker, with_label
from newsdoc.amending.types import TURNS, TYPES, title_of
from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.suggestions import did_you_mean, no_such
from newsdoc.model import BlockNode, Heading, Paragraph, Turn
from newsdoc.normal import require

if TYPE_CHECKING:
    from newsdoc.amending.types import Type
    from newsdoc.model import Document, Origin

__all__ = ["amend"]


def amend(document: Document, path: str, *, type: str | None = None, speaker: str | None = None) -> Document:
    """Give the document with a piece of another type, of another speaker, or confirmed as it is.

    `path` is where the piece stands, in JSON's terms: `$.headline`, `$.decks[0]`, `$.body[3]`, or a block of a turn,
    `$.body[3].content[1]`, which leaves the turn if it is something else. `type` is one of `TYPES`, that of the piece
    by default; `speaker` the id, the name or the label of a participant, or a name to be added, or `""` for nobody.
    Without it a turn stays its speaker's, and what becomes one is that of the only speaker on that side, if there is
    just one. Where a document has one place for a type and it is taken, what stood there becomes what the piece was,
    if that is in the head too, or else a paragraph, and is unsure. Words, printed labels and places in the source
    stay; the origin says that a person decided.

    Raises `UsageError` for what can't be, and `InvalidDocument` for what is no document.
    """
    require(document)
    piece = _piece(document, path)
    name = piece.type if type is None else type
    if name not in TYPES and name != piece.type:
        raise UsageError(no_such("type", name, TYPES))
    if name not in TURNS:
        if speaker is not None:
            raise UsageError(f"nobody speaks a {title_of(name)}: a speaker is for {', '.join(TURNS)}")
        return _confirmed(document, piece) if name == piece.type else _retyped(document, piece, TYPES[name])
    document, who = _speaking(document, piece, name, speaker)
    if name == piece.type and who == piece.speaker:
        return _confirmed(document, piece)
    return _retyped(document, piece, TYPES[name], speaker=who)


def _piece(document: Document, path: str) -> Piece:
    found = {piece.path: piece for piece in pieces(document)}
    if path not in found:
        raise UsageError(f"there is no piece {path!r:.80}{did_you_mean(path, found)}")
    return found[path]


def _speaking(document: Document, piece: Piece, kind: str, speaker: str | None) -> tuple[Document, str | None]:
    """Give who speaks, and the document in which they are."""
    if speaker and speaker.strip():
        document, person = found_or_added(document, speaker, kind, piece.node.origin)
        return document, person.id
    if speaker is not None:
        return document, None
    return document, piece.speaker if piece.type in TURNS else only_speaker(document, kind)


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
    said = matter(piece.node, piece.turn.lang if piece.turn else None)
    if not said.blocks:
        raise UsageError(f"what is empty can't become a {kind.title}")
    if kind.node is Turn:
        said = with_label(said, document.participant(more["speaker"]), document.lang)
        more |= _times(piece)
    nodes = made(said, kind, **more)
    if piece.inner is not None and _interrupts(piece, kind):
        parts.replace(piece, nodes)
        return parts.document()
    index = parts.take(piece, spoken=kind.node is Turn)
    if kind.field in SINGLE and parts.fields[kind.field]:
        (other,) = parts.fields[kind.field]
        parts.fields[kind.field].clear()
        parts.displace(piece, other, index)
    stays = piece.field == "abstract" and kind.field == "body" and kind.node is not Turn
    field = piece.field if stays else kind.field
    parts.put(field, index if field == piece.field else parts.index(field, nodes[0]), nodes)
    return parts.document()


def _interrupts(piece: Piece, kind: Type) -> bool:
    """Say whether a block of a turn is one that the turn goes on behind, as behind a figure or a note."""
    follows = piece.turn is not None and piece.inner is not None and piece.inner + 1 < len(piece.turn.content)
    return follows and kind.field == "body" and kind.node not in (Turn, Paragraph, Heading)


def _times(piece: Piece) -> dict[str, int | None]:
    """Give the times of what becomes a turn: those of the turn that it is, or the end of the one that it ends."""
    turn = piece.turn
    if turn is None:
        return {}
    if piece.inner is None:
        return {"start": turn.start, "end": turn.end}
    return {"end": turn.end if piece.inner + 1 == len(turn.content) else None}


class _Parts:
    """The blocks of a document while it is amended, by the field that they stand in."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.fields: dict[str, list[Any]] = {name: list(nodes_in(document, name)) for name in FIELDS}

    def take(self, piece: Piece, *, spoken: bool) -> int:
        """Take a piece out, and give the index at which another could stand in its place.

        Of the parts of a turn only the first is known to start when it did, and only the last to end so; what isn't
        `spoken` is no part of it.
        """
        nodes = self.fields[piece.field]
        if piece.inner is None or piece.turn is None:
            del nodes[piece.index]
            return piece.index
        before, after = piece.turn.content[: piece.inner], piece.turn.content[piece.inner + 1 :]
        end = None if spoken or after else piece.turn.end
        parts = [attrs.evolve(piece.turn, content=before, end=end)]
        parts += [attrs.evolve(piece.turn, content=after, label=None, id=None, start=None)] if after else []
        nodes[piece.index : piece.index + 1] = [_fitted(turn) for turn in parts]
        return piece.index + 1

    def replace(self, piece: Piece, nodes: tuple[Any, ...]) -> None:
        """Put nodes where a piece is, which may be in a turn."""
        if piece.inner is not None and piece.turn is not None:
            content = (*piece.turn.content[: piece.inner], *nodes, *piece.turn.content[piece.inner + 1 :])
            nodes = (attrs.evolve(piece.turn, content=content),)
        self.fields[piece.field][piece.index : piece.index + 1] = nodes

    def displace(self, piece: Piece, other: BlockNode, index: int) -> None:
        """Put what stood in a field for one where a piece was: in the head as what that was, else as a paragraph.

        Nobody has said what it is, and so it is unsure.
        """
        in_head = piece.field not in ("abstract", "body")
        nodes = made(matter(other), TYPES[piece.type if in_head else "paragraph"])
        unsure = tuple(attrs.evolve(node, origin=_unsure(node)) for node in nodes)
        self.put(piece.field, index if in_head else self.index(piece.field, unsure[0]), unsure)

    def index(self, field: str, node: BlockNode) -> int:
        """Give where a node belongs among those of a field, by its place in the source.

        Without places that is the end of a field of the head, and the beginning of the body.
        """
        nodes = self.fields[field]
        start = _place(node)
        if start is None or all(_place(each) is None for each in nodes):
            return 0 if field == "body" else len(nodes)
        places = [_place(each) for each in nodes]
        return next((i for i, place in enumerate(places) if place is not None and place > start), len(nodes))

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


def _place(node: BlockNode) -> int | None:
    """Give where a node begins in the source, if it has a place there: an empty span is none."""
    origin = node.origin
    return origin.start if origin and origin.end > origin.start else None


def _unsure(node: BlockNode) -> Origin | None:
    return attrs.evolve(node.origin, basis="inferred", confidence="unsure") if node.origin else None


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
    return attrs.evolve(turn, content=(*turn.content, *node.content), origin=origin, end=node.end)
