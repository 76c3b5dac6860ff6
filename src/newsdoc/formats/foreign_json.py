"""JSON that other systems wrote: parsed with care, and where it came from."""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeAlias

from newsdoc.decoding import text_of
from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.diagnostics.paths import path_to
from newsdoc.formats.forbidden import Found
from newsdoc.formats.json import parse_any
from newsdoc.formats.provenance import provenance
from newsdoc.limits import limits_of, most_of, too_large
from newsdoc.plain import Doubled, is_list, is_object

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.limits import Limits
    from newsdoc.model import Provenance

__all__ = ["parse_foreign", "parse_kept", "provenance_of"]


def parse_foreign(
    data: str | bytes, *, name: str | None = None, report: Report = ignore, limit: int | Limits | None = None
) -> Any:
    """Give plain data from JSON text.

    `name` is the file's, and `limit` how much is read. What no document can hold is reported, by the paths of the
    texts that have such characters; they stay in the data, for what is kept as JSON can have them.

    Raises `ReadError` for what isn't JSON, keys that stand twice, numbers that are none, and what is nested too deep.
    """
    limits = limits_of(limit)
    parsed = parse_any(data, name=name, limit=limits)
    problems: list[Diagnostic] = []
    forbidden = Found[_Way]()
    stack: list[tuple[_Way, Any, int]] = [(None, parsed, 0)]
    while stack:
        way, value, depth = stack.pop()
        if depth > limits.depth:
            message = f"objects and arrays are nested deeper than {limits.depth} (limit `depth`)"
            raise too_large(message, name, path=_path(way))
        if isinstance(value, float) and not isfinite(value):
            problems.append(Diagnostic("wrong-value", "the number is none, or too large", name, path=_path(way)))
        elif isinstance(value, str):
            forbidden.add(way, value)
        elif is_object(value):
            doubled = value.names if isinstance(value, Doubled) else ()
            message = "the key stands twice in one object"
            problems += [Diagnostic("duplicate-key", message, name, path=_path((way, key))) for key in doubled]
            for key in value:
                forbidden.add((way, key), key)
            stack += reversed([((way, key), held, depth + 1) for key, held in value.items()])
        elif is_list(value):
            stack += reversed([((way, index), held, depth + 1) for index, held in enumerate(value)])
    if problems:
        raise ReadError(*most_of(problems))
    for way, message in forbidden.told():
        report(Diagnostic("forbidden-character", message, name, path=_path(way)))
    return parsed


_Way: TypeAlias = "tuple[_Way, str | int] | None"
"""The way to a value: that to what holds it, and its key or index. The path of each would take too much memory."""


def _path(way: _Way) -> str:
    keys: list[str | int] = []
    while way is not None:
        way, key = way
        keys.append(key)
    return path_to(reversed(keys))


def parse_kept(text: str) -> Any:
    """Give plain data that was kept as JSON, or nothing for any other text."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def provenance_of(data: str | bytes, name: str | None) -> Provenance:
    """Give where a document comes from that was read from JSON text; `name` is the file's."""
    return provenance(data, name, "application/json", text_of(data, name)[1])
