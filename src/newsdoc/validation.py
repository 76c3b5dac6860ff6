"""Whether plain data is a valid document: the JSON Schema, the normal form, and the checks of meaning."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from newsdoc import codec
from newsdoc.checks import check
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

    The schema and the normal form are looked at first, and the meaning (see `check`) of what passes them.
    """
    problems = list(codec.problems(data))
    if not any(problem.code == "too-deep" for problem in problems):
        known = {problem.path for problem in problems}
        problems += [found for found in schema_problems(data) if found.path not in known]
    return problems or check(codec.decode(data))


def schema_problems(data: Any) -> Iterator[Diagnostic]:
    """Give what jsonschema alone finds wrong with plain data."""
    for error in _validator().iter_errors(data):
        yield Diagnostic("schema", error.message, path=error.json_path)
