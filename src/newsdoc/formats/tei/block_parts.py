"""Reads blocks of TEI that consist of parts: lists, tables, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.counts import count_of
from newsdoc.formats.mixed import local, text_of
from newsdoc.formats.tei.names import CREDIT
from newsdoc.formats.tei.said import any_type
from newsdoc.model import (
    Cell,
    DefinitionItem,
    DefinitionList,
    Figure,
    List,
    ListItem,
    Paragraph,
    Row,
    Table,
    Term,
)

if TYPE_CHECKING:
    from newsdoc.formats.tei.speech import TeiReader
    from newsdoc.formats.xml import Element

__all__ = ["read_figure", "read_list", "read_table"]

_NUMBERED = ("numbered", "ordered", "decimal")
_SIDES = ("left", "center", "right")
_KINDS = ("image", "video", "audio")


def read_list(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append a list, or one of terms and what they mean."""
    children = element.getchildren()
    if any(local(child) == "label" for child in children):
        _definitions(reader, element, out)
        return
    items: list[ListItem] = []
    below: list[Any] = []
    for child in children:
        if local(child) != "item":
            reader.flow_of(None, [child], below if items else out)
        elif blocks := reader.blocks(child):
            items.append(ListItem(blocks, **reader.common(child)))
    if items:
        ordered = any(element.get(name) in _NUMBERED for name in ("rend", "type"))
        out.append(List(tuple(items), ordered, reader.count(element, "n"), **reader.common(element)))
    out += below


def _definitions(reader: TeiReader, element: Element, out: list[Any]) -> None:
    items: list[DefinitionItem] = []
    terms: list[Term] = []
    below: list[Any] = []
    for child in element.getchildren():
        name = local(child)
        if name == "label":
            terms += _terms(reader, child)
        elif name == "item" and terms:
            items.append(DefinitionItem(tuple(terms), reader.blocks(child), **reader.common(child)))
            terms = []
        else:
            reader.flow_of(None, [child], below if items else out)
    items += [DefinitionItem(tuple(terms))] if terms else []
    if items:
        out.append(DefinitionList(tuple(items), **reader.common(element)))
    out += below


def _terms(reader: TeiReader, label: Element) -> list[Term]:
    """Give the terms in a label, or the one that it is."""
    children = label.getchildren()
    beside = [label.text, *(child.tail for child in children)]
    if not children or any(local(child) != "term" for child in children) or "".join(filter(None, beside)).strip():
        children = [label]
    return [Term(content, **reader.common(each)) for each in children if (content := reader.line(each))]


def read_table(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append a table; rows of labels above all others are its head."""
    caption: Any = ()
    parts: dict[str, list[Row]] = {"label": [], "data": [], "foot": []}
    below: list[Any] = []
    for child in element.getchildren():
        if local(child) == "row":
            role = _role(child)
            row = _row(reader, child)
            if row.cells:
                parts["data" if role == "label" and not reader.own and parts["data"] else role].append(row)
        elif local(child) == "head":
            caption = reader.line(child)
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


def _role(row: Element) -> str:
    role = row.get("role") or ""
    return role if role in ("label", "foot") else "data"


def _row(reader: TeiReader, element: Element) -> Row:
    cells = tuple(_cell(reader, child) for child in element.getchildren() if local(child) == "cell")
    return Row(cells, **reader.common(element))


def _cell(reader: TeiReader, element: Element) -> Cell:
    side: Any = element.get("rend")
    return Cell(
        reader.blocks(element),
        element.get("role") == "label",
        reader.count(element, "cols") or 1,
        reader.count(element, "rows") or 1,
        side if side in _SIDES else None,
        **reader.common(element),
    )


def read_figure(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append a figure; what stands in it beside caption, medium, description and credit follows it."""
    found: dict[str, Any] = {}
    rest: list[Element] = []
    kind: Any = element.get("type")
    for child in element.getchildren():
        name = local(child)
        if name == "label" and not found:
            found["label"] = reader.label(child)
        elif name == "head" and "caption" not in found:
            found["caption"] = reader.line(child)
        elif name in ("graphic", "media") and "href" not in found:
            found |= _medium(child)
        elif name == "figDesc":
            found["alt"] = reader.phrase(child)
            reader.passed.append(child)
        elif name == "ab" and child.get("type") == CREDIT:
            found["credit"] = reader.line(child)
        else:
            rest.append(child)
    made = found.pop("kind", "image")
    found = {name: value for name, value in found.items() if value}
    if found or reader.own:
        out.append(Figure(kind=kind if kind in _KINDS else made, **found, **reader.common(element)))
    reader.flow_of(None, rest, out)


def _medium(element: Element) -> dict[str, Any]:
    """Give what an element says of a picture, video or audio."""
    media_type = text_of(element, "mimeType")
    kind = (media_type or "").partition("/")[0]
    kind = kind if kind in _KINDS else "image"
    sizes = {
        name: size for name in ("width", "height") if (size := count_of((element.get(name) or "").removesuffix("px")))
    }
    known = None if media_type == any_type(kind) else media_type
    return {"href": text_of(element, "url"), "media_type": known, "kind": kind, **sizes}
