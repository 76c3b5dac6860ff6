"""Escaping, and the pieces of markup that every writer here needs."""

from __future__ import annotations

from newsdoc import patterns
from newsdoc.formats.nitf.spaces import collapses

__all__ = ["attribute", "deeper", "escape", "keeping", "quoted", "strip_tags"]


_QUOTE = '"'
_TAB = "\t"


def escape(text: str) -> str:
    """Give a text as it stands in markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """Give a text between quotation marks, as an attribute's value. A TAB would not survive as it is."""
    return f'"{escape(text).replace(_QUOTE, "&quot;").replace(_TAB, "&#9;")}"'


def attribute(name: str, value: str | int | None) -> str:
    """Give an attribute with the space before it, or nothing where there is no value."""
    return "" if value is None else f" {name}={quoted(str(value))}"


def strip_tags(markup: str) -> str:
    """Give markup of ours without its tags, its text still escaped."""
    return patterns.TAG.sub("", markup) if "<" in markup else markup


def keeping(markup: str) -> str:
    """Give the attribute that keeps the white space of an element, if its content needs it."""
    text = strip_tags(markup)
    return ' xml:space="preserve"' if text and collapses(text) else ""


def deeper(pad: str) -> str:
    """Give what goes before an element within another: one level more, or nothing in mixed content."""
    return pad and pad + "  "
