"""Code for each node class that checks plain data and makes the node that they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.codec.generate import Code, Coder, Table, add_alternatives, add_rules, breach, breach_of_string
from newsdoc.making import stores, twin
from newsdoc.model import Document
from newsdoc.shape import FORMAT_VERSION, Field, Many, One, fields, type_name

if TYPE_CHECKING:
    from newsdoc.model.node import Record

__all__ = ["decoder"]

_decoders: dict[type[Record], Coder] = {}


def decoder(cls: type[Record]) -> Coder:
    """Give the function that decodes an object whose `type` is that of a class."""
    if cls not in _decoders:
        _decoders[cls] = _decoder(cls)
    return _decoders[cls]


def _decoder(cls: type[Record]) -> Coder:
    code = Code()
    code.add(0, "def decode(data, depth, linked, gather):")
    add_rules(code, cls)
    code.add(1, "get = data.get")
    if cls is Document:
        code.add(1, f"if get('newsdoc') != {FORMAT_VERSION!r}: refuse()")
    code.add(1, f"known = {2 if cls is Document else 1}")
    for field in fields(cls):
        code.add(1, f"value = get({field.name!r})")
        _add_field(code, field)
    add_alternatives(code, 1, cls, "field_{}")
    # A null counts as unknown, for no field can be null.
    code.add(1, "if len(data) != known: refuse()")
    code.add(1, *stores(cls, code.bind(twin(cls)), code.bind(cls), "field_{}"), "return node")
    return code.function("decode")


def _add_field(code: Code, field: Field) -> None:
    target, value = f"field_{field.name}", field.value
    otherwise = "refuse()" if field.required else f"{target} = {field.default!r}"
    code.add(1, f"if value is None: {otherwise}", "else:", "    known += 1")
    if isinstance(value, Many):
        empty = " or not value" if value.nonempty else ""
        code.add(2, f"if value.__class__ is not list{empty}: refuse()")
        _add_members(code, value)
        code.add(2, f"{target} = tuple(members)")
    elif isinstance(value, One):
        code.add(2, f"{target} = {_table(code, value)}[value['type']](value, depth + 1, linked, gather)")
    else:
        code.add(2, f"if {breach(code, value, 'value')}: refuse()", f"{target} = value")


def _table(code: Code, value: One | Many) -> str:
    return code.bind(Table(decoder, {type_name(cls): cls for cls in value.classes}))


def _add_members(code: Code, value: Many) -> None:
    """Add code that checks the list `value` and makes of its members the list `members`."""
    call = f"{_table(code, value)}[item['type']](item, depth + 1, linked, gather)"
    if value.string is None:
        code.add(2, f"members = [{call} for item in value]")
        return
    if not value.classes:
        wrong = breach(code, value.string, "item")
        code.add(2, "for item in value:", f"    if {wrong}: refuse()", "members = value")
        return
    wrong = breach_of_string(code, value.string, "item")
    code.add(2, "members = []", "text = False", "for item in value:", "    if item.__class__ is str:")
    code.add(4, f"if text or {wrong}: refuse()", "text = True", "members.append(item)")
    code.add(3, "else:", "    text = False", f"    members.append({call})")
