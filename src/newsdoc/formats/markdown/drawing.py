"""What Markdown can say of a table: one row above a ruler, rows below it, and each cell a single line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.markdown.expressible_lines import Place
from newsdoc.model import BlockNode, Cell, Paragraph, Preformatted, Raw, Row, Table
from newsdoc.normal import join
from newsdoc.tree import containers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.formats.losses import Told
    from newsdoc.formats.markdown.expressible_lines import Lines
    from newsdoc.model import Content

__all__ = ["Drawing"]

_ONE_LINE = Place(breaks=False)


class Drawing:
    """Gives tables as they can be drawn, and notes what of them that says."""

    def __init__(self, lines: Lines, told: Told) -> None:
        self._lines = lines
        self._told = told

    def table(self, table: Table) -> Table:
        """Give a table: rows of a head below its first and rows of a foot are rows, all are equally long."""
        above, *others = table.head or (None,)
        below = (*others, *table.rows, *table.foot)
        width = max(len(row.cells) for row in (*table.head, *below))
        sides = [cell.align for cell in (above or below[0]).cells]
        sides += [None] * (width - len(sides))
        head = () if above is None else (self._row(above, sides, header=True),)
        rows = tuple(self._row(row, sides, header=False) for row in below)
        shown = any(cell.content for row in head for cell in row.cells)
        self._told.say(table, "rows", *(("head",) if shown and not others else ()))
        return Table(head=head if shown else (), rows=rows)

    def _row(self, row: Row, sides: list[Any], *, header: bool) -> Row:
        cells = [self._cell(cell, side, header=header) for cell, side in zip(row.cells, sides, strict=False)]
        if len(cells) == len(sides):
            self._told.say(row, "cells")
        return Row((*cells, *(Cell((), header, align=side) for side in sides[len(cells) :])))

    def _cell(self, cell: Cell, side: Any, *, header: bool) -> Cell:
        content = self._content(cell)
        if cell.header == header and cell.align == side:
            said = len(cell.content) == len(content)
            self._told.say(cell, "header", "align", *(("content",) if said else ()))
        return Cell(content, header, align=side)

    def _content(self, cell: Cell) -> tuple[Paragraph, ...]:
        if len(cell.content) == 1 and isinstance(cell.content[0], Paragraph):
            words = self._lines.line(cell.content[0].content, _ONE_LINE)
            if words:
                self._told.say(cell.content[0], "content")
        else:
            words = self._lines.line(_joined(run for block in cell.content for run in _runs(block)), _ONE_LINE)
        return (Paragraph(words),) if words else ()


def _joined(runs: Iterable[Content]) -> Content:
    """Give runs of text as one, with a space between any two."""
    parts: list[Any] = []
    for run in runs:
        parts += [" ", *run] if parts else run
    return join(parts)


def _runs(block: BlockNode) -> Iterator[Content]:
    """Give the runs of text in a block that aren't empty, its printed label first."""
    if label := getattr(block, "label", None):
        yield (label,)
    if isinstance(block, Preformatted | Raw):
        yield from ((line,) for line in block.lines if line)
    for name, _ in containers(type(block)):
        held: tuple[Any, ...] = getattr(block, name)
        if held and isinstance(held[0], BlockNode):
            yield from (run for each in held for run in _runs(each))
        elif held:
            yield held
