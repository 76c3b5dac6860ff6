"""Rewriting a document: every node of a class replaced by what a function makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import attrs

from newsdoc import normal
from newsdoc.diagnostics import Diagnostic, InvalidDocument, UsageError
from newsdoc.limits import DEPTH_LIMIT
from newsdoc.model import Node
from newsdoc.shape import Many, One, fields
from newsdoc.tree import containers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Rewritten", "rewrite"]

N = TypeVar("N", bound=Node)
M = TypeVar("M", bound=Node)

Rewritten: TypeAlias = Node | tuple[Node | str, ...] | None
"""What a rewriting function gives: a node in the old one's place, nothing, or several nodes and strings."""


def rewrite(node: N, cls: type[M], change: Callable[[M], Rewritten]) -> N:
    """Give the tree with every node of a class replaced by what `change` makes of it.

    `change` gives a node, `None` to leave it out, or a tuple to put in its place; children come before
    parents. What doesn't change is shared, and if nothing changes the same object comes back. The result
    is in normal form: what a change empties goes too. Raises `UsageError` if nothing is left, and for what
    doesn't fit where it is put; `InvalidDocument` for a tree that is no document to begin with.
    """
    rewritten = _only(_rewritten(node, cls, change))
    if rewritten is node:
        return node
    if type(rewritten) is not type(node):
        raise UsageError(f"rewriting left no {type(node).__name__} of the one that was given")
    return normal.normalize(rewritten)


def _only(nodes: tuple[Any, ...]) -> Any:
    """Give the one node for a place that holds no more, or none."""
    if len(nodes) > 1:
        raise UsageError(f"{len(nodes)} nodes don't fit where only one {type(nodes[0]).__name__} may stand")
    return nodes[0] if nodes else None


def _rewritten(node: object, cls: type[M], change: Callable[[M], Rewritten], depth: int = 1) -> tuple[Any, ...]:
    """Give what stands in a node's place."""
    if not isinstance(node, Node):
        raise normal.misfit(node)
    if depth > DEPTH_LIMIT:
        raise InvalidDocument(Diagnostic("too-deep", f"deeper than {DEPTH_LIMIT} nodes; normalize it first"))
    changes: dict[str, Any] = {}
    for name, many in containers(type(node)):
        old = getattr(node, name)
        if many:
            new = _flattened(old, cls, change, depth + 1)
            if len(new) != len(old) or any(a is not b for a, b in zip(new, old, strict=True)):
                changes[name] = _fitting(node, name, new)
        elif old is not None:
            replacement = _only(_rewritten(old, cls, change, depth + 1))
            if replacement is not old:
                _fitting(node, name, () if replacement is None else (replacement,))
                changes[name] = replacement
    result = attrs.evolve(node, **changes) if changes else node
    if not isinstance(result, cls):
        return (result,)
    changed = change(result)
    return changed if isinstance(changed, tuple) else () if changed is None else (changed,)


def _fitting(parent: Node, name: str, members: tuple[Any, ...]) -> tuple[Any, ...]:
    """Give what is to stand in a field of a node. Raises `UsageError` for what can't."""
    (value,) = (field.value for field in fields(type(parent)) if field.name == name)
    takes = value.classes if isinstance(value, One | Many) else ()
    texts = isinstance(value, Many) and value.string is not None
    for member in members:
        if type(member) not in takes and not (texts and isinstance(member, str)):
            raise UsageError(f"{type(member).__name__} doesn't fit in {type(parent).__name__}.{name}")
    return members


def _flattened(
    members: Iterable[Node | str], cls: type[M], change: Callable[[M], Rewritten], depth: int
) -> tuple[Any, ...]:
    flat: list[Any] = []
    for member in members:
        if isinstance(member, str):
            flat.append(member)
        else:
            flat += _rewritten(member, cls, change, depth)
    return tuple(flat)
