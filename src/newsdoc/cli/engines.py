"""Converting many files by a distributed engine, as `newsdoc convert ... --out DIR --engine ENGINE` does."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.files import Input
from newsdoc.cli.many import ALL_OF_EACH, Tally
from newsdoc.cli.many_options import given
from newsdoc.cli.messages import Messages, most_of
from newsdoc.cli.planning import job_of
from newsdoc.cli.progress import progress

if TYPE_CHECKING:
    import argparse

__all__ = ["convert_by_engine"]


def convert_by_engine(args: argparse.Namespace) -> int:
    """Convert all that was named, and give the exit code; the engine shows in its own way how far it is."""
    with Messages(args) as messages:
        messages.about(Input(args.out, b""))  # for what is wrong with a style, which says its own name
        job = job_of(args)
        from newsdoc import engines

        articles = engines.prepare(job)
        tally = Tally(messages, most_of(args))
        engines.run(job, articles)
        with progress(articles, shown=False) as tally.shown:
            for outcome in engines.outcomes(job):
                tally.take(outcome)
        tally.end()
        messages.line(f"{tally.summary()}\n{job.folder}{os.sep}*.parquet{ALL_OF_EACH}")
    return FINDINGS if tally.is_wrong(given(args).fail_on) else DONE
