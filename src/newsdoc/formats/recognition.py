"""Which format some data is of, where the suffix of its file leaves that open or it was taken for another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import ReadError
from newsdoc.formats import registry
from newsdoc.formats.roots import by_root
from newsdoc.loading import LOADING
from newsdoc.plain import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.format import Format
    from newsdoc.limits import Limits

__all__ = ["foreign", "json_kind", "kind_of_json", "recognised"]

_BEGINNING = 256
"""How many bytes of a file are looked at for its first key."""

_HEAD = 4096
"""How many bytes of XML are looked at for its root."""

_LINKED_DATA = ("@context", "@type", "@graph")

# What ninjs has in one of its versions or in Superdesk's dialect, and what it holds there.
_TEXTS = ("headline", "byline", "by", "pubstatus", "pubStatus", "versioncreated", "versionCreated", "slugline")
_LISTS = ("headlines", "bodies", "descriptions")
_BEGINNINGS = ("headline_", "body_", "description_")

_TT_LISTS = ("content", "meta", "links")
_TT_DOCUMENT = frozenset(("uuid", "type", "uri", "url", "title", "language", *_TT_LISTS))
_TT_BLOCK = _TT_DOCUMENT.union(("id", "data", "rel", "role", "name", "value", "contenttype", "sensitivity"))


def json_kind(parsed: Any) -> str | None:
    """Name the built-in format that plain data from JSON plainly is of, whatever is wrong with it in particular."""
    if is_object(parsed):
        return next((name for name, fits in _KINDS.items() if fits(parsed)), None)
    if is_list(parsed) and parsed:
        # Only these have files with several items.
        kinds = {json_kind(item) if is_object(item) else None for item in parsed}
        return kinds.pop() if kinds in ({"ninjs"}, {"json-ld"}) else None
    return None


def _is_own(found: dict[str, Any]) -> bool:
    return "newsdoc" in found or (found.get("type") == "document" and not _is_ninjs(found))


def _is_linked_data(found: dict[str, Any]) -> bool:
    return any(key in found for key in _LINKED_DATA)


def _is_tt_newsdoc(found: dict[str, Any]) -> bool:
    """Say whether an object is a document of TT's: by its UUID and its type, or by either and its blocks."""
    if _is_ninjs(found):
        return False
    kind = found.get("type")
    slashed = isinstance(kind, str) and "/" in kind
    if "uuid" in found:
        return slashed or (_TT_DOCUMENT.issuperset(found) and any(is_list(found.get(key)) for key in _TT_LISTS))
    return slashed and any(_is_blocks(found.get(key)) for key in _TT_LISTS)


def _is_blocks(value: Any) -> bool:
    return (
        is_list(value)
        and value != []
        and all(is_object(each) and each and _TT_BLOCK.issuperset(each) for each in value)
    )


def _is_ninjs(found: dict[str, Any]) -> bool:
    """Say whether an object is an item of ninjs: it says so, or it has an address and a text that ninjs has."""
    standard = found.get("standard")
    if is_object(standard) and standard.get("name") == "ninjs":
        return True
    if not any(isinstance(found.get(key), str) for key in ("uri", "guid")):
        return False
    return (
        any(isinstance(found.get(key), str) for key in _TEXTS)
        or any(is_list(found.get(key)) for key in _LISTS)
        or any(key.startswith(_BEGINNINGS) and isinstance(value, str) for key, value in found.items())
    )


_KINDS: dict[str, Callable[[dict[str, Any]], bool]] = {
    "json": _is_own,
    "json-ld": _is_linked_data,
    "tt-newsdoc": _is_tt_newsdoc,
    "ninjs": _is_ninjs,
}


def foreign(parsed: Any, wanted: str) -> str | None:
    """Say of plain data from JSON which other format than the one wanted it is of, and how it is read; else nothing."""
    kind = json_kind(parsed)
    if kind in (None, wanted):
        return None
    found = registry.by_name(kind)
    how = "newsdoc only writes that" if found.read is None else f"read it with `--from {kind}`"
    return f"this looks like {found.title}, not {registry.by_name(wanted).title}: {how}"


def recognised(found: Format, data: bytes, limit: int | Limits | None = None) -> Format:
    """Give the format that a file's data plainly is of, if the one that its suffix stands for leaves that open.

    A format that can't be read is never the one: the reader of the other says what the data is.
    """
    kind = _OPEN[found.name](data, limit) if found.name in _OPEN else None
    if kind in (None, found.name):
        return found
    other = registry.by_name(kind)
    return found if other.read is None else other


def kind_of_json(data: bytes, limit: int | Limits | None) -> str | None:
    """Name the built-in format that JSON text plainly is of; what isn't JSON is of none."""
    if patterns.OWN_JSON.match(data[:_BEGINNING].decode("utf-8", "replace")):
        return "json"  # by far the most are ours, and need no second look
    with LOADING:
        from newsdoc.formats.json import parse_any

    try:
        return json_kind(parse_any(data, limit=limit))
    except ReadError:
        return None  # the reader says what is wrong


def _kind_of_xml(data: bytes, limit: int | Limits | None) -> str | None:
    """Name the format that XML is of by its root; NITF within NewsML-G2 the reader of that finds by itself."""
    del limit  # no more than the beginning is looked at
    text = data[:_HEAD].decode("utf-8", "replace")
    root = next((found[1] for found in patterns.START_TAG.finditer(text) if found[1]), "")
    found = by_root(root.rpartition(":")[2])
    return None if found == "newsml-g2" and b"nitf" in data else found


_OPEN: dict[str, Callable[[bytes, int | Limits | None], str | None]] = {"json": kind_of_json, "nitf": _kind_of_xml}
"""The formats whose suffixes others have too, and what tells which one some data is of."""
