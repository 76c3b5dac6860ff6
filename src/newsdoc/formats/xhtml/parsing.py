"""XHTML and HTML to a tree of elements: strictly where it is XML, as browsers do where it isn't, and always safely."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from lxml import etree

from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.formats import xml
from newsdoc.limits import WITHIN, too_large

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.xml import Element

__all__ = ["parse"]

_WHOLE = ("<?xml", "<!doctype", "<html")


def parse(text: str, *, html: bool = False, report: Report = ignore) -> Element:
    """Give the element that holds a fragment, or the root of a page.

    With `html`, or where the text isn't well-formed, it is read by the rules of HTML, which is reported.
    Raises `ReadError` for what isn't safe: entities of its own, elements too deep, too many attributes.
    """
    if "<!ENTITY" in text.upper():
        raise ReadError(Diagnostic("xml-refused", "the markup declares an entity"))
    if not html:
        try:
            return _parse_xml(text, report)
        except ReadError as error:
            (found,) = error.diagnostics
            if found.code in ("xml-refused", "too-large"):
                raise
            place = "" if found.position is None else f" (at {found.position} of the markup)"
            report(Diagnostic("loose-markup", f"it is no XML, so it is read as HTML: {found.message}{place}"))
    return _parse_html(text)


def _parse_xml(text: str, report: Report) -> Element:
    """Parse XML, in which characters may go by HTML's names; what is reported counts only if it is XML."""
    remarks: list[Diagnostic] = []
    whole = text.lstrip().lower().startswith(_WHOLE)
    markup = text.lstrip() if whole else f"<div>{text}</div>"
    root = xml.parse(markup, limit=WITHIN, report=remarks.append)
    for remark in remarks:
        report(remark)
    return root


def _parse_html(text: str) -> Element:
    parser = etree.HTMLParser(
        recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8"
    )
    whole = text.lstrip().lower().startswith(_WHOLE)
    markup = text if whole else f"<html><body>{text}</body></html>"
    given = markup.encode("utf-8", "replace")
    if given.count(b"=") > WITHIN.attributes * 64 and _crowded(text):
        raise too_large(f"an element of markup has more than {WITHIN.attributes} attributes")
    root: Any = etree.fromstring(given, parser)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise ReadError(Diagnostic("xml-refused", "the markup is nested too deep"))
    if root is None:
        return xml.parse("<div/>")
    return cast("Element", root)


def _crowded(text: str) -> bool:
    """Say whether one tag seems to have more attributes than an element may."""
    return any(tag.partition(">")[0].count("=") > WITHIN.attributes for tag in text.split("<"))
