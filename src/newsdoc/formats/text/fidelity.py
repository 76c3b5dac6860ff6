"""What plain text loses: the parts of a document that a text can't carry, and whether it reads back the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard

from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.losses import reported, unsaid
from newsdoc.model import Document
from newsdoc.model.node import Record
from newsdoc.shape import fields, type_name

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["losses"]

_PRINTED = {
    "artifact": {"content"},
    "block_quote": {"content", "attribution"},
    "byline": {"content"},
    "cell": {"content"},
    "correction": {"content", "label"},
    "credit": {"content", "label"},
    "dateline": {"content"},
    "deck": {"content"},
    "definition_item": {"terms", "content"},
    "definition_list": {"items"},
    "disclaimer": {"content", "label"},
    "document": {"kicker", "headline", "decks", "bylines", "dateline", "abstract", "body"},
    "editor_note": {"content", "label"},
    "figure": {"caption", "credit", "label"},
    "footnote": {"content", "id"},
    "heading": {"content"},
    "headline": {"content"},
    "kicker": {"content"},
    "line_break": set[str](),
    "link": {"content", "href"},
    "list": {"items", "ordered", "start"},
    "list_item": {"content"},
    "note": {"content"},
    "paragraph": {"content"},
    "preformatted": {"lines"},
    "promo": {"content", "label"},
    "quotation": {"content"},
    "row": {"cells"},
    "rule": set[str](),
    "source_link": {"content", "label"},
    "table": {"caption", "head", "rows", "foot"},
    "term": {"content"},
    "turn": {"content", "label"},
}
"""What is printed of each type; a type that isn't named is printed without what makes it more than text."""


def losses(document: Document, read_back: Document) -> Iterator[Diagnostic]:
    """Say what a text that reads back as another document has lost; nothing if it reads back the same."""
    path = _difference(document, read_back, "$")
    if path is None:
        return
    yield Diagnostic("rewritten-differs", "the text would read back as another document, first of all here", path=path)
    kept = {
        f"$.{field.name}"
        for field in fields(Document)
        if getattr(read_back, field.name) == getattr(document, field.name)
    }
    lost = unsaid(document, lambda record: _PRINTED.get(type_name(type(record))))
    yield from reported("plain text", ((what, place) for what, place in lost if place not in kept))


def _difference(one: Any, other: Any, path: str) -> str | None:
    """Give the path of the first place at which two values differ."""
    if one == other:
        return None
    if isinstance(one, Record) and type(one) is type(other):
        pairs = ((f"{path}.{field.name}", field.name) for field in fields(type(one)) if field.compared)
        found = (_difference(getattr(one, name), getattr(other, name), place) for place, name in pairs)
    elif _is_tuple(one) and _is_tuple(other) and len(one) == len(other):
        found = (_difference(*pair, f"{path}[{number}]") for number, pair in enumerate(zip(one, other, strict=True)))
    else:
        return path
    return next((place for place in found if place is not None), path)


def _is_tuple(value: Any) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)
