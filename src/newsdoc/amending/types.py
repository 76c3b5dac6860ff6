"""What a person can say that a piece of a document is: each type with the node that it makes, and where that stands."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import attrs

from newsdoc import model
from newsdoc.model import BlockNode
from newsdoc.shape import type_name

__all__ = ["TURNS", "TYPES", "Type", "title_of", "type_of"]

Holds: TypeAlias = Literal["line", "names", "blocks", "caption", "lines"]
"""What a node holds: a run of text, one of names alone, blocks, a caption, or lines whose white space is kept."""


def title_of(name: str) -> str:
    """Give the name of a type in words."""
    return name.replace("_", " ")


@attrs.frozen
class Type:
    """A type: the class of its nodes, what they hold, what makes them this type, and the field that they stand in."""

    name: str
    node: type[BlockNode]
    holds: Holds
    given: dict[str, Any] = attrs.Factory(dict[str, Any])
    field: str = "body"
    otherwise: dict[str, Any] = attrs.Factory(dict[str, Any])
    """What the node is given where nothing says otherwise."""

    @property
    def title(self) -> str:
        """The name in words."""
        return title_of(self.name)

    def takes(self, node: BlockNode) -> bool:
        """Say whether a node is of this type."""
        return type(node) is self.node and all(getattr(node, name) == value for name, value in self.given.items())


def _kinds(node: type[BlockNode], holds: Holds, names: dict[str, str], **more: Any) -> tuple[Type, ...]:
    """Give the types of the kinds of a node, by the name of each kind."""
    return tuple(Type(name, node, holds, {"kind": kind}, **more) for kind, name in names.items())


_TURNS = _kinds(model.Turn, "blocks", {kind: kind for kind in ("question", "answer", "remark")})

_ALL = (
    *_TURNS,
    Type("paragraph", model.Paragraph, "line"),
    Type("heading", model.Heading, "line"),
    Type("headline", model.Headline, "line", field="headline"),
    Type("kicker", model.Kicker, "line", field="kicker"),
    Type("deck", model.Deck, "line", field="decks"),
    *_kinds(model.Byline, "names", {"author": "byline", "translator": "translator_byline"}, field="bylines"),
    Type("dateline", model.Dateline, "names", field="dateline"),
    Type("figure", model.Figure, "caption"),
    *_kinds(model.BlockQuote, "blocks", {"quote": "block_quote", "pull": "pull_quote"}),
    *_kinds(
        model.EditorNote,
        "blocks",
        {"editor": "editor_note", "translator": "translator_note", "author": "author_note"},
    ),
    Type("correction", model.Correction, "blocks"),
    Type("footnote", model.Footnote, "blocks"),
    Type("promo", model.Promo, "blocks"),
    Type("source_link", model.SourceLink, "line"),
    Type("disclaimer", model.Disclaimer, "blocks"),
    Type("credit", model.Credit, "line"),
    Type("preformatted", model.Preformatted, "lines"),
    Type("artifact", model.Artifact, "line", otherwise={"kind": "other"}),
)

TYPES: dict[str, Type] = {each.name: each for each in _ALL}
"""Every type by its name, in the order in which one would look for it."""

TURNS = tuple(each.name for each in _TURNS)
"""The types that somebody speaks."""


def type_of(node: BlockNode) -> str:
    """Give the name of a node's type; that of its class for what nothing else can become, such as a table."""
    return next((each.name for each in _ALL if each.takes(node)), type_name(type(node)))
