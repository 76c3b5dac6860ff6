"""Tables: a caption, and the rows of the head, the body and the foot as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.markup import attribute
from newsdoc.formats.spaces import collapse
from newsdoc.formats.tt_newsdoc.shapes import data_of
from newsdoc.formats.tt_newsdoc.texts import line, markup, plain, read_blocks, runs
from newsdoc.model import Paragraph, Table

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.losses import Told
    from newsdoc.formats.tt_newsdoc.shapes import Block
    from newsdoc.model import Cell, Row

__all__ = ["TYPE", "read_table", "write_table"]

TYPE = "core/table"
"""The type of blocks that are tables."""

_GROUPS = {"thead": "head", "tbody": "rows", "tfoot": "foot"}


def read_table(block: Block, tell: Report, common: dict[str, Any]) -> list[Any]:
    """Give the table that a block is, or whatever stands in it."""
    data = data_of(block)
    groups = "".join(f"<{name}>{data.get(name, '')}</{name}>" for name in _GROUPS)
    caption = tuple(filter(None, [line(data.get("caption"))]))
    found = read_blocks(f"<table>{groups}</table>", tell)
    if [*map(type, found)] == [Table]:
        return [attrs.evolve(found[0], caption=caption, **common)]
    return [*([Paragraph(caption)] if caption else []), *found]


def write_table(table: Table, told: Told) -> Block:
    """Give the block for a table."""
    told.say(table, "caption", "id", *_GROUPS.values())
    caption = plain(table.caption)
    groups = {name: _write_rows(getattr(table, field), told) for name, field in _GROUPS.items()}
    # TT's schema wants `meta`, whatever it is for, which may be empty.
    data = (
        ({"caption": caption} if caption else {}) | {"meta": ""} | {name: rows for name, rows in groups.items() if rows}
    )
    return ({} if table.id is None else {"id": table.id}) | {"type": TYPE, "data": data}


def _write_rows(rows: tuple[Row, ...], told: Told) -> str:
    text = ""
    for row in rows:
        told.say(row, "cells", "id")
        text += f"<tr{attribute('id', row.id)}>{''.join(_write_cell(cell, told) for cell in row.cells)}</tr>"
    return text


def _write_cell(cell: Cell, told: Told) -> str:
    element = "th" if cell.header else "td"
    span = attribute("colspan", cell.colspan if cell.colspan > 1 else None)
    return f"<{element}{attribute('id', cell.id)}{span}>{_write_lines(cell, told)}</{element}>"


def _write_lines(cell: Cell, told: Told) -> str:
    """Write what stands in a cell, on one line."""
    if cell.content and not _is_line(cell):
        return " ".join(filter(None, (markup(collapse(run), told) for each in cell.content for run in runs(each))))
    told.say(cell, "content", "header", "colspan", "id")
    for paragraph in cell.content:
        told.say(paragraph, "content")
    return "".join(markup(run, told) for paragraph in cell.content for run in runs(paragraph))


def _is_line(cell: Cell) -> bool:
    """Say whether a cell holds nothing but a line that no reader of markup changes."""
    if len(cell.content) != 1 or not isinstance(cell.content[0], Paragraph):
        return False
    content = cell.content[0].content
    return collapse(content) == content
