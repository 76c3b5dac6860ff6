"""An article that never ends, takes all memory or ends its process costs only itself, in a run of the command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsdoc as nd
from articles import INTERVIEW
from shared import PROJECT

sys.path.append(str(PROJECT / "bench"))
import poison

LIMITS = ("--time-limit", "10", "--memory-limit", "1GB")
GOOD = 40


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is Linux's")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_article_that_is_poison_costs_only_itself(tmp_path, jobs):
    package, given, out = (tmp_path / name for name in ("package", "in", "out"))
    package.mkdir()
    poison.install(package)
    given.mkdir()
    for number in range(GOOD):
        (given / f"{number:02}.txt").write_text(INTERVIEW, "utf-8")
    for number, kind in enumerate(poison.KINDS):
        (given / f"{number * 7:02}-{kind}.poison").write_text(kind)
    path = os.pathsep.join([str(package), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, "-m", "newsdoc", "convert", str(given), "--out", str(out), "--jobs", jobs, *LIMITS]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1
    assert f"{GOOD + 4} found: {GOOD} written, 0 skipped, 4 failed" in done.stderr
    records = [json.loads(line) for line in (out / "newsdoc-journal.jsonl").read_bytes().splitlines()]
    said = {Path(r["input"]).stem[3:]: r["diagnostics"] for r in records if r["status"] == "failed"}
    assert {kind: (found["code"], found["message"]) for kind, (found,) in said.items()} == {
        "endless": ("crashed", "it took longer than 10 seconds"),
        "greedy": ("crashed", "it took more memory than it may"),
        "dying": ("crashed", "its process was ended by signal 6"),
        "failing": ("crashed", "ZeroDivisionError: a bug of the other package"),
    }
    assert nd.load(out / "39.json") == nd.load(given / "39.txt")
