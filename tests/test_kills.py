"""A process that is killed while it writes leaves the old file or the new one; a few of the kills of fuzz/kills.py."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from shared import PROJECT


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_kill_leaves_a_whole_file_and_a_careless_writer_a_torn_one():
    command = [sys.executable, PROJECT / "fuzz" / "kills.py", "--kills", "10"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    torn = {line.split()[0]: int(line.split(": ")[1].split()[0]) for line in done.stdout.splitlines()}
    assert torn["library"] == torn["command"] == 0
    assert torn["careless"] > 0
