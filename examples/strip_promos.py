"""Writes an article as NITF without promos and disclaimers: `python strip_promos.py ARTICLE OUTPUT.nitf.xml`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import newsdoc as nd

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main", "stripped"]


def main(arguments: Sequence[str]) -> int:
    """Read the first file, strip it and write the second; give the exit code."""
    try:
        article, output = arguments
    except ValueError:
        print("usage: strip_promos.py ARTICLE OUTPUT.nitf.xml", file=sys.stderr)
        return 2
    try:
        nd.dump(stripped(nd.load(article)), output, "nitf")
    except (nd.NewsdocError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def stripped(document: nd.Document) -> nd.Document:
    """Give the document without promos and disclaimers, wherever they stand; all else is shared with the old one."""
    document = nd.rewrite(document, nd.Promo, lambda _promo: None)
    return nd.rewrite(document, nd.Disclaimer, lambda _disclaimer: None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
