"""The description of the API (OpenAPI 3.1)."""

from __future__ import annotations

from typing import Any

from newsdoc._version import __version__
from newsdoc.amending import PERSONAL, ROLES, TYPES
from newsdoc.formats import registry
from newsdoc.formats.nitf.interview import CHOICES
from newsdoc.formats.reading import NORMAL_FORMS
from newsdoc.schema import schema
from newsdoc.styles.builtin import NAMES

__all__ = ["description"]


def description() -> dict[str, Any]:
    """Give the description; documents are described by newsdoc's JSON Schema, which it holds."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "newsdoc",
            "version": __version__,
            "description": "Typed news documents: an article in, a document out. Nothing is kept between requests.",
        },
        "paths": {
            "/convert": _call("Read an article, and write it in other formats", "Converted"),
            "/validate": _call("Say whether a document is valid, and what is wrong with it", "Validated"),
        },
        "components": {"schemas": _schemas()},
    }


def _call(summary: str, answer: str) -> dict[str, Any]:
    return {
        "post": {
            "summary": summary,
            "requestBody": {"required": True, "content": _json("Asked")},
            "responses": {
                "200": {"description": "It is done.", "content": _json(answer)},
                "400": {"description": "What is asked for can't be.", "content": _json("Refused")},
                "403": {"description": "The request comes from the page of another site."},
                "413": {"description": "The request is too large."},
                "415": {"description": "The request isn't JSON."},
                "422": {"description": "The article can't be read.", "content": _json("Unreadable")},
            },
        }
    }


def _json(name: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


_STRING = {"type": "string"}
_COUNT = {"type": ["integer", "null"], "minimum": 1}
_MAYBE = {"type": ["string", "null"]}


def _object(properties: dict[str, Any], *required: str, closed: bool = False) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "object", "properties": properties}
    if required:
        made["required"] = list(required)
    return made | {"additionalProperties": False} if closed else made


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _schemas() -> dict[str, Any]:
    found = _list({"$ref": "#/components/schemas/Diagnostic"})
    losses = {"type": "object", "additionalProperties": found}
    outputs = {"type": "object", "additionalProperties": _STRING}
    converted = {"document": schema(), "diagnostics": found, "outputs": outputs, "losses": losses}
    return {
        "Asked": _asked(),
        "Amendment": {"anyOf": [_amendment(), _person()]},
        "Converted": _object(converted, *converted),
        "Validated": _object({"valid": {"type": "boolean"}, "diagnostics": found}, "valid", "diagnostics"),
        "Refused": _object({"error": _STRING}, "error"),
        "Unreadable": _object({"diagnostics": found}, "diagnostics"),
        "Diagnostic": _diagnostic(),
    }


def _asked() -> dict[str, Any]:
    people = {"anyOf": [_STRING, _list(_STRING)]}
    readers = [known.name for known in registry.all_formats() if known.read]
    writers = [known.name for known in registry.all_formats() if known.write and not known.binary]
    options = {
        "lang": _STRING,
        "style": {"enum": list(NAMES)},
        "interviewer": people,
        "interviewee": people,
        "interview": {"enum": list(CHOICES)},
        "normalize": {"enum": list(NORMAL_FORMS)},
    }
    asked = {
        "text": {**_STRING, "description": "The article as text."},
        "data": {**_STRING, "contentEncoding": "base64", "description": "Or its bytes in Base64."},
        "encoding": {**_STRING, "description": "Of the bytes; without it they are UTF-8, or what they declare."},
        "from": {"enum": readers, "default": "text"},
        "to": {"anyOf": [{"enum": writers}, _list({"enum": writers})]},
        "options": _object(options, closed=True),
        "amendments": _list({"$ref": "#/components/schemas/Amendment"}),
    }
    return _object(asked, closed=True) | {"oneOf": [{"required": ["text"]}, {"required": ["data"]}]}


def _diagnostic() -> dict[str, Any]:
    said = {
        "file": _MAYBE,
        "line": _COUNT,
        "column": _COUNT,
        "path": _MAYBE,
        "severity": {"enum": ["error", "warning", "info"]},
        "code": _STRING,
        "message": _STRING,
        "help": _STRING,
    }
    return _object(said, *said)


def _amendment() -> dict[str, Any]:
    said = {
        "path": {**_STRING, "description": "Where the piece stands, such as `$.body[3]`."},
        "type": {"enum": list(TYPES)},
        "speaker": {**_STRING, "description": "The id or the name of who speaks; empty for nobody."},
        "text": {**_STRING, "description": "What the piece begins with; it is found by that if it isn't at the path."},
        "after": {
            **_STRING,
            "description": "What the first 60 characters of the piece before are.",
        },
    }
    return _object(said, "path", closed=True)


def _person() -> dict[str, Any]:
    said = dict.fromkeys(PERSONAL, _STRING) | {"role": {"enum": list(ROLES)}, "participant": _STRING}
    return _object(said, "participant", closed=True)
