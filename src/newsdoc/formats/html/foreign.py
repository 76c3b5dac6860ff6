"""Pages of others: their article, with what stands around it and what the head says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import ignore
from newsdoc.formats import xhtml
from newsdoc.formats.html.above import read_above
from newsdoc.formats.html.frames import without_frames
from newsdoc.formats.html.head import read_head
from newsdoc.formats.html.headlines import headline_of, read_outside
from newsdoc.formats.html.main import main_of, report_left, take_out_furniture, take_out_hidden
from newsdoc.formats.xhtml.reader import Reader
from newsdoc.model import Byline, Deck, Document, Paragraph
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.html.head import Said
    from newsdoc.formats.xml import Element

__all__ = ["read_foreign"]


def read_foreign(root: Element, report: Report) -> Document:
    """Give the document that the article of a page is, its blocks not yet in normal form.

    What is printed counts; what the head says stands in where nothing is. Raises `ReadError` for what isn't safe.
    """
    names = Reader(ignore, own=False)
    said = read_head(names, root, report)
    page = without_frames(names, root, report)
    main = main_of(names, page)
    lang = next((lang for each in (main, *main.iterancestors()) if (lang := names.language(each))), None)
    left = take_out_furniture(names, main)
    take_out_hidden(names, main, report)
    above = read_above(names, main, lang)
    outside, beside = read_outside(names, page, main, said, lang)
    report_left(page, main, report, more=left)
    body = xhtml.read_element(main, own=False, report=report)
    headline, blocks = headline_of(body.blocks, said, outside)
    decks = beside.decks + above.decks or tuple(Deck((text,)) for text in said.decks)
    return Document(
        headline=headline,
        decks=decks,
        bylines=beside.bylines + above.bylines or tuple(Byline((name,)) for name in said.authors),
        abstract=() if decks else _abstract(said, blocks),
        body=blocks,
        lang=lang,
        issued=said.issued,
        updated=said.updated,
        keywords=said.keywords,
    )


def _abstract(said: Said, blocks: tuple[Any, ...]) -> tuple[Paragraph, ...]:
    """Give what the head says in short, unless it is how the text begins."""
    short = said.description.rstrip(". …")
    begin = "\n".join(map(plain_text, blocks[:_FIRST]))
    return (Paragraph((said.description,)),) if short and short not in begin else ()


_FIRST = 5
"""In how many blocks a description is looked for that repeats the text."""
