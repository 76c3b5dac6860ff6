"""Counts the instructions of a case with valgrind, which are the same on a busy machine."""

from __future__ import annotations

import contextlib
import gc
import subprocess
import sys
import tempfile

import newsdoc as nd
from cases import Refused, case_of

__all__ = ["growth_of_instructions"]


def growth_of_instructions(name: str, repeats: int) -> tuple[float, int]:
    """Give by how much the instructions of a case grow from half of so many repeats on, and how many they are then.

    What ten repeats take is taken off both, for that is the start of Python. Making the input is counted too.
    """
    start, once, twice = (_instructions(name, number) for number in (10, repeats // 2, repeats))
    return (twice - start) / max(once - start, 1), twice - start


def _instructions(name: str, repeats: int) -> int:
    """Count the instructions of a process that makes the input of a case and runs it."""
    with tempfile.TemporaryDirectory() as folder:
        tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"]
        command = [*tool, sys.executable, __file__, name, str(repeats)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return next(int(line.rsplit(":", 1)[1]) for line in done.stderr.splitlines() if "Collected" in line)


def _run_once(name: str, repeats: int) -> None:
    """Run one case."""
    _, made, run = case_of(name)
    gc.disable()
    with contextlib.suppress(nd.ReadError, Refused):
        run(made(10))  # what is made on first use doesn't count
        run(made(repeats))


if __name__ == "__main__":
    _run_once(sys.argv[1], int(sys.argv[2]))
