"""Text as it stands in markup, and names that all XML shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.model.scalars import TOKEN

if TYPE_CHECKING:
    from collections.abc import Container

__all__ = [
    "DECLARATION",
    "XML_LANG",
    "XML_SPACE",
    "attribute",
    "escape",
    "extension_name",
    "followed",
    "free_id",
    "quoted",
]

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
"""The first line of a file of XML."""

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""`xml:lang` as lxml names it."""

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""`xml:space` as lxml names it."""

_SCHEMES = ("https://", "http://", "mailto:")

_is_token = patterns.scalar(TOKEN.regex).match


def extension_name(space: str, *names: str) -> str:
    """Give the name of the extension that keeps what markup calls so, such as `nitf.ds.num`.

    XML has names with letters that no token of a document has; what bears one is kept as `nitf` alone.
    """
    name = ".".join((space, *names))
    return name if _is_token(name) else space


def free_id(name: str, taken: Container[str], last: dict[str, int] | None = None) -> str:
    """Give an id that isn't taken: the name, with a number behind it if that must be.

    `last` holds the number that was given last for each name, so that many ids of one name are quickly found; it is
    for ids that stay taken.
    """
    if name not in taken:
        return name
    number = 2 if last is None else last.get(name, 1) + 1
    while (free := f"{name}-{number}") in taken:
        number += 1
    if last is not None:
        last[name] = number
    return free


def escape(text: str) -> str:
    """Give a text as it stands in markup. To look for what is rarely there is quicker than to replace it."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def quoted(text: str) -> str:
    """Give a text between quotation marks, as an attribute's value. A TAB would not survive as it is."""
    text = escape(text)
    if '"' in text:
        text = text.replace('"', "&quot;")
    if "\t" in text:
        text = text.replace("\t", "&#9;")
    return f'"{text}"'


def attribute(name: str, value: str | int | None) -> str:
    """Give an attribute with the space before it, or nothing where there is no value."""
    return "" if value is None else f" {name}={quoted(str(value))}"


def followed(href: str, *, fragment: bool = True) -> bool:
    """Say whether a link is written as one: to the web, to an address, or to a place in the page.

    Any other (`javascript:`, `data:`, a path of another site) is kept as data that no browser follows.
    """
    return href.lower().startswith(_SCHEMES) or (fragment and href.startswith("#"))
