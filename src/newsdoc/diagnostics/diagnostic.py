"""One thing said about one place of an input, and how it is shown to people."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeAlias
from unicodedata import category, east_asian_width

import attrs

from newsdoc.alike import Alike
from newsdoc.diagnostics.codes import CODES, Code, Severity
from newsdoc.escapes import escaped, one_line
from newsdoc.source import Position

if TYPE_CHECKING:
    from newsdoc.source import Source

__all__ = ["Diagnostic", "Report", "as_data", "beginning", "columns", "ignore", "render"]

_SHOWN = 60
"""How many characters of a line are shown on each side of the place that a diagnostic speaks of."""


@attrs.frozen(eq=False, repr=False)
class Diagnostic(Alike):
    """A remark with a code, a place and a remedy.

    `code` is a name in `CODES`, or that of `own`: a code that isn't there, such as a lint rule. The place is a `file`,
    a `position` in it (1-based) and, for data, a `path` in JSON's terms (`$.body[3].speaker`); each may be missing.
    """

    code: str
    message: str
    file: str | None = None
    position: Position | None = None
    path: str | None = None
    own: Code | None = None

    @property
    def kind(self) -> Code:
        """What the code stands for."""
        return self.own or CODES[self.code]

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.kind.severity

    def __str__(self) -> str:
        """Give the remark on one line: `file:line:column: path: message [code]`, whatever is quoted in it."""
        place = ":".join(str(part) for part in (self.file, self.position) if part is not None)
        parts = [part for part in (place, self.path) if part]
        return one_line(": ".join([*parts, f"{self.message} [{self.code}]"]))


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
        before, after = _around(source, diagnostic.position)
        margin = " " * len(number)
        lines += [f"{margin} |", f"{number} | {before}{after}", f"{margin} | {' ' * columns(before)}^"]
    lines.append(f"  = help: {diagnostic.kind.remedy}")
    return "\n".join(lines)


def as_data(diagnostic: Diagnostic) -> dict[str, Any]:
    """Give a diagnostic as plain data for programs; its line and column are 1-based."""
    position = diagnostic.position
    return {
        "file": diagnostic.file,
        "line": position and position.line,
        "column": position and position.column,
        "path": diagnostic.path,
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "help": diagnostic.kind.remedy,
    }


def _around(source: Source, position: Position) -> tuple[str, str]:
    """Give what stands before and after a place in its line, with an ellipsis for what is too much to show."""
    before, after = (part.replace("\t", " ") for part in source.around(position, _SHOWN + 1))
    left, right = len(before) > _SHOWN, len(after) > _SHOWN
    return f"{'…' * left}{escaped(before[-_SHOWN:])}", f"{escaped(after[:_SHOWN])}{'…' * right}"


def columns(text: str) -> int:
    """Give how many columns of a terminal a text takes: Chinese and its like take two, combining marks none."""
    return sum(map(_columns, text))


def beginning(text: str, most: int) -> str:
    """Give as much of the beginning of a text as these columns hold."""
    reached = accumulate(map(_columns, text))
    return text[: next((number for number, taken in enumerate(reached) if taken > most), None)]


def _columns(sign: str) -> int:
    return 0 if category(sign) in ("Mn", "Me", "Cf") else 1 + (east_asian_width(sign) in "WF")
