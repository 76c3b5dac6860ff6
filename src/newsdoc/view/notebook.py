"""A document in a notebook: one element with nothing in it that runs or is fetched, in the colours of the page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsdoc import codec
from newsdoc.diagnostics import InvalidDocument
from newsdoc.formats.markup import attribute
from newsdoc.model import Heading, Paragraph, Strong, Turn
from newsdoc.normal import require
from newsdoc.rewriting import rewrite
from newsdoc.tree import plain_text
from newsdoc.view.blocks import markup
from newsdoc.view.passages import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Document
    from newsdoc.model.node import BlockNode

__all__ = ["JSON", "MOST", "MOST_JSON", "bundle", "html"]

MOST = 100_000
"""How many characters of markup a notebook gets; behind them it is told how many blocks are left out."""

MOST_JSON = 1_000_000
"""How many characters of JSON a notebook gets; a longer document has none there."""

JSON = "application/vnd.newsdoc+json"
"""The media type of the JSON in a notebook; JupyterLab would rather show `application/json` than the markup."""

# Sizes and weights alone: colours are those of the page, whatever its theme. The classes keep MathJax from taking what
# stands between two sums in dollars for a formula, as pandas does it.
_ARTICLE = 'class="tex2jax_ignore mathjax_ignore" style="max-width: 44rem; overflow-wrap: anywhere; line-height: 1.5"'
_SMALL = "font-size: 0.85em; opacity: 0.75; margin: 0.3em 0"
_LINE = "margin: 0.3em 0"
_TITLE = "font-size: 1.4em; font-weight: bold; line-height: 1.25; margin: 0.2em 0"
_DECK = "font-size: 1.1em; margin: 0.3em 0"
_ABSTRACT = "font-weight: bold; margin: 0.6em 0"
_TURN = "margin: 0.6em 0; padding-left: 0.8em; border-left: 3px {} currentColor"
_RULES = {"question": "double", "answer": "solid", "remark": "dotted"}
_SPEAKER = "font-size: 0.85em; font-weight: bold; margin: 0"
_NOTE = '<p style="font-size: 0.85em; opacity: 0.75; margin: 0.6em 0"><em>{}</em></p>'


def html(document: Document) -> str | None:
    """Give a document as an element of HTML, or nothing of one that breaks a rule of the model: that has its repr."""
    try:
        require(document)
    except InvalidDocument:
        return None
    parts = list(_parts(document))
    shown: list[str] = []
    room = MOST
    for number, (style, node) in enumerate(parts):
        text = _part(document, style, node)
        if len(text) > room:
            shown += _cut(style, node, room), _left_out(len(parts) - number - 1)
            break
        shown.append(text)
        room -= len(text)
    return f'<article {_ARTICLE}{attribute("lang", document.lang)} dir="auto">{"".join(shown)}</article>'


def bundle(document: Document) -> dict[str, Any]:
    """Give a document as plain data under its media type, if it is valid and no longer than `MOST_JSON`."""
    try:
        text = codec.to_json(document)
    except InvalidDocument:
        return {}
    return {JSON: json.loads(text)} if len(text) <= MOST_JSON else {}


def _parts(document: Document) -> Iterator[tuple[str, BlockNode]]:
    """Give what is shown, in order, each with its style."""
    if document.kicker is not None:
        yield _SMALL, document.kicker
    if document.headline is not None:
        yield _TITLE, document.headline
    yield from ((_DECK, deck) for deck in document.decks)
    yield from ((_SMALL, byline) for byline in document.bylines)
    if document.dateline is not None:
        yield _SMALL, document.dateline
    yield from ((_ABSTRACT, block) for block in document.abstract)
    yield from ((_LINE, block) for block in document.body)


def _part(document: Document, style: str, node: BlockNode) -> str:
    plain = _as_line(node) if isinstance(node, Heading) else rewrite(node, Heading, _as_line)
    if not isinstance(plain, Turn):
        return f'<div style="{style}"{attribute("lang", node.lang)}>{markup(plain)}</div>'
    said = "".join(markup(inner) for inner in plain.content)
    style = _TURN.format(_RULES[plain.kind])
    return f'<div style="{style}"{attribute("lang", node.lang)}>{_speaker(document, plain)}{said}</div>'


def _as_line(heading: Heading) -> Paragraph:
    """Give a heading as a line: a notebook's table of contents would list it among its own."""
    return Paragraph((Strong(heading.content),), lang=heading.lang)


def _speaker(document: Document, turn: Turn) -> str:
    person = document.participant(turn.speaker)
    name = turn.speaker if person is None else person.name or person.id
    return "" if name is None else f'<p style="{_SPEAKER}"><bdi>{safe(name)}</bdi></p>'


def _cut(style: str, node: BlockNode, room: int) -> str:
    """Give the beginning of what would be too much, as plain text."""
    beginning = plain_text(node)[: max(0, room) // 8]  # a sign takes up to five characters as markup has it
    return f'<div style="{style}"><p>{safe(beginning)}…</p></div>'


def _left_out(blocks: int) -> str:
    told = f", nor are {blocks} more blocks" if blocks > 1 else ", nor is one more block" if blocks else ""
    return _NOTE.format(f"The rest of this block isn’t shown here{told}; the document has all of it.")
