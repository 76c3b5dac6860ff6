"""What the rules of all formats of elements share: what stands in an element, and what no rule can describe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.xml import Element

__all__ = ["Holds", "Pair", "Read"]

Holds: TypeAlias = Literal["nothing", "inlines", "text", "lines", "breaks", "blocks", "members", "pair"]
"""What stands in an element: runs of text, plain text, lines (of a `pre`, or between `br`), blocks, parts."""

Read: TypeAlias = "Callable[[Any, Element, list[Any]], None]"
"""Reads an element with a `Reader` and appends what it stands for: mostly one node, sometimes none or several."""

Write_co = TypeVar("Write_co", covariant=True)


@attrs.frozen
class Pair(Generic[Write_co]):
    """A reader of a node that no rule can describe, and a writer of the same, of the format's own kind."""

    read: Read
    write: Write_co
