"""Blocks as lines of a terminal."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, assert_never

from newsdoc.cli.readable.running import BOLD, Running, joined, text_piece
from newsdoc.cli.readable.tables import drawn
from newsdoc.cli.readable.turns import Voices, margin
from newsdoc.cli.readable.words import word_for
from newsdoc.cli.readable.wrapping import FAINT, Piece, hung, tagged, underlined, wrapped
from newsdoc.model import (
    Artifact,
    BlockQuote,
    Correction,
    Credit,
    DefinitionList,
    Disclaimer,
    EditorNote,
    Figure,
    Footnote,
    Heading,
    List,
    Paragraph,
    Preformatted,
    Promo,
    Raw,
    Rule,
    SourceLink,
    Table,
    Turn,
)
from newsdoc.tree import find_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.cli.readable.wrapping import Line
    from newsdoc.model import Block, Cell, Content, DefinitionItem, Document, Row

__all__ = ["Blocks"]

_INDENT = Piece("    ")
_RULE = 20


class Blocks:
    """Gives the lines of the blocks of a document, each in a style of its surroundings and of its own."""

    def __init__(self, document: Document, *, colour: bool) -> None:
        """Take the document, for those who speak in it, and whether there is colour."""
        self._voices = Voices(document)
        self._running = Running(colour=colour)

    def stacked(self, blocks: Iterable[Block], width: int, style: str = "") -> list[Line]:
        """Give blocks one below the other, an empty line between."""
        lines: list[Line] = []
        for block in blocks:
            lines += [*([()] if lines else []), *self.lines(block, width, style)]
        return lines

    def lines(self, block: Block, width: int, style: str = "") -> list[Line]:
        """Give the lines of a block: of at most so many columns, but for words that are longer."""
        word = word_for(block)
        inner = partial(self._bare, block, style)
        return inner(width) if word is None else tagged(word, inner, width)

    def text(self, content: Content, width: int, style: str = "") -> list[Line]:
        """Give the lines of running text."""
        return wrapped(self._running.pieces(content, style), width)

    def _bare(self, block: Block, style: str, width: int) -> list[Line]:  # noqa: C901, PLR0911, PLR0912  (a case for each kind)
        """Give the lines of a block without the word for it."""
        match block:
            case Paragraph() | Artifact():
                return self.text(block.content, width, style)
            case SourceLink() | Credit():
                return self.text((block.label or "", *block.content), width, style)
            case Heading():
                return underlined(self.text(block.content, width, joined(style, BOLD)), "─", width)
            case Turn():
                return self._turn(block, width)
            case EditorNote() | Correction() | Promo() | Disclaimer():
                return self._begun(text_piece(block.label or "", style), block.content, width, style)
            case Footnote():
                return self.stacked(block.content, width, style)
            case BlockQuote():
                whose = self.text(("— ", *block.attribution), width, style) if block.attribution else []
                return [*self.stacked(block.content, width, style), *whose]
            case Figure():
                return self._figure(block, width, style)
            case List():
                return self._list(block, width, style)
            case DefinitionList():
                return [line for item in block.items for line in self._definition(item, width, style)]
            case Table():
                return self._table(block, width, style)
            case Preformatted():
                return hung(_INDENT, partial(_kept, block.lines, style), width)
            case Raw():
                return _kept(block.lines, style, width)
            case Rule():
                return [(Piece("─" * min(width, _RULE), FAINT),)]
            case _:
                assert_never(block)

    def _begun(self, first: Piece, content: Sequence[Block], width: int, style: str) -> list[Line]:
        """Give blocks that begin with a piece: on the line of a paragraph, else on a line of its own."""
        if not isinstance(content[0], Paragraph):
            return [*(wrapped((first,), width) if first.text else []), *self.stacked(content, width, style)]
        begin = wrapped((first, *self._running.pieces(content[0].content, style)), width)
        more = self.stacked(content[1:], width, style)
        return [*begin, *([()] if more else []), *more]

    def _turn(self, turn: Turn, width: int) -> list[Line]:
        side = self._voices.side(turn)
        return hung(side, partial(self._said, turn), width, side)

    def _said(self, turn: Turn, width: int) -> list[Line]:
        """Give what somebody says, which begins with the name; what goes on with it is set in."""
        style = BOLD if turn.kind == "question" else ""
        name = self._voices.name(turn)
        first, *others = turn.content
        lines = self._begun(name, (first,), width, style)
        for block in others:
            lines += [(), *hung(margin(block), partial(self.lines, block, style=style), width, Piece("  "))]
        return lines

    def _figure(self, figure: Figure, width: int, style: str) -> list[Line]:
        """Give a caption and a credit, or else what is known of a figure without them."""
        begin = figure.label or ""
        runs = [run for run in (figure.caption, figure.credit) if run] or [((figure.alt or figure.href or "—"),)]
        first, *others = runs
        return [*self.text((begin, *first), width, style), *(line for run in others for line in self.text(run, width))]

    def _list(self, listed: List, width: int, style: str) -> list[Line]:
        start = listed.start or 1
        last = start + len(listed.items) - 1
        lines: list[Line] = []
        for number, item in enumerate(listed.items, start):
            mark = f"{number:>{len(str(last))}}. " if listed.ordered else "• "
            lines += hung(Piece(mark), partial(self.stacked, item.content, style=style), width)
        return lines

    def _definition(self, item: DefinitionItem, width: int, style: str) -> list[Line]:
        terms = [line for term in item.terms for line in self.text(term.content, width, joined(style, BOLD))]
        return [*terms, *hung(_INDENT, partial(self.stacked, item.content, style=style), width)]

    def _table(self, table: Table, width: int, style: str) -> list[Line]:
        """Give a table in columns if they fit, else row by row; so is one that holds a table, which would take long."""
        caption = self.text(table.caption, width, joined(style, BOLD)) if table.caption else []
        rows = (*table.head, *table.rows, *table.foot)
        is_plain = len([*islice(find_all(table, Table), 2)]) == 1
        columns = drawn(rows, len(table.head), partial(self._cell, style, width), width) if is_plain else None
        return [*caption, *(self._rows(rows, width, style) if columns is None else columns)]

    def _cell(self, style: str, width: int, cell: Cell) -> list[Line]:
        return self.stacked(cell.content, width, joined(style, BOLD) if cell.header else style)

    def _rows(self, rows: Iterable[Row], width: int, style: str) -> list[Line]:
        """Give rows one below the other, and in each its cells."""
        lines: list[Line] = []
        for number, row in enumerate(rows, 1):
            cells = partial(self._cells, row, style)
            lines += [*([()] if lines else []), *tagged(f"row {number}", cells, width)]
        return lines

    def _cells(self, row: Row, style: str, width: int) -> list[Line]:
        return [line for cell in row.cells for line in self._cell(style, width, cell)]


def _kept(lines: Iterable[str], style: str, width: int) -> list[Line]:
    """Give lines whose blanks are kept; only one that is too long is parted."""
    return [line for text in lines for line in wrapped((text_piece(text.expandtabs(), style),), width)]
