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
    from collections.abc import Callable

    from newsdoc.archive.run import Outcome, Plan
    from newsdoc.cli.progress import Progress
    from newsdoc.diagnostics import Diagnostic

__all__ = ["Tally", "convert_many"]


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
        messages.line(tally.summary(os.path.join(plan.folder, journal.NAME)))
    return FINDINGS if tally.is_wrong(given(args).fail_on) else DONE


class Tally:
    """Counts what became of the articles, and tells of those that failed; `shown` is where it says so."""

    def __init__(self, messages: Messages, most: int) -> None:
        self._messages, self._most = messages, most
        self._began = monotonic()
        self._counts: Counter[str] = Counter()
        self._warned = 0
        self._told = 0
        self.shown: Progress

    def take(self, outcome: Outcome) -> None:
        """Count an article."""
        result = outcome.result
        self._counts[result.status] += 1
        self._warned += any(diagnostic.severity == "warning" for diagnostic in result.diagnostics)
        self.shown.step(failed=result.status == journal.FAILED)
        if self._messages.for_programs:
            self._messages.found += (_named(diagnostic, outcome) for diagnostic in result.diagnostics)
        elif result.status == journal.FAILED:
            for diagnostic in result.diagnostics:
                self._tell(_named(diagnostic, outcome))

    def _tell(self, diagnostic: Diagnostic) -> None:
        """Print what is wrong, so often at most; all of it is in the journal."""
        self._told += 1
        if not self._most or self._told <= self._most:
            self.shown.say(str(diagnostic))

    def end(self) -> None:
        """Say how much was wrong beyond what was printed."""
        if self._most and self._told > self._most:
            self.shown.say(f"{self._told - self._most:,} more not shown (--max-diagnostics 0 shows all)")

    def summary(self, told: str) -> str:
        """Say what has become of how many, so that it adds up, and where there is more to read."""
        seconds = monotonic() - self._began
        counts = self._counts
        skipped = counts[journal.SKIPPED] + counts[UNCHANGED]
        same = f" ({counts[UNCHANGED]:,} of them unchanged)" if counts[UNCHANGED] else ""
        found, written, failed = counts.total(), counts[journal.WRITTEN], counts[journal.FAILED]
        return (
            f"{found:,} found: {written:,} written, {skipped:,} skipped{same}, {failed:,} failed;"
            f" {self._warned:,} with warnings; {seconds:.1f} s, {found / max(seconds, 1e-9):,.0f} a second\n"
            f"{told} has all that there is to say of each"
        )

    def is_wrong(self, fail_on: str) -> bool:
        """Whether anything is as grave as what the run is to fail on."""
        failed = bool(self._counts[journal.FAILED])
        return {"never": False, "error": failed, "warning": failed or bool(self._warned)}[fail_on]


def _named(diagnostic: Diagnostic, outcome: Outcome) -> Diagnostic:
    """Give a diagnostic with the name of the article, which may lie deep in a container."""
    return attrs.evolve(diagnostic, file=outcome.item.name)
