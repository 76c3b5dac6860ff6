"""The writer: a document to TEI, and what that leaves out to the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import ignore
from newsdoc.formats.losses import reported, stripped, unsaid
from newsdoc.formats.markup import DECLARATION, attribute
from newsdoc.formats.tei.block_writing import common, write_abstract, write_body
from newsdoc.formats.tei.dates import write_date
from newsdoc.formats.tei.header_writing import kinds_of, write_header
from newsdoc.formats.tei.inline_writing import line
from newsdoc.formats.tei.names import KICKER, MAIN, NAMESPACE, SUB
from newsdoc.formats.tei.said import said_of, with_pointers
from newsdoc.formats.tei.times import points_of, write_timeline
from newsdoc.normal import require

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Byline, Dateline, Deck, Document, Headline, Kicker

__all__ = ["write"]


def write(document: Document, *, report: Report) -> str:
    """Give a document as TEI, as `newsdoc.formats.tei.write` says. Raises `InvalidDocument`."""
    require(document)
    said = said_of(document)
    if report is not ignore:
        for remark in reported("TEI", unsaid(document, said)):
            report(remark)
    return _document(with_pointers(stripped(document, said)))


def _document(document: Document) -> str:
    kinds = kinds_of(document)
    pointers = {kind: f"#{name}" for kind, name in kinds.items()}
    points = points_of(document)
    body = f"{_head(document)}{write_abstract(document.abstract)}{write_body(document.body, pointers, points)}"
    lang = attribute("xml:lang", document.lang)
    header = write_header(document, kinds)
    text = f"<text>{write_timeline(points)}\n<body>{body}\n</body>\n</text>"
    return f'{DECLARATION}<TEI xmlns="{NAMESPACE}"{lang}>{header}\n{text}\n</TEI>\n'


def _head(document: Document) -> str:
    """Write the lines above the body."""
    heads: list[tuple[str, Kicker | Headline | Deck]] = [
        *((KICKER, node) for node in (document.kicker,) if node),
        *((MAIN, node) for node in (document.headline,) if node),
        *((SUB, node) for node in document.decks),
    ]
    written = [line(f'head{common(node)} type="{kind}"', node.content) for kind, node in heads]
    written += map(_byline, document.bylines)
    written += [_dateline(document.dateline)] if document.dateline else []
    return "".join(f"\n{each}" for each in written)


def _byline(byline: Byline) -> str:
    kind = "" if byline.kind == "author" else f' n="{byline.kind}"'
    return line(f"byline{common(byline)}{kind}", byline.content)


def _dateline(dateline: Dateline) -> str:
    """Write the dateline, and its day in an element without text behind its words."""
    plain = line(f"dateline{common(dateline)}", dateline.content)
    return plain.removesuffix("</dateline>") + f"{write_date(dateline.date)}</dateline>"
