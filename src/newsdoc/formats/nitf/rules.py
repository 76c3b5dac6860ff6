"""The rules: which element, class and attributes of NITF stand for which node. Reader and writer both follow them.

A new block type is one rule in `BLOCKS`. What fits no rule (figures, tables, definition lists) names a pair of
functions that stand side by side in a module of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from newsdoc import model
from newsdoc.formats.nitf import definitions, media, tables
from newsdoc.formats.nitf.names import SPEAKER
from newsdoc.formats.pair import Holds, Pair

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "ALIASES",
    "BLOCKS",
    "BYLINE",
    "DATELINE",
    "HEADLINES",
    "INLINES",
    "PARTS",
    "TRANSPARENT",
    "Attribute",
    "NodeRule",
    "Write",
]

Kind: TypeAlias = Literal["attribute", "count", "time", "token", "language", "alignment"]
"""What an attribute holds, by the reader's word for it: any text, a whole number from 1 or from 0, a name token, …"""

Write: TypeAlias = "Callable[[Any, Any, str], str]"
"""Writes a node with a `Writer`. The string goes before each element: a line end and an indent, or nothing."""


@attrs.frozen
class Attribute:
    """An attribute of an element and the field of the node that it stands for."""

    name: str
    field: str
    kind: Kind = "attribute"
    required: bool = False


@attrs.frozen
class NodeRule:
    """How nodes of one class, of one kind where it has kinds, stand in NITF.

    `given` is the field and value that the rule is for. `token` is the class attribute; `fixed` are attributes
    that are always written and never read. `within` are elements between this one and the content. `label`
    says that the node may have a printed label, `classifier` the field that an empty classifier at the start
    holds, and `after` the element and field of what follows the content.
    """

    node: type[Any]
    element: str
    token: str | None = None
    given: tuple[str, object] | None = None
    holds: Holds = "inlines"
    field: str = "content"
    attributes: tuple[Attribute, ...] = ()
    fixed: str = ""
    within: tuple[str, ...] = ()
    mixed: bool = False
    label: bool = False
    classifier: tuple[str, str] | None = None
    after: tuple[str, str] | None = None
    member: type[Any] = object
    pair: Pair[Write] | None = None

    @property
    def read_from(self) -> str:
        """The element that a reader finds it by: where an inline has two, the inner one."""
        return self.within[-1] if self.within and self.holds == "text" else self.element

    @property
    def name(self) -> str:
        """What origins call the rule: `nitf:note.nd-promo`."""
        return f"nitf:{self.element}" + (f".{self.token.rpartition(' ')[2]}" if self.token else "")


_END = 'noteclass="end" type="std"'
_DESK = 'noteclass="editorsnote" type="pa"'
_BODY = ("body.content",)


def _note(node: type[Any], token: str, fixed: str, **more: Any) -> NodeRule:
    return NodeRule(node, "note", token, holds="blocks", fixed=fixed, within=_BODY, label=True, **more)


def _line(node: type[Any], token: str) -> NodeRule:
    within = (*_BODY, "p")
    return NodeRule(node, "note", token, fixed=_END, within=within, label=True)


def _turn(kind: str) -> NodeRule:
    return NodeRule(
        model.Turn,
        "block",
        f"nd-turn nd-{kind}",
        ("kind", kind),
        holds="blocks",
        label=True,
        classifier=(SPEAKER, "speaker"),
        attributes=(Attribute("nd:begin", "start", "time"), Attribute("nd:end", "end", "time")),
    )


def _quote(kind: str, token: str | None) -> NodeRule:
    after = ("credit", "attribution")
    return NodeRule(model.BlockQuote, "bq", token, ("kind", kind), holds="blocks", within=("block",), after=after)


_ARTIFACTS = ("end_mark", "slug", "page_number", "running_head", "separator", "other")

BLOCKS: tuple[NodeRule, ...] = (
    NodeRule(model.Paragraph, "p"),
    *(NodeRule(model.Artifact, "p", f"nd-artifact nd-{kind.replace('_', '-')}", ("kind", kind)) for kind in _ARTIFACTS),
    *(
        NodeRule(model.Heading, "hl2", None if level == 2 else f"nd-h{level}", ("level", level))  # noqa: PLR2004  (the default)
        for level in range(1, 7)
    ),
    *(_turn(kind) for kind in ("question", "answer", "remark")),
    _quote("quote", None),
    _quote("pull", "nd-pullquote"),
    NodeRule(model.Figure, "media", holds="pair", pair=media.PAIR, label=True),
    NodeRule(
        model.List,
        "ul",
        given=("ordered", False),
        holds="members",
        field="items",
        member=model.ListItem,
        attributes=(Attribute("nd:start", "start", "count"),),
    ),
    NodeRule(
        model.List,
        "ol",
        given=("ordered", True),
        holds="members",
        field="items",
        member=model.ListItem,
        attributes=(Attribute("seqnum", "start", "count"),),
    ),
    NodeRule(model.DefinitionList, "dl", holds="pair", pair=definitions.PAIR),
    NodeRule(model.Table, "table", holds="pair", pair=tables.PAIR),
    NodeRule(model.Preformatted, "pre", holds="lines", field="lines"),
    NodeRule(
        model.Raw,
        "pre",
        "nd-raw",
        holds="lines",
        field="lines",
        attributes=(Attribute("nd:format", "format", "token", required=True),),
    ),
    NodeRule(model.Rule, "hr", holds="nothing"),
    NodeRule(model.Footnote, "fn", holds="blocks", within=_BODY),
    _note(model.EditorNote, "nd-note", _DESK, given=("kind", "editor")),
    _note(model.EditorNote, "nd-note nd-translator", _DESK, given=("kind", "translator")),
    _note(model.EditorNote, "nd-note nd-author", _DESK, given=("kind", "author")),
    _note(model.Correction, "nd-correction", _DESK),
    _note(model.Promo, "nd-promo", _END),
    _note(model.Disclaimer, "nd-disclaimer", _END),
    _line(model.SourceLink, "nd-source"),
    _line(model.Credit, "nd-credit"),
)
"""The blocks of the body."""

