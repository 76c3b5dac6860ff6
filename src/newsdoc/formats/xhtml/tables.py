"""Tables: caption, head, body and foot, and their rows and cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.markup import attribute
from newsdoc.formats.pair import Pair
from newsdoc.model import Cell, Paragraph, Row, Table

if TYPE_CHECKING:
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xhtml.writer import Writer
    from newsdoc.formats.xml import Element

__all__ = ["PAIR"]

_GROUPS = {"thead": "head", "tbody": "rows", "tfoot": "foot"}
_ALIGNMENTS: tuple[Any, ...] = ("left", "center", "right")


def _write(writer: Writer, table: Table) -> str:
    caption = writer.line("<caption>", table.caption, "</caption>")
    groups = "".join(_write_group(writer, name, getattr(table, field)) for name, field in _GROUPS.items())
    return f"{writer.start('table', table)}>{caption}{groups}</table>"


def _write_group(writer: Writer, name: str, rows: tuple[Row, ...]) -> str:
    if not rows:
        return ""
    scope = "col" if name == "thead" else "row"
    return f"<{name}>{''.join(_write_row(writer, row, scope) for row in rows)}</{name}>"


def _write_row(writer: Writer, row: Row, scope: str) -> str:
    return f"{writer.start('tr', row)}>{''.join(_write_cell(writer, cell, scope) for cell in row.cells)}</tr>"


def _write_cell(writer: Writer, cell: Cell, scope: str) -> str:
    """Write a cell. What a header is the header of is said for those who hear the table."""
    element = "th" if cell.header else "td"
    spans = "".join(
        attribute(name, count) for name, count in (("colspan", cell.colspan), ("rowspan", cell.rowspan)) if count > 1
    )
    start = writer.start(element, cell, cell.align and f"nd-{cell.align}")
    return (
        f"{start}{attribute('scope', scope if cell.header else None)}{spans}>{writer.blocks(cell.content)}</{element}>"
    )


def _read(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a table; one that has a head or a foot alone has those rows in its body."""
    groups: dict[str, list[Row]] = {field: [] for field in _GROUPS.values()}
    caption: Any = ()
    for child in element.getchildren():
        name = reader.local(child)
        if name == "caption":
            caption = reader.line(child)
        elif name in _GROUPS:
            for row in child.getchildren():
                _read_row(reader, row, groups[_GROUPS[name]])
        elif name not in ("col", "colgroup"):
            _read_row(reader, child, groups["rows"])
    if not groups["rows"]:
        groups = {"head": [], "rows": groups["head"] + groups["foot"], "foot": []}
    if groups["rows"]:
        rows: dict[str, Any] = {field: tuple(found) for field, found in groups.items()}
        out.append(Table(caption, **rows, **reader.common(element)))
    elif caption:
        out.append(Paragraph(caption))


def _read_row(reader: Reader, element: Element, rows: list[Row]) -> None:
    """Read a row; what stands in the place of one is a row of one cell."""
    if reader.local(element) != "tr":
        blocks: list[Any] = []
        reader.block(element, blocks)
        if blocks:
            reader.unmapped(element)
            rows.append(Row((Cell(tuple(blocks)),)))
        return
    cells = tuple(_read_cell(reader, child) for child in element.getchildren())
    if cells:
        rows.append(Row(cells, **reader.common(element)))


def _read_cell(reader: Reader, element: Element) -> Cell:
    blocks: list[Any] = []
    reader.flow(element, blocks)
    return Cell(
        tuple(blocks),
        reader.local(element) == "th",
        reader.count(element, "colspan") or 1,
        reader.count(element, "rowspan") or 1,
        _alignment(reader, element),
        **reader.common(element),
    )


def _alignment(reader: Reader, element: Element) -> Any:
    """Say how a cell is aligned: by its class, its attribute, or its style."""
    tokens = reader.tokens(element)
    style = (element.get("style") or "").replace(" ", "").lower()
    said = (element.get("align") or "").lower()
    for name in _ALIGNMENTS:
        if f"nd-{name}" in tokens or said == name or f"text-align:{name}" in style:
            return name
    return None


PAIR = Pair(_read, _write)
"""How a table is read and written."""
