"""What the JSON-LD of others' pages says of their article, in the words of schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.formats.forbidden import replaced
from newsdoc.formats.foreign_json import parse_foreign
from newsdoc.formats.spaces import squeeze
from newsdoc.plain import is_list, is_object
from newsdoc.source import Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["Linked", "listed", "read_linked"]

_MEDIA_TYPE = "application/ld+json"
_HOLDERS = ("@graph", "mainEntity")
_POSTS = frozenset(("BlogPosting", "LiveBlogPosting", "Report"))


@attrs.frozen
class Linked:
    """What is said of an article, as far as it is said: dates are as they stand there."""

    headline: str = ""
    decks: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    issued: str = ""
    updated: str = ""
    description: str = ""
    keywords: tuple[str, ...] = ()


def read_linked(names: Reader, root: Element, report: Report) -> Linked:
    """Give what the first article says that a page has in JSON-LD; what isn't JSON is reported and passed over."""
    found = Linked()
    for script in root.iter():
        said = (script.get("type") or "").strip().lower() if names.local(script) == "script" else ""
        if said == _MEDIA_TYPE and found == Linked():
            found = _said(_parsed(script, report))
    return found


def _parsed(script: Element, report: Report) -> Any:
    text = "".join(script.itertext())
    if not text.strip():
        return None
    try:
        return parse_foreign(text).value
    except ReadError as error:
        place = Position(script.sourceline or 1, 1)
        message = f"the page's JSON-LD can't be read, and isn't used: {error.diagnostics[0].message}"
        report(Diagnostic("unread-metadata", message, position=place))
        return None


def _said(value: Any) -> Linked:
    objects = [*_objects(value)]
    article = next((each for each in objects if _is_article(each)), None)
    if article is None:
        return Linked()
    by_id = {each["@id"]: each for each in objects if isinstance(each.get("@id"), str)}
    people = (
        by_id.get(str(each.get("@id")), each) if is_object(each) else each for each in _several(article.get("author"))
    )
    names = (_text(each) for each in people)
    return Linked(
        headline=_text(article.get("headline")) or _text(article.get("name")),
        decks=tuple(filter(None, map(_text, _several(article.get("alternativeHeadline"))))),
        authors=tuple(dict.fromkeys(name for name in names if name and not patterns.URI.match(name))),
        issued=_text(article.get("datePublished")),
        updated=_text(article.get("dateModified")),
        description=_text(article.get("description")),
        keywords=tuple(word for each in _several(article.get("keywords")) for word in listed(_text(each))),
    )


def listed(text: str) -> tuple[str, ...]:
    """Give the words of a list that commas part."""
    return tuple(filter(None, (word.strip() for word in text.split(","))))


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Give the objects that a page may describe: at the top, in an array, or in a graph, in order."""
    stack = [value]
    while stack:
        held = stack.pop()
        if is_list(held):
            stack += reversed(held)
        elif is_object(held):
            yield held
            stack += reversed([held[key] for key in _HOLDERS if key in held])


def _is_article(held: dict[str, Any]) -> bool:
    types = [each for each in _several(held.get("@type")) if isinstance(each, str)]
    return any(each.rpartition("/")[2].endswith("Article") or each in _POSTS for each in types)


def _several(value: Any) -> list[Any]:
    return value if is_list(value) else [value]


def _text(value: Any) -> str:
    """Give the text of a property, or of the first of several: its own, its value, or its name."""
    if is_list(value):
        return _text(value[0]) if value else ""
    if is_object(value):
        return _text(value.get("@value", value.get("name")))
    return squeeze(replaced(value, None, ignore)) if isinstance(value, str) else ""
