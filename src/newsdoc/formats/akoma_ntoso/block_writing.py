"""Writes blocks as Akoma Ntoso: a section of the debate for each heading, speech for turns, general elements else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

import attrs

from newsdoc.formats.akoma_ntoso.inline_writing import line, lines
from newsdoc.formats.akoma_ntoso.names import (
    AGAIN,
    ARTIFACT,
    ATTRIBUTION,
    CAPTION,
    CREDIT,
    DEFINITION,
    DEFINITIONS,
    FIGURE,
    HEADING,
    LABEL,
    MEDIUM,
    NOTE,
    RAW,
    RULE,
    SOURCE,
    TERM,
    VERSE,
)
from newsdoc.formats.markup import attribute
from newsdoc.formats.tagged import element, phrase
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

__all__ = ["BlockWriter"]

SPEECH = {"question": "question", "answer": "answer", "remark": "speech"}
"""The element of a turn by its kind."""


@attrs.define
class BlockWriter:
    """Writes blocks. `ids` are those that elements have, and `roles` the pointers to what speakers speak as."""

    ids: set[str]
    roles: Mapping[str, str]

    def body(self, blocks: Iterable[Block]) -> str:
        """Write a body: all that stands in a debate stands in a section of it."""
        written: list[str] = []
        levels: list[int] = []
        for block in blocks:
            if isinstance(block, Heading):
                while levels and levels[-1] >= block.level:
                    written.append("\n</debateSection>")
                    levels.pop()
                levels.append(block.level)
                start = f'heading{self.common(block)} class="h{block.level}"'
                written.append(f'\n<debateSection name="section">\n{line(start, block.content)}')
                continue
            if not levels:
                levels.append(_ABOVE_ALL)
                written.append('\n<debateSection name="body">')
            written.append(f"\n{self._turn(block) if isinstance(block, Turn) else self._block(block)}")
        return ("".join(written) or '\n<debateSection name="body"/>') + "\n</debateSection>" * len(levels)

    def flow(self, blocks: Iterable[Flow]) -> str:
        """Write blocks, each on a line of its own."""
        return "".join(f"\n{self._block(block)}" for block in blocks)

    def common(self, node: BlockNode) -> str:
        """Write the id and the language of a block; an id that another element has stands elsewhere."""
        name = AGAIN if node.id in self.ids else "eId"
        self.ids.add(node.id or "")
        return attribute(name, node.id) + attribute("xml:lang", node.lang)

    def _turn(self, turn: Turn) -> str:
        by = "" if turn.speaker is None else f"#{turn.speaker}"
        role = attribute("as", self.roles.get(turn.speaker or ""))
        label = "" if turn.label is None else f"\n{phrase('from', turn.label)}"
        name = SPEECH[turn.kind]
        start = f"{name}{self.common(turn)}{attribute('by', by)}{role}"
        return element(start, f"{label}{self.flow(turn.content)}\n")

    def _block(self, block: Flow) -> str:  # noqa: C901, PLR0911, PLR0912  (a case for each kind)
        match block:
            case Paragraph():
                return line(f"p{self.common(block)}", block.content)
            case Heading():
                return self._line(HEADING, block, f"h{block.level}")
            case BlockQuote():
                return self._quote(block)
            case Figure():
                return self._figure(block)
            case List():
                return self._list(block)
            case DefinitionList():
                items = "".join(f"\n{self._definition(item)}" for item in block.items)
                return self._within(DEFINITIONS, block, items)
            case Table():
                return self._table(block)
            case Preformatted():
                return lines(_named(VERSE) + self.common(block), block.lines)
            case Raw():
                return lines(f'block name="{RAW}"{self.common(block)} class="{block.format}"', block.lines)
            case Rule():
                return element(_named(RULE) + self.common(block), "")
            case EditorNote():
                return self._labelled(f"{NOTE} {block.kind}", block)
            case Footnote() | Correction() | Promo() | Disclaimer():
                return self._labelled(type_name(type(block)), block)
            case SourceLink() | Credit():
                label = "" if block.label is None else phrase(f'inline name="{LABEL}"', block.label)
                name = SOURCE if isinstance(block, SourceLink) else CREDIT
                return line(_named(name) + self.common(block), block.content, label)
            case Artifact():
                return self._line(ARTIFACT, block, block.kind)
            case _:
                assert_never(block)

    def _line(self, name: str, block: Any, kind: str) -> str:
        return line(f'block name="{name}"{self.common(block)} class="{kind}"', block.content)

    def _within(self, kind: str, block: BlockNode, inner: str) -> str:
        return element(f'blockContainer{self.common(block)} class="{kind}"', f"{inner}\n")

    def _labelled(self, kind: str, block: Any) -> str:
        return self._within(kind, block, _label(getattr(block, "label", None)) + self.flow(block.content))

    def _quote(self, quote: BlockQuote) -> str:
        said = f"\n{line(_named(ATTRIBUTION), quote.attribution)}" if quote.attribution else ""
        return self._within(quote.kind, quote, self.flow(quote.content) + said)

    def _figure(self, figure: Figure) -> str:
        """Write a figure; a caption stands in it even if it is empty, for something must."""
        medium = "" if figure.href is None else f"\n{element(_named(MEDIUM), _medium(figure))}"
        caption = f"\n{line(_named(CAPTION), figure.caption)}"
        credit = f"\n{line(_named(CREDIT), figure.credit)}" if figure.credit else ""
        return self._within(f"{FIGURE} {figure.kind}", figure, _label(figure.label) + medium + caption + credit)

    def _list(self, block: List) -> str:
        items: list[str] = []
        for number, item in enumerate(block.items):
            first = "" if number or block.start is None else f"\n<num>{block.start}</num>"
            items.append("\n" + element(f"item{self.common(item)}", f"{first}{self.flow(item.content)}\n"))
        kind = "numbered" if block.ordered else "bulleted"
        return element(f'blockList{self.common(block)} class="{kind}"', "".join(items) + "\n")

    def _definition(self, item: DefinitionItem) -> str:
        terms = "".join(f"\n{line(_named(TERM) + self.common(term), term.content)}" for term in item.terms)
        return self._within(DEFINITION, item, terms + self.flow(item.content))

    def _table(self, table: Table) -> str:
        start = f"table{self.common(table)}"
        caption = f"\n{line('caption', table.caption)}" if table.caption else ""
        parts = (("head", table.head), (None, table.rows), ("foot", table.foot))
        rows = "".join(f"\n{self._row(row, part)}" for part, held in parts for row in held)
        return element(start, f"{caption}{rows}\n")

    def _row(self, row: Row, part: str | None) -> str:
        start = f"tr{self.common(row)}{attribute('class', part)}"
        return element(start, "".join(map(self._cell, row.cells)))

    def _cell(self, cell: Cell) -> str:
        spans = attribute("colspan", cell.colspan if cell.colspan > 1 else None)
        spans += attribute("rowspan", cell.rowspan if cell.rowspan > 1 else None)
        inner = self.flow(cell.content)
        start = f"{'th' if cell.header else 'td'}{self.common(cell)}{attribute('class', cell.align)}{spans}"
        return element(start, f"{inner}\n" if inner else "")


_ABOVE_ALL = 7
"""The level of the section without a heading that stands above the first: any heading ends it."""


def _named(name: str) -> str:
    return f'block name="{name}"'


def _label(label: str | None) -> str:
    return "" if label is None else f"\n{phrase(_named(LABEL), label)}"


def _medium(figure: Figure) -> str:
    if figure.kind != "image":
        return element(f"a{attribute('href', figure.href)}", "")
    sizes = attribute("width", figure.width) + attribute("height", figure.height)
    return element(f"img{attribute('src', figure.href)}{attribute('alt', figure.alt)}{sizes}", "")
