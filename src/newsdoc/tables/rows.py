"""The rows of a document in each table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.formats.json_ld.people import names
from newsdoc.headers import header_of
from newsdoc.model import BlockNode, Participant, Turn
from newsdoc.shape import type_name
from newsdoc.tables.places import own_text, places
from newsdoc.tree import plain_text
from newsdoc.words import word_count

if TYPE_CHECKING:
    from newsdoc.model import Document, Node
    from newsdoc.tables.places import Place

__all__ = ["Row", "Rows", "rows"]

Row: TypeAlias = tuple[Any, ...]
"""A row: a value for each column of its table, in their order."""

Rows: TypeAlias = Mapping[str, list[Row]]
"""The rows of each table."""

_REPEATED = 1000
"""How many code points a question may have that stands in each of its pairs, so that tables don't grow with the square
of a text."""


@attrs.frozen
class _Spoken:
    """A turn: its number, the number and the path of its block, its text, and who speaks."""

    number: int
    block: int
    path: str
    turn: Turn
    text: str
    speaker: Participant | None

    @property
    def name(self) -> str | None:
        return None if self.speaker is None else self.speaker.name

    @property
    def times(self) -> Row:
        return self.turn.start, self.turn.end

    def side(self, *, again: bool = False) -> Row:
        """Give what a pair has of it; `again` says that a pair before has it as well."""
        text = None if again and len(self.text) > _REPEATED else self.text
        return self.number, self.turn.speaker, self.name, text, *_origin(self.turn)[:2]


def rows(key: str, document: Document) -> Rows:
    """Give the rows of a document, which goes by this key in all of them."""
    found = places(document)
    spoken = [*_spoken(document, found)]
    counted = [(text, word_count(text)) for text in map(own_text, (place.node for place in found))]
    pairs = [(key, number, *sides) for number, sides in enumerate(_pairs(spoken))]
    words = sum(words for place, (_, words) in zip(found, counted, strict=True) if place.part == "body")
    return {
        "documents": [(*_head(key, document), words, *_counts(document, found, spoken, len(pairs)))],
        "blocks": [_block(key, number, *each) for number, each in enumerate(zip(found, counted, strict=True))],
        "turns": [_turn(key, each) for each in spoken],
        "pairs": pairs,
    }


def _spoken(document: Document, found: list[Place]) -> Iterator[_Spoken]:
    people = {person.id: person for person in document.participants}
    number = 0
    for block, place in enumerate(found):
        if isinstance(place.node, Turn):
            speaker = None if place.node.speaker is None else people.get(place.node.speaker)
            yield _Spoken(number, block, place.path, place.node, plain_text(place.node), speaker)
            number += 1


def _pairs(spoken: list[_Spoken]) -> Iterator[Row]:
    """Give each answer with the question that it comes after, as JSON-LD has them too; remarks end no question."""
    question: _Spoken | None = None
    again = False
    for each in spoken:
        if each.turn.kind == "question":
            question, again = each, False
        elif each.turn.kind == "answer" and question is not None:
            yield *question.side(again=again), *each.side(), *question.times, *each.times
            again = True


def _head(key: str, document: Document) -> Row:
    source = document.source
    header = header_of(document)
    return (
        key,
        header.id,
        header.kicker,
        header.headline,
        "\n".join(map(plain_text, document.decks)) or None,
        header.lang,
        header.date,
        None if document.dateline is None else plain_text(document.dateline),
        list(names(document)),
        source and source.name,
        source and source.sha256,
    )


def _counts(document: Document, found: list[Place], spoken: list[_Spoken], pairs: int) -> Row:
    kinds = [each.turn.kind for each in spoken]
    return (
        len(found),
        len(document.participants),
        len(spoken),
        kinds.count("question"),
        kinds.count("answer"),
        pairs,
        sum(place.node.origin is not None and place.node.origin.confidence == "unsure" for place in found),
    )


def _block(key: str, number: int, place: Place, counted: tuple[str, int]) -> Row:
    node = place.node
    return (
        key,
        number,
        place.parent,
        place.turn,
        place.part,
        place.path,
        _type(type(node)),
        getattr(node, "kind", None),
        node.id,
        node.lang,
        getattr(node, "label", None),
        *counted,
        *_origin(node),
    )


def _turn(key: str, spoken: _Spoken) -> Row:
    turn, speaker = spoken.turn, spoken.speaker
    return (
        key,
        spoken.number,
        spoken.block,
        spoken.path,
        turn.kind,
        turn.speaker,
        spoken.name,
        None if speaker is None else speaker.role,
        turn.label,
        spoken.text,
        word_count(spoken.text),
        *_origin(turn),
        *spoken.times,
    )


_types: dict[type[BlockNode], str] = {}


def _type(cls: type[BlockNode]) -> str:
    if cls not in _types:
        _types[cls] = type_name(cls)
    return _types[cls]


def _origin(node: Node) -> Row:
    origin = node.origin
    if origin is None:
        return None, None, None, None, None
    return origin.start, origin.end, origin.rule, origin.basis, origin.confidence
