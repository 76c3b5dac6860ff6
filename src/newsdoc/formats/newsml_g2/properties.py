"""The properties around an article in NewsML 1 and NewsML-G2: each read as a field of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.dates import lenient
from newsdoc.formats.markup import XML_LANG
from newsdoc.formats.newsml_g2.elements import code_of, is_foreign, last_part, local, text_of
from newsdoc.formats.newsml_g2.named import creator, genre, participant, provider, series, subject
from newsdoc.formats.newsml_g2.names import CATALOGS, SUMMARY, UNKNOWN_TIME
from newsdoc.model import Byline, Dateline, Deck, Headline, Kicker, Paragraph
from newsdoc.model.scalars import TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.nitf.matter import Matter
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.xml import Element

    _Read = Callable[[Reader, Element, Matter], bool]

__all__ = ["GROUPS", "READERS", "says_more"]

_is_token = patterns.scalar(TOKEN.regex).match


def _field(name: str, take: Callable[[Reader, Element], Any]) -> _Read:
    """Give the reader of a field that the article may have, too."""

    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        value = take(reader, element)
        return matter.put(name, value) and (value is not None or not (text_of(element) or element.keys()))

    return read


def _line(name: str, make: Callable[..., Any]) -> _Read:
    """Give the reader of a line of text, of which there is one."""

    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        text = text_of(element)
        made = make((text,), origin=reader.origin(element, f"newsml:{local(element)}")) if text else None
        return matter.put(name, made)

    return read


def _lines(name: str, make: Callable[..., Any]) -> _Read:
    """Give the reader of a line of text, of which there may be several."""

    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        if text := text_of(element):
            matter.many[name].append(make((text,), origin=reader.origin(element, f"newsml:{local(element)}")))
        return True

    return read


def _texts(name: str) -> _Read:
    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        del reader
        if text := text_of(element):
            matter.many[name].append(text)
        return True

    return read


def _headline(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read a headline of G2, which may be a line above or below the headline by its role."""
    said = element.get("roleuri") or element.get("role") or ""
    role = last_part(said).lower()
    if role in _BELOW:
        return _lines("decks", Deck)(reader, element, matter)
    return (_line("kicker", Kicker) if role in _ABOVE else _line("headline", Headline))(reader, element, matter)


_BELOW = ("deck", "sub", "subhead", "subheadline", "subheading", "subtitle", "secondary")
_ABOVE = ("kicker", "overline", "eyebrow")


