"""The head of the body: headlines, rights notice, bylines, dateline and abstract; each read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.nitf.docdata import date_attributes, read_series
from newsdoc.formats.nitf.markup import attribute, deeper, escape, keeping
from newsdoc.formats.nitf.rules import BYLINE, DATELINE
from newsdoc.formats.nitf.runs import pick
from newsdoc.formats.nitf.writing import credit_writers
from newsdoc.model import Byline, Dateline, Deck, Headline, Kicker

if TYPE_CHECKING:
    from newsdoc.formats.nitf.matter import Matter
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Document

__all__ = ["read_body_head", "write_body_head"]

_TRANSLATOR = "nd-translator"


def read_body_head(reader: Reader, element: Element, matter: Matter) -> None:
    """Read everything in `body.head`, in any order. Notes to the reader become the first blocks of the body."""
    for child in element.getchildren():
        name = reader.local(child)
        if name in ("hedline", "headline"):
            _read_headlines(reader, child, matter)
        elif name == "rights":
            matter.rights["notice"] = reader.phrase(child)
        elif name == "byline":
            _read_byline(reader, child, matter)
        elif name == "dateline" and "dateline" not in matter.one:
            _read_dateline(reader, child, matter)
        elif name == "abstract":
            matter.many["abstract"] += reader.blocks(child)
        elif name == "note":
            reader.block(child, matter.many["body"])
        elif name != "series" or not read_series(reader, child, matter):
            reader.unmapped(child, keep=True)


def write_body_head(writer: Writer, document: Document, pad: str) -> str:
    """Write `body.head`, or nothing."""
    inside = deeper(pad)
    parts = (
        _write_headlines(writer, document, inside),
        _write_notice(document, inside),
        "".join([_write_byline(writer, byline, inside) for byline in document.bylines]),
        _write_dateline(writer, document.dateline, inside),
        _write_abstract(writer, document, inside),
    )
    content = "".join(parts)
    return f"{pad}<body.head>{content}{pad}</body.head>" if content else ""


def _read_headlines(reader: Reader, element: Element, matter: Matter) -> None:
    """Read headline, kicker and decks: what is a second headline or kicker is a deck."""
    found: list[Any] = []
    table = reader.tables.headlines
    for child in element.getchildren():
        by_class = table.get(reader.prefix + reader.local(child))
        if by_class is None:
            reader.unmapped(child, keep=True)
        else:
            pick(by_class, child)(reader, child, found)
    if not len(element) and (content := reader.line(element)):
        found.append(Headline(content, origin=reader.origin(element, "nitf:hedline")))
    for line in found:
        field = "headline" if isinstance(line, Headline) else "kicker" if isinstance(line, Kicker) else ""
        if field and field not in matter.one:
            matter.put(field, line)
        else:
            deck = Deck(line.content, id=line.id, lang=line.lang, origin=line.origin)
            matter.many["decks"].append(deck)


def _write_headlines(writer: Writer, document: Document, pad: str) -> str:
    """Write headline, kicker and decks; without a headline its element stands empty, for NITF demands it."""
    inside = deeper(pad)
    others = [line for line in (document.kicker, *document.decks) if line is not None]
    if document.headline is None:
        return f"{pad}<hedline>{inside}<hl1/>{writer.blocks(others, inside)}{pad}</hedline>" if others else ""
    return f"{pad}<hedline>{writer.blocks([document.headline, *others], inside)}{pad}</hedline>"


def _write_notice(document: Document, pad: str) -> str:
    if document.rights is None or document.rights.notice is None:
        return ""
    notice = escape(document.rights.notice)
    return f"{pad}<rights{keeping(notice)}>{notice}</rights>"


def _read_byline(reader: Reader, element: Element, matter: Matter) -> None:
    content: Any = reader.credits(element, reader.tables.byline)
    if content:
        tokens = (element.get("class") or "").split()
        kind: Any = "translator" if _TRANSLATOR in tokens else "author"
        matter.many["bylines"].append(Byline(content, kind, **reader.common(element, "nitf:byline")))


def _write_byline(writer: Writer, byline: Byline, pad: str) -> str:
    css = attribute("class", _TRANSLATOR if byline.kind == "translator" else None)
    inner = writer.credits(byline.content, credit_writers(BYLINE))
    return f"{pad}<byline{writer.common(byline, css)}{keeping(inner)}>{inner}</byline>"


def _read_dateline(reader: Reader, element: Element, matter: Matter) -> None:
    content: Any = reader.credits(element, reader.tables.dateline)
    dates = [reader.date(child, "norm") for child in element.getchildren() if reader.local(child) == "story.date"]
    date = next((date for date in dates if date is not None), None)
    if content:
        matter.put("dateline", Dateline(content, date, **reader.common(element, "nitf:dateline")))


def _write_dateline(writer: Writer, dateline: Dateline | None, pad: str) -> str:
    """Write the dateline, its date as an empty element at the end: which of its words are the date isn't known."""
    if dateline is None:
        return ""
    inner = writer.credits(dateline.content, credit_writers(DATELINE))
    date = f"<story.date{date_attributes([('norm', dateline.date)])}/>" if dateline.date is not None else ""
    return f"{pad}<dateline{writer.common(dateline, '')}{keeping(inner)}>{inner}{date}</dateline>"


def _write_abstract(writer: Writer, document: Document, pad: str) -> str:
    if not document.abstract:
        return ""
    return f"{pad}<abstract>{writer.blocks(document.abstract, deeper(pad))}{pad}</abstract>"
