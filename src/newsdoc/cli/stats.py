"""`newsdoc stats`: counts what is in the articles of an archive, and who speaks how much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.many_options import add_many_to_read, given
from newsdoc.cli.messages import Messages, add_form, count, most_of
from newsdoc.cli.options import READER_OPTIONS, add_options, add_source

if TYPE_CHECKING:
    import argparse

    from newsdoc.archive.census import Census
    from newsdoc.cli.many import Tally
    from newsdoc.statistics import Totals

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Count what is in articles: documents, words, turns, questions, who speaks how much, of how many blocks the reader"
    " is unsure, and what is said about the inputs, by code. Nothing is written but a chart, if you name a file for it."
)
EXAMPLES = (
    "newsdoc stats interview.txt",
    "newsdoc stats 'archive/**/*.txt' more.tar.gz --output-format json --speakers 0",
    "newsdoc stats archive --plot speakers.svg",
)

_SPEAKERS = 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.usage = "newsdoc stats [OPTION ...] INPUT ..."
    told = "files, folders, patterns with * or **, JSON Lines, .gz, .zst, .tar and .zip"
    parser.add_argument("inputs", metavar="INPUT", nargs="+", help=told)
    add_source(parser)
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="how to print the figures")
    told = f"how many of those who say most are named (default: {_SPEAKERS}; 0: all); the others are added up"
    parser.add_argument("--speakers", metavar="N", type=count, default=_SPEAKERS, help=told)
    told = "draw the speakers and the diagnostics into this file, whose suffix is .png or .svg (extra plot)"
    parser.add_argument("--plot", metavar="FILE", help=told)
    add_form(parser)
    add_many_to_read(parser)
    add_options(parser, "options for reading plain text and NITF", READER_OPTIONS)


def run(args: argparse.Namespace) -> int:
    """Print the figures, and draw them."""
    from contextlib import closing

    from newsdoc.archive.census import READ
    from newsdoc.cli.many import Tally
    from newsdoc.cli.planning import census_of
    from newsdoc.statistics import Totals

    with Messages(args) as messages, closing(Totals()) as totals:
        _prepare(args)
        tally = Tally(messages, most_of(args))
        _count(census_of(args), totals, tally, shown=not messages.for_programs)
        tally.end()
        found = {name: number for name, number in tally.accounted(READ).items() if name != READ}  # these are documents
        _show(args, {**found, **totals.to_plain(args.speakers)}, messages)
        messages.line(tally.summary(READ))
    return FINDINGS if tally.is_wrong(given(args).fail_on) else DONE


def _prepare(args: argparse.Namespace) -> None:
    """Raise `UsageError` now, and not after all the work, if there can be no chart."""
    if args.plot is not None:
        from newsdoc.cli import charts

        charts.require(args.plot)


def _count(census: Census, totals: Totals, tally: Tally, *, shown: bool) -> None:
    from newsdoc.archive.census import count_items, take
    from newsdoc.cli.progress import is_watched, progress

    total = count_items(census) if shown and is_watched() else 0
    with progress(total, shown=shown) as tally.shown:
        for item, counted in take(census):
            tally.count(item.name, counted.status, counted.diagnostics)
            totals.remark(counted.diagnostics)
            if counted.figures is not None:
                totals.add(counted.figures)


def _show(args: argparse.Namespace, figures: dict[str, Any], messages: Messages) -> None:
    from newsdoc.cli.printing import as_json
    from newsdoc.cli.streams import write_out

    if args.output_format == "json":
        write_out(as_json(figures))
    else:
        from newsdoc.cli.figures import printed

        write_out(printed(figures))
    if args.plot is not None:
        from newsdoc.cli import charts

        for warning in charts.draw(figures, args.plot):
            messages.line(f"{args.plot}: {warning}")
