"""What stands for a node that no rule can describe: a function that reads it and one that writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.xml import Element

__all__ = ["Pair", "Read", "Write"]

Read: TypeAlias = "Callable[[Any, Element, list[Any]], None]"
"""Reads an element with a `Reader` and appends what it stands for: mostly one node, sometimes none or several."""

Write: TypeAlias = "Callable[[Any, Any], str]"
"""Writes a node with a `Writer`."""


@attrs.frozen
class Pair:
    """A reader and a writer of the same node."""

    read: Read
    write: Write
