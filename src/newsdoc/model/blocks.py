"""Blocks: paragraphs, turns, notes, figures and furniture, in the order of the source."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import attrs

from newsdoc.model.inlines import Content, SomeContent
from newsdoc.model.node import BlockNode
from newsdoc.model.scalars import Count, Id, Line, Milliseconds, NonEmpty, Range, Text, Token

__all__ = [
    "Artifact",
    "Block",
    "BlockQuote",
    "Cell",
    "Correction",
    "Credit",
    "DefinitionItem",
    "DefinitionList",
    "Disclaimer",
    "EditorNote",
    "Figure",
    "Flow",
    "Footnote",
    "Heading",
    "List",
    "ListItem",
    "Paragraph",
    "Preformatted",
    "Promo",
    "Raw",
    "Row",
    "Rule",
    "SomeFlow",
    "SourceLink",
    "Table",
    "Term",
    "Turn",
]

# `label` is what is printed before a block, exactly and with the blank that follows: `"Gazette": `, `— `, `Photo: `.


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Paragraph(BlockNode):
    """A paragraph of text."""

    content: SomeContent


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Heading(BlockNode):
    """A heading of a section; 1 is the highest level."""

    content: SomeContent
    level: Annotated[int, Range(1, 6)] = 2


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Turn(BlockNode):
    """What one speaker says until another does; `speaker` is a participant's id, or missing where nobody is named.

    `kind` names the side that speaks, not the act: an interviewer's "thank you" is of kind question,
    an interviewee's counter-question an answer, and what a third voice says a remark. `start` and `end` are when it is
    said, in milliseconds from the beginning of the recording.
    """

    content: SomeFlow
    kind: Literal["question", "answer", "remark"]
    speaker: Id | None = None
    label: Text | None = None
    start: Milliseconds | None = attrs.field(default=None, kw_only=True)
    end: Milliseconds | None = attrs.field(default=None, kw_only=True)


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class BlockQuote(BlockNode):
    """A quotation set off as a block; a pull quote repeats words of the text. `attribution` says whose it is."""

    content: SomeFlow
    kind: Literal["quote", "pull"] = "quote"
    attribution: Content = ()


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Figure(BlockNode):
    """A picture, video or audio with its caption and credit.

    `href` is missing where the source has only the caption; `width` and `height` are in pixels.
    """

    caption: Content = ()
    credit: Content = ()
    kind: Literal["image", "video", "audio"] = "image"
    href: Text | None = None
    media_type: Text | None = None
    alt: Text | None = None
    width: Count | None = None
    height: Count | None = None
    label: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class ListItem(BlockNode):
    """An item of a list."""

    content: SomeFlow


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class List(BlockNode):
    """A list; `start` is the number of the first item of an ordered one."""

    items: Annotated[tuple[ListItem, ...], NonEmpty()]
    ordered: bool = False
    start: Count | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Term(BlockNode):
    """A term that is defined."""

    content: SomeContent


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class DefinitionItem(BlockNode):
    """One or more terms and what they mean."""

    terms: Annotated[tuple[Term, ...], NonEmpty()]
    content: tuple[Flow, ...] = ()


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class DefinitionList(BlockNode):
    """A list of terms with their meanings."""

    items: Annotated[tuple[DefinitionItem, ...], NonEmpty()]


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Cell(BlockNode):
    """A cell of a table, which may be empty; `colspan` and `rowspan` count columns and rows."""

    content: tuple[Flow, ...] = ()
    header: bool = False
    colspan: Count = 1
    rowspan: Count = 1
    align: Literal["left", "center", "right"] | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Row(BlockNode):
    """A row of a table."""

    cells: Annotated[tuple[Cell, ...], NonEmpty()]


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Table(BlockNode):
    """A table: its caption, and the rows of its head, its body and its foot."""

    caption: Content = ()
    head: tuple[Row, ...] = ()
    rows: Annotated[tuple[Row, ...], NonEmpty()] = attrs.field(kw_only=True)
    foot: tuple[Row, ...] = ()


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Preformatted(BlockNode):
    """Lines whose white space is kept, such as verse or code."""

    lines: Annotated[tuple[Line, ...], NonEmpty()]


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Rule(BlockNode):
    """A thematic break, drawn as a line."""


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Footnote(BlockNode):
    """A footnote; a link to `#` and its id refers to it."""

    content: SomeFlow


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class EditorNote(BlockNode):
    """A note by the editor, the translator or the author to the reader."""

    content: SomeFlow
    kind: Literal["editor", "translator", "author"] = "editor"
    label: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Correction(BlockNode):
    """What was wrong in an earlier version of the article."""

    content: SomeFlow
    label: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Promo(BlockNode):
    """An advertisement for something else: follow us, read also, subscribe."""

    content: SomeFlow
    label: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class SourceLink(BlockNode):
    """Where the article first appeared, or what it rests on; the URL is a link in the content."""

    content: SomeContent
    label: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Disclaimer(BlockNode):
    """What the publisher does not answer for."""

    content: SomeFlow
    label: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Credit(BlockNode):
    """A credit for production: translation, photographs, editing."""

    content: SomeContent
    label: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Artifact(BlockNode):
    """What production left in the text: an end mark, a wire slug, a page number, a running head, a separator."""

    content: SomeContent
    kind: Literal["end_mark", "slug", "page_number", "running_head", "separator", "other"]


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Raw(BlockNode):
    """A block in a `format` that the model has no word for, line by line as it was met."""

    format: Token
    lines: Annotated[tuple[Line, ...], NonEmpty()]


Flow: TypeAlias = (
    Paragraph
    | Heading
    | BlockQuote
    | Figure
    | List
    | DefinitionList
    | Table
    | Preformatted
    | Rule
    | Footnote
    | EditorNote
    | Correction
    | Promo
    | SourceLink
    | Disclaimer
    | Credit
    | Artifact
    | Raw
)
"""A block that may stand inside a turn."""

SomeFlow: TypeAlias = Annotated[tuple[Flow, ...], NonEmpty()]
"""Blocks, at least one."""

Block: TypeAlias = Flow | Turn
"""What the body holds. It is flat: a turn holds no turn, and a section begins with a heading."""
