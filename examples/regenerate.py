"""Writes the JSON and the NITF beside each article in this folder anew: `python examples/regenerate.py`."""

from __future__ import annotations

from pathlib import Path

import newsdoc as nd

__all__ = ["ARTICLES", "write_beside"]

ARTICLES = sorted(Path(__file__).resolve().parent.glob("*.txt"))
"""The articles."""


def write_beside(article: Path, folder: Path) -> None:
    """Read an article and write it to a folder as JSON and as NITF, under its own name."""
    document = nd.load(article)
    nd.dump(document, folder / f"{article.stem}.json", indent=2)
    nd.dump(document, folder / f"{article.stem}.nitf.xml")


if __name__ == "__main__":
    for path in ARTICLES:
        write_beside(path, path.parent)
