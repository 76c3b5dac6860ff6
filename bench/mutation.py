"""How many small faults in the codec, the checks and the rules of NITF the fast tests find: `python bench/mutation.py`.

A sample of the mutants (see `mutants`), drawn by `--seed` and as large for each part, is run one by one against those
test files that can see them (see `forked`). What is printed is the share that some test notices, for each part and in
all, and the mutants that none does. Before that every module is run without a fault, for what fails then says nothing.
The tools for this (mutmut, cosmic-ray) start Python and pytest anew for each mutant or rewrite the sources; with our
tests that takes five times as long.
"""

from __future__ import annotations

import argparse
import importlib
import multiprocessing
import os
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from forked import Verdict, run
from mutants import Mutant, mutants, unchanged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROJECT = Path(__file__).resolve().parent.parent
SOURCE = PROJECT / "src"

BOUND = 0.85
"""The share that should be noticed."""

_SLOW = ("law_12", "law_13")
"""Laws left out: one runs newsdoc in processes of its own, which have no mutant, one is about the strategies alone."""


@attrs.frozen
class Part:
    """A part of newsdoc: its modules, as patterns of paths, and the files of tests that can see what is wrong there."""

    name: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]

    def paths(self) -> list[Path]:
        """Give the files of its modules."""
        return [path for module in self.modules for path in sorted((SOURCE / "newsdoc").glob(f"{module}.py"))]

    def arguments(self) -> list[str]:
        """Give what pytest takes to run its tests."""
        return ["-k", " and ".join(f"not {name}" for name in _SLOW), *(f"tests/test_{name}.py" for name in self.tests)]


PARTS = (
    Part("codec", ("codec/*",), ("every_field", "json", "json_suite", "checks", "normal", "build", "laws", "schema")),
    Part("checks", ("checks", "validation"), ("checks", "normal", "json", "api", "laws", "schema")),
    Part(
        "NITF rules",
        tuple(
            f"formats/nitf/{name}"
            for name in (
                "attributes",
                "definitions",
                "names",
                "reader",
                "reading",
                "rules",
                "subjects",
                "writer",
                "writing",
            )
        ),
        (
            "nitf",
            "nitf_rules",
            "nitf_cases",
            "nitf_foreign",
            "nitf_quirks",
            "nitf_options",
            "nitf_interviews",
            "nitf_bad_input",
            "nitf_kept",
            "nitf_wrappers",
            "laws",
        ),
    ),
    Part("NITF profile", ("formats/nitf/profile/*",), ("nitf_profile", "nitf_xsd", "nitf_options")),
)


@attrs.frozen
class Run:
    """A mutant to be run: of which part it is, and how much computing time it has (seconds)."""

    part: Part
    mutant: Mutant
    seconds: int = 120

    def __call__(self) -> tuple[Run, Verdict, float]:
        """Run it."""
        return self, *run(self.mutant, self.part.arguments(), self.seconds)


def main() -> int:
    """Draw a sample, run it, print the score; the exit code is 1 below the bound, 2 where the tests fail anyway."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=300, help="how many mutants, as many of each part (default: 300)")
    parser.add_argument("--seed", type=int, default=1, help="which (default: 1)")
    parser.add_argument("--part", choices=[part.name for part in PARTS], help="those of one part alone")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time (default: 2)")
    given = parser.parse_args()
    os.chdir(PROJECT)
    _preload()
    parts = [part for part in PARTS if given.part in (None, part.name)]
    with multiprocessing.get_context("fork").Pool(given.jobs) as pool:
        seconds = _seconds(pool.imap(Run.__call__, _faultless(parts)))
        if not seconds:
            return 2
        sample = [
            Run(part, mutant, seconds[part.name])
            for part in parts
            for mutant in _drawn(part, given.sample // len(parts), given.seed)
        ]
        verdicts = [_shown(found, verdict) for found, verdict, _ in pool.imap(Run.__call__, sample)]
    return _score(sample, verdicts)


def _drawn(part: Part, number: int, seed: int) -> list[Mutant]:
    """Draw mutants of a part, and say of how many."""
    everything = [mutant for path in part.paths() for mutant in mutants(_module(path), path)]
    drawn = random.Random(seed).sample(everything, min(number, len(everything)))  # noqa: S311  (repeatable)
    print(f"{part.name}: {len(drawn)} of {len(everything)} mutants, seed {seed}", flush=True)
    return drawn


def _module(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _faultless(parts: Sequence[Part]) -> list[Run]:
    return [Run(part, unchanged(_module(path), path)) for part in parts for path in part.paths()]


def _seconds(runs: Iterator[tuple[Run, Verdict, float]]) -> dict[str, int]:
    """Give how much time the mutants of each part have; nothing if tests fail without a fault, which is printed."""
    found: dict[str, int] = {}
    wrong = False
    for each, verdict, seconds in runs:
        found[each.part.name] = max(found.get(each.part.name, 0), 10 + 5 * int(seconds))
        if verdict is not Verdict.PASSED:
            wrong = True
            print(
                f"the tests of {each.part.name} fail without a fault: {each.mutant.module}, {verdict.name}", flush=True
            )
    return {} if wrong else found


def _shown(each: Run, verdict: Verdict) -> Verdict:
    if verdict is not Verdict.FAILED:
        print(f"{verdict.value}: {os.path.relpath(each.mutant.path)}:{each.mutant.told}", flush=True)
    return verdict


def _score(sample: Sequence[Run], verdicts: Sequence[Verdict]) -> int:
    for part in PARTS:
        own = [verdict for each, verdict in zip(sample, verdicts, strict=True) if each.part.name == part.name]
        if own:
            print(f"{part.name}: {_share(own):.1%} of {len(own)} noticed")
    print(f"all: {_share(verdicts):.1%} of {len(verdicts)} noticed")
    return 0 if _share(verdicts) >= BOUND else 1


def _share(verdicts: Sequence[Verdict]) -> float:
    return sum(verdict.is_noticed for verdict in verdicts) / len(verdicts)


def _preload() -> None:
    """Load what every run needs, but nothing of newsdoc."""
    sys.path.insert(0, str(SOURCE))
    for name in (
        "pytest",
        "attrs",
        "lxml.etree",
        "lxml.html",
        "hypothesis",
        "jsonschema",
        "jsonschema_rs",
        "referencing",
    ):
        importlib.import_module(name)


if __name__ == "__main__":
    sys.exit(main())
