"""What is gathered while an item is read: fields, extensions, and what is wrong or has no place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic
from newsdoc.diagnostics.paths import step
from newsdoc.formats.dates import lenient
from newsdoc.formats.json import compact
from newsdoc.formats.spaces import squeeze
from newsdoc.model import Extension
from newsdoc.model.scalars import TOKEN

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Date

__all__ = ["EXTENSION", "Gathered"]

EXTENSION = "ninjs."
"""What the name of an extension begins with that holds a property of ninjs as JSON."""


@attrs.define
class Gathered:
    """The fields of the document that is being read, and the extensions that hold the rest of it.

    `names` are those that properties have in the file. What is wrong is gathered in `problems`.
    """

    names: dict[str, str]
    file: str | None
    tell: Report
    fields: dict[str, Any] = attrs.field(factory=dict[str, Any])
    extensions: list[Extension] = attrs.field(factory=list[Extension])
    problems: list[Diagnostic] = attrs.field(factory=list[Diagnostic])

    def path(self, name: str) -> str:
        """Give the path of a property or text in the file."""
        known = self.names.get(name, name)
        head, bracket, rest = known.partition("[")
        return f"${step(head)}{bracket}{rest}"

    def report(self, code: str, message: str, name: str) -> None:
        """Report something of a property."""
        self.tell(Diagnostic(code, message, self.file, path=self.path(name)))

    def wrong(self, name: str, expected: str, inner: str = "") -> None:
        """Note that a value has not the type it must have."""
        message = f"it is not {expected}"
        self.problems.append(Diagnostic("wrong-type", message, self.file, path=self.path(name) + inner))

    def keep(self, name: str, value: Any) -> None:
        """Keep a property as an extension."""
        key = EXTENSION + name
        if patterns.scalar(TOKEN.regex).match(key):
            self.extensions.append(Extension(key, compact(value)))
        else:
            self.extensions.append(Extension(EXTENSION + "other", compact({name: value})))
        self.report("kept-as-extension", f"it is kept as the extension {EXTENSION}{name}", name)

    def string(self, name: str, value: Any) -> str | None:
        """Give a property that is a text, on one line, or note that it is none; an empty one is nothing."""
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            self.wrong(name, "a string")
            return None
        return (squeeze(value) if patterns.LINE_END.search(value) else value) or None

    def date(self, name: str, value: Any) -> Date | None:
        """Give a property that is a date; one that can't be read is kept as it is."""
        text = self.string(name, value)
        if text is None:
            return None
        date, whole = lenient(text)
        if not whole:
            self.keep(name, value)
        return date