def _description(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read a description as a paragraph of the abstract, unless its role or its language is another."""
    role = element.get("role")
    if role not in (None, SUMMARY) or is_foreign(element):
        return False
    return _lines("abstract", Paragraph)(reader, element, matter)


def _title(reader: Reader, element: Element, matter: Matter) -> bool:
    """Note a title, which is the headline if nothing else is."""
    del reader
    matter.title.append(element)
    return True


def _version_created(reader: Reader, element: Element, matter: Matter) -> bool:
    return text_of(element) == UNKNOWN_TIME or _date("updated")(reader, element, matter)


def _catalog(reader: Reader, element: Element, matter: Matter) -> bool:
    """Pass over a catalog of IPTC, which ours refer to as well; those of others tell what their codes mean."""
    del reader, matter
    return (element.get("href") or "").startswith(CATALOGS)


def _item_class(reader: Reader, element: Element, matter: Matter) -> bool:
    """Pass over the class of an item that is an article."""
    del reader, matter
    return code_of(element) == "text"


def says_more(element: Element, place: str) -> bool:
    """Say whether an element of G2, which was read, has attributes that the reading took no notice of."""
    if place.partition("/")[0] not in ("itemMeta", "contentMeta", "rightsInfo") or place in _LOOKED_AT:
        return False
    known = {*_ATTRIBUTES.get(place, ()), XML_LANG}
    return is_foreign(element) or not known >= set(element.keys())


def _date(name: str) -> _Read:
    """Give the reader of a date; one whose zone the model has no place for is kept as well."""

    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        del reader
        text = text_of(element)
        date, whole = lenient(text) if text else (None, True)
        return matter.put(name, date) and whole

    return read


def _embargo(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read until when an item is embargoed: what is usable then isn't yet."""
    if matter.one.get("status") in (None, "usable"):
        matter.one["status"] = "embargoed"
    return _date("released")(reader, element, matter)


def _status(reader: Reader, element: Element, matter: Matter) -> bool:
    del reader
    said = element.get("qcode") or element.get("uri") or element.get("FormalName") or ""
    status = last_part(said.lower())
    if status not in ("usable", "embargoed", "withheld", "canceled"):
        return not said
    if matter.one.get("status") == "embargoed" and status == "withheld":
        matter.one["status"] = status
    return matter.put("status", status) or status == "usable"


def _urgency(reader: Reader, element: Element) -> int | None:
    del reader
    said = element.get("FormalName") or text_of(element)
    return int(said) if said in tuple("12345678") else None


def _language(reader: Reader, element: Element) -> str | None:
    return reader.language(element, "tag") or reader.language(element, "FormalName")


def _id(reader: Reader, element: Element) -> str | None:
    del reader
    return text_of(element) or None


def _version(reader: Reader, element: Element) -> str | None:
    del reader
    text = text_of(element)
    return text if _is_token(text) else None


def _right(field: str) -> _Read:
    """Give the reader of something about rights."""

    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        text = text_of(element) or reader.attribute(element, "literal")
        return not text or matter.rights.setdefault(field, text) == text

    return read


READERS: dict[str, _Read] = {
    "newsItem/catalogRef": _catalog,
    "itemMeta/pubStatus": _status,
    "itemMeta/embargoed": _embargo,
    "itemMeta/versionCreated": _version_created,
    "itemMeta/provider": provider,
    "itemMeta/firstCreated": _date("issued"),
    "itemMeta/itemClass": _item_class,
    "itemMeta/title": _title,
    "itemMeta/edNote": _texts("internal_notes"),
    "itemMeta/memberOf": series,
    "itemMeta/expires": _date("expires"),
    "contentMeta/urgency": _field("urgency", _urgency),
    "contentMeta/contentCreated": _date("issued"),
    "contentMeta/contentModified": _date("updated"),
    "contentMeta/contributor": participant,
    "contentMeta/genre": genre,
    "contentMeta/language": _field("lang", _language),
    "contentMeta/headline": _headline,
    "contentMeta/by": _lines("bylines", Byline),
    "contentMeta/dateline": _line("dateline", Dateline),
    "contentMeta/keyword": _texts("keywords"),
    "contentMeta/subject": subject,
    "contentMeta/description": _description,
    "rightsInfo/copyrightHolder": _right("holder"),
    "rightsInfo/copyrightNotice": _right("notice"),
    "rightsInfo/usageTerms": _right("terms"),
    "NewsIdentifier/NewsItemId": _field("id", _id),
    "NewsIdentifier/RevisionId": _field("version", _version),
    "NewsManagement/FirstCreated": _date("issued"),
    "NewsManagement/ThisRevisionCreated": _date("updated"),
    "NewsManagement/Status": _status,
    "NewsManagement/Urgency": _field("urgency", _urgency),
    "NewsLines/HeadLine": _line("headline", Headline),
    "NewsLines/SubHeadLine": _lines("decks", Deck),
    "NewsLines/ByLine": _lines("bylines", Byline),
    "NewsLines/DateLine": _line("dateline", Dateline),
    "NewsLines/KeywordLine": _texts("keywords"),
    "NewsLines/CopyrightLine": _right("notice"),
    "DescriptiveMetadata/Language": _field("lang", _language),
    **{f"SubjectCode/{name}": subject for name in ("Subject", "SubjectMatter", "SubjectDetail")},
    "Copyright/CopyrightHolder": _right("holder"),
    "contentMeta/creator": creator,
}
"""The readers by parent and element; each says whether nothing is lost."""

_CODES = ("qcode", "uri")
_ATTRIBUTES = {
    **dict.fromkeys(("itemMeta/itemClass", "itemMeta/pubStatus", "contentMeta/genre"), _CODES),
    "contentMeta/subject": (*_CODES, "literal"),
    "contentMeta/language": ("tag",),
    "contentMeta/headline": ("roleuri", "role"),
    "contentMeta/description": ("role",),
    "rightsInfo/copyrightHolder": ("literal",),
}
_LOOKED_AT = ("itemMeta/provider", "itemMeta/memberOf", "contentMeta/contributor", "contentMeta/creator")

GROUPS = frozenset(
    {
        *(place.partition("/")[0] for place in READERS),
        *("newsItem", "newsMessage", "header"),
        *("NewsML", "NewsEnvelope", "Identification", "AdministrativeMetadata", "RightsMetadata"),
    }
)
"""The elements that hold properties: one in them that no reader is for is kept whole."""
