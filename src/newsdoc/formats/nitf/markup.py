"""The pieces of markup that every writer of NITF needs."""

from __future__ import annotations

from functools import lru_cache

from newsdoc import patterns
from newsdoc.formats.markup import escape
from newsdoc.formats.nitf.names import LABEL
from newsdoc.formats.spaces import loose

__all__ = ["KEEP", "deeper", "keeping", "printed_label", "strip_tags"]


KEEP = ' xml:space="preserve"'
"""The attribute that keeps the white space of an element."""


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
