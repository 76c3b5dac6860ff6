"""Definition lists: NITF's `dl` is flat, so that each item ends with its `dd`, which bears its id and language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.nitf.markup import deeper
from newsdoc.formats.pair import Pair
from newsdoc.model import DefinitionItem, DefinitionList, Term

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Origin

__all__ = ["PAIR"]


def _read(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a definition list. A meaning without a term is a block of its own; further ones add to the first."""
    items: list[DefinitionItem] = []
    terms: list[Term] = []
    strays: list[Any] = []
    behind: list[Any] = []
    for child in element.getchildren():
        name = reader.local(child)
        if name == "dt":
            reader.member(child, Term, terms)
        elif name != "dd":
            reader.misplaced(child, behind)
        elif terms:
            common = reader.common(child, "nitf:dd")
            items.append(_item(terms, reader.blocks(child), common))
            terms = []
        elif items:
            items[-1] = _with_more(items[-1], reader.blocks(child), reader.origin(child, "nitf:dd"))
        else:
            reader.flow(child, strays)
    if terms:
        items.append(_item(terms, (), {"origin": terms[-1].origin}))
    out += strays
    if items:
        common = reader.common(element, "nitf:dl")
        if strays:
            common["origin"] = _spanning(items[0].origin, common.get("origin"))
        out.append(DefinitionList(items=tuple(items), **common))
    # Where they stand lies within the list.
    out += [attrs.evolve(block, origin=None) for block in behind]
    reader.loose_text(element, out)


def _item(terms: list[Term], content: tuple[Any, ...], common: dict[str, Any]) -> DefinitionItem:
    """Give an item, whose span begins with its first term."""
    common["origin"] = _spanning(terms[0].origin, common.get("origin"))
    return DefinitionItem(terms=tuple(terms), content=content, **common)


def _with_more(item: DefinitionItem, content: tuple[Any, ...], origin: Origin | None) -> DefinitionItem:
    return attrs.evolve(item, content=item.content + content, origin=_spanning(item.origin, origin))


def _spanning(first: Origin | None, last: Origin | None) -> Origin | None:
    return attrs.evolve(last, start=first.start) if first is not None and last is not None else None


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
