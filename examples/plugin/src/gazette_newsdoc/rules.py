"""The rule of the desk: readers have had enough of gulls in headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import newsdoc as nd
from newsdoc.linting import Article, Finding, LintRule

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NO_GULLS"]


def _gulls(article: Article) -> Iterator[Finding]:
    for path, headline in article.each(nd.Headline):
        if "gull" in nd.plain_text(headline).casefold():
            yield Finding(path, "another gull")


NO_GULLS = LintRule(
    "no-gulls",
    "warning",
    "A headline has a gull in it.",
    "Find another bird.",
    _gulls,
    wrong="The Gull Is Back\n\nIt floats.\n",
    right="The Boat Is Back\n\nIt floats.\n",
)
