"""What mypy and pyright say of a project that imports newsdoc."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys

import pytest

from shared import PROJECT

FOLDER = PROJECT / "tests" / "typing"
CORRECT = FOLDER / "importing.py"
MISUSE = FOLDER / "misuse.py"


def marked_lines():
    lines = MISUSE.read_text("utf-8").split("\n")
    return [number for number, line in enumerate(lines, 1) if "# error" in line]


def mypy(folder):
    """Run mypy as an importing project would: strictly, and without our own settings."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull, "--cache-dir", str(folder)]
    paths = [path.name for path in (CORRECT, MISUSE)]
    return subprocess.run([*command, *paths], cwd=folder, capture_output=True, text=True, check=False).stdout


def pyright(path, folder):
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', "utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run([*command, "-p", str(folder), str(path)], capture_output=True, check=False)
    return json.loads(done.stdout)["generalDiagnostics"]


@pytest.fixture
def project(tmp_path):
    """A project of somebody else's with both files in it."""
    for path in (CORRECT, MISUSE):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


def test_mypy_has_nothing_to_say_of_correct_use_and_names_every_misuse(project):
    found = mypy(project)
    named = {tuple(line.split(":")[:2]) for line in found.split("\n") if ": error:" in line}
    assert named == {(MISUSE.name, str(line)) for line in marked_lines()}, found


def test_pyright_has_nothing_to_say_of_correct_use_and_names_every_misuse(project):
    found = pyright(project, project)
    named = {
        (item["file"].replace("\\", "/").split("/")[-1], item["range"]["start"]["line"] + 1)
        for item in found
        if item["severity"] == "error"
    }
    assert sorted(named) == [(MISUSE.name, line) for line in marked_lines()], found


def test_the_correct_use_runs():
    runpy.run_path(str(CORRECT))
