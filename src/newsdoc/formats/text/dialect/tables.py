"""Tables drawn with bars, read and written: what they can show is a cell's text, its column's side, and one head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from newsdoc.formats.text.dialect.inline_reading import read_inline
from newsdoc.formats.text.dialect.lines import Line, run
from newsdoc.making import maker
from newsdoc.model import Cell, Paragraph, Row
from newsdoc.model.inlines import Inline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdoc.formats.text.dialect.reading import Reading
    from newsdoc.model import Content, Table

__all__ = ["Drawn", "read_rows", "write_rows"]

Side: TypeAlias = "Literal['left', 'center', 'right'] | None"

_SIDES: dict[tuple[bool, bool], Side] = {
    (True, False): "left",
    (True, True): "center",
    (False, True): "right",
    (False, False): None,
}
_DRAWN: dict[Side, str] = {"left": ":--", "center": ":-:", "right": "--:", None: "---"}

_cell = maker(Cell)
_row = maker(Row)
_paragraph = maker(Paragraph)


class Drawn(NamedTuple):
    """The rows of a drawn table: those of its head and those of its body; the lines after begin at `place`."""

    head: list[Row]
    rows: list[Row]
    place: int


def read_rows(lines: Sequence[Line], place: int, reading: Reading, depth: int) -> Drawn:
    """Read the rows of a table that begins on a line; `depth` is theirs."""
    found: list[list[Line]] = []
    while place < len(lines) and (line := lines[place].bare()).text.startswith("|"):
        found.append(_cells(line))
        place += 1
    ruler = next((number for number, cells in enumerate(found[:2]) if _is_ruler([cell.text for cell in cells])), None)
    sides: list[Side] = [] if ruler is None else [_side(cell.text) for cell in found[ruler]]
    count = ruler or 0
    rows = [
        _read_row(cells, sides, reading, depth, header=number < count)
        for number, cells in enumerate(found)
        if number != ruler
    ]
    return Drawn(rows[:count], rows[count:], place)


def _cells(line: Line) -> list[Line]:
    """Cut a line at its bars, those that are escaped aside."""
    cells: list[Line] = []
    begin = place = 1
    text = line.text
    while place < len(text):
        if text[place] == "|":
            cells.append(Line(text[begin:place], line.start + begin).bare())
            begin = place + 1
        place += 2 if text[place] == "\\" else 1
    return cells if cells and begin >= len(text) else [*cells, line.cut(begin).bare()]


def _is_ruler(texts: list[str]) -> bool:
    return all(_is_drawn(text) for text in texts)


def _is_drawn(text: str) -> bool:
    dashes = text.removeprefix(":").removesuffix(":")
    return bool(dashes) and not dashes.strip("-")


def _side(text: str) -> Side:
    return _SIDES[text[0] == ":", text[-1] == ":"]


def _read_row(cells: list[Line], sides: list[Side], reading: Reading, depth: int, *, header: bool) -> Row:
    made = tuple(
        _read_cell(cell, sides[number] if number < len(sides) else None, reading, depth + 1, header=header)
        for number, cell in enumerate(cells)
    )
    reading.enter(depth, cells[0].start)
    return _row(made, origin=reading.origin(cells[0].start, cells[-1].end))


def _read_cell(cell: Line, side: Side, reading: Reading, depth: int, *, header: bool) -> Cell:
    reading.enter(depth, cell.start)
    content: tuple[Paragraph, ...] = ()
    if cell.text:
        reading.enter(depth + 1, cell.start)
        inner = read_inline(run([cell]), reading, depth + 1, Inline.__args__)
        content = (_paragraph(inner, origin=reading.origin(cell.start, cell.end)),)
    return _cell(content, header, align=side, origin=reading.origin(cell.start, cell.end))


def write_rows(table: Table, written: Callable[[Content], str]) -> str | None:
    """Draw the rows of a table, if a drawing can show all that they say; `written` gives running text."""
    rows = (*table.head, *table.rows)
    sides: list[Side] = [cell.align for cell in rows[0].cells]
    if len(table.head) > 1 or table.foot:
        return None
    if not all(_is_simple(row, sides, header=number < len(table.head)) for number, row in enumerate(rows)):
        return None
    drawn = [[written(_words(cell)) for cell in row.cells] for row in rows]
    if any("|" in text or "\n" in text for cells in drawn for text in cells) or _is_ruler(drawn[0]):
        return None
    drawn.insert(len(table.head), [_DRAWN[side] for side in sides])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in drawn)


def _is_simple(row: Row, sides: Sequence[Side], *, header: bool) -> bool:
    """Whether a row is no more than texts, each on its column's side."""
    simple = [Cell(_paragraphs(_words(cell)), header, align=side) for cell, side in zip(row.cells, sides, strict=False)]
    return row == Row(tuple(simple))


def _words(cell: Cell) -> Content:
    """Give the text of a cell that holds one paragraph."""
    return cell.content[0].content if len(cell.content) == 1 and isinstance(cell.content[0], Paragraph) else ()


def _paragraphs(words: Content) -> tuple[Paragraph, ...]:
    return (Paragraph(words),) if words else ()
