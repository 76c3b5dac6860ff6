"""Equality, hash and representation as attrs makes them, but once for all classes.

To compile them for each takes longer than all else that attrs does for it.
"""

from __future__ import annotations

import attrs

__all__ = ["Alike"]


@attrs.frozen(eq=False, repr=False)
class Alike:
    """Instances are equal if they are of one class and all their fields are."""

    def _values(self) -> tuple[object, ...]:
        return tuple([getattr(self, field.name) for field in attrs.fields(self.__class__)])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Alike) or other.__class__ is not self.__class__:
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash((self.__class__, self._values()))

    def __repr__(self) -> str:
        """Give the constructor's call with all fields."""
        shown = [f"{field.name}={getattr(self, field.name)!r}" for field in attrs.fields(self.__class__)]
        return f"{self.__class__.__name__}({', '.join(shown)})"
