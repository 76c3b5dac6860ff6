"""Dates in TEI: attributes in the form of XML Schema or of ISO 8601, or the text of an element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.formats.dates import is_w3c, lenient
from newsdoc.formats.markup import attribute
from newsdoc.formats.spaces import squeeze
from newsdoc.formats.tagged import element, phrase
from newsdoc.model import Date
from newsdoc.model.scalars import ISO_DATE

if TYPE_CHECKING:
    from newsdoc.formats.xml import Element

__all__ = ["dated", "read_date", "write_date"]

_is_iso = patterns.scalar(ISO_DATE.regex).match
_ATTRIBUTES = ("when", "when-iso", "from", "from-iso", "notBefore", "notBefore-iso")


def dated(value: str | None) -> str:
    """Write the attribute that says when something was, if that is known."""
    return attribute("when" if value is not None and is_w3c(value) else "when-iso", value)


def write_date(date: Date | None, kind: str | None = None) -> str:
    """Write a date of a type as an element, if there is one; what can't be read as a date is its text."""
    if date is None:
        return ""
    start = f"date{attribute('type', kind)}{dated(date.value)}"
    return element(start, "") if date.raw is None else phrase(start, date.raw)


def read_date(found: Element, text: str | None) -> Date | None:
    """Give the date that an element says by an attribute, or else by its text, if it says one."""
    for name in _ATTRIBUTES:
        if value := (found.get(name) or "").strip():
            return Date(value) if _is_iso(value) else lenient(squeeze(value))[0]
    return Date(raw=text) if text else None
