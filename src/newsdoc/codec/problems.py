"""What is wrong with plain data, everything and with JSON paths: the slow twin of the generated code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic
from newsdoc.diagnostics.paths import step
from newsdoc.diagnostics.suggestions import did_you_mean
from newsdoc.limits import DEPTH_LIMIT, most_of
from newsdoc.model import Document, Link, Node
from newsdoc.model.node import Record
from newsdoc.plain import Doubled, is_list, is_object, is_tuple
from newsdoc.shape import (
    ALTERNATIVES,
    FORMAT_VERSION,
    SCHEMA_KEY,
    TEXT,
    Choice,
    Field,
    Many,
    One,
    String,
    Value,
    Whole,
    fields,
    type_name,
)

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["lenient", "problems"]

_SHOWN = 40
"""How much of a value is shown."""

_MOST_BITS = 1_000
"""Up to how many bits a number is shown: Python gives no number of more than 4,300 digits as text."""

_SLIPS = 8
"""For how many unknown names a known one is suggested: to look for it takes long, and more are no slips of fingers."""


@attrs.frozen
class _Place:
    """Where the walk is: a JSON path, how deep, and whether in a link; `slips` has what suggestions are left."""

    slips: Iterator[int]
    path: str = "$"
    depth: int = 1
    linked: bool = False

    def field(self, name: str) -> _Place:
        return attrs.evolve(self, path=self.path + step(name))

    def item(self, index: int) -> _Place:
        return attrs.evolve(self, path=self.path + step(index))

    def near(self, name: object, known: Collection[str]) -> str:
        """Give a known name that somebody may have meant by one that isn't, as long as there are suggestions left."""
        return did_you_mean(name, known) if isinstance(name, str) and next(self.slips, None) is not None else ""

    def below(self, cls: type[Record]) -> _Place:
        return attrs.evolve(self, depth=self.depth + 1, linked=self.linked or cls is Link)


def problems(data: Any, *, name: str | None = None) -> tuple[Diagnostic, ...]:
    """Give what keeps plain data from being a document in normal form, all of it up to a limit.

    `name` is the file's.
    """
    found = most_of(_record(data, (Document,), _Place(iter(range(_SLIPS)))))
    return tuple(attrs.evolve(problem, file=name) for problem in found)


def lenient(value: object, depth: int = 0) -> Any:
    """Give a tree of nodes as plain data without any check, so that `problems` can look at it.

    What is no tuple, record, string, number or boolean stays the object that it is. It stops below the depth
    that `problems` looks at.
    """
    if isinstance(value, Record):
        if depth > DEPTH_LIMIT:
            return None
        version = {"newsdoc": FORMAT_VERSION} if isinstance(value, Document) else {}
        held = {field: getattr(value, field.name) for field in fields(type(value))}
        given = {
            field.name: lenient(member, depth + 1)
            for field, member in held.items()
            if member is not None or not _may_lack(field)
        }
        return {"type": type_name(type(value)), **version, **given}
    if is_tuple(value):
        return [_Foreign(item) if is_tuple(item) else lenient(item, depth) for item in value]
    return _Foreign(value) if isinstance(value, (list, dict, tuple)) else value  # pyright: ignore[reportUnknownArgumentType]  (what it holds is not looked at)


def _may_lack(field: Field) -> bool:
    """Say whether None in a field is as if it weren't there, which is right or what is best said of it."""
    return not isinstance(field.value, Many) and field.default is None


@attrs.frozen
class _Foreign:
    """A list, dict or kind of tuple where a tuple or node belongs."""

    value: object


def _record(data: Any, allowed: tuple[type[Record], ...], place: _Place) -> Iterator[Diagnostic]:
    """Check what should be an object of one of the classes."""
    names = {type_name(cls): cls for cls in allowed}
    if not is_object(data):
        expected = f"an object of type {_either(names)}"
        yield _problem("wrong-type", place, f"{_shown(data)} is not {expected}")
        return
    kind = data.get("type")
    if not isinstance(kind, str) or kind not in names:
        place = place.field("type")
        if "type" not in data:
            yield _problem("missing-field", place, f"the type is missing; it is {_either(names)}")
        else:
            yield _problem("unknown-type", place, f"{_shown(kind)} is not {_either(names)}{place.near(kind, names)}")
        return
    yield from _object(data, names[kind], place)


def _object(data: dict[str, Any], cls: type[Record], place: _Place) -> Iterator[Diagnostic]:
    if issubclass(cls, Node) and place.depth > DEPTH_LIMIT:
        yield _problem("too-deep", place, f"deeper than {DEPTH_LIMIT} nodes")
        return
    if cls is Link and place.linked:
        yield _problem("not-normal", place, "a link stands in a link")
    for name in data.names if isinstance(data, Doubled) else ():
        yield _problem("duplicate-key", place.field(name), "the key stands twice in one object")
    yield from _unknown_fields(data, cls, place)
    if cls is Document:
        yield from _version(data, place)
        if SCHEMA_KEY in data:
            yield from _scalar(data[SCHEMA_KEY], String(TEXT, "a text"), place.field(SCHEMA_KEY))
    for field in fields(cls):
        yield from _field(data, field, place, cls)
    alternatives = ALTERNATIVES.get(cls, ())
    if alternatives and sum(name in data for name in alternatives) != 1:
        yield _problem("wrong-value", place, f"just one of {' and '.join(alternatives)} must be given")


