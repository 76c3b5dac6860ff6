"""Tables of readers, made from the rules: for each element and class the one that appends the node it stands for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.formats.nitf import rules
from newsdoc.formats.nitf.foreign import LEAD, desk_reader, lead_reader, read_credit, read_strange, sided_reader
from newsdoc.formats.nitf.html import FIGURES
from newsdoc.formats.nitf.nodes import block_reader, inline_reader
from newsdoc.formats.nitf.sides import CLASSES
from newsdoc.formats.nitf.tables import read_nitf_table
from newsdoc.model import Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.rules import NodeRule
    from newsdoc.formats.pair import Read
    from newsdoc.formats.xml import Element

__all__ = ["ByClass", "Elements", "Tables", "read_classifier", "tables"]

ByClass: TypeAlias = "dict[str | None, Read]"
"""The readers of an element by its class attribute; that of `None` is for any other."""

Elements: TypeAlias = "dict[str, ByClass]"
"""The readers of elements by tag, as lxml names it."""

# Lower lines of a headline, by the levels that some give them.
_LOWER = (("hl", 3), ("hl", 4), ("hl", 5), ("hl", 6), ("h", 2), ("h", 3), ("h", 4))

_CLASSIFIERS = {rule.classifier[0] for rule in rules.BLOCKS if rule.classifier}


@attrs.frozen
class Tables:
    """All readers for files whose root has one namespace.

    `body` knows turns, `blocks` doesn't, for a turn stands nowhere but directly in the body.
    """

    body: Elements
    blocks: Elements
    inlines: Elements
    byline: Elements
    dateline: Elements
    headlines: Elements
    parts: dict[type[Any], Elements]


@lru_cache(maxsize=8)
def tables(prefix: str) -> Tables:
    """Give the readers for tags with a prefix: a namespace in braces, or nothing."""
    inlines = _elements(prefix, rules.INLINES, inline_reader, _read_spliced)
    blocks = _elements(prefix, [rule for rule in rules.BLOCKS if rule.node is not Turn], block_reader, _read_flow)
    blocks |= {prefix + name: {None: _read_flow} for name in rules.TRANSPARENT}
    blocks |= {prefix + name: {None: read} for name, read in (*FIGURES.items(), *_OTHERS.items())}
    blocks |= {prefix + rule.after[0]: {None: _passed_over(rule)} for rule in rules.BLOCKS if rule.after}
    paragraphs = blocks[prefix + "p"]
    paragraphs |= {token: sided_reader(paragraphs[None], side) for token, side in CLASSES.items()}
    for alias, token, element, ours in rules.ALIASES:
        table = inlines if prefix + element in inlines else blocks
        table.setdefault(prefix + alias, {})[token] = table[prefix + element][ours]
    blocks[prefix + "block"][LEAD] = lead_reader(blocks[prefix + "block"][None])
    blocks[prefix + "note"][None] = desk_reader(blocks[prefix + "note"][None])
    turns = _elements(prefix, [rule for rule in rules.BLOCKS if rule.node is Turn], block_reader, _read_flow)
    parts = {
        node: _elements(prefix, [rule for rule in rules.PARTS if rule.node is node], block_reader, _read_flow)
        for node in {rule.node for rule in rules.PARTS}
    }
    headlines = _elements(prefix, rules.HEADLINES, block_reader, _read_flow)
    headlines[prefix + "hl2"][None] = headlines[prefix + "hl2"]["nd-deck"]
    headlines[prefix + "h1"] = headlines[prefix + "hl1"]
    headlines |= {f"{prefix}{name}{level}": {None: headlines[prefix + "hl2"]["nd-deck"]} for name, level in _LOWER}
    return Tables(
        body=blocks | {tag: blocks[tag] | readers for tag, readers in turns.items()},
        blocks=blocks,
        inlines=inlines,
        byline=_elements(prefix, rules.BYLINE, inline_reader, _read_spliced),
        dateline=_elements(prefix, rules.DATELINE, inline_reader, _read_spliced),
        headlines=headlines,
        parts=parts,
    )


def _elements(prefix: str, table: Iterable[NodeRule], make: Callable[[NodeRule], Read], otherwise: Read) -> Elements:
    """Give the readers of rules; `otherwise` reads an element whose class is in no rule."""
    found: Elements = {}
    for rule in table:
        found.setdefault(prefix + rule.read_from, {None: otherwise})[rule.token] = make(rule)
    return found


def _read_spliced(reader: Reader, element: Element, out: list[Any]) -> None:
    reader.splice(element, out)


def _read_flow(reader: Reader, element: Element, out: list[Any]) -> None:
    reader.flow(element, out)


def _passed_over(rule: NodeRule) -> Read:
    """Give the reader of what follows the content of a rule's element, which the rule's own reader has read."""
    holders = {rule.element, *(alias for alias, _, ours, _ in rules.ALIASES if ours == rule.element)}

    def read(reader: Reader, found: Element, out: list[Any]) -> None:
        parent = found.getparent()
        if parent is None or reader.local(parent) not in holders:
            reader.line_paragraph(found, out)

    return read


def read_classifier(reader: Reader, element: Element, out: list[Any]) -> None:
    """Note the id in a classifier of ours for the block that it stands in."""
    del out
    kind = element.get("type")
    if kind in _CLASSIFIERS and (value := reader.identifier(element, "value")):
        reader.classified[kind] = reader.classified.get(kind) or value
    else:
        reader.unmapped(element, keep=True)


_OTHERS: dict[str, Read] = {
    "classifier": read_classifier,
    **dict.fromkeys(("byline", "copyrite", "datasource", "tagline"), read_credit),
    **dict.fromkeys(("li", "dt", "dd", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"), read_strange),
    **dict.fromkeys(("abstract", "dateline", "hl1"), _read_flow),
    "nitf-table": read_nitf_table,
}
"""What stands among blocks and is no block of the model: parts of a block of others, or of a table that is missing."""
