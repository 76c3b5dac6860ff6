"""What others have changed in the properties around a body of ours: it counts, and what they say nothing of stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.model import Rights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.model import Document

__all__ = ["merged"]


def merged(document: Document, name: str, value: Any) -> Any:
    """Give the value of a field that properties say now, with what the document knows beyond properties."""
    mine = getattr(document, name)
    if name in _BY_KEY:
        key, fields = _BY_KEY[name]
        known = {getattr(each, key): each for each in mine}
        return tuple(_with(known.get(getattr(each, key)), each, fields) for each in value)
    if mine is not None and name == "series":
        return _with(mine, value, ("name",))
    if mine is not None and name == "rights":
        said = [field.name for field in attrs.fields(Rights) if getattr(value, field.name) is not None]
        return _with(mine, value, said)
    return value


# What tells the members of a list apart, and which of their fields properties have.
_BY_KEY = {"participants": ("id", ("name", "role", "kind")), "subjects": ("code", ("name",))}


def _with(known: Any, said: Any, fields: Iterable[str]) -> Any:
    """Give what is known with some fields as they are said now; what isn't known, as it is said."""
    return said if known is None else attrs.evolve(known, **{name: getattr(said, name) for name in fields})
