"""The writer: a document to a news item with NITF or XHTML in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import UsageError, ignore
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.formats import xhtml, xml
from newsdoc.formats.identity import NO_NAME, name_uri, write_uri
from newsdoc.formats.markup import DECLARATION, attribute, escape
from newsdoc.formats.newsml_g2.names import NAMESPACE, STANDARD
from newsdoc.formats.newsml_g2.wrapper import read_around
from newsdoc.formats.newsml_g2.writing import write_properties
from newsdoc.formats.nitf.names import XHTML
from newsdoc.formats.nitf.reader import Reader
from newsdoc.formats.nitf.writer import write as write_nitf
from newsdoc.normal import require
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.newsml_g2.wrapper import Said
    from newsdoc.model import Document

__all__ = ["write", "written_around"]

# What can stand in an item, and its media type.
_INLINE = {"nitf": "application/nitf+xml", "xhtml": "application/xhtml+xml"}


def write(document: Document, *, report: Report, inline: str, data: bool) -> str:
    """Give a document as an item, as `newsdoc.formats.newsml_g2.write` says."""
    if inline not in _INLINE:
        raise UsageError(no_such("inline", inline, _INLINE))
    if inline == "nitf" and not data:
        raise UsageError("data=False is about XHTML: with inline='nitf' nothing is written that only newsdoc reads")
    require(document)
    around = _around(document, write_uri(document), report)
    content = _nitf(document) if inline == "nitf" else _xhtml(document, _said(around), report, data=data)
    language = attribute("xml:lang", document.lang)
    held = f'<inlineXML contenttype="{_INLINE[inline]}"{language}>\n{content}\n    </inlineXML>'
    return f"{DECLARATION}{around[0]}{held}{around[1]}\n"


def _around(document: Document, uri: str, report: Report) -> tuple[str, str]:
    """Give what stands before the content of an item and behind it."""
    version = document.version or ""
    counted = attribute("version", version) if version.isascii() and version.isdigit() and version[0] != "0" else ""
    start = (
        f'<newsItem xmlns="{NAMESPACE}" standard="NewsML-G2" standardversion="{STANDARD}" conformance="power"'
        f"{attribute('guid', uri)}{counted}{attribute('xml:lang', document.lang)}>"
    )
    return f"{start}{write_properties(document, report)}\n  <contentSet>\n    ", "\n  </contentSet>\n</newsItem>"


def _nitf(document: Document) -> str:
    return write_nitf(document, report=ignore).removeprefix(DECLARATION).rstrip("\n")


def _xhtml(document: Document, said: Said, report: Report, *, data: bool) -> str:
    values: dict[str, Any] = said.fields() | {"extensions": tuple(said.extensions), "body": document.body}
    names = xhtml.lacking(document, values)
    xhtml.report_lacking(document, names, "NewsML-G2", report, carried=data)
    body = xhtml.write_body(document.body, lang=document.lang, data=xhtml.carry(document, names) if data else None)
    title = escape(plain_text(document.headline)) if document.headline else ""
    return f'<html xmlns="{XHTML}"><head><title>{title}</title></head><body>\n{body}\n</body></html>'


def written_around(document: Document) -> Said:
    """Give what stands around the content of a document that we have written."""
    return _said(_around(document, name_uri(document) or NO_NAME, ignore))


def _said(around: tuple[str, str]) -> Said:
    """Give what a reader finds around the content of an item."""
    root = xml.parse("<inlineXML/>".join(around))
    content = next(element for element in root.iter() if element.tag.endswith("}inlineXML"))
    return read_around(Reader(content, None, ignore, None), content, content.iterancestors())
