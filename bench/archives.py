"""Whole archives: how fast, in how much memory, and what is there after kills: `python bench/archives.py`.

The articles are those of `synthetic.py`. Each row is a run of the command as users have it:

- `jobs`: 20,000 articles, each joined from several so that it costs a millisecond or more, with one process and with
  two, in turns; the ratio of the best times;
- `memory`: the most memory of all processes together (PSS, sampled) for 10,000 and for 100,000 articles;
- `kills`: 100,000 articles, the run killed with -9 fifty times and gone on with; what is lost, there twice or torn;
- `poison`: a thousand articles, one of them endless, one that takes all memory, one that ends its process.

`--scale 0.1` takes a tenth of everything. It takes about twenty minutes on two cores that do nothing else.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from hashlib import sha256
from pathlib import Path

import poison
import synthetic

NAME = "newsdoc-journal.jsonl"
COMMAND = (sys.executable, "-m", "newsdoc", "convert")
JOINED = 4
KILLS = 50


def run(*words: str, **settings: str) -> subprocess.Popen[bytes]:
    """Begin a run of the command."""
    environment = {**os.environ, **settings}
    return subprocess.Popen([*COMMAND, *words], stderr=subprocess.PIPE, env=environment)


def seconds(*words: str) -> float:
    """Give how long a run takes."""
    began = time.perf_counter()
    process = run(*words)
    _, said = process.communicate()
    if process.returncode not in (0, 1):
        raise RuntimeError(said.decode())
    return time.perf_counter() - began


def rows(folder: Path, count: int, *, joined: int = 1) -> Path:
    """Write articles as texts in JSON Lines, each joined from several, and give the file."""
    path = folder / f"{count}-{joined}.jsonl"
    texts = (a.data.decode() for a in synthetic.articles(count * joined * 2, broken=0) if a.name.endswith(".txt"))
    with path.open("w", encoding="utf-8") as file:
        for _ in range(count):
            file.write(json.dumps({"text": "\n".join(next(texts) for _ in range(joined))}) + "\n")
    return path


def measure_jobs(folder: Path, scale: float) -> str:
    """Compare one process with two."""
    given = str(rows(folder, int(20_000 * scale), joined=JOINED))
    times: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(3):
        for jobs, found in times.items():
            out = folder / "jobs"
            found.append(seconds(given, "--out", str(out), "--jobs", str(jobs), "--shards", "jsonl"))
            shutil.rmtree(out)
    one, two = min(times[1]), min(times[2])
    return f"{one / two:.2f} times as fast with two processes ({one:.1f} s, {two:.1f} s)"


def measure_memory(folder: Path, scale: float) -> str:
    """Compare the memory of a run with that of one over ten times as many articles."""
    peaks = []
    for count in (int(10_000 * scale), int(100_000 * scale)):
        given, out = folder / f"in-{count}", folder / f"memory-{count}"
        synthetic.write(given, count)
        peaks.append(peak(run(str(given), "--out", str(out), "--jobs", "2")))
        shutil.rmtree(out)
    few, many = peaks
    return f"{many / few:.2f} times the memory for ten times the articles ({few >> 20} MiB, {many >> 20} MiB)"


def peak(process: subprocess.Popen[bytes]) -> int:
    """Give the most memory that a process and its children have together, in bytes, until it ends."""
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(memory, family(process.pid))))
        time.sleep(0.1)
    return most


def family(pid: int) -> list[int]:
    """Give a process and its children."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:
        return []
    return [pid, *(one for child in children for one in family(int(child)))]


def memory(pid: int) -> int:
    """Give the memory that a process has, its part of what it shares included."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:")), 0)


def measure_kills(folder: Path, scale: float) -> str:
    """Kill a run again and again, and look whether everything is there once in the end."""
    count = int(100_000 * scale)
    given, out = folder / f"in-{count}", folder / "kills"
    if not given.exists():
        synthetic.write(given, count)
    words = (str(given), "--out", str(out), "--jobs", "2", "--resume")
    whole = seconds(str(given), "--out", str(folder / "whole"), "--jobs", "2")
    chance = random.Random(7)  # noqa: S311  (nothing is kept secret)
    kills = 0
    while kills < KILLS:
        process = run(*words)
        time.sleep(1 + chance.random() * whole / KILLS * 2)
        if process.poll() is not None:
            shutil.rmtree(out)  # it got through: begin anew, so that each kill meets work
            continue
        process.send_signal(signal.SIGKILL)
        process.communicate()
        kills += 1
    seconds(*words)
    return f"{kills} kills: {faults(given, out, folder / 'whole')}"


def faults(given: Path, out: Path, whole: Path) -> str:
    """Say what is lost, there twice or torn in a folder, against what there is to convert and a run without kills."""
    records = [json.loads(line) for line in (out / NAME).read_bytes().splitlines()]
    counted = Counter(record["input"] for record in records)
    found = {path.relative_to(given).as_posix() for path in given.rglob("*") if path.is_file()}
    there = {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file() and p.name != NAME}
    written = {record["output"]: record for record in records if record["status"] == "written"}
    torn = [name for name, data in there.items() if sha256(data).hexdigest() != written[name]["output_hash"]]
    other = [name for name, data in there.items() if (whole / name).read_bytes() != data]
    return (
        f"{len(found - counted.keys())} lost, {len(found) and sum(n > 1 for n in counted.values())} there twice,"
        f" {len(torn)} torn, {len(written.keys() ^ there.keys())} where journal and output disagree,"
        f" {len(other)} unlike a run without kills; of {len(found):,}"
    )


def measure_poison(folder: Path, scale: float) -> str:
    """Convert a thousand articles with poison among them."""
    count = int(1000 * scale)
    given, package, out = folder / f"in-{count}", folder / "package", folder / "poison"
    shutil.rmtree(given, ignore_errors=True)
    synthetic.write(given, count - 3, broken=0)
    package.mkdir()
    poison.install(package)
    for kind in poison.KINDS[:3]:
        (given / f"{kind}.poison").write_text(kind, "ascii")
    process = run(str(given), "--out", str(out), "--time-limit", "5", PYTHONPATH=_path(package))
    said = process.communicate()[1].decode().splitlines()
    return next(line for line in said if " found: " in line)


def _path(folder: Path) -> str:
    return os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])


MEASURES = {"jobs": measure_jobs, "memory": measure_memory, "kills": measure_kills, "poison": measure_poison}


def main() -> None:
    """Measure what the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("measures", nargs="*", metavar="WHAT", help=f"of {', '.join(MEASURES)} (default: all)")
    parser.add_argument("--scale", type=float, default=1.0, help="how much of everything (1)")
    given = parser.parse_args()
    for name in given.measures or MEASURES:
        with tempfile.TemporaryDirectory() as folder:
            print(f"{name:8} {MEASURES[name](Path(folder), given.scale)}", flush=True)


if __name__ == "__main__":
    main()
