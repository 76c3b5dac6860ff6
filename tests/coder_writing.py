"""Code for each node class that checks a node, and code that checks it and writes it as JSON.

JSON is written right away and not by way of dicts, which takes a third off the time; the checks are the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coder_lines import Module, add_alternatives, add_rules, breach, breach_of_string
from newsdoc.model import Document
from newsdoc.shape import FORMAT_VERSION, Choice, Field, Flag, Many, One, String, Value, fields, type_name

if TYPE_CHECKING:
    from newsdoc.model.node import Record

__all__ = ["add_function"]


def add_function(code: Module, cls: type[Record], *, writes: bool) -> None:
    """Add the function that checks a node of a class and gives it as JSON text, or nothing."""
    _Maker(code, writes=writes).function(cls)


class _Maker:
    """Makes the code of one class, with the writing or without."""

    def __init__(self, code: Module, *, writes: bool) -> None:
        self.writes = writes
        self.code = code
        self.quote = "encode_basestring"
        self.whole = False

    def function(self, cls: type[Record]) -> None:
        self.whole = cls is Document
        self.code.add(0, f"def {self.code.function(cls)}(node, depth, linked, gather):")
        add_rules(self.code, cls)
        self.add_object(1, cls, "node", "out")
        self.code.add(1, "return out" if self.writes else "return None")

    def emit(self, indent: int, line: str) -> None:
        """Add a line that is only there for the writing."""
        if self.writes:
            self.code.add(indent, line)

    def table(self, value: One | Many) -> str:
        """Name the functions of the classes that may stand at a place."""
        return self.code.table(value.classes, typed=False)

    def add_object(self, indent: int, cls: type[Record], node: str, out: str) -> None:
        """Add code that checks the fields of `node` and writes the object into `out`."""
        version = f',"newsdoc":"{FORMAT_VERSION}"' if cls is Document else ""
        beginning = f'{{"type":"{type_name(cls)}"{version}'
        self.emit(indent, f"{out} = {beginning!r}")
        for field in fields(cls):
            if not (field.compared or self.writes):
                continue  # no format but JSON holds origins and sources
            self.code.add(indent, f"value_{out} = {node}.{field.name}")
            self.add_field(indent, field, f"value_{out}", out)
        add_alternatives(self.code, indent, cls, f"{node}.{{}}")
        self.emit(indent, f"{out} += '}}'")

    def add_field(self, indent: int, field: Field, name: str, out: str) -> None:
        key = f',"{field.name}":'
        if isinstance(field.value, Many):
            self.add_sequence(indent, field.value, name, f"{out} += {key!r}")
            return
        if not field.required:
            same = f"{name} is {field.default!r}" if field.default is None else self.is_default(name, field.default)
            self.code.add(indent, f"if not ({same}):")
            indent += 1
        if isinstance(field.value, One):
            self.add_record(indent, field.value, name, f"{out} += {key!r}")
        else:
            self.code.add(indent, f"if {breach(self.code, field.value, name)}: refuse()")
            self.emit(indent, f"{out} += {self.shown(field.value, name, key)}")

    def is_default(self, name: str, default: object) -> str:
        """Give an expression for a value that is the default and of its type, for `True == 1 == 1.0`."""
        same = f"{name} is {default!r}" if isinstance(default, bool) else f"{name} == {default!r}"
        return same if isinstance(default, bool | str) else f"{same} and {name}.__class__ is int"

    def shown(self, value: Value, name: str, key: str) -> str:
        """Give an expression for a checked plain value as JSON, after its key."""
        match value:
            case String():
                return f"{key!r} + {self.quote}({name})"
            case Choice():
                return f"f'{key}\"{{{name}}}\"'"
            case Flag():
                return f"{key + 'true'!r} if {name} else {key + 'false'!r}"
            case _:
                return f"f'{key}{{{name}}}'"

    def add_record(self, indent: int, value: One, name: str, key: str) -> None:
        """Add code for a record in a field; one that holds only plain values, such as an origin, needs no call.

        A document has many such fields and few of them filled, and the code for each would be as long: there it is a
        call.
        """
        (cls, *others) = value.classes
        if others or self.whole or any(isinstance(field.value, One | Many) for field in fields(cls)):
            call = f"{self.table(value)}[{name}.__class__]({name}, depth + 1, linked, gather)"
            self.code.add(indent, f"{key} + {call}" if self.writes else call)
            return
        self.code.add(indent, f"if {name}.__class__ is not {self.code.cls(cls)}: refuse()")
        self.add_object(indent, cls, name, "held")
        self.emit(indent, f"{key} + held")

    def add_sequence(self, indent: int, value: Many, name: str, key: str) -> None:
        self.code.add(indent, f"if {name}.__class__ is not tuple: refuse()", f"if {name}:")
        self.add_members(indent + 1, value, name)
        self.emit(indent + 1, f"{key} + '[' + ','.join(members) + ']'")
        if value.nonempty:
            self.code.add(indent, "else: refuse()")

    def add_members(self, indent: int, value: Many, name: str) -> None:
        """Add code that checks a sequence and writes its members into the list `members`."""
        call = f"{self.table(value)}[item.__class__](item, depth + 1, linked, gather)"
        if value.string is None:
            line = f"members = [{call} for item in {name}]" if self.writes else f"for item in {name}: {call}"
            self.code.add(indent, line)
            return
        if not value.classes:
            wrong = breach(self.code, value.string, "item")
            self.code.add(indent, f"for item in {name}:", f"    if {wrong}: refuse()")
            self.emit(indent, f"members = map({self.quote}, {name})")
            return
        wrong = breach_of_string(self.code, value.string, "item")
        self.emit(indent, "members = []")
        self.code.add(indent, "text = False", f"for item in {name}:", "    if item.__class__ is str:")
        self.code.add(indent + 2, f"if text or {wrong}: refuse()", "text = True")
        self.emit(indent + 2, f"members.append({self.quote}(item))")
        self.code.add(indent + 1, "else:", "    text = False")
        self.code.add(indent + 2, f"members.append({call})" if self.writes else call)
