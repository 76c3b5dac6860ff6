"""Looks for what breaks the rules of a house in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.codec import require
from newsdoc.diagnostics import Diagnostic
from newsdoc.linting.article import Article
from newsdoc.linting.registry import all_rules, chosen
from newsdoc.plugins import FAILURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsdoc.linting.rule import LintRule
    from newsdoc.model import Document
    from newsdoc.source import Source

__all__ = ["findings", "lint"]


def lint(
    document: Document,
    *,
    rules: Iterable[LintRule] = (),
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    source: Source | None = None,
) -> list[Diagnostic]:
    """Give what breaks house rules in a document, with JSON paths, in the order of the document.

    `rules` are a house's own, such as `newsdoc.linting.load` reads from a file; they count along with the built-in ones
    and those of other packages. `select` names the rules that count, `"all"` for every one; without it those that
    aren't optional do. `ignore` names rules that don't. With the `source` that the document was read from, the
    diagnostics have positions (1-based) in it, too.

    Raises `UsageError` for a name that no rule has, `InvalidDocument` if the document isn't in normal form.
    """
    known, failures = all_rules(rules)
    return [*failures, *findings(document, chosen(known, select, ignore), source)]


def findings(document: Document, rules: Sequence[LintRule], source: Source | None = None) -> list[Diagnostic]:
    """Give what breaks some rules, as `lint` does."""
    require(document)
    article = Article(document)
    order = {path: number for number, path in enumerate(article.records)}
    found = [(path, diagnostic) for rule in rules for path, diagnostic in _found(rule, article, source)]
    return [diagnostic for _, diagnostic in sorted(found, key=lambda each: order.get(each[0], 0))]


def _found(rule: LintRule, article: Article, source: Source | None) -> Iterator[tuple[str, Diagnostic]]:
    """Give what breaks a rule; one that fails, as another package's may, is told in its place and ends no other."""
    code = rule.code
    try:
        for found in rule.check(article):
            path, message = _required(found, article)
            origin = article.origin(path) if source is not None else None
            position = source.position(origin.start) if source is not None and origin is not None else None
            yield path, Diagnostic(code.name, message, position=position, path=path, own=code)
    except FAILURES as error:
        yield "$", Diagnostic("plugin-failed", f"the lint rule {rule.name!r} fails: {error!r}")


def _required(found: object, article: Article) -> tuple[str, str]:
    """Give what a rule has found. Raises `ValueError` if that isn't a path of the document and a message."""
    match found:
        case (str() as path, str() as message) if path in article.records:
            return path, message
        case _:
            raise ValueError(f"{found!r} is no finding: a path of the document and a message")
