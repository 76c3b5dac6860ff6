"""Tables in columns, where they fit beside one another."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from newsdoc.cli.readable.wrapping import FAINT, Piece, plain
from newsdoc.diagnostics.diagnostic import columns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdoc.cli.readable.wrapping import Line
    from newsdoc.model import Cell, Row

__all__ = ["drawn"]

_GAP = 2
_MOST = 100
"""More columns than that nobody reads, and cells may span any number of them."""


class _Placed(NamedTuple):
    """A cell as it stands in a table: its first column, how many it takes, and its lines."""

    column: int
    span: int
    lines: list[Line]
    align: str | None

    @property
    def width(self) -> int:
        return max((columns(plain(line)) for line in self.lines), default=0)


def drawn(rows: Sequence[Row], heads: int, lines: Callable[[Cell], list[Line]], width: int) -> list[Line] | None:
    """Give the lines of rows in columns, a line drawn below the first `heads` of them; nothing if they don't fit.

    `lines` gives those of a cell.
    """
    placed = _placed(rows, lines, min(width, _MOST))
    if placed is None:
        return None
    widths = _widths(placed)
    total = sum(widths) + _GAP * (len(widths) - 1)
    if total > width:
        return None
    found = [_row(cells, widths) for cells in placed]
    if heads:
        found.insert(heads, [(Piece("─" * total, FAINT),)])
    return [line for row in found for line in row]


def _placed(rows: Sequence[Row], lines: Callable[[Cell], list[Line]], most: int) -> list[list[_Placed]] | None:
    """Give the cells of each row with their columns, if there can be room for so many."""
    found: list[list[_Placed]] = []
    taken: dict[int, int] = {}  # by column: for how many rows a cell from above reaches into it
    for row in rows:
        placed: list[_Placed] = []
        column = 0
        below = {place: left - 1 for place, left in taken.items() if left > 1}
        for cell in row.cells:
            while column in taken:
                column += 1
            if column + cell.colspan > most:
                return None
            placed.append(_Placed(column, cell.colspan, lines(cell), cell.align))
            below |= dict.fromkeys(range(column, column + cell.colspan), cell.rowspan - 1) if cell.rowspan > 1 else {}
            column += cell.colspan
        taken = below
        found.append(placed)
    return found


def _widths(placed: list[list[_Placed]]) -> list[int]:
    """Give how wide each column is: as its widest cell, and the last of several as wide as what spans them needs."""
    cells = sorted((cell for row in placed for cell in row), key=lambda cell: cell.span)
    widths = [0] * max(cell.column + cell.span for cell in cells)
    for cell in cells:
        last = cell.column + cell.span
        room = sum(widths[cell.column : last]) + _GAP * (cell.span - 1)
        widths[last - 1] += max(0, cell.width - room)
    return widths


def _row(cells: list[_Placed], widths: list[int]) -> list[Line]:
    """Give the lines of a row."""
    return [_line(cells, parts, widths) for parts in zip_longest(*(cell.lines for cell in cells), fillvalue=())]


def _line(cells: list[_Placed], parts: Sequence[Line], widths: list[int]) -> Line:
    found: list[Piece] = []
    reached = 0
    for cell, part in zip(cells, parts, strict=True):
        start = sum(widths[: cell.column]) + _GAP * cell.column
        room = sum(widths[cell.column : cell.column + cell.span]) + _GAP * (cell.span - 1)
        free = room - columns(plain(part))
        before = {"right": free, "center": free // 2}.get(cell.align or "", 0)
        found += [Piece(" " * (start - reached + before)), *part]
        reached = start + room - (free - before)
    return tuple(found)
