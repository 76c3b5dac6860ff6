"""The API: what is answered to `/convert` and `/validate`, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import codec
from newsdoc.diagnostics import Diagnostic, ReadError, UsageError
from newsdoc.diagnostics.diagnostic import as_data
from newsdoc.formats import json, registry
from newsdoc.formats.nitf.profile import validate_nitf
from newsdoc.formats.writing import require_text, write_text
from newsdoc.plain import is_list
from newsdoc.server.asked import asked_in, seen
from newsdoc.validation import validate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.model import Document
    from newsdoc.server.asked import Asked

__all__ = ["convert", "told", "validated"]


def told(diagnostics: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """Give diagnostics as plain data."""
    return [as_data(one) for one in diagnostics]


def convert(body: Any, limit: int) -> dict[str, Any]:
    """Give the document that a request holds, in the formats that it asks for, and what was said meanwhile.

    Raises `ReadError` for what can't be read, and `UsageError` for what can't be asked for.
    """
    asked = asked_in(body)
    wanted = _wanted(body)
    found = seen(asked, limit)
    outputs: dict[str, str] = {}
    losses: dict[str, list[dict[str, Any]]] = {}
    for name in wanted:
        outputs[name], losses[name] = _written(found.document, name)
    return {
        "document": codec.encode(found.document),
        "diagnostics": told(found.diagnostics),
        "outputs": outputs,
        "losses": losses,
    }


def _wanted(body: dict[str, Any]) -> list[str]:
    to = body.get("to", [])
    wanted = to if is_list(to) else [to]
    for name in wanted:
        if not isinstance(name, str):
            raise UsageError("to: the name of a format is expected, or a list of them")
        require_text(registry.by_name(name))
    return wanted


def _written(document: Document, name: str) -> tuple[str, list[dict[str, Any]]]:
    losses: list[Diagnostic] = []
    return write_text(registry.by_name(name), document, report=losses.append), told(losses)


def validated(body: Any, limit: int) -> dict[str, Any]:
    """Say whether a request holds a valid document, and what is wrong with it. Raises `UsageError`."""
    asked = asked_in(body)
    if asked.amendments:
        raise UsageError("amendments are for /convert: what is validated is the document as it is")
    try:
        found = _checked(asked, limit)
    except ReadError as error:
        found = list(error.diagnostics)
    return {"valid": all(one.severity != "error" for one in found), "diagnostics": told(found)}


def _checked(asked: Asked, limit: int) -> list[Diagnostic]:
    """Give what is wrong with a document. Raises `ReadError`."""
    if asked.format.name in ("json", "nitf"):
        given = asked.input
        data = given if isinstance(given, str | bytes) else given.text
        if asked.format.name == "json":
            return validate(json.parse(data, limit=limit))
        return validate_nitf(data, limit=limit)
    return list(seen(asked, limit).diagnostics)
