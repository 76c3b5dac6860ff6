"""What a lint rule is: a name, what it means and what helps, and a function that finds what breaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

from newsdoc.diagnostics.codes import Code, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdoc.linting.article import Article

__all__ = ["Check", "Finding", "LintRule"]


class Finding(NamedTuple):
    """What breaks a rule: the JSON path of the record, as the article gives it, and what is wrong there."""

    path: str
    message: str


Check: TypeAlias = "Callable[[Article], Iterable[Finding]]"
"""Gives what breaks a rule in an article, whose document is in normal form."""


@attrs.frozen
class LintRule:
    """A rule of a house: its name, how grave it is to break it, what that means and what helps, and what finds it.

    One that is `optional` counts only where it is selected. `wrong` and `right` are articles as plain text of which
    the first breaks the rule and the second doesn't; they stand where the rule is explained.
    """

    name: str
    severity: Severity
    meaning: str
    remedy: str
    check: Check
    optional: bool = False
    wrong: str | None = None
    right: str | None = None

    @property
    def code(self) -> Code:
        """The rule as the code of its diagnostics."""
        return Code(self.name, self.severity, self.meaning, self.remedy)
