"""What the head of a file says of its document, as it is gathered."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

__all__ = ["Matter"]


class Matter:
    """Fields of the document that is being read.

    `one` are those with one value, of which the first counts, `many` those with several; `rights` are the fields
    of the rights, empty where none are mentioned; `title` is the element of the document's name in lists; `authors`
    are bylines that are made of the names of those who wrote it, each with whether that is all that is said; `genre`
    is the extension for an interview's.
    """

    __slots__ = ("authors", "genre", "many", "one", "rights", "title")

    def __init__(self) -> None:
        self.one: dict[str, Any] = {}
        self.many: defaultdict[str, list[Any]] = defaultdict(list)
        self.rights: dict[str, Any] = {}
        self.title: list[Any] = []
        self.authors: list[Any] = []
        self.genre: Any = None

    def put(self, name: str, value: object) -> bool:
        """Note the value of a field unless there is none, or the field has one; say whether nothing is lost by that."""
        if value is None:
            return True
        held = self.one.setdefault(name, value)
        return held is value or bool(held == value)  # most fields are named once
