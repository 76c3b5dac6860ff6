"""What the generated code of the codec is made with: lines and names, tables of coders, and the rules of values."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

import attrs

from newsdoc import patterns
from newsdoc.model import Link, Node
from newsdoc.shape import ALTERNATIVES, DEPTH_LIMIT, TEXT, Choice, String, Value, Whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsdoc.model.node import Record

__all__ = ["Code", "Coder", "Refused", "Table", "add_alternatives", "add_rules", "breach"]

Coder: TypeAlias = "Callable[[Any, int, bool], Any]"
"""Takes a node or its data, its depth (the document's is 1), and whether it stands in a link."""


class Refused(Exception):
    """Something breaks a rule of the model; what, `problems` will find out."""


def _refuse() -> NoReturn:
    raise Refused


def _search(text: str) -> object:
    """Look for a character that no text may hold; the pattern is compiled only when a text needs the look."""
    return patterns.FORBIDDEN.search(text)


@lru_cache(maxsize=256)
def _fits(regex: str, value: str) -> bool:
    """Say whether a string fits a pattern and has no forbidden character. Ids and the like recur all the time."""
    return patterns.scalar_for(regex, value).match(value) is not None and _search(value) is None


class Table(dict[Any, Coder]):
    """The coders of the classes allowed at one place, made when they are first needed."""

    def __init__(self, make: Callable[[type[Record]], Coder], allowed: Mapping[Any, type[Record]]) -> None:
        self._make = make
        self._allowed = allowed

    def __missing__(self, key: object) -> Coder:
        """Make the coder of a class that is allowed, and refuse any other."""
        if key not in self._allowed:
            _refuse()
        coder = self[key] = self._make(self._allowed[key])
        return coder


@attrs.frozen
class Code:
    """Lines of one function and the names that they use."""

    lines: list[str] = attrs.field(factory=lambda: [])  # noqa: PIE807  (pyright knows what it is a list of)
    names: dict[str, Any] = attrs.field(factory=lambda: {"refuse": _refuse, "search": _search, "limit": DEPTH_LIMIT})

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
        text = "\n".join(self.lines)
        exec(compile(text, f"<newsdoc {name}>", "exec"), self.names)  # noqa: S102  (our own text, made from class annotations)
        coder: Coder = self.names[name]
        return coder


def add_rules(code: Code, cls: type[Record]) -> None:
    """Add code for the rules that hold for a whole node: how deep it may be, and no link in a link."""
    if issubclass(cls, Node):
        code.add(1, "if depth > limit: refuse()")
    if cls is Link:
        code.add(1, "if linked: refuse()", "linked = True")


def add_alternatives(code: Code, indent: int, cls: type[Record], form: str) -> None:
    """Add code that wants just one of the alternatives of a class; `form` makes a field's name an expression."""
    if names := ALTERNATIVES.get(cls):
        given = " + ".join(f"({form.format(name)} is not None)" for name in names)
        code.add(indent, f"if {given} != 1: refuse()")


def breach(code: Code, value: Value, name: str) -> str:
    """Give an expression that is true where a plain value breaks its rule."""
    match value:
        case String(regex) if regex == TEXT:
            # What is printable is surely allowed, and that is quicker to know than what isn't.
            return f"{name}.__class__ is not str or not {name} or not {name}.isprintable() and search({name})"
        case String(regex):
            fits = code.bind(partial(_fits, regex))
            return f"{name}.__class__ is not str or not {fits}({name})"
        case Whole(minimum, maximum):
            return f"{name}.__class__ is not int or not {minimum} <= {name} <= {maximum}"
        case Choice(values):
            return f"{name}.__class__ is not str or {name} not in {code.bind(values)}"
        case _:
            return f"{name}.__class__ is not bool"
