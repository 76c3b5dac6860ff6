"""Prints who asks and answers how much, by pandas: `python with_pandas.py ARTICLE ...` (extra `arrow`)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

import newsdoc as nd
import newsdoc.arrow as na

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(paths: Sequence[str]) -> None:
    """Print a table: who speaks in which article, in how many turns, with how many words and which share of them."""
    articles = ((Path(path).stem, nd.load(path)) for path in paths)
    turns = na.tables(articles)["turns"].to_pandas(types_mapper=pd.ArrowDtype)
    said = turns.groupby(["document", "name", "kind"], as_index=False).agg(
        turns=("words", "size"), words=("words", "sum")
    )
    said["share"] = (said["words"] / said.groupby("document")["words"].transform("sum")).round(2)
    print(said.sort_values(["document", "words"], ascending=[True, False]).to_string(index=False))


if __name__ == "__main__":
    main(sys.argv[1:])
