"""Reads blocks: the tokens of a file, each with the lines that it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown_it.rules_block.table import escapedSplit

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.markdown.figures import read_figures
from newsdoc.formats.markdown.line_reading import attribute, read_line, stress, without_stress, words_of
from newsdoc.formats.markdown.names import is_hidden
from newsdoc.formats.markdown.parsing import labels_in
from newsdoc.model import (
    BlockQuote,
    Cell,
    Heading,
    List,
    ListItem,
    Origin,
    Paragraph,
    Preformatted,
    Raw,
    Row,
    Rule,
    Table,
)
from newsdoc.model.scalars import TOKEN
from newsdoc.source import Position, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from newsdoc.diagnostics import Report
    from newsdoc.model import Content
    from newsdoc.source import Source

__all__ = ["BlockReader"]

_RAW = "{="
_SIDES = {"text-align:left": "left", "text-align:center": "center", "text-align:right": "right"}


class BlockReader:
    """Reads the tokens of a file, one block after the other.

    `above` are the lines of the source before the first of the tokens'; `own` says that newsdoc wrote the file.
    """

    def __init__(self, tokens: Sequence[Token], source: Source, above: int, report: Report, *, own: bool) -> None:
        self.own = own
        self._tokens = tokens
        self._source = source
        self._above = above
        self._report = report
        self._used = labels_in(tokens)
        self._place = 0

    @property
    def token(self) -> Token | None:
        """The token that comes next, if another one does."""
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    @property
    def words(self) -> Sequence[Token]:
        """What is in the paragraph that comes next, or nothing if it is another block."""
        if self.token is None or self.token.type != "paragraph_open":
            return ()
        return words_of(self._tokens[self._place + 1])

    def take(self) -> Token:
        """Give the token that comes next, and go past it."""
        self._place += 1
        return self._tokens[self._place - 1]

    def origin(self, token: Token) -> Origin:
        """Give where the token of a block stands in the source: all of its lines."""
        assert token.map is not None  # noqa: S101  (the parser says it of each block)
        first, behind = (self._above + line for line in token.map)
        while behind > first + 1 and not self._source.line(behind).strip():
            behind -= 1
        start = self._source.line_starts[first]
        end = self._source.line_starts[behind - 1] + len(self._source.line(behind))
        return Origin(start, end, f"markdown:{token.type.removesuffix('_open')}")

    def line(self, tokens: Sequence[Token], token: Token) -> Content:
        """Read running text, of a token that says where it stands."""
        return read_line(tokens, lambda message: self.unmapped(message, token))

    def unmapped(self, message: str, token: Token) -> None:
        """Report what the model has no word for."""
        self._tell("unmapped-markup", message, token)

    def lose_link(self, href: str, token: Token) -> None:
        """Report that a picture leads nowhere in the model."""
        self._tell("link-lost", f"a picture can be no link; this one leads to {href}", token)

    def lose_title(self, title: str, token: Token) -> None:
        """Report that the title of a picture with a caption is nowhere in the model."""
        self._tell("text-lost", f"the title of a picture has no place in the model: {title}", token)

    def _tell(self, code: str, message: str, token: Token) -> None:
        line = self._above + 1 + (token.map[0] if token.map else 0)
        self._report(Diagnostic(code, message, self._source.name, position=Position(line, 1)))

    def blocks(self) -> list[Any]:
        """Read the blocks up to the end of what they stand in."""
        found: list[Any] = []
        while self.token is not None and self.token.nesting >= 0:
            found += self.block()
        return found

    def block(self) -> list[Any]:  # noqa: PLR0911  (a case for each kind)
        """Read the block that comes next."""
        token = self.take()
        origin = self.origin(token)
        match token.type:
            case "paragraph_open":
                return self._paragraph(token)
            case "heading_open":
                return [Heading(self._run(), int(token.tag[1:]), origin=origin)]
            case "blockquote_open":
                return [self._quote(origin)]
            case "bullet_list_open" | "ordered_list_open":
                return [self._list(token)]
            case "table_open":
                return [self._table(origin)]
            case "hr":
                return [Rule(origin=origin)]
            case "fence" | "code_block":
                return [self._code(token, origin)]
            case "html_block":
                return [Raw("html", _lines(token.content), origin=origin)]
            case _:
                return self._definition(token, origin)

    def _run(self) -> Content:
        """Read what stands between the tokens of a block of text, and go past it."""
        inline, _ = self.take(), self.take()
        return self.line(words_of(inline), inline)

    def _paragraph(self, token: Token) -> list[Any]:
        words = words_of(self._tokens[self._place])
        origin = self.origin(token)
        if figures := read_figures(words, token, self, origin):
            self._place += 2
            return figures
        return [Paragraph(self._run(), origin=origin)]

    def _definition(self, token: Token, origin: Origin) -> list[Raw]:
        """Keep a definition that no link refers to, as people write comments."""
        if is_hidden(token.meta["label"]) or token.meta["id"] in self._used:
            return []
        printed = self._source.excerpt(Span(origin.start, origin.end))
        lines = (line.strip() for line in patterns.LINE_END.split(printed))
        return [Raw("markdown", tuple(lines), origin=origin)]

    def _code(self, token: Token, origin: Origin | None) -> Preformatted | Raw:
        """Give lines of code, or of another format that is named behind the fence above them."""
        lines, named = _lines(token.content), token.info.strip()
        if named.startswith(_RAW) and named.endswith("}") and _is_token(named[len(_RAW) : -1]):
            return Raw(named[len(_RAW) : -1], lines, origin=origin)
        if named:
            self.unmapped(f"what stands behind a fence has no place in the model: {named!r}", token)
        return Preformatted(lines, origin=origin)

    def _quote(self, origin: Origin | None) -> BlockQuote:
        """Read a quotation; the last line of ours in the sign for it says whose it is."""
        content: list[Any] = []
        attribution: Content = ()
        while self.token is not None and self.token.nesting >= 0:
            words, token = self.words, self.token
            found = self.block()
            if self.own and stress(words) == "_" and self.token.nesting < 0:
                attribution = self.line(without_stress(words), token)
            else:
                content += found
        self.take()
        return BlockQuote(tuple(content), attribution=attribution, origin=origin)

    def _list(self, token: Token) -> List:
        ordered = token.type == "ordered_list_open"
        start = int(attribute(token, "start") or 1)
        items: list[ListItem] = []
        while self.token is not None and self.token.nesting > 0:
            item = self.take()
            items.append(ListItem(tuple(self.blocks()), origin=self.origin(item)))
            self.take()
        self.take()
        return List(tuple(items), ordered, start if ordered and start > 1 else None, origin=self.origin(token))

    def _table(self, origin: Origin | None) -> Table:
        rows: dict[str, list[Row]] = {"thead_open": [], "tbody_open": []}
        while (part := self.take()).nesting > 0:
            while (line := self.take()).nesting > 0:
                rows[part.type].append(self._row(line))
        head = [row for row in rows["thead_open"] if any(cell.content for cell in row.cells)]
        return Table(head=tuple(head), rows=tuple(rows["tbody_open"]), origin=origin)

    def _row(self, line: Token) -> Row:
        cells: list[Cell] = []
        while (token := self.take()).nesting > 0:
            words = self._run()
            content = (Paragraph(words),) if words else ()
            side: Any = _SIDES.get(attribute(token, "style"))
            cells.append(Cell(content, token.type == "th_open", align=side))
        surplus = "" if any(cell.header for cell in cells) else self._surplus(line, len(cells))
        if surplus:
            self._tell("text-lost", f"the table has no column for what else stands in this row: {surplus}", line)
        return Row(tuple(cells))

    def _surplus(self, line: Token, count: int) -> str:
        """Give what stands in a row behind as many cells as the table has columns, which GitHub leaves out."""
        assert line.map is not None  # noqa: S101  (the parser says it of each row)
        row = self._source.line(self._above + 1 + line.map[0]).lstrip(" \t>").rstrip()
        cells = escapedSplit(row.removeprefix("|").removesuffix("|"))
        return " | ".join(cell.strip() for cell in cells[count:]).strip(" |")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.removesuffix("\n").split("\n"))


def _is_token(text: str) -> bool:
    return patterns.scalar(TOKEN.regex).match(text) is not None
