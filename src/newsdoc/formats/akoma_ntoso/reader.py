"""The reader: a file of Akoma Ntoso to a document, one of ours exactly, another's with its speech and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.formats import xml
from newsdoc.formats.akoma_ntoso.names import AGENT, DATES, KEYWORDS, NO_LANGUAGE
from newsdoc.formats.akoma_ntoso.speech import BODY, AkomaNtosoReader
from newsdoc.formats.conservation import lost_text
from newsdoc.formats.credits import credits_of
from newsdoc.formats.dates import lenient
from newsdoc.formats.identity import read_uri
from newsdoc.formats.languages import short_tag
from newsdoc.formats.meaning import report_meaning
from newsdoc.formats.mixed import local, text_in, text_of
from newsdoc.formats.nitf.interview import require_choice
from newsdoc.formats.provenance import provenance
from newsdoc.formats.roots import read_it_with
from newsdoc.formats.spoken import with_turns
from newsdoc.model import Byline, Date, Dateline, Deck, Document, Headline, Kicker, Subject
from newsdoc.model.scalars import ISO_DATE, LANGUAGE_TAG
from newsdoc.normal import normalize
from newsdoc.source import Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.formats.xml import Element
    from newsdoc.limits import Limits

__all__ = ["MEDIA_TYPE", "read"]

MEDIA_TYPE = "application/akn+xml"
"""The media type of Akoma Ntoso."""

_is_iso = patterns.scalar(ISO_DATE.regex).match
_is_language = patterns.scalar(LANGUAGE_TAG.regex).match
_REFERENCES = ("TLCPerson", "TLCOrganization", "TLCRole")
_COLLECTIONS = ("documentCollection", "officialGazette")


def read(
    data: str | bytes, *, name: str | None, report: Report, limit: int | Limits | None, interview: Interview
) -> Document:
    """Give the document that a file holds, as `newsdoc.formats.akoma_ntoso.read` says."""
    require_choice(interview)
    file = xml.parse(data, name=name, limit=limit, report=report)
    text = _text(file, name, report)
    id_name = "eId" if any(each.get("eId") for each in file.iter()) else "id"
    known = [*_named(text, *_REFERENCES)]
    reader = AkomaNtosoReader(name, report, id_name, known, own=_is_own(text))
    document = _document(reader, text)
    document = normalize(attrs.evolve(document, source=provenance(data, name, MEDIA_TYPE, xml.encoding_of(file))))
    reader.report_unmapped()
    if not reader.own or interview == "always":
        document = with_turns(document, name, report, interview)
    if report is not ignore:
        _report(reader, text, document)
    return document


def _named(element: Element, *names: str) -> Iterator[Element]:
    return (each for each in element.iter() if local(each) in names)


def _text(file: Element, name: str | None, report: Report) -> Element:
    """Give the document of a file: the first of a collection. Raises `ReadError` if there is none."""
    roots = [each for each in file.iter() if local(each) == "akomaNtoso" and len(each)]
    if not roots:
        root = local(file)
        more = " with nothing in it" if root == "akomaNtoso" else read_it_with(root)
        what = f"the XML is no Akoma Ntoso with a document: its root element is <{root}>{more}"
        raise ReadError(Diagnostic("not-newsdoc", what, name, Position(file.sourceline or 1, 1)))
    text = roots[0][0]
    if local(text) in _COLLECTIONS or len(roots[0]) > 1 or len(roots) > 1:
        message = "the file holds several documents; only the first is read"
        report(Diagnostic("more-articles", message, name, Position(text.sourceline or 1, 1)))
    return text


def _is_own(text: Element) -> bool:
    """Say whether newsdoc has identified a document."""
    sources = {each.get("source") for each in _named(text, "identification")}
    return any(
        each.get("showAs") == AGENT and f"#{each.get('eId')}" in sources for each in _named(text, "TLCOrganization")
    )


def _report(reader: AkomaNtosoReader, text: Element, document: Document) -> None:
    metas = [each for each in text.getchildren() if local(each) == "meta"]
    if not reader.own and (left := _unread(metas)):
        names = ", ".join(f"<{name}>" for name in left)
        message = f"of the metadata, {names} have no place in the model"
        reader.tell(Diagnostic("text-lost", message, reader.name, Position(text.sourceline or 1, 1)))
    if lost := lost_text(text, document, told=[*metas, *reader.passed], own=reader.own):
        reader.tell(attrs.evolve(lost, file=reader.name))
    report_meaning(document, reader.name, reader.tell)


def _unread(metas: list[Element]) -> list[str]:
    names = (local(each) for meta in metas for each in meta.getchildren())
    return list(dict.fromkeys(name for name in names if name not in ("identification", "references", "classification")))


def _document(reader: AkomaNtosoReader, text: Element) -> Document:
    found: dict[str, Any] = {"decks": (), "bylines": ()}
    for meta in (each for each in text.getchildren() if local(each) == "meta"):
        _read_meta(reader, meta, found)
    blocks: list[Any] = []
    for part in text.getchildren():
        if local(part) == "preface" and reader.own:
            for child in part.getchildren():
                _read_above(reader, child, found)
        elif local(part) in ("preface", "coverPage"):
            _read_title(reader, part, found)
            reader.flow(part, blocks)
        elif local(part) != "meta":
            reader.flow(part, blocks, BODY)
    blocks, people = reader.voices(blocks)
    return Document(body=tuple(blocks), participants=people, **found)


def _read_meta(reader: AkomaNtosoReader, meta: Element, found: dict[str, Any]) -> None:
    works = [*_named(meta, "FRBRWork")]
    uris = (each.get("value") for work in works for each in _named(work, "FRBRuri", "FRBRthis"))
    languages = (each.get("language") or "" for each in _named(meta, "FRBRlanguage"))
    found["id"] = next((read_uri(uri) for uri in uris if uri), None)
    lang = next((lang for lang in languages if _is_language(lang) and lang != NO_LANGUAGE), None)
    found["lang"] = lang if lang is None or reader.own else short_tag(lang)
    for date in (each for work in works for each in _named(work, "FRBRdate")):
        name, value = date.get("name") or "", text_of(date, "date")
        if reader.own and name in DATES and value and _is_iso(value):
            found[name] = Date(value)
        elif not reader.own and value:
            found.setdefault("issued", lenient(value)[0])
    _read_keywords(meta, found)
    if reader.own:
        for each in _named(meta, *_REFERENCES[:2]):
            if each.get("showAs") != AGENT or f"#{each.get('eId')}" != meta[0].get("source"):
                reader.person(each.get("eId") or "")


def _read_keywords(meta: Element, found: dict[str, Any]) -> None:
    for each in _named(meta, "keyword"):
        code, shown, scheme = text_of(each, "value"), text_of(each, "showAs"), text_of(each, "dictionary")
        if code and scheme and scheme != KEYWORDS:
            found["subjects"] = (*found.get("subjects", ()), Subject(code, scheme, shown))
        elif code:
            found["keywords"] = (*found.get("keywords", ()), code)


def _read_above(reader: AkomaNtosoReader, element: Element, found: dict[str, Any]) -> None:
    """Read a line of ours above the body, or the abstract."""
    kind, _, more = (element.get("class") or "").partition(" ")
    if local(element) == "container":
        found["abstract"] = reader.blocks(element)
        return
    content: Any = reader.line(element)
    if not content:
        return
    common = reader.common(element)
    if kind == "kicker":
        found["kicker"] = Kicker(content, **common)
    elif kind == "headline":
        found["headline"] = Headline(content, **common)
    elif kind == "byline":
        found["bylines"] += (Byline(credits_of(content), "translator" if more == "translator" else "author", **common),)
    elif kind == "dateline":
        dates = (text_of(each, "date") or "" for each in _named(element, "docDate"))
        date = next((Date(value) for value in dates if _is_iso(value)), None)
        found["dateline"] = Dateline(credits_of(content), date, **common)
    else:
        found["decks"] += (Deck(content, **common),)


def _read_title(reader: AkomaNtosoReader, preface: Element, found: dict[str, Any]) -> None:
    """Take the first title of a document of others for its headline, and its other words as what they are."""
    for title in _named(preface, "docTitle"):
        if (said := text_in(title)) and "headline" not in found:
            found["headline"] = Headline((said,))
            reader.titles.append(title)
