"""Start-up of the command against that of Python itself: the least that any command of ours can take.

What is measured is the second start and any later one: modules and styles are in the bytecode cache by then.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 21
TARGETS = {"--version": 3.0, "convert": 9.0}
"""At most so many times `python -c pass`."""


def commands(folder: Path) -> dict[str, list[str]]:
    """Give the command lines to measure; the floor is called `pass`."""
    article = Path(__file__).resolve().parent.parent / "examples" / "harbour.txt"
    newsdoc = [sys.executable, "-c", "import sys; from newsdoc.cli import main; sys.exit(main())"]
    return {
        "pass": [sys.executable, "-c", "pass"],
        "--version": [*newsdoc, "--version"],
        "convert": [*newsdoc, "convert", str(article), str(folder / "out.json")],
    }


def cached(folder: Path) -> dict[str, str]:
    """Give an environment in which bytecode is cached, in a folder of its own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def measured(command: list[str], environment: dict[str, str]) -> float:
    """Give the seconds that a command takes."""
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - began


def main() -> None:
    """Print the ratios, measured in turns so that a busy machine slows all alike."""
    with tempfile.TemporaryDirectory() as folder:
        lines = commands(Path(folder))
        environment = cached(Path(folder))
        for line in lines.values():
            measured(line, environment)
        rounds = [{name: measured(line, environment) for name, line in lines.items()} for _ in range(RUNS)]
    floor = statistics.median(each["pass"] for each in rounds)
    for name, target in TARGETS.items():
        taken = statistics.median(each[name] for each in rounds)
        print(f"newsdoc {name:<9} {taken * 1000:6.1f} ms = {taken / floor:5.2f} x python -c pass (at most {target:g})")


if __name__ == "__main__":
    main()
