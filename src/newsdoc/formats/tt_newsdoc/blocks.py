"""Blocks of content: each is read as one node or several, and nodes are written as blocks, by the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import ignore
from newsdoc.formats.json import compact
from newsdoc.formats.tt_newsdoc import figures, tables
from newsdoc.formats.tt_newsdoc.extensions import parsed_blocks
from newsdoc.formats.tt_newsdoc.rules import ABSTRACT, BODY, HEAD, PARAGRAPH, TEXTS, Part
from newsdoc.formats.tt_newsdoc.shapes import EXTENSION, blocks_of, data_of
from newsdoc.formats.tt_newsdoc.texts import line, markup, plain, read_markup, runs
from newsdoc.model import BlockNode, Figure, Heading, List, ListItem, Paragraph, Raw, Table, Turn
from newsdoc.model.scalars import ID
from newsdoc.tree import find_all

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.formats.losses import Told
    from newsdoc.formats.tt_newsdoc.rules import TextRule
    from newsdoc.formats.tt_newsdoc.shapes import Block

__all__ = ["read_content", "write_content"]

_LISTS = {"core/unordered-list": False, "core/ordered-list": True}


def read_content(block: Block, taken: Collection[str], tell: Report) -> list[Part]:
    """Give what a block stands for; of the fields of the document that hold but one, some may be taken.

    What the model has no word for is raw. Raises `ReadError` for markup that isn't safe.
    """
    kind = block.get("type")
    common: dict[str, Any] = {"id": _id(block)}
    if any(rule.kind == kind for rule in TEXTS):
        return _read_text(block, taken, tell, common)
    if kind in figures.TYPES:
        return [Part(BODY, each) for each in figures.read_figure(block, tell, common)]
    if kind == tables.TYPE:
        return [Part(BODY, each) for each in tables.read_table(block, tell, common)]
    if kind in _LISTS:
        items = tuple(item for each in blocks_of(block, "content") for item in _item(each, tell))
        return [Part(BODY, List(items, _LISTS[kind], **common))] if items else []
    if kind == "core/factbox":
        title = line(block.get("title"))
        heading = [Part(BODY, Heading((title,), **common))] if title else []
        return heading + [Part(BODY, node) for each in blocks_of(block, "content") for node in _nested(each, tell)]
    return [Part(BODY, Raw(EXTENSION, (compact(block),)))] if block else []


def _id(block: Block) -> str | None:
    name = block.get("id") or ""
    return name if patterns.scalar(ID.regex).match(name) else None


def _item(block: Block, tell: Report) -> list[ListItem]:
    """Give the item of a list that a block is, which takes its id; an empty one is none."""
    nodes = _nested({key: value for key, value in block.items() if key != "id"}, tell)
    return [ListItem(nodes, id=_id(block))] if nodes else []


def _nested(block: Block, tell: Report) -> tuple[Any, ...]:
    """Give what a block in another is: all that stands only at the top of a body gives way to what is in it."""
    found = [part.value for part in read_content(block, HEAD, tell)]
    return tuple(node for each in found for node in (each.content if isinstance(each, Turn) else (each,)))


def _read_text(block: Block, taken: Collection[str], tell: Report, common: dict[str, Any]) -> list[Part]:
    named = (block.get("type"), block.get("role") or None)
    rules = (rule for rule in TEXTS if (rule.kind, rule.role) == named and rule.field not in taken)
    rule = next(rules, PARAGRAPH)
    text = data_of(block).get("text", "")
    content = (line(text),) if rule.plain else read_markup(text, tell)
    if not text or not content:
        return []
    held: tuple[Any, ...] = (Paragraph(content),) if rule.wraps else content
    return [Part(rule.field, rule.node(held, **dict([rule.given] if rule.given else []), **common))]


def write_content(part: Part, told: Told, *, headed: bool = True) -> list[Block]:
    """Give the blocks that a part of a document is written as; `headed` says that the document has a headline."""
    node = part.value
    if part.field != BODY:
        return _write_text(part.field, node, told, headed=headed)
    match node:
        case Figure(kind="image"):
            return figures.write_figure(node, told)
        case Table():
            return [tables.write_table(node, told)]
        case List():
            told.say(node, "items", "ordered", "id")
            items = [block for item in node.items for block in _write_item(item, told)]
            return [_block("core/ordered-list" if node.ordered else "core/unordered-list", node, content=items)]
        case Raw(format="tt-newsdoc"):
            return _write_raw(node, told)
        case _:
            return _write_text(BODY, node, told, headed=headed)


def _block(kind: str, node: BlockNode | None, **attributes: Any) -> Block:
    known = {"id": node.id if node else None, "type": kind, **attributes}
    return {name: value for name, value in known.items() if value is not None}


def _write_item(item: ListItem, told: Told) -> list[Block]:
    if len(item.content) == 1 and isinstance(item.content[0], Paragraph):
        told.say(item, "content", "id")
        told.say(item.content[0], "content")
        return [_block("core/text", item, data={"text": markup(item.content[0].content, told)})]
    return _flat(item, None, told)


def _write_raw(raw: Raw, told: Told) -> list[Block]:
    blocks = parsed_blocks(f"[{''.join(raw.lines)}]") or []
    if len(blocks) != 1 or read_content(blocks[0], (), ignore) != [Part(BODY, Raw(raw.format, raw.lines))]:
        return []
    told.say(raw, "format", "lines")
    return blocks


def _write_text(field: str, node: Any, told: Told, *, headed: bool) -> list[Block]:
    rule = next((each for each in TEXTS if _fits(each, field, node, headed=headed)), None)
    if rule is None:
        return _flat(node, "preamble" if field in (ABSTRACT, "decks") else None, told)
    said = ("content", "id", *([rule.given[0]] if rule.given and getattr(node, rule.given[0]) == rule.given[1] else []))
    told.say(node, *said)
    content = node.content
    if rule.wraps:
        told.say(content[0], "content")
        (content,) = runs(node)
    text = plain(content) if rule.plain else markup(content, told)
    return [_block(rule.kind, node, role=rule.role, data={"text": text})] if text else []


def _fits(rule: TextRule, field: str, node: Any, *, headed: bool) -> bool:
    if rule.node is not type(node) or rule.field != field:
        return False
    if isinstance(node, Heading):
        # The first of level 1 would be taken for the headline, and there are only four levels.
        return rule.given == ("level", max(1 if headed else 2, min(node.level, 4)))
    if rule.given is not None and getattr(node, rule.given[0]) != rule.given[1]:
        return False
    return not rule.wraps or ([*map(type, node.content)] == [Paragraph] and not getattr(node, "attribution", ()))


def _flat(node: BlockNode, role: str | None, told: Told) -> list[Block]:
    """Give the text of a node for which there is no block, run by run."""
    for paragraph in find_all(node, Paragraph):
        told.say(paragraph, "content")
    texts: Iterator[str] = (markup(run, told) for run in runs(node))
    return [_block("core/text", None, role=role, data={"text": text}) for text in texts if text]
