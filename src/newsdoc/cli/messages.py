"""How what is said about inputs is shown: in the form asked for, and no more of it than somebody reads."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING, Self

from newsdoc.cli.exits import FILES, FINDINGS
from newsdoc.cli.remarks import Remarks
from newsdoc.cli.streams import complain, write_error
from newsdoc.diagnostics import Diagnostic, NewsdocError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from newsdoc.cli.files import Input

__all__ = ["Messages", "add_form", "count", "most_of", "not_opened"]

_REPORTS = ("json", "jsonl", "github", "sarif")
_MOST = 100
"""How many diagnostics of a file are shown unless told otherwise: more of them nobody reads."""

_GRAVITY = {"error": 0, "warning": 1, "info": 2}


def add_form(parser: argparse.ArgumentParser, *others: str) -> None:
    """Add the options for the form of messages to a command; the form itself has other flags, too, if any are given."""
    parser.add_argument(
        *others,
        "--message-format",
        dest="form",
        choices=("text", "concise", *_REPORTS),
        default="text",
        metavar="FORM",
        help="how to print what is found: text (default) or concise (a line each), for programs "
        "json, jsonl, github or sarif",
    )
    parser.add_argument(
        "--max-diagnostics",
        default=argparse.SUPPRESS,
        metavar="N",
        type=count,
        help=f"print at most N of a file in text or concise, and count the others (default: {_MOST}; 0: all)",
    )


def count(text: str) -> int:
    """Give a number from 0 upwards, as argparse has it."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):  # noqa: PLR2004  (more than anybody counts to)
        raise argparse.ArgumentTypeError("it isn't a number from 0 upwards")
    return int(text)


class Messages:
    """Shows diagnostics of one or several inputs; as a context, it ends with the report or the hint that is due.

    What is raised in the context ends it, too: a program gets diagnostics of `OSError` and `NewsdocError` in its
    report, and a person gets those of `NewsdocError` like all others. Wrong usage and bugs are told in words.
    """

    def __init__(self, args: argparse.Namespace, report: Callable[[str], None] = write_error) -> None:
        """Take the parsed arguments, and what writes a report for programs: to standard error, unless that is it.

        Raises `UsageError` for a bound on a report.
        """
        self._form: str = args.form
        self._report = report
        if self.for_programs and getattr(args, "max_diagnostics", None) is not None:
            raise UsageError(f"--max-diagnostics doesn't apply to {self._form}, which has all of them")
        self._most: int = most_of(args)
        self._last: Remarks | None = None
        self._untold: list[tuple[Remarks, Diagnostic]] = []
        self._hint = False
        self.found: list[Diagnostic] = []
        """All diagnostics that were told, in order; those in a report for programs with their places."""

    @property
    def for_programs(self) -> bool:
        """Whether a program reads them."""
        return self._form in _REPORTS

    def about(self, given: Input, *, all: bool = False, located: bool = True) -> Remarks:
        """Give what takes the diagnostics about an input; see `Remarks`."""
        self._last = Remarks(given, self._untold, all=all, located=located)
        return self._last

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End with the report or the hint. Raises `SystemExit` for an exception that has become diagnostics."""
        code = self._taken(error)
        self.end()
        if self.for_programs and (code is not None or error is None):
            self._report(self._written())
        if code is not None:
            raise SystemExit(code) from error

    def _taken(self, error: BaseException | None) -> int | None:
        """Take an exception for what it has to say, and give the exit code if that is all there is to it."""
        if isinstance(error, NewsdocError) and not isinstance(error, UsageError) and self._last:
            for diagnostic in error.diagnostics:
                self._last(diagnostic)
            return FINDINGS
        if self.for_programs and isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            self.tell()
            self.found.append(not_opened(error))
            return FILES
        return None

    def tell(self) -> None:
        """Show people what was found since the last time, of one file: the gravest of it if it is too much."""
        said, self._untold[:] = [*self._untold], []
        if self.for_programs:
            self.found += (remarks.placed(diagnostic) for remarks, diagnostic in said)
            return
        self.found += (diagnostic for _, diagnostic in said)
        shown = _gravest(said, self._most)
        for remarks, diagnostic in shown:
            placed = remarks.placed(diagnostic)
            complain(remarks.in_full(placed) if self._form == "text" else str(placed))
        self._hint |= bool(shown)
        if len(shown) < len(said):
            complain(_others(said, shown))

    def end(self) -> None:
        """Show people all that is left, and once where they can read more."""
        self.tell()
        if self._hint and self._form == "text":
            complain("(`newsdoc rule CODE` says more about a code)")
        self._hint = False

    def line(self, text: str) -> None:
        """Tell people something that a program sees in the exit code."""
        if not self.for_programs:
            complain(text)

    def _written(self) -> str:
        from newsdoc.cli import reports

        return reports.REPORTS[self._form](self.found)


def most_of(args: argparse.Namespace) -> int:
    """Give how many diagnostics are shown to people at most; 0 is for all."""
    most: int | None = getattr(args, "max_diagnostics", args.settings.get("max_diagnostics"))
    return _MOST if most is None else most


def not_opened(error: OSError) -> Diagnostic:
    """Give the diagnostic for a file that can't be used."""
    return Diagnostic("not-opened", error.strerror or str(error), error.filename)


def _gravest(said: Sequence[tuple[Remarks, Diagnostic]], most: int) -> Sequence[tuple[Remarks, Diagnostic]]:
    """Give so many at most (0: all), in their order; what is grave goes before what stands first."""
    if not most or len(said) <= most:
        return said
    grave = sorted(range(len(said)), key=lambda index: _GRAVITY[said[index][1].severity])
    return [said[index] for index in sorted(grave[:most])]


def _others(said: Sequence[tuple[Remarks, Diagnostic]], shown: Sequence[tuple[Remarks, Diagnostic]]) -> str:
    counts = Counter(diagnostic.code for _, diagnostic in said)
    counts.subtract(diagnostic.code for _, diagnostic in shown)
    codes = ", ".join(f"{count} {code}" for code, count in counts.most_common() if count)
    return f"{said[0][0].name}: {counts.total()} more not shown: {codes} (--max-diagnostics 0 shows all)"
