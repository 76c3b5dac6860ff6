"""NITF inside other XML, such as NewsML 1 or NewsML-G2: where it stands, and what the file around it says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.dates import lenient
from newsdoc.formats.nitf.matter import Matter
from newsdoc.formats.nitf.runs import text_in
from newsdoc.formats.spaces import BLANKS, squeeze
from newsdoc.model import Byline, Date, Dateline, Deck, Extension, Headline, Node, Paragraph, Subject
from newsdoc.model.scalars import TOKEN
from newsdoc.source import Position
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.xml import Element

    _Read = Callable[[Reader, Element, Matter], bool]

__all__ = ["articles", "read_wrapper"]

_SHOWN = 5
_is_token = patterns.scalar(TOKEN.regex).match

# Of these the article's are added to those around it; of others it has its own or theirs.
_TOGETHER = ("subjects", "keywords", "internal_notes")


def articles(root: Element) -> list[Element]:
    """Give the `nitf` elements of a file, which may be its root."""
    return [root] if _local(root) == "nitf" else [element for element in root.iter() if _local(element) == "nitf"]


def read_wrapper(reader: Reader, article: Element, matter: Matter) -> None:
    """Add what the elements around an article say of it; what it says itself goes first."""
    said = Matter()
    _read_around(reader, article, said)
    for name, value in said.one.items():
        if not matter.put(name, value) and not _same(matter.one[name], value):
            _keep(reader, name, value)
    for name, values in said.many.items():
        if name in _TOGETHER or not matter.many[name]:
            matter.many[name] += [value for value in values if value not in matter.many[name]]
            continue
        for value in values:
            if not any(_same(known, value) for known in matter.many[name]):
                _keep(reader, name, value)
    for name, value in said.rights.items():
        if matter.rights.setdefault(name, value) not in (None, value):
            _keep(reader, name, value)


def _read_around(reader: Reader, article: Element, matter: Matter) -> None:
    """Read what stands around an article, the nearest first; name what isn't understood."""
    strange: dict[str, Element] = {}
    for around in article.iterancestors():
        for element in _beside(around, article):
            parent = element.getparent()
            read = _READERS.get(f"{'' if parent is None else _local(parent)}/{_local(element)}")
            if read is None:
                if element.keys() or (element.text or "").strip(BLANKS):
                    strange.setdefault(_local(element), element)
            elif not read(reader, element, matter):
                _keep(reader, _local(element), _text(element) or reader.markup(element))
        _read_attributes(reader, around, matter)
    if strange:
        names = ", ".join(f"<{name}>" for name in list(strange)[:_SHOWN])
        more = f" and {len(strange) - _SHOWN} more" if len(strange) > _SHOWN else ""
        first = next(iter(strange.values()))
        message = f"{names}{more} around the NITF have no place in the model and are left out"
        reader.tell(Diagnostic("unmapped-markup", message, reader.name, Position(first.sourceline or 1, 1)))


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


# What holds other content than the article, or what whole parts of it say.
_OTHERS = frozenset(
    ("nitf", "NewsItem", "NewsComponent", "ContentItem", "newsItem", "packageItem", "conceptItem", "inlineXML")
)


def _beside(around: Element, article: Element) -> Iterator[Element]:
    """Give the elements in one around the article that stand neither in nor around it, nor in other content."""
    path = {article, *article.iterancestors()}
    for child in around.getchildren():
        if child not in path and _local(child) not in _OTHERS:
            yield from child.iter()


def _text(element: Element) -> str:
    return squeeze(text_in(element))


def _keep(reader: Reader, name: str, value: object) -> None:
    """Keep what is said otherwise elsewhere."""
    reader.extensions.append(Extension(f"newsml.{name}", _words(value)))


def _words(value: object) -> str:
    """Give a value as text: a line, a date, a number."""
    if isinstance(value, Node):
        return plain_text(value).replace("\n", " ")
    return str(value.value or value.raw) if isinstance(value, Date) else str(value)


def _same(value: object, other: object) -> bool:
    return "".join(_words(value).split()) == "".join(_words(other).split())


def _read_attributes(reader: Reader, item: Element, matter: Matter) -> None:
    """Read the attributes of a G2 item; what the article itself says goes first."""
    if _local(item) == "newsItem":
        matter.put("id", reader.attribute(item, "guid"))
        matter.put("version", reader.token(item, "version"))
        matter.put("lang", reader.language(item))


def _field(name: str, take: Callable[[Reader, Element], Any]) -> _Read:
    """Give the reader of a field that the article may have, too."""

    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        return matter.put(name, take(reader, element))

    return read


def _line(name: str, make: Callable[..., Any]) -> _Read:
    """Give the reader of a line of text, of which there is one."""

    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        text = _text(element)
        made = make((text,), origin=reader.origin(element, f"nitf:{_local(element)}")) if text else None
        return matter.put(name, made)

    return read


