"""Running text as stretches with marks on them, which can be cut and joined: between the text of a cue and inlines."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

import attrs

from newsdoc.model import Emphasis, Language, Strong
from newsdoc.normal import join

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.model import Content

__all__ = [
    "BLANKS",
    "Mark",
    "Run",
    "Runs",
    "after",
    "content_of",
    "joined",
    "one_line",
    "parted",
    "squeezed",
    "text_of",
]

BLANKS = " \t"
"""What parts words within a line."""


@attrs.frozen(eq=False)
class Mark:
    """One stretch of stress or of another language: two marks of a kind are two stretches. `lang` is the language."""

    kind: Literal["emphasis", "strong", "language"]
    lang: str = ""


class Run(NamedTuple):
    """A stretch of text and the marks that it is under, the outermost first; no two are of one kind."""

    text: str
    marks: tuple[Mark, ...] = ()


Runs: TypeAlias = "tuple[Run, ...]"


def text_of(runs: Iterable[Run]) -> str:
    """Give the text alone."""
    return "".join(run.text for run in runs)


def squeezed(runs: Iterable[Run]) -> Runs:
    """Give runs with one blank where there are several, and none at either end."""
    found: list[Run] = []
    parted = True
    for text, marks in runs:
        kept = _squeezed(text)
        kept = kept[1:] if parted and kept[:1] == " " else kept
        if kept:
            found.append(Run(kept, marks))
            parted = kept[-1] == " "
    if found and parted:
        text, marks = found.pop()
        found += [Run(text[:-1], marks)] if text[:-1] else []
    return tuple(found)


def _squeezed(text: str) -> str:
    """Give a text with one blank where there are several."""
    words = text.replace("\t", " ").split(" ")
    last = len(words) - 1
    return " ".join(word for number, word in enumerate(words) if word or number in (0, last))


def one_line(text: str) -> str:
    """Give a text with one blank between words, and none at either end."""
    return text_of(squeezed((Run(text),)))


def joined(lines: Iterable[Runs], between: str = " ") -> Runs:
    """Give lines as one, with a blank or another text between two, which is under the marks that both are under."""
    found: list[Run] = []
    for line in filter(None, lines):
        if found:
            found.append(Run(between, _shared(found[-1].marks, line[0].marks)))
        found += line
    return tuple(found)


def _shared(one: tuple[Mark, ...], other: tuple[Mark, ...]) -> tuple[Mark, ...]:
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] is other[shared]:
        shared += 1
    return one[:shared]


def after(runs: Runs, length: int) -> Runs:
    """Give what stands behind the first so many characters."""
    left = length
    for number, (text, marks) in enumerate(runs):
        if left < len(text):
            return (Run(text[left:], marks), *runs[number + 1 :])
        left -= len(text)
    return ()


def parted(runs: Runs, cuts: Sequence[int]) -> list[Runs]:
    """Give runs in parts that begin at so many characters, which ascend; the first part begins the text."""
    parts: list[list[Run]] = [[]]
    passed = 0
    for text, marks in runs:
        place = 0
        while len(parts) <= len(cuts) and (cut := cuts[len(parts) - 1]) < passed + len(text):
            parts[-1].append(Run(text[place : cut - passed], marks))
            parts.append([])
            place = cut - passed
        parts[-1].append(Run(text[place:], marks))
        passed += len(text)
    return [squeezed(part) for part in parts]


def content_of(runs: Sequence[Run]) -> Content:
    """Give runs as inlines; those that follow one another under one mark are in one of them."""
    return _content(runs, 0)


def _content(runs: Iterable[Run], depth: int) -> Content:
    parts: list[Any] = []
    for mark, group in groupby(runs, key=lambda run: run.marks[depth] if len(run.marks) > depth else None):
        held = tuple(group)
        parts += [run.text for run in held] if mark is None else [_inline(mark, _content(held, depth + 1))]
    return join(parts)


def _inline(mark: Mark, content: Content) -> Any:
    match mark.kind:
        case "emphasis":
            return Emphasis(content)
        case "strong":
            return Strong(content)
        case _:
            return Language(content, mark.lang)
