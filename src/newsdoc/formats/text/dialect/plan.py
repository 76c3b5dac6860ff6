"""What each class looks like in the dialect, worked out from its fields: attributes, running text, blocks within.

Nothing here names a field, so that a new one, or a new class of blocks, needs nothing.
"""

from __future__ import annotations

from functools import cache

import attrs

from newsdoc.model import BlockNode
from newsdoc.model.inlines import Inline
from newsdoc.model.node import Record
from newsdoc.shape import Choice, Field, Many, One, classes, fields, type_name

__all__ = ["Plan", "block_types", "inline_names", "inline_types", "plan", "within"]


@attrs.frozen(eq=False)
class Plan:
    """How the fields of a class are written.

    `attributes` stand in braces, or in the front matter where the class is the document. `text` is the field of
    running text that follows the mark. Of the blocks within, those of a class in `homes` belong to that field, and
    what belongs to a field in `named` stands in a block of the field's name. `parts` are text and blocks in order.
    """

    attributes: dict[str, Field]
    text: Field | None
    named: dict[str, Field]
    homes: dict[type[Record], Field]
    parts: tuple[Field, ...]


_plans: dict[type[Record], Plan] = {}


def plan(cls: type[Record]) -> Plan:
    """Give the plan of a class."""
    if cls not in _plans:
        _plans[cls] = _read_plan(cls)
    return _plans[cls]


def _read_plan(cls: type[Record]) -> Plan:
    compared = [field for field in fields(cls) if field.compared]
    parts = tuple(field for field in compared if _is_text(field) or _is_blocks(field))
    text = parts[0] if parts and _is_text(parts[0]) else None
    homes: dict[type[Record], Field] = {}
    for field in parts:
        for held in field.value.classes if _is_blocks(field) and isinstance(field.value, One | Many) else ():
            if held not in homes or not homes[held].required:
                homes[held] = field
    named = {field.name: field for field in parts if field is not text and field not in homes.values()}
    return Plan({field.name: field for field in compared if field not in parts}, text, named, homes, parts)


def within(field: Field) -> Plan:
    """Give the plan of a block that is named after a field and holds what the field does."""
    held = field.value.classes if isinstance(field.value, Many) else ()
    return Plan({}, None, {}, dict.fromkeys(held, field), (field,))


def _is_text(field: Field) -> bool:
    return isinstance(field.value, Many) and field.value.mixed


def _is_blocks(field: Field) -> bool:
    return isinstance(field.value, One | Many) and any(issubclass(held, BlockNode) for held in field.value.classes)


@cache
def block_types() -> dict[str, type[BlockNode]]:
    """Give the classes of blocks by the names that they have in the dialect, which are those in JSON."""
    return {type_name(cls): cls for cls in classes() if issubclass(cls, BlockNode)}


@cache
def inline_types() -> dict[str, tuple[type[Record], str | None]]:
    """Give the classes of inlines by their names; the name of a kind comes with that kind."""
    inlines = [cls for cls in classes() if issubclass(cls, Inline)]
    found: dict[str, tuple[type[Record], str | None]] = {type_name(cls): (cls, None) for cls in inlines}
    for cls in inlines:
        for field in fields(cls):
            if field.name == "kind" and isinstance(field.value, Choice):
                for kind in field.value.values:
                    found[kind] = (cls, kind)
    return found


@cache
def inline_names() -> dict[tuple[type[Record], str | None], str]:
    """Give the names of classes of inlines with their kinds."""
    return {what: name for name, what in inline_types().items()}
