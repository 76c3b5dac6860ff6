"""What each node class is made of, read once from its annotations.

The codec, the schema, the walk, the normal form and the strategies are all derived from this.
"""

from __future__ import annotations

import types
from functools import cache
from inspect import get_annotations
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias, Union, get_args, get_origin

import attrs

from newsdoc.model import Document, scalars
from newsdoc.model.node import Date, Record
from newsdoc.model.scalars import NonEmpty, Pattern, Range

__all__ = [
    "ALTERNATIVES",
    "FORMAT_VERSION",
    "SCHEMA_KEY",
    "TEXT",
    "Choice",
    "Field",
    "Flag",
    "Many",
    "One",
    "String",
    "Value",
    "Whole",
    "choices",
    "classes",
    "fields",
    "type_name",
]

FORMAT_VERSION = "0.1"
"""The version of the document format; every file says it."""

SCHEMA_KEY = "$schema"
"""The member of a document in JSON that tells editors a schema. It is about the file, and no part of the document."""

ALTERNATIVES: dict[type[Record], tuple[str, ...]] = {Date: ("value", "raw")}
"""Fields of which just one must be given."""

TEXT = scalars.TEXT.regex
"""The pattern of texts, the commonest of all."""


class String(NamedTuple):
    """A string that matches `regex`; `what` names it in messages."""

    regex: str
    what: str


class Whole(NamedTuple):
    """A whole number between two limits, both included."""

    minimum: int
    maximum: int


class Flag(NamedTuple):
    """True or false."""


class Choice(NamedTuple):
    """One of a closed list of strings."""

    values: tuple[str, ...]


class One(NamedTuple):
    """A record of one of the classes."""

    classes: tuple[type[Record], ...]


class Many(NamedTuple):
    """A tuple of strings, of records, or (`mixed`) of text with inlines in it."""

    string: String | None
    classes: tuple[type[Record], ...]
    nonempty: bool

    @property
    def mixed(self) -> bool:
        """Whether strings are runs of text, so that no two may be adjacent."""
        return self.string is not None and bool(self.classes)


Value: TypeAlias = String | Whole | Flag | Choice | One | Many


class Field(NamedTuple):
    """A field of a class: what it holds and whether it must be given; a missing one has its `default`."""

    name: str
    value: Value
    required: bool
    default: object
    compared: bool


def choices(cls: type[Record], name: str) -> tuple[str, ...]:
    """Give the strings of which a field of a class has one."""
    value = next(field.value for field in fields(cls) if field.name == name)
    assert isinstance(value, Choice)  # noqa: S101  (who asks names such a field)
    return value.values


def type_name(cls: type[Record]) -> str:
    """Give the name that stands as `type` in JSON: the class's in snake case."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in cls.__name__).lstrip("_")


_fields: dict[type[Record], tuple[Field, ...]] = {}


def fields(cls: type[Record]) -> tuple[Field, ...]:
    """Give the fields of a class: its own in order, then id, language and origin."""
    if cls not in _fields:
        _fields[cls] = _read_fields(cls)
    return _fields[cls]


@cache
def _own_hints(cls: type) -> dict[str, Any]:
    """Give the annotations of a class itself; those of the bases are the same for all that share them."""
    return get_annotations(cls, eval_str=True)


def _read_fields(cls: type[Record]) -> tuple[Field, ...]:
    hints: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        hints |= _own_hints(base)
    shaped = [_field(attribute, hints[attribute.name]) for attribute in attrs.fields(cls)]
    inherited = ("id", "lang", "origin")
    own = [field for field in shaped if not (field.name in inherited and _is_inherited(cls, field.name))]
    rest = [field for name in inherited for field in shaped if field.name == name and field not in own]
    return (*own, *rest)


def _is_inherited(cls: type[Record], name: str) -> bool:
    return name not in cls.__annotations__


def _field(attribute: attrs.Attribute[Any], hint: object) -> Field:
    required = attribute.default is attrs.NOTHING
    return Field(attribute.name, _value(hint), required, None if required else attribute.default, bool(attribute.eq))


def _value(hint: Any) -> Value:
    hint, marks = _unwrap(hint)
    if hint is str:
        return _string(marks)
    if hint is bool:
        return Flag()
    if hint is int:
        limits = next(mark for mark in marks if isinstance(mark, Range))
        return Whole(limits.minimum, limits.maximum)
    if get_origin(hint) is Literal:
        return Choice(get_args(hint))
    if get_origin(hint) is tuple:
        return _many(get_args(hint)[0], nonempty=any(isinstance(mark, NonEmpty) for mark in marks))
    return One(_members(hint)[1])


def _unwrap(hint: Any) -> tuple[Any, list[object]]:
    """Take the optional `None` and the annotations off a hint, and give the annotations."""
    marks: list[object] = []
    while True:
        if get_origin(hint) is Annotated:
            marks += hint.__metadata__
            hint = hint.__origin__
        elif get_origin(hint) in (Union, types.UnionType) and type(None) in get_args(hint):
            members = tuple(arg for arg in get_args(hint) if arg is not type(None))
            hint = Union[members]  # noqa: UP007  (the members are known at run time only)
        else:
            return hint, marks


def _string(marks: list[object]) -> String:
    pattern = next(mark for mark in marks if isinstance(mark, Pattern))
    return String(pattern.regex, pattern.what)


def _many(hint: Any, *, nonempty: bool) -> Many:
    string, members = _members(hint)
    return Many(string, members, nonempty)


def _members(hint: Any) -> tuple[String | None, tuple[type[Record], ...]]:
    """Split a union into its string, if it has one, and its classes, in order."""
    string: String | None = None
    found: list[type[Record]] = []
    alternatives = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    for alternative in alternatives:
        bare, marks = _unwrap(alternative)
        if bare is str:
            string = _string(marks)
        else:
            found.append(bare)
    return string, tuple(found)


@cache
def classes() -> tuple[type[Record], ...]:
    """Give every class that a document can hold, the document first, in the order they are met."""
    found: dict[type[Record], None] = {Document: None}
    queue: list[type[Record]] = [Document]
    for cls in queue:
        for field in fields(cls):
            for other in getattr(field.value, "classes", ()):
                if other not in found:
                    found[other] = None
                    queue.append(other)
    return tuple(found)
