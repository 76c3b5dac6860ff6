"""What the readers of blocks and of running text share: problems, origins, and who takes part."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from newsdoc.formats.text.dialect.problems import Problems
from newsdoc.limits import DEPTH_LIMIT
from newsdoc.making import maker
from newsdoc.model import Origin, Participant

__all__ = ["RULE", "Reading"]

RULE = "dialect"
"""The rule that decides of every node of the dialect."""

_origin = maker(Origin)


@attrs.frozen(eq=False)
class Reading:
    """One reading of a text; `labels` are what is printed before a speaker's turns unless a turn says otherwise."""

    problems: Problems
    origins: bool
    people: Mapping[str, Participant]
    labels: Mapping[str, str]

    def enter(self, depth: int, start: int) -> None:
        """Refuse a node that lies too deep, before anything in it is read. Raises `ReadError`."""
        if depth > DEPTH_LIMIT:
            self.problems.refuse("too-deep", f"deeper than {DEPTH_LIMIT} nodes", start)

    def origin(self, start: int, end: int) -> Origin | None:
        """Give the origin of a node, if origins are wanted."""
        return _origin(start, end, RULE) if self.origins else None
