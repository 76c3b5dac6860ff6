"""What each version of ninjs takes: the properties of an item in the spelling of 3.1, and what the others lack."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

import attrs

from newsdoc import patterns
from newsdoc.plain import is_list, is_object

__all__ = ["VERSIONS", "Shape", "item", "prune"]

VERSIONS = ("1.6", "2.2", "3.1")
"""The versions that are written, the newest last."""

Shape: TypeAlias = "str | tuple[str, ...] | list[Any] | Object"
"""The kind of a scalar, a choice of strings, a list of a shape, or an object."""


@attrs.frozen
class Object:
    """An object: its members, those it must have, and those of which it must have just one."""

    members: dict[str, Any]
    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()


_NAMED = {"name": "string", "rel": "string", "uri": "uri", "literal": "string"}
_ADDRESS = Object(
    {"lines": ["string"], **dict.fromkeys(("locality", "area", "postalCode", "country"), "string")},
)
_CONTACT = Object(
    {**dict.fromkeys(("type", "role", "lang", "name", "value"), "string"), "address": _ADDRESS},
    one_of=("value", "address"),
)
_SYMBOL = Object({"exchange": "string", "symbolType": "uri", "symbol": "string"})
_ORGANISATION = Object({**_NAMED, "symbols": [_SYMBOL], "contactInfo": [_CONTACT]})
_SUBJECT = Object({**_NAMED, "creator": "string", "relevance": "percent", "confidence": "percent"})
_TEXT = Object({"role": "string", "contentType": "string", "value": "string"}, ("value",))
_BODY = Object({**_TEXT.members, "charCount": "integer", "wordCount": "integer"}, ("value",))
_NEWER_RENDITION = {
    "aspectRatio": "string",
    "videoCodec": "string",
    "frameRate": "number",
    "poi": Object({"x": "integer", "y": "integer"}),
    "transportProtocol": "string",
    "scanType": ("progressive", "interlaced"),
    "bitrate": "string",
}
_RENDITION = {
    **dict.fromkeys(("name", "contentType", "title", "format"), "string"),
    "href": "uri",
    **dict.fromkeys(("width", "height", "sizeInBytes"), "integer"),
    "duration": "number",
}
_TYPES = ("text", "audio", "video", "picture", "graphic", "composite", "component")
_CODED = Object({"name": "string", "uri": "uri", "literal": "string"})

_COMMON: dict[str, Any] = {
    "uri": "uri",
    "profile": "string",
    "version": "string",
    **dict.fromkeys(("firstCreated", "versionCreated", "contentCreated", "embargoedUntil"), "date-time"),
    "pubStatus": ("usable", "withheld", "canceled"),
    "urgency": "urgency",
    **dict.fromkeys(("copyrightHolder", "copyrightNotice", "usageTerms", "edNote", "language"), "string"),
    "people": [Object({**_NAMED, "contactInfo": [_CONTACT]})],
    "organisations": [_ORGANISATION],
    "subjects": [_SUBJECT],
    "objects": [Object(_NAMED)],
    **dict.fromkeys(("title", "by", "slugline", "located"), "string"),
    "altIds": [Object({"role": "string", "value": "string"})],
    "trustIndicators": [Object({"role": "uri", "title": "string", "href": "uri"})],
    "standard": Object({"name": "string", "version": "string", "schema": "uri"}),
    "genres": [Object({"name": "string", "uri": "string", "literal": "string"})],
    "expires": "date-time",
    "rightsInfo": Object(
        {"langId": "uri", "linkedRights": "uri", "encodedRights": "string"},
        one_of=("linkedRights", "encodedRights"),
    ),
    "digitalSourceType": _CODED,
    "headlines": [_TEXT],
    "descriptions": [_TEXT],
    "bodies": [_BODY],
    "infoSources": [Object({**_CODED.members, "role": "string", "contactInfo": [_CONTACT]})],
}


@cache
def item(version: str, *, associated: bool = False) -> Object:
    """Give the shape of an item, or of one that is associated with another."""
    newest = version == "3.1"
    more = _NEWER_RENDITION if newest else {}
    members = {
        **_COMMON,
        "type": (*_TYPES, "event", "planning") if newest else _TYPES,
        "representationType": ("full", "partial"),
        "places": [Object({**_NAMED, "contactInfo": [_CONTACT], "geoJSON": "geometry"})],
        "events": [Object({**_NAMED, "id": "string"} if newest else _NAMED)],
        "renditions": [Object({**_RENDITION, **more}, ("name",))],
    }
    if not associated:
        return Object({**members, "associations": [item(version, associated=True)]}, ("uri",))
    rel = {"rel": "string"} if newest else {}
    return Object({"name": "string", **rel, **members}, ("name", "uri"))


_MISSING = object()
_PERCENT = 100
_LEAST_URGENT = 9


def prune(value: Any, shape: Shape) -> Any:
    """Give what of a value has its shape, or nothing."""
    found = _pruned(value, shape)
    return None if found is _MISSING else found


def _pruned(value: Any, shape: Shape) -> Any:
    if isinstance(shape, str):
        return value if _is_kind(value, shape) else _MISSING
    if isinstance(shape, tuple):
        return value if isinstance(value, str) and value in shape else _MISSING
    if isinstance(shape, list):
        members = [_pruned(member, shape[0]) for member in value] if is_list(value) else []
        return [member for member in members if member is not _MISSING] or _MISSING
    return _object(value, shape) if is_object(value) else _MISSING


def _object(value: dict[str, Any], shape: Object) -> Any:
    pruned = {key: _pruned(value[key], inner) for key, inner in shape.members.items() if key in value}
    kept = {key: found for key, found in pruned.items() if found is not _MISSING}
    # The order of the source is kept.
    kept = {key: kept[key] for key in value if key in kept}
    if not kept or any(key not in kept for key in shape.required):
        return _MISSING
    return kept if not shape.one_of or sum(key in kept for key in shape.one_of) == 1 else _MISSING


def _is_kind(value: Any, kind: str) -> bool:
    if kind in ("integer", "number", "percent", "urgency"):
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        limits = {"percent": (0, _PERCENT), "urgency": (1, _LEAST_URGENT)}.get(kind)
        whole = isinstance(value, int)
        return kind == "number" or (whole and (limits is None or limits[0] <= value <= limits[1]))
    if kind == "geometry":
        return is_object(value) and _is_geometry(value)
    if not isinstance(value, str):
        return False
    if kind == "uri":
        return patterns.URI.match(value) is not None
    return kind == "string" or patterns.DATE_TIME.match(value) is not None


def _is_geometry(value: dict[str, Any]) -> bool:
    """Say whether an object is a point of GeoJSON; other geometries are not looked at closely enough to be sure."""
    point = value.get("coordinates")
    return (
        set(value) == {"type", "coordinates"}
        and value["type"] == "Point"
        and is_list(point)
        and 2 <= len(point) <= 3  # noqa: PLR2004  (longitude, latitude and height)
        and all(_is_kind(number, "number") for number in point)
    )
