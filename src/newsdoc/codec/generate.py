"""Code for each node class: a function that encodes it as plain data, and one that decodes it.

Each checks every rule of types and of the normal form as it goes, and raises `Refused` at the first breach.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

import attrs

from newsdoc import patterns
from newsdoc.making import stores, twin
from newsdoc.model import Document, Link, Node
from newsdoc.shape import (
    ALTERNATIVES,
    DEPTH_LIMIT,
    FORMAT_VERSION,
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
    from newsdoc.model.node import Record

__all__ = ["Coder", "Refused", "Table", "decoder", "encoder"]

Coder: TypeAlias = Callable[[Any, int, bool], Any]
"""Takes a node or its data, its depth (the document's is 1), and whether it stands in a link."""


class Refused(Exception):
    """Something breaks a rule of the model; what, `problems` will find out."""


def _refuse() -> NoReturn:
    raise Refused


class Table(dict[Any, Coder]):
    """The coders of the classes allowed at one place, made when they are first needed."""

    def __init__(self, make: Callable[[type[Record]], Coder], allowed: Mapping[Any, type[Record]]) -> None:
        super().__init__()
        self._make = make
        self._allowed = allowed

    def __missing__(self, key: object) -> Coder:
        """Make the coder of a class that is allowed, and refuse any other."""
        if key not in self._allowed:
            _refuse()
        coder = self[key] = self._make(self._allowed[key])
        return coder


@attrs.frozen
class _Source:
    """Lines of code and the names that they use; `characters` says whether those of texts are looked at."""

    characters: bool = True
    lines: list[str] = attrs.field(factory=list)
    names: dict[str, Any] = attrs.field(
        factory=lambda: {"refuse": _refuse, "search": patterns.FORBIDDEN.search, "limit": DEPTH_LIMIT}
    )

    def bind(self, value: object) -> str:
        """Give a name for a value."""
        name = f"name{len(self.names)}"
        self.names[name] = value
        return name

    def add(self, indent: int, *lines: str) -> None:
        """Add lines at a depth of indentation."""
        self.lines.extend("    " * indent + line for line in lines)

    def function(self, name: str) -> Coder:
        """Compile the lines, which define one function of that name."""
        exec(compile("\n".join(self.lines), f"<newsdoc {name}>", "exec"), self.names)  # noqa: S102  (our own text, made from class annotations)
        coder: Coder = self.names[name]
        return coder


_encoders: dict[tuple[type[Record], bool], Coder] = {}
_decoders: dict[type[Record], Coder] = {}


def encoder(cls: type[Record], *, characters: bool) -> Coder:
    """Give the function that encodes a node of a class; `characters` says whether those of texts are checked."""
    if (cls, characters) not in _encoders:
        _encoders[cls, characters] = _encoder(cls, _Source(characters))
    return _encoders[cls, characters]


def decoder(cls: type[Record]) -> Coder:
    """Give the function that decodes an object whose `type` is that of a class."""
    if cls not in _decoders:
        _decoders[cls] = _decoder(cls)
    return _decoders[cls]


def _encoder(cls: type[Record], source: _Source) -> Coder:
    source.add(0, "def encode(node, depth, linked):")
    _add_rules(source, cls)
    _add_object(source, 1, cls, "node", "out")
    source.add(1, "return out")
    return source.function("encode")


def _add_object(source: _Source, indent: int, cls: type[Record], node: str, out: str) -> None:
    """Add code that puts the fields of `node` into a new dict `out`."""
    version = {"newsdoc": FORMAT_VERSION} if cls is Document else {}
    source.add(indent, f"{out} = { ({'type': type_name(cls)} | version)!r}")
    for field in fields(cls):
        source.add(indent, f"value_{out} = {node}.{field.name}")
        _add_encoding(source, indent, field, out)
    _add_alternatives(source, indent, cls, f"{node}.{{}}")


def _add_rules(source: _Source, cls: type[Record]) -> None:
    if issubclass(cls, Node):
        source.add(1, "if depth > limit: refuse()")
    if cls is Link:
        source.add(1, "if linked: refuse()", "linked = True")


def _add_alternatives(source: _Source, indent: int, cls: type[Record], form: str) -> None:
    if names := ALTERNATIVES.get(cls):
        given = " + ".join(f"({form.format(name)} is not None)" for name in names)
        source.add(indent, f"if {given} != 1: refuse()")


def _add_encoding(source: _Source, indent: int, field: Field, out: str) -> None:
    """Add code that checks the value of a field and puts it into `out`, unless it is the default."""
    target, name, value = f"{out}[{field.name!r}]", f"value_{out}", field.value
    if isinstance(value, Many):
        table = source.bind(_encoders_of(value, source))
        source.add(indent, f"if {name}.__class__ is not tuple: refuse()", f"if {name}:")
        _add_members(source, indent + 1, value, name, f"{table}[item.__class__]")
        source.add(indent + 1, f"{target} = members")
        if value.nonempty:
            source.add(indent, "else: refuse()")
        return
    if not field.required:
        different = "is not" if field.default is None or isinstance(field.default, bool) else "!="
        source.add(indent, f"if {name} {different} {field.default!r}:")
        indent += 1
    if isinstance(value, One):
        _add_record(source, indent, value, name, target)
    else:
        source.add(indent, f"if {_breach(source, value, name)}: refuse()", f"{target} = {name}")


def _encoders_of(value: One | Many, source: _Source) -> Table:
    make = partial(encoder, characters=source.characters)
    return Table(make, {cls: cls for cls in value.classes})


def _add_record(source: _Source, indent: int, value: One, name: str, target: str) -> None:
    """Add code for a record in a field; one that holds only scalars, such as an origin, needs no call."""
    (cls, *others) = value.classes
    if others or any(isinstance(field.value, One | Many) for field in fields(cls)):
        table = source.bind(_encoders_of(value, source))
        source.add(indent, f"{target} = {table}[{name}.__class__]({name}, depth + 1, linked)")
        return
    source.add(indent, f"if {name}.__class__ is not {source.bind(cls)}: refuse()")
    _add_object(source, indent, cls, name, "held")
    source.add(indent, f"{target} = held")


def _add_members(source: _Source, indent: int, value: Many, name: str, coder: str) -> None:
    """Add code that checks a sequence and codes its members into the list `members`."""
    if value.string is None:
        source.add(indent, f"members = [{coder}(item, depth + 1, linked) for item in {name}]")
        return
    breach = _breach(source, value.string, "item")
    if not value.classes:
        source.add(indent, f"for item in {name}:", f"    if {breach}: refuse()", f"members = list({name})")
        return
    source.add(indent, "members = []", "text = False", f"for item in {name}:", "    if item.__class__ is str:")
    source.add(indent + 2, f"if text or {breach}: refuse()", "text = True", "members.append(item)")
    source.add(indent + 1, "else:", "    text = False", f"    members.append({coder}(item, depth + 1, linked))")


def _breach(source: _Source, value: Value, name: str) -> str:
    """Give an expression that is true where a plain value breaks its rule."""
    match value:
        case String(regex) if regex == TEXT and not source.characters:
            return f"{name}.__class__ is not str or not {name}"
        case String(regex) if regex == TEXT:
            # What is printable is surely allowed, and that is quicker to know than what isn't.
            return f"{name}.__class__ is not str or not {name} or not {name}.isprintable() and search({name})"
        case String(regex):
            matches = source.bind(patterns.scalar(regex).match)
            return f"{name}.__class__ is not str or {matches}({name}) is None or search({name})"
        case Whole(minimum, maximum):
            return f"{name}.__class__ is not int or not {minimum} <= {name} <= {maximum}"
        case Choice(values):
            return f"{name} not in {source.bind(values)}"
        case _:
            return f"{name}.__class__ is not bool"


def _decoder(cls: type[Record]) -> Coder:
    source = _Source()
    made = source.bind(cls)
    source.add(0, "def decode(data, depth, linked):")
    _add_rules(source, cls)
    source.add(1, "get = data.get")
    if cls is Document:
        source.add(1, f"if get('newsdoc') != {FORMAT_VERSION!r}: refuse()")
    source.add(1, f"known = {2 if cls is Document else 1}")
    for field in fields(cls):
        source.add(1, f"value = get({field.name!r})")
        _add_decoding(source, field)
    _add_alternatives(source, 1, cls, "field_{}")
    # A null counts as unknown, for no field can be null.
    source.add(1, "if len(data) != known: refuse()")
    source.add(1, *stores(cls, source.bind(twin(cls)), made, "field_{}"), "return node")
    return source.function("decode")


def _add_decoding(source: _Source, field: Field) -> None:
    target, value = f"field_{field.name}", field.value
    otherwise = "refuse()" if field.required else f"{target} = {field.default!r}"
    source.add(1, f"if value is None: {otherwise}", "else:", "    known += 1")
    if isinstance(value, Many):
        table = source.bind(Table(decoder, {type_name(cls): cls for cls in value.classes}))
        empty = " or not value" if value.nonempty else ""
        source.add(2, f"if value.__class__ is not list{empty}: refuse()")
        _add_members(source, 2, value, "value", f"{table}[item['type']]")
        source.add(2, f"{target} = tuple(members)")
    elif isinstance(value, One):
        table = source.bind(Table(decoder, {type_name(cls): cls for cls in value.classes}))
        source.add(2, f"{target} = {table}[value['type']](value, depth + 1, linked)")
    else:
        source.add(2, f"if {_breach(source, value, 'value')}: refuse()", f"{target} = value")
