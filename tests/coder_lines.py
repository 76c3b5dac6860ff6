"""What the codec's modules are written with: lines and names, and the rules of values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.model import Link, Node
from newsdoc.shape import ALTERNATIVES, TEXT, Choice, String, Value, Whole, type_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.model.node import Record

__all__ = ["Module", "add_alternatives", "add_rules", "breach", "breach_of_string"]


class Module:
    """Lines of functions, one for each class, and the names that they use."""

    def __init__(self, verb: str) -> None:
        """Take what the functions do, with which their names begin."""
        self.verb = verb
        self.lines: list[str] = []
        self.names: dict[str, str] = {}
        self.tables: dict[str, tuple[str, ...]] = {}
        self.classes: set[str] = set()

    def bind(self, kind: str, value: str) -> str:
        """Give a name for what an expression gives."""
        return self.names.setdefault(value, f"{kind}_{sum(name.startswith(kind) for name in self.names.values()) + 1}")

    def cls(self, cls: type[Record]) -> str:
        """Give the name of a class, which is imported."""
        self.classes.add(cls.__name__)
        return cls.__name__

    def function(self, cls: type[Record]) -> str:
        """Give the name of the function of a class."""
        return f"{self.verb}_{type_name(cls)}"

    def table(self, classes: Iterable[type[Record]], *, typed: bool) -> str:
        """Give the name of the table of the functions of classes, by the classes or by what JSON calls their types."""
        rows = (f"{repr(type_name(cls)) if typed else self.cls(cls)}: {self.function(cls)}" for cls in classes)
        held = tuple(rows)
        for name, other in self.tables.items():
            if other == held:
                return name
        name = f"coders_{len(self.tables) + 1}"
        self.tables[name] = held
        return name

    def add(self, indent: int, *lines: str) -> None:
        """Add lines at a depth of indentation."""
        self.lines.extend("    " * indent + line for line in lines)


def add_rules(code: Module, cls: type[Record]) -> None:
    """Add code for the rules that hold for a whole node: how deep it may be, and no link in a link."""
    if issubclass(cls, Node):
        code.add(1, "if depth > DEPTH_LIMIT: refuse()")
    if cls is Link:
        code.add(1, "if linked: refuse()", "linked = True")


def add_alternatives(code: Module, indent: int, cls: type[Record], form: str) -> None:
    """Add code that wants just one of the alternatives of a class; `form` makes a field's name an expression."""
    if names := ALTERNATIVES.get(cls):
        given = " + ".join(f"({form.format(name)} is not None)" for name in names)
        code.add(indent, f"if {given} != 1: refuse()")


def breach_of_string(code: Module, value: String, name: str) -> str:
    """Give an expression that is true where what is known to be a string breaks its rule."""
    if value.regex == TEXT:
        return f"not {name} or gather({name})"  # what gathers gives nothing
    return f"not {code.bind('fits', f'fitting({value.regex!a})')}[{name}]"


def breach(code: Module, value: Value, name: str) -> str:
    """Give an expression that is true where a plain value breaks its rule."""
    match value:
        case String():
            return f"{name}.__class__ is not str or {breach_of_string(code, value, name)}"
        case Whole(minimum, maximum):
            return f"{name}.__class__ is not int or not {minimum} <= {name} <= {maximum}"
        case Choice(values):
            return f"{name}.__class__ is not str or {name} not in {code.bind('choices', repr(values))}"
        case _:
            return f"{name}.__class__ is not bool"
