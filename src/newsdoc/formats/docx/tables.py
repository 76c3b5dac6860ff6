"""Writes tables: their grid, the cells that span several columns or rows, and the rows that each page repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.docx.grid import grid_of
from newsdoc.formats.docx.paragraphs import Place
from newsdoc.formats.html.scripts import is_right_to_left
from newsdoc.model import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsdoc.formats.docx.grid import Grid, Slot
    from newsdoc.formats.docx.paragraphs import Paragraphs
    from newsdoc.formats.losses import Told
    from newsdoc.model import Cell, Table

__all__ = ["PAGE_WIDTH", "Tables"]

PAGE_WIDTH = 9026
"""How wide the text on a page is, in twentieths of a point: A4 with an inch on either side."""

_EMPTY = '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>'
_AUTO = '<w:tcW w:w="0" w:type="auto"/>'


class Tables:
    """Writes tables; `blocks` writes what stands in a cell, and `opened` gives the place of a block within another."""

    def __init__(
        self,
        paragraphs: Paragraphs,
        told: Told,
        opened: Callable[..., Place],
        blocks: Callable[..., None],
    ) -> None:
        """Begin with what is written to, and with what is to be told of what is shown."""
        self._paragraphs = paragraphs
        self._told = told
        self._opened = opened
        self._blocks = blocks

    def write(self, table: Table, place: Place) -> None:
        """Write the rows of a table."""
        grid = grid_of((table.head, table.rows, table.foot))
        self._paragraphs.begin_table(_how(grid, place), place)
        rows = (*table.head, *table.rows, *table.foot)
        for number, (row, slots) in enumerate(zip(rows, grid.rows, strict=True)):
            inner = self._opened(row, place, "cells")
            self._row(slots, inner, grid, is_head=number < len(table.head))
        self._paragraphs.end_table()

    def _row(self, slots: tuple[Slot, ...], place: Place, grid: Grid, *, is_head: bool) -> None:
        left = grid.columns - sum(slot.span for slot in slots)
        gap = f'<w:gridAfter w:val="{left}"/>' if left else ""
        header = "<w:tblHeader/>" if is_head else ""
        how = f"<w:trPr>{gap}{header}</w:trPr>" if gap or header else ""
        self._paragraphs.raw((f"<w:tr>{how}",))
        for slot in slots:
            self._slot(slot, place)
        self._paragraphs.raw(("</w:tr>",))

    def _slot(self, slot: Slot, place: Place) -> None:
        span = f'<w:gridSpan w:val="{slot.span}"/>' if slot.span > 1 else ""
        merged = "<w:vMerge/>" if slot.goes_on else '<w:vMerge w:val="restart"/>' if slot.rows > 1 else ""
        begin = f"<w:tc><w:tcPr>{_AUTO}{span}{merged}</w:tcPr>"
        if slot.cell is None:
            self._paragraphs.raw((begin, _EMPTY, "</w:tc>"))
            return
        self._paragraphs.raw((begin,))
        self._cell(slot.cell, slot, place)
        self._paragraphs.raw(("</w:tc>",))

    def _cell(self, cell: Cell, slot: Slot, place: Place) -> None:
        style = "Table Heading" if cell.header else "Table Text"
        inner = self._opened(cell, place, *_shown(cell, slot))
        inner = Place(style, inner.lang, align=cell.align)
        if cell.content:
            self._blocks(cell.content, inner)
            self._paragraphs.end(inner)
        else:
            self._paragraphs.add("", inner)


def _shown(cell: Cell, slot: Slot) -> Iterator[str]:
    """Name the fields of a cell that are seen."""
    yield from ("content", "align")
    if not cell.content or any(isinstance(block, Paragraph) for block in cell.content):
        yield "header"
    if slot.span == cell.colspan:
        yield "colspan"
    if slot.rows == cell.rowspan:
        yield "rowspan"


def _how(grid: Grid, place: Place) -> str:
    """Give the properties of a table and its columns, in the order that the schema wants."""
    order = "<w:bidiVisual/>" if is_right_to_left(place.lang) else ""
    indent = f'<w:tblInd w:w="{place.indent}" w:type="dxa"/>' if place.indent else ""
    column = f'<w:gridCol w:w="{max(1, PAGE_WIDTH // grid.columns)}"/>'
    return (
        f'<w:tblPr><w:tblStyle w:val="TableGrid"/>{order}<w:tblW w:w="0" w:type="auto"/>{indent}</w:tblPr>'
        f"<w:tblGrid>{column * grid.columns}</w:tblGrid>"
    )
