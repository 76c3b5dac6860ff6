"""A document as text for a terminal: its head, its body, and marks beside what the reader wasn't sure of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsdoc.cli.readable.blocks import Blocks
from newsdoc.cli.readable.running import BOLD, ITALIC
from newsdoc.cli.readable.turns import margin
from newsdoc.cli.readable.wrapping import FAINT, Piece, hung, tagged, underlined
from newsdoc.cli.streams import painted
from newsdoc.model import Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsdoc.cli.readable.wrapping import Line
    from newsdoc.model import Byline, Dateline, Deck, Document, Headline, Kicker, Node

__all__ = ["readable"]


def readable(document: Document, *, width: int, colour: bool) -> str:
    """Give a document as people read it: in lines of at most so many columns, but for words that are longer.

    The margin has `~` beside what the reader thinks likely and `?` beside what it is unsure of, and so have the names
    of those who speak. All texts can be printed (see `newsdoc.escapes`). With `colour` stress, links and sides are
    shown in styles of ECMA-48's SGR, and the targets of links and raw markup in the text stand there too.
    """
    parts = _parts(document, Blocks(document, colour=colour), width)
    return "\n".join("".join(f"{_shown(line, colour=colour)}\n" for line in lines) for lines in parts if lines)


def _shown(line: Line, *, colour: bool) -> str:
    shown = "".join(painted(text, style, colour=colour) if style else text for text, style in line)
    return shown.rstrip(" ")


def _parts(document: Document, blocks: Blocks, width: int) -> Iterator[list[Line]]:
    """Give the lines of each part, between which an empty line is to stand."""
    yield [*_lines(document.kicker, blocks, width, FAINT), *_headline(document.headline, blocks, width)]
    yield [line for deck in document.decks for line in _lines(deck, blocks, width, ITALIC)]
    yield [line for byline in document.bylines for line in _lines(byline, blocks, width)]
    yield _lines(document.dateline, blocks, width, FAINT)
    for flow in document.abstract:
        yield _beside(flow, partial(tagged, "abstract", partial(blocks.lines, flow)), width)
    for block in document.body:
        yield _beside(block, partial(blocks.lines, block), width)


def _headline(headline: Headline | None, blocks: Blocks, width: int) -> list[Line]:
    if headline is None:
        return []
    return _beside(headline, lambda room: underlined(blocks.text(headline.content, room, BOLD), "═", room), width)


def _lines(node: Kicker | Deck | Byline | Dateline | None, blocks: Blocks, width: int, style: str = "") -> list[Line]:
    return [] if node is None else _beside(node, lambda room: blocks.text(node.content, room, style), width)


def _beside(block: Node, lines: Callable[[int], list[Line]], width: int) -> list[Line]:
    """Give lines beside the margin; what a turn begins with is as sure as the turn."""
    decided = (block, block.content[0]) if isinstance(block, Turn) else (block,)
    return hung(margin(*decided), lines, width, Piece("  "))
