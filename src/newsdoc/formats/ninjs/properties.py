"""The properties of an item that are fields of the document: each read and written, in the structure of 3.1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.dates import date_time
from newsdoc.formats.identity import read_uri
from newsdoc.formats.ninjs.concepts import read_participants, read_subjects, write_participants, write_subjects
from newsdoc.formats.ninjs.texts import read_abstract, read_headlines, write_abstract, write_headlines
from newsdoc.model import Byline, Dateline, Rights
from newsdoc.model.scalars import LANGUAGE_TAG, TOKEN
from newsdoc.plain import is_list
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.ninjs.gathered import Gathered
    from newsdoc.model import Document

__all__ = ["read_properties", "write_properties"]

_DATES = {"firstCreated": "issued", "versionCreated": "updated", "expires": "expires"}
_RIGHTS = {"copyrightHolder": "holder", "copyrightNotice": "notice", "usageTerms": "terms"}
_STATUS = ("usable", "withheld", "canceled")
_LEAST_URGENT = 8


def _read_uri(gathered: Gathered, name: str, value: Any) -> None:
    uri = gathered.string(name, value)
    if uri:
        gathered.fields["id"] = read_uri(uri)


def _read_language(gathered: Gathered, name: str, value: Any) -> None:
    _read_matching(gathered, name, value, "lang", LANGUAGE_TAG.regex)


def _read_version(gathered: Gathered, name: str, value: Any) -> None:
    _read_matching(gathered, name, value, "version", TOKEN.regex)


def _read_matching(gathered: Gathered, name: str, value: Any, field: str, regex: str) -> None:
    text = gathered.string(name, value)
    if text and patterns.scalar(regex).match(text):
        gathered.fields[field] = text
    elif text:
        gathered.keep(name, value)


def _read_date(gathered: Gathered, name: str, value: Any) -> None:
    gathered.fields[_DATES[name]] = gathered.date(name, value)


def _read_embargo(gathered: Gathered, name: str, value: Any) -> None:
    gathered.fields["released"] = gathered.date(name, value)
    if gathered.fields.get("status") in (None, "usable"):
        gathered.fields["status"] = "embargoed"


def _read_status(gathered: Gathered, name: str, value: Any) -> None:
    text = (gathered.string(name, value) or "").lower()
    text = "canceled" if text == "cancelled" else text
    if text not in _STATUS:
        gathered.keep(name, value)
    elif text != "usable" or "status" not in gathered.fields:
        gathered.fields["status"] = text


def _read_urgency(gathered: Gathered, name: str, value: Any) -> None:
    number = int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 3 else value  # noqa: PLR2004  (no urgency has three digits)
    if isinstance(number, bool) or not isinstance(number, int | float):
        gathered.wrong(name, "a number")
    elif isinstance(number, int) and 1 <= number <= _LEAST_URGENT:
        gathered.fields["urgency"] = number
    else:
        gathered.keep(name, value)


def _read_right(gathered: Gathered, name: str, value: Any) -> None:
    if text := gathered.string(name, value):
        gathered.fields.setdefault("rights", {})[_RIGHTS[name]] = text


def _read_notes(gathered: Gathered, name: str, value: Any) -> None:
    if isinstance(value, str):
        gathered.fields["internal_notes"] = tuple(line for line in patterns.LINE_END.split(value) if line.strip())
    else:
        gathered.wrong(name, "a string")


def _read_byline(gathered: Gathered, name: str, value: Any) -> None:
    if text := gathered.string(name, value):
        gathered.fields["bylines"] = (Byline((text,)),)


def _read_dateline(gathered: Gathered, name: str, value: Any) -> None:
    if text := gathered.string(name, value):
        gathered.fields["dateline"] = Dateline((text,))


def _read_keywords(gathered: Gathered, name: str, value: Any) -> None:
    if is_list(value) and all(isinstance(word, str) for word in value):
        gathered.fields["keywords"] = tuple(word for word in value if word)
    else:
        gathered.wrong(name, "a list of strings")


def _read_standard(gathered: Gathered, name: str, value: Any) -> None:
    """Pass over what says which version an item is of: it is written anew."""
    if not isinstance(value, dict):
        gathered.wrong(name, "an object")


_READERS: dict[str, Callable[[Gathered, str, Any], None]] = {
    "uri": _read_uri,
    "language": _read_language,
    "version": _read_version,
    **dict.fromkeys(_DATES, _read_date),
    "embargoedUntil": _read_embargo,
    "pubStatus": _read_status,
    "urgency": _read_urgency,
    **dict.fromkeys(_RIGHTS, _read_right),
    "edNote": _read_notes,
    "by": _read_byline,
    "located": _read_dateline,
    "keywords": _read_keywords,
    "standard": _read_standard,
    "subjects": read_subjects,
    "people": read_participants,
    "organisations": read_participants,
    "headlines": read_headlines,
    "descriptions": read_abstract,
}


def read_properties(gathered: Gathered, item: dict[str, Any]) -> None:
    """Read the properties of an item; what is no field of the document is kept as an extension."""
    for name, value in item.items():
        read = _READERS.get(name)
        if read is None:
            gathered.keep(name, value)
        else:
            read(gathered, name, value)
    if "rights" in gathered.fields:
        gathered.fields["rights"] = Rights(**gathered.fields["rights"])


def write_properties(document: Document) -> dict[str, Any]:
    """Give the properties that say what the fields of a document do, as far as ninjs can."""
    rights = document.rights
    found: dict[str, Any] = {
        "language": document.lang,
        "version": document.version,
        **{name: date_time(getattr(document, field)) for name, field in _DATES.items()},
        **_status(document),
        "urgency": document.urgency,
        **{name: rights and getattr(rights, field) for name, field in _RIGHTS.items()},
        "edNote": "\n".join(document.internal_notes) or None,
        "by": _byline(document),
        "located": document.dateline and plain_text(document.dateline),
        "headlines": write_headlines(document),
        "descriptions": write_abstract(document),
        "subjects": write_subjects(document),
        **write_participants(document),
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


def _byline(document: Document) -> str | None:
    return "; ".join(plain_text(byline) for byline in document.bylines) or None


def _status(document: Document) -> dict[str, str | None]:
    """Say whether a document may be used; what is embargoed to an unknown time is withheld."""
    if document.status != "embargoed":
        return {"pubStatus": document.status}
    until = date_time(document.released)
    return {"pubStatus": "withheld"} if until is None else {"pubStatus": "usable", "embargoedUntil": until}
