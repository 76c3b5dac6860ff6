"""The tests can be collected, and newsdoc imported, where there are no modules that only Unix has."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from every_module import EVERY_MODULE
from shared import PROJECT

UNIX = ("crypt", "fcntl", "grp", "posix_ipc", "pty", "pwd", "resource", "syslog", "termios", "tty")

WITHOUT = f"import sys; sys.modules.update(dict.fromkeys({UNIX}))\n"
"""As a plugin: to import a module that is `None` fails as if it weren't installed."""


@pytest.fixture
def collected(tmp_path):
    """Collects test modules in a process that has no modules of Unix."""
    (tmp_path / "no_unix.py").write_text(WITHOUT, "utf-8")
    # Without the options of our own run: its coverage would be gathered up and thrown away by that of this one.
    own = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    environment = {**own, "PYTHONPATH": os.pathsep.join([*sys.path, str(tmp_path)])}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no_unix",
        "--collect-only",
        "-q",
        "-p",
        "no:cacheprovider",
        "-n",
        "0",
    ]

    def collect(*paths):
        return subprocess.run(
            [*command, *map(str, paths)], cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
        )

    return collect


def test_every_module_of_tests_is_collected(collected):
    done = collected("tests")
    assert done.returncode == 0, done.stdout[-2000:]


def test_a_module_that_imports_what_only_unix_has_is_noticed(collected, tmp_path):
    bad = tmp_path / "test_bad.py"
    bad.write_text("import resource\n", "utf-8")
    done = collected("--rootdir", tmp_path, "-c", os.devnull, bad)
    assert done.returncode != 0
    assert "resource" in done.stdout


def test_every_module_of_newsdoc_is_imported():
    done = subprocess.run([sys.executable, "-c", WITHOUT + EVERY_MODULE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
