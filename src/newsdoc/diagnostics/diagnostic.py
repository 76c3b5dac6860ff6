"""One thing said about one place of an input, and how it is shown to people."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsdoc.diagnostics.codes import CODES, Code, Severity
from newsdoc.source import Position

if TYPE_CHECKING:
    from newsdoc.source import Source

__all__ = ["Diagnostic", "Report", "ignore", "render"]


@attrs.frozen
class Diagnostic:
    """A remark with a code, a place and a remedy.

    `code` is a name in `CODES`. The place is a `file`, a `position` in it (1-based) and, for data,
    a `path` in JSON's terms (`$.body[3].speaker`); each may be missing.
    """

    code: str
    message: str
    file: str | None = None
    position: Position | None = None
    path: str | None = None

    @property
    def kind(self) -> Code:
        """What the code stands for."""
        return CODES[self.code]

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.kind.severity

    def __str__(self) -> str:
        """Give the remark on one line: `file:line:column: path: message [code]`."""
        place = ":".join(str(part) for part in (self.file, self.position) if part is not None)
        parts = [part for part in (place, self.path) if part]
        return ": ".join([*parts, f"{self.message} [{self.code}]"])


Report: TypeAlias = Callable[[Diagnostic], object]
"""Whatever takes diagnostics as they come, such as a list's `append`."""


def ignore(diagnostic: Diagnostic) -> None:
    """Take a diagnostic and do nothing with it: what readers and writers report to by default."""
    del diagnostic


def render(diagnostic: Diagnostic, source: Source | None = None) -> str:
    """Give a diagnostic in full: its line, the source's line with a caret, and the remedy."""
    lines = [str(diagnostic)]
    if source is not None and diagnostic.position is not None:
        number = str(diagnostic.position.line)
        caret = " " * (diagnostic.position.column - 1) + "^"
        shown = source.line(diagnostic.position.line).replace("\t", " ")
        lines += [f"{' ' * len(number)} |", f"{number} | {shown}", f"{' ' * len(number)} | {caret}"]
    lines.append(f"  = help: {diagnostic.kind.remedy}")
    return "\n".join(lines)
