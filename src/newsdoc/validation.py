"""Whether plain data is a valid document: the JSON Schema, the normal form, and the checks of meaning."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsdoc import codec
from newsdoc.checks import check
from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.loading import LOADING
from newsdoc.schema import schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jsonschema.protocols import Validator

__all__ = ["schema_problems", "validate"]


@cache
def _validator() -> Validator:
    """Give the validator; its registry is empty, so nothing is ever fetched."""
    with LOADING:
        from jsonschema import Draft202012Validator
        from referencing import Registry

    return Draft202012Validator(schema(), registry=Registry())


@cache
def _quick() -> Callable[[Any], bool] | None:
    """Give the quick validator's verdict, if it is there; it is compiled once."""
    try:
        with LOADING:
            compiled = import_module("jsonschema_rs").Draft202012Validator(schema())
    except ImportError:
        return None
    verdict: Callable[[Any], bool] = compiled.is_valid
    return verdict


def validate(data: Any) -> list[Diagnostic]:
    """Give everything that is wrong with plain data as a document; an empty list if it is valid.

    Types and the normal form are looked at first, for their messages are the plainest; then jsonschema has the last
    word on the schema, or with the extra `fast` jsonschema-rs, whose yes is enough; then comes the meaning (see
    `check`). What is found is the same with the extra and without it.
    """
    try:
        document = codec.decode(data)
    except ReadError as error:
        return list(error.diagnostics)
    return list(_disputed(data)) or check(document)


def _disputed(data: Any) -> Iterator[Diagnostic]:
    """Give what is wrong under the schema with data that have been decoded.

    jsonschema-rs takes a tuple for a list, and an enumeration's member for its value; but the decoder takes neither, so
    its yes can be trusted here. Where it says no, or can't take a value, jsonschema decides.
    """
    quick = _quick()
    if quick is None or not _says_yes(quick, data):
        yield from schema_problems(data)


def _says_yes(quick: Callable[[Any], bool], data: Any) -> bool:
    try:
        return quick(data)
    except ValueError:  # a value or a key of a class that it doesn't know
        return False


def schema_problems(data: Any) -> Iterator[Diagnostic]:
    """Give what jsonschema alone finds wrong with plain data."""
    for error in _validator().iter_errors(data):
        yield Diagnostic("schema", error.message, path=error.json_path)
