"""The exceptions of newsdoc: one family, each carrying its diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdoc.diagnostics.diagnostic import Diagnostic

__all__ = ["InvalidDocument", "MissingExtra", "NewsdocError", "ReadError", "UsageError"]


class NewsdocError(Exception):
    """What every exception of newsdoc is; `diagnostics` holds what was found, in order."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        """Give one line for each diagnostic."""
        return "\n".join(str(diagnostic) for diagnostic in self.diagnostics)


class ReadError(NewsdocError):
    """The input can't be read as the format asked for."""


class InvalidDocument(NewsdocError):
    """A document was not written, because it breaks a rule of the model."""


class UsageError(NewsdocError, ValueError):
    """The caller asked for what there isn't: an unknown format, style, option or code."""

    def __init__(self, message: str) -> None:
        super().__init__()
        self.message = message

    def __str__(self) -> str:
        """Give the message."""
        return self.message


class MissingExtra(UsageError):
    """What was asked for takes packages that one of newsdoc's extras brings, and they aren't installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs the extra `{extra}`: pip install 'newsdoc[{extra}]'")
