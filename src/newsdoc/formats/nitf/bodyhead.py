"""The head of the body: headlines, rights notice, bylines, dateline and abstract; each read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.markup import attribute, escape
from newsdoc.formats.nitf.docdata import date_attributes, read_series
from newsdoc.formats.nitf.markup import deeper, keeping
from newsdoc.formats.nitf.rules import BYLINE, DATELINE
from newsdoc.formats.nitf.runs import bare_text, pick
from newsdoc.formats.nitf.writing import credit_writers
from newsdoc.model import Byline, Dateline, Deck, Headline, Kicker

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.nitf.matter import Matter
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Document

__all__ = ["HEADS", "read_body_head", "read_part", "write_body_head"]

_TRANSLATOR = "nd-translator"

HEADS = frozenset(("hedline", "headline", "byline", "dateline", "abstract"))
"""What stands in `body.head`, and in the files of some without it."""

_BLOCKS = frozenset(("note", "p", "block", "media", "table", "nitf-table", "ul", "ol", "dl", "bq", "pre", "hr", "fn"))


def read_body_head(reader: Reader, element: Element, matter: Matter) -> None:
    """Read everything in `body.head`, in any order. Blocks in it become the first blocks of the body."""
    for child in element.getchildren():
        if not read_part(reader, child, matter):
            reader.unmapped(child, keep=True)
    reader.loose_text(element, matter.many["body"])


def read_part(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read an element if it is one of those that stand in `body.head` and has a place; say whether it is and has."""
    name = reader.local(element)
    read = _READERS.get(name)
    if read is not None:
        if name == "series":
            reader.spare_text(element)
        return read(reader, element, matter)
    if name in _BLOCKS:
        reader.block(element, matter.many["body"])
    return name in _BLOCKS


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


def _read_headlines(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read headline, kicker and decks; text beside them is a headline, or a deck where there is one."""
    if not any(map(reader.is_headline, element.getchildren())):
        if content := reader.line(element):
            _put_lines([Headline(content, origin=reader.origin(element, "nitf:hedline"))], matter)
        return True
    _read_lines(reader, element.getchildren(), matter)
    if text := bare_text(element):
        _put_lines([Headline((text,))], matter)
    return True


def _read_line(reader: Reader, element: Element, matter: Matter) -> bool:
    _read_lines(reader, [element], matter)
    return True


def _read_lines(reader: Reader, elements: list[Element], matter: Matter) -> None:
    """Read lines of a headline; an unknown one that holds text is a deck."""
    found: list[Any] = []
    table = reader.tables.headlines
    for element in elements:
        by_class = table.get(element.tag) or table.get(reader.prefix + reader.local(element))
        if by_class is not None:
            pick(by_class, element)(reader, element, found)
        elif content := reader.line(element):
            reader.unmapped(element)
            found.append(Deck(content, **reader.common(element, f"nitf:{reader.local(element)}")))
        else:
            reader.unmapped(element, keep=True)
    _put_lines(found, matter)


def _put_lines(found: list[Any], matter: Matter) -> None:
    """Note lines: what is a second headline or kicker is a deck."""
    for line in found:
        field = "headline" if isinstance(line, Headline) else "kicker" if isinstance(line, Kicker) else ""
        if field and field not in matter.one:
            matter.put(field, line)
        else:
            known = isinstance(line, Deck)
            deck = line if known else Deck(line.content, id=line.id, lang=line.lang, origin=line.origin)
            matter.many["decks"].append(deck)


def _write_headlines(writer: Writer, document: Document, pad: str) -> str:
    """Write headline, kicker and decks; without a headline its element stands empty, for NITF demands it."""
    inside = deeper(pad)
    others = [line for line in (document.kicker, *document.decks) if line is not None]
    if document.headline is None:
        return f"{pad}<hedline>{inside}<hl1/>{writer.blocks(others, inside)}{pad}</hedline>" if others else ""
    return f"{pad}<hedline>{writer.blocks([document.headline, *others], inside)}{pad}</hedline>"


def _read_notice(reader: Reader, element: Element, matter: Matter) -> bool:
    if "notice" in matter.rights:
        return False
    matter.rights["notice"] = reader.phrase(element)
    return True


def _write_notice(document: Document, pad: str) -> str:
    if document.rights is None or document.rights.notice is None:
        return ""
    notice = escape(document.rights.notice)
    return f"{pad}<rights{keeping(notice)}>{notice}</rights>"


def _read_byline(reader: Reader, element: Element, matter: Matter) -> bool:
    content: Any = reader.credits(element, reader.tables.byline)
    if content:
        tokens = (element.get("class") or "").split()
        kind: Any = "translator" if _TRANSLATOR in tokens else "author"
        matter.many["bylines"].append(Byline(content, kind, **reader.common(element, "nitf:byline")))
    return True


def _write_byline(writer: Writer, byline: Byline, pad: str) -> str:
    css = attribute("class", _TRANSLATOR if byline.kind == "translator" else None)
    inner = writer.credits(byline.content, credit_writers(BYLINE))
    return f"{pad}<byline{writer.common(byline, css)}{keeping(inner)}>{inner}</byline>"


def _read_dateline(reader: Reader, element: Element, matter: Matter) -> bool:
    if "dateline" in matter.one:
        return False
    content: Any = reader.credits(element, reader.tables.dateline)
    dates = [reader.date(child, "norm") for child in element.getchildren() if reader.local(child) == "story.date"]
    date = next((date for date in dates if date is not None), None)
    if content:
        matter.put("dateline", Dateline(content, date, **reader.common(element, "nitf:dateline")))
    return True


def _write_dateline(writer: Writer, dateline: Dateline | None, pad: str) -> str:
    """Write the dateline, its date as an empty element at the end: which of its words are the date isn't known."""
    if dateline is None:
        return ""
    inner = writer.credits(dateline.content, credit_writers(DATELINE))
    date = f"<story.date{date_attributes([('norm', dateline.date)])}/>" if dateline.date is not None else ""
    return f"{pad}<dateline{writer.common(dateline, '')}{keeping(inner)}>{inner}{date}</dateline>"


def _read_abstract(reader: Reader, element: Element, matter: Matter) -> bool:
    matter.many["abstract"] += reader.blocks(element)
    return True


def _write_abstract(writer: Writer, document: Document, pad: str) -> str:
    if not document.abstract:
        return ""
    return f"{pad}<abstract>{writer.blocks(document.abstract, deeper(pad))}{pad}</abstract>"


_READERS: dict[str, Callable[[Reader, Element, Matter], bool]] = {
    "hedline": _read_headlines,
    "headline": _read_headlines,
    "hl1": _read_line,
    "hl2": _read_line,
    "rights": _read_notice,
    "byline": _read_byline,
    "dateline": _read_dateline,
    "abstract": _read_abstract,
    "series": read_series,
}
"""The readers by element; each says whether the model has a place for what the element says."""
