"""What `docdata` says: ids, dates, status, series, notes for the desk, rights and keywords; each read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.dates import basic
from newsdoc.formats.markup import attribute
from newsdoc.formats.nitf.kept import DOCDATA, write_kept
from newsdoc.formats.nitf.markup import deeper
from newsdoc.formats.nitf.people import read_people, write_people
from newsdoc.model import Correction, Series
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdoc.formats.nitf.attributes import AttributeReader
    from newsdoc.formats.nitf.matter import Matter
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Date, Document

__all__ = ["date_attributes", "read_docdata", "write_docdata"]

_STATUS = ("usable", "embargoed", "withheld", "canceled")
_DATES = (("date.issue", "issued"), ("date.release", "released"), ("date.expire", "expires"))


def date_attributes(dates: Iterable[tuple[str, Date | None]]) -> str:
    """Write dates as attributes; `nd:raw` names those that are in their raw form, whatever they look like."""
    text = ""
    raw: list[str] = []
    for name, date in dates:
        if date is not None and date.value is not None:
            text += attribute(name, basic(date.value))
        elif date is not None:
            text += attribute(name, date.raw)
            raw.append(name)
    return text + (attribute("nd:raw", " ".join(raw)) if raw else "")


def read_docdata(reader: Reader, element: Element, matter: Matter) -> None:
    """Read everything in `docdata`, in any order."""
    matter.put("status", reader.choice(element, "management-status", _STATUS))
    for child in element.getchildren():
        read = _READERS.get(reader.local(child))
        if read is None or not read(reader, child, matter):
            reader.unmapped(child, keep=True)
        else:
            reader.spare_text(child, beside=reader.local(child) in _GROUPS)
    reader.spare_text(element, beside=True)


def write_docdata(writer: Writer, document: Document, pad: str) -> str:
    """Write `docdata`, or nothing where it would be empty."""
    inside = deeper(pad)
    parts = (
        _write_corrections(document, inside),
        _write_id(document, inside),
        _write_urgency(document, inside),
        _write_dates(document, inside),
        write_series(document, inside),
        _write_notes(document, inside),
        _write_version(document, inside),
        _write_copyright(document, inside),
        _write_rights(document, inside),
        _write_keywords(document, inside),
        write_people(writer, document, inside),
        write_kept(document, inside, *DOCDATA),
    )
    content, status = "".join(parts), attribute("management-status", document.status)
    if not content:
        return f"{pad}<docdata{status}/>" if status else ""
    return f"{pad}<docdata{status}>{content}{pad}</docdata>"


def _read_correction(reader: AttributeReader, element: Element, matter: Matter) -> bool:
    """Pass over what we wrote: the note in the body says it, too."""
    del element, matter
    return reader.own


def _write_corrections(document: Document, pad: str) -> str:
    """Write copies of the corrections that the body is printed with, for systems that look for them here."""
    texts = [plain_text(block).replace("\n", " ") for block in document.body if block.__class__ is Correction]
    return "".join([f"{pad}<correction{attribute('info', text)}/>" for text in texts])


def _read_id(reader: AttributeReader, element: Element, matter: Matter) -> bool:
    return matter.put("id", reader.attribute(element, "id-string"))


def _write_id(document: Document, pad: str) -> str:
    return f"{pad}<doc-id{attribute('id-string', document.id)}/>" if document.id else ""


def _read_version(reader: AttributeReader, element: Element, matter: Matter) -> bool:
    version = reader.token(element, "version")
    return matter.put("version", version) and (version is not None or element.get("version") is None)


def _write_version(document: Document, pad: str) -> str:
    if document.version is None:
        return ""
    return f"{pad}<du-key{attribute('key', document.id)}{attribute('version', document.version)}/>"


def _read_urgency(reader: AttributeReader, element: Element, matter: Matter) -> bool:
    urgency = reader.count(element, "ed-urg")
    if urgency is None or urgency > 8:  # noqa: PLR2004  (the least urgent)
        return False
    return matter.put("urgency", urgency)


def _write_urgency(document: Document, pad: str) -> str:
    return "" if document.urgency is None else f'{pad}<urgency ed-urg="{document.urgency}"/>'


def _read_date(reader: AttributeReader, element: Element, matter: Matter) -> bool:
    return matter.put(dict(_DATES)[reader.local(element)], reader.date(element, "norm"))


def _write_dates(document: Document, pad: str) -> str:
    text = ""
    for name, field in _DATES:
        if date := getattr(document, field):
            text += f"{pad}<{name}{date_attributes([('norm', date)])}/>"
    return text


def read_series(reader: AttributeReader, element: Element, matter: Matter) -> bool:
    """Read the series; one without a name says nothing."""
    name = reader.attribute(element, "series.name")
    if name is None:
        return False
    part, total = (reader.count(element, f"series.{number}") for number in ("part", "totalpart"))
    return matter.put("series", Series(name, part, total))


def write_series(document: Document, pad: str) -> str:
    """Write the series, or nothing."""
    series = document.series
    if series is None:
        return ""
    part, total = attribute("series.part", series.part), attribute("series.totalpart", series.total)
    return f"{pad}<series{attribute('series.name', series.name)}{part}{total}/>"


def _read_note(reader: AttributeReader, element: Element, matter: Matter) -> bool:
    note = reader.attribute(element, "info")
    if note is not None:
        matter.many["internal_notes"].append(note)
    return note is not None


def _write_notes(document: Document, pad: str) -> str:
    return "".join([f"{pad}<ed-msg{attribute('info', note)}/>" for note in document.internal_notes])


def _read_copyright(reader: AttributeReader, element: Element, matter: Matter) -> bool:
    if matter.rights.keys() & {"holder", "year"}:
        return False
    year = reader.token(element, "year")
    matter.rights.update(holder=reader.attribute(element, "holder"), year=year)
    return year is not None or element.get("year") is None


def _write_copyright(document: Document, pad: str) -> str:
    rights = document.rights
    if rights is None or (rights.year is None and rights.holder is None):
        return ""
    return f"{pad}<doc.copyright{attribute('year', rights.year)}{attribute('holder', rights.holder)}/>"


_RIGHTS = (("owner", "owner"), ("agent", "agent"), ("geography", "geography"), ("limitations", "terms"))
_TERM = (("startdate", "starts"), ("enddate", "ends"))


def _read_rights(reader: AttributeReader, element: Element, matter: Matter) -> bool:
    if matter.rights.keys() & {field for _, field in _RIGHTS}:
        return False
    matter.rights.update({field: reader.attribute(element, name) for name, field in _RIGHTS})
    matter.rights.update({field: reader.date(element, name) for name, field in _TERM})
    return True


def _write_rights(document: Document, pad: str) -> str:
    """Write the rights wherever there are any, so that those that say nothing are there too."""
    rights = document.rights
    if rights is None:
        return ""
    texts = "".join(attribute(name, getattr(rights, field)) for name, field in _RIGHTS)
    return f"{pad}<doc.rights{texts}{date_attributes((n, getattr(rights, f)) for n, f in _TERM)}/>"


def _read_keywords(reader: Reader, element: Element, matter: Matter) -> bool:
    for child in element.getchildren():
        keyword = reader.attribute(child, "key") or reader.phrase(child)
        if reader.local(child) == "keyword" and keyword:
            matter.many["keywords"].append(keyword)
            if child.get("key"):
                reader.spare_text(child)
        else:
            reader.unmapped(child, keep=True)
    return True


def _write_keywords(document: Document, pad: str) -> str:
    if not document.keywords:
        return ""
    keys = "".join(f"{deeper(pad)}<keyword{attribute('key', key)}/>" for key in document.keywords)
    return f"{pad}<key-list>{keys}{pad}</key-list>"


_GROUPS = ("key-list", "identified-content")

_READERS: dict[str, Callable[[Any, Element, Matter], bool]] = {
    "correction": _read_correction,
    "doc-id": _read_id,
    "du-key": _read_version,
    "urgency": _read_urgency,
    **{name: _read_date for name, _ in _DATES},
    "series": read_series,
    "ed-msg": _read_note,
    "doc.copyright": _read_copyright,
    "doc.rights": _read_rights,
    "key-list": _read_keywords,
    "identified-content": read_people,
}
"""The readers by element; each says whether the model has a place for what the element says."""
