"""What the head of a file says of its document, as it is gathered."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import attrs

__all__ = ["Matter"]


@attrs.frozen
class Matter:
    """Fields of the document that is being read.

    `one` are those with one value, of which the first counts, `many` those with several; `rights` are the fields
    of the rights, empty where none are mentioned; `title` is the element of the document's name in lists.
    """

    one: dict[str, Any] = attrs.field(factory=dict[str, Any])
    many: defaultdict[str, list[Any]] = attrs.field(factory=lambda: defaultdict[str, list[Any]](list))
    rights: dict[str, Any] = attrs.field(factory=dict[str, Any])
    title: list[Any] = attrs.field(factory=list[Any])

    def put(self, name: str, value: object) -> None:
        """Note the value of a field unless there is none, or the field has one."""
        if value is not None:
            self.one.setdefault(name, value)
