"""Reads blocks of Akoma Ntoso that consist of parts: lists, tables, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.akoma_ntoso.names import CAPTION, CREDIT, LABEL, MEDIUM
from newsdoc.formats.counts import count_of
from newsdoc.formats.mixed import local, text_in, text_of
from newsdoc.model import Cell, Figure, List, ListItem, Paragraph, Row, Table

if TYPE_CHECKING:
    from newsdoc.formats.akoma_ntoso.speech import AkomaNtosoReader
    from newsdoc.formats.xml import Element

__all__ = ["read_figure", "read_list", "read_table"]

_SIDES = ("left", "center", "right")
_KINDS = ("image", "video", "audio")


def read_list(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    """Append a list; in ours the number of the first item is that of the list."""
    items: list[ListItem] = []
    start: int | None = None
    below: list[Any] = []
    for child in element.getchildren():
        if local(child) not in ("item", "li"):
            reader.flow_of(None, [child], below if items else out)
            continue
        children = child.getchildren()
        text = child.text
        if reader.own and children and local(children[0]) == "num":
            start = count_of(text_in(children[0]))
            reader.passed.append(children[0])
            text, children = children[0].tail, children[1:]
        blocks: list[Any] = []
        reader.flow_of(text, children, blocks)
        if blocks:
            items.append(ListItem(tuple(blocks), **reader.common(child)))
    if items:
        ordered = local(element) == "ol" or element.get("class") == "numbered"
        out.append(List(tuple(items), ordered, start, **reader.common(element)))
    out += below


def read_table(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    """Append a table; rows of ours say whether they are of its head or its foot."""
    caption: Any = ()
    parts: dict[str, list[Row]] = {"head": [], "rows": [], "foot": []}
    below: list[Any] = []
    for child in element.getchildren():
        name = local(child)
        if name == "caption":
            caption = reader.line(child)
        elif name == "tr":
            cells = tuple(_cell(reader, each) for each in child.getchildren() if local(each) in ("td", "th"))
            part = child.get("class") or ""
            if cells:
                parts[part if part in parts else "rows"].append(Row(cells, **reader.common(child)))
        else:
            reader.flow_of(None, [child], below if any(parts.values()) else out)
    head, rows, foot = map(tuple, parts.values())
    if not rows:
        head, rows = (), head
    if rows:
        out.append(Table(caption, head, foot=foot, rows=rows, **reader.common(element)))
    elif caption:
        out.append(Paragraph(caption))
    out += below


def _cell(reader: AkomaNtosoReader, element: Element) -> Cell:
    side: Any = element.get("class")
    return Cell(
        reader.blocks(element),
        local(element) == "th",
        reader.count(element, "colspan") or 1,
        reader.count(element, "rowspan") or 1,
        side if side in _SIDES else None,
        **reader.common(element),
    )


def read_figure(reader: AkomaNtosoReader, element: Element, kind: str, out: list[Any]) -> None:
    """Append a figure of ours; what others have put into it follows."""
    found: dict[str, Any] = {}
    rest: list[Element] = []
    for child in element.getchildren():
        name = child.get("name")
        if name == LABEL:
            found["label"] = reader.phrase(child)
        elif name in (CAPTION, CREDIT):
            found[name] = reader.line(child)
        elif name == MEDIUM:
            for medium in child.getchildren():
                found |= _medium(reader, medium)
        else:
            rest.append(child)
    known: Any = kind if kind in _KINDS else "image"
    out.append(Figure(kind=known, **found, **reader.common(element)))
    reader.flow_of(None, rest, out)


def _medium(reader: AkomaNtosoReader, element: Element) -> dict[str, Any]:
    return {
        "href": text_of(element, "src") or text_of(element, "href"),
        "alt": text_of(element, "alt"),
        "width": reader.count(element, "width"),
        "height": reader.count(element, "height"),
    }
