"""Checking XML against an XML Schema that the user names."""

from __future__ import annotations

from os import fspath
from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import Diagnostic, UsageError
from newsdoc.formats import xml
from newsdoc.formats.nitf.names import NAMESPACE
from newsdoc.limits import read_house_file
from newsdoc.source import Position

if TYPE_CHECKING:
    from os import PathLike

    from newsdoc.limits import Limits

__all__ = ["schema", "validate_xml"]


def schema(path: str | PathLike[str]) -> Any:
    """Give the compiled schema of a file, an `lxml.etree.XMLSchema`.

    What it includes is looked for beside it, and never on a network. Raises `UsageError` if it isn't a schema or
    lacks one that it includes, and `OSError` if it can't be read.
    """
    from lxml import etree

    data = read_house_file(path)
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        return etree.XMLSchema(etree.fromstring(data, parser, base_url=fspath(path)))
    except etree.LxmlError as error:
        raise UsageError(f"{fspath(path)} can't be used as an XML Schema: {error}") from None


def validate_xml(
    data: str | bytes, schema_path: str | PathLike[str], *, name: str | None = None, limit: int | Limits | None = None
) -> list[Diagnostic]:
    """Give everything that is wrong with XML by a schema, with line and column where they are known.

    `name` is the file's, and `limit` how much is read: so many bytes, or `Limits`. Raises `ReadError` for what isn't
    XML, `UsageError` for what isn't a schema.
    """
    checked = schema(schema_path)
    checked.validate(xml.parse(data, name=name, limit=limit))
    return [_diagnostic(entry, name) for entry in checked.error_log]


def _diagnostic(entry: Any, name: str | None) -> Diagnostic:
    message = entry.message.replace(f"{{{NAMESPACE}}}", "")
    return Diagnostic("xsd-invalid", message, name, Position(entry.line, max(entry.column, 1)))
