"""What stands below the constants and aliases of newsdoc in its source: their docstrings, which Python doesn't keep."""

from __future__ import annotations

import ast
from functools import cache
from itertools import pairwise
from pathlib import Path

__all__ = ["constants"]

_SOURCE = Path(__file__).resolve().parents[2] / "src" / "newsdoc"


@cache
def constants() -> dict[str, str]:
    """Give the docstring of each constant by its name."""
    found: dict[str, str] = {}
    for path in sorted(_SOURCE.rglob("*.py")):
        for made, below in pairwise(ast.parse(path.read_text("utf-8")).body):
            targets = made.targets if isinstance(made, ast.Assign) else [getattr(made, "target", None)]
            if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
                found |= {target.id: str(below.value.value) for target in targets if isinstance(target, ast.Name)}
    return found
