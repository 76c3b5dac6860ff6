"""Where each element lies in the concatenated text of its document."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from newsdoc.formats.xml import Element

    Spans: TypeAlias = dict[Element, tuple[int, int]]

__all__ = ["spans"]


def spans(root: Element) -> Spans:
    """Give the half-open span of every element, in code points of the text of all elements in order."""
    found: Spans = {}
    _measure(root, 0, found)
    return found


def _measure(element: Element, start: int, found: Spans) -> int:
    """Note the spans of an element and of those in it, and give the end."""
    end = start + len(element.text or "")
    for child in element.getchildren():
        end = _measure(child, end, found) + len(child.tail or "")
    found[element] = (start, end)
    return end
