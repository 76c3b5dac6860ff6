"""Escaping, and the pieces of markup that every writer here needs."""

from __future__ import annotations

from functools import lru_cache

from newsdoc import patterns
from newsdoc.formats.nitf.names import LABEL
from newsdoc.formats.nitf.spaces import loose

__all__ = ["KEEP", "attribute", "deeper", "escape", "keeping", "printed_label", "quoted", "strip_tags"]


KEEP = ' xml:space="preserve"'
"""The attribute that keeps the white space of an element."""


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


@lru_cache(maxsize=256)
def printed_label(label: str) -> str:
    """Give a label as it stands at the start of a paragraph; in an interview few labels recur all the time."""
    return f'<em class="{LABEL}">{escape(label)}</em>'


def strip_tags(markup: str) -> str:
    """Give markup of ours without its tags, its text still escaped."""
    return patterns.TAG.sub("", markup) if "<" in markup else markup


def keeping(markup: str) -> str:
    """Give the attribute that keeps the white space of an element, if its content needs it."""
    text = strip_tags(markup)
    return KEEP if text and loose(text) else ""


def deeper(pad: str) -> str:
    """Give what goes before an element within another: one level more, or nothing in mixed content."""
    return pad and pad + "  "
