"""The bench that counts which faults tests notice: it rings when it should, and not when it shouldn't."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys

import pytest

from shared import PROJECT

sys.path.append(str(PROJECT / "bench"))

from mutants import mutants, unchanged

MODULE = '''
"""A module."""
from __future__ import annotations
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar
if TYPE_CHECKING:
    Silent = "silent"
__all__ = ["silent"]
T = TypeVar("T", bound="silent")
Kind: TypeAlias = Literal["silent"]
"""Silent, too."""
@lru_cache(maxsize=7)
def given(x: Literal["silent"]) -> Literal["silent"]:
    """Silent."""
    return None
'''


def faults(path, text):
    """Give what is changed in a module, as what was there and what stands there now."""
    path.write_text(text, "utf-8")
    return [(mutant.before, mutant.after) for mutant in mutants("sample", path)]


def test_what_has_no_say_at_run_time_gets_no_fault(tmp_path):
    assert faults(tmp_path / "sample.py", MODULE) == []
    # The control: the same words where they do have a say.
    assert faults(tmp_path / "sample.py", f'{MODULE}    x = "silent"\n') == [("'silent'", "'silentx'")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a == b", "a != b"),
        ("a < b < c", "a <= b < c"),
        ("a and b", "a or b"),
        ("a + b", "a - b"),
        ("not a", "+bool(a)"),
        ("True", "False"),
        ("3", "4"),
        ("'x'", "'xx'"),
        ("b if a else c", "b if not a else c"),
        ("f(a)", "pass"),
        ("a += b", "pass"),
        ("raise a", "pass"),
        ("if a:", "if not a:"),
        ("while a:", "while not a:"),
    ],
)
def test_a_fault_is_put_into_what_has_a_say(tmp_path, before, after):
    forms = {"if a:": "if a: b()", "while a:": "while a: b()", "f(a)": "f(a)", "a += b": "a += b", "raise a": "raise a"}
    ((was, now), *_) = faults(tmp_path / "sample.py", forms.get(before, f"x = {before}"))
    assert (was, now) == (before, after)


def test_a_negated_comparison_in_a_condition_is_one_mutant_and_not_two(tmp_path):
    assert faults(tmp_path / "sample.py", "x = b if a is c else d") == [("a is c", "a is not c")]


def test_a_mutant_differs_in_one_place_alone(tmp_path):
    path = tmp_path / "sample.py"
    path.write_text("def f(a):\n    return a + 1\n", "utf-8")
    plain = unchanged("sample", path).source()
    assert plain == ast.unparse(ast.parse(path.read_text("utf-8")))
    found = [(mutant.line, mutant.source()) for mutant in mutants("sample", path)]
    assert found == [
        (2, plain.replace(*change)) for change in [("return a + 1", "return None"), ("+", "-"), ("1", "2")]
    ]


SAMPLE = """
import time

def double(number):
    return number * 2

def unused():
    return 5

def count(limit):
    reached = 0
    while reached < limit:
        reached += 1
    return reached

def wait():
    time.sleep(0)
"""
TESTS = """
import sample

def test_double():
    assert sample.double(3) == 6

def test_count():
    assert sample.count(2) == 2

def test_wait():
    sample.wait()
"""
BROKEN = "def test_of_something_else():\n    assert False\n"
WAITING = "import sample, time\ndef test_wait():\n    time.sleep(1000)\n"
RUN = """
import json
import os
import sys
from pathlib import Path

sys.path += [{bench!r}, {folder!r}]
import hypothesis, pytest
from forked import run
from mutants import mutants, unchanged

path = Path({folder!r}) / "sample.py"
found = [("", *run(unchanged("sample", path), ["test_sample.py"], 60))]
found += [(m.told, *run(m, ["test_sample.py"], 4)) for m in mutants("sample", path)]
found += [("not loaded", *run(unchanged("sample", path), ["test_broken.py"], 60))]
found += [("waits", *run(unchanged("sample", path), ["test_waiting.py"], 4, patience=0.5))]
found += [("no tests", *run(unchanged("sample", path), ["test_none.py"], 60))]
print(json.dumps([(told, verdict.name) for told, verdict, _ in found]))
"""


def test_a_fault_is_noticed_just_if_a_test_of_the_mutant_fails_or_hangs(tmp_path):
    (tmp_path / "sample.py").write_text(SAMPLE, "utf-8")
    (tmp_path / "test_sample.py").write_text(TESTS, "utf-8")
    (tmp_path / "test_broken.py").write_text(BROKEN, "utf-8")
    (tmp_path / "test_waiting.py").write_text(WAITING, "utf-8")
    command = [sys.executable, "-c", RUN.format(bench=str(PROJECT / "bench"), folder=str(tmp_path))]
    plain = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}  # its options are for us
    ran = subprocess.run(command, cwd=tmp_path, env=plain, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    assert dict(json.loads(ran.stdout)) == {
        # What has no fault passes, and what no test runs is missed.
        "": "PASSED",
        "8: return 5 -> return None": "PASSED",
        "8: 5 -> 6": "PASSED",
        "17: time.sleep(0) -> pass": "PASSED",
        "17: 0 -> 1": "PASSED",
        "5: return number * 2 -> return None": "FAILED",
        "5: number * 2 -> number + 2": "FAILED",
        "5: 2 -> 3": "FAILED",
        "11: 0 -> 1": "PASSED",
        "12: while reached < limit: -> while not reached < limit:": "FAILED",
        "12: reached < limit -> reached <= limit": "FAILED",
        "13: reached += 1 -> pass": "HUNG",
        "13: 1 -> 2": "PASSED",
        "14: return reached -> return None": "FAILED",
        # A failure of what hasn't loaded the mutant has nothing to do with it, nor has an error of pytest's.
        "not loaded": "UNCLEAR",
        "no tests": "UNCLEAR",
        # To wait is not to hang: that is to compute for ever.
        "waits": "UNCLEAR",
    }
