"""What all nodes and records have in common: origins, ids and languages; and dates."""

from __future__ import annotations

import attrs

from newsdoc.model.scalars import Basis, Confidence, Id, IsoDate, LanguageTag, Offset, Text

__all__ = ["BlockNode", "Date", "Node", "Origin", "Record"]

# No class has a weak-reference slot: on Python 3.11 only classes without one can be filled in before they freeze,
# which halves the time a loader takes (see newsdoc.codec).


@attrs.frozen(weakref_slot=False)
class Record:
    """What has a type and fields but stands for no place in the text."""


@attrs.frozen(weakref_slot=False)
class Origin(Record):
    """Where a node came from, and who decided that it is what it is.

    `start` and `end` are a half-open span in code points of the decoded source (for XML: of its concatenated text).
    """

    start: Offset
    end: Offset
    rule: Text
    basis: Basis = "markup"
    confidence: Confidence = "sure"


@attrs.frozen(weakref_slot=False)
class Date(Record):
    """A date as precise as it is known, or the form that was printed where no date can be read from it.

    Just one of `value` (ISO 8601) and `raw` is given.
    """

    value: IsoDate | None = None
    raw: Text | None = None


@attrs.frozen(weakref_slot=False)
class Node(Record):
    """What a document is made of. `origin` doesn't count for equality."""

    origin: Origin | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)


@attrs.frozen(weakref_slot=False)
class BlockNode(Node):
    """A block: it may have an id, unique in its document, and a language of its own."""

    id: Id | None = attrs.field(default=None, kw_only=True)
    lang: LanguageTag | None = attrs.field(default=None, kw_only=True)
