"""Where in a JSON text a JSON path leads, so that what is wrong with data is shown with its line and column."""

from __future__ import annotations

import json

import attrs

from newsdoc import patterns
from newsdoc.diagnostics.paths import step

__all__ = ["offset_of", "offsets"]


@attrs.define
class _Container:
    """An object or array that the scan is in: its path, and the key or the index that it has come to."""

    path: str
    in_object: bool
    step: str = "[0]"
    index: int = 0
    at_key: bool = True


def offsets(text: str) -> dict[str, int]:
    """Give the offset of each value of a valid JSON text (0-based, in code points) by its path."""
    found: dict[str, int] = {}
    within: list[_Container] = []
    for match in patterns.JSON_TOKEN.finditer(text):
        piece = match[0]
        if piece in "]}":
            within.pop()
        elif piece in ",:" or (within and within[-1].in_object and within[-1].at_key):
            _advance(within[-1], piece)
        else:
            path = within[-1].path + within[-1].step if within else "$"
            found.setdefault(path, match.start())
            if piece in "[{":
                within.append(_Container(path, piece == "{"))
    return found


def offset_of(path: str, found: dict[str, int]) -> int:
    """Give the offset of a path; where nothing stands there, as with a missing field, that of what should hold it."""
    while path not in found and path != "$":
        path = path[: max(path.rfind("."), path.rfind("["))] or "$"
    return found.get(path, 0)


def _advance(container: _Container, piece: str) -> None:
    """Take note of a comma, a colon or a key."""
    if piece == ":":
        container.at_key = False
    elif piece != ",":
        container.step = step(json.loads(piece))
    elif container.in_object:
        container.at_key = True
    else:
        container.index += 1
        container.step = step(container.index)
