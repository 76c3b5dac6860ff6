"""What is said of a file while it is read: each thing once, with how often it occurs and where it does first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Diagnostic
from newsdoc.limits import most_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.source import Source

__all__ = ["Remarks"]


class Remarks:
    """Gathers remarks on a source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: dict[tuple[str, str], list[int]] = {}

    def say(self, code: str, message: str, offset: int) -> None:
        """Note a remark on a place; one with the same words is counted."""
        found = self._found.setdefault((code, message), [offset, 0])
        found[1] += 1

    def tell(self, report: Report) -> None:
        """Report all that was noted."""
        for remark in most_of(self._remarks()):
            report(remark)

    def _remarks(self) -> Iterator[Diagnostic]:
        for (code, message), (offset, count) in self._found.items():
            times = "" if count == 1 else f" ({count:,} times)"
            yield Diagnostic(code, message + times, self._source.name, self._source.position(offset))
