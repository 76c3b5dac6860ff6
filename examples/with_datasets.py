"""Prints short answers with their questions, by Hugging Face's datasets: `python with_datasets.py ARTICLE ...`.

It needs the extra `arrow`. Nothing is fetched: the data set is made of the articles alone.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import datasets

import newsdoc as nd
import newsdoc.arrow as na

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_LONGEST = 100


def main(paths: Sequence[str]) -> None:
    """Print how many pairs of a question and an answer there are, and those whose answer is short."""
    articles = ((Path(path).stem, nd.load(path)) for path in paths)
    pairs = datasets.Dataset(na.tables(articles)["pairs"])
    short = pairs.filter(_is_short, keep_in_memory=True)
    print(f"{len(short)} of {len(pairs)} answers have at most {_LONGEST} characters")
    for pair in short:
        print(f"{pair['document']}: {pair['question_text']} – {pair['answer_text']}")


def _is_short(pair: dict[str, Any]) -> bool:
    return len(pair["answer_text"]) <= _LONGEST


if __name__ == "__main__":
    main(sys.argv[1:])
