"""Reading plain text against markdown-it-py's parse of the same text, over all labelled articles together.

python bench/articles.py [FOLDER]

The aim is a ratio of 1. markdown-it-py finds blocks and marks in a text; what is read here besides is who speaks.
"""

from __future__ import annotations

import sys
from pathlib import Path

from markdown_it import MarkdownIt

import newsdoc as nd
from measure import Case, show

ARTICLES = Path(__file__).resolve().parent.parent / "tests" / "labelled" / "texts"


def cases(texts: list[str]) -> list[Case]:
    """Give what is measured: each article by itself would say little, as what they hold differs."""
    parse = MarkdownIt().parse
    return [
        (
            f"{len(texts)} articles to Document",
            lambda: [nd.loads(text, "text") for text in texts],
            "markdown-it-py parse",
            lambda: [parse(text) for text in texts],
        )
    ]


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    show(cases([path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]))
