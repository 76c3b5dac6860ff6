"""Twice the input in no more than 2.6 times the time: every reader and writer, the profile's checker, validation.

`python bench/doubling.py` takes each case of `cases.py` and doubles its input from 2,500 repeats to 160,000, or until
the next run would take more than 60 seconds (`--long`). What is printed is the greatest ratio of the processor times of
an input and of half of it. A ratio above 2.6 is measured again, up to four times: what comes on top of the least time
is the machine's. What stays above is named, and makes the exit code 1. CPython's cyclic collector is off, whose share
grows with all objects of any program, and memory isn't given back to the kernel between the runs.

A case that is refused is told as that, with the code; refusing must be as fast. What is refused for a limit of size or
number is a case once more without these limits, so that nothing is linear just because it is refused.

Results are kept in a file, a line of JSON for each case. With `--resume FILE` they are added to that, and only runs
that it hasn't are made: with `--long 2` first the quick ones, then all. `--part 1/2` and `--part 2/2` share the cases
between two processes, each with a file of its own; `--summary FILE...` puts files together. With `--instructions
5000` valgrind counts instructions instead of time: fifty times as long, but the same on a busy machine.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from cases import cases, unlimited
from instructions import growth_of_instructions
from series import MOST, REPEATS, Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cases import Case

LONG = 60.0

_M_TRIM_THRESHOLD, _M_MMAP_MAX = -1, -4


def main() -> int:
    """Run what the command line asks for."""
    given = _parser().parse_args()
    if given.summary:
        return _summary(_kept(map(Path, given.summary)).values())
    _keep_memory()
    file = Path(given.resume or Path(tempfile.mkdtemp(prefix="doubling-")) / "results.jsonl")
    print(f"results are kept in {file}", flush=True)
    known = _kept([file])
    for case in _chosen(given):
        if given.instructions:
            ratio, number = growth_of_instructions(case[0], given.instructions)
            print(f"{ratio:5.2f}  {number / 1e6:8,.0f} M  {given.instructions:>7,}  {case[0]}", flush=True)
            continue
        if _measure(case, known, file, given).is_too_large:
            _measure(unlimited(case[0]), known, file, given)
    return _summary(series for series in known.values() if given.only in series.name)


def _keep_memory() -> None:
    """Have the C library keep what is freed: the kernel takes its time to give it again, and that grows in leaps."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # glibc's
    if mallopt is not None:
        mallopt(_M_MMAP_MAX, 0)
        mallopt(_M_TRIM_THRESHOLD, 2**31 - 1)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="WORD", help="only cases whose names have this in them")
    parser.add_argument("--skip", default="", metavar="WORD", help="no cases whose names have this in them")
    parser.add_argument("--most", type=int, default=REPEATS[-1], metavar="N", help="no more repeats than N")
    parser.add_argument("--long", type=float, default=LONG, metavar="SECONDS", help="no run that would take longer")
    parser.add_argument("--resume", metavar="FILE", help="go on where a run that kept its results here has stopped")
    parser.add_argument("--part", default="1/1", metavar="N/M", help="each M-th group of cases, from the N-th on")
    parser.add_argument("--instructions", type=int, metavar="N", help="count instructions, at half of N repeats and N")
    parser.add_argument("--summary", nargs="+", metavar="FILE", help="run nothing, and sum up what these files have")
    return parser


def _chosen(given: argparse.Namespace) -> Iterator[Case]:
    """Give the cases of a part; those of one input stay together, for they share what is made of it."""
    part, parts = map(int, given.part.split("/"))
    groups: dict[str, int] = {}
    for case in cases():
        group = groups.setdefault(case[0].split(" ", 2)[2], len(groups))
        if given.only in case[0] and (not given.skip or given.skip not in case[0]) and group % parts == part - 1:
            yield case


def _kept(files: Iterable[Path]) -> dict[str, Series]:
    lines = [line for file in files if file.exists() for line in file.read_text("utf-8").splitlines()]
    every = map(Series.from_plain, map(json.loads, lines))
    return {series.name: series for series in every}


def _measure(case: Case, known: dict[str, Series], file: Path, given: argparse.Namespace) -> Series:
    """Run a case, keep and print what came of it, and give it."""
    series = known.setdefault(case[0], Series(case[0]))
    if series.measure(case, given.most, given.long):
        _show(series)
        with file.open("a", encoding="utf-8") as kept:
            print(json.dumps(series.plain(), ensure_ascii=False), file=kept)
    return series


def _show(series: Series) -> None:
    ratio = "    -" if series.ratio is None else f"{series.ratio:5.2f}"
    refused = f" (refused: {series.refused})" if series.refused else ""
    print(f"{ratio}  {series.seconds[series.repeats]:8.3f} s  {series.repeats:>7,}  {series.name}{refused}", flush=True)


def _summary(every: Iterable[Series]) -> int:
    """Print what was found, and give the exit code."""
    all_series = list(every)
    runs = [series for series in all_series if series.has_input]
    refused = Counter(series.refused for series in runs if series.refused)
    whole = [series for series in runs if series.repeats == REPEATS[-1]]
    print(f"{len(runs)} cases, and {len(all_series) - len(runs)} of inputs that the reader before refuses")
    print(f"{len(runs) - refused.total()} read and written, {refused.total()} refused: {dict(refused.most_common())}")
    print(f"{len(whole)} were run up to {REPEATS[-1]:,} repeats")
    measured = sorted(((series.ratio, series) for series in all_series if series.ratio), key=lambda pair: -pair[0])
    at_first = sum((series.first or 0) <= MOST for _, series in measured)
    print(f"{at_first} of {len(measured)} that take any time are of {MOST} at the most at first")
    print("the ten that grow most: " + ", ".join(f"{one.name} {ratio:.2f}" for ratio, one in measured[:10]))
    above = [f"more than linear: {one.name} {ratio:.2f}" for ratio, one in measured if ratio > MOST]
    print("\n".join(above))
    return 1 if above else 0


if __name__ == "__main__":
    sys.exit(main())
