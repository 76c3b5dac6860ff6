"""The JSON Schema (2020-12) of documents, generated from the model."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any

from newsdoc.model import Document
from newsdoc.model.blocks import Block, Flow
from newsdoc.model.inlines import Inline
from newsdoc.shape import (
    ALTERNATIVES,
    FORMAT_VERSION,
    SCHEMA_KEY,
    TEXT,
    Choice,
    Field,
    Many,
    One,
    String,
    Value,
    Whole,
    classes,
    fields,
    type_name,
)

if TYPE_CHECKING:
    from newsdoc.model.node import Record

__all__ = ["SCHEMA_ID", "schema", "schema_text"]

SCHEMA_ID = f"urn:newsdoc:schema:{FORMAT_VERSION}"
"""The schema's identifier; it carries the version of the format."""

_UNIONS = {"inline": Inline.__args__, "flow": Flow.__args__, "block": Block.__args__}


def schema() -> dict[str, Any]:
    """Give the schema as plain data."""
    definitions = {type_name(cls): _class(cls) for cls in classes()}
    unions = {name: _union(members) for name, members in _UNIONS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": f"newsdoc document {FORMAT_VERSION}",
        "description": "A news document: an article or an interview with typed turns.",
        "$ref": "#/$defs/document",
        "$defs": {"text": _scalar(_TEXT_SHAPE), **unions, **definitions},
    }


def schema_text() -> str:
    """Give the schema as it is published: indented JSON with a line end after it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


_TEXT_SHAPE = String(TEXT, "a text")
_REFERENCE = {
    "description": "Where editors find this schema. It is about the file, and no part of the document.",
    "$ref": "#/$defs/text",
}


def _class(cls: type[Record]) -> dict[str, Any]:
    reference = {SCHEMA_KEY: _REFERENCE} if cls is Document else {}
    version = {"newsdoc": {"const": FORMAT_VERSION}} if cls is Document else {}
    required = ["type", *version, *(field.name for field in fields(cls) if field.required)]
    described = {
        "title": type_name(cls).replace("_", " ").capitalize(),
        "description": inspect.cleandoc(cls.__doc__ or ""),
        "type": "object",
        "properties": {
            **reference,
            "type": {"const": type_name(cls)},
            **version,
            **{field.name: _field(field) for field in fields(cls)},
        },
        "required": required,
        "additionalProperties": False,
    }
    if cls in ALTERNATIVES:
        # The type and just one of the alternatives, which are all the fields there are.
        described |= {"minProperties": 2, "maxProperties": 2}
    return described


def _union(members: tuple[type[Record], ...]) -> dict[str, Any]:
    """Say which class an object is by its type; only so does a validator name the very field that is wrong."""
    names = [type_name(cls) for cls in members]
    return {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"enum": names}},
        "allOf": [
            {
                "if": {"properties": {"type": {"const": name}}, "required": ["type"]},
                "then": {"$ref": f"#/$defs/{name}"},
            }
            for name in names
        ],
    }


def _field(field: Field) -> dict[str, Any]:
    shown = _value(field.value)
    if isinstance(field.default, bool | int | str):
        shown = {**shown, "default": field.default}
    return shown


def _value(value: Value) -> dict[str, Any]:
    if isinstance(value, Many):
        least = {"minItems": 1} if value.nonempty else {}
        return {"type": "array", "items": _items(value), **least}
    return _records(value.classes) if isinstance(value, One) else _scalar(value)


def _items(value: Many) -> dict[str, Any]:
    if value.string is None:
        return _records(value.classes)
    string = {"$ref": "#/$defs/text"} if value.string.regex == TEXT else _scalar(value.string)
    if not value.classes:
        return string
    return {"if": {"type": "string"}, "then": string, "else": _records(value.classes)}


def _records(members: tuple[type[Record], ...]) -> dict[str, Any]:
    if len(members) == 1:
        return {"$ref": f"#/$defs/{type_name(members[0])}"}
    name = next(name for name, union in _UNIONS.items() if set(union) == set(members))
    return {"$ref": f"#/$defs/{name}"}


def _scalar(value: Value) -> dict[str, Any]:
    match value:
        case String(regex):
            return {"type": "string", "pattern": regex}
        case Whole(minimum, maximum):
            return {"type": "integer", "minimum": minimum, "maximum": maximum}
        case Choice(values):
            return {"enum": list(values)}
        case _:
            return {"type": "boolean"}
