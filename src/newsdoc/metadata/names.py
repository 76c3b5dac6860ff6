"""The names that metadata go by: fields as JSON has them, told from the annotations of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.model import Document
from newsdoc.shape import ALTERNATIVES, Field, Many, One, String, Value, fields, type_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model.node import Record

__all__ = ["CONTENT", "field_of", "is_line", "key_of", "names", "parts_of"]

CONTENT = "content"
"""The field that holds the text of a line of the head."""


def parts_of(cls: type[Record]) -> dict[str, Field]:
    """Give the fields of a class that can be set by name, which those that hold blocks or running text can't."""
    return {field.name: field for field in fields(cls) if field.compared and _is_plain(field)}


def _is_plain(field: Field) -> bool:
    return not isinstance(field.value, Many) or (len(field.value.classes) <= 1 and not field.value.mixed)


def is_line(cls: type[Record]) -> bool:
    """Say whether records of a class are lines of the head, which are set as text."""
    return any(field.name == CONTENT for field in fields(cls))


def key_of(cls: type[Record]) -> str | None:
    """Name the field that tells records of a class apart: the first that must be given and is one string."""
    return next((field.name for field in fields(cls) if field.required and isinstance(field.value, String)), None)


def field_of(cls: type[Record], name: str) -> Field:
    """Give a field that can be set. Raises `UsageError` if there is no such, with one that may be meant."""
    known = parts_of(cls)
    if name not in known:
        raise UsageError(no_such(f"field of {type_name(cls)}", name, known))
    return known[name]


def names() -> tuple[str, ...]:
    """Give every name; what stands for a key, such as the id of a participant, is in capitals."""
    return tuple(_names(Document))


def _names(cls: type[Record], *but: str | None) -> Iterator[str]:
    """Give the names of what a record of a class has; what its own name stands for is left out."""
    for name, field in parts_of(cls).items():
        if name not in but:
            yield from _names_of(name, field.value)


def _names_of(name: str, value: Value) -> Iterator[str]:
    (held,) = getattr(value, "classes", None) or (None,)
    if held is None or isinstance(value, Many) or is_line(held) or held in ALTERNATIVES:
        yield name
    if held is None:
        return
    if isinstance(value, One):
        yield from (f"{name}.{part}" for part in _names(held, *ALTERNATIVES.get(held, ())[:1]))
    elif key := key_of(held):
        parts = [*_names(held, key)]
        yield from (f"{name}.{key.upper()}{f'.{part}' if len(parts) > 1 else ''}" for part in parts)
