"""Mutations of plain data and of documents, for tests of what refuses them."""

from __future__ import annotations

import copy
from itertools import pairwise
from typing import Any

import attrs
from hypothesis import strategies as st

import newsdoc as nd
from newsdoc.limits import DEPTH_LIMIT
from newsdoc.shape import Many, fields

__all__ = ["ODD", "is_normal", "mutated", "places", "unmended"]

ODD = (
    None,
    True,
    0,
    2,
    -1,
    1.5,
    "",
    "x",
    "a\n",
    "\x07",
    "\ufffe",
    "#",
    "é-1",
    "2026-11",
    "paragraph",
    [],
    {},
    ["a"],
    ["a", "b"],
)
_FIELDS = ("x", "id", "lang", "kind", "label", "content", "type", "origin", "level", "ordered", "text", "$schema")


def places(data: Any, path: tuple[Any, ...] = ()) -> Any:
    """Give the path of every value in plain data."""
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield from places(value, (*path, key))


def _at(data: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        data = data[key]
    return data


def mutated(data: Any, choose: Any, odd: tuple[Any, ...] = ODD) -> Any:
    """Give a copy of data in which one value is changed, dropped, added, doubled, or put in another's place.

    `choose` takes a sequence and gives one of its members; `odd` holds what values are changed to.
    """
    data = copy.deepcopy(data)
    every = list(places(data))[1:]
    *way, last = choose(every)
    parent = _at(data, tuple(way))
    match choose(("change", "drop", "add", "double", "move")):
        case "change":
            parent[last] = choose(odd)
        case "drop":
            del parent[last]
        case "add" if isinstance(parent, dict):
            parent[choose(_FIELDS)] = choose(odd)
        case "double" if isinstance(parent, list):
            parent.insert(last, copy.deepcopy(parent[last]))
        case _:
            parent[last] = copy.deepcopy(_at(data, choose(every)))
    return data


_STRINGS_ALONE = ("labels", "lines", "keywords", "internal_notes")


def _is_doubled(members: list[Any]) -> bool:
    return any(isinstance(a, str) and isinstance(b, str) for a, b in pairwise(members))


def is_normal(data: Any, depth: int = 1, *, linked: bool = False) -> bool:
    """Say of data that fit the schema whether they are in normal form: what the schema can't say."""
    if isinstance(data, dict):
        if data["type"] not in {"origin", "date"} and depth > DEPTH_LIMIT:
            return False
        if data["type"] == "link" and linked:
            return False
        linked = linked or data["type"] == "link"
        mixed = [value for key, value in data.items() if isinstance(value, list) and key not in _STRINGS_ALONE]
        return not any(map(_is_doubled, mixed)) and all(
            is_normal(value, depth, linked=linked) for value in data.values()
        )
    if isinstance(data, list):
        return all(is_normal(item, depth + 1, linked=linked) for item in data)
    return not isinstance(data, float) and not (isinstance(data, str) and any("\ud800" <= c <= "\udfff" for c in data))


@st.composite
def unmended(draw: st.DrawFn, documents: Any) -> nd.Document:
    """Give documents that may not be in normal form, by spoiling the contents of some of their nodes."""
    document = draw(documents)
    spoilt = st.lists(
        st.sampled_from(
            ["", "a", "\n", "b\rc", "\x00", nd.Emphasis(()), nd.Link(("x",), ""), nd.Link((nd.Link(("y",), "#"),), "#")]
        )
    )

    def spoil(node: nd.Node) -> nd.Node:
        for field in fields(type(node)):
            mixed = isinstance(field.value, Many) and field.value.mixed and nd.Link in field.value.classes
            if mixed and draw(st.booleans()):
                node = attrs.evolve(node, **{field.name: (*getattr(node, field.name), *draw(spoilt))})
        return node

    return _spoilt(document, spoil)


def _spoilt(node: Any, spoil: Any) -> Any:
    """Rewrite without the mending that `rewrite` does."""
    changes = {}
    for field in fields(type(node)):
        value = getattr(node, field.name)
        if isinstance(field.value, Many):
            changes[field.name] = tuple(_spoilt(item, spoil) if isinstance(item, nd.Node) else item for item in value)
        elif isinstance(value, nd.Node):
            changes[field.name] = _spoilt(value, spoil)
    return spoil(attrs.evolve(node, **changes))
