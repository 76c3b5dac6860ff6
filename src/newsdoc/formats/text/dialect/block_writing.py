"""Writes blocks of the dialect: in the manner of Markdown where that says it all, else by name with attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.text.dialect.attributes import write_attributes
from newsdoc.formats.text.dialect.fences import write_fence
from newsdoc.formats.text.dialect.inline_writing import edged, write_inline
from newsdoc.formats.text.dialect.lines import INDENT
from newsdoc.formats.text.dialect.plan import plan
from newsdoc.formats.text.dialect.tables import write_rows
from newsdoc.formats.text.dialect.turns import side
from newsdoc.model import (
    BlockQuote,
    Heading,
    Headline,
    List,
    Paragraph,
    Preformatted,
    Raw,
    Rule,
    Table,
    Turn,
)
from newsdoc.model.scalars import GREATEST
from newsdoc.plain import is_tuple
from newsdoc.shape import Many, type_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdoc.model import BlockNode, Content, Document, Node

__all__ = ["Writing"]

_GAP = "\n\n"


class Writing:
    """One writing of a document: who takes part in it, and which labels of turns go without saying."""

    def __init__(self, document: Document, labels: Mapping[str, str]) -> None:
        """Take the document and the labels that its front matter names."""
        self._people = {person.id: person for person in document.participants}
        self._labels = labels

    def parts(self, node: Node) -> list[str]:
        """Give the blocks within a node, each as text."""
        found: list[str] = []
        made = plan(type(node))
        for field in made.parts:
            value = getattr(node, field.name)
            if field is made.text or not value:
                continue
            if field.name not in made.named:
                found += self.blocks(value if is_tuple(value) else (value,))
            elif isinstance(field.value, Many) and field.value.mixed:
                found.append(_hung(f":{field.name}:", _text(value)))
            else:
                found.append(_hung(f":{field.name}:", *_opened("", value, self.blocks(value))))
        return found

    def blocks(self, nodes: Iterable[BlockNode]) -> list[str]:
        """Give each block as text; of lists that follow one another, each second one has other marks."""
        found: list[str] = []
        above: BlockNode | None = None
        other = False
        for node in nodes:
            other = not other and _marked_alike(above, node)
            found.append(self.turn(node) if isinstance(node, Turn) else self.block(node, other=other))
            above = node
        return found

    def block(self, node: BlockNode, *, other: bool) -> str:
        """Give a block in the manner of Markdown if that says all of it, else by its name."""
        values = _values(node)
        short = None if values.keys() - _SHOWN.get(type(node), frozenset()) else self.short(node, other=other)
        return short or self.named(node, values)

    def short(self, node: BlockNode, *, other: bool) -> str | None:  # noqa: PLR0911  (a case for each class)
        """Give a block in the manner of Markdown, if there is one for it."""
        match node:
            case Paragraph():
                return edged(write_inline(node.content))
            case Headline():
                return _heading(1, node.content)
            case Heading(level=level) if level > 1:
                return _heading(level, node.content)
            case BlockQuote():
                lines = _GAP.join(self.parts(node)).split("\n")
                return "\n".join(f"> {line}" if line else ">" for line in lines)
            case List():
                return self.listing(node, other=other)
            case Table(caption=()):
                return write_rows(node, _text)
            case Preformatted() | Raw():
                values = {"" if name == "format" else name: value for name, value in _values(node, "lines").items()}
                return write_fence(node.lines, values.items())
            case Rule():
                return "***"
            case _:
                return None

    def listing(self, node: List, *, other: bool) -> str | None:
        """Give a list, if its items have neither ids nor languages and only numbered ones a beginning."""
        if any(_values(item) for item in node.items) or (node.start is not None and not node.ordered):
            return None
        start = node.start
        numbers = [None if start is None else min(start + n, GREATEST) for n in range(len(node.items))]
        bullet, stop = ("+ ", ") ") if other else ("- ", ". ")
        marks = [f"{number or '#'}{stop}" if node.ordered else bullet for number in numbers]
        parts = [_GAP.join(self.parts(item)) for item in node.items]
        tight = all(len(item.content) == 1 and isinstance(item.content[0], Paragraph) for item in node.items)
        written = [mark + _set_in(text, len(mark)) for mark, text in zip(marks, parts, strict=True)]
        return ("\n" if tight else _GAP).join(written)

    def named(self, node: BlockNode, values: dict[str, Any]) -> str:
        """Give a block by its name."""
        made = plan(type(node))
        text = _text(getattr(node, made.text.name)) if made.text else ""
        drawn = write_rows(node, _text) if isinstance(node, Table) else None
        parts = [drawn] if drawn else self.parts(node)
        first = () if made.text or not made.parts else getattr(node, made.parts[0].name)
        return _hung(f":{type_name(type(node))}{write_attributes(values.items())}:", *_opened(text, first, parts))

    def turn(self, turn: Turn) -> str:
        """Give a turn; what its speaker's role and the front matter say already goes without saying."""
        values = _values(turn, "speaker")
        if turn.kind == side(self._people.get(turn.speaker or "")):
            del values["kind"]
        if turn.label == self._labels.get(turn.speaker or ""):
            values.pop("label", None)
        else:
            values["label"] = turn.label or ""
        mark = f"@{turn.speaker or ''}{write_attributes(values.items())}:"
        return _hung(mark, *_opened("", turn.content, self.parts(turn)))


_SHOWN: dict[type[Node], frozenset[str]] = {
    Heading: frozenset({"level"}),
    List: frozenset({"ordered", "start"}),
    Preformatted: frozenset({"lines", "id", "lang"}),
    Raw: frozenset({"lines", "format", "id", "lang"}),
}
"""The attributes that the manner of Markdown shows, of each class that has any."""


def _values(node: Node, *but: str) -> dict[str, Any]:
    """Give the attributes of a node that aren't at their default, some left out."""
    attributes = plan(type(node)).attributes
    held = {name: getattr(node, name) for name in attributes if name not in but}
    return {name: value for name, value in held.items() if value != attributes[name].default}


def _text(content: Content) -> str:
    """Give running text as it follows a mark."""
    return edged(write_inline(content), first=False)


def _heading(level: int, content: Content) -> str | None:
    text = _text(content)
    return None if "\n" in text else f"{'#' * level} {text}"


def _marked_alike(one: BlockNode | None, other: BlockNode) -> bool:
    """Whether two blocks are lists with marks of one kind, so that they would be read as one."""
    if not isinstance(one, List) or not isinstance(other, List):
        return False
    return one.ordered == other.ordered and (one.start is None) == (other.start is None)


def _opened(text: str, content: Sequence[Node], parts: list[str]) -> tuple[str, list[str]]:
    """Give what follows a mark on its line, and the other parts: a paragraph that comes first follows the mark."""
    if content and isinstance(content[0], Paragraph) and not _values(content[0]):
        return parts[0], parts[1:]
    return text, parts


def _hung(mark: str, first: str, parts: Sequence[str] = ()) -> str:
    """Give a block: its mark, what follows that on its line, and what belongs to it set in below."""
    head = f"{mark} {_set_in(first, INDENT)}" if first else mark
    return _GAP.join([head, *(" " * INDENT + _set_in(part, INDENT) for part in parts)])


def _set_in(text: str, width: int) -> str:
    """Give lines of which all but the first are set in; empty ones stay empty."""
    first, *rest = text.split("\n")
    return "\n".join([first, *(" " * width + line if line else "" for line in rest)])
