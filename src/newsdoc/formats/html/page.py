"""The writer: a document to a page."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import attrs

from newsdoc.diagnostics import Diagnostic
from newsdoc.formats import xhtml
from newsdoc.formats.html.header import footer, header, title
from newsdoc.formats.html.names import BODY
from newsdoc.formats.html.scripts import is_right_to_left
from newsdoc.formats.html.turns import PageWriter
from newsdoc.formats.markup import attribute, escape
from newsdoc.loading import LOADING
from newsdoc.normal import require
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Document

__all__ = ["SAID", "write"]

SAID = ("kicker", "headline", "decks", "bylines", "abstract", "body", "lang")
"""The fields that the markup of a page says as they are; a dateline without a date is another."""


def write(  # noqa: PLR0913  (each is an option of the format)
    document: Document,
    *,
    report: Report,
    data: bool,
    stylesheet: bool,
    json_ld: bool,
    microdata: bool,
    fragment: bool,
) -> str:
    """Give a document as a page, as `newsdoc.formats.html.write` says. Raises `InvalidDocument`."""
    require(document)
    public = _public(document, report)
    lacking = xhtml.lacking(public, _said(public))
    xhtml.report_lacking(public, lacking, "HTML", report, carried=data)
    carried = xhtml.carry(public, lacking) if data else {}
    article = _article(public, carried, microdata=microdata)
    return f"{article}\n" if fragment else _page(public, article, stylesheet=stylesheet, json_ld=json_ld)


def _article(document: Document, carried: dict[str, str], *, microdata: bool) -> str:
    """Give the `article`, with microdata as an item whose body is an element of its own."""
    if not microdata:
        writer = PageWriter(document)
        inner = f"{header(writer, document)}{writer.blocks(document.body)}{footer(document)}"
        return xhtml.enclose(inner, lang=document.lang, data=carried, more=_direction(document))
    with LOADING:
        from newsdoc.formats.html.microdata import PROPERTIES
        from newsdoc.formats.html.microdata import microdata as said_by_elements

    writer = PageWriter(document, PROPERTIES)
    item, unseen = said_by_elements(document)
    inner = f"{header(writer, document)}{_body(writer, document)}{footer(document)}{unseen}"
    return xhtml.enclose(inner, lang=document.lang, data=carried, more=_direction(document) + item)


def _body(writer: PageWriter, document: Document) -> str:
    if not document.body:
        return ""
    return f'\n<div class="{BODY}"{writer.property(BODY)}>{writer.blocks(document.body)}\n</div>'


def _public(document: Document, report: Report) -> Document:
    """Give a document without what isn't to be published."""
    if document.internal_notes:
        message = "internal notes are not to be published: a page has none"
        report(Diagnostic("not-expressible", message, path="$.internal_notes"))
    return attrs.evolve(document, internal_notes=())


def _said(document: Document) -> dict[str, object]:
    dateline = document.dateline
    said: dict[str, object] = {name: getattr(document, name) for name in SAID}
    return said if dateline is None else {**said, "dateline": attrs.evolve(dateline, date=None)}


def _direction(document: Document) -> str:
    return ' dir="rtl"' if is_right_to_left(document.lang) else ""


def _page(document: Document, article: str, *, stylesheet: bool, json_ld: bool) -> str:
    head = [
        '<meta charset="utf-8"/>',
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        f"<title>{escape(title(document))}</title>",
        *(f"<meta{attribute('name', name)}{attribute('content', text)}/>" for name, text in _told(document)),
        *([f"<style>\n{_stylesheet()}</style>"] if stylesheet else []),
        *([f'<script type="application/ld+json">{_json_ld(document)}</script>'] if json_ld else []),
    ]
    lines = "\n".join(head)
    html = f"<html{attribute('lang', document.lang)}{_direction(document)}>"
    return f"<!DOCTYPE html>\n{html}\n<head>\n{lines}\n</head>\n<body>\n<main>\n{article}\n</main>\n</body>\n</html>\n"


def _told(document: Document) -> list[tuple[str, str]]:
    """Give what search engines and browsers look for in the head."""
    description = " ".join(map(plain_text, document.decks or document.abstract)).replace("\n", " ")
    author = "; ".join(plain_text(byline) for byline in document.bylines)
    found = (("description", description), ("author", author), ("keywords", ", ".join(document.keywords)))
    return [(name, text) for name, text in found if text]


def _stylesheet() -> str:
    return files("newsdoc.formats.html").joinpath("newsdoc.css").read_text("utf-8")


def _json_ld(document: Document) -> str:
    with LOADING:
        from newsdoc.diagnostics import ignore
        from newsdoc.formats.json_ld import write as write_json_ld

    return write_json_ld(document, report=ignore).strip()
