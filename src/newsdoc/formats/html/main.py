"""Which part of others' pages is the article, and what of it, and around it, is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Diagnostic, ignore
from newsdoc.formats import xhtml
from newsdoc.formats.xhtml.figures import MEDIA
from newsdoc.formats.xhtml.reading import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["length", "main_of", "report_left", "take_out_furniture", "take_out_hidden"]

_FURNITURE = frozenset(("nav", "form", "dialog", "menu"))
"""What leads about a site, wherever it stands, and is no part of an article."""

_FURNITURE_ROLES = frozenset(("navigation", "search", "banner", "contentinfo", "dialog", "menu", "toolbar"))
_SITE = UNSEEN | _FURNITURE | {"header", "footer", "aside"}
_COMMENTS = frozenset(("comments", "comment-list", "commentlist", "disqus_thread", "respond"))
"""The classes and ids of what readers have said, which is no part of an article."""

_SITE_CLASSES = _COMMENTS | {"related", "sidebar", "widget"}
"""What stands around articles; in an article it is read."""

_HIDDEN = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only"))
"""The classes of text that only those hear who have a page read to them."""

_HIDDEN_STYLES = ("display:none", "visibility:hidden")


def main_of(names: Reader, root: Element) -> Element:
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
    longest = max(_outermost(articles), key=length)
    site = [each for each in around.iter() if _is_of_site(names, each) and longest not in each.iter()]
    shown = length(around) - sum(map(length, _outermost([*site, longest])))
    return longest if length(longest) >= shown else around


def _is_of_site(names: Reader, element: Element) -> bool:
    """Say whether an element is none of the articles of a page, but what a site has on all of them."""
    if names.local(element) in _SITE or element.get("role") in _FURNITURE_ROLES:
        return True
    return not _SITE_CLASSES.isdisjoint({*names.tokens(element), element.get("id")})


def _outermost(elements: list[Element]) -> Iterator[Element]:
    inner = set(elements)
    yield from (each for each in elements if not inner.intersection(each.iterancestors()))


def length(element: Element) -> int:
    """Count the characters of the text in an element, white space around its parts aside."""
    return sum(len(text.strip()) for text in element.itertext())


def take_out_furniture(names: Reader, main: Element) -> int:
    """Take what leads about the site out of an article, and give how many characters there were."""
    whole = length(main)  # of which all may be one form
    found = [each for each in main.iter() if each is not main and _is_furniture(names, each)]
    found = [each for each in _outermost(found) if names.local(each) != "form" or 2 * length(each) < whole]
    count = sum(map(length, _outermost(found)))
    xhtml.take_out(*found)
    return count


def _is_furniture(names: Reader, element: Element) -> bool:
    if names.local(element) in _FURNITURE or element.get("role") in _FURNITURE_ROLES:
        return True
    return not _COMMENTS.isdisjoint({*names.tokens(element), element.get("id")})


def take_out_hidden(names: Reader, main: Element, report: Report) -> None:
    """Take out of an article what the page doesn't show, and report how much that is.

    Half of an article or more is hidden only until a script shows it, so that it is read.
    """
    whole = length(main)
    found = [each for each in main.iter() if each is not main and _is_hidden(names, each)]
    found = [each for each in _outermost(found) if 2 * length(each) < max(whole, 1)]
    count = sum(map(length, found))
    pictures = sum(names.local(inner) in MEDIA for each in found for inner in each.iter())
    xhtml.take_out(*found)
    if count or pictures:
        parts = (f"{count:,} characters" if count else "", f"{pictures:,} pictures or the like" if pictures else "")
        message = f"{' and '.join(filter(None, parts))} that the page doesn't show are left out"
        report(Diagnostic("hidden-text", message))


def _is_hidden(names: Reader, element: Element) -> bool:
    """Say whether a page hides an element from those who see it; `aria-hidden` hides it only from those who don't."""
    if names.local(element) in UNSEEN:  # which is told of by itself
        return False
    hidden = element.get("hidden")
    if hidden is not None and hidden.lower() != "until-found":
        return True
    style = "".join((element.get("style") or "").split()).lower()
    return any(told in style for told in _HIDDEN_STYLES) or not _HIDDEN.isdisjoint(names.tokens(element))


def report_left(root: Element, main: Element, report: Report, *, more: int = 0) -> None:
    """Say how many characters of a page are no part of its article, and `more` that were taken out of it."""
    if report is ignore:
        return
    left = more
    if main is not root:
        unseen = [each for each in root.iter() if each.tag in UNSEEN and main not in each.iterancestors()]
        left += length(root) - length(main) - sum(map(length, _outermost(unseen)))
    if left > 0:
        message = f"{left:,} characters around the article, or in menus and forms in it, are left out"
        report(Diagnostic("around-the-article", message))
