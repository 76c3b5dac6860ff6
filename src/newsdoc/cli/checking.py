"""Checking several files one after the other: each by its format, and none for nothing if another can't be opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

from newsdoc.cli.exits import DONE
from newsdoc.cli.failures import explain_failure
from newsdoc.cli.files import Input, read_input
from newsdoc.cli.messages import Messages, not_opened
from newsdoc.cli.options import given_limit
from newsdoc.cli.reading import format_in, in_encoding
from newsdoc.cli.remarks import Remarks
from newsdoc.cli.streams import write_out
from newsdoc.diagnostics import Diagnostic, ReadError, Report
from newsdoc.formats.format import Format

if TYPE_CHECKING:
    import argparse

__all__ = ["Check", "CheckOf", "check_each", "report_all"]

Check: TypeAlias = Callable[[Input, Remarks], object]
"""Checks an input and reports what it finds."""

CheckOf: TypeAlias = Callable[[Format], Check]
"""Gives what checks the files of a format. Raises `UsageError` if nothing does."""


def check_each(
    args: argparse.Namespace, formats: list[Format], check_of: CheckOf, said: Iterable[Diagnostic] = ()
) -> tuple[int, list[Diagnostic]]:
    """Check each file and print what is wrong. Gives the exit code if one can't be opened, and all that was found.

    `said` is what there is to say of no file; it is told first.
    """
    checks = [check_of(known) for known in formats]
    code = DONE
    with Messages(args, write_out) as messages:
        for diagnostic in said:
            messages.line(str(diagnostic))
            messages.found.append(diagnostic)
        for path, known, check in zip(args.files, formats, checks, strict=True):
            try:
                given = read_input(path, given_limit(args), args.stdin_filename)
            except OSError as error:
                code = explain_failure(error, debug=args.debug)
                messages.found.append(not_opened(error))
                continue
            _find(given, known, check, args, messages, check_of)
            messages.tell()
    if args.form == "text":
        write_out(_summary(len(checks), messages.found))
    return code, messages.found


def _summary(files: int, found: list[Diagnostic]) -> str:
    """Say how much was done and found, so that it shows when it was nothing."""
    counts = ((files, "file"), *((sum(r.severity == grave for r in found), grave) for grave in ("error", "warning")))
    checked, *kinds = (f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts)
    return f"{checked} checked: {', '.join(kinds)}\n"


def _find(  # noqa: PLR0913, PLR0917  (what a file is checked with)
    given: Input, known: Format, check: Check, args: argparse.Namespace, messages: Messages, check_of: CheckOf
) -> None:
    """Report what the check of a file finds, by its format or the one that it plainly is of, and why it breaks off."""
    remarks = messages.about(given, all=True)
    try:
        given = in_encoding(args, given)
        remarks = messages.about(given, all=True)
        report_all(given.decoded.remarks if given.decoded else (), remarks)
        actual = format_in(args, given, known)
        remarks = messages.about(given, all=True, located=actual.name == "json")
        (check if actual is known else check_of(actual))(given, remarks)
    except ReadError as error:
        report_all(error.diagnostics, remarks)


def report_all(found: Iterable[Diagnostic], report: Report) -> None:
    """Report several diagnostics, in order."""
    for diagnostic in found:
        report(diagnostic)
