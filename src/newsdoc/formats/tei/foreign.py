"""Reads the `teiHeader` of others: title, authors, dates, language, rights, keywords; the rest is reported."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ignore
from newsdoc.formats.languages import short_tag
from newsdoc.formats.markup import XML_LANG
from newsdoc.formats.mixed import local, text_in
from newsdoc.formats.tei.dates import read_date
from newsdoc.formats.tei.header_reading import all_named
from newsdoc.formats.tei.names import XML_ID
from newsdoc.model import Byline, Deck, Headline, Node, Rights
from newsdoc.model.scalars import LANGUAGE_TAG
from newsdoc.plain import is_tuple
from newsdoc.source import Position
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.formats.tei.speech import TeiReader
    from newsdoc.formats.xml import Element

__all__ = ["foreign_fields"]

_is_language = patterns.scalar(LANGUAGE_TAG.regex).match
_DATED = ("sourceDesc", "settingDesc", "creation", "publicationStmt")
_SECONDARY = ("sub", "alt", "desc")
_READ = ("titleStmt", "langUsage", "particDesc", "textClass", "abstract")
_PARTS = ("fileDesc", "profileDesc")
_SAID_BY_ATTRIBUTES = ("language",)
_SIGNS = ",.;:()"


def foreign_fields(text: Element, header: Element, reader: TeiReader) -> dict[str, Any]:
    """Give the fields of a document that the header of a `TEI` element of others says, and report the rest."""
    named = _language(text, header)
    titles = [*all_named(next(all_named(header, "titleStmt"), None), "title")]
    titles = [title for title in titles if named is None or title.get(XML_LANG) in (None, named)] or titles
    found: dict[str, Any] = {
        "lang": named and short_tag(named),
        "headline": next((Headline((said,)) for said in _said(titles, secondary=False)), None),
        "decks": tuple(Deck((said,)) for said in _said(titles, secondary=True)),
        "bylines": tuple(_bylines(header)),
        "issued": _issued(header),
        "id": next((said for each in all_named(header, "idno") if (said := text_in(each))), text.get(XML_ID)),
        "rights": _rights(header),
        "keywords": tuple(_keywords(header)),
        "abstract": tuple(block for each in all_named(header, "abstract") for block in reader.blocks(each)),
    }
    _report_rest(header, reader, found)
    return {name: value for name, value in found.items() if value not in (None, ())}


def _language(text: Element, header: Element) -> str | None:
    inner = (each.get(XML_LANG) for each in text.getchildren() if local(each) == "text")
    named = (each.get("ident") for each in all_named(header, "language"))
    return next((lang for lang in chain((text.get(XML_LANG),), inner, named) if lang and _is_language(lang)), None)


def _said(titles: Iterable[Element], *, secondary: bool) -> Iterator[str]:
    for title in titles:
        if (title.get("type") in _SECONDARY) == secondary and (said := text_in(title)):
            yield said


def _bylines(header: Element) -> Iterator[Byline]:
    """Give who wrote a text, and who translated it."""
    statement = next(all_named(header, "titleStmt"), None)
    for each in all_named(statement, "author", "editor", "respStmt"):
        kind: Any = "author" if local(each) == "author" else "translator"
        did = each.get("role") or " ".join(text_in(resp) for resp in all_named(each, "resp"))
        names = [*all_named(each, "persName", "orgName", "name")] or [each]
        said = text_in(names[0])
        if said and (kind == "author" or did.lower().startswith("transl")):
            yield Byline((said,), kind)


def _issued(header: Element) -> Any:
    """Give when something was printed or said first, or else when the file was published."""
    dates = (date for part in _DATED for each in all_named(header, part) for date in all_named(each, "date"))
    return next((said for date in dates if (said := read_date(date, text_in(date)))), None)


def _rights(header: Element) -> Rights | None:
    held = (part for each in all_named(header, "availability") for part in each.getchildren() or [each])
    terms = " ".join(filter(None, map(text_in, held)))
    return Rights(terms=terms) if terms else None


def _keywords(header: Element) -> Iterator[str]:
    for keywords in all_named(header, "keywords"):
        terms = [*all_named(keywords, "term")] or [*all_named(keywords, "item")]
        yield from filter(None, map(text_in, terms))


def _report_rest(header: Element, reader: TeiReader, found: dict[str, Any]) -> None:
    """Report the parts of a header that the model has no place for, and what others say beyond what is read of them."""
    if reader.tell is ignore:
        return
    inner = (part for each in header.getchildren() if local(each) in _PARTS for part in each.getchildren())
    outer = (each for each in header.getchildren() if local(each) not in _PARTS)
    whole = (local(each) for each in chain(inner, outer) if local(each) not in _READ)
    left = list(dict.fromkeys(chain(whole, _unread(header, {*_held(reader, found)}))))
    if left:
        names = ", ".join(f"<{name}>" for name in left)
        message = f"of the header, {names} are not read but for dates, rights and an id"
        reader.tell(Diagnostic("text-lost", message, reader.name, Position(header.sourceline or 1, 1)))


def _unread(header: Element, held: set[str]) -> Iterator[str]:
    """Give the names of elements in what is read of a header that have words which the document hasn't."""
    for part in all_named(header, *_READ):
        for element in part.iter():
            own = " ".join(filter(None, (element.text, *(child.tail for child in element.getchildren()))))
            if not held.issuperset(_words(own)) and local(element) not in _SAID_BY_ATTRIBUTES:
                yield local(element)


def _held(reader: TeiReader, found: dict[str, Any]) -> Iterator[str]:
    """Give the words that the document has of its header."""
    values = chain.from_iterable(value if is_tuple(value) else (value,) for value in found.values())
    for value in values:
        yield from _words(plain_text(value) if isinstance(value, Node) else value if isinstance(value, str) else "")
    for person in reader.cast.people:
        yield from _words(" ".join(filter(None, (person.name, person.title, person.affiliation, *person.labels))))


def _words(text: str) -> list[str]:
    return [word.strip(_SIGNS) for word in text.split() if word.strip(_SIGNS)]
