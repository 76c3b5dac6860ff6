"""The parts of a document that blocks of content, links and metadata are, and the blocks that parts are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import ReadError, ignore
from newsdoc.formats.tt_newsdoc.blocks import read_content, write_content
from newsdoc.formats.tt_newsdoc.links import FIELDS, read_link, read_meta, write_link
from newsdoc.formats.tt_newsdoc.rules import HEAD, Part
from newsdoc.model import BlockNode, Document, Node
from newsdoc.normal import normalize
from newsdoc.plain import is_tuple
from newsdoc.rewriting import rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from newsdoc.diagnostics import Report
    from newsdoc.formats.losses import Told
    from newsdoc.formats.tt_newsdoc.shapes import Block

__all__ = ["parts_of", "read_parts", "renamed", "ways", "write_part"]


def read_parts(name: str, block: Block, taken: Collection[str], tell: Report) -> list[Part]:
    """Give what a block in a list of the document is; `taken` are fields that hold but one part and have it.

    Raises `ReadError` for markup that isn't safe.
    """
    if name == "content":
        return [normal for part in read_content(block, taken, tell) for normal in _normalized(part)]
    return read_link(block) if name == "links" else read_meta(block)


def _normalized(part: Part) -> list[Part]:
    values: dict[str, Any] = {part.field: part.value if part.field in HEAD else (part.value,)}
    return parts_of(normalize(attrs.evolve(Document(), **values)), part.field)


def parts_of(document: Document, field: str) -> list[Part]:
    """Give the parts of a document that are in a field."""
    held: Any = getattr(document, field)
    values: tuple[Any, ...] = held if is_tuple(held) else (held,)
    return [Part(field, value) for value in values if value is not None]


def renamed(part: Part, name: Callable[[str], str | None]) -> Part:
    """Give a part with another id for each block that has one, or none."""

    def change(node: BlockNode) -> BlockNode:
        return node if node.id is None else attrs.evolve(node, id=name(node.id))

    return Part(part.field, rewrite(part.value, BlockNode, change)) if isinstance(part.value, Node) else part


def ways(name: str, block: Block) -> list[list[Part]]:
    """Give the parts that a block may have been read as: the first of its kind or another, with its ids or without."""
    try:
        found = [read_parts(name, block, taken, ignore) for taken in ((), HEAD)]
    except ReadError:
        return []
    found += [[renamed(part, lambda _: None) for part in parts] for parts in found if name == "content"]
    return [parts for parts in found if parts]


def write_part(part: Part, told: Told, *, headed: bool = True) -> list[Block]:
    """Give the blocks that a part of a document is written as; `headed` says that the document has a headline."""
    return write_link(part, told) if part.field in FIELDS else write_content(part, told, headed=headed)
