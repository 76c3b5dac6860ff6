"""Code for each node class that checks plain data and makes the node that they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coder_lines import Module, add_alternatives, add_rules, breach, breach_of_string
from newsdoc.making import stores
from newsdoc.model import Document
from newsdoc.shape import FORMAT_VERSION, SCHEMA_KEY, TEXT, Field, Many, One, String, fields, type_name

if TYPE_CHECKING:
    from newsdoc.model.node import Record

__all__ = ["add_function"]

_RARE = ("id", "lang")
"""The fields that hardly any node has. They are looked for last, and only where keys are left."""


def add_function(code: Module, cls: type[Record]) -> None:
    """Add the function that decodes an object whose `type` is that of a class."""
    code.add(0, f"def {code.function(cls)}(data, depth, linked, gather):")
    add_rules(code, cls)
    if cls is Document:
        code.add(1, f"if data['newsdoc'] != {FORMAT_VERSION!r}: refuse()")
    _add_object(code, 1, cls, "data", "field")
    code.add(1, "return node")


def _add_object(code: Module, indent: int, cls: type[Record], data: str, prefix: str) -> None:
    """Add code that checks the object `data` and makes the node `node` of it, by way of names with a prefix."""
    code.add(indent, f"if {data}.__class__ is not dict: require_object({data})")
    required = [field for field in fields(cls) if field.required]
    optional = [field for field in fields(cls) if not field.required]
    rare = [field for field in optional if field.name in _RARE]
    # Whatever lacks a required field has no such key, and a null is of no type that a field has.
    for field in required:
        code.add(indent, f"value = {data}[{field.name!r}]")
        _add_value(code, indent, field, f"{prefix}_{field.name}")
    known = f"{prefix}_known"
    code.add(indent, f"{known} = {len(required) + (2 if cls is Document else 1)}")
    if cls is Document:
        _add_schema_key(code, indent, data, known)
    for field in optional:
        if field not in rare:
            _add_optional(code, indent, field, data, prefix)
    if rare:
        code.add(indent, f"if len({data}) == {known}:")
        code.add(indent + 1, *(f"{prefix}_{field.name} = {field.default!r}" for field in rare))
        code.add(indent, "else:")
        for field in rare:
            _add_optional(code, indent + 1, field, data, prefix)
    add_alternatives(code, indent, cls, f"{prefix}_{{}}")
    # A null counts as unknown, for no field can be null.
    code.add(indent, f"if len({data}) != {known}: refuse()")
    code.add(indent, *stores(cls, code.bind("thawed", f"twin({code.cls(cls)})"), code.cls(cls), f"{prefix}_{{}}"))


def _add_schema_key(code: Module, indent: int, data: str, known: str) -> None:
    """Add code that lets a document have what tells editors its schema, as long as it is a text."""
    code.add(indent, f"value = {data}.get({SCHEMA_KEY!r})", "if value is not None:", f"    {known} += 1")
    code.add(indent + 1, f"if {breach(code, String(TEXT, 'a text'), 'value')}: refuse()")


def _add_optional(code: Module, indent: int, field: Field, data: str, prefix: str) -> None:
    target = f"{prefix}_{field.name}"
    code.add(indent, f"value = {data}.get({field.name!r})")
    code.add(indent, f"if value is None: {target} = {field.default!r}", "else:", f"    {prefix}_known += 1")
    _add_value(code, indent + 1, field, target)


def _add_value(code: Module, indent: int, field: Field, target: str) -> None:
    """Add code that checks `value` and makes of it what a field holds."""
    value = field.value
    if isinstance(value, Many):
        empty = " or not value" if value.nonempty else ""
        code.add(indent, f"if value.__class__ is not list{empty}: refuse()")
        _add_members(code, indent, value)
        code.add(indent, f"{target} = tuple(members)")
    elif isinstance(value, One):
        _add_record(code, indent, value, target)
    else:
        code.add(indent, f"if {breach(code, value, 'value')}: refuse()", f"{target} = value")


def _add_record(code: Module, indent: int, value: One, target: str) -> None:
    """Add code for a record in a field; one that holds only plain values, such as an origin, needs no call."""
    (cls, *others) = value.classes
    if others or any(isinstance(field.value, One | Many) for field in fields(cls)):
        code.add(indent, f"{target} = {_table(code, value)}[value['type']](value, depth + 1, linked, gather)")
        return
    code.add(indent, "held = value", f"if held['type'] != {type_name(cls)!r}: refuse()")
    _add_object(code, indent, cls, "held", "held")
    code.add(indent, f"{target} = node")


def _table(code: Module, value: One | Many) -> str:
    return code.table(value.classes, typed=True)


def _add_members(code: Module, indent: int, value: Many) -> None:
    """Add code that checks the list `value` and makes of its members the list `members`."""
    call = f"{_table(code, value)}[item['type']](item, depth + 1, linked, gather)"
    if value.string is None:
        code.add(indent, f"members = [{call} for item in value]")
        return
    if not value.classes:
        wrong = breach(code, value.string, "item")
        code.add(indent, "for item in value:", f"    if {wrong}: refuse()", "members = value")
        return
    wrong = breach_of_string(code, value.string, "item")
    code.add(indent, "members = []", "text = False", "for item in value:", "    if item.__class__ is str:")
    code.add(indent + 2, f"if text or {wrong}: refuse()", "text = True", "members.append(item)")
    code.add(indent + 1, "else:", "    text = False", f"    members.append({call})")
