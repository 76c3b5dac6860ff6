"""The reader: a TEI file to a document, one of ours exactly, another's with its speech, its text and its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.formats import xml
from newsdoc.formats.conservation import lost_text
from newsdoc.formats.credits import credits_of
from newsdoc.formats.meaning import report_meaning
from newsdoc.formats.mixed import local, text_in
from newsdoc.formats.nitf.interview import require_choice
from newsdoc.formats.provenance import provenance
from newsdoc.formats.roots import read_it_with
from newsdoc.formats.spoken import with_turns
from newsdoc.formats.tei.dates import read_date
from newsdoc.formats.tei.foreign import foreign_fields
from newsdoc.formats.tei.header_reading import all_named, is_own, kinds_said, own_fields
from newsdoc.formats.tei.names import KICKER, MAIN, SUB
from newsdoc.formats.tei.people import PEOPLE, Cast
from newsdoc.formats.tei.speech import BODY, TeiReader, settled, with_voices
from newsdoc.formats.tei.times import read_points
from newsdoc.model import Byline, Dateline, Deck, Document, Headline, Kicker
from newsdoc.normal import normalize
from newsdoc.source import Position
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.formats.xml import Element
    from newsdoc.limits import Limits

__all__ = ["MEDIA_TYPE", "read"]

MEDIA_TYPE = "application/tei+xml"
"""The media type of TEI."""

_ROOTS = ("TEI", "TEI.2")
_HEADERS = ("teiHeader",)
_TITLES = ("head", "docTitle", "titlePart")


def read(
    data: str | bytes, *, name: str | None, report: Report, limit: int | Limits | None, interview: Interview
) -> Document:
    """Give the document that a TEI file holds, as `newsdoc.formats.tei.read` says."""
    require_choice(interview)
    file = xml.parse(data, name=name, limit=limit, report=report)
    text = _text(file, name, report)
    headers = [each for each in text.getchildren() if local(each) in _HEADERS]
    header = headers[0] if headers else None
    cast = Cast()
    cast.know(all_named(file, *PEOPLE))
    reader = TeiReader(name, report, cast, kinds_said(header), own=is_own(header))
    reader.points = read_points(text)
    document = _document(reader, text, header)
    document = normalize(attrs.evolve(document, source=provenance(data, name, MEDIA_TYPE, xml.encoding_of(file))))
    reader.report_unmapped()
    if not reader.own or interview == "always":
        document = with_turns(document, name, report, interview)
    _report(reader, text, document)
    return document


def _text(file: Element, name: str | None, report: Report) -> Element:
    """Give the first text of a file, and say if there are more. Raises `ReadError` if there is none."""
    texts = [each for each in file.iter() if local(each) in _ROOTS]
    if not texts:
        what = f"the XML is no TEI with a text: its root element is <{local(file)}>"
        if local(file) == "teiCorpus":
            what += ", whose texts are in other files; read those"
        else:
            what += read_it_with(local(file))
        raise ReadError(Diagnostic("not-newsdoc", what, name, Position(file.sourceline or 1, 1)))
    if len(texts) > 1:
        message = f"the file holds {len(texts)} texts; only the first is read"
        report(Diagnostic("more-articles", message, name, Position(texts[1].sourceline or 1, 1)))
    return texts[0]


def _report(reader: TeiReader, text: Element, document: Document) -> None:
    if reader.tell is ignore:
        return
    for part in text.getchildren():
        if local(part) == "text" and (lost := lost_text(part, document, told=reader.passed, own=reader.own)):
            reader.tell(attrs.evolve(lost, file=reader.name))
    report_meaning(document, reader.name, reader.tell)


def _document(reader: TeiReader, text: Element, header: Element | None) -> Document:
    for element in all_named(header, *PEOPLE):
        if _takes_part(element, own=reader.own):
            reader.cast.add(element, reader, own=reader.own)
    found: dict[str, Any] = {}
    if header is not None:
        found = own_fields(header, reader) if reader.own else foreign_fields(text, header, reader)
    if reader.own:
        _own_text(reader, text, found)
    else:
        _foreign_text(reader, text, found)
    return Document(participants=reader.cast.people, **found)


def _takes_part(element: Element, *, own: bool) -> bool:
    """Say whether an element tells of somebody who takes part; organisations that are listed only have members."""
    around = {local(each) for each in element.iterancestors()}
    return "particDesc" in around and (own or "listOrg" not in around)


def _own_text(reader: TeiReader, text: Element, found: dict[str, Any]) -> None:
    """Read the text of a file of ours: what stands above the body, and the body."""
    blocks: list[Any] = []
    found |= {"decks": (), "bylines": ()}
    bodies = [*all_named(next((each for each in text.getchildren() if local(each) == "text"), None), "body")]
    children = bodies[0].getchildren() if bodies else []
    rest = [child for child in children if not _read_above(reader, child, found)]
    reader.flow_of(None, rest, blocks, BODY)
    found["body"] = tuple(settled(blocks, reader.cast))


def _read_above(reader: TeiReader, element: Element, found: dict[str, Any]) -> bool:
    """Read an element if it belongs above the body; say whether it does."""
    name, kind = local(element), element.get("type")
    if name == "head" and kind in (KICKER, MAIN):
        cls, field = (Kicker, "kicker") if kind == KICKER else (Headline, "headline")
        if content := reader.line(element):
            found[field] = cls(content, **reader.common(element))
    elif name == "head" and kind == SUB:
        if content := reader.line(element):
            found["decks"] += (Deck(content, **reader.common(element)),)
    elif name in ("byline", "dateline"):
        _read_credits(reader, element, found)
    elif name == "argument":
        found["abstract"] = reader.blocks(element)
    else:
        return False
    return True


def _read_credits(reader: TeiReader, element: Element, found: dict[str, Any]) -> None:
    content: Any = credits_of(reader.line(element))
    if not content:
        return
    common = reader.common(element)
    if local(element) == "byline":
        kind: Any = element.get("n")
        kind = kind if kind == "translator" else "author"
        found["bylines"] += (Byline(content, kind, **common),)
        return
    dates = (read_date(date, None) for date in all_named(element, "date"))
    found["dateline"] = Dateline(content, next(dates, None), **common)


def _foreign_text(reader: TeiReader, text: Element, found: dict[str, Any]) -> None:
    """Read the text of a file of others; a head above all of it that repeats the title is passed over."""
    blocks: list[Any] = []
    title = found.get("headline")
    for part in text.getchildren():
        if local(part) == "text":
            reader.passed += _repeated(part, title)
            reader.flow(part, blocks, BODY)
        elif local(part) not in _HEADERS:
            reader.leave_out(part)
    found["body"] = tuple(with_voices(blocks, reader.cast))


def _repeated(text: Element, title: Headline | None) -> list[Element]:
    return (
        [] if title is None else [each for each in all_named(text, *_TITLES) if text_in(each) == plain_text(title)][:1]
    )
