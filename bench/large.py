"""Large inputs: the time that each reader takes, its memory for each byte, and what it refuses by its limit.

python bench/large.py [MEGABYTES] [--limit BYTES] [--fit] [--only WORD]

Inputs of 100 MB, or of as many as are named, are made in several shapes for every format that is read. Each is read
from a file by a process of its own, by the default limit unless `--limit` gives another; with `--fit` it is made no
larger than the limits take. Seconds are the processor's, which other programs don't make more; memory is how much the
process grew at its highest, and how much that is for each byte of the file. The last column says "read", or by which
code the input was refused. More than a minute, or more than 25 bytes of memory for each byte of the limit, is too much.
`--only` runs the inputs whose names have a word. A full run takes twenty minutes, and 2 GB of memory.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import newsdoc as nd
from large_inputs import INPUTS, fitting, write_input
from newsdoc.limits import limits_of

MEGABYTE = 1_000_000
MOST_SECONDS = 60
MOST_MEMORY = 25
"""Bytes of memory for each byte that the limit allows."""


def main() -> int:
    """Measure what the command line asks for; the exit code is 1 if something took too much."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("megabytes", nargs="?", type=float, default=100, metavar="MEGABYTES")
    parser.add_argument("--limit", type=int, metavar="BYTES", help="read so many, instead of the default")
    parser.add_argument("--fit", action="store_true", help="make each input no larger than the limits take")
    parser.add_argument("--only", default="", metavar="WORD", help="only inputs whose names have this in them")
    parser.add_argument("--read", nargs=2, metavar=("FILE", "FORMAT"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.read:
        print(json.dumps(measured(given.read[0], given.read[1], given.limit)))
        return 0
    limits = limits_of(given.limit)
    fine = True
    for name in (name for name in INPUTS if given.only in name):
        size = int(given.megabytes * MEGABYTE)
        fine &= show(name, min(size, fitting(name, limits)) if given.fit else size, limits.size)
    return 0 if fine else 1


def show(name: str, size: int, limit: int) -> bool:
    """Print a line for an input, and say whether it was refused or took no more than it may."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "input"
        size = write_input(name, file, size)
        command = [sys.executable, __file__, "--read", str(file), INPUTS[name].format, "--limit", str(limit)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    fine = bool(found["seconds"] < MOST_SECONDS and found["bytes"] <= MOST_MEMORY * limit)
    print(
        f"{name:40}{size / MEGABYTE:8.1f} MB{found['seconds']:8.1f} s{found['bytes'] / MEGABYTE:8.0f} MB"
        f"{found['bytes'] / size:7.1f} x   {found['verdict']}{'' if fine else '   TOO MUCH'}",
        flush=True,
    )
    return fine


def measured(file: str, format: str, limit: int) -> dict[str, Any]:
    """Give the seconds, the bytes of memory and the verdict of reading a file."""
    before = _peak()
    began = time.process_time()
    verdict = "read"
    try:
        document = nd.load(file, format, limit=limit)
    except nd.ReadError as error:
        verdict = f"refused: {error.diagnostics[0].code}"
    else:
        del document
    return {"seconds": time.process_time() - began, "bytes": _peak() - before, "verdict": verdict}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main())
