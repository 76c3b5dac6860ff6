"""XHTML and HTML to a tree of elements: strictly where it is XML, as browsers do where it isn't, and always safely."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, cast

import attrs
from lxml import etree

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.formats import xml
from newsdoc.formats.forbidden import MOST
from newsdoc.formats.xhtml.behind import gather_behind
from newsdoc.formats.xhtml.sections import with_sections
from newsdoc.limits import WITHIN, too_large
from newsdoc.source import Position, Source

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.xml import Element

__all__ = ["parse", "take_out"]

_WHOLE = ("<?xml", "<!doctype", "<html")
_LONGEST_NUMBER = 12

_HEAD = frozenset(("base", "link", "meta", "noscript", "script", "style", "template", "title"))
"""What may stand in a head."""

_TAKEN = "taken-out"

_AROUND = "<div>"
"""What is put before a fragment, so that it has one root."""


def parse(text: str, *, html: bool = False, page: bool = False, report: Report = ignore) -> Element:
    """Give the element that holds a fragment, or the root of a page, which is one if it begins like one or is a `page`.

    With `html`, or where the text isn't well-formed, it is read by the rules of HTML, which is reported.
    Raises `ReadError` for what isn't safe: entities of its own, elements too deep, too many attributes.
    """
    if "<!ENTITY" in text.upper():
        raise ReadError(Diagnostic("xml-refused", "the markup declares an entity"))
    if not html:
        try:
            return _parse_xml(text, report, page=page)
        except ReadError as error:
            (found,) = error.diagnostics
            if found.code in ("xml-refused", "too-large"):
                raise
            place = "" if found.position is None else f" (at {found.position} of the markup)"
            report(Diagnostic("loose-markup", f"it is no XML, so it is read as HTML: {found.message}{place}"))
    if report is not ignore:
        _report_numbers(text, report)
    return _parse_html(text, page=page)


def _parse_xml(text: str, report: Report, *, page: bool) -> Element:
    """Parse XML, in which characters may go by HTML's names; what is reported counts only if it is XML."""
    remarks: list[Diagnostic] = []
    whole = page or text.lstrip().lower().startswith(_WHOLE)
    markup = _with_tabs(text.lstrip() if whole else f"{_AROUND}{text}</div>")
    try:
        root = xml.parse(markup, limit=WITHIN, report=remarks.append)
    except ReadError as error:
        raise error if whole else ReadError(*map(_without_what_is_around, error.diagnostics)) from None
    for remark in remarks:
        report(remark if whole else _without_what_is_around(remark))
    return root


def _with_tabs(markup: str) -> str:
    """Give XML in which the tabs in attributes stay what they are in HTML: XML would have them as spaces."""
    if "\t" not in markup or "<![CDATA[" in markup:  # in which no tag is one
        return markup
    return patterns.HTML_TAG.sub(
        lambda tag: patterns.HTML_VALUE.sub(lambda value: value[0].replace("\t", "&#9;"), tag[0]), markup
    )


def _without_what_is_around(found: Diagnostic) -> Diagnostic:
    """Give a diagnostic of markup in an element of ours as one of the markup alone."""
    place = found.position
    if place is None or place.line > 1:
        return found
    return attrs.evolve(found, position=Position(1, max(1, place.column - len(_AROUND))))


def _parse_html(text: str, *, page: bool) -> Element:
    parser = etree.HTMLParser(
        recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8"
    )
    whole = page or text.lstrip().lower().startswith(_WHOLE)
    markup = text if whole else f"<html><body>{text}</body></html>"
    markup = with_sections(markup) if markup.lstrip().startswith("<?xml") else markup
    given = markup.encode("utf-8", "replace")
    if _crowded(text):
        raise _too_many()
    root: Any = etree.fromstring(given, parser)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise ReadError(Diagnostic("xml-refused", "the markup is nested too deep"))
    if root is None:
        return xml.parse("<div/>")
    if xml.crowded(WITHIN.attributes)(root):
        raise _too_many()
    gather_behind(root)
    if page:
        _part_head(root)
    return cast("Element", root)


def _report_numbers(text: str, report: Report) -> None:
    """Report the numbers of characters that no document can hold, which the rules of HTML take all the same."""
    found = [match for match in patterns.NUMBERED_CHARACTER.finditer(text) if _is_forbidden(match[1], match[2])]
    source = Source(text)
    for match in found[:MOST]:
        place = source.position(match.start())
        more = (
            f"; so it is in {len(found) - MOST} more places" if len(found) > MOST and match is found[MOST - 1] else ""
        )
        shown = match[0] if len(match[0]) <= _LONGEST_NUMBER else f"{match[0][:_LONGEST_NUMBER]}…"
        message = f"{shown}; stands for no character that a document can hold: U+FFFD stands in its place"
        report(Diagnostic("forbidden-character", f"{message} (at {place} of the markup){more}"))


def _is_forbidden(hexadecimal: str | None, decimal: str | None) -> bool:
    digits = (hexadecimal or decimal or "").lstrip("0")
    number = int(digits or "0", 16 if hexadecimal else 10) if len(digits) < _LONGEST_NUMBER else sys.maxunicode + 1
    return number > sys.maxunicode or patterns.UNCARRIED.match(chr(number)) is not None


def _crowded(text: str) -> bool:
    """Say whether a tag seems to have twice as many attributes as it may: parsing takes time by their square."""
    most = 2 * WITHIN.attributes
    return any(
        len(patterns.HTML_VALUE.sub("= ", tag[0]).replace("/", " ").split()) > most
        for tag in patterns.HTML_TAG.finditer(text)
        if len(tag[0]) > most
    )


def _too_many() -> ReadError:
    return too_large(f"an element of markup has more than {WITHIN.attributes} attributes")


def _part_head(root: Any) -> None:
    """Move out of a head what belongs to the body: the parser takes newer elements for the head's where no body begins.

    HTML has the head end before the first element that can't stand in it (13.2.6.4.4).
    """
    head = root.find("head")
    if head is None or head.getnext() is not None:
        return
    first = next((child for child in head if child.tag not in _HEAD), None)
    if first is None:
        return
    body: Any = root.makeelement("body")
    root.append(body)
    body.extend([first, *first.itersiblings()])


def take_out(*elements: Element) -> None:
    """Take elements out of their tree; the text behind each stays."""
    nodes: list[Any] = [*elements]
    for node in nodes:
        node.tag = _TAKEN
    if nodes:
        # lxml would refuse to set the texts anew that the parser let through.
        etree.strip_elements(nodes[0].getroottree(), _TAKEN, with_tail=False)
