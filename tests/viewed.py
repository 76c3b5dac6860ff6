"""Articles of ours in several scripts, and the pages that `newsdoc view` makes of articles."""

from __future__ import annotations

from casebook import cases
from newsdoc.formats import registry
from newsdoc.view import page, see
from shared import PROJECT

__all__ = ["ARTICLES", "TEXTS", "viewed"]

EXAMPLES = PROJECT / "examples"

_TREES = {name: article for name, article, _ in cases()}

TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))}
"""The examples, by name."""

ARTICLES = {
    **{name: TEXTS[name] for name in ("library", "ferry", "bridge-de")},
    "arabic": _TREES["language-arabic"],
    "chinese": _TREES["language-chinese-simplified"],
}
"""Some of them, and two in other scripts, of which one is written from right to left."""


def viewed(data, name, source="text"):
    """Give the page that shows an article of a format."""
    return page(see(registry.by_name(source), data, name=name))
