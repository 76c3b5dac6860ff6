"""House rules: what a newsroom wants of its documents beyond their being valid, such as a credit for every caption."""

from newsdoc.linting.article import Article
from newsdoc.linting.declared import load
from newsdoc.linting.linting import lint
from newsdoc.linting.registry import ENTRY_POINTS, all_rules, builtin_rules
from newsdoc.linting.rule import Finding, LintRule

__all__ = ["ENTRY_POINTS", "Article", "Finding", "LintRule", "all_rules", "builtin_rules", "lint", "load"]
