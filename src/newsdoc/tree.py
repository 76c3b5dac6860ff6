"""Walking a document: its children, everything below a node, and the text in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from newsdoc.model import (
    BlockNode,
    Code,
    Entity,
    LineBreak,
    Node,
    Preformatted,
    Raw,
)
from newsdoc.shape import Many, One, Value, fields

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["children", "containers", "find_all", "plain_text", "walk"]

N = TypeVar("N", bound=Node)


_containers: dict[type[Node], tuple[tuple[str, bool], ...]] = {}


def containers(cls: type[Node]) -> tuple[tuple[str, bool], ...]:
    """Name the fields of a class that hold nodes, and say whether each holds a tuple of them."""
    if cls not in _containers:
        _containers[cls] = tuple(
            (field.name, isinstance(field.value, Many)) for field in fields(cls) if _holds_nodes(field.value)
        )
    return _containers[cls]


def _holds_nodes(value: Value) -> bool:
    return isinstance(value, One | Many) and any(issubclass(held, Node) for held in value.classes)


def _members(node: Node) -> Iterator[Node | str]:
    """Give the nodes and strings directly below a node, in order."""
    for name, many in containers(type(node)):
        value = getattr(node, name)
        if many:
            yield from value
        elif value is not None:
            yield value


def children(node: Node) -> tuple[Node, ...]:
    """Give the nodes directly below a node, in order; strings are not nodes."""
    return tuple(member for member in _members(node) if isinstance(member, Node))


def walk(node: Node) -> Iterator[Node]:
    """Give the node and everything below it, parents before children, in the order of the document."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(children(current)))


def find_all(node: Node, cls: type[N]) -> Iterator[N]:
    """Give every node of a class, the node itself included, in the order of the document."""
    return (found for found in walk(node) if isinstance(found, cls))


def plain_text(node: Node) -> str:
    """Give the text of a node: blocks on lines of their own, labels left out, notes and captions included.

    Markup of other formats counts as text in blocks (`Raw`), not within a run of text (`RawInline`).
    """
    pieces: list[str] = []
    stack: list[Node | str | None] = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, str):
            pieces.append(current)
            continue
        if current is None or isinstance(current, BlockNode):
            _end_line(pieces)
        if current is not None:
            pieces += _own_text(current)
            stack += [None] if isinstance(current, BlockNode) else []
            stack += reversed(list(_members(current)))
    return "".join(pieces).removesuffix("\n")


def _end_line(pieces: list[str]) -> None:
    if pieces and not pieces[-1].endswith("\n"):
        pieces.append("\n")


def _own_text(node: Node) -> list[str]:
    """Give the text that a node holds itself."""
    match node:
        case Code() | Entity():
            return [node.text]
        case LineBreak():
            return ["\n"]
        case Preformatted() | Raw():
            return ["\n".join(node.lines)]
        case _:
            return []
