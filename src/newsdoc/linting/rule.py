"""What a lint rule is: a name, what it means and what helps, and a function that finds what breaks it."""

from __future__ import annotations

from string import ascii_lowercase, digits
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, get_args

import attrs

from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.codes import CODES, Code, Severity
from newsdoc.diagnostics.suggestions import no_such

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdoc.linting.article import Article

__all__ = ["ALL", "NAME", "Check", "Finding", "LintRule", "is_taken"]


class Finding(NamedTuple):
    """What breaks a rule: the JSON path of the record, as the article gives it, and what is wrong there."""

    path: str
    message: str


Check: TypeAlias = "Callable[[Article], Iterable[Finding]]"
"""Gives what breaks a rule in an article, whose document is in normal form."""


NAME = frozenset(f"{ascii_lowercase}{digits}-")
"""What names of rules are made of."""

ALL = "all"
"""What selects every rule, and is the name of none."""


def is_taken(name: str) -> bool:
    """Say whether a name is none that a rule may have, for it means something else."""
    return name == ALL or name in CODES


def _require_name(rule: LintRule, field: attrs.Attribute[str], value: object) -> None:
    del rule, field
    if not isinstance(value, str) or not value or not NAME.issuperset(value) or is_taken(value):
        raise UsageError(f"the name of a lint rule is small letters, digits and hyphens, and no code: {value!r}")


def _require_severity(rule: LintRule, field: attrs.Attribute[Severity], value: object) -> None:
    del rule, field
    if value not in get_args(Severity):
        raise UsageError(no_such("severity", value, get_args(Severity)))


@attrs.frozen
class LintRule:
    """A rule of a house: its name, how grave it is to break it, what that means and what helps, and what finds it.

    One that is `optional` counts only where it is selected. `wrong` and `right` are articles as plain text of which
    the first breaks the rule and the second doesn't; they stand where the rule is explained. Raises `UsageError` for a
    name or a severity that can't be.
    """

    name: str = attrs.field(validator=_require_name)
    severity: Severity = attrs.field(validator=_require_severity)
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
