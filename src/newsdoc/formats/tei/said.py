"""What is said in TEI of each record of a document: all of its fields but a few; the rest is reported as lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.references import is_reference
from newsdoc.model import BlockNode, Participant
from newsdoc.rewriting import rewrite
from newsdoc.shape import fields, type_name
from newsdoc.tree import walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.losses import Said
    from newsdoc.model import Dateline, Document, Figure, Link
    from newsdoc.model.node import Record

__all__ = ["POINTER", "any_type", "said_of", "with_pointers"]


def said_of(document: Document) -> Said:
    """Give what says which fields of a record of a document are said; a link that can't be followed is only text."""
    people: dict[str, Participant] = {}
    for person in document.participants:
        people.setdefault(person.id, person)

    def said(record: Record) -> set[str] | None:
        if isinstance(record, Participant) and people[record.id] is not record:
            return None
        without = _WITHOUT.get(type_name(type(record)))
        left = set[str]() if without is None else without(record)
        return None if left is None else {field.name for field in fields(type(record))} - left

    return said


def with_pointers(document: Document) -> Document:
    """Give a document in which an id that another node has, too, is a pointer to that, for XML has each id once."""
    ids = [node.id for node in walk(document) if isinstance(node, BlockNode | Participant) and node.id is not None]
    taken = {person.id for person in document.participants}

    def pointing(node: BlockNode) -> BlockNode:
        if node.id is None or node.id not in taken:
            taken.add(node.id or "")
            return node
        return attrs.evolve(node, id=f"{POINTER}{node.id}")

    return document if len(set(ids)) == len(ids) else rewrite(document, BlockNode, pointing)


POINTER = "#"
"""What a pointer begins with, and no id."""


def any_type(kind: str) -> str:
    """Give the media type of any medium of a kind, which stands where none is known, for TEI demands one."""
    return f"{kind}/*"


def _link(link: Link) -> set[str] | None:
    return set() if is_reference(link.href) else None


def _figure(figure: Figure) -> set[str]:
    if not is_reference(figure.href):
        return {"href", "media_type", "width", "height"}
    kind = figure.media_type or "-"
    plain = kind.isascii() and kind.isprintable() and " " not in kind
    return set() if plain and kind != any_type(figure.kind) else {"media_type"}


def _dateline(dateline: Dateline) -> set[str]:
    return set() if dateline.date is None or dateline.date.value else {"date"}


def _reference(field: str) -> Callable[[Any], set[str]]:
    return lambda record: set() if is_reference(getattr(record, field)) else {field}


_WITHOUT: dict[str, Callable[[Any], set[str] | None]] = {
    "dateline": _dateline,
    "document": lambda _: {"internal_notes"},
    "entity": _reference("scheme"),
    "figure": _figure,
    "link": _link,
    "quotation": _reference("source"),
    "subject": _reference("scheme"),
}
"""The fields that are not said of a record; none for one that gives way to the text in it."""
