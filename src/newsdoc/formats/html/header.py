"""What stands above and below the body of a page: headline, decks, bylines, dates, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.html.names import ABSTRACT, DATES, FOOTER, HEADER, RIGHTS
from newsdoc.formats.markup import attribute, escape
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.formats.html.turns import PageWriter
    from newsdoc.model import Date, Document

__all__ = ["footer", "header", "title"]

_LONGEST = 70
_UNTITLED = "Untitled"
_FRACTION = 3
"""How many digits a fraction of a second may have (HTML, 2.3.5)."""


def title(document: Document) -> str:
    """Give the title of a page: the headline, or how the text begins."""
    found = document.headline or next(iter(document.body), None)
    text = "" if found is None else " ".join(plain_text(found).split())
    if found is not document.headline and len(text) > _LONGEST:
        text = f"{text[:_LONGEST].rpartition(' ')[0] or text[:_LONGEST]}…"
    return text or _UNTITLED


def header(writer: PageWriter, document: Document) -> str:
    """Give the `header` and the abstract below it, or nothing where they would be empty."""
    lines = (document.kicker, document.headline, *document.decks, *document.bylines, document.dateline)
    inner = writer.blocks(line for line in lines if line is not None) + _dates(document)
    above = f'\n<header class="{HEADER}">{inner}\n</header>' if inner else ""
    return above + _abstract(writer, document)


def _abstract(writer: PageWriter, document: Document) -> str:
    if not document.abstract:
        return ""
    return f'\n<div class="{ABSTRACT}"{writer.property(ABSTRACT)}>{writer.blocks(document.abstract)}</div>'


def _dates(document: Document) -> str:
    found = (document.issued, document.updated if document.updated != document.issued else None)
    shown = " · ".join(_time(date) for date in found if date is not None)
    return f'\n<p class="{DATES}">{shown}</p>' if shown else ""


def _time(date: Date) -> str:
    if date.value is None:
        return escape(date.raw or "")
    seconds, stop, rest = date.value.partition(".")
    fraction = rest[: len(rest) - len(rest.lstrip("0123456789"))]
    exact = f"{seconds}.{fraction[:_FRACTION]}{rest[len(fraction) :]}" if stop else seconds
    return f"<time{attribute('datetime', exact)}>{escape(date.value.replace('T', ' '))}</time>"


def footer(document: Document) -> str:
    """Give the `footer`, which says whose the article is, or nothing."""
    rights = document.rights
    if rights is None:
        return ""
    holder = " ".join(filter(None, (rights.year, rights.holder)))
    parts = filter(None, (holder and f"© {holder}", rights.notice, rights.terms))
    text = " · ".join(parts)
    return f'\n<footer class="{FOOTER}">\n<p class="{RIGHTS}">{escape(text)}</p>\n</footer>' if text else ""
