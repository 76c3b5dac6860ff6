"""What a piece says whatever its type is, and a node of another type that says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import model
from newsdoc.diagnostics import UsageError
from newsdoc.formats.text.rules import Rule
from newsdoc.model import Flow, Origin
from newsdoc.normal import join
from newsdoc.shape import fields, type_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.amending.types import Type
    from newsdoc.model import BlockNode, Content, Inline

__all__ = ["RULE", "Matter", "decided", "made", "matter"]

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
    """A printed label and blocks; a line is a paragraph. `id` and `lang` are those of the node that it was."""

    blocks: tuple[Flow, ...]
    label: str | None = None
    origin: Origin | None = None
    id: str | None = None
    lang: str | None = None


def matter(node: BlockNode) -> Matter:
    """Give what a node says."""
    label = getattr(node, "label", None)
    blocks = _blocks(node)
    if not blocks:  # a picture of which nothing is known but its label
        blocks, label = _paragraphs((label,) if label else (), origin=node.origin), None
    return Matter(blocks, label, node.origin, node.id, node.lang)


def _blocks(node: Any) -> tuple[Flow, ...]:
    match node:
        case _ if isinstance(node, _LINES):
            return (model.Paragraph(node.content, origin=node.origin),)
        case model.Figure():
            pictured = any(getattr(node, name) is not None for name in _PICTURE)
            return (node,) if pictured else _paragraphs(node.caption, node.credit, origin=node.origin)
        case model.BlockQuote():
            return (*node.content, *_paragraphs(node.attribution, origin=node.origin))
        case model.Preformatted():
            breaks = [part for line in node.lines for part in (model.LineBreak(), line)]
            return _paragraphs(join(breaks[1:]), origin=node.origin)
        case _ if isinstance(node, _CONTAINERS):
            return node.content
        case _:
            return (node,)


def _paragraphs(*contents: Content, origin: Origin | None) -> tuple[Flow, ...]:
    return tuple(model.Paragraph(content, origin=origin) for content in contents if content)


def decided(origin: Origin | None) -> model.Origin:
    """Give the origin of what a person has decided; it has an empty span where the source has no places."""
    start, end = (origin.start, origin.end) if origin else (0, 0)
    return model.Origin(start, end, RULE.name, "person", "sure")


def made(said: Matter, kind: Type, **more: Any) -> tuple[BlockNode, ...]:
    """Give the nodes of a type that say this: one that holds all blocks, or one for each line.

    `more` are further fields of the node. Raises `UsageError` for what the type can't hold.
    """
    given = {**kind.otherwise, **kind.given, **more, "lang": said.lang}
    labelled = any(field.name == "label" for field in fields(kind.node))
    if labelled:
        given["label"] = said.label
    if kind.holds == "blocks":
        blocks = said.blocks if labelled or said.label is None else _after_label(said)
        content = tuple(attrs.evolve(block, origin=decided(block.origin)) for block in blocks)
        node: Any = kind.node
        return (node(content=content, origin=decided(said.origin), id=said.id, **given),)
    lines = _spread(_lines(said, kind, labelled=labelled), said.origin)
    first = _line_node(kind, lines[0], given, id=said.id)
    others = {name: value for name, value in given.items() if name != "label"}
    return (first, *(_line_node(kind, line, others) for line in lines[1:]))


def _line_node(kind: Type, line: model.Paragraph, given: dict[str, Any], *, id: str | None = None) -> BlockNode:
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
    node: BlockNode = made_of(**{field: content}, origin=decided(line.origin), id=id, **given)
    return node


def _lines(said: Matter, kind: Type, *, labelled: bool) -> list[model.Paragraph]:
    """Give what is said line by line, with the label in the first one unless the type has a place for it."""
    blocks = said.blocks if labelled or said.label is None else _after_label(said)
    lines: list[model.Paragraph] = []
    for block in blocks:
        inner = matter(block)
        node: BlockNode = block
        if inner.blocks == (block,) and not isinstance(block, model.Paragraph):
            raise UsageError(f"a {type_name(type(node)).replace('_', ' ')} can't become a {kind.title}")
        lines += _after_label(inner) if isinstance(block, _LINES) else _lines(inner, kind, labelled=False)
    if not lines:
        raise UsageError(f"what is empty can't become a {kind.title}")
    if kind.field in ("headline", "kicker", "dateline") and len(lines) > 1:
        raise UsageError(f"{len(lines)} paragraphs can't become one {kind.title}")
    return lines


def _spread(lines: list[model.Paragraph], origin: Origin | None) -> list[model.Paragraph]:
    """Give lines that together have the span of what they were, its label and all."""
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
    """Give blocks with the label at the beginning of the text."""
    if said.label is None:
        return said.blocks
    first, *others = said.blocks
    if isinstance(first, model.Paragraph):
        return (attrs.evolve(first, content=join((said.label, *first.content))), *others)
    return (model.Paragraph((said.label,), origin=said.origin), *said.blocks)


def _names(content: Content) -> Content:
    """Give a run of text as bylines hold it: texts and entities. Raises `UsageError` for raw markup in it."""
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
        case model.RawInline():
            raise UsageError("a text with raw markup can't become a line of names")
        case _:
            return tuple(plain for inner in part.content for plain in _plain(inner))


def _kept(content: Iterable[str | Inline], kind: Type) -> tuple[str, ...]:
    """Give a run of text as lines. Raises `UsageError` if there is more in it than text."""
    lines = [""]
    for part in content:
        if isinstance(part, str):
            lines[-1] += part
        elif isinstance(part, model.LineBreak):
            lines.append("")
        else:
            raise UsageError(f"a text with a {type_name(type(part)).replace('_', ' ')} can't become {kind.title}")
    return tuple(lines)
