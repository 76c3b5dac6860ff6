"""A document with a text in every place that holds one, made from the shape of the classes."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from newsdoc.model import Document, Link, scalars
from newsdoc.normal import normalize
from newsdoc.shape import ALTERNATIVES, Choice, Flag, Many, One, String, Whole, fields

if TYPE_CHECKING:
    from newsdoc.model.node import Record

__all__ = ["filled"]

_GIVEN = {
    scalars.TOKEN.regex: "x",
    scalars.LANGUAGE_TAG.regex: "de",
    scalars.ISO_DATE.regex: "2026-11-26",
}


def filled(text: str) -> Document:
    """Give a document, in normal form, that has a text wherever a text can stand, and every class once."""
    return normalize(_Filling(text).record(Document, linked=False))


class _Filling:
    """Makes records of their classes' shapes. Each class is made once, where it first may stand."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ids = count(1)
        self._made: set[type[Record]] = set()

    def record(self, cls: type[Record], *, linked: bool) -> Any:
        left_out = (*ALTERNATIVES.get(cls, ())[1:], "origin", "source", "speaker")
        inside = linked or cls is Link
        return cls(
            **{field.name: self._value(field.value, inside) for field in fields(cls) if field.name not in left_out}
        )

    def _value(self, shape: Any, linked: bool) -> Any:  # noqa: FBT001
        match shape:
            case String(regex):
                return f"i{next(self._ids)}" if regex == scalars.ID.regex else _GIVEN.get(regex, self._text)
            case Whole(minimum, _):
                return minimum
            case Choice(values):
                return values[0]
            case One(classes):
                return self.record(classes[0], linked=linked)
            case Many():
                return self._many(shape, linked)
        assert isinstance(shape, Flag)
        return True

    def _many(self, shape: Many, linked: bool) -> tuple[Any, ...]:  # noqa: FBT001
        made = [self.record(cls, linked=linked) for cls in shape.classes if self._is_next(cls, linked)]
        if shape.string is None:
            # Where something must stand there is a paragraph.
            return tuple(made or [self.record(cls, linked=linked) for cls in shape.classes[:1] if shape.nonempty])
        held = self._value(shape.string, linked)
        return (held, *(part for node in made for part in (node, held)))

    def _is_next(self, cls: type[Record], linked: bool) -> bool:  # noqa: FBT001
        if cls in self._made or (linked and cls is Link):
            return False
        self._made.add(cls)
        return True
