"""What the head of others' pages says of their article: metadata, and JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc import patterns
from newsdoc.formats.dates import lenient
from newsdoc.formats.html.linked_data import listed, read_linked
from newsdoc.formats.spaces import squeeze
from newsdoc.model import Date

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["Said", "read_head"]

_TITLES = ("og:title", "twitter:title", "dc.title")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author")
_ISSUED = ("article:published_time", "date", "dc.date", "datepublished", "parsely-pub-date", "pubdate")
_KEYWORDS = ("news_keywords", "keywords", "parsely-tags", "article:tag")
_UPDATED = ("article:modified_time", "datemodified")


@attrs.frozen
class Said:
    """What is said of an article beside its text.

    `headline` is as the article has it, as far as that is said; `title` is the page's, often with the site's name.
    """

    headline: str
    title: str
    decks: tuple[str, ...]
    authors: tuple[str, ...]
    issued: Date | None
    updated: Date | None
    description: str
    keywords: tuple[str, ...]


def read_head(names: Reader, root: Element, report: Report) -> Said:
    """Give what a page says of its article, each by the best of its names: JSON-LD's before those of metadata."""
    linked = read_linked(names, root, report)
    found = _metadata(names, root)
    author = _best(found, _AUTHORS)
    author = "" if patterns.URI.match(author) else author  # the address of a page about the author
    return Said(
        headline=linked.headline or _best(found, _TITLES),
        title=found.get("title", ""),
        decks=linked.decks,
        authors=linked.authors or ((author,) if author else ()),
        issued=_date(linked.issued or _best(found, _ISSUED)),
        updated=_date(linked.updated or _best(found, _UPDATED)),
        description=linked.description,
        keywords=tuple(dict.fromkeys(linked.keywords or listed(_best(found, _KEYWORDS)))),
    )


def _metadata(names: Reader, root: Element) -> dict[str, str]:
    """Give the metadata of a page by small names, and its title; of several the first, but all keywords."""
    found: dict[str, str] = {}
    for element in root.iter():
        if names.local(element) == "meta":
            key = element.get("property") or element.get("name") or element.get("itemprop") or ""
            text = squeeze(element.get("content") or "")
            _take(found, key.lower(), text)
        elif names.local(element) == "title" and _is_of_page(names, element):
            found.setdefault("title", squeeze("".join(element.itertext())))
    return found


def _take(found: dict[str, str], key: str, text: str) -> None:
    if text and key in _KEYWORDS and key in found:
        found[key] += f", {text}"  # a page may have an element for each
    elif text:
        found.setdefault(key, text)


def _is_of_page(names: Reader, title: Element) -> bool:
    """Say whether a title is that of the page, and not of a drawing in it."""
    around = title.getparent()
    return around is None or names.local(around) != "svg"


def _best(found: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((found[key] for key in keys if found.get(key)), "")


def _date(text: str) -> Date | None:
    return lenient(text)[0] if text else None
