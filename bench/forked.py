"""Running tests over a mutant in a forked process, and what came of it.

The process is forked where everything is loaded but what is mutated. A mutant counts as noticed just if a test
fails, or a module of tests can't be imported, in a run that has loaded the mutant; or if it takes many times the
computing time that the tests need without a fault. All else counts as missed, and so does a run that merely waits.
"""

from __future__ import annotations

import importlib.abc
import importlib.util
import os
import resource
import signal
import sys
import time
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

    from mutants import Mutant

__all__ = ["Verdict", "run"]

_NOT_LOADED = 77
"""The exit code of a run that failed without having loaded the mutant: something else is wrong."""

_PATIENCE = 10
"""How many times the computing time that it has is waited for a process."""

_MEMORY = 4 << 30
"""How much a run may take (bytes): a mutant that takes ever more is to fail and not to take down the machine."""

_EXAMPLES = "8"
"""How many examples the property tests try; those about documents a quarter of it."""


class Verdict(Enum):
    """What came of a run."""

    PASSED = "missed"
    FAILED = "noticed"
    HUNG = "hangs"
    UNCLEAR = "unclear"

    @property
    def is_noticed(self) -> bool:
        """Whether the tests noticed the mutant."""
        return self in (Verdict.FAILED, Verdict.HUNG)


def run(mutant: Mutant, tests: Sequence[str], seconds: int, *, patience: float = _PATIENCE) -> tuple[Verdict, float]:
    """Run tests (what pytest takes) over a mutant; give what came of it, and the computing time that was used.

    A run has so many seconds of computing time, and is waited for `patience` times as long.
    """
    child = os.fork()
    if child == 0:
        _run_here(mutant, tests, seconds)
    ends = time.monotonic() + patience * seconds
    done, status, used = os.wait4(child, os.WNOHANG)
    while not done:
        if time.monotonic() > ends:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.02)
        done, status, used = os.wait4(child, os.WNOHANG)
    return _verdict(status), used.ru_utime + used.ru_stime


def _verdict(status: int) -> Verdict:
    code = os.waitstatus_to_exitcode(status)
    # Of pytest's exit codes 1 is a test that fails, 2 a module of tests that can't be imported.
    verdicts = {0: Verdict.PASSED, 1: Verdict.FAILED, 2: Verdict.FAILED, -signal.SIGXCPU: Verdict.HUNG}
    return verdicts.get(code, Verdict.UNCLEAR)


def _run_here(mutant: Mutant, tests: Sequence[str], seconds: int) -> None:
    """Run tests over a mutant in this process, which ends with them."""
    code = _NOT_LOADED
    try:
        _confine(seconds)
        finder = _Finder(mutant)
        sys.meta_path.insert(0, finder)
        code = _pytest(tests)
        if code and not finder.has_loaded:
            code = _NOT_LOADED
    finally:
        os._exit(code)


def _confine(seconds: int) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _pytest(tests: Sequence[str]) -> int:
    import pytest
    from hypothesis import Phase, settings

    # The same examples for each mutant, none kept from the mutant before, and no search for a smaller one.
    settings.register_profile("mutants", derandomize=True, phases=(Phase.explicit, Phase.generate))
    settings.load_profile("mutants")
    os.environ["NEWSDOC_EXAMPLES"] = _EXAMPLES
    quiet = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # Hypothesis is loaded already, which is the point
    return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--no-cov", *quiet, *tests]))


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives a mutant's source for its module, and leaves all others to Python."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant
        self.has_loaded = False

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        del path, target
        if fullname != self._mutant.module:
            return None
        place = self._mutant.path
        package = [str(place.parent)] if place.stem == "__init__" else None
        return importlib.util.spec_from_file_location(fullname, place, loader=self, submodule_search_locations=package)

    def exec_module(self, module: ModuleType) -> None:
        self.has_loaded = True
        exec(compile(self._mutant.source(), str(self._mutant.path), "exec"), module.__dict__)  # noqa: S102  (that is the mutant)
