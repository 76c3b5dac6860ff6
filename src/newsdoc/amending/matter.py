"""What a piece says whatever its type is, and a node of another type that says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import model
from newsdoc.amending.types import title_of
from newsdoc.diagnostics import UsageError
from newsdoc.formats.text.rules import Rule
from newsdoc.model import Flow, Origin
from newsdoc.normal import join
from newsdoc.shape import fields, type_name
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.amending.types import Type
    from newsdoc.model import BlockNode, Content, Inline, Node

__all__ = ["RULE", "Matter", "behind", "decided", "made", "matter"]

RULE = Rule("amended-by-hand", "A person who looked at it has said what it is, or who speaks.", "Amend it once more.")
"""The rule of what a person has decided."""

_LINES = (
    model.Paragraph,
    model.Heading,
    model.SourceLink,
    model.Credit,
    model.Artifact,
    model.Headline,
    model.Kicker,
    model.Deck,
    model.Byline,
    model.Dateline,
    model.Term,
)
_CONTAINERS = (model.Turn, model.EditorNote, model.Correction, model.Promo, model.Disclaimer, model.Footnote)
_PICTURE = ("href", "media_type", "alt", "width", "height")


@attrs.frozen
class Matter:
    """A printed label and blocks; a line is a paragraph. `id` and `lang` are those of the node that it was.

    `whole` says that the one block is the node itself, which nothing else can say, with all that it has.
    """

    blocks: tuple[Flow, ...]
    label: str | None = None
    origin: Origin | None = None
    id: str | None = None
    lang: str | None = None
    whole: bool = False


def matter(node: BlockNode, lang: str | None = None) -> Matter:
    """Give what a node says; `lang` is the language of what it stands in."""
    blocks = _blocks(node)
    if len(blocks) == 1 and blocks[0] is node and not isinstance(node, model.Paragraph):
        return Matter(blocks, origin=node.origin, whole=True)
    label = getattr(node, "label", None)
    if not blocks:  # a picture of which nothing is known but its label
        blocks, label = _paragraphs((label,) if label else (), origin=node.origin), None
    if label is not None and isinstance(node, (*_LINES, model.Figure)):
        blocks = (attrs.evolve(blocks[0], origin=behind(label, blocks[0], blocks[0].origin)), *blocks[1:])
    return Matter(blocks, label, node.origin, node.id, node.lang or lang)


def _blocks(node: Any) -> tuple[Any, ...]:
    match node:
        case _ if isinstance(node, _LINES):
            return (model.Paragraph(node.content, origin=node.origin),)
        case model.Figure():
            pictured = any(getattr(node, name) is not None for name in _PICTURE)
            return (node,) if pictured else _in_a_row(_paragraphs(node.caption, origin=node.origin), node.credit, node)
        case model.BlockQuote():
            return _in_a_row(node.content, node.attribution, node)
        case model.Preformatted():
            breaks = [part for line in node.lines for part in (model.LineBreak(), line)]
            return _paragraphs(join(breaks[1:]), origin=node.origin)
        case _ if isinstance(node, _CONTAINERS):
            return node.content
        case _:
            return (node,)


def _paragraphs(*contents: Content, origin: Origin | None) -> tuple[Flow, ...]:
    return tuple(model.Paragraph(content, origin=origin) for content in contents if content)


def _in_a_row(blocks: tuple[Flow, ...], last: Content, node: BlockNode) -> tuple[Flow, ...]:
    """Give blocks and the line that ends a node behind them, each with its own part of the node's span."""
    if not last:
        return blocks
    line = model.Paragraph(last, origin=node.origin)
    if node.origin is None or not blocks:
        return (*blocks, line)
    start = max(node.origin.start, node.origin.end - len(plain_text(line)))
    before = [_ending(block, start) for block in blocks]
    return (*before, attrs.evolve(line, origin=attrs.evolve(node.origin, start=start)))


def _ending(block: Flow, end: int) -> Flow:
    if block.origin is None or block.origin.end <= end:
        return block
    return attrs.evolve(block, origin=attrs.evolve(block.origin, end=max(block.origin.start, end)))


def behind(label: str, block: BlockNode, origin: Origin | None) -> Origin | None:
    """Give the span of a block behind a label: all of that of both where marks are printed that aren't in the text."""
    if origin is None or origin.end - origin.start != len(label) + len(plain_text(block)):
        return origin
    return attrs.evolve(origin, start=origin.start + len(label))


def decided(origin: Origin | None) -> Origin:
    """Give the origin of what a person has decided; it has an empty span where the source has no places."""
    start, end = (origin.start, origin.end) if origin else (0, 0)
    return Origin(start, end, RULE.name, "person", "sure")


