"""Writes blocks as TEI: those of a body with a `div` for each section, those of a turn as what is said in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

from newsdoc.formats.markup import attribute, escape
from newsdoc.formats.tagged import element, phrase
from newsdoc.formats.tei.inline_writing import line
from newsdoc.formats.tei.names import (
    ARTIFACT,
    ATTRIBUTED,
    CREDIT,
    FOOTNOTE,
    HEADING,
    QUOTED,
    RAW,
    SOURCE,
    SPEAKER,
    VERSE,
)
from newsdoc.formats.tei.said import POINTER, any_type
from newsdoc.model import (
    Artifact,
    BlockQuote,
    Correction,
    Credit,
    DefinitionList,
    Disclaimer,
    EditorNote,
    Figure,
    Footnote,
    Heading,
    List,
    Paragraph,
    Preformatted,
    Promo,
    Raw,
    Rule,
    SourceLink,
    Table,
    Turn,
)
from newsdoc.shape import type_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdoc.model import Block, BlockNode, Cell, DefinitionItem, Flow, Row

__all__ = ["common", "write_abstract", "write_body"]

_NO_COMMON = (Figure, Rule, EditorNote, Correction, Promo, Disclaimer, Footnote)
"""What TEI has beside the text of a body or an abstract, which is to have some."""

_EMPTY = "\n<ab/>"


def write_body(blocks: Iterable[Block], kinds: Mapping[str, str], points: Mapping[int, str]) -> str:
    """Write the blocks of a body, each heading at the beginning of a `div` that holds all up to the next as high.

    `kinds` are the pointers to what the kinds of turns mean, and `points` the ids of points in time.
    """
    written: list[str] = []
    open_levels: list[int] = []
    has_text = False
    for block in blocks:
        if isinstance(block, Heading):
            while open_levels and open_levels[-1] >= block.level:
                written.append("\n</div>")
                open_levels.pop()
            open_levels.append(block.level)
            written.append(f"\n<div>\n{_heading('head', block)}")
        else:
            written.append(f"\n{_turn(block, kinds, points) if isinstance(block, Turn) else _block(block, 'p')}")
        has_text = has_text or not isinstance(block, _NO_COMMON)
    return "".join(written) + "\n</div>" * len(open_levels) + ("" if has_text else _EMPTY)


def write_flow(blocks: Iterable[Flow], text: str = "p") -> str:
    """Write blocks, each on a line of its own; `text` is the element of paragraphs, `p` or what stands in a turn."""
    return "".join(f"\n{_block(block, text)}" for block in blocks)


def write_abstract(blocks: tuple[Flow, ...]) -> str:
    """Write an abstract, if there is one."""
    if not blocks:
        return ""
    text = "" if any(not isinstance(block, _NO_COMMON) for block in blocks) else _EMPTY
    return f"\n<argument>{write_flow(blocks)}{text}\n</argument>"


def common(node: BlockNode) -> str:
    """Write the id of a block, or the pointer to what has it, and its language."""
    name = "corresp" if (node.id or "").startswith(POINTER) else "xml:id"
    return attribute(name, node.id) + attribute("xml:lang", node.lang)


def _turn(turn: Turn, kinds: Mapping[str, str], points: Mapping[int, str]) -> str:
    who = None if turn.speaker is None else f"#{turn.speaker}"
    start = f"u{common(turn)}{attribute('who', who)}{attribute('ana', kinds[turn.kind])}"
    for name, time in (("start", turn.start), ("end", turn.end)):
        start += "" if time is None else attribute(name, f"#{points[time]}")
    label = "" if turn.label is None else "\n" + phrase(f'note type="{SPEAKER}"', turn.label)
    return element(start, f"{label}{write_flow(turn.content, 'seg')}\n")


def _block(block: Flow, text: str) -> str:  # noqa: C901, PLR0911, PLR0912  (a case for each kind)
    other = "ab" if text == "p" else text
    match block:
        case Paragraph():
            return line(f"{text}{common(block)}", block.content)
        case Heading():
            return _heading(f'{other} type="{HEADING}"', block)
        case BlockQuote():
            return _quote(block)
        case Figure():
            return _figure(block)
        case List():
            rend = "numbered" if block.ordered else "bulleted"
            items = "".join(f"\n{_holding('item', item)}" for item in block.items)
            return element(f'list{common(block)} rend="{rend}"{attribute("n", block.start)}', f"{items}\n")
        case DefinitionList():
            items = "".join(map(_definition, block.items))
            return element(f'list{common(block)} type="gloss"', f"{items}\n")
        case Table():
            return _table(block)
        case Preformatted():
            return _lines(f'{other}{common(block)} type="{VERSE}"', block.lines)
        case Raw():
            return _lines(f'{other}{common(block)} type="{RAW}" subtype="{block.format}"', block.lines)
        case Rule():
            return element(f'milestone{common(block)} unit="section" rend="line"', "")
        case Footnote():
            return _note(block, FOOTNOTE)
        case EditorNote():
            return _note(block, block.kind, block.label)
        case Correction() | Promo() | Disclaimer():
            return _note(block, type_name(type(block)), block.label)
        case SourceLink() | Credit():
            kind = SOURCE if isinstance(block, SourceLink) else CREDIT
            return line(f'{other}{common(block)} type="{kind}"', block.content, _label(block.label))
        case Artifact():
            return line(f'{other}{common(block)} type="{ARTIFACT}" subtype="{block.kind}"', block.content)
        case _:
            assert_never(block)


def _heading(start: str, heading: Heading) -> str:
    name, _, rest = start.partition(" ")
    kind = f'{" " + rest if rest else ""} {"subtype" if rest else "type"}="h{heading.level}"'
    return line(f"{name}{common(heading)}{kind}", heading.content)


def _holding(start: str, node: Any) -> str:
    """Write an element that holds blocks."""
    name, space, rest = start.partition(" ")
    inner = write_flow(node.content)
    return element(f"{name}{common(node)}{space}{rest}", f"{inner}\n" if inner else "")


def _label(label: str | None) -> str:
    return "" if label is None else phrase("label", label)


def _note(node: Any, kind: str, label: str | None = None) -> str:
    before = "" if label is None else f"\n{_label(label)}"
    return element(f'note{common(node)} type="{kind}"', f"{before}{write_flow(node.content)}\n")


def _quote(quote: BlockQuote) -> str:
    kind = "" if quote.kind == "quote" else f' type="{quote.kind}"'
    words = f"{write_flow(quote.content)}\n"
    if not quote.attribution:
        return element(f"{QUOTED}{common(quote)}{kind}", words)
    return element(f"cit{common(quote)}{kind}", element(QUOTED, words) + line(ATTRIBUTED, quote.attribution))


def _figure(figure: Figure) -> str:
    inner = [
        _label(figure.label),
        line("head", figure.caption) if figure.caption else "",
        _medium(figure),
        "" if figure.alt is None else phrase("figDesc", figure.alt),
        line(f'ab type="{CREDIT}"', figure.credit) if figure.credit else "",
    ]
    return element(f'figure{common(figure)} type="{figure.kind}"', "".join(inner))


def _medium(figure: Figure) -> str:
    if figure.href is None:
        return ""
    sizes = "".join(
        attribute(name, f"{size}px")
        for name, size in (("width", figure.width), ("height", figure.height))
        if size is not None
    )
    name, kind = "graphic", figure.media_type
    if figure.kind != "image":
        name, kind = "media", kind or any_type(figure.kind)
    return element(f"{name}{attribute('url', figure.href)}{attribute('mimeType', kind)}{sizes}", "")


def _definition(item: DefinitionItem) -> str:
    terms = "".join(line(f"term{common(term)}", term.content) for term in item.terms)
    return f"\n{element('label', terms)}\n{_holding('item', item)}"


def _table(table: Table) -> str:
    rows = [("label", table.head), (None, table.rows), ("foot", table.foot)]
    written = "".join(_row(row, role) for role, part in rows for row in part)
    caption = "\n" + line("head", table.caption) if table.caption else ""
    return element(f"table{common(table)}", f"{caption}{written}\n")


def _row(row: Row, role: str | None) -> str:
    cells = "".join(map(_cell, row.cells))
    return "\n" + element(f"row{common(row)}{attribute('role', role)}", cells)


def _cell(cell: Cell) -> str:
    role = ' role="label"' if cell.header else ""
    spans = attribute("rows", cell.rowspan if cell.rowspan > 1 else None)
    spans += attribute("cols", cell.colspan if cell.colspan > 1 else None)
    return _holding(f"cell{role}{spans}{attribute('rend', cell.align)}", cell)


def _lines(start: str, lines: tuple[str, ...]) -> str:
    return element(f'{start} xml:space="preserve"', "<lb/>".join(map(escape, lines)))
