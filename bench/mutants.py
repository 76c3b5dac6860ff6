"""Making mutants: modules with one fault put in, such as a comparison turned, a constant changed, a call left out.

What has no say at run time gets no fault, for no test could notice it: docstrings, annotations and names for types,
what is only there for type checkers, `__all__`, and how much a cache holds. These rules go by syntax and are the same
for every module.
"""

from __future__ import annotations

import ast
import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Mutant", "mutants", "unchanged"]


@attrs.frozen
class Mutant:
    """A module with a fault: its name, where the fault is (1-based line), what was there and what stands there now.

    The fault is in a node, counted among those that have a say at run time; with none, there is no fault.
    """

    module: str
    path: Path
    line: int
    before: str
    after: str
    node: int | None

    @property
    def told(self) -> str:
        """The line and what was changed there."""
        return f"{self.line}: {self.before} -> {self.after}"

    def source(self) -> str:
        """Give the text of the module with the fault; it is made when it is wanted, as few mutants of all are."""
        tree = ast.parse(self.path.read_text("utf-8"))
        if self.node is not None:
            _put_fault(_alive(tree)[self.node])
        return ast.unparse(ast.fix_missing_locations(tree))


def mutants(module: str, path: Path) -> Iterator[Mutant]:
    """Give every mutant of a module, in the order of its syntax tree."""
    for index, node in enumerate(_alive(ast.parse(path.read_text("utf-8")))):
        if _change(node):
            faulty = copy.deepcopy(node)
            _put_fault(faulty)
            yield Mutant(module, path, node.lineno, _first_line(node), _first_line(faulty), index)


def unchanged(module: str, path: Path) -> Mutant:
    """Give a module that went the way of a mutant but has no fault: what notices it notices no faults."""
    return Mutant(module, path, 1, "", "", None)


def _put_fault(node: Any) -> None:
    change = _change(node)
    assert change is not None  # noqa: S101  (it is asked for nodes alone that have one)
    change(node)


def _first_line(node: ast.AST) -> str:
    return ast.unparse(node).partition("\n")[0][:100]


def _alive(tree: ast.AST) -> list[Any]:
    """Give the nodes of a tree that have a say at run time, parents before children."""
    found: list[ast.AST] = []
    todo: list[ast.AST] = [tree]
    while todo:
        node = todo.pop(0)
        found.append(node)
        todo += [child for child in _parts(node) if not _is_silent(child)]
    return found


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """Give the children of a node, without those that only type checkers look at."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        yield from (child for child in (value if isinstance(value, list) else [value]) if isinstance(child, ast.AST))


def _is_silent(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()):  # a docstring
            return True
        case ast.AnnAssign(annotation=ast.Name(id="TypeAlias")) | ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
        case ast.Call(func=ast.Name(id="TypeVar")) | ast.keyword(arg="maxsize"):
            return True
        case _:
            return False


_TURNED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
}

_NEGATED = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot, ast.In, ast.NotIn)
"""Comparisons that are negated when they are turned."""


_CONSTANTS: dict[type[object], Callable[[Any], object]] = {
    bool: lambda value: not value,
    int: lambda value: value + 1,
    str: lambda value: f"{value}x",
}


def _change(node: Any) -> Callable[[Any], None] | None:
    """Give what puts a fault into a node, if there is something."""
    change: Callable[[Any], None] | None = None
    match node:
        case ast.Compare(ops=[op, *_]) if type(op) in _TURNED:
            change = _turned_first
        case ast.BoolOp(op=op) | ast.BinOp(op=op) if type(op) in _TURNED:
            change = _turned
        case ast.UnaryOp(op=ast.Not()):
            change = _affirmed
        case ast.If() | ast.IfExp() | ast.While() if not _is_negated_below(node.test):
            change = _negated
        case ast.Constant(value=bool() | int() | str()) if node.value != "":
            change = _other
        case ast.Return(value=ast.expr()) if not _is_none(node.value):
            change = _none_given
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.AugAssign() | ast.Raise():
            change = _left_out
        case _:
            pass
    return change


def _is_negated_below(test: ast.expr) -> bool:
    """Say whether the fault of a condition itself is its negation, so that this would be the same mutant twice."""
    match test:
        case ast.UnaryOp():
            return True
        case ast.Compare(ops=[op]):
            return isinstance(op, _NEGATED)
        case _:
            return False


def _is_none(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def _turned_first(node: Any) -> None:
    node.ops[0] = _TURNED[type(node.ops[0])]()


def _turned(node: Any) -> None:
    node.op = _TURNED[type(node.op)]()


def _negated(node: Any) -> None:
    node.test = ast.UnaryOp(ast.Not(), node.test)


def _affirmed(node: Any) -> None:
    node.op = ast.UAdd()  # of a truth value it makes a number that is as true
    node.operand = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])


def _other(node: Any) -> None:
    node.value = _CONSTANTS[type(node.value)](node.value)


def _none_given(node: Any) -> None:
    node.value = ast.Constant(None)


def _left_out(node: Any) -> None:
    node.__class__ = ast.Pass
