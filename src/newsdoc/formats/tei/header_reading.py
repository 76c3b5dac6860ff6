"""Reads the `teiHeader`: what newsdoc has written there exactly, and of others' what the model has fields for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.mixed import is_token, local, text_of
from newsdoc.formats.tei.dates import read_date
from newsdoc.formats.tei.names import AGENT, DATES, RIGHTS
from newsdoc.model import Date, Extension, Revision, Rights, Series, Subject
from newsdoc.model.scalars import LANGUAGE_TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.formats.mixed import MixedReader
    from newsdoc.formats.xml import Element

__all__ = ["all_named", "is_own", "kinds_said", "own_fields"]

_is_language = patterns.scalar(LANGUAGE_TAG.regex).match
_KINDS = ("question", "answer", "remark")
_STATUS = ("usable", "embargoed", "withheld", "canceled")
_FUNCTIONS = (
    *("writer-author", "editor", "producer", "archivist", "videographer"),
    *("graphic-artist", "photographer", "statistician", "other"),
)


def all_named(element: Element | None, *names: str) -> Iterator[Element]:
    """Give the elements of some names in an element, in order."""
    if element is not None:
        yield from (each for each in element.iter() if local(each) in names)


def is_own(header: Element | None) -> bool:
    """Say whether newsdoc is the application that wrote a file."""
    return any(each.get("ident") == AGENT for each in all_named(header, "application"))


def kinds_said(header: Element | None) -> dict[str, str]:
    """Give what pointers to categories say of turns."""
    categories = ((f"#{each.get(_XML_ID)}", each.get("n") or "") for each in all_named(header, "category"))
    return {pointer: kind for pointer, kind in categories if kind in _KINDS}


_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def own_fields(header: Element, reader: MixedReader) -> dict[str, Any]:
    """Give the fields of a document that a header of ours says."""
    found: dict[str, Any] = {}
    for element in header.iter():
        if (read := _READ.get(local(element))) is not None:
            read(element, reader, found)
    return found


def _date(element: Element, reader: MixedReader, found: dict[str, Any]) -> None:
    if (kind := element.get("type")) in DATES:
        found[kind] = read_date(element, reader.phrase(element))


def _id(element: Element, reader: MixedReader, found: dict[str, Any]) -> None:
    if element.get("type") == AGENT:
        found["id"] = reader.phrase(element)


def _version(element: Element, _: MixedReader, found: dict[str, Any]) -> None:
    version = element.get("n")
    found["version"] = version if version and is_token(version) else None


def _rights(element: Element, reader: MixedReader, found: dict[str, Any]) -> None:
    said: dict[str, Any] = {}
    for child in element.getchildren():
        name = child.get("type") or ""
        text = reader.phrase(child)
        if name in RIGHTS and (name != "year" or (text and is_token(text))):
            said[name] = text
        elif name in ("starts", "ends"):
            said[name] = next((read_date(each, reader.phrase(each)) for each in all_named(child, "date")), None)
    found["rights"] = Rights(**said)


def _series(element: Element, reader: MixedReader, found: dict[str, Any]) -> None:
    name: str | None = None
    numbers: dict[str, Any] = {}
    for child in element.getchildren():
        text, unit = reader.phrase(child), child.get("unit")
        if local(child) == "title":
            name = text
        elif unit in ("part", "total") and text and text.isascii() and text.isdigit():
            numbers[unit] = int(text)
    if name:
        found["series"] = Series(name, **numbers)


def _notes(element: Element, reader: MixedReader, found: dict[str, Any]) -> None:
    for note in element.getchildren():
        kind, text, name = note.get("type"), reader.phrase(note), note.get("n") or ""
        if kind == "status" and text in _STATUS:
            found["status"] = text
        elif kind == "urgency" and text in tuple("12345678"):
            found["urgency"] = int(text)
        elif kind == "extension" and text and is_token(name):
            found["extensions"] = (*found.get("extensions", ()), Extension(name, text))


def _language(element: Element, _: MixedReader, found: dict[str, Any]) -> None:
    lang = element.get("ident") or ""
    found["lang"] = lang if _is_language(lang) else None


def _keywords(element: Element, reader: MixedReader, found: dict[str, Any]) -> None:
    scheme = text_of(element, "scheme")
    for term in element.getchildren():
        code, text = text_of(term, "key"), reader.phrase(term)
        if code:
            found["subjects"] = (*found.get("subjects", ()), Subject(code, scheme, text))
        elif text:
            found["keywords"] = (*found.get("keywords", ()), text)


def _change(element: Element, reader: MixedReader, found: dict[str, Any]) -> None:
    known = {local(child): child for child in element.getchildren()}
    texts = {name: reader.phrase(child) for name, child in known.items()}
    date: Date | None = read_date(element, None)
    if date is None and "date" in known:
        date = read_date(known["date"], texts["date"])
    kind: Any = element.get("type")
    made = Revision(texts.get("name"), kind if kind in _FUNCTIONS else None, date, texts.get("note"))
    found["revisions"] = (*found.get("revisions", ()), made)


_READ: dict[str, Any] = {
    "date": _date,
    "idno": _id,
    "edition": _version,
    "availability": _rights,
    "seriesStmt": _series,
    "notesStmt": _notes,
    "language": _language,
    "keywords": _keywords,
    "change": _change,
}
"""What reads an element of a header of ours."""
