"""Captions of figures: what is shown, and by whom it is, which others put into one line or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsdoc.formats.spaces import collapse, joined
from newsdoc.formats.xhtml.names import LABEL
from newsdoc.model import LineBreak
from newsdoc.normal import join

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["Caption", "read_caption"]

_CREDITS = frozenset(("attribution", "byline", "copyright", "credit", "credits", "photographer", "source"))
"""The last words of classes: `photo-credit` is one, and ours, `nd-credit`."""


class Caption(NamedTuple):
    """The printed label of a caption, the caption, and the credit."""

    label: str | None
    caption: Content
    credit: Content


def read_caption(reader: Reader, texts: Iterable[Element]) -> Caption:
    """Give what elements say of the figure that they stand in."""
    label: str | None = None
    captions: list[Content] = []
    credits_: list[Content] = []
    for text in texts:
        credited = _is_credit(reader, text)
        for line in _lines(reader, text):
            if credited or _is_credit(reader, line):
                credits_.append(reader.line(line))
            elif reader.own or _is_labelled(reader, line):
                printed, content = reader.labelled_line(line)
                label = label or printed
                captions.append(content)
            else:
                captions.append(_without_credits(reader, line, credits_))
    return Caption(label, joined(captions, LineBreak()), joined(credits_, LineBreak()))


def _lines(reader: Reader, element: Element) -> list[Element]:
    """Give the paragraphs of a caption, or the caption itself where it isn't made of paragraphs alone."""
    while True:
        children = element.getchildren()
        loose = [element.text, *(child.tail for child in children)]
        if not children or any((text or "").strip() for text in loose):
            return [element]
        if not all(reader.is_block(child) for child in children):
            return [element]
        if len(children) > 1:
            return children
        element = children[0]


def _is_credit(reader: Reader, element: Element) -> bool:
    words = {token.lower().replace("_", "-").rpartition("-")[2] for token in reader.tokens(element)}
    return not words.isdisjoint(_CREDITS)


def _is_labelled(reader: Reader, line: Element) -> bool:
    return any(LABEL in reader.tokens(child) for child in line.getchildren()[:1])


def _without_credits(reader: Reader, line: Element, out: list[Content]) -> Content:
    """Give a line of others without the credits in it, which are appended, and with a blank between its `span`s."""
    parts: list[Any] = [line.text or ""]
    for child in line.getchildren():
        if _is_credit(reader, child):
            out.append(reader.line(child))
            parts.append(" ")
        else:
            reader.inline(child, parts)
        parts.append(child.tail or (" " if reader.local(child) == "span" else ""))
    return collapse(join(parts))
