"""Controls of direction in names and links: one that is never closed turns round what is shown behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Diagnostic
from newsdoc.model import Byline, Entity, Extension, Link, Provenance
from newsdoc.plain import is_tuple
from newsdoc.shape import fields
from newsdoc.tree import plain_text, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.model import Document
    from newsdoc.model.node import Record
    from newsdoc.source import Source

__all__ = ["CODE", "has_controls", "misdirected", "report_misdirected", "unbalanced"]

CODE = "unbalanced-direction"
"""The code of what is found."""

# Embeddings and overrides, which U+202C closes, and isolates, which U+2069 closes with all that is open in them.
_EMBEDDINGS, _POP = "\u202a\u202b\u202d\u202e", "\u202c"
_ISOLATES, _POP_ISOLATE = "\u2066\u2067\u2068", "\u2069"
_CONTROLS = (*_EMBEDDINGS, _POP, *_ISOLATES, _POP_ISOLATE)

_NAMES = frozenset(("name", "title", "affiliation", "labels", "label", "href", "holder", "owner", "agent"))


def has_controls(text: str) -> bool:
    """Say whether there are controls of direction in a text, balanced or not."""
    return not text.isascii() and any(sign in text for sign in _CONTROLS)


def unbalanced(text: str) -> int | None:
    """Give the place (0-based, in code points) of the first control in a text that isn't closed, or closes nothing."""
    if not has_controls(text):
        return None
    opened: list[int] = []
    for place, sign in enumerate(text):
        if sign in _EMBEDDINGS or sign in _ISOLATES:
            opened.append(place)
        elif sign in (_POP, _POP_ISOLATE):
            closes = _EMBEDDINGS if sign == _POP else _ISOLATES
            if not opened or text[opened[-1]] not in closes:
                return opened[0] if opened else place
            opened.pop()
    return opened[0] if opened else None


def misdirected(record: Record) -> Iterator[tuple[str, str]]:
    """Give each name, label, address or text of a link in a record whose controls of direction aren't balanced.

    Each is the end of its JSON path (`.labels[1]`), and what there is to say of it.
    """
    for path, text in _texts(record):
        place = unbalanced(text)
        if place is not None:
            yield path, f"U+{ord(text[place]):04X} is a control of direction without its counterpart in {text!r}"


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    for name in _named(type(record)):
        value: object = getattr(record, name)
        if isinstance(value, str):
            yield f".{name}", value
        elif isinstance(record, Link | Byline) and name == "content":
            yield f".{name}", plain_text(record)
        elif is_tuple(value):
            yield from ((f".{name}[{index}]", text) for index, text in enumerate(value))


_fields_named: dict[type[Record], tuple[str, ...]] = {}


def _named(cls: type[Record]) -> tuple[str, ...]:
    """Give the fields of a class that name somebody or something, or show where a link leads."""
    if cls not in _fields_named:
        more = ("text",) if cls is Entity else ("content",) if cls in (Link, Byline) else ()
        kept = cls in (Provenance, Extension)  # what a file is called, and data of others
        _fields_named[cls] = () if kept else (*(field.name for field in fields(cls) if field.name in _NAMES), *more)
    return _fields_named[cls]


def report_misdirected(document: Document, name: str | None, source: Source | None, report: Report) -> None:
    """Report all of them in a document that was read from a text, by their lines and columns where those are known."""
    for node in walk(document):
        for _, message in misdirected(node):
            position = source.position(node.origin.start) if source is not None and node.origin is not None else None
            report(Diagnostic(CODE, message, name, position))
