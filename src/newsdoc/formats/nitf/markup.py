"""Escaping, and the pieces of markup that every writer here needs."""

from __future__ import annotations

from newsdoc import patterns
from newsdoc.formats.nitf.spaces import collapses

__all__ = ["attribute", "deeper", "escape", "keeping", "quoted", "strip_tags"]


def escape(text: str) -> str:
    """Give a text as it stands in markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(value: object) -> str:
    """Give a value between quotation marks, as an attribute's. A TAB would not survive as it is."""
    return f'"{escape(str(value)).replace(chr(34), "&quot;").replace(chr(9), "&#9;")}"'


def attribute(name: str, value: object) -> str:
    """Give an attribute with the space before it, or nothing where there is no value."""
    return "" if value is None else f" {name}={quoted(value)}"


def strip_tags(markup: str) -> str:
    """Give markup of ours without its tags, its text still escaped."""
    return patterns.TAG.sub("", markup) if "<" in markup else markup


def keeping(markup: str) -> str:
    """Give the attribute that keeps the white space of an element, if its content needs it."""
    return ' xml:space="preserve"' if collapses(strip_tags(markup)) else ""


def deeper(pad: str) -> str:
    """Give what goes before an element within another: one level more, or nothing in mixed content."""
    return pad and pad + "  "
