"""Equality, hash and representation as attrs makes them, but once for all classes.

To compile them for each takes longer than all else that attrs does for it.
"""

from __future__ import annotations

import attrs

__all__ = ["Alike"]


# It has no weak-reference slot, for the records of the model may have none; classes beneath it have one of their own.
@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Alike:
    """Instances are equal if they are of one class and all their fields are that count for equality."""

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _compared(self.__class__))

    def __hash__(self) -> int:
        return hash((self.__class__, *(getattr(self, name) for name in _compared(self.__class__))))

    def __repr__(self) -> str:
        """Give the constructor's call with all fields."""
        shown = [f"{field.name}={getattr(self, field.name)!r}" for field in attrs.fields(self.__class__)]
        return f"{self.__class__.__name__}({', '.join(shown)})"


_names: dict[type[Alike], tuple[str, ...]] = {}


def _compared(cls: type[Alike]) -> tuple[str, ...]:
    """Name the fields of a class that count for equality."""
    if cls not in _names:
        _names[cls] = tuple([attribute.name for attribute in attrs.fields(cls) if attribute.eq])
    return _names[cls]
