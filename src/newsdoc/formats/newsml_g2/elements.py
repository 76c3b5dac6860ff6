"""How elements of NewsML are looked at: their names and texts, the codes that they bear, and their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.markup import XML_LANG
from newsdoc.formats.newsml_g2.names import NAMESPACE
from newsdoc.formats.nitf.runs import text_in
from newsdoc.formats.spaces import squeeze

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["code_of", "is_foreign", "last_part", "local", "markup_of", "only_name", "text_of"]


def local(element: Element) -> str:
    """Give an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def text_of(element: Element) -> str:
    """Give the text in an element, its white space collapsed."""
    return squeeze(text_in(element))


def markup_of(reader: Reader, element: Element) -> str:
    """Give an element as it would be written in an item."""
    return reader.markup(element).replace(f' xmlns="{NAMESPACE}"', "", 1)


def is_foreign(element: Element) -> bool:
    """Say whether an element is in another language than what is around it."""
    lang = element.get(XML_LANG)
    around = next((found for above in element.iterancestors() if (found := above.get(XML_LANG))), None)
    return lang is not None and lang != around


def only_name(element: Element) -> str | None:
    """Give the name in an element that holds nothing else."""
    children = element.getchildren()
    return (text_of(children[0]) or None) if [local(child) for child in children] == ["name"] else None


def code_of(element: Element) -> str:
    """Give the code that an element bears, as a URI or behind the alias of its scheme, without either."""
    return last_part(element.get("qcode") or element.get("uri") or "")


def last_part(code: str) -> str:
    """Give a code without what its scheme is named by."""
    return code.rpartition("/")[2].rpartition(":")[2]
