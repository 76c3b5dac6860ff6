"""How each block and inline is printed as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

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
    from collections.abc import Iterable, Iterator, Sequence

    from newsdoc.model import Block, Content, DefinitionItem, Document, Inline, Participant, Row

__all__ = ["blocks", "head", "inline"]

_LETTERS = {"question": "Q: ", "answer": "A: ", "remark": "— "}
_GAP = "\n\n"


def head(document: Document) -> Iterator[str]:
    """Give the lines of a document's head."""
    for node in (document.kicker, document.headline, *document.decks, *document.bylines, document.dateline):
        if node is not None:
            yield inline(node.content)


def blocks(content: Iterable[Block], document: Document | None = None) -> list[str]:
    """Give each block as text; `document` knows the speakers of turns."""
    return [_block(block, document) for block in content]


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


def _block(block: Block, document: Document | None) -> str:  # noqa: C901, PLR0911, PLR0912  (a case for each kind)
    match block:
        case Paragraph() | Heading() | Artifact():
            return inline(block.content)
        case SourceLink() | Credit():
            return (block.label or "") + inline(block.content)
        case Turn():
            return _labelled(block.label or _label(block, document), block.content)
        case EditorNote() | Correction() | Promo() | Disclaimer():
            return _labelled(block.label or "", block.content)
        case Footnote():
            return _labelled(f"[{block.id or '*'}] ", block.content)
        case Figure():
            return _figure(block)
        case BlockQuote():
            return _quote(block)
        case List():
            numbers = range(block.start or 1, (block.start or 1) + len(block.items))
            marks = [f"{number}. " for number in numbers] if block.ordered else ["- "] * len(block.items)
            return "\n".join(_hung(mark, item.content) for mark, item in zip(marks, block.items, strict=True))
        case DefinitionList():
            return _GAP.join(_definition(item) for item in block.items)
        case Table():
            return _table(block)
        case Preformatted() | Raw():
            return "\n".join(block.lines)
        case Rule():
            return "* * *"
        case _:
            assert_never(block)


def _labelled(label: str, content: Sequence[Block]) -> str:
    """Print blocks after a label, which stands on the first one's line."""
    return label + _GAP.join(blocks(content))


def _label(turn: Turn, document: Document | None) -> str:
    """Give a label for a turn that has none: the speaker's name, or the letter of the side that speaks."""
    person = document.participant(turn.speaker) if document else None
    name = _name(person) if person else None
    return f"{name}: " if name else _LETTERS[turn.kind]


def _name(person: Participant) -> str | None:
    return person.labels[0] if person.labels else person.name


def _figure(figure: Figure) -> str:
    words = " ".join(part for part in (inline(figure.caption), inline(figure.credit)) if part)
    return (figure.label or "") + (words or f"[{figure.alt or figure.href or figure.kind}]")


def _quote(quote: BlockQuote) -> str:
    said = _GAP.join(blocks(quote.content))
    lines = [f"> {line}" if line else ">" for line in said.split("\n")]
    return "\n".join([*lines, *([f"> — {inline(quote.attribution)}"] if quote.attribution else [])])


def _hung(mark: str, content: Sequence[Block]) -> str:
    """Print blocks after the mark of a list's item, each further line indented to the first one's text."""
    lines = _GAP.join(blocks(content)).split("\n")
    margin = " " * len(mark)
    return mark + "\n".join([lines[0], *(margin + line if line else "" for line in lines[1:])])


def _definition(item: DefinitionItem) -> str:
    terms = [inline(term.content) for term in item.terms]
    return "\n".join([*terms, *(_hung("  ", (block,)) for block in item.content)])


def _table(table: Table) -> str:
    rows = [_row(row) for row in (*table.head, *table.rows, *table.foot)]
    return "\n".join([inline(table.caption), *rows] if table.caption else rows)


def _row(row: Row) -> str:
    return " | ".join(" ".join(" ".join(blocks(cell.content)).split()) for cell in row.cells)
