"""The writer: a document to the bytes of a file, and what that leaves out to the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.diagnostics import ignore
from newsdoc.formats.docx.blocks import Blocks
from newsdoc.formats.docx.package import packed
from newsdoc.formats.docx.paragraphs import Place
from newsdoc.formats.docx.properties import core
from newsdoc.formats.losses import Told, reported, unsaid
from newsdoc.normal import require

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Document

__all__ = ["SAID", "write"]

SAID = (
    *("kicker", "headline", "decks", "bylines", "dateline", "abstract", "body", "participants", "lang", "id"),
    *("version", "issued", "updated", "status", "keywords"),
)
"""The fields of a document that are written."""

_OPENING = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
)
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"'
    ' w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)
"""A4, an inch from each edge."""


def write(document: Document, *, report: Report) -> bytes:
    """Give a document as a file, as `newsdoc.formats.docx.write` says. Raises `InvalidDocument`."""
    require(document)
    told = Told()
    told.say(document, *SAID)
    blocks = Blocks(document, told)
    place = Place(lang=document.lang)
    _head(blocks, document, place)
    blocks.write(document.body, place)
    blocks.paragraphs.end(place)
    body = f"{_OPENING}{blocks.paragraphs}{_PAGE}</w:body></w:document>"
    properties = core(document, told)
    if report is not ignore:
        for remark in reported("docx", unsaid(document, told)):
            report(remark)
    return packed(body, properties, blocks.links.addresses, blocks.lists)


def _head(blocks: Blocks, document: Document, place: Place) -> None:
    """Write what stands above the body."""
    if document.kicker:
        blocks.line(document.kicker, place, "Kicker")
    if document.headline:
        blocks.line(document.headline, place, "Title")
    for deck in document.decks:
        blocks.line(deck, place, "Subtitle")
    for byline in document.bylines:
        blocks.line(byline, place, "Byline" if byline.kind == "author" else "Translator", "kind")
    if document.dateline:
        blocks.line(document.dateline, place, "Dateline")
    blocks.write(document.abstract, attrs.evolve(place, style="Abstract"))
