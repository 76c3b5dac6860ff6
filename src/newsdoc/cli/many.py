"""Converting many files at once, as `newsdoc convert ... --out DIR` does."""

from __future__ import annotations

import os
from collections import Counter
from time import monotonic
from typing import TYPE_CHECKING

import attrs

from newsdoc.archive import journal
from newsdoc.archive.conversion import UNCHANGED
from newsdoc.archive.run import run, survey
from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.files import Input
from newsdoc.cli.many_options import given
from newsdoc.cli.messages import Messages, most_of
from newsdoc.cli.planning import plan_of
from newsdoc.cli.progress import progress

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from newsdoc.archive.run import Outcome, Plan
    from newsdoc.cli.progress import Progress
    from newsdoc.diagnostics import Diagnostic

__all__ = ["ALL_OF_EACH", "Tally", "convert_many"]

ALL_OF_EACH = " has all that there is to say of each"
"""What is said of the file that tells more."""


def convert_many(args: argparse.Namespace, planned: Callable[[argparse.Namespace], Plan] = plan_of) -> int:
    """Convert all that was named, and give the exit code. What is wrong with an article costs only that article."""
    with Messages(args) as messages:
        messages.about(Input(args.out, b""))  # for what is wrong with a style, which says its own name
        plan = planned(args)
        total = survey(plan)
        tally = Tally(messages, most_of(args))
        with progress(total, shown=not messages.for_programs) as shown:
            tally.shown = shown
            run(plan, tally.take)
        tally.end()
        messages.line(f"{tally.summary()}\n{os.path.join(plan.folder, journal.NAME)}{ALL_OF_EACH}")
    return FINDINGS if tally.is_wrong(given(args).fail_on) else DONE


class Tally:
    """Counts what became of the articles, and tells of those that failed; `shown` is where it says so."""

    def __init__(self, messages: Messages, most: int) -> None:
        self._messages, self._most = messages, most
        self._began = monotonic()
        self.counts: Counter[str] = Counter()
        """How many articles there are of each status."""
        self._warned = 0
        self._told = 0
        self.shown: Progress

    def take(self, outcome: Outcome) -> None:
        """Count an article that was to be converted."""
        self.count(outcome.item.name, outcome.result.status, outcome.result.diagnostics)

    def count(self, name: str, status: str, diagnostics: Sequence[Diagnostic]) -> None:
        """Count an article by what became of it."""
        self.counts[status] += 1
        self._warned += any(diagnostic.severity == "warning" for diagnostic in diagnostics)
        self.shown.step(failed=status == journal.FAILED)
        if self._messages.for_programs:
            self._messages.found += _named(diagnostics, name)
        elif status == journal.FAILED:
            for diagnostic in _named(diagnostics, name):
                self._tell(diagnostic)

    def _tell(self, diagnostic: Diagnostic) -> None:
        """Print what is wrong, so often at most; all of it is in the journal."""
        self._told += 1
        if not self._most or self._told <= self._most:
            self.shown.say(str(diagnostic))

    def end(self) -> None:
        """Say how much was wrong beyond what was printed."""
        if self._most and self._told > self._most:
            self.shown.say(f"{self._told - self._most:,} more not shown (--max-diagnostics 0 shows all)")

    def accounted(self, done: str) -> dict[str, int]:
        """Give how many articles were found, and what has become of them, so that it adds up."""
        counts = self.counts
        skipped = counts[journal.SKIPPED] + counts[UNCHANGED]
        return {"found": counts.total(), done: counts[done], "skipped": skipped, "failed": counts[journal.FAILED]}

    def summary(self, done: str = journal.WRITTEN) -> str:
        """Say what has become of how many, so that it adds up; `done` is what most have become."""
        seconds = monotonic() - self._began
        found, made, skipped, failed = self.accounted(done).values()
        same = f" ({self.counts[UNCHANGED]:,} of them unchanged)" if self.counts[UNCHANGED] else ""
        return (
            f"{found:,} found: {made:,} {done}, {skipped:,} skipped{same}, {failed:,} failed;"
            f" {self._warned:,} with warnings; {seconds:.1f} s, {found / max(seconds, 1e-9):,.0f} a second"
        )

    def is_wrong(self, fail_on: str) -> bool:
        """Whether anything is as grave as what the run is to fail on."""
        failed = bool(self.counts[journal.FAILED])
        return {"never": False, "error": failed, "warning": failed or bool(self._warned)}[fail_on]


def _named(diagnostics: Sequence[Diagnostic], name: str) -> Iterator[Diagnostic]:
    """Give diagnostics with the name of the article, which may lie deep in a container."""
    return (attrs.evolve(diagnostic, file=name) for diagnostic in diagnostics)
