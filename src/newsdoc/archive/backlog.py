"""Tasks on their way through a pool: taken as there is room, answered in any order, given in theirs."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["Backlog"]

T = TypeVar("T")
A = TypeVar("A")


class Backlog(Generic[T, A]):
    """What is still to be done and what is done but can't be given yet, for something before it isn't done.

    No more than `room` tasks are on their way at once, so that a slow task doesn't pile up the answers of all after it.
    """

    def __init__(self, tasks: Iterable[T], *, chunk: int, room: int, weigh: Callable[[T], int], heaviest: int) -> None:
        """Take the tasks; nothing is read from them yet.

        A chunk has at most `chunk` tasks, and no more once it weighs `heaviest`, as `weigh` says of each.
        """
        self._tasks = iter(tasks)
        self._chunk, self._room = chunk, room
        self._weigh, self._heaviest = weigh, heaviest
        self._again: deque[int] = deque()
        self._taken: dict[int, T] = {}
        self._answers: dict[int, A] = {}
        self._next = 0  # the number of the task that is taken next
        self._given = 0  # the number of the task whose answer is given next
        self._is_exhausted = False

    def chunk(self) -> list[tuple[int, T]]:
        """Give the next tasks with their numbers, from 0; nothing if there are no more, or no room for more now."""
        found: list[tuple[int, T]] = []
        weight = 0
        while len(found) < self._chunk and weight < self._heaviest and (number := self._take()) is not None:
            found.append((number, self._taken[number]))
            weight += self._weigh(self._taken[number])
        return found

    def put_back(self, numbers: Iterable[int]) -> None:
        """Put tasks that were taken before all others, for nobody works on them any more."""
        self._again.extendleft(sorted(numbers, reverse=True))

    def answer(self, number: int, answer: A) -> None:
        """Keep the answer of a task."""
        self._answers[number] = answer

    def answered(self) -> Iterator[tuple[T, A]]:
        """Give each task whose answer is due, in the order of the tasks, and forget it."""
        while self._given in self._answers:
            number, self._given = self._given, self._given + 1
            yield self._taken.pop(number), self._answers.pop(number)

    @property
    def is_done(self) -> bool:
        """Whether all tasks are taken and all answers given."""
        return self._is_exhausted and not self._taken

    def _take(self) -> int | None:
        if self._again:
            return self._again.popleft()
        if self._is_exhausted or self._next - self._given >= self._room:
            return None
        try:
            self._taken[self._next] = next(self._tasks)
        except StopIteration:
            self._is_exhausted = True
            return None
        self._next += 1
        return self._next - 1
