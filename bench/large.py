"""Large inputs: the time that each reader takes, its memory for each byte, and what it refuses by its limit.

python bench/large.py [MEGABYTES] [--limit BYTES] [--only WORD]

Inputs of 100 MB, or of as many as are named, are made in several shapes for every format that is read. Each is read
from a file by a process of its own, by the default limit unless `--limit` gives another. Seconds are the processor's,
which other programs don't make more; memory is how much the process grew at its highest, by the size of the file. The
last column says "read", or by which code the input was refused. `--only` runs the inputs whose names have a word.
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
from large_inputs import INPUTS, write_input

MEGABYTE = 1_000_000
MOST_SECONDS = 60
MOST_MEMORY = 25
"""Bytes of memory for each byte of input."""


def main() -> int:
    """Measure what the command line asks for; the exit code is 1 if something took too much."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("megabytes", nargs="?", type=float, default=100, metavar="MEGABYTES")
    parser.add_argument("--limit", type=int, metavar="BYTES", help="read so many, instead of the default")
    parser.add_argument("--only", default="", metavar="WORD", help="only inputs whose names have this in them")
    parser.add_argument("--read", nargs=2, metavar=("FILE", "FORMAT"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.read:
        print(json.dumps(measured(given.read[0], given.read[1], given.limit)))
        return 0
    fine = [show(name, int(given.megabytes * MEGABYTE), given.limit) for name in INPUTS if given.only in name]
    return 0 if all(fine) else 1


def show(name: str, size: int, limit: int | None) -> bool:
    """Print a line for an input, and say whether it was refused or took no more than it may."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "input"
        size = write_input(name, file, size)
        command = [sys.executable, __file__, "--read", str(file), INPUTS[name].format]
        command += [] if limit is None else ["--limit", str(limit)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    seconds, memory, verdict = found["seconds"], found["bytes"] / size, found["verdict"]
    fine = bool(seconds < MOST_SECONDS and (verdict != "read" or memory <= MOST_MEMORY))
    remark = "" if fine else "   TOO MUCH"
    print(f"{name:32}{size / MEGABYTE:8.1f} MB{seconds:8.1f} s{memory:8.1f} x   {verdict}{remark}", flush=True)
    return fine


def measured(file: str, format: str, limit: int | None) -> dict[str, Any]:
    """Give the seconds, the bytes of memory and the verdict of reading a file."""
    options: dict[str, Any] = {} if limit is None else {"limit": limit}
    before = _peak()
    began = time.process_time()
    verdict = "read"
    try:
        document = nd.load(file, format, **options)
    except nd.ReadError as error:
        verdict = f"refused: {error.diagnostics[0].code}"
    else:
        del document
    return {"seconds": time.process_time() - began, "bytes": _peak() - before, "verdict": verdict}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main())
