"""Reading an article of an archive: its format by its name and its beginning, its options where the format has them."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import signature
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.archive.containers import inner_name
from newsdoc.decoding import decode_as
from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.formats import registry
from newsdoc.formats.json import parse_any
from newsdoc.formats.reading import read
from newsdoc.formats.recognition import kind_of_json, recognised
from newsdoc.limits import limits_of
from newsdoc.plain import is_object

if TYPE_CHECKING:
    from newsdoc.archive.items import Item
    from newsdoc.decoding import Decoded
    from newsdoc.diagnostics import Report
    from newsdoc.formats.format import Format
    from newsdoc.model import Document

__all__ = ["Asked", "document_of"]

_TEXT = "text"


@attrs.frozen
class Asked:
    """How articles are read. Options go to those readers that have them."""

    source: str | None = None
    """The name of the format that they are in, whatever they are called."""
    options: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    encoding: str | None = None
    normalize: str | None = None
    text_field: str = _TEXT
    """The key that objects of JSON Lines have their text under, unless they are documents themselves."""

    @property
    def most(self) -> int:
        """How many bytes of an article are read at most."""
        return limits_of(self.options.get("limit")).size


def document_of(item: Item, data: bytes, asked: Asked, report: Report) -> Document:
    """Read an article. Raises `ReadError`, and `UsageError` for a wrong option."""
    name = patterns.FORBIDDEN.sub("\ufffd", item.name.rpartition("/")[2])
    limits = limits_of(asked.options.get("limit"))
    limits.check_size(data, name)
    given = data if asked.encoding is None else decode_as(data, asked.encoding, name)
    if item.line:
        return _of_line(given, name, asked, report)
    sample = data if isinstance(given, bytes) else given.utf8
    named = registry.by_path(inner_name(item.name)) if asked.source is None else registry.by_name(asked.source)
    found = recognised(named, sample, limits) if asked.source is None else named
    return _read(found, given, name, asked, report)


def _of_line(given: bytes | Decoded, name: str, asked: Asked, report: Report) -> Document:
    """Read an object of JSON Lines: as a document, or for the text that it has."""
    data = given if isinstance(given, bytes) else given.utf8
    limits = limits_of(asked.options.get("limit"))
    kind = kind_of_json(data, limits)
    if kind is not None:
        return _read(registry.by_name(asked.source or kind), given, name, asked, report)
    parsed = parse_any(data, name=name, limit=limits)
    text = parsed.get(asked.text_field) if is_object(parsed) else None
    if not isinstance(text, str):
        message = f"the line is no document, and has no text under {asked.text_field!r}"
        raise ReadError(Diagnostic("no-text", message, name))
    return _read(registry.by_name(asked.source or "text"), text, name, asked, report)


def _read(found: Format, given: str | bytes | Decoded, name: str, asked: Asked, report: Report) -> Document:
    if found.read is None:
        raise ReadError(Diagnostic("no-text", f"{found.title} can only be written", name))
    taken = signature(found.read).parameters
    options = {option: value for option, value in asked.options.items() if option in taken}
    return read(found, given, name=name, report=report, normalize=asked.normalize, **options)
