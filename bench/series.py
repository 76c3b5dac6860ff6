"""What each number of repeats of a case costs: least processor times, and the code with which it was refused."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, Any

import attrs

import newsdoc as nd
from cases import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cases import Case

__all__ = ["MOST", "REPEATS", "Series"]

MOST = 2.6
"""Twice the input may take so many times as long."""

REPEATS = tuple(2500 * 2**power for power in range(7))

_SHORT = 0.05
"""A run of fewer seconds is taken five times, for the least of them."""

_SMALLEST = 0.002
"""Two runs that both take fewer seconds tell nothing of growth."""

_AGAIN = 4

_NO_INPUT = "no input: "
"""Begins the code where a document to write or validate can't even be read from the generator's input."""


@attrs.define
class Series:
    """A case's name, and for each number of repeats the least seconds and the code with which it is refused, or null.

    `first` is the greatest ratio before anything was measured again.
    """

    name: str
    seconds: dict[int, float] = attrs.field(factory=dict[int, float])
    codes: dict[int, str | None] = attrs.field(factory=dict[int, "str | None"])
    first: float | None = None

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> Series:
        """Give the series that `plain` was made of."""
        runs = plain["runs"]
        seconds, codes = {run[0]: run[1] for run in runs}, {run[0]: run[2] for run in runs}
        return cls(plain["name"], seconds, codes, plain["first"])

    def plain(self) -> dict[str, Any]:
        """Give what can be written as JSON."""
        runs = [[repeats, round(spent, 6), self.codes[repeats]] for repeats, spent in self.seconds.items()]
        return {"name": self.name, "runs": runs, "first": self.first}

    @property
    def repeats(self) -> int:
        """The greatest number of repeats that was run."""
        return max(self.seconds)

    @property
    def refused(self) -> str | None:
        """The code with which the longest input was refused."""
        return self.codes[self.repeats]

    @property
    def is_too_large(self) -> bool:
        """Whether an input was refused for its size or number alone."""
        return any(code and code.endswith("too-large") for code in self.codes.values())

    @property
    def has_input(self) -> bool:
        """Whether there was something to run, if only a short one."""
        return any(code is None or not code.startswith(_NO_INPUT) for code in self.codes.values())

    def ratios(self) -> dict[int, float]:
        """Give by how much the time grew with each doubling, by the number of repeats after it.

        What is refused isn't compared with what is not.
        """
        return {
            whole: self.seconds[whole] / max(self.seconds[half], _SMALLEST / 4)
            for half, whole in zip(self.seconds, list(self.seconds)[1:], strict=False)
            if self.codes[half] == self.codes[whole] and self.seconds[whole] > _SMALLEST
        }

    @property
    def ratio(self) -> float | None:
        """The greatest of the ratios; none where all was over in no time."""
        return max(self.ratios().values(), default=None)

    def measure(self, case: Case, most: int, long: float) -> bool:
        """Run a case with the numbers of repeats up to `most` that it wasn't run with yet; give whether any was.

        It ends before a run that is likely to take more than `long` seconds.
        """
        wanted = list(self._wanted(most, long))
        if not wanted:
            return False
        _, made, run = case
        _outcome(made, run, 10)  # what is made on first use doesn't count
        while wanted:
            self.seconds[wanted[0]], self.codes[wanted[0]] = _outcome(made, run, wanted[0])
            wanted = list(self._wanted(most, long))
        self.first = self.ratio
        self._again(case)
        return True

    def _wanted(self, most: int, long: float) -> Iterator[int]:
        if not self.seconds:
            yield REPEATS[0]
        elif self.has_input and self.seconds[self.repeats] * max(2, self.ratio or 2) <= long:
            yield from [repeats for repeats in REPEATS if self.repeats < repeats <= most][:1]

    def _again(self, case: Case) -> None:
        """Measure again what grew too much, in turns: what comes on top of the least time is the machine's."""
        _, made, run = case
        for _ in range(_AGAIN):
            for whole, ratio in self.ratios().items():
                if ratio > MOST:
                    for repeats in (whole // 2, whole):
                        self.seconds[repeats] = min(self.seconds[repeats], _outcome(made, run, repeats)[0])


def _outcome(made: Callable[[int], Any], run: Callable[[Any], object], repeats: int) -> tuple[float, str | None]:
    """Give how long a run takes, and the code with which its input is refused."""
    try:
        subject = made(repeats)
    except (nd.ReadError, Refused) as error:
        return 0.0, f"{_NO_INPUT}{_code(error)}"
    gc.collect()
    gc.freeze()  # so that the next collection doesn't go through the input
    spent, code = _once(run, subject)
    if spent < _SHORT:
        spent = min(spent, *(_once(run, subject)[0] for _ in range(4)))
    return spent, code


def _once(run: Callable[[Any], object], subject: Any) -> tuple[float, str | None]:
    gc.collect()
    gc.disable()
    code = None
    started = time.process_time()
    try:
        run(subject)
    except (nd.ReadError, Refused) as error:
        code = _code(error)
    spent = time.process_time() - started
    gc.enable()
    return spent, code


def _code(error: nd.ReadError | Refused) -> str:
    """Give the code of an error: that of a limit, if there is one among others."""
    if isinstance(error, Refused):
        return str(error)
    codes = [one.code for one in error.diagnostics]
    return "too-large" if "too-large" in codes else codes[0]
