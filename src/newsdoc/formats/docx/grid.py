"""The grid of a table: in which columns its cells stand, and which go on in the rows below."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.model import Cell, Row

__all__ = ["MOST_COLUMNS", "Grid", "Slot", "grid_of"]

MOST_COLUMNS = 63
"""The most columns that Word has; in a table with more no cell spans several."""


class Slot(NamedTuple):
    """A place in a row: a cell, or a gap, or what goes on from above, which have none; `span` counts columns."""

    cell: Cell | None
    span: int = 1
    rows: int = 1
    """How many rows the cell spans, this one included."""
    goes_on: bool = False


_GOES_ON = Slot(None, goes_on=True)


@attrs.frozen
class Grid:
    """The rows of a table, and how many columns they have at most."""

    rows: tuple[tuple[Slot, ...], ...]
    columns: int


def grid_of(sections: Sequence[Sequence[Row]]) -> Grid:
    """Give the grid of a table's head, body and foot; no cell reaches out of its section.

    A column that no cell begins or ends in but those that span it isn't there.
    """
    found = [row for rows in sections for row in _placed(rows)]
    edges = sorted({edge for row in found for start, end, _ in row for edge in (start, end)})
    if len(edges) > MOST_COLUMNS + 1 or len(found) < sum(map(len, sections)):
        plain = tuple(tuple(Slot(cell) for cell in row.cells) for rows in sections for row in rows)
        return Grid(plain, max(map(len, plain)))
    number = {edge: place for place, edge in enumerate(edges)}
    return Grid(tuple(_row(row, number) for row in found), len(edges) - 1)


_Placed = tuple[int, int, Slot]
"""The column that a cell begins in, the one behind it, and the cell."""

_Above = tuple[int, int, int]
"""The same columns of a cell above, and how many rows below it are still its."""


def _placed(rows: Sequence[Row]) -> list[list[_Placed]]:
    """Place the cells of a section as HTML does: each in the first columns that are free.

    It ends before a row that has too many, as nothing else bounds how many cells go on in how many rows.
    """
    found: list[list[_Placed]] = []
    above: list[_Above] = []
    for number, row in enumerate(rows):
        if len(above) + len(row.cells) > MOST_COLUMNS:
            break
        placed = [(start, end, _GOES_ON) for start, end, _ in above]
        column = 0
        going = [(start, end, left - 1) for start, end, left in above if left > 1]
        for cell in row.cells:
            column = _free(column, cell.colspan, above)
            end = column + cell.colspan
            spanned = min(cell.rowspan, len(rows) - number)
            placed.append((column, end, Slot(cell, rows=spanned)))
            going += [(column, end, spanned - 1)] if spanned > 1 else []
            column = end
        found.append(sorted(placed, key=itemgetter(0)))
        above = sorted(going)
    return found


def _free(column: int, span: int, above: Sequence[_Above]) -> int:
    """Give the first column from one on where so many are free."""
    for start, end, _ in above:
        if start < column + span and column < end:
            column = end
    return column


def _row(placed: Sequence[_Placed], number: dict[int, int]) -> tuple[Slot, ...]:
    """Give a row by the columns that there are, with gaps where no cell stands between others."""
    slots: list[Slot] = []
    column = 0
    for start, end, slot in placed:
        if number[start] > column:
            slots.append(Slot(None, number[start] - column))
        slots.append(Slot(slot.cell, number[end] - number[start], slot.rows, slot.goes_on))
        column = number[end]
    return tuple(slots)
