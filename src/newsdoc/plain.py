"""What plain data may be: guards that tell objects, lists and tuples apart, and objects that name a key twice."""

from __future__ import annotations

from typing import Any, TypeGuard

__all__ = ["Doubled", "is_list", "is_object", "is_tuple"]


class Doubled(dict[str, Any]):
    """A JSON object that named a key twice; `names` are those keys."""

    names: tuple[str, ...] = ()


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Say whether a value is an object of JSON."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Say whether a value is a list, and no class derived from it."""
    return type(value) is list


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Say whether a value is a tuple, and no class derived from it."""
    return type(value) is tuple
