"""Elements of metadata that the model has no field for: kept as extensions, and written back where they stood.

Our files have the extension as well, so that it keeps its place among the others; the element beside it is for other
systems, and a reader of ours passes over it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsdoc.diagnostics import ReadError
from newsdoc.formats.markup import attribute, escape
from newsdoc.formats.nitf.names import NAMESPACE, NAMESPACES
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.formats.xml import Element
    from newsdoc.model import Document, Extension

__all__ = ["DOCDATA", "HEAD", "canonical", "copies", "write_kept"]

DOCDATA = ("correction", "evloc", "del-list", "fixture", "doc-scope")
"""Elements that stand in `docdata` and that no field is written as."""

HEAD = ("iim", "pubdata")
"""Elements that stand in `head` beside it."""

_EXTENSION = "nitf."


def write_kept(document: Document, pad: str, *names: str, once: bool = False) -> str:
    """Give the elements of some names that extensions hold, or the first of them, if they are valid there."""
    if not document.extensions:
        return ""
    found = [f"{pad}{markup}" for name in names for markup in _held(document, name)]
    return "".join(found[:1] if once else found)


def _held(document: Document, name: str) -> Iterator[str]:
    for extension in document.extensions:
        if extension.name == _EXTENSION + name and (markup := _valid(name, extension.value)):
            yield markup


@lru_cache(maxsize=256)
def _valid(name: str, value: str) -> str | None:
    """Give an element as we write it, or nothing if it isn't one of NITF that is valid by itself."""
    with LOADING:
        from newsdoc.formats import xml
        from newsdoc.formats.nitf.profile import validate_nitf

    if not value.startswith("<"):
        return None
    try:
        element = xml.parse(value)
    except ReadError:
        return None
    markup = canonical(element)
    if markup is None or element.tag.rpartition("}")[2] != name:
        return None
    inner = f"<docdata>{markup}</docdata>" if name in DOCDATA else markup
    probe = f'<nitf xmlns="{NAMESPACE}"><head>{inner}</head><body/></nitf>'
    return markup if not validate_nitf(probe) else None


def canonical(element: Element) -> str | None:
    """Give an element of NITF without namespaces, or nothing if anything in it is of another or has an id."""
    space, _, name = element.tag.rpartition("}")
    keys = sorted(element.keys())
    if space.removeprefix("{") not in NAMESPACES or any(key == "id" or "}" in key for key in keys):
        return None
    parts = [canonical(child) for child in element.getchildren()]
    if None in parts:
        return None
    start = name + "".join(attribute(key, element.get(key)) for key in keys)
    tails = [escape(child.tail or "") for child in element.getchildren()]
    inner = escape(element.text or "") + "".join(f"{part}{tail}" for part, tail in zip(parts, tails, strict=True))
    return f"<{start}>{inner}</{name}>" if inner else f"<{start}/>"


def copies(extensions: Iterable[Extension]) -> frozenset[str | None]:
    """Give the elements that extensions are written as besides; what an element of our own file is one of is a copy."""
    names = {_EXTENSION + name: name for name in (*DOCDATA, *HEAD)}
    return frozenset(_valid(names[each.name], each.value) for each in extensions if each.name in names) - {None}
