"""Markdown to the tokens of markdown-it-py, which the extra `markdown` brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.source import Position

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

__all__ = ["DEEPEST", "labels_in", "parse"]

DEEPEST = 100
"""How many blocks may lie in one another: the parser calls itself for each, and leaves out what lies deeper."""


_BRACKETS = 10
"""How deep square brackets are looked into for links: each level takes as long as all else."""


def _shallow(state: StateCore) -> None:
    """Let lines, which come after all blocks, be looked into less deep than these."""
    state.md.options["maxNesting"] = _BRACKETS


class _Parser(MarkdownIt):
    """CommonMark with GitHub's tables, which leaves the targets of links as they are and follows none."""

    def __init__(self) -> None:
        # Definitions become tokens, for ours say what no reader sees.
        super().__init__("commonmark", {"maxNesting": DEEPEST, "inline_definitions": True, "store_labels": True})
        self.enable("table")
        self.core.ruler.before("inline", "shallow", _shallow)

    def normalizeLink(self, url: str) -> str:  # noqa: N802  (the library's name)
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802  (the library's name)
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  (the library's name and parameter)
        return True


def parse(text: str, *, name: str | None, above: int = 0) -> Sequence[Token]:
    """Give the tokens of a text; `above` are the lines of the file `name` before it.

    Raises `ReadError` where blocks nest so deep that the parser would leave some out.
    """
    tokens = _Parser().parse(text)
    deep = next((token for token in tokens if token.nesting > 0 and token.level >= DEEPEST - 1), None)
    if deep is not None:
        line = above + 1 + (deep.map[0] if deep.map else 0)
        message = f"blocks nest deeper than {DEEPEST} here"
        raise ReadError(Diagnostic("too-deep", message, name, position=Position(line, 1)))
    return tokens


def labels_in(tokens: Iterable[Token]) -> set[str]:
    """Give the labels of the definitions that links and pictures refer to, as CommonMark compares them."""
    inner = (child for token in tokens for child in token.children or ())
    return {str(child.meta["label"]) for child in inner if "label" in child.meta}
