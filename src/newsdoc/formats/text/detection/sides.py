"""What a mode marks: the units of one side, by their numbers."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = ["FEW", "Sides"]

Sides: TypeAlias = "dict[int, Literal['question', 'answer', 'other']]"

FEW = 3
"""How many of a kind make a pattern."""
