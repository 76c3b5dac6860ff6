"""Paths in data, as diagnostics write them: `$.body[3].speaker`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["path_to", "step"]


def step(key: str | int) -> str:
    """Give the part of a path that leads to a field of an object, or to an item of an array (0-based)."""
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if key.isidentifier() else f"[{json.dumps(key)}]"


def path_to(keys: Iterable[str | int]) -> str:
    """Give the path that these keys and indices lead along."""
    return "".join(["$", *map(step, keys)])
