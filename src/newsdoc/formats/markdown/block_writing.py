"""Writes blocks as CommonMark; only tables are of GitHub's kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.markdown.escapes import edged, framed
from newsdoc.formats.markdown.expressible import GREATEST_NUMBER
from newsdoc.formats.markdown.line_writing import write_line, write_picture, write_stressed
from newsdoc.formats.text.dialect.fences import write_fence
from newsdoc.model import BlockQuote, Figure, Heading, List, Paragraph, Preformatted, Raw, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.model import Content, Flow, Row

__all__ = ["CREDIT_SIGN", "GAP", "aside", "heading", "in_quotes", "write_blocks"]

GAP = "\n\n"
"""What parts blocks."""

CREDIT_SIGN = "_"
"""The sign of stress around what is printed below a picture or a quotation; other paragraphs begin with the other."""

_RULE = "***"
_RULERS = {None: "---", "left": ":--", "center": ":-:", "right": "--:"}


def write_blocks(blocks: Iterable[Flow]) -> list[str]:
    """Give each block as text; of lists that follow one another, each second one has other marks."""
    found: list[str] = []
    above: Flow | None = None
    other = False
    for block in blocks:
        other = not other and isinstance(above, List) and isinstance(block, List) and above.ordered == block.ordered
        found.append(_list(block, other=other) if isinstance(block, List) else _block(block))
        above = block
    return found


def _block(block: Flow) -> str:  # noqa: PLR0911  (a case for each kind)
    match block:
        case Paragraph():
            return edged(write_line(block.content, opening=True))
        case Heading():
            return heading(block.level, block.content)
        case BlockQuote():
            below = [aside(block.attribution, CREDIT_SIGN)] if block.attribution else []
            return in_quotes([*write_blocks(block.content), *below])
        case Figure():
            return _figure(block)
        case Table():
            return _table(block)
        case Preformatted():
            return write_fence(block.lines, ())
        case Raw():
            return write_fence(block.lines, [("", block.format)])
        case _:
            return _RULE


def heading(level: int, content: Content) -> str:
    """Give a heading of a level, on one line."""
    text = write_line(content)
    text = f"{text[:-1]}\\#" if text.endswith("#") else text
    return f"{'#' * level} {framed(text)}"


def aside(content: Content, sign: str, *, strong: bool = False) -> str:
    """Give a line all of which is stressed, by which it is known as what it is."""
    return edged(write_stressed(content, sign, strong=strong))


def in_quotes(blocks: Iterable[str]) -> str:
    """Give blocks as a quotation."""
    return "\n".join(f"> {line}" if line else ">" for line in GAP.join(blocks).split("\n"))


def _figure(figure: Figure) -> str:
    """Give a picture, and what is printed below it on lines of the same paragraph."""
    lines = [write_picture(figure.href or "", figure.alt)]
    lines += [aside(figure.caption, CREDIT_SIGN)] if figure.caption else []
    lines += [aside(figure.credit, CREDIT_SIGN, strong=True)] if figure.credit else []
    return "\\\n".join(lines)


def _list(block: List, *, other: bool) -> str:
    bullet, stop = ("+ ", ") ") if other else ("- ", ". ")
    first = block.start or 1
    numbers = (min(first + number, GREATEST_NUMBER) for number in range(len(block.items)))
    marks = [f"{number}{stop}" if block.ordered else bullet for number in numbers]
    written = [
        mark + _set_in(GAP.join(write_blocks(item.content)), len(mark))
        for mark, item in zip(marks, block.items, strict=True)
    ]
    tight = all(len(item.content) == 1 and isinstance(item.content[0], Paragraph) for item in block.items)
    return ("\n" if tight else GAP).join(written)


def _set_in(text: str, width: int) -> str:
    """Give lines of which all but the first are set in; empty ones stay empty."""
    first, *rest = text.split("\n")
    return "\n".join([first, *(" " * width + line if line else "" for line in rest)])


def _table(table: Table) -> str:
    sides = [cell.align for cell in table.rows[0].cells]
    head = _row(table.head[0]) if table.head else ["" for _ in sides]
    rows = [head, [_RULERS[side] for side in sides], *map(_row, table.rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def _row(row: Row) -> list[str]:
    return [_cell(cell.content) for cell in row.cells]


def _cell(content: tuple[Flow, ...]) -> str:
    words = "".join(write_line(block.content) for block in content if isinstance(block, Paragraph))
    return framed(words).replace("|", "\\|")
