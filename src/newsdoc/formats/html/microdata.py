"""Microdata: what schema.org's JSON-LD says of an article, said by the attributes of the page's own elements.

The lines above the text, the abstract and the body say what they are; all else is in elements that show nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.html.names import ABSTRACT, BODY, MICRODATA
from newsdoc.formats.json_ld.article import article
from newsdoc.formats.markup import attribute
from newsdoc.model import Dateline, Deck, Headline, Kicker
from newsdoc.plain import is_list, is_object

if TYPE_CHECKING:
    from newsdoc.model import Document

__all__ = ["PROPERTIES", "microdata"]

PROPERTIES: dict[Any, str] = {
    Kicker: "articleSection",
    Headline: "headline",
    Deck: "alternativeHeadline",
    Dateline: "dateline",
    ABSTRACT: "abstract",
    BODY: "articleBody",
}
"""The properties that the page shows, by the class of a node or an element. The text of the body has captions in it."""

_SHOWN = frozenset(PROPERTIES.values())
_SCHEMA = "https://schema.org/"
_ADDRESSES = ("https://", "http://", "urn:")
_LINKS = frozenset(("url", "contentUrl", "usageInfo"))


def microdata(document: Document) -> tuple[str, str]:
    """Give the attributes that make the `article` one of schema.org's, and the element that says what isn't shown."""
    said = article(document, questions=False)
    inner = "".join(_property(name, value) for name, value in said.items() if name not in _SHOWN)
    return _scope(said), f'\n<div class="{MICRODATA}">{inner}</div>'


def _scope(held: dict[str, Any]) -> str:
    """Write the attributes that make an element an item."""
    kind = attribute("itemtype", f"{_SCHEMA}{held['@type']}")
    return f' itemscope="itemscope"{kind}{attribute("itemid", held.get("@id"))}'


def _property(name: str, value: Any) -> str:
    """Write what JSON-LD says of a property: an item, several of them, an address, or a text."""
    if name.startswith("@"):
        return ""
    if is_list(value):
        return "".join(_property(name, each) for each in value)
    prop = attribute("itemprop", name)
    if not is_object(value):
        return _text(prop, str(value), is_address=name in _LINKS)
    if "@type" not in value:
        return _text(prop, value["@id"], is_address=True)
    inner = "".join(_property(each, held) for each, held in value.items())
    return f"<span{prop}{_scope(value)}>{inner}</span>"


def _text(prop: str, text: str, *, is_address: bool) -> str:
    if is_address and text.lower().startswith(_ADDRESSES):
        return f"<link{prop}{attribute('href', text)}/>"
    return f"<meta{prop}{attribute('content', text)}/>"
