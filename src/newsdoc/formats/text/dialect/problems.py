"""What is wrong with a text of the dialect, gathered while it is read."""

from __future__ import annotations

from typing import NoReturn

import attrs

from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.source import Source

__all__ = ["Problems"]

_MOST = 50


@attrs.frozen(eq=False)
class Problems:
    """The problems of one source, in the order in which they are met."""

    source: Source
    found: list[Diagnostic] = attrs.field(factory=lambda: [])  # noqa: PIE807  (pyright knows what it is a list of)

    def diagnostic(self, code: str, message: str, offset: int) -> Diagnostic:
        """Give a diagnostic of a place in the source."""
        return Diagnostic(code, message, self.source.name, self.source.position(offset))

    def add(self, code: str, message: str, offset: int) -> None:
        """Keep a problem. Raises `ReadError` when there are too many to go on."""
        self.found.append(self.diagnostic(code, message, offset))
        if len(self.found) >= _MOST:
            self.finish()

    def refuse(self, code: str, message: str, offset: int) -> NoReturn:
        """Raise `ReadError` with all problems and this one, beyond which reading makes no sense."""
        raise ReadError(*self.found, self.diagnostic(code, message, offset))

    def finish(self) -> None:
        """Raise `ReadError` with all problems, if there are any."""
        if self.found:
            raise ReadError(*self.found)
