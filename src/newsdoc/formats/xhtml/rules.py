"""The rules: which element, class and attributes of XHTML stand for which node. Reader and writer both follow them.

A new block type is one rule in `BLOCKS`. What fits no rule (figures, tables, definition lists) names a pair of
functions that stand side by side in a module of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from newsdoc import model
from newsdoc.formats.pair import Holds, Pair
from newsdoc.formats.xhtml import definitions, figures, tables
from newsdoc.formats.xhtml.names import CREDIT

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ALIASES", "BLOCKS", "HEADLINES", "INLINES", "PARTS", "Attribute", "NodeRule", "Write"]

Kind: TypeAlias = Literal["text", "count", "time", "token", "identifier", "language", "url", "relation"]
"""What an attribute holds. A `url` that isn't to be followed stands in `data-` and the attribute's name, and so does
the `relation` to it, which HTML forbids where there is no link."""

Write: TypeAlias = "Callable[[Any, Any], str]"
"""Writes a node with a `Writer`."""


@attrs.frozen
class Attribute:
    """An attribute of an element and the field of the node that it stands for."""

    name: str
    field: str
    kind: Kind = "text"
    required: bool = False


@attrs.frozen
class NodeRule:
    """How nodes of one class, of one kind where it has kinds, stand in XHTML.

    `given` is the field and value that the rule is for. `token` is the class attribute; `fixed` are attributes
    that are always written and never read. `label` says that the node may have a printed label, `after` names
    the element and field of what follows the content.
    """

    node: type[Any]
    element: str
    token: str | None = None
    given: tuple[str, object] | None = None
    holds: Holds = "inlines"
    field: str = "content"
    attributes: tuple[Attribute, ...] = ()
    fixed: str = ""
    label: bool = False
    after: tuple[str, str] | None = None
    member: type[Any] = object
    pair: Pair[Write] | None = None


def _kinds(node: type[Any], element: str, token: str, kinds: tuple[str, ...], **more: Any) -> tuple[NodeRule, ...]:
    """Give the rule of each kind of a node: its class is the node's and the kind's."""
    return tuple(
        NodeRule(node, element, f"{token} nd-{kind.replace('_', '-')}", ("kind", kind), **more) for kind in kinds
    )


def _flow(node: type[Any], element: str, token: str, **more: Any) -> NodeRule:
    return NodeRule(node, element, token, holds="blocks", **more)


_NOTE = 'role="note"'
_ARTIFACTS = ("end_mark", "slug", "page_number", "running_head", "separator", "other")
_QUOTE: dict[str, Any] = {"holds": "blocks", "after": ("footer", "attribution")}
_LIST: dict[str, Any] = {"holds": "members", "field": "items", "member": model.ListItem}
_FORMAT = (Attribute("data-format", "format", "token", required=True),)

BLOCKS: tuple[NodeRule, ...] = (
    NodeRule(model.Paragraph, "p"),
    *_kinds(model.Artifact, "p", "nd-artifact", _ARTIFACTS),
    *(NodeRule(model.Heading, f"h{level}", given=("level", level)) for level in range(1, 7)),
    *_kinds(
        model.Turn,
        "div",
        "nd-turn",
        ("question", "answer", "remark"),
        holds="blocks",
        label=True,
        attributes=(
            Attribute("data-speaker", "speaker", "identifier"),
            Attribute("data-start", "start", "time"),
            Attribute("data-end", "end", "time"),
        ),
    ),
    NodeRule(model.BlockQuote, "blockquote", given=("kind", "quote"), **_QUOTE),
    NodeRule(model.BlockQuote, "blockquote", "nd-pull", ("kind", "pull"), **_QUOTE),
    NodeRule(model.Figure, "figure", holds="pair", pair=figures.PAIR),
    NodeRule(
        model.List, "ul", given=("ordered", False), attributes=(Attribute("data-start", "start", "count"),), **_LIST
    ),
    NodeRule(model.List, "ol", given=("ordered", True), attributes=(Attribute("start", "start", "count"),), **_LIST),
    NodeRule(model.DefinitionList, "dl", holds="pair", pair=definitions.PAIR),
    NodeRule(model.Table, "table", holds="pair", pair=tables.PAIR),
    NodeRule(model.Preformatted, "pre", holds="lines", field="lines"),
    NodeRule(model.Raw, "pre", "nd-raw", holds="lines", field="lines", attributes=_FORMAT),
    NodeRule(model.Rule, "hr", holds="nothing"),
    _flow(model.Footnote, "aside", "nd-footnote", fixed='role="doc-footnote"'),
    *_kinds(
        model.EditorNote,
        "aside",
        "nd-note",
        ("editor", "translator", "author"),
        holds="blocks",
        label=True,
        fixed=_NOTE,
    ),
    _flow(model.Correction, "aside", "nd-correction", label=True, fixed=_NOTE),
    _flow(model.Promo, "aside", "nd-promo", label=True),
    _flow(model.Disclaimer, "aside", "nd-disclaimer", label=True, fixed=_NOTE),
    NodeRule(model.SourceLink, "p", "nd-source", label=True),
    NodeRule(model.Credit, "p", CREDIT, label=True),
)
"""The blocks of the body."""

PARTS: tuple[NodeRule, ...] = (
    NodeRule(model.ListItem, "li", holds="blocks"),
    NodeRule(model.Term, "dt"),
)
"""What stands only within one block."""

HEADLINES: tuple[NodeRule, ...] = (
    NodeRule(model.Headline, "h1", "nd-headline"),
    NodeRule(model.Kicker, "p", "nd-kicker"),
    NodeRule(model.Deck, "p", "nd-deck"),
    *_kinds(model.Byline, "p", "nd-byline", ("author", "translator")),
    NodeRule(model.Dateline, "p", "nd-dateline"),
)
"""The lines above a body."""

_CODE = (Attribute("data-scheme", "scheme"), Attribute("data-code", "code"))

INLINES: tuple[NodeRule, ...] = (
    NodeRule(model.LineBreak, "br", holds="nothing"),
    NodeRule(model.Emphasis, "em"),
    NodeRule(model.Strong, "strong"),
    NodeRule(model.Code, "code", holds="text", field="text"),
    NodeRule(
        model.Link,
        "a",
        attributes=(
            Attribute("href", "href", "url", required=True),
            Attribute("title", "title"),
            Attribute("rel", "rel", "relation"),
        ),
    ),
    NodeRule(model.Quotation, "q", attributes=(Attribute("data-source", "source"),)),
    *_kinds(model.Note, "span", "nd-note", ("editor", "translator", "stage", "interpolation", "gap")),
    NodeRule(model.Language, "span", attributes=(Attribute("lang", "lang", "language", required=True),)),
    *_kinds(
        model.Entity,
        "span",
        "nd-entity",
        ("person", "organisation", "location", "event", "work"),
        holds="text",
        field="text",
        attributes=_CODE,
    ),
    NodeRule(model.RawInline, "code", "nd-raw", holds="breaks", field="lines", attributes=_FORMAT),
)
"""What stands in a run of text."""

ALIASES: dict[str, str] = {
    "b": "strong",
    "i": "em",
    "cite": "em",
    "dfn": "em",
    "var": "em",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "section": "div",
    "aside": "div",
    "article": "div",
    "address": "p",
    "summary": "p",
    "legend": "p",
    "xmp": "pre",
    "listing": "pre",
}
"""What others write, and ours where a system has made it another container, for an element of the rules."""
