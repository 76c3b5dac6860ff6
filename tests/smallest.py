"""The smallest document that holds a record of a class, and what else the fields of the class may be set to."""

from __future__ import annotations

from collections import deque
from functools import cache
from typing import TYPE_CHECKING, Any

import newsdoc as nd
from newsdoc import patterns
from newsdoc.shape import ALTERNATIVES, Choice, Many, One, String, fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model.node import Record

__all__ = ["held", "holding", "settings", "smallest", "wrapped"]


class Odd(str):
    """A string that is none: its class is another."""

    __slots__ = ()


STRINGS = ("", "x", "x y", "de", "2026-11-26", "0" * 64, "x\x01", "\ufffe", "\ud800", "x\n", "-", Odd("x"))
NUMBERS = (-1, 0, 1, 2, 6, 7, 8, 9, 2**31 - 1, 2**31, 2**53 - 1, 2**53)
OTHERS = (None, True, False, 1.5, (), ("x",), ["x"], {}, b"x")
SCALARS = (*STRINGS, *NUMBERS, *OTHERS)
"""What any field with a plain value is set to. Most fit some field and no field takes all."""

_FITTING = ("x", "de", "2026-11-26", "0" * 64)


def smallest(cls: type[Record], **given: object) -> Any:
    """Give a record with nothing but the fields that it must have, and those that are given."""
    alternative = ALTERNATIVES.get(cls, ())[:1]
    needed = {field.name: field.value for field in fields(cls) if field.required or field.name in alternative}
    return cls(**{name: _fitting(shape) for name, shape in needed.items() if name not in given} | given)


def _fitting(shape: Any) -> object:
    """Give a small value of a shape."""
    match shape:
        case String(regex):
            return next(text for text in _FITTING if patterns.scalar(regex).match(text))
        case Choice(values):
            return values[0]
        case One(classes):
            return smallest(classes[0])
        case Many(string, classes, nonempty):
            member = _fitting(string) if string is not None else smallest(classes[0]) if nonempty else None
            return () if member is None else (member,)
    return getattr(shape, "minimum", True)


def holding(cls: type[Record]) -> Iterator[Any]:
    """Give records of a class that hold one record of each class that may stand in one of their fields."""
    yield smallest(cls)
    for field in fields(cls):
        for other in getattr(field.value, "classes", ()):
            yield smallest(cls, **{field.name: _in(field.value, smallest(other))})


def settings(cls: type[Record]) -> Iterator[Any]:
    """Give records of a class in which one field after the other has one value after the other, fitting or not."""
    for field in fields(cls):
        for value in _values(field.value):
            yield smallest(cls, **{field.name: value})


def _values(shape: Any) -> Iterator[object]:
    match shape:
        case One(classes):
            yield from (record for cls in classes for record in _members(cls))
            yield from (None, "x", 1, (), (smallest(classes[0]),), *_strangers(classes))
        case Many():
            yield from _tuples(shape)
        case Choice(values):
            yield from (*values, *SCALARS)
        case _:
            yield from SCALARS


def _members(cls: type[Record]) -> Iterator[Any]:
    """Give records for a field: of one that is no node all settings, for each field has code of its own for it."""
    yield smallest(cls)
    if not issubclass(cls, nd.Node):
        yield from settings(cls)


def _strangers(classes: tuple[type[Record], ...]) -> list[Any]:
    return [smallest(cls) for cls in (nd.Document, nd.Row, nd.Subject, nd.Strong) if cls not in classes]


def _tuples(shape: Many) -> Iterator[object]:
    strings = SCALARS if shape.string is not None else ("x", 1, None, b"x")
    records = [record for cls in shape.classes for record in _members(cls)]
    yield from ((), None, "x", 1, True, {}, ["x"], *_strangers(shape.classes))
    yield from ((member,) for member in (*strings, *records, *_strangers(shape.classes)))
    yield from (("x", "x"), ("x", *records[:1], "x"), (*records[:1], *records[:1]), ("x", 1), (*records[:1], "x\x01"))


@cache
def _holders() -> dict[type[Record], tuple[type[Record], str]]:
    """Give where a record of each class can stand, as near to the document as can be: in which class and field."""
    found: dict[type[Record], tuple[type[Record], str]] = {}
    queue: deque[type[Record]] = deque([nd.Document])
    while queue:
        holder = queue.popleft()
        for field in fields(holder):
            for cls in getattr(field.value, "classes", ()):
                if cls not in found and cls is not nd.Document:
                    found[cls] = (holder, field.name)
                    queue.append(cls)
    return found


def _in_field(holder: type[Record], name: str, record: Any) -> Any:
    shape = next(field.value for field in fields(holder) if field.name == name)
    return smallest(holder, **{name: _in(shape, record)})


def _in(shape: Any, record: Any) -> object:
    return (record,) if isinstance(shape, Many) else record


def held(record: Any) -> nd.Document:
    """Give the smallest document that a record stands in; a document is one itself."""
    return record if type(record) is nd.Document else held(_in_field(*_holders()[type(record)], record))


def wrapped(record: Any, wrapper: type[Record], times: int) -> nd.Document | None:
    """Give a document with a record and so many nodes of a class around it, or what it stands in, if they may be."""
    content = next(field.value for field in fields(wrapper) if field.name == "content")
    while type(record) is not nd.Document:
        if type(record) in content.classes:
            for _ in range(times):
                record = smallest(wrapper, content=(record,))
            return held(record)
        record = _in_field(*_holders()[type(record)], record)
    return None
