"""Reads blocks of the dialect: each line begins one by its mark, or is text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.text.dialect.attributes import typed
from newsdoc.formats.text.dialect.fences import read_fence
from newsdoc.formats.text.dialect.inline_reading import read_inline
from newsdoc.formats.text.dialect.lines import (
    INDENT,
    Line,
    begins,
    contained,
    interrupts,
    is_fence,
    is_rule,
    quoted,
    run,
)
from newsdoc.formats.text.dialect.marks import item, level, mark
from newsdoc.formats.text.dialect.nodes import known, make_node, title
from newsdoc.formats.text.dialect.plan import Plan, block_types, plan, within
from newsdoc.formats.text.dialect.tables import read_rows
from newsdoc.formats.text.dialect.turns import turn_values
from newsdoc.model import (
    BlockNode,
    BlockQuote,
    Heading,
    Headline,
    List,
    ListItem,
    Paragraph,
    Row,
    Rule,
    Table,
    Turn,
)
from newsdoc.plain import is_list
from newsdoc.shape import Many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.formats.text.dialect.marks import Item, Mark
    from newsdoc.formats.text.dialect.reading import Reading
    from newsdoc.model import Content, Node
    from newsdoc.shape import Field

__all__ = ["read_blocks"]


def read_blocks(lines: Sequence[Line], reading: Reading, owner: type[Node], depth: int) -> dict[str, Any]:
    """Give what the blocks on some lines are of a node at this depth: the values of its fields, by their names."""
    blocks = _Blocks(lines, reading, plan(owner), title(owner), depth)
    blocks.read()
    return blocks.values()


@attrs.define(eq=False, repr=False)
class _Blocks:
    """The lines within a node, what it may hold, and what was found so far."""

    lines: Sequence[Line]
    reading: Reading
    plan: Plan
    owner: str
    depth: int
    held: dict[str, Any] = attrs.field(factory=lambda: {})  # noqa: PIE807  (pyright knows what it is)
    place: int = 0

    def values(self) -> dict[str, Any]:
        """Give what was found as values of fields."""
        return {name: tuple(value) if is_list(value) else value for name, value in self.held.items()}

    def read(self) -> None:
        """Read all lines."""
        while self.place < len(self.lines):
            if self.lines[self.place].blank:
                self.place += 1
            else:
                self.block(self.lines[self.place].bare())

    def block(self, line: Line) -> None:
        """Read the block that a line begins."""
        self.reading.enter(self.depth + 1, line.start)
        first = line.text[0]
        if first in ":@" and (found := mark(line, self.reading.problems)):
            self.marked(line, found)
        elif first == "#" and (number := level(line)):
            self.heading(line, number)
        elif first == ">":
            self.quote(line)
        elif first == "|":
            self.table(line)
        elif is_fence(line.text):
            self.fence(line)
        elif is_rule(line.text):
            self.place += 1
            self.make(Rule, {}, line.start, line.end)
        elif item(line):
            self.listing(line)
        else:
            self.paragraph(line)

    # Keeping what was read

    def make(self, cls: type[BlockNode], values: dict[str, Any], start: int, end: int) -> None:
        """Make a node and keep it where it belongs."""
        problems = self.reading.problems
        home = self.plan.homes.get(cls)
        if home is None:
            problems.add("wrong-type", f"{title(cls)} can't stand in {self.owner}", start)
            return
        node = make_node(cls, values, self.reading.origin(start, end), problems, start)
        if isinstance(home.value, Many):
            self.held.setdefault(home.name, []).append(node)
        else:
            self.put(home.name, node, start)

    def put(self, name: str, value: Any, start: int) -> None:
        """Keep what a field can hold but once."""
        if name in self.held:
            self.reading.problems.add("duplicate-key", f"{self.owner} has just one {name}", start)
        self.held[name] = value

    # Blocks with a name

    def marked(self, line: Line, found: Mark) -> None:
        """Read a block whose mark names it, or a turn."""
        inner, self.place = contained(self.lines, self.place + 1, found.rest, INDENT)
        problems = self.reading.problems
        name = "turn" if found.speaks else found.name[1:].replace("-", "_")
        if name in self.plan.named:
            typed(found.attributes, {}, f"the {name} of {self.owner}", problems)
            self.put(name, self.field(self.plan.named[name], inner), line.start)
            return
        cls = block_types().get(name)
        if cls is None:
            problems.add("unknown-type", known(found.name[1:], (*block_types(), *self.plan.named)), line.start)
        elif cls is Turn:
            values = turn_values(found, self.reading, line.start)
            self.make(cls, values | self.content(cls, inner), line.start, inner[-1].end)
        else:
            values = typed(found.attributes, plan(cls).attributes, title(cls), problems)
            self.make(cls, values | self.content(cls, inner), line.start, inner[-1].end)

    def field(self, field: Field, inner: list[Line]) -> Any:
        """Read what stands in a block that is named after a field."""
        owner = f"the {field.name} of {self.owner}"
        if isinstance(field.value, Many) and field.value.mixed:
            return self.text(field, owner, inner, Plan({}, None, {}, {}, ()), self.depth)[field.name]
        blocks = _Blocks(inner, self.reading, within(field), owner, self.depth)
        blocks.read()
        return blocks.values().get(field.name, ())

    def content(self, cls: type[BlockNode], inner: list[Line]) -> dict[str, Any]:
        """Read what a node of this class holds."""
        made = plan(cls)
        if made.text is not None:
            return self.text(made.text, title(cls), inner, made, self.depth + 1)
        blocks = _Blocks(inner, self.reading, made, title(cls), self.depth + 1)
        blocks.read()
        return blocks.values()

    def text(self, field: Field, owner: str, inner: list[Line], made: Plan, depth: int) -> dict[str, Any]:
        """Read running text and the blocks below it."""
        words, rest = _parted(inner)
        blocks = _Blocks(rest, self.reading, made, owner, depth)
        blocks.read()
        content = self.words(words, field, depth) if words else ()
        return blocks.values() | {field.name: content}

    def words(self, lines: Sequence[Line], field: Field, depth: int) -> Content:
        """Read running text."""
        allowed = field.value.classes if isinstance(field.value, Many) else ()
        return read_inline(run(lines), self.reading, depth, allowed)

    # Blocks in the manner of Markdown

    def paragraph(self, line: Line) -> None:
        """Read the lines of a paragraph."""
        start, self.place = self.place, _text_end(self.lines, self.place)
        field = plan(Paragraph).parts[0]
        words = self.lines[start : self.place]
        self.make(Paragraph, {field.name: self.words(words, field, self.depth + 1)}, line.start, words[-1].end)

    def heading(self, line: Line, number: int) -> None:
        """Read a heading; the first of the highest level in the document is the headline."""
        headline = number == 1 and Headline in self.plan.homes and "headline" not in self.held
        cls = Headline if headline else Heading
        content = self.words([line.cut(number)], plan(cls).parts[0], self.depth + 1)
        values = {"content": content} if headline else {"content": content, "level": number}
        self.place += 1
        self.make(cls, values, line.start, line.end)

    def quote(self, line: Line) -> None:
        """Read a quotation."""
        inner, self.place = quoted(self.lines, self.place)
        self.make(BlockQuote, self.content(BlockQuote, inner), line.start, self.lines[self.place - 1].end)

    def listing(self, line: Line) -> None:
        """Read the items of a list as long as they are of one kind."""
        first = item(line)
        items: list[Node | None] = []
        end, found = line.end, first
        while first and found and found.kind == first.kind:
            start = self.lines[self.place].bare().start
            inner, self.place = contained(self.lines, self.place + 1, found.rest, found.width)
            self.reading.enter(self.depth + 2, start)
            blocks = _Blocks(inner, self.reading, plan(ListItem), title(ListItem), self.depth + 2)
            blocks.read()
            end = inner[-1].end
            origin = self.reading.origin(start, end)
            items.append(make_node(ListItem, blocks.values(), origin, self.reading.problems, start))
            found = self.next_item()
        numbered = first is not None and first.kind[0] in "1#"
        values = {"items": tuple(items), "ordered": numbered, "start": first.number if first else None}
        self.make(List, values, line.start, end)

    def next_item(self) -> Item | None:
        """Go to the next line with something on it, if that is an item; give its mark."""
        place = self.place
        while place < len(self.lines) and self.lines[place].blank:
            place += 1
        if place == len(self.lines):
            return None
        line = self.lines[place].bare()
        found = None if is_rule(line.text) else item(line)
        self.place = place if found else self.place
        return found

    def fence(self, line: Line) -> None:
        """Read lines between fences."""
        cls, values, self.place = read_fence(self.lines, self.place, self.reading.problems)
        self.make(cls, values, line.start, self.lines[self.place - 1].end)

    def table(self, line: Line) -> None:
        """Read a drawn table; within a table, its rows."""
        home = self.plan.homes.get(Row)
        drawn = read_rows(self.lines, self.place, self.reading, self.depth + (1 if home else 2))
        self.place = drawn.place
        if home is None:
            values = {"head": tuple(drawn.head), "rows": tuple(drawn.rows)}
            self.make(Table, values, line.start, self.lines[self.place - 1].end)
        else:
            self.held.setdefault("head" if "head" in self.plan.named else home.name, []).extend(drawn.head)
            self.held.setdefault(home.name, []).extend(drawn.rows)


def _parted(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Part the lines within a block into its running text, which begins on the mark's own line or below, and others."""
    begin = 0
    while begin < len(lines) and lines[begin].blank:
        begin += 1
    if begin == len(lines) or (begin and begins(lines[begin].bare().text)):
        return [], lines[begin:]
    end = _text_end(lines, begin)
    return lines[begin:end], lines[end:]


def _text_end(lines: Sequence[Line], begin: int) -> int:
    """Give where text that begins on a line ends: before a blank line or the mark of a block."""
    end = begin + 1
    while end < len(lines) and not lines[end].blank and not interrupts(lines[end].bare().text):
        end += 1
    return end
