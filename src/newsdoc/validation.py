"""Whether plain data is a valid document: the JSON Schema, the normal form, and the checks of meaning."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from newsdoc import codec
from newsdoc.checks import check
from newsdoc.codec.problems import problems
from newsdoc.diagnostics import Diagnostic
from newsdoc.schema import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.protocols import Validator

__all__ = ["schema_problems", "validate"]


@cache
def _validator() -> Validator:
    """Give the validator; its registry is empty, so nothing is ever fetched."""
    from jsonschema import Draft202012Validator
    from referencing import Registry

    return Draft202012Validator(schema(), registry=Registry())


def validate(data: Any) -> list[Diagnostic]:
    """Give everything that is wrong with plain data as a document; an empty list if it is valid.

    Types and the normal form are looked at first, for their messages are the plainest; then jsonschema has
    the last word on the schema; then comes the meaning (see `check`).
    """
    return list(problems(data)) or list(schema_problems(data)) or check(codec.decode(data))


def schema_problems(data: Any) -> Iterator[Diagnostic]:
    """Give what jsonschema alone finds wrong with plain data."""
    for error in _validator().iter_errors(data):
        yield Diagnostic("schema", error.message, path=error.json_path)
