"""The properties of a file: what an office's software shows of a document without opening it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsdoc.checks import is_possible
from newsdoc.formats.markup import escape
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.formats.losses import Told
    from newsdoc.model import Date, Document

__all__ = ["core"]

_DAY = len("2026-11-23")
_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def core(document: Document, told: Told) -> str:
    """Give the core properties (Open Packaging Conventions, 11) as XML, and note in `told` which dates they have."""
    texts = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in _texts(document))
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{text}</dcterms:{name}>' for name, text in _dates(document, told)
    )
    return f"<cp:coreProperties {_NAMESPACES}>{texts}{dates}</cp:coreProperties>"


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    found = (
        ("dc:title", plain_text(document.headline).replace("\n", " ") if document.headline else None),
        ("dc:creator", "; ".join(plain_text(each) for each in document.bylines if each.kind == "author")),
        ("cp:keywords", ", ".join(document.keywords)),
        ("dc:language", document.lang),
        ("dc:identifier", document.id),
        ("cp:version", document.version),
        ("cp:contentStatus", document.status),
    )
    return ((name, text) for name, text in found if text)


def _dates(document: Document, told: Told) -> Iterator[tuple[str, str]]:
    for name, date in (("created", document.issued), ("modified", document.updated)):
        if date is not None and (moment := _moment(date)) is not None:
            told.say(date, "value")
            yield name, moment


def _moment(date: Date) -> str | None:
    """Give a date as the second of UTC that these properties need, or nothing if it hasn't even a day.

    A day alone is given as its noon, which is of that day nearly everywhere; a time without an offset is UTC.
    """
    text = date.value
    if text is None or len(text) < _DAY or not is_possible(text):
        return None
    if len(text) == _DAY:
        return f"{text}T12:00:00Z"
    try:
        moment = datetime.fromisoformat(text)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):  # more digits of a second than Python has, or before the first year
        return None
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z".rjust(20, "0")
