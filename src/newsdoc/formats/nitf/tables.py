"""Tables: NITF takes the caption first, then head, foot and body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.nitf.markup import deeper
from newsdoc.formats.nitf.runs import text_in
from newsdoc.formats.pair import Pair
from newsdoc.formats.spaces import BLANKS, joined
from newsdoc.model import LineBreak, Row, Table

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["PAIR", "read_nitf_table"]

_GROUPS = (("thead", "head"), ("tfoot", "foot"), ("tbody", "rows"))


def _read(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a table; one that has a head or a foot alone has those rows in its body."""
    groups: dict[str, list[Row]] = {field: [] for _, field in _GROUPS}
    fields = dict(_GROUPS)
    caption: Content = ()
    strays: list[Any] = []
    for child in element.getchildren():
        name = reader.local(child)
        if name == "caption":
            caption = reader.line(child)
        elif name in fields:
            groups[fields[name]] += reader.members(child, Row)
        elif name == "tr":
            reader.member(child, Row, groups["rows"])
        elif name not in ("col", "colgroup") or text_in(child).strip(BLANKS):
            reader.misplaced(child, strays)
    if not groups["rows"]:
        groups = {"head": [], "rows": groups["head"] + groups["foot"], "foot": []}
    if groups["rows"]:
        rows: dict[str, Any] = {field: tuple(found) for field, found in groups.items()}
        out.append(Table(caption=caption, **rows, **reader.common(element, "nitf:table")))
    elif caption:
        reader.paragraph(caption, element, out)
    # Where they stand lies within the table.
    out += [attrs.evolve(block, origin=None) for block in strays]
    reader.loose_text(element, out)


def _write(writer: Writer, table: Table, pad: str) -> str:
    inside = deeper(pad)
    parts = writer.line("caption", table.caption, inside)
    for name, field in _GROUPS:
        if rows := getattr(table, field):
            parts += f"{inside}<{name}>{writer.blocks(rows, deeper(inside))}{inside}</{name}>"
    return f"{pad}<table{writer.common(table, '')}>{parts}{pad}</table>"


def read_nitf_table(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a table of NITF's own: the summary in its data is the caption, unless the table has one."""
    tables: list[Any] = []
    summary: Content = ()
    for child in element.getchildren():
        if reader.local(child) != "nitf-table-metadata":
            reader.block(child, tables)
            continue
        reader.unmapped(child, keep=True)
        summaries = [inner for inner in child.getchildren() if reader.local(inner) == "nitf-table-summary"]
        summary = joined([reader.line(inner) for inner in summaries], LineBreak())
    for place, table in enumerate(tables):
        if summary and isinstance(table, Table) and not table.caption:
            tables[place] = attrs.evolve(table, caption=summary)
            summary = ()
    out += tables
    reader.loose_text(element, out)


PAIR = Pair(_read, _write)
"""How a table is read and written."""
