"""How the time for reading plain text grows with its length, which must be in proportion: nanoseconds a character.

An interview is read at 0.1, 1 and 10 MB, against markdown-it-py's parse of the same text, and texts that are made to
take long at 0.1 and 1 MB. What follows is how many times as much a character takes in the longest as in the shortest
text: about 1, or less where something is found out once. CPython's cyclic garbage collector looks at all objects again
and again as their number grows, which makes up to twice the time of it for any reader that gives a tree; where a
character takes clearly more, it is measured once more without the collector, and printed beside it. That must be 1.

It takes about two minutes on a machine that does nothing else. Each figure is the processor's time of one reading, of
three for the shortest text.
"""

from __future__ import annotations

import gc
import resource
import time
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

import newsdoc as nd

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CLEARLY = 1.25
KILOBYTE = 1000
SIZES = (100, 1000, 10_000)
"""In kilobytes; all of them for the interview, the first two for the others."""

HEAD = "The harbour that waited\n\nBy Mara Lind\n\nMara Lind spoke with Jon Dahl, a fisherman at Ostvik.\n\n"
EXCHANGE = (
    "Mara Lind: What did you find when you went down to the harbour with the others that year?\n\n"
    "Jon Dahl: We found (laughs) that the fish had gone, and the director of the harbour office told us that nothing "
    "would be done. I think that we lost ten years there, and everybody knew it well enough.\n\n"
    "Then we went back. It was a long way, and nobody spoke until the lighthouse came into sight.\n\n"
)
REPEATED = {
    "one line": "a word and Anna Novak said so, ",
    "one line of Chinese": "我们采访了张伟教授他说的话",
    "blank lines": "\n",
    "short lines": "ab cd\n",
    "brackets": "[a (b ",
    "labels with nothing behind": "Anna Novak:\n",
    "dashes": "– What is it? I do.\n\n– It is a thing that I made.\n\n",
    "marks of Markdown": "**a *b `c _d ",
    "marks and open brackets": "**a** [b (",
    "fences": "```\ncode\n",
    "bylines": "By Anna Novak\n\n",
    "introductions": "Mara Lind spoke with Jon Dahl, the director of the harbour office.\n\n",
}
"""Texts that are one thing again and again."""


def nested(length: int) -> str:
    """Give brackets that stand in one another."""
    return "(" * (length // 2) + ")" * (length // 2)


def crowd(length: int) -> str:
    """Give a talk in which hardly anybody speaks twice, and lines between that name nobody."""
    rounds = range(length // 60)
    names = [f"Anna Nov{''.join(chr(97 + number // 26**place % 26) for place in range(3))}" for number in rounds]
    return "".join(f"{name}: What is it?\n\n{name}: It is\n\nA line without a stop\n\n" for name in names)


def guests(length: int) -> str:
    """Give a talk in which one asks again and again, and each guest speaks once."""
    rounds = range(length // 60)
    names = [f"Anna Nov{''.join(chr(97 + number // 26**place % 26) for place in range(4))}" for number in rounds]
    return "A title\n\n" + "".join(f"Gazette: What is it?\n\n{name}: It is as it was.\n\n" for name in names)


def texts() -> dict[str, Callable[[int], str]]:
    """Give what makes a text of about a length, by what it is."""
    found: dict[str, Callable[[int], str]] = {
        "nested brackets": nested,
        "thousands of labels": crowd,
        "thousands of guests": guests,
    }
    for name, part in REPEATED.items():
        found[name] = lambda length, part=part: "A title\n\n" + part * (length // len(part))  # type: ignore[misc]
    return found


def nanoseconds(read: Callable[[str], object], text: str, times: int = 1) -> float:
    """Give how long reading takes for each character, at best."""
    taken: list[float] = []
    for _ in range(times):
        began = time.process_time()
        read(text)
        taken.append(time.process_time() - began)
    return min(taken) / len(text) * 1e9


def growth(read: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Give the time for each character of each text, shorter ones first."""
    gc.collect()
    shortest, *longer = texts
    return [nanoseconds(read, shortest, 3), *(nanoseconds(read, text) for text in longer)]


def show(name: str, read: Callable[[str], object], texts: Sequence[str]) -> None:
    """Print a line for a text in several lengths."""
    taken = growth(read, texts)
    line = f"{name:28}" + "".join(f"{one:9.0f}" for one in taken) + f" ns   {taken[-1] / taken[0]:5.2f} x"
    if taken[-1] > taken[0] * CLEARLY:
        gc.disable()
        alone = growth(read, [texts[0], texts[-1]])
        gc.enable()
        line += f"   {alone[-1] / alone[0]:5.2f} x without the collector"
    print(line, flush=True)


def read(text: str) -> object:
    """Read a text as users do."""
    return nd.loads(text, "text")


def main() -> None:
    """Print how long each text takes."""
    interviews = [HEAD + EXCHANGE * (size * KILOBYTE // len(EXCHANGE)) for size in SIZES]
    read(HEAD)
    show("interview", read, interviews)
    print(f"{'':28}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at the most")
    show("  markdown-it-py parse", MarkdownIt().parse, interviews)
    for name, make in texts().items():
        show(name, read, [make(size * KILOBYTE) for size in SIZES[:2]])


if __name__ == "__main__":
    main()
