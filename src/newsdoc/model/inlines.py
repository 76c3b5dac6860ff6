"""Inlines: what stands in a run of text. Text itself is a plain string between them."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import attrs

from newsdoc.model.node import Node
from newsdoc.model.scalars import LanguageTag, Line, NonEmpty, Text, Token

__all__ = [
    "Code",
    "Content",
    "Emphasis",
    "Entity",
    "Inline",
    "Language",
    "LineBreak",
    "Link",
    "Note",
    "Quotation",
    "RawInline",
    "SomeContent",
    "Strong",
]


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class LineBreak(Node):
    """A line end inside a block that is to be kept."""


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Emphasis(Node):
    """Stressed text, mostly in italics."""

    content: SomeContent


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Strong(Node):
    """Strongly stressed text, mostly in bold."""

    content: SomeContent


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Code(Node):
    """Computer code."""

    text: Text


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Link(Node):
    """A link to `href`: a URL, or `#` and the id of a block. No link stands in a link."""

    content: SomeContent
    href: Text
    title: Text | None = None
    rel: Token | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Quotation(Node):
    """Quoted words, without the quotation marks; `source` says whose they are."""

    content: SomeContent
    source: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Note(Node):
    """An aside by the desk, its printed brackets included: `(note: …)`, `[laughs]`, `[...]`."""

    content: SomeContent
    kind: Literal["editor", "translator", "stage", "interpolation", "gap"] = "editor"


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Language(Node):
    """Text in another language than the text around it."""

    content: SomeContent
    lang: LanguageTag


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Entity(Node):
    """The name of a person, organisation, location, event or work; `code` is its key in `scheme`."""

    text: Text
    kind: Literal["person", "organisation", "location", "event", "work"]
    scheme: Text | None = None
    code: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class RawInline(Node):
    """Markup of a `format` that the model has no word for, line by line as it was met."""

    format: Token
    lines: Annotated[tuple[Line, ...], NonEmpty()]


Inline: TypeAlias = LineBreak | Emphasis | Strong | Code | Link | Quotation | Note | Language | Entity | RawInline
"""What may stand between strings."""

Content: TypeAlias = tuple[Text | Inline, ...]
"""Strings and inlines; in normal form no two strings are adjacent."""

SomeContent: TypeAlias = Annotated[Content, NonEmpty()]
"""Content that isn't empty."""
