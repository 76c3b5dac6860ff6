"""How each block and inline is printed as plain text in the manner of a house."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, assert_never

from newsdoc.model import (
    Artifact,
    BlockQuote,
    Code,
    Correction,
    Credit,
    DefinitionList,
    Disclaimer,
    EditorNote,
    Emphasis,
    Entity,
    Figure,
    Footnote,
    Heading,
    Language,
    LineBreak,
    Link,
    List,
    Note,
    Paragraph,
    Preformatted,
    Promo,
    Quotation,
    Raw,
    RawInline,
    Rule,
    SourceLink,
    Strong,
    Table,
    Turn,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsdoc.model import Block, Content, DefinitionItem, Document, Inline, Row

__all__ = ["Labels", "block", "blocks", "head", "inline"]

Labels: TypeAlias = "Callable[[Block], str]"
"""Gives what is printed before a block, or nothing."""

_GAP = "\n\n"


def head(document: Document) -> Iterator[str]:
    """Give the lines of a document's head."""
    for node in (document.kicker, document.headline, *document.decks, *document.bylines, document.dateline):
        if node is not None:
            yield inline(node.content)


def blocks(content: Iterable[Block], labels: Labels) -> list[str]:
    """Give each block as text."""
    return [block(one, labels) for one in content]


def inline(content: Content) -> str:
    """Give a run of text."""
    return "".join(part if isinstance(part, str) else _inline(part) for part in content)


def _inline(node: Inline) -> str:
    match node:
        case LineBreak():
            return "\n"
        case Emphasis() | Strong() | Note() | Language():
            return inline(node.content)
        case Quotation():
            return f"“{inline(node.content)}”"
        case Link():
            text = inline(node.content)
            return text if node.href == text or node.href.startswith("#") else f"{text} ({node.href})"
        case Code() | Entity():
            return node.text
        case RawInline():
            return " ".join(node.lines)
        case _:
            assert_never(node)


def block(one: Block, labels: Labels) -> str:  # noqa: C901, PLR0911  (a case for each kind)
    """Give a block as text."""
    match one:
        case Paragraph() | Heading() | Artifact():
            return inline(one.content)
        case SourceLink() | Credit():
            return labels(one) + inline(one.content)
        case Turn() | EditorNote() | Correction() | Promo() | Disclaimer():
            return _labelled(labels(one), one.content, labels)
        case Footnote():
            return _labelled(f"[{one.id or '*'}] ", one.content, labels)
        case Figure():
            return _figure(one, labels)
        case BlockQuote():
            return _quote(one, labels)
        case List():
            numbers = range(one.start or 1, (one.start or 1) + len(one.items))
            marks = [f"{number}. " for number in numbers] if one.ordered else ["- "] * len(one.items)
            return "\n".join(_hung(mark, item.content, labels) for mark, item in zip(marks, one.items, strict=True))
        case DefinitionList():
            return _GAP.join(_definition(item, labels) for item in one.items)
        case Table():
            return _table(one, labels)
        case Preformatted() | Raw():
            return "\n".join(one.lines)
        case Rule():
            return "* * *"
        case _:
            assert_never(one)


def _labelled(label: str, content: Sequence[Block], labels: Labels) -> str:
    """Print blocks after a label, which stands on the first one's line."""
    return label + _GAP.join(blocks(content, labels))


def _figure(figure: Figure, labels: Labels) -> str:
    words = " ".join(part for part in (inline(figure.caption), inline(figure.credit)) if part)
    return labels(figure) + (words or f"[{figure.alt or figure.href or figure.kind}]")


def _quote(quote: BlockQuote, labels: Labels) -> str:
    said = _GAP.join(blocks(quote.content, labels))
    lines = [f"> {line}" if line else ">" for line in said.split("\n")]
    return "\n".join([*lines, *([f"> — {inline(quote.attribution)}"] if quote.attribution else [])])


def _hung(mark: str, content: Sequence[Block], labels: Labels) -> str:
    """Print blocks after the mark of a list's item, each further line indented to the first one's text."""
    lines = _GAP.join(blocks(content, labels)).split("\n")
    margin = " " * len(mark)
    return mark + "\n".join([lines[0], *(margin + line if line else "" for line in lines[1:])])


def _definition(item: DefinitionItem, labels: Labels) -> str:
    terms = [inline(term.content) for term in item.terms]
    return "\n".join([*terms, *(_hung("  ", (block,), labels) for block in item.content)])


def _table(table: Table, labels: Labels) -> str:
    rows = [_row(row, labels) for row in (*table.head, *table.rows, *table.foot)]
    return "\n".join([inline(table.caption), *rows] if table.caption else rows)


def _row(row: Row, labels: Labels) -> str:
    return " | ".join(" ".join(" ".join(blocks(cell.content, labels)).split()) for cell in row.cells)
