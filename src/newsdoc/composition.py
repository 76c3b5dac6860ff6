"""Unicode's normal form C for the texts of a document: a letter and its accents as one character if there is one."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from newsdoc.model import Extension, Provenance, Raw, RawInline
from newsdoc.model.node import Record
from newsdoc.plain import is_tuple
from newsdoc.shape import fields

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["composed"]

R = TypeVar("R", bound=Record)

_AS_THEY_ARE = (Raw, RawInline, Extension, Provenance)
"""What is kept as it was met: markup and data of others, and what a file is called."""

_NAMES = frozenset(("id", "href", "code", "scheme", "speaker"))
"""Fields that name something elsewhere, which may not be found by another spelling."""


def composed(record: R) -> R:
    """Give a document, or a part of one, with its texts in normal form C; what doesn't change is shared.

    Ids, addresses, codes, raw markup, extensions and the source stay as they are, and so do origins: they tell of the
    text that was read. Each text is composed by itself, so that an accent at the beginning of one stays there.
    """
    changes = {} if isinstance(record, _AS_THEY_ARE) else dict(_changes(record))
    return attrs.evolve(record, **changes) if changes else record


def _changes(record: Record) -> Iterator[tuple[str, Any]]:
    for field in fields(type(record)):
        value: object = getattr(record, field.name)
        changed = value if field.name in _NAMES else _composed(value)
        if changed is not value:
            yield field.name, changed


def _composed(value: object) -> object:
    if isinstance(value, str):
        return value if unicodedata.is_normalized("NFC", value) else unicodedata.normalize("NFC", value)
    if isinstance(value, Record):
        return composed(value)
    if is_tuple(value):
        members = tuple(map(_composed, value))
        return value if all(new is old for new, old in zip(members, value, strict=True)) else members
    return value
