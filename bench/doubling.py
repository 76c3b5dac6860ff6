"""Twice the input in no more than 2.6 times the time: every reader and writer, the profile's checker, validation.

`python bench/doubling.py` takes each case of `cases.py` and doubles its input from 2,500 repeats until a run takes 0.3
seconds (`--long`), or 160,000 are reached. What is printed is the ratio of the least processor times of the longest
input and of half of it, of three runs of each at least, in turns: what comes on top of the least is the machine's.
CPython's cyclic collector is off, whose share grows with all objects of any program. A ratio above 2.6 is measured
again, up to three times, with the runs before it; what stays above is named, and makes the exit code 1.

A case that is refused is told as that, with the code, and not counted among those read; refusing must be as fast. One
that is refused from a size on is measured below it.

Results are kept in a file, a line of JSON for each case. With `--resume FILE` they are added to that, and cases that it
has are not measured again. With `--instructions` valgrind counts instructions instead of time, which takes a minute for
a case and says the same on a busy machine.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import newsdoc as nd
from cases import Refused, cases
from instructions import growth_of_instructions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cases import Case

MOST = 2.6
REPEATS = tuple(2500 * 2**power for power in range(7))
LONG = 0.3
ROUNDS = 3
AGAIN = 3

Result = dict[str, Any]
"""What is known of a case: `name`, `ratio`, `first` (the ratio before it was measured again), `seconds`, `repeats`, and
`refused`, a code or null. A case without a ratio has no input that is taken twice."""


def main() -> int:
    """Run what the command line asks for."""
    given = _parser().parse_args()
    file = Path(given.resume or Path(tempfile.mkdtemp(prefix="doubling-")) / "results.jsonl")
    print(f"results are kept in {file}", flush=True)
    results = {result["name"]: result for result in _kept(file)}
    for case in cases():
        name = case[0]
        if given.only in name and name not in results:
            results[name] = (
                growth_of_instructions(name) if given.instructions else _measured(case, given.most, given.long)
            )
            _show(results[name])
            with file.open("a", encoding="utf-8") as kept:
                print(json.dumps(results[name], ensure_ascii=False), file=kept)
    return _summary([result for name, result in results.items() if given.only in name])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="WORD", help="only cases whose names have this in them")
    parser.add_argument("--most", type=int, default=REPEATS[-1], metavar="N", help="no more repeats than N")
    parser.add_argument("--long", type=float, default=LONG, metavar="SECONDS", help="a run of so many is the last")
    parser.add_argument("--resume", metavar="FILE", help="go on where a run that kept its results here has stopped")
    parser.add_argument("--instructions", action="store_true", help="count instructions, at 2,500 and 5,000 repeats")
    return parser


def _kept(file: Path) -> Iterator[Result]:
    if file.exists():
        yield from map(json.loads, file.read_text("utf-8").splitlines())


def _show(result: Result) -> None:
    ratio = "    -" if result["ratio"] is None else f"{result['ratio']:5.2f}"
    refused = f" (refused: {result['refused']})" if result["refused"] else ""
    print(f"{ratio}  {result['cost']:>16}  {result['repeats']:>7,}  {result['name']}{refused}", flush=True)


def _summary(results: list[Result]) -> int:
    """Print what was found, and give the exit code."""
    read = [result for result in results if not result["refused"]]
    measured = sorted((result for result in results if result["ratio"] is not None), key=lambda one: -one["ratio"])
    print(f"{len(results)} cases: {len(read)} read and written, {len(results) - len(read)} refused")
    print(f"{sum(one['first'] <= MOST for one in measured)} of {len(measured)} are of {MOST} at the most at first")
    print("the five that grow most: " + ", ".join(f"{one['name']} {one['ratio']:.2f}" for one in measured[:5]))
    above = [one for one in measured if one["ratio"] > MOST]
    for one in above:
        print(f"more than linear: {one['name']} {one['ratio']:.2f}")
    return 1 if above else 0


def _measured(case: Case, most: int, long: float) -> Result:
    """Give by how much the time of a case grows when its input is doubled."""
    name, made, run = case
    _outcome(made, run, 10)  # what is made on first use doesn't count
    half, whole, refused = _sizes(case, most, long)
    result: Result = {"name": name, "ratio": None, "first": None, "repeats": whole, "refused": refused, "cost": ""}
    try:
        inputs = made(half), made(whole)
    except (nd.ReadError, Refused):
        return result
    least = [float("inf"), float("inf")]
    for attempt in range(1 + AGAIN):
        _least(run, inputs, least)
        result["ratio"] = least[1] / max(least[0], 1e-5)
        if attempt == 0:
            result["first"] = result["ratio"]
        if result["ratio"] <= MOST:
            break
    return {**result, "cost": f"{least[1]:.3f} s"}


def _sizes(case: Case, most: int, long: float) -> tuple[int, int, str | None]:
    """Give the two numbers of repeats to measure with, and the code with which both are refused.

    A run of so many seconds is the last, or one whose input takes ten times that to make.
    """
    _, made, run = case
    half, (_, before) = REPEATS[0] // 2, _outcome(made, run, REPEATS[0] // 2)
    for repeats in REPEATS:
        started = time.process_time()
        spent, refused = _outcome(made, run, repeats)
        if refused != before and half >= REPEATS[0]:
            return half // 2, half, before
        half, before = repeats, refused
        if spent > long or time.process_time() - started > long * 10 or repeats >= most:
            break
    return half // 2, half, before


def _outcome(made: Callable[[int], Any], run: Callable[[Any], object], repeats: int) -> tuple[float, str | None]:
    """Give how long a run takes, and the code with which its input is refused."""
    try:
        subject = made(repeats)
    except (nd.ReadError, Refused) as error:
        return 0, _code(error)
    return _once(run, subject)


def _least(run: Callable[[Any], object], inputs: tuple[Any, Any], least: list[float]) -> None:
    """Run both inputs in turns, and lower the least times."""
    started = time.process_time()
    rounds = 0
    while rounds < ROUNDS or (rounds < 3 * ROUNDS and time.process_time() - started < LONG):
        rounds += 1
        for index, subject in enumerate(inputs):
            least[index] = min(least[index], _once(run, subject)[0])


def _once(run: Callable[[Any], object], subject: Any) -> tuple[float, str | None]:
    gc.collect()
    gc.disable()
    refused = None
    started = time.process_time()
    try:
        run(subject)
    except (nd.ReadError, Refused) as error:
        refused = _code(error)
    spent = time.process_time() - started
    gc.enable()
    return spent, refused


def _code(error: nd.ReadError | Refused) -> str:
    return error.diagnostics[0].code if isinstance(error, nd.ReadError) else str(error)


if __name__ == "__main__":
    sys.exit(main())
