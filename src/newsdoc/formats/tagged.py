"""Writing elements whose white space counts only where `xml:space` says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.markup import escape
from newsdoc.formats.spaces import collapse, loose

if TYPE_CHECKING:
    from newsdoc.model import Content

__all__ = ["element", "phrase", "preserved"]

_PRESERVED = ' xml:space="preserve"'


def element(start: str, inner: str) -> str:
    """Write an element; `start` is its tag without brackets."""
    return f"<{start}>{inner}</{start.partition(' ')[0]}>" if inner else f"<{start}/>"


def phrase(start: str, text: str) -> str:
    """Write an element that holds nothing but a text."""
    return element(start + (_PRESERVED if text and loose(text) else ""), escape(text))


def preserved(content: Content) -> str:
    """Give the attribute that keeps the white space of a run of text, if collapsing would change it."""
    if len(content) == 1 and isinstance(content[0], str):
        return _PRESERVED if loose(content[0]) else ""
    return _PRESERVED if content and collapse(content) != content else ""
