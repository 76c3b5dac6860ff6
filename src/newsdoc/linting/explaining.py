"""What there is to say of a lint rule: for a terminal, and as a part of the page about all of them."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

from newsdoc.escapes import harmless
from newsdoc.linting.registry import builtin_rules

if TYPE_CHECKING:
    from newsdoc.linting.rule import LintRule

__all__ = ["explained_rule", "rules_page"]


def explained_rule(rule: LintRule) -> str:
    """Give what there is to say of a rule, for a terminal."""
    parts = (
        f"{rule.name} (lint rule, {_grave(rule)})",
        rule.meaning,
        *(f"{title}:\n\n{indent(text.rstrip(), '  ')}" for title, text in _articles(rule)),
        f"What to do: {rule.remedy}",
    )
    return harmless("\n\n".join(parts)) + "\n"


def rules_page() -> str:
    """Give the sections on the built-in rules in Markdown, as docs/lint.md has them."""
    return "".join(map(_section, builtin_rules()))


def _section(rule: LintRule) -> str:
    articles = "".join(f"{title}:\n\n```\n{text.rstrip()}\n```\n\n" for title, text in _articles(rule))
    return f"### {rule.name}\n\n**{_grave(rule).capitalize()}.** {rule.meaning}\n\n{articles}{rule.remedy}\n\n"


def _grave(rule: LintRule) -> str:
    return f"{rule.severity}, optional" if rule.optional else rule.severity


def _articles(rule: LintRule) -> list[tuple[str, str]]:
    shown = (("Wrong", rule.wrong), ("Right", rule.right))
    return [(title, text) for title, text in shown if text is not None]