def _unknown_fields(data: dict[str, Any], cls: type[Record], place: _Place) -> Iterator[Diagnostic]:
    known = {"type", *(field.name for field in fields(cls)), *(["newsdoc", SCHEMA_KEY] if cls is Document else [])}
    for name in data:
        if name not in known:
            message = f"{type_name(cls)} has no field {_shown(name)}{place.near(name, known)}"
            yield _problem("unknown-field", place.field(str(name)), message)


def _version(data: dict[str, Any], place: _Place) -> Iterator[Diagnostic]:
    if "newsdoc" not in data:
        yield _problem("missing-field", place.field("newsdoc"), "the version of the format is missing")
    elif not isinstance(data["newsdoc"], str):
        yield _problem("wrong-type", place.field("newsdoc"), f"{_shown(data['newsdoc'])} is not a string")
    elif data["newsdoc"] != FORMAT_VERSION:
        message = f"version {_shown(data['newsdoc'])}; this newsdoc reads {_shown(FORMAT_VERSION)}"
        yield _problem("unsupported-version", place.field("newsdoc"), message)


def _field(data: dict[str, Any], field: Field, place: _Place, cls: type[Record]) -> Iterator[Diagnostic]:
    inside = place.field(field.name)
    if field.name not in data:
        if field.required:
            yield _problem("missing-field", inside, f"{type_name(cls)} must have {field.name}")
        return
    value = data[field.name]
    if isinstance(field.value, Many):
        yield from _many(value, field.value, attrs.evolve(inside.below(cls)))
    elif isinstance(field.value, One):
        yield from _record(value, field.value.classes, inside.below(cls))
    else:
        yield from _scalar(value, field.value, inside)


def _many(value: Any, shape: Many, place: _Place) -> Iterator[Diagnostic]:
    if not is_list(value):
        wanted = "tuple" if isinstance(value, _Foreign) else "list"
        yield _problem("wrong-type", place, f"{_shown(value)} is not a {wanted}")
        return
    if shape.nonempty and not value:
        yield _problem("wrong-value", place, "it is empty")
    previous: object = None
    for index, item in enumerate(value):
        inside = place.item(index)
        if shape.string is not None and (type(item) is str or not shape.classes):
            if shape.mixed and type(previous) is str:
                yield _problem("not-normal", inside, "two texts stand side by side; they are one")
            yield from _scalar(item, shape.string, inside)
        else:
            yield from _record(item, shape.classes, inside)
        previous = item


def _scalar(value: Any, shape: Value, place: _Place) -> Iterator[Diagnostic]:
    match shape:
        case String():
            yield from _string(value, shape, place)
        case Whole(minimum, maximum):
            if type(value) is not int:
                yield _problem("wrong-type", place, f"{_shown(value)} is not a whole number")
            elif not minimum <= value <= maximum:
                yield _problem("wrong-value", place, f"{_shown(value)} is not from {minimum} to {maximum}")
        case Choice(values):
            if type(value) is not str or value not in values:
                code = "wrong-value" if isinstance(value, str) else "wrong-type"
                yield _problem(code, place, f"{_shown(value)} is not {_either(values)}{place.near(value, values)}")
        case _:
            if type(value) is not bool:
                yield _problem("wrong-type", place, f"{_shown(value)} is neither true nor false")


def _string(value: Any, shape: String, place: _Place) -> Iterator[Diagnostic]:
    if type(value) is not str:
        yield _problem("wrong-type", place, f"{_shown(value)} is not a string")
    elif patterns.scalar(shape.regex).match(value) is None or patterns.FORBIDDEN.search(value):
        yield _problem("wrong-value", place, f"{_shown(value)} is not {shape.what}")


def _either(names: Any) -> str:
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else str(last)


def _shown(value: object) -> str:
    """Give a plain value as JSON would show it, shortened, all in one line; of any other its kind."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    if type(value) not in (str, int, float, bool, type(None)):
        return f"a {type(value.value if isinstance(value, _Foreign) else value).__name__}"
    if type(value) is int and value.bit_length() > _MOST_BITS:
        return "a number of hundreds of digits"
    shown = json.dumps(value, ensure_ascii=False)
    shown = "".join(character if character.isprintable() else "\ufffd" for character in shown[: _SHOWN + 1])
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"


def _problem(code: str, place: _Place, message: str) -> Diagnostic:
    return Diagnostic(code, message, path=place.path)
