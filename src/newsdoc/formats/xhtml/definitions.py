"""Definition lists: each item is a `div` with its terms and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.pair import Pair
from newsdoc.model import DefinitionItem, DefinitionList, Term

if TYPE_CHECKING:
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xhtml.writer import Writer
    from newsdoc.formats.xml import Element

__all__ = ["PAIR"]


def _write(writer: Writer, definitions: DefinitionList) -> str:
    items = "".join(_write_item(writer, item) for item in definitions.items)
    return f"{writer.start('dl', definitions)}>{items}</dl>"


def _write_item(writer: Writer, item: DefinitionItem) -> str:
    """Write an item; one that says nothing of its terms has an empty meaning, for HTML demands one."""
    return f"{writer.start('div', item)}>{writer.blocks(item.terms)}<dd>{writer.blocks(item.content)}</dd></div>"


def _read(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a definition list, whose items may stand in `div`s or not. A meaning without a term is a block."""
    items: list[DefinitionItem] = []
    strays: list[Any] = []
    group: list[Element] = []
    for child in element.getchildren():
        if reader.local(child) == "div":
            _close(reader, group, {}, items, strays)
            _close(reader, list(child.getchildren()), reader.common(child), items, strays)
            group = []
        elif reader.local(child) == "dt" and group and reader.local(group[-1]) != "dt":
            _close(reader, group, {}, items, strays)
            group = [child]
        else:
            group.append(child)
    _close(reader, group, {}, items, strays)
    out += strays
    if items:
        out.append(DefinitionList(tuple(items), **reader.common(element)))


def _close(
    reader: Reader, group: list[Element], common: dict[str, Any], items: list[DefinitionItem], strays: list[Any]
) -> None:
    """Make an item of the terms and meanings of a group."""
    terms: list[Term] = []
    content: list[Any] = []
    for child in group:
        if reader.local(child) == "dt":
            if line := reader.line(child):
                terms.append(Term(line, **reader.common(child)))
        else:
            reader.flow(child, content)
    if terms:
        items.append(DefinitionItem(tuple(terms), tuple(content), **common))
    else:
        strays += content


PAIR = Pair(_read, _write)
"""How a definition list is read and written."""
