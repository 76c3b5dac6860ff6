"""The right column: a piece of the document with its type, its speaker, how sure that is, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.amending import RULE, TURNS, title_of
from newsdoc.clock import clock
from newsdoc.formats.markup import attribute, quoted
from newsdoc.formats.text.rules import RULES
from newsdoc.formats.xhtml.writer import Writer
from newsdoc.model import Byline, Dateline, Deck, Figure, Headline, Kicker, Link, Paragraph, Turn
from newsdoc.model.node import BlockNode
from newsdoc.rewriting import rewrite
from newsdoc.view.passages import safe

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.amending import Piece
    from newsdoc.model import Origin
    from newsdoc.view.rows import Row

__all__ = ["block", "markup"]

_HEADS = (Headline, Kicker, Deck, Byline, Dateline)
_RULES = {**RULES, RULE.name: RULE}
_NO_BLOCK = "No block has this: it is metadata, a mark, or what a diagnostic tells."
_LEFT_OUT = f'<div class="kind"><span class="type">Left out</span></div><p>{_NO_BLOCK}</p>'
_SURE = {"likely": "likely", "unsure": "not sure"}


class _ShownWriter(Writer):
    """Writes blocks as they are looked at: a link is told, not followed."""

    def __init__(self) -> None:
        super().__init__()
        self._writers = {**self._writers, Link: _link}


def _link(writer: Writer, link: Link) -> str:
    return f'<span class="target" title={quoted(link.href)}>{writer.inlines(link.content)}</span>'


def block(row: Row, controls: Callable[[Row], str] | None = None) -> str:
    """Give the cell of a row's piece; `controls` give what it can be amended with."""
    piece = row.piece
    if piece is None:
        return f'<div class="block left-out">{_LEFT_OUT}</div>'
    continued = piece.inner is not None and piece.type in TURNS
    name = title_of(piece.type)
    speaker = "" if piece.turn is None or piece.type not in TURNS else _speaker(row) + _time(piece)
    kind = f"{name}, continued" if continued else name
    head = f'<div class="kind"><span class="type">{safe(kind)}</span>{speaker}{_sure(row)}{_why(row)}</div>'
    return f'<div class="block">{head}{_said(piece.node)}{controls(row) if controls else ""}</div>'


def _speaker(row: Row) -> str:
    if row.person is None:
        return '<span class="speaker nobody">nobody named</span>'
    return f'<span class="speaker"><bdi>{safe(row.person.name or row.person.id)}</bdi></span>'


def _time(piece: Piece) -> str:
    """Give the time at which a turn starts, if that is known; what it goes on with has none."""
    if piece.inner is not None or piece.turn is None or piece.turn.start is None:
        return ""
    return f"<time>{clock(piece.turn.start)}</time>"


def _sure(row: Row) -> str:
    told = _SURE.get(row.confidence)
    by_hand = row.decision is not None and row.decision.basis == "person"
    if told:
        return f'<span class="doubt">{told}</span>'
    return '<span class="hand">by hand</span>' if by_hand else ""


def _said(node: Any) -> str:
    """Give what a piece says: of a turn its first block, for each other is a piece of its own."""
    return f'<div class="said" dir="auto">{markup(node.content[0] if isinstance(node, Turn) else node)}</div>'


def markup(node: Any) -> str:
    """Give a block or a line of the head as markup, without ids and without what a browser would fetch."""
    block = Paragraph(node.content) if isinstance(node, _HEADS) else node
    return "".join(_ShownWriter().blocks([_harmless(block)]))


def _harmless(node: BlockNode) -> BlockNode:
    plain = rewrite(node, BlockNode, lambda each: each if each.id is None else attrs.evolve(each, id=None))
    return rewrite(plain, Figure, _without_medium)


def _without_medium(figure: Figure) -> Figure:
    return attrs.evolve(figure, href=None) if figure.href is not None else figure


def _why(row: Row) -> str:
    """Give the rules that decided, and what they mean."""
    told = [*_rule("", row.decision), *_rule("speaker: ", row.knows)]
    return f'<details class="why" id="why-{row.number}"><summary>Why</summary>{"".join(told)}</details>' if told else ""


def _rule(what: str, origin: Origin | None) -> list[str]:
    if origin is None:
        return []
    meaning = _RULES[origin.rule].meaning if origin.rule in _RULES else ""
    code = f"<code{attribute('title', origin.basis)}>{safe(origin.rule)}</code>"
    return [f"<p>{what}{code} {safe(meaning)} ({origin.confidence}, by {_BASES[origin.basis]})</p>"]


_BASES = {
    "label": "a printed label",
    "mark": "a printed mark",
    "markup": "markup",
    "inferred": "inference",
    "given": "what the caller said",
    "person": "a person",
}
