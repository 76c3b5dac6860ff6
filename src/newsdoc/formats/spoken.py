"""Documents of plain paragraphs, in which the turns are found by what is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.markup import free_id
from newsdoc.formats.nitf.interview import read_interview
from newsdoc.formats.nitf.matter import Matter
from newsdoc.model import Turn
from newsdoc.tree import walk

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.formats.nitf.sides import Side
    from newsdoc.model import Document, Paragraph

__all__ = ["with_turns"]


class _Teller:
    """What the reader of interviews asks of a reader of documents."""

    def __init__(self, document: Document, name: str | None, report: Report) -> None:
        self.name, self.tell = name, report
        self.sided: list[tuple[Paragraph, Side]] = []
        self._ids = {key for node in walk(document) if (key := getattr(node, "id", None))}

    def free_id(self, name: str) -> str:
        """Give an id that nothing else has."""
        return free_id(name, self._ids)


def with_turns(document: Document, name: str | None, report: Report, interview: Interview) -> Document:
    """Give a document with the turns that are found in its paragraphs; `name` is the file's.

    One that has turns stays as it is. `interview` is the choice of whoever reads; what isn't found is reported.
    """
    if any(isinstance(block, Turn) for block in document.body):
        return document
    matter = Matter()
    matter.one["headline"] = document.headline
    for field in ("decks", "bylines", "body", "participants"):
        matter.many[field] += getattr(document, field)
    read_interview(_Teller(document, name, report), matter, interview, own=False)
    found: dict[str, Any] = {field: tuple(matter.many[field]) for field in ("body", "participants")}
    return attrs.evolve(document, **found)
