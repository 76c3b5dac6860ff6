"""The figures of one document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.tables import TABLES, rows

if TYPE_CHECKING:
    from newsdoc.model import Document
    from newsdoc.tables import Rows

__all__ = ["SUMS", "Figures", "Speech", "figures"]

SUMS = ("words", "blocks", "turns", "questions", "answers", "unsure")
"""What is counted of a document, and added up of many: columns of the table of documents."""


@attrs.frozen
class Speech:
    """How much somebody says, in one document or in many; who has no name goes by the role alone."""

    name: str | None
    role: str | None
    """That of the participant; nothing for turns that nobody is known to speak."""
    documents: int
    """In how many documents."""
    turns: int
    words: int


@attrs.frozen
class Figures:
    """What there is in a document. Words, blocks and turns are those that its tables have."""

    words: int = 0
    """Those of the body."""
    blocks: int = 0
    turns: int = 0
    questions: int = 0
    answers: int = 0
    unsure: int = 0
    """How many blocks the reader has decided on without being sure."""
    speeches: tuple[Speech, ...] = ()
    """Who speaks, in the order in which they first do."""


def figures(document: Document) -> Figures:
    """Count what is in a document."""
    found = rows("", document)
    ((head,), turns) = (_named(table, found) for table in ("documents", "turns"))
    counts = {name: head[name] for name in SUMS}
    return Figures(**counts, speeches=_speeches(turns))


def _named(table: str, found: Rows) -> list[dict[str, Any]]:
    names = [column.name for column in TABLES[table]]
    return [dict(zip(names, row, strict=True)) for row in found[table]]


def _speeches(turns: list[dict[str, Any]]) -> tuple[Speech, ...]:
    words: dict[tuple[str | None, str | None], list[int]] = {}
    for turn in turns:
        words.setdefault((turn["name"], turn["role"]), []).append(turn["words"])
    return tuple(Speech(*who, documents=1, turns=len(each), words=sum(each)) for who, each in words.items())
