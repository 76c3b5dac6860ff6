"""Who speaks in many documents, and how much: on disk, for an archive may have more names than memory has room for."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from newsdoc.statistics.figures import Speech

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Speakers"]

_NOBODY = ""
"""What stands for a name or a role that there isn't, for a key of sqlite's must have a value."""


class Speakers:
    """The sums of what everybody says, by name and role, in a temporary file of sqlite's that nobody else sees."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._table = sqlite3.connect("")
        self._table.execute("PRAGMA journal_mode = OFF")  # nobody ever goes back to what was before
        self._table.execute(
            "CREATE TABLE speakers (name TEXT, role TEXT, documents INTEGER, turns INTEGER, words INTEGER,"
            " PRIMARY KEY (name, role)) WITHOUT ROWID"
        )

    def close(self) -> None:
        """Forget all."""
        self._table.close()

    def add(self, speeches: Iterable[Speech]) -> None:
        """Count the speeches of a document."""
        self._table.executemany(
            "INSERT INTO speakers VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " documents = documents + excluded.documents, turns = turns + excluded.turns,"
            " words = words + excluded.words",
            [(each.name or _NOBODY, each.role or _NOBODY, each.documents, each.turns, each.words) for each in speeches],
        )

    def most(self, number: int) -> list[Speech]:
        """Give so many of those who say most, all of them for 0: by words, and of as many words by name and role."""
        asked = "SELECT name, role, documents, turns, words FROM speakers ORDER BY words DESC, turns DESC, name, role"
        rows = self._table.execute(f"{asked} LIMIT ?", (number or -1,))
        return [Speech(name or None, role or None, *counts) for name, role, *counts in rows]

    def all(self) -> tuple[int, int, int]:
        """Give how many there are, and the turns and words of all."""
        asked = "SELECT COUNT(*), COALESCE(SUM(turns), 0), COALESCE(SUM(words), 0) FROM speakers"
        count, turns, words = self._table.execute(asked).fetchone()
        return count, turns, words
