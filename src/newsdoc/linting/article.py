"""A document as rules look at it: with the place of every record in it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from newsdoc.checks import placed
from newsdoc.model.node import Node, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Document, Origin, Participant

__all__ = ["Article"]

R = TypeVar("R", bound=Record)


class Article:
    """A document in normal form, and where everything in it stands."""

    def __init__(self, document: Document) -> None:
        """Take the document."""
        self.document = document

    @cached_property
    def records(self) -> dict[str, Record]:
        """Every record by its JSON path (`$.body[3]`), parents before children, in the order of the document."""
        return dict(placed(self.document))

    @cached_property
    def participants(self) -> dict[str, Participant]:
        """The participants by their ids."""
        return {participant.id: participant for participant in self.document.participants}

    def each(self, cls: type[R]) -> Iterator[tuple[str, R]]:
        """Give every record of a class with its path, in the order of the document."""
        return ((path, record) for path, record in self.records.items() if isinstance(record, cls))

    def above(self, path: str) -> Iterator[Record]:
        """Give what a record stands in: the nearest first, the document last."""
        while path != "$":
            path = path[: max(path.rfind("."), path.rfind("["))]
            if path in self.records:
                yield self.records[path]

    def origin(self, path: str) -> Origin | None:
        """Give where a record came from, or the nearest above it of which that is known."""
        nodes = (record for record in (self.records[path], *self.above(path)) if isinstance(record, Node))
        return next((node.origin for node in nodes if node.origin is not None), None)