def made(said: Matter, kind: Type, **more: Any) -> tuple[BlockNode, ...]:
    """Give the nodes of a type that say this: one that holds all blocks, or one for each line.

    `more` are further fields of the node. Raises `UsageError` for what the type can't hold.
    """
    given = {**kind.otherwise, **kind.given, **more}
    labelled = any(field.name == "label" for field in fields(kind.node))
    if labelled:
        given["label"] = said.label
    blocks = said.blocks if labelled or said.label is None else _after_label(said)
    if kind.holds == "blocks":
        first, *others = blocks
        content = (first if said.whole else attrs.evolve(first, origin=decided(first.origin)), *others)
        node: Any = kind.node
        return (node(content=content, origin=decided(said.origin), id=said.id, lang=said.lang, **given),)
    lines = _spread(_lines(said, blocks, kind), said)
    first_line = _line_node(kind, lines[0], given, said)
    others_given = {name: value for name, value in given.items() if name != "label"}
    return (first_line, *(_line_node(kind, line, others_given, said) for line in lines[1:]))


def _line_node(kind: Type, line: model.Paragraph, given: dict[str, Any], said: Matter) -> BlockNode:
    """Give a node that holds a line."""
    content: Any = line.content
    field = "content"
    if kind.holds == "names":
        content = _names(line.content)
    elif kind.holds == "caption":
        field = "caption"
    elif kind.holds == "lines":
        field, content = "lines", _kept(line.content, kind)
    made_of: Any = kind.node
    lang = line.lang or said.lang
    node: BlockNode = made_of(**{field: content}, origin=decided(line.origin), id=line.id, lang=lang, **given)
    return node


def _lines(said: Matter, blocks: tuple[Any, ...], kind: Type) -> list[model.Paragraph]:
    """Give what is said line by line, each with the id and the language that it has of its own."""
    lines = [line for block in blocks for line in _lines_of(block, kind)]
    if not lines:
        raise UsageError(f"what is empty can't become a {kind.title}")
    if kind.field in ("headline", "kicker", "dateline") and len(lines) > 1:
        raise UsageError(f"{len(lines)} paragraphs can't become one {kind.title}")
    if said.id is not None:
        lines[0] = attrs.evolve(lines[0], id=said.id)
    return lines


def _lines_of(block: Any, kind: Type) -> list[model.Paragraph]:
    inner = matter(block)
    if inner.whole:
        raise UsageError(f"a {_words(block)} can't become a {kind.title}")
    if isinstance(block, model.Paragraph):
        return [block]
    lines = [line for each in _after_label(inner) for line in _lines_of(each, kind)]
    named = [attrs.evolve(line, lang=line.lang or inner.lang) for line in lines]
    return [attrs.evolve(named[0], id=inner.id or named[0].id), *named[1:]] if named else []


def _spread(lines: list[model.Paragraph], said: Matter) -> list[model.Paragraph]:
    """Give lines that together have the span of what they were, its label and all."""
    origin = said.origin
    if origin is None:
        return lines
    starts = [line.origin.start if line.origin else origin.start for line in lines]
    ends = [line.origin.end if line.origin else origin.end for line in lines]
    starts[0], ends[-1] = origin.start, origin.end
    return [
        attrs.evolve(line, origin=attrs.evolve(origin, start=start, end=end))
        for line, start, end in zip(lines, starts, ends, strict=True)
    ]


def _after_label(said: Matter) -> tuple[Any, ...]:
    """Give blocks with the label at the beginning of the text, and of its span."""
    if said.label is None:
        return said.blocks
    first, *others = said.blocks
    if not isinstance(first, model.Paragraph):
        return (model.Paragraph((said.label,), origin=_before(said, first)), *said.blocks)
    origin = first.origin
    if origin is not None and said.origin is not None:
        origin = attrs.evolve(origin, start=min(said.origin.start, origin.start))
    return (attrs.evolve(first, content=join((said.label, *first.content)), origin=origin), *others)


def _before(said: Matter, first: BlockNode) -> Origin | None:
    """Give the span of a label alone: up to the first block."""
    if said.origin is None or first.origin is None:
        return said.origin
    return attrs.evolve(said.origin, end=max(said.origin.start, first.origin.start))


def _names(content: Content) -> Content:
    """Give a run of text as bylines hold it: texts and entities. Raises `UsageError` for what would be lost in it."""
    return join(plain for part in content for plain in _plain(part))


def _plain(part: str | Inline) -> tuple[str | Inline, ...]:
    """Give the texts and entities in a part of a run of text."""
    match part:
        case str() | model.Entity():
            return (part,)
        case model.LineBreak():
            return (" ",)
        case model.Code():
            return (part.text,)
        case model.RawInline() | model.Link() | model.Language():
            raise UsageError(f"a text with a {_words(part)} in it can't become a line of names")
        case _:
            return tuple(plain for inner in part.content for plain in _plain(inner))


def _words(node: Node) -> str:
    return title_of(type_name(type(node)))


def _kept(content: Iterable[str | Inline], kind: Type) -> tuple[str, ...]:
    """Give a run of text as lines. Raises `UsageError` if there is more in it than text."""
    lines = [""]
    for part in content:
        if isinstance(part, str):
            lines[-1] += part
        elif isinstance(part, model.LineBreak):
            lines.append("")
        else:
            raise UsageError(f"a text with a {_words(part)} can't become {kind.title}")
    return tuple(lines)
