"""Short constructors that keep the normal form: text is joined, and what is one node needs no tuple.

>>> from newsdoc import build
>>> build.answer("— ", "Of course, ", build.em("now"), ".", speaker="mara")  # doctest: +ELLIPSIS
Turn(...)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from newsdoc.model import (
    Block,
    BlockQuote,
    Document,
    Emphasis,
    Figure,
    Flow,
    Heading,
    Headline,
    Inline,
    Link,
    List,
    ListItem,
    Note,
    Paragraph,
    Strong,
    Turn,
)
from newsdoc.normal import join, normalize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.model import Content

__all__ = [
    "answer",
    "document",
    "em",
    "figure",
    "heading",
    "items",
    "link",
    "note",
    "p",
    "question",
    "quote",
    "remark",
    "strong",
]


def em(*content: str | Inline) -> Emphasis:
    """Give emphasised text."""
    return Emphasis(join(content))


def strong(*content: str | Inline) -> Strong:
    """Give strong text."""
    return Strong(join(content))


def link(href: str, *content: str | Inline, **fields: Any) -> Link:
    """Give a link; without content its text is the URL."""
    return Link(join(content) or (href,), href, **fields)


def note(*content: str | Inline, **fields: Any) -> Note:
    """Give an aside by the desk, its brackets included."""
    return Note(join(content), **fields)


def p(*content: str | Inline, **fields: Any) -> Paragraph:
    """Give a paragraph."""
    return Paragraph(join(content), **fields)


def heading(*content: str | Inline, level: int = 2, **fields: Any) -> Heading:
    """Give a heading; level 1 is the highest."""
    return Heading(join(content), level, **fields)


def question(label: str | None, *content: str | Inline | Flow, **fields: Any) -> Turn:
    """Give a turn of the interviewer's side."""
    return _turn("question", label, content, fields)


def answer(label: str | None, *content: str | Inline | Flow, **fields: Any) -> Turn:
    """Give a turn of the interviewee's side."""
    return _turn("answer", label, content, fields)


def remark(label: str | None, *content: str | Inline | Flow, **fields: Any) -> Turn:
    """Give a turn of a third voice."""
    return _turn("remark", label, content, fields)


def _turn(
    kind: Literal["question", "answer", "remark"],
    label: str | None,
    content: Iterable[str | Inline | Flow],
    fields: dict[str, Any],
) -> Turn:
    return Turn(_flow(content), kind, label=label, **fields)


def quote(*content: str | Inline | Flow, attribution: Content = (), **fields: Any) -> BlockQuote:
    """Give a block quotation."""
    return BlockQuote(_flow(content), attribution=attribution, **fields)


def items(*content: str | Inline | Flow, ordered: bool = False, **fields: Any) -> List:
    """Give a list with an item for each string, inline or block."""
    return List(tuple(ListItem(_flow((item,))) for item in content), ordered, **fields)


def figure(*caption: str | Inline, **fields: Any) -> Figure:
    """Give a figure with its caption."""
    return Figure(join(caption), **fields)


def document(*body: Block | str, headline: str | Headline | None = None, **fields: Any) -> Document:
    """Give a document in normal form; a string in the body is a paragraph, and the headline may be one."""
    title = Headline((headline,)) if isinstance(headline, str) else headline
    blocks = tuple(p(block) if isinstance(block, str) else block for block in body)
    return normalize(Document(headline=title, body=blocks, **fields))


def _flow(content: Iterable[str | Inline | Flow]) -> tuple[Flow, ...]:
    """Put runs of text and inlines into paragraphs of their own between the blocks."""
    blocks: list[Flow] = []
    run: list[str | Inline] = []
    for part in content:
        if isinstance(part, str | Inline):
            run.append(part)
        else:
            blocks += _paragraphs(run)
            run = []
            blocks.append(part)
    return (*blocks, *_paragraphs(run))


def _paragraphs(run: list[str | Inline]) -> list[Flow]:
    joined = join(run)
    return [Paragraph(joined)] if joined else []
