"""The codes for what is wrong with JSON, and with data as a document."""

from newsdoc.diagnostics.codes.code import Code

__all__ = ["CODES"]

CODES = (
    Code(
        "json-syntax",
        "error",
        "The text is not JSON (RFC 8259).",
        "Repair the JSON at the place named.",
    ),
    Code(
        "duplicate-key",
        "error",
        "An object names the same key twice, so that one of the values would be lost.",
        "Keep one of the two.",
    ),
    Code(
        "not-newsdoc",
        "error",
        "The data is valid JSON or XML but not a document of the format asked for.",
        "Give the right format with `--from`; `newsdoc formats` lists them.",
    ),
    Code(
        "unsupported-version",
        "error",
        "The document is of a version of the format that this newsdoc can't read.",
        "Upgrade newsdoc.",
    ),
    Code(
        "wrong-type",
        "error",
        "A value is of another type than the schema says.",
        "See `newsdoc schema` for the type that belongs there.",
    ),
    Code(
        "wrong-value",
        "error",
        "A value is of the right type but outside what the schema allows.",
        "See `newsdoc schema` for the values allowed there.",
    ),
    Code(
        "missing-field",
        "error",
        "An object lacks a field that it must have.",
        "Add the field.",
    ),
    Code(
        "unknown-field",
        "error",
        "An object has a field that the schema doesn't know.",
        "Remove it, or keep it as an extension of the document.",
    ),
    Code(
        "unknown-type",
        "error",
        "An object's `type` is none of those allowed at its place.",
        "See `newsdoc schema` for the types allowed there.",
    ),
    Code(
        "not-normal",
        "error",
        "The document is not in normal form: adjacent texts, an empty container, a link in a link.",
        "Call `newsdoc.normalize` on it before writing.",
    ),
    Code(
        "too-deep",
        "error",
        "Nodes are nested deeper than 64, counted from the document.",
        "Call `newsdoc.normalize`, which makes text of what lies too deep.",
    ),
    Code(
        "schema",
        "error",
        "The data breaks the JSON Schema.",
        "See `newsdoc schema` for what belongs there.",
    ),
)