def _lines(name: str, make: Callable[..., Any]) -> _Read:
    """Give the reader of a line of text, of which there may be several."""

    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        if text := _text(element):
            matter.many[name].append(make((text,), origin=reader.origin(element, f"nitf:{_local(element)}")))
        return True

    return read


def _texts(name: str) -> _Read:
    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        del reader
        if text := _text(element):
            matter.many[name].append(text)
        return True

    return read


def _headline(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read a headline of G2, which may be a lower one by its role."""
    role = (element.get("role") or "").lower()
    return (_lines("decks", Deck) if "sub" in role else _line("headline", Headline))(reader, element, matter)


def _date(reader: Reader, element: Element) -> Any:
    del reader
    text = _text(element)
    return lenient(text)[0] if text else None


def _embargo(reader: Reader, element: Element, matter: Matter) -> bool:
    matter.put("status", "embargoed")
    return matter.put("released", _date(reader, element))


def _status(reader: Reader, element: Element) -> str | None:
    said = (element.get("qcode") or element.get("FormalName") or "").lower().rpartition(":")[2]
    del reader
    return said if said in ("usable", "embargoed", "withheld", "canceled") else None


def _urgency(reader: Reader, element: Element) -> int | None:
    del reader
    said = element.get("FormalName") or _text(element)
    return int(said) if said in tuple("12345678") else None


def _language(reader: Reader, element: Element) -> str | None:
    return reader.language(element, "tag") or reader.language(element, "FormalName")


def _id(reader: Reader, element: Element) -> str | None:
    del reader
    return _text(element) or None


def _version(reader: Reader, element: Element) -> str | None:
    del reader
    text = _text(element)
    return text if _is_token(text) else None


def _subject(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read a subject: of G2 by its code and name, of NewsML 1 by its formal name."""
    code = reader.attribute(element, "qcode") or reader.attribute(element, "uri")
    code = code or reader.attribute(element, "FormalName")
    names = [_text(child) for child in element.getchildren() if _local(child) == "name"]
    if code is None:
        return not (names or element.keys())
    scheme = reader.attribute(element, "Vocabulary")
    matter.many["subjects"].append(Subject(code, scheme, next(filter(None, names), None)))
    return True


def _right(field: str) -> _Read:
    """Give the reader of something about rights."""

    def read(reader: Reader, element: Element, matter: Matter) -> bool:
        text = _text(element) or reader.attribute(element, "literal")
        return not text or matter.rights.setdefault(field, text) == text

    return read


def _nothing(reader: Reader, element: Element, matter: Matter) -> bool:
    """Pass over what is read with the element around it, or says nothing of the article."""
    del reader, element, matter
    return True


_READERS: dict[str, _Read] = {
    "itemMeta/pubStatus": _field("status", _status),
    "itemMeta/embargoed": _embargo,
    "itemMeta/versionCreated": _field("updated", _date),
    "itemMeta/firstCreated": _field("issued", _date),
    "itemMeta/edNote": _texts("internal_notes"),
    "contentMeta/urgency": _field("urgency", _urgency),
    "contentMeta/contentCreated": _field("issued", _date),
    "contentMeta/language": _field("lang", _language),
    "contentMeta/headline": _headline,
    "contentMeta/by": _lines("bylines", Byline),
    "contentMeta/dateline": _line("dateline", Dateline),
    "contentMeta/keyword": _texts("keywords"),
    "contentMeta/subject": _subject,
    "subject/name": _nothing,
    "contentMeta/description": _lines("abstract", Paragraph),
    "rightsInfo/copyrightHolder": _right("holder"),
    "copyrightHolder/name": _nothing,
    "rightsInfo/copyrightNotice": _right("notice"),
    "rightsInfo/usageTerms": _right("terms"),
    "NewsIdentifier/NewsItemId": _field("id", _id),
    "NewsIdentifier/RevisionId": _field("version", _version),
    "NewsManagement/FirstCreated": _field("issued", _date),
    "NewsManagement/ThisRevisionCreated": _field("updated", _date),
    "NewsManagement/Status": _field("status", _status),
    "NewsManagement/Urgency": _field("urgency", _urgency),
    "NewsLines/HeadLine": _line("headline", Headline),
    "NewsLines/SubHeadLine": _lines("decks", Deck),
    "NewsLines/ByLine": _lines("bylines", Byline),
    "NewsLines/DateLine": _line("dateline", Dateline),
    "NewsLines/KeywordLine": _texts("keywords"),
    "NewsLines/CopyrightLine": _right("notice"),
    "DescriptiveMetadata/Language": _field("lang", _language),
    **{f"SubjectCode/{name}": _subject for name in ("Subject", "SubjectMatter", "SubjectDetail")},
    "Copyright/CopyrightHolder": _right("holder"),
}
"""The readers by parent and element; each says whether nothing is lost."""
