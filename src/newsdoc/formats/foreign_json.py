"""JSON that other systems wrote: parsed with care, and where it came from."""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING, Any

from newsdoc.decoding import decode
from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.diagnostics.paths import step
from newsdoc.formats.json import parse_any
from newsdoc.formats.provenance import provenance
from newsdoc.plain import Doubled, is_list, is_object

if TYPE_CHECKING:
    from newsdoc.model import Provenance

__all__ = ["parse_foreign", "parse_kept", "provenance_of"]

_DEPTH = 100


def parse_foreign(data: str | bytes, *, name: str | None = None) -> Any:
    """Give plain data from JSON text.

    Raises `ReadError` for what isn't JSON, keys that stand twice, numbers that are none, and what is nested too deep.
    """
    parsed = parse_any(data, name=name)
    problems: list[Diagnostic] = []
    stack: list[tuple[str, Any, int]] = [("$", parsed, 0)]
    while stack:
        path, value, depth = stack.pop()
        if depth > _DEPTH:
            raise ReadError(Diagnostic("json-syntax", "nested too deep", name))
        if isinstance(value, float) and not isfinite(value):
            problems.append(Diagnostic("wrong-value", "the number is none, or too large", name, path=path))
        elif is_object(value):
            doubled = value.names if isinstance(value, Doubled) else ()
            message = "the key stands twice in one object"
            problems += [Diagnostic("duplicate-key", message, name, path=path + step(key)) for key in doubled]
            stack += [(path + step(key), held, depth + 1) for key, held in value.items()]
        elif is_list(value):
            stack += [(path + step(index), held, depth + 1) for index, held in enumerate(value)]
    if problems:
        raise ReadError(*problems)
    return parsed


def parse_kept(text: str) -> Any:
    """Give plain data that was kept as JSON, or nothing for any other text."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def provenance_of(data: str | bytes, name: str | None) -> Provenance:
    """Give where a document comes from that was read from JSON text; `name` is the file's."""
    encoding = None if isinstance(data, str) else decode(data, name)[1]
    return provenance(data, name, "application/json", encoding)
