"""Counting what is in the articles of an archive, without writing anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Final

import attrs

from newsdoc.archive.conversion import Result, fetched, made
from newsdoc.archive.finding import require
from newsdoc.archive.items import Item, items_in
from newsdoc.archive.journal import FAILED
from newsdoc.archive.opening import Asked
from newsdoc.archive.pool import Answer, Crash, Settings, answers
from newsdoc.archive.run import crashed
from newsdoc.diagnostics import Diagnostic
from newsdoc.statistics import Figures, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.model import Document

__all__ = ["READ", "Census", "Counted", "Counting", "count_items", "take"]

READ: Final = "read"
"""The status of an article that was counted; the others are those of a journal."""


@attrs.frozen
class Counted:
    """What became of an article, what was said of it, and its figures if it was read."""

    status: str
    diagnostics: tuple[Diagnostic, ...]
    figures: Figures | None = None


@attrs.frozen
class Census:
    """What is counted, and how."""

    inputs: Sequence[str]
    """Files, folders and patterns."""
    asked: Asked
    pool: Settings
    takes: Callable[[str], bool]
    """Which names of files are those of articles."""

    def items(self, most: int | None) -> Iterator[Item]:
        """Give what there is to count; see `items_in`."""
        return items_in(self.inputs, most=most, takes=self.takes)


@attrs.frozen
class Counting:
    """Counts an article: a function that processes can be sent."""

    asked: Asked

    def __call__(self, item: Item) -> Counted:
        """Count what is in an article. Raises only what is a bug."""
        data = fetched(item, self.asked.most)
        if isinstance(data, Result):
            return Counted(data.status, data.diagnostics)
        found = made(item, data, self.asked, _figures)
        return Counted(READ if found.value else FAILED, found.said, found.value)


def _figures(name: str, document: Document, report: Report) -> Figures:
    del name, report
    return figures(document)


def count_items(census: Census) -> int:
    """Give how many articles there are, and other files. Raises `FileNotFoundError` for an input that there isn't."""
    require(census.inputs)
    return sum(1 for _ in census.items(None))


def take(census: Census) -> Iterator[tuple[Item, Counted]]:
    """Count every article and give it with what became of it, in the order in which they are found.

    Raises `FileNotFoundError` for an input that there isn't, `UsageError` for a compression that needs an extra, and
    `ChildProcessError` if processes can't begin.
    """
    require(census.inputs)
    items = census.items(census.asked.most)
    with closing(answers(Counting(census.asked), items, census.pool, weigh=lambda item: item.size)) as found:
        for answer in found:
            yield answer.task, _survived(answer)


def _survived(answer: Answer[Item, Counted]) -> Counted:
    if isinstance(answer.value, Crash):
        return Counted(FAILED, (crashed(answer.task, answer.value),))
    return answer.value
