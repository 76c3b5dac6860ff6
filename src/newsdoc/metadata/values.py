"""Values of metadata as plain data: text where a date or a line of the head stands, lists with one item or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, InvalidDocument, UsageError
from newsdoc.diagnostics.paths import path_to
from newsdoc.loading import LOADING
from newsdoc.metadata.names import CONTENT, is_line, key_of, parts_of
from newsdoc.model.node import Date, Record
from newsdoc.model.scalars import ISO_DATE
from newsdoc.plain import is_list, is_object, is_tuple
from newsdoc.shape import Field, Many, One, Whole, type_name

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["added", "plain", "taken"]

_DIGITS = 11
"""So many digits are more than any number of the model has."""


def plain(value: object, field: Field, name: str, old: Any = None) -> Any:
    """Give a value for a field as plain data; a line of the head that is there, `old`, keeps what isn't its text.

    `name` is the whole of the name, for messages.
    """
    shape = field.value
    if isinstance(shape, Many):
        return [_item(item, shape, name) for item in _listed(value)]
    if isinstance(shape, One):
        (cls,) = shape.classes
        return _object(value, cls) if not isinstance(value, str) else _worded(value, cls, name, old)
    if isinstance(shape, Whole) and isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value[:_DIGITS])
    return value


def added(items: list[Any], more: Iterable[Any]) -> list[Any]:
    """Give a list with those items behind it that aren't in it."""
    known = [_bare(item) for item in items]
    return [*items, *(item for item in more if _bare(item) not in known)]


def taken(items: list[Any], less: Iterable[Any], shape: Many) -> list[Any]:
    """Give a list without some items; what is told by a key, or is a line, is gone whatever else it has."""
    gone = [_mark(item, shape) for item in less]
    return [item for item in items if _mark(item, shape) not in gone]


def _bare(item: Any) -> Any:
    return {name: value for name, value in item.items() if name != "origin"} if is_object(item) else item


def _mark(item: Any, shape: Many) -> Any:
    """Give what tells an item from others."""
    if not is_object(item) or not shape.classes:
        return item
    (cls,) = shape.classes
    key = key_of(cls)
    return item.get(key) if key else _text(item) if is_line(cls) else item


def _text(item: Any) -> str:
    """Give the text of a line as plain data."""
    if isinstance(item, str):
        return item
    return "".join(map(_text, item.get(CONTENT, [item.get("text", "")])))


def _listed(value: Any) -> list[Any]:
    return list(value) if is_list(value) or is_tuple(value) else [value]


def _item(value: object, shape: Many, name: str) -> Any:
    """Give an item of a list."""
    if not shape.classes:
        return value
    (cls,) = shape.classes
    if not isinstance(value, str):
        return _object(value, cls)
    if not is_line(cls) and key_of(cls) is None:
        raise UsageError(f"the items of {name} are no texts: they can be taken away, and only the library can set them")
    return _worded(value, cls, name)


def _object(value: Any, cls: type[Record]) -> Any:
    """Give an object that was given as one."""
    if isinstance(value, Record):
        with LOADING:
            from newsdoc.codec.problems import lenient

        return lenient(value)
    return {"type": type_name(cls), **value} if is_object(value) else value


def _worded(text: str, cls: type[Record], name: str, old: Any = None) -> dict[str, Any]:
    """Give the object that a text stands for."""
    made: dict[str, Any] = {"type": type_name(cls)}
    if cls is Date:
        return made | {"value": _date(text, name)}
    if is_line(cls):
        kept: dict[str, Any] = old or {}
        return made | kept | {CONTENT: [text]}
    if key := key_of(cls):
        return made | {key: text}
    raise UsageError(f"{name} is no text: set its parts ({', '.join(f'{name}.{part}' for part in parts_of(cls))})")


def _date(text: str, name: str) -> str:
    if patterns.scalar(ISO_DATE.regex).match(text) is None:
        message = f"{text!r} is not {ISO_DATE.what}; {name}.raw keeps it as it is"
        raise InvalidDocument(Diagnostic("wrong-value", message, path=path_to(name.split("."))))
    return text
