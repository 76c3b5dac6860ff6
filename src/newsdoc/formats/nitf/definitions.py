"""Definition lists: NITF's `dl` is flat, so that each item ends with its `dd`, which bears its id and language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.nitf.markup import deeper
from newsdoc.formats.nitf.pair import Pair
from newsdoc.model import DefinitionItem, DefinitionList, Term

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element

__all__ = ["PAIR"]


def _read(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a definition list. A meaning without a term is a block of its own; further ones add to the first."""
    items: list[DefinitionItem] = []
    terms: list[Term] = []
    strays: list[Any] = []
    for child in element.getchildren():
        name = reader.local(child)
        if name == "dt":
            reader.member(child, Term, terms)
        elif name != "dd":
            reader.unmapped(child, keep=True)
        elif terms:
            items.append(_read_item(reader, child, terms))
            terms = []
        else:
            _add_meaning(reader, child, items, strays)
    if terms:
        items.append(DefinitionItem(terms=tuple(terms)))
    if items:
        out.append(DefinitionList(items=tuple(items), **reader.common(element, "nitf:dl")))
    out += strays


def _read_item(reader: Reader, element: Element, terms: list[Term]) -> DefinitionItem:
    content: list[Any] = []
    reader.flow(element, content)
    return DefinitionItem(terms=tuple(terms), content=tuple(content), **reader.common(element, "nitf:dd"))


def _add_meaning(reader: Reader, element: Element, items: list[DefinitionItem], strays: list[Any]) -> None:
    import attrs

    content: list[Any] = []
    reader.flow(element, content)
    if items:
        items[-1] = attrs.evolve(items[-1], content=(*items[-1].content, *content))
    else:
        strays += content


def _write(writer: Writer, definitions: DefinitionList, pad: str) -> str:
    inside = deeper(pad)
    items = "".join(_write_item(writer, item, inside) for item in definitions.items)
    return f"{pad}<dl{writer.common(definitions, '')}>{items}{pad}</dl>"


def _write_item(writer: Writer, item: DefinitionItem, pad: str) -> str:
    terms = writer.blocks(item.terms, pad)
    start = f"{pad}<dd{writer.common(item, '')}"
    if not item.content:
        return f"{terms}{start}/>"
    return f"{terms}{start}>{writer.blocks(item.content, deeper(pad))}{pad}</dd>"


PAIR = Pair(_read, _write)
"""How a definition list is read and written."""
