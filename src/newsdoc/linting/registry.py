"""Which lint rules there are: the built-in ones, those of other packages, and which of all of them count."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import attrs

from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.linting.declared import rules_in
from newsdoc.linting.programmed import RULES
from newsdoc.linting.rule import ALL, LintRule
from newsdoc.plugins import plugins

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdoc.diagnostics import Diagnostic
    from newsdoc.diagnostics.codes import Severity

__all__ = ["ALL", "ENTRY_POINTS", "all_rules", "builtin_rules", "chosen"]

ENTRY_POINTS = "newsdoc.lint_rules"
"""The entry-point group in which other packages name their rules; each loads a `LintRule`."""


@cache
def builtin_rules() -> tuple[LintRule, ...]:
    """Give the rules that come with newsdoc, those that are data first."""
    text = files("newsdoc.linting").joinpath("rules.toml").read_text("utf-8")
    return (*rules_in(text, "rules.toml"), *RULES)


def all_rules(own: Iterable[LintRule] = ()) -> tuple[dict[str, LintRule], tuple[Diagnostic, ...]]:
    """Give every rule by its name, and what is wrong with those of other packages.

    `own` are a house's; they go before those of other packages, and these before the built-in ones, of the same name.
    """
    installed, failures = plugins(ENTRY_POINTS, LintRule)
    return {rule.name: rule for rule in (*builtin_rules(), *installed, *own)}, failures


def chosen(
    rules: Mapping[str, LintRule],
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    severity: Mapping[str, Severity] | None = None,
) -> list[LintRule]:
    """Give the rules that count: those selected, or all that aren't optional, without those ignored.

    `severity` says how grave it is to break some of them. Raises `UsageError` for a name that no rule has.
    """
    selected = None if select is None else _names(select)
    ignored, graver = _names(ignore), dict(severity or {})
    for name in (*(selected or {}), *ignored, *graver):
        if name not in rules and not (name == ALL and selected and ALL in selected):
            raise UsageError(no_such("lint rule", name, [*rules, ALL]))
    every = selected is not None and ALL in selected
    counting = [
        rule
        for name, rule in rules.items()
        if name not in ignored and (every or (not rule.optional if selected is None else name in selected))
    ]
    return [attrs.evolve(rule, severity=graver.get(rule.name, rule.severity)) for rule in counting]


def _names(given: str | Iterable[str]) -> dict[str, None]:
    """Give names in their order; a string is one."""
    return dict.fromkeys((given,) if isinstance(given, str) else given)
