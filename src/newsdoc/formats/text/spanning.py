"""Spanning: the content of a unit, in which Markdown's marks may say what is stressed, code or a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.notes import Brackets
from newsdoc.formats.text.phrasing import plain
from newsdoc.model import Code, Emphasis, Link, Origin, Strong
from newsdoc.normal import join

if TYPE_CHECKING:
    from newsdoc.formats.text.inline_marks import Span
    from newsdoc.formats.text.lines import Unit
    from newsdoc.model import Content, Inline
    from newsdoc.styles import Lexicon

__all__ = ["phrase", "printed", "title"]

_DEEPEST = 16
"""How deep stress nests before the marks of what lies deeper are left out: a document's depth has a limit."""


def phrase(unit: Unit, begin: int, lexicon: Lexicon, *, origins: bool, end: int | None = None) -> Content:
    """Give the content of a unit from an offset of its text to another, or to its end."""
    text = unit.text
    stop = len(text) if end is None else end
    if unit.marks is not None and unit.marks.spans:
        return _marked(unit, begin, stop, lexicon, origins=origins)
    return plain(unit, begin, stop, lexicon, origins=origins)


def printed(unit: Unit, lexicon: Lexicon, *, origins: bool) -> Content:
    """Give the content of a unit with what is marked in it, where brackets hold no notes: it is all one already."""
    if unit.marks is None or not unit.marks.spans:
        return (unit.text,)
    return _Reader(unit, lexicon, origins, notes=False).content(0, len(unit.text), [*unit.marks.spans], 0, linked=False)


def title(unit: Unit, lexicon: Lexicon, *, origins: bool) -> Content:
    """Give the content of a headline or a heading, where square brackets that stand first are a tag and no note."""
    end = unit.text.find("]") + 1 if unit.text[0] == "[" and unit.marks is None else 0
    content = phrase(unit, end, lexicon, origins=origins)
    if not end:
        return content
    first, *rest = content or ("",)
    tag = unit.text[:end]
    return (tag + first, *rest) if isinstance(first, str) else (tag, first, *rest)


def _marked(unit: Unit, begin: int, end: int, lexicon: Lexicon, *, origins: bool) -> Content:
    """Give the content between two offsets of a unit's text, with what its marks mean."""
    assert unit.marks is not None  # noqa: S101  (who calls this has looked)
    inside = [span for span in unit.marks.spans if max(span.start, begin) < min(span.end, end)]
    clipped = [span._replace(start=max(span.start, begin), end=min(span.end, end)) for span in inside]
    return _Reader(unit, lexicon, origins).content(begin, end, clipped, 0, linked=False)


class _Reader:
    def __init__(self, unit: Unit, lexicon: Lexicon, origins: bool, *, notes: bool = True) -> None:  # noqa: FBT001
        self._notes = notes
        self._unit = unit
        self._lexicon = lexicon
        self._origins = origins
        self._brackets = Brackets(unit.text)

    def content(self, begin: int, end: int, spans: list[Span], depth: int, *, linked: bool) -> Content:
        """Give the content between two offsets, in which these spans lie, outer ones first."""
        parts: list[str | Inline] = []
        done = begin
        number = 0
        while number < len(spans):
            span = spans[number]
            following = number + 1
            while following < len(spans) and spans[following].start < span.end:
                following += 1
            parts += self._text(done, span.start, linked=linked)
            parts += self._inline(span, spans[number + 1 : following], depth, linked=linked)
            done = span.end
            number = following
        parts += self._text(done, end, linked=linked)
        return join(parts)

    def _text(self, begin: int, end: int, *, linked: bool) -> Content:
        if linked or not self._notes:
            return (self._unit.text[begin:end],) if begin < end else ()
        return plain(self._unit, begin, end, self._lexicon, origins=self._origins, brackets=self._brackets)

    def _inline(self, span: Span, inner: list[Span], depth: int, *, linked: bool) -> Content:
        text = self._unit.text[span.start : span.end]
        origin = self._origin(span)
        if span.kind == "code":
            return (Code(text, origin=origin),)
        link = span.kind == "link" and not linked
        content = self.content(span.start, span.end, inner, depth + 1, linked=linked or link)
        if link and span.href:
            return (Link(content, span.href, span.title, origin=origin),)
        if depth > _DEEPEST or span.kind == "link":
            return content
        return ((Strong if span.kind == "strong" else Emphasis)(content, origin=origin),)

    def _origin(self, span: Span) -> Origin | None:
        if not self._origins:
            return None
        return Origin(
            self._unit.start_place(span.start), self._unit.end_place(span.end), "markdown-mark", "markup", "sure"
        )
