"""Fuzzes newsdoc with atheris: `python fuzz/run.py [TARGET ...] [--minutes M] [--jobs N]`.

Each target is run in processes of its own, one after another or `--jobs` at a time, with the corpus that earlier runs
have found. What was executed is counted over all runs in `ledger.jsonl`, a line for each, which is under version
control beside this file as the corpus isn't. An input that raises anything is kept in `finds/` and makes the exit code
of the run 1; one that raises nothing in a process of its own is counted as unrepeated. `python fuzz/run.py TARGET
--input FILE` runs it again without atheris, and shows what it raises.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from targets import TARGETS

FOLDER = Path(__file__).resolve().parent
GROWN = FOLDER / "corpus"
"""Where the corpus grows unless told otherwise; it isn't under version control."""

LEDGER = FOLDER / "ledger.jsonl"
"""Where runs are counted unless told otherwise."""

_WRITTEN = "Test unit written to "
"""What libFuzzer says before the path of an input that it ended for."""


def main() -> int:
    """Run what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "targets", metavar="TARGET", nargs="*", help=f"what to fuzz (default: all): {', '.join(TARGETS)}"
    )
    parser.add_argument("--minutes", type=float, default=5, help="how long all of it takes (default: 5)")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes at a time")
    parser.add_argument("--seed", type=int, default=None, help="where chance begins (default: the clock)")
    parser.add_argument("--corpus", type=Path, default=GROWN, help="where the corpus and the finds are")
    parser.add_argument("--ledger", type=Path, default=LEDGER, help="where executions are counted over all runs")
    parser.add_argument("--input", type=Path, help="run one target over this file alone, without atheris")
    parser.add_argument("--summary", action="store_true", help="only print what the ledger has")
    given = parser.parse_args()
    unknown = [name for name in given.targets if name not in TARGETS]
    if unknown:
        parser.error(f"no target {unknown[0]!r}; there are {', '.join(TARGETS)}")
    if given.input is not None:
        if len(given.targets) != 1:
            parser.error("--input needs one TARGET")
        TARGETS[given.targets[0]].run(given.input.read_bytes())
        return 0
    finds = 0 if given.summary else _fuzz(given.targets or [*TARGETS], given)
    _summarise(given.ledger)
    return 1 if finds else 0


def _fuzz(names: list[str], given: argparse.Namespace) -> int:
    """Fuzz these targets, record each run, and give the number of finds."""
    finds = 0
    seconds = max(1, int(given.minutes * 60 * given.jobs / len(names)))
    seed = int(time.time()) if given.seed is None else given.seed
    with ThreadPoolExecutor(given.jobs) as pool:
        for name, counted in pool.map(lambda name: (name, _run(name, given.corpus, seconds, seed)), names):
            _record(given.ledger, {"target": name, "seed": seed, **counted})
            print(f"{name}: {counted['executions']:,} executions in {counted['seconds']} s, {counted['finds']} finds")
            finds += counted["finds"]
    return finds


def _run(name: str, corpus: Path, seconds: int, seed: int) -> dict[str, int]:
    """Fuzz a target in a process of its own, again after each find, until the time is over."""
    ends = time.monotonic() + seconds
    counted = {"executions": 0, "seconds": 0, "finds": 0, "unrepeated": 0}
    while (left := int(ends - time.monotonic())) > 0:
        started = time.monotonic()
        command = [sys.executable, str(FOLDER / "atheris_process.py"), name, str(corpus), str(left), str(seed)]
        done = _run_together(command)
        counted["executions"] += _executed(done.stdout)
        counted["seconds"] += int(time.monotonic() - started)
        if done.returncode == 0:
            break
        found = _found(done.stdout)
        if found is None:
            raise RuntimeError(f"{name} can't be fuzzed: {done.stdout[-2000:]}")
        counted["finds" if _recurs(name, found) else "unrepeated"] += 1
        seed += 1
        _keep(corpus, name, done.stdout)
    return counted


def _run_together(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command and give what it says: atheris tells of exceptions on one stream, libFuzzer on the other."""
    both: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    return subprocess.run(command, **both, text=True, errors="replace", check=False)


def _found(log: str) -> Path | None:
    """Give where libFuzzer has kept the input that it ended for; a process may also fail to begin."""
    paths = [line.partition(_WRITTEN)[2] for line in log.splitlines() if _WRITTEN in line]
    return Path(paths[-1]) if paths else None


def _recurs(name: str, found: Path) -> bool:
    """Tell whether an input is a find in a process of its own too, as none is that took long where the machine did."""
    return _run_together([sys.executable, __file__, name, "--input", str(found)]).returncode != 0


def _executed(log: str) -> int:
    """Give how many inputs libFuzzer says that it has run."""
    said = [line.split() for line in log.splitlines()]
    counts = [words[1] for words in said if len(words) > 1 and words[0] == "stat::number_of_executed_units:"]
    pulses = [words[0][1:] for words in said if words and words[0].startswith("#")]
    return next((int(count) for count in (*counts, *reversed(pulses)) if count.isdecimal()), 0)


def _keep(corpus: Path, name: str, log: str) -> None:
    """Keep what a process said when it ended with a find, beside the input that libFuzzer has kept."""
    folder = corpus / "finds"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}-{int(time.time())}.log").write_text(log, "utf-8")
    print(f"{name}: a find: {log[-2000:]}", file=sys.stderr)


def _record(ledger: Path, run: dict[str, Any]) -> None:
    with ledger.open("a", encoding="utf-8") as file:
        file.write(json.dumps(run) + "\n")


def _summarise(ledger: Path) -> None:
    """Print what was executed over all runs."""
    runs = [json.loads(line) for line in ledger.read_text("utf-8").splitlines()] if ledger.exists() else []
    for name in TARGETS:
        own = [run for run in runs if run["target"] == name]
        executions, seconds, finds = (sum(run[key] for run in own) for key in ("executions", "seconds", "finds"))
        print(f"{name:<12} {executions:>12,} executions {seconds:>8,} s {finds:>4} finds in {len(own)} runs")
    print(f"{'all':<12} {sum(run['executions'] for run in runs):>12,} executions")


if __name__ == "__main__":
    sys.exit(main())
