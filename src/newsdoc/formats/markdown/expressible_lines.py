"""What Markdown can say of a run of text: all else gives way to the words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.formats.markdown.escapes import is_referable
from newsdoc.formats.markup import followed
from newsdoc.model import (
    Code,
    Emphasis,
    Entity,
    LineBreak,
    Link,
    Quotation,
    RawInline,
    Strong,
)
from newsdoc.normal import join

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.formats.losses import Told
    from newsdoc.model import Content, Inline

__all__ = ["DEEPEST", "PLAIN", "Lines", "Place"]

DEEPEST = 2
"""How deep stress may lie in stress: Markdown has two signs for it, and a third level could close the first."""


class Place(NamedTuple):
    """Where a run of text stands: how much stress is around it, whether a link is, and whether it may be broken."""

    stress: int = 0
    linked: bool = False
    breaks: bool = True


PLAIN = Place(stress=DEEPEST)
"""The place of text that can have no stress."""


class Lines:
    """Gives runs of text as Markdown can say them, and notes what of them it says."""

    def __init__(self, told: Told) -> None:
        """Take where to note what is said."""
        self.told = told

    def line(self, content: Content, place: Place = Place()) -> Content:  # noqa: B008  (it is immutable)
        """Give a run of text without what can't be said at its place; breaks at its end aren't."""
        kept: list[str | Inline] = []
        left = list(reversed(content))
        while left:
            part = left.pop()
            if isinstance(part, str):
                kept.append(part)
            elif (said := self._said(part, place, kept[-1:], left)) is not None:
                kept.append(said)
            else:
                left += reversed(_words(part))
        while kept and isinstance(kept[-1], LineBreak):
            kept.pop()
        for part in kept:
            if isinstance(part, LineBreak):
                self.told.say(part)
        return join(kept)

    def _said(self, part: Inline, place: Place, before: Sequence[Any], left: Sequence[Any]) -> Inline | None:
        """Give an inline as Markdown says it, or nothing if no more than its words can stand there.

        `before` is what stands beside it, and `left` what follows, the last first.
        """
        match part:
            case LineBreak() if place.breaks:
                return part
            case Code() if not (before and isinstance(before[0], Code)):
                self.told.say(part, "text")
                return attrs.evolve(part, origin=None)
            case Emphasis() | Strong() if _is_free(place, before, left):
                return self._holding(part, place._replace(stress=place.stress + 1))
            case Link() if followed(part.href, fragment=False) and not place.linked:
                return self._holding(part, place._replace(linked=True))
            case _:
                return None

    def _holding(self, part: Emphasis | Strong | Link, place: Place) -> Emphasis | Strong | Link | None:
        content = self.line(part.content, place)
        if not content:
            return None
        if isinstance(part, Link):
            self.told.say(part, "content", "href", "title")
            return Link(content, part.href, part.title)
        self.told.say(part, "content")
        return type(part)(content)


def _is_free(place: Place, before: Sequence[Any], left: Sequence[Any]) -> bool:
    """Say whether there is a sign left for stress: two are needed side by side, and two for one in another.

    What stands beside it must be so written, if need be, that it may begin and end there.
    """
    if place.stress >= DEEPEST or (place.stress and before and isinstance(before[0], Emphasis | Strong)):
        return False
    return is_referable(_edge(before, -1) or " ") and is_referable(_edge(reversed(left), 0) or " ")


def _edge(content: Iterable[Any], end: int) -> str | None:
    """Give the character that content ends with (-1) or begins with (0), if it does with any, whatever that is in.

    Content is given from that end on. Markup that is left out has none.
    """
    for part in content:
        found = _edge_of(part, end)
        if found is not None:
            return found
    return None


def _edge_of(part: Any, end: int) -> str | None:
    match part:
        case str():
            return part[end]
        case RawInline():
            return None
        case Quotation():
            return "“”"[end]
        case LineBreak():
            return " "
        case Code() | Entity():
            return part.text[end]
        case _:
            return _edge(reversed(part.content) if end else part.content, end)


def _words(part: Inline) -> Content:
    """Give what stands for an inline that can't be said."""
    match part:
        case LineBreak():
            return (" ",)
        case RawInline():
            return ()
        case Code() | Entity():
            return (part.text,)
        case Quotation():
            return ("“", *part.content, "”")
        case _:
            return part.content