_CELL = (
    Attribute("colspan", "colspan", "count"),
    Attribute("rowspan", "rowspan", "count"),
    Attribute("align", "align", "alignment"),
)

PARTS: tuple[NodeRule, ...] = (
    NodeRule(model.ListItem, "li", holds="blocks", mixed=True),
    NodeRule(model.Term, "dt"),
    NodeRule(model.Row, "tr", holds="members", field="cells", member=model.Cell),
    NodeRule(model.Cell, "td", given=("header", False), holds="blocks", mixed=True, attributes=_CELL),
    NodeRule(model.Cell, "th", given=("header", True), holds="blocks", mixed=True, attributes=_CELL),
)
"""What stands only within one block."""

HEADLINES: tuple[NodeRule, ...] = (
    NodeRule(model.Headline, "hl1"),
    NodeRule(model.Kicker, "hl2", "nd-kicker"),
    NodeRule(model.Deck, "hl2", "nd-deck"),
)
"""What stands in the head of the body."""

_CODE = (Attribute("idsrc", "scheme"), Attribute("value", "code"))
_PLACE = (Attribute("code-source", "scheme"), Attribute("location-code", "code"))


def _entity(kind: str, element: str, token: str | None = None) -> NodeRule:
    attributes = _PLACE if element == "location" else _CODE
    within = ("org",) if element == "byttl" else ()
    return NodeRule(model.Entity, element, token, ("kind", kind), holds="text", attributes=attributes, within=within)


def _aside(kind: str) -> NodeRule:
    return NodeRule(model.Note, "em", "nd-note" if kind == "editor" else f"nd-note nd-{kind}", ("kind", kind))


INLINES: tuple[NodeRule, ...] = (
    NodeRule(model.LineBreak, "br", holds="nothing"),
    NodeRule(model.Emphasis, "em"),
    NodeRule(model.Strong, "em", "nd-strong"),
    NodeRule(model.Code, "em", "nd-code", holds="text"),
    NodeRule(
        model.Link,
        "a",
        attributes=(
            Attribute("href", "href", required=True),
            Attribute("title", "title"),
            Attribute("rel", "rel", "token"),
        ),
    ),
    NodeRule(model.Quotation, "q", attributes=(Attribute("quote-source", "source"),)),
    *(_aside(kind) for kind in ("editor", "translator", "stage", "interpolation", "gap")),
    NodeRule(model.Language, "lang", attributes=(Attribute("xml:lang", "lang", "language", required=True),)),
    _entity("person", "person"),
    _entity("organisation", "org"),
    _entity("location", "location"),
    _entity("event", "event"),
    _entity("work", "object.title"),
    NodeRule(
        model.RawInline,
        "em",
        "nd-raw",
        holds="breaks",
        field="lines",
        attributes=(Attribute("nd:format", "format", "token", required=True),),
    ),
)
"""What stands in a run of text."""

BYLINE: tuple[NodeRule, ...] = (
    _entity("person", "person"),
    _entity("organisation", "byttl"),
    _entity("location", "location"),
    _entity("event", "virtloc", "nd-event"),
    _entity("work", "virtloc", "nd-work"),
)
"""The names in a byline, where NITF takes persons, titles (which take organisations) and places."""

DATELINE: tuple[NodeRule, ...] = (
    _entity("location", "location"),
    *(_entity(kind, "location", f"nd-{kind}") for kind in ("person", "organisation", "event", "work")),
)
"""The names in a dateline, where NITF takes places alone."""

TRANSPARENT = ("block", "body.content", "div", "section", "article", "figure", "picture", "center")
"""Elements that group blocks and mean nothing to the model."""

ALIASES: tuple[tuple[str, str | None, str, str | None], ...] = (
    *((f"h{level}", None, "hl2", None if level == 2 else f"nd-h{level}") for level in range(1, 7)),  # noqa: PLR2004  (the default)
    ("blockquote", None, "bq", None),
    ("note", None, "note", "nd-note"),
    ("strong", None, "em", "nd-strong"),
    ("b", None, "em", "nd-strong"),
    ("em", "bold", "em", "nd-strong"),
    ("i", None, "em", None),
    ("u", None, "em", None),
    ("code", None, "em", "nd-code"),
)
"""What others write (element and class) for an element and class of ours."""
