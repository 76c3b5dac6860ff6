"""Times operations against a floor or a peer: shuffled rounds in one run, the median of the rounds' ratios."""

from __future__ import annotations

import random
import statistics
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Case", "ratios", "show"]

Case = tuple[str, "Callable[[], object]", str, "Callable[[], object]"]
"""What is measured and how, and what it is measured against and how."""

_SECONDS = 0.02


def _repeats(operation: Callable[[], object]) -> int:
    """Give how often an operation is run in a round, so that one round of it takes some time."""
    start = time.perf_counter()
    operation()
    return max(1, int(_SECONDS / max(time.perf_counter() - start, 1e-6)))


def _time(operation: Callable[[], object], repeats: int) -> float:
    start = time.perf_counter()
    for _ in range(repeats):
        operation()
    return (time.perf_counter() - start) / repeats


def ratios(cases: list[Case], rounds: int) -> list[tuple[float, float, float]]:
    """Give for each case its ratio, its time and the peer's, in seconds: medians over the rounds."""
    operations = [operation for _, ours, _, theirs in cases for operation in (ours, theirs)]
    for operation in operations:
        operation()
    repeats = [_repeats(operation) for operation in operations]
    times: list[list[float]] = [[] for _ in operations]
    for _ in range(rounds):
        for index in random.sample(range(len(operations)), len(operations)):
            times[index].append(_time(operations[index], repeats[index]))
    pairs = [(times[2 * number], times[2 * number + 1]) for number in range(len(cases))]
    return [
        (
            statistics.median(a / b for a, b in zip(ours, theirs, strict=True)),
            statistics.median(ours),
            statistics.median(theirs),
        )
        for ours, theirs in pairs
    ]


def show(cases: list[Case], rounds: int = 21) -> None:
    """Measure cases and print a line for each."""
    for (ours, _, theirs, _), (ratio, our_time, their_time) in zip(cases, ratios(cases, rounds), strict=True):
        print(f"{ours:32} {our_time * 1e6:9.0f} µs   {ratio:6.2f} x {theirs} ({their_time * 1e6:.0f} µs)")
