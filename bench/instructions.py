"""Counts the instructions of a case with valgrind, which are the same on a busy machine."""

from __future__ import annotations

import contextlib
import gc
import subprocess
import sys
import tempfile
from typing import Any

import newsdoc as nd
from cases import Refused, cases

__all__ = ["growth_of_instructions"]

_FEW = 2500


def growth_of_instructions(name: str) -> dict[str, Any]:
    """Give by how much the instructions of a case grow when its input is doubled.

    What ten repeats take is taken off both, for that is the start of Python. Making the input is counted too.
    """
    start, once, twice = (_instructions(name, repeats) for repeats in (10, _FEW, 2 * _FEW))
    ratio = (twice - start) / max(once - start, 1)
    cost = f"{(twice - start) / 1e6:,.0f} M"
    return {"name": name, "ratio": ratio, "first": ratio, "repeats": 2 * _FEW, "refused": None, "cost": cost}


def _instructions(name: str, repeats: int) -> int:
    """Count the instructions of a process that makes the input of a case and runs it."""
    with tempfile.TemporaryDirectory() as folder:
        tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"]
        command = [*tool, sys.executable, __file__, name, str(repeats)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return next(int(line.rsplit(":", 1)[1]) for line in done.stderr.splitlines() if "Collected" in line)


def _run_once(name: str, repeats: int) -> None:
    """Run one case."""
    made, run = next((made, run) for known, made, run in cases() if known == name)
    gc.disable()
    with contextlib.suppress(nd.ReadError, Refused):
        run(made(10))  # what is made on first use doesn't count
        run(made(repeats))


if __name__ == "__main__":
    _run_once(sys.argv[1], int(sys.argv[2]))
