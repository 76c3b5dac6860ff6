"""The writer: a document to a news item with NITF or XHTML in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import UsageError, ignore
from newsdoc.formats import xhtml, xml
from newsdoc.formats.identity import write_uri
from newsdoc.formats.markup import attribute, escape
from newsdoc.formats.newsml_g2.names import NAMESPACE, STANDARD
from newsdoc.formats.newsml_g2.wrapper import read_around
from newsdoc.formats.newsml_g2.writing import write_properties
from newsdoc.formats.nitf.reader import Reader
from newsdoc.formats.nitf.writer import write as write_nitf
from newsdoc.model import Document
from newsdoc.normal import require
from newsdoc.shape import fields
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.newsml_g2.wrapper import Said

__all__ = ["INLINE", "lacking", "write", "written_around"]

INLINE = {"nitf": "application/nitf+xml", "xhtml": "application/xhtml+xml"}
"""What can stand in an item, and its media type."""

_EMPTY = Document()
_XHTML = "http://www.w3.org/1999/xhtml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write(document: Document, *, report: Report, inline: str, data: bool) -> str:
    """Give a document as an item, as `newsdoc.formats.newsml_g2.write` says."""
    if inline not in INLINE:
        raise UsageError(f"inline={inline!r} is none of {', '.join(INLINE)}")
    require(document)
    content = _nitf(document) if inline == "nitf" else _xhtml(document, report, data=data)
    language = attribute("xml:lang", document.lang)
    held = f'<inlineXML contenttype="{INLINE[inline]}"{language}>\n{content}\n    </inlineXML>'
    return f"{_DECLARATION}{_item(document, held, report)}\n"


def _item(document: Document, held: str, report: Report) -> str:
    version = document.version or ""
    counted = attribute("version", version) if version.isascii() and version.isdigit() and version[0] != "0" else ""
    start = (
        f'<newsItem xmlns="{NAMESPACE}" standard="NewsML-G2" standardversion="{STANDARD}" conformance="power"'
        f"{attribute('guid', write_uri(document))}{counted}{attribute('xml:lang', document.lang)}>"
    )
    properties = write_properties(document, report)
    return f"{start}{properties}\n  <contentSet>\n    {held}\n  </contentSet>\n</newsItem>"


def _nitf(document: Document) -> str:
    return write_nitf(document, report=ignore).removeprefix(_DECLARATION).rstrip("\n")


def _xhtml(document: Document, report: Report, *, data: bool) -> str:
    names = lacking(document)
    xhtml.report_lacking(document, names, "NewsML-G2", report, carried=data)
    body = xhtml.write_body(document.body, lang=document.lang, data=xhtml.carry(document, names) if data else None)
    title = escape(plain_text(document.headline)) if document.headline else ""
    return f'<html xmlns="{_XHTML}"><head><title>{title}</title></head><body>\n{body}\n</body></html>'


def written_around(document: Document) -> Said:
    """Give what stands around the content of a document that we have written."""
    root = xml.parse(_item(document, "<inlineXML/>", ignore))
    content = next(element for element in root.iter() if element.tag.endswith("}inlineXML"))
    return read_around(Reader(content, None, ignore, None), content, content.iterancestors())


def lacking(document: Document) -> list[str]:
    """Name the fields that would not be read back from the properties alone."""
    said = written_around(document)
    values: dict[str, Any] = said.fields() | {"extensions": tuple(said.extensions), "body": document.body}
    read = attrs.evolve(_EMPTY, **values)
    return [
        field.name
        for field in fields(Document)
        if field.compared and getattr(read, field.name) != getattr(document, field.name)
    ]
