"""What all nodes and records have in common: origins, ids and languages; and dates."""

from __future__ import annotations

import attrs

from newsdoc.alike import Alike
from newsdoc.model.scalars import Basis, Confidence, Id, IsoDate, LanguageTag, Offset, Text

__all__ = ["BlockNode", "Date", "Node", "Origin", "Record"]

# Equality, hash and representation are inherited, for making them for each class anew takes half of the
# time that the import of the model takes. No class has a weak-reference slot, so that loaders can fill in a twin of it
# and then turn that into the class (see newsdoc.making).


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Record(Alike):
    """What has a type and fields but stands for no place in the text.

    Two records are equal if they are of one class and their fields are, origins and sources aside.
    """

    def __repr__(self) -> str:
        """Give the constructor's call with the fields that aren't at their default, origins and sources aside."""
        shown = [
            f"{attribute.name}={getattr(self, attribute.name)!r}"
            for attribute in attrs.fields(self.__class__)
            if attribute.eq and getattr(self, attribute.name) != attribute.default
        ]
        return f"{self.__class__.__name__}({', '.join(shown)})"


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Origin(Record):
    """Where a node came from, and who decided that it is what it is.

    `start` and `end` are a half-open span in code points of the decoded source (for XML: of its concatenated text).
    """

    start: Offset
    end: Offset
    rule: Text
    basis: Basis = "markup"
    confidence: Confidence = "sure"


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Date(Record):
    """A date as precise as it is known, or the form that was printed where no date can be read from it.

    Just one of `value` (ISO 8601) and `raw` is given.
    """

    value: IsoDate | None = None
    raw: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Node(Record):
    """What a document is made of. `origin` doesn't count for equality."""

    origin: Origin | None = attrs.field(default=None, kw_only=True, eq=False)


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class BlockNode(Node):
    """A block: it may have an id, unique in its document, and a language of its own."""

    id: Id | None = attrs.field(default=None, kw_only=True)
    lang: LanguageTag | None = attrs.field(default=None, kw_only=True)
