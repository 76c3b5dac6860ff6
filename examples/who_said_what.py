"""Prints who speaks in an article, how much, and how each answer begins: `python who_said_what.py ARTICLE`."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import newsdoc as nd

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["main", "report"]

_FIRST_WORDS = 8


def main(arguments: Sequence[str]) -> int:
    """Report on the file that is named; give the exit code."""
    if len(arguments) != 1:
        print("usage: who_said_what.py ARTICLE", file=sys.stderr)
        return 2
    try:
        document = nd.load(arguments[0])
    except (nd.NewsdocError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    for line in report(document):
        print(line)
    return 0


def report(document: nd.Document) -> Iterator[str]:
    """Give the lines of the report: each speaker with their share of the words, then their answers."""
    turns = list(nd.find_all(document, nd.Turn))
    if not turns:
        yield "Nobody is interviewed."
        return
    words = Counter[str]()
    for turn in turns:
        words[_name(document, turn)] += len(nd.plain_text(turn).split())
    for name, count in words.most_common():
        yield f"{name}: {count} words, {round(100 * count / words.total())} %"
        for turn in turns:
            if turn.kind == "answer" and _name(document, turn) == name:
                yield f"    {_beginning(turn)}"


def _name(document: nd.Document, turn: nd.Turn) -> str:
    """Give the name of who speaks, or else the side."""
    speaker = document.participant(turn.speaker)
    return (speaker.name if speaker else None) or f"unnamed ({turn.kind})"


def _beginning(turn: nd.Turn) -> str:
    words = nd.plain_text(turn).split()
    return " ".join(words[:_FIRST_WORDS]) + (" …" if len(words) > _FIRST_WORDS else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
