"""What the generated code of the codec is made with: lines and names, tables of coders, and the rules of values."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

import attrs

from newsdoc import patterns
from newsdoc.limits import DEPTH_LIMIT
from newsdoc.model import Link, Node
from newsdoc.shape import ALTERNATIVES, TEXT, Choice, String, Value, Whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from newsdoc.model.node import Record

__all__ = [
    "Code",
    "Coder",
    "Refused",
    "Table",
    "add_alternatives",
    "add_rules",
    "are_carried",
    "breach",
    "breach_of_string",
]

Coder: TypeAlias = "Callable[[Any, int, bool, Callable[[str], None]], Any]"
"""Takes a node or its data, its depth (the document's is 1), whether it stands in a link, and what gathers texts.

What is gathered is looked through for forbidden characters at the end, all at once (`are_carried`).
"""


class Refused(Exception):
    """Something breaks a rule of the model; what, `problems` will find out."""


def _refuse() -> NoReturn:
    raise Refused


_CONTROLS = tuple(byte for byte in range(0x20) if byte != ord("\t"))
_LAST = ("\ufffe", "\uffff")


def are_carried(texts: Iterable[str]) -> bool:
    """Say whether no text holds a character that `patterns.FORBIDDEN` finds.

    To look for one byte after the other in all texts takes a fraction of the time for a look at each character.
    """
    text = "".join(texts)
    try:
        data = text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return False
    return not any(map(data.__contains__, _CONTROLS)) and not any(map(text.__contains__, _LAST))


class _Fitting(dict[str, bool]):
    """Says of a string whether it fits a pattern and has no forbidden character. Ids and the like recur all the time.

    A look into a dict takes a tenth of a call; no more than 256 strings are remembered.
    """

    def __init__(self, regex: str) -> None:
        super().__init__()
        self._regex = regex

    def __missing__(self, value: str) -> bool:
        """Match a string, and remember what came of it."""
        found = patterns.scalar_for(self._regex, value).match(value) is not None and are_carried((value,))
        if len(self) >= _REMEMBERED:
            self.clear()
        self[value] = found
        return found


_REMEMBERED = 256
_fitting = cache(_Fitting)


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


@attrs.frozen(eq=False, repr=False)
class Code:
    """Lines of one function and the names that they use."""

    lines: list[str] = attrs.field(factory=lambda: [])  # noqa: PIE807  (pyright knows what it is a list of)
    names: dict[str, Any] = attrs.field(factory=lambda: {"refuse": _refuse, "limit": DEPTH_LIMIT})

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


def breach_of_string(code: Code, value: String, name: str) -> str:
    """Give an expression that is true where what is known to be a string breaks its rule."""
    if value.regex == TEXT:
        return f"not {name} or gather({name})"  # what gathers gives nothing
    return f"not {code.bind(_fitting(value.regex))}[{name}]"


def breach(code: Code, value: Value, name: str) -> str:
    """Give an expression that is true where a plain value breaks its rule."""
    match value:
        case String():
            return f"{name}.__class__ is not str or {breach_of_string(code, value, name)}"
        case Whole(minimum, maximum):
            return f"{name}.__class__ is not int or not {minimum} <= {name} <= {maximum}"
        case Choice(values):
            return f"{name}.__class__ is not str or {name} not in {code.bind(values)}"
        case _:
            return f"{name}.__class__ is not bool"
