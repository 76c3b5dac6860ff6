"""JSON that other systems wrote: parsed with care, and where it came from."""

from __future__ import annotations

import json
from collections import Counter
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from newsdoc import patterns
from newsdoc.decoding import text_of
from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.diagnostics.paths import path_to
from newsdoc.formats.forbidden import MOST, told
from newsdoc.formats.json import parse_any
from newsdoc.formats.provenance import provenance
from newsdoc.limits import limits_of, most_of, too_large
from newsdoc.plain import Doubled, is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.limits import Limits
    from newsdoc.model import Document, Provenance

__all__ = ["Foreign", "parse_foreign", "parse_kept", "provenance_of", "report_replaced"]

_Way: TypeAlias = "tuple[_Way, str | int] | None"
"""The way to a value: that to what holds it, and its key or index. The path of each would take too much memory."""


class Foreign(NamedTuple):
    """Plain data from JSON, and the texts in it that have a character which no text of a document can hold."""

    value: Any
    odd: list[tuple[_Way, str]]


def parse_foreign(data: str | bytes, *, name: str | None = None, limit: int | Limits | None = None) -> Foreign:
    """Give plain data from JSON text.

    `name` is the file's, and `limit` how much is read. Characters that no text can hold stay in the data, for what is
    kept as JSON can have them; `report_replaced` tells of the others.

    Raises `ReadError` for what isn't JSON, keys that stand twice, numbers that are none, and what is nested too deep.
    """
    limits = limits_of(limit)
    parsed = parse_any(data, name=name, limit=limits)
    problems: list[Diagnostic] = []
    odd: list[tuple[_Way, str]] = []
    stack: list[tuple[_Way, Any, int]] = [(None, parsed, 0)]
    while stack:
        way, value, depth = stack.pop()
        if depth > limits.depth:
            message = f"objects and arrays are nested deeper than {limits.depth} (limit `depth`)"
            raise too_large(message, name, path=_path(way))
        if isinstance(value, float) and not isfinite(value):
            problems.append(Diagnostic("wrong-value", "the number is none, or too large", name, path=_path(way)))
        elif isinstance(value, str):
            odd += [(way, value)] if patterns.UNCARRIED.search(value) else []
        elif is_object(value):
            doubled = value.names if isinstance(value, Doubled) else ()
            message = "the key stands twice in one object"
            problems += [Diagnostic("duplicate-key", message, name, path=_path((way, key))) for key in doubled]
            odd += [((way, key), key) for key in value if patterns.UNCARRIED.search(key)]
            stack += reversed([((way, key), held, depth + 1) for key, held in value.items()])
        elif is_list(value):
            stack += reversed([((way, index), held, depth + 1) for index, held in enumerate(value)])
    if problems:
        raise ReadError(*most_of(problems))
    return Foreign(parsed, odd)


def report_replaced(parsed: Foreign, document: Document, name: str | None, report: Report) -> None:
    """Report the texts whose odd characters the document that was made of them hasn't kept in an extension."""
    if not parsed.odd or report is ignore:
        return
    kept = Counter(text for each in document.extensions for text in _odd_in(parse_kept(each.value)))
    replaced: list[tuple[_Way, str]] = []
    for way, text in parsed.odd:
        if kept[text]:
            kept[text] -= 1
        else:
            replaced.append((way, text))
    first = [(way, patterns.UNCARRIED.findall(text)[0]) for way, text in replaced[:MOST]]
    for way, message in told(first, len(replaced)):
        report(Diagnostic("forbidden-character", message, name, path=_path(way)))


def _odd_in(value: Any) -> Iterator[str]:
    """Give the texts and keys in plain data that have a character which no text of a document can hold."""
    stack = [value]
    while stack:
        held = stack.pop()
        if isinstance(held, str):
            if patterns.UNCARRIED.search(held):
                yield held
        elif is_object(held):
            stack += [*held, *held.values()]
        elif is_list(held):
            stack += held


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
