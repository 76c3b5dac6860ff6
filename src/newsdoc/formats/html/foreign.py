"""Pages of others: which part of one is the article, and what its head says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ignore
from newsdoc.formats import xhtml
from newsdoc.formats.dates import lenient
from newsdoc.formats.spaces import squeeze
from newsdoc.formats.xhtml.reader import Reader
from newsdoc.formats.xhtml.reading import UNSEEN
from newsdoc.model import Byline, Document, Heading, Headline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.formats.xml import Element

__all__ = ["read_foreign", "report_left"]

_FURNITURE = frozenset(("nav", "form", "dialog", "menu"))
"""What leads about a site, wherever it stands, and is no part of an article."""

_FURNITURE_ROLES = frozenset(("navigation", "search", "banner", "contentinfo", "dialog", "menu", "toolbar"))
_SITE = UNSEEN | _FURNITURE | {"header", "footer", "aside"}
_COMMENTS = frozenset(("comments", "comment-list", "commentlist", "disqus_thread", "respond"))
"""The classes and ids of what readers have said, which is no part of an article."""

_SITE_CLASSES = _COMMENTS | {"related", "sidebar", "widget"}
"""What stands around articles; in an article it is read."""

_BYLINES = frozenset(("byline", "author", "article-byline", "post-author", "entry-author", "byline-name"))
_LONGEST_BYLINE = 200

_TITLES = ("og:title", "twitter:title", "dc.title", "title")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author")
_DATES = ("article:published_time", "date", "dc.date", "datepublished", "parsely-pub-date", "pubdate")


def read_foreign(root: Element, report: Report) -> Document:
    """Give the document that the article of a page is, its blocks not yet in normal form."""
    names = Reader(ignore, own=False)
    said = _said(names, root)
    main = _main(names, root)
    left = _take_out_furniture(names, main)
    report_left(root, main, report, more=left)
    byline = _byline(names, main)
    body = xhtml.read_element(main, own=False, report=report)
    headline, blocks = _headline(body.blocks, said)
    lang = body.lang or next((names.language(each) for each in main.iterancestors() if names.language(each)), None)
    issued = said.get("date")
    date = lenient(issued)[0] if issued else None
    written = byline or ((Byline((said["author"],)),) if "author" in said else ())
    return Document(headline=headline, bylines=written, body=blocks, lang=lang, issued=date)


def _said(names: Reader, root: Element) -> dict[str, str]:
    """Give title, author and date as the head has them, each by the best of its names."""
    found: dict[str, str] = {}
    for element in root.iter():
        if names.local(element) == "meta":
            key = element.get("property") or element.get("name") or element.get("itemprop") or ""
            text = squeeze(element.get("content") or "")
            found.setdefault(key.lower(), text) if text else None
        elif names.local(element) == "title" and _is_of_page(names, element):
            found.setdefault("title", squeeze("".join(element.itertext())))
    wanted = {"title": _TITLES, "author": _AUTHORS, "date": _DATES}
    best = {field: next((found[key] for key in keys if found.get(key)), "") for field, keys in wanted.items()}
    if patterns.URI.match(best["author"]):  # the address of a page about the author
        best["author"] = ""
    return {field: text for field, text in best.items() if text}


def _is_of_page(names: Reader, title: Element) -> bool:
    """Say whether a title is that of the page, and not of a drawing in it."""
    around = title.getparent()
    return around is None or names.local(around) != "svg"


def _main(names: Reader, root: Element) -> Element:
    """Give the element that is the article: the longest `article`, or `main`, or all that the page shows.

    An `article` is only one of several, as of a live report, or a teaser beside the text, if half of what the page
    shows stands outside of it, site's furniture aside.
    """
    elements = [*root.iter()]
    mains = [each for each in elements if names.local(each) == "main" or each.get("role") == "main"]
    bodies = [each for each in elements if names.local(each) == "body"]
    around = next(iter((*mains, *bodies)), root)
    articles = [
        each for each in elements if names.local(each) == "article" or "Article" in (each.get("itemtype") or "")
    ]
    if not articles:
        return around
    longest = max(_outermost(articles), key=_length)
    site = [each for each in around.iter() if _is_of_site(names, each) and longest not in each.iter()]
    shown = _length(around) - sum(map(_length, _outermost([*site, longest])))
    return longest if _length(longest) >= shown else around


def _is_of_site(names: Reader, element: Element) -> bool:
    """Say whether an element is none of the articles of a page, but what a site has on all of them."""
    if names.local(element) in _SITE or element.get("role") in _FURNITURE_ROLES:
        return True
    return not _SITE_CLASSES.isdisjoint({*names.tokens(element), element.get("id")})


def _outermost(elements: list[Element]) -> Iterator[Element]:
    inner = set(elements)
    yield from (each for each in elements if not inner.intersection(each.iterancestors()))


def _length(element: Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _take_out_furniture(names: Reader, main: Element) -> int:
    """Take what leads about the site out of an article, and give how many characters there were."""
    whole = _length(main)  # of which all may be one form
    found = [each for each in main.iter() if each is not main and _is_furniture(names, each)]
    found = [each for each in _outermost(found) if names.local(each) != "form" or 2 * _length(each) < whole]
    count = sum(map(_length, _outermost(found)))
    xhtml.take_out(*found)
    return count


def _is_furniture(names: Reader, element: Element) -> bool:
    if names.local(element) in _FURNITURE or element.get("role") in _FURNITURE_ROLES:
        return True
    return not _COMMENTS.isdisjoint({*names.tokens(element), element.get("id")})


def report_left(root: Element, main: Element, report: Report, *, more: int = 0) -> None:
    """Say how many characters of a page are no part of its article, and `more` that were taken out of it."""
    if report is ignore:
        return
    left = more
    if main is not root:
        unseen = [each for each in root.iter() if each.tag in UNSEEN and main not in each.iterancestors()]
        left += _length(root) - _length(main) - sum(map(_length, _outermost(unseen)))
    if left > 0:
        message = f"{left:,} characters around the article, or in menus and forms in it, are left out"
        report(Diagnostic("around-the-article", message))


def _byline(names: Reader, main: Element) -> tuple[Byline, ...]:
    """Take the line that says who wrote an article out of it, if it is marked as that."""
    for element in main.iter():
        marked = (
            _BYLINES & names.tokens(element) or element.get("rel") == "author" or element.get("itemprop") == "author"
        )
        text = squeeze("".join(element.itertext())) if marked else ""
        if text and len(text) <= _LONGEST_BYLINE and element is not main and names.is_block(element):
            xhtml.take_out(element)
            return (Byline((text,)),)
    return ()


def _headline(blocks: tuple[Any, ...], said: dict[str, str]) -> tuple[Headline | None, tuple[Any, ...]]:
    """Give the headline, and the blocks without it: the first heading of the first level, or what the head says."""
    for number, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level == 1:
            rest = (*blocks[:number], *blocks[number + 1 :])
            return Headline(block.content, id=block.id, lang=block.lang), rest
    found = Headline((said["title"],)) if "title" in said else None
    return found, xhtml.without_title(blocks, found)
