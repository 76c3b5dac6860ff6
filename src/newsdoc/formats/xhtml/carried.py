"""Fields that a format around our XHTML has no place for: carried in data attributes of its `article`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import codec
from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.formats.json import bare, compact, parse_any
from newsdoc.model import Document
from newsdoc.shape import FORMAT_VERSION, fields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.diagnostics import Report
    from newsdoc.formats.xhtml.body import Body

__all__ = ["carried", "carry", "lacking", "report_lacking"]

_EMPTY = Document()


def carry(document: Document, names: Iterable[str]) -> dict[str, str]:
    """Give fields of a document as data attributes, each as newsdoc's JSON; null is a field's default."""
    names = list(names)
    part = Document(**{name: getattr(document, name) for name in names})
    encoded = bare(part)
    return {name.replace("_", "-"): compact(encoded.get(name)) for name in names}


def lacking(document: Document, said: dict[str, Any]) -> list[str]:
    """Name the fields of a document that it wouldn't have from what a format says of it, given by field."""
    read = attrs.evolve(_EMPTY, **said)
    own = [field for field in fields(Document) if field.compared]
    return [field.name for field in own if getattr(read, field.name) != getattr(document, field.name)]


def report_lacking(document: Document, names: Iterable[str], title: str, report: Report, *, carried: bool) -> None:
    """Report the fields of a document that a format, of this title, doesn't say as they are, carried or left out."""
    for name in names:
        if getattr(document, name) == getattr(_EMPTY, name):
            continue
        what, path = name.replace("_", " "), f"$.{name}"
        if carried:
            message = f"{title} doesn't say all of {what}; data attributes do"
            report(Diagnostic("carried-as-data", message, path=path))
        else:
            report(Diagnostic("not-expressible", f"{title} doesn't say all of {what}", path=path))


def carried(body: Body, file: str | None, path: str) -> dict[str, Any]:
    """Give the fields that the data attributes of our own body hold; those of others hold none.

    `file` and `path` are where the body stands, for messages. Raises `ReadError` for what newsdoc's JSON doesn't allow.
    """
    data = dict(body.data)
    version = data.pop("newsdoc", None)
    if not body.own:
        return {}
    if version != FORMAT_VERSION:
        message = f"the body is of version {version}; this newsdoc reads {FORMAT_VERSION}"
        raise ReadError(Diagnostic("unsupported-version", message, file, path=path))
    known = {field.name.replace("_", "-"): field for field in fields(Document)}
    values: dict[str, Any] = {}
    try:
        for key, text in data.items():
            if key in known:
                values[known[key].name] = parse_any(text)
        given = {key: value for key, value in values.items() if value is not None}
        document = codec.decode({"newsdoc": version, "type": "document", **given})
    except ReadError as error:
        raise ReadError(*(_placed(found, file, path) for found in error.diagnostics)) from None
    return {field: getattr(document, field) for field in values}


def _placed(found: Diagnostic, file: str | None, path: str) -> Diagnostic:
    message = f"in the data attributes, {found.path or '$'}: {found.message}"
    return Diagnostic(found.code, message, file, path=path)
