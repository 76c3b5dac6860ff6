"""`newsdoc validate`: checks documents and says everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from newsdoc.cli import reports
from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.failures import explain_failure
from newsdoc.cli.files import Input, read_input
from newsdoc.cli.reading import Remarks, format_of
from newsdoc.cli.streams import complain, write_out
from newsdoc.diagnostics import Diagnostic, ReadError, UsageError

if TYPE_CHECKING:
    import argparse

    from newsdoc.formats.format import Format

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Check documents: JSON against the schema, the normal form and what a schema can't say (ids, speakers, dates);"
    " NITF against the XML Schema given with --xsd; plain text for what its reader has to say."
    " The exit code is 1 if there is an error; warnings and remarks don't count."
)
EXAMPLES = (
    "newsdoc validate interview.json",
    "newsdoc validate interview.json interview.txt --output-format github",
)

_Check: TypeAlias = Callable[[Input], list[Diagnostic]]

_REPORTS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "json": reports.json_list,
    "github": reports.github,
    "sarif": reports.sarif,
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="a file to check, or - for standard input")
    parser.add_argument("-f", "--from", dest="source", metavar="FORMAT", help="the format of the files")
    parser.add_argument("--xsd", metavar="PATH", help="the XML Schema to check NITF against")
    parser.add_argument(
        "--output-format", choices=("text", "concise", *_REPORTS), default="text", help="how to print what is found"
    )


def run(args: argparse.Namespace) -> int:
    """Check each file and print what is wrong. One that can't be opened doesn't keep the others from being checked."""
    formats = [format_of(path, args.source, "--from") for path in args.files]
    checks = [_check(known, args.xsd) for known in formats]
    _require_use(args.xsd, formats)
    found: list[Diagnostic] = []
    code = DONE
    for path, check in zip(args.files, checks, strict=True):
        try:
            given = read_input(path)
        except OSError as error:
            code = explain_failure(error, debug=args.debug)
            found.append(Diagnostic("not-opened", error.strerror or str(error), path))
            continue
        remarks = Remarks(given)
        for remark in map(remarks.placed, _findings(given, check)):
            _show(remark, remarks, args.output_format)
            found.append(remark)
    if args.output_format in _REPORTS:
        write_out(_REPORTS[args.output_format](found))
    elif args.output_format == "text":
        write_out(_summary(len(checks), found))
    return max(code, FINDINGS if any(remark.severity == "error" for remark in found) else DONE)


def _summary(files: int, found: list[Diagnostic]) -> str:
    """Say how much was done and found, so that it shows when it was nothing."""
    counts = ((files, "file"), *((sum(r.severity == grave for r in found), grave) for grave in ("error", "warning")))
    checked, *kinds = (f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts)
    return f"{checked} checked: {', '.join(kinds)}\n"


def _require_use(xsd: str | None, formats: list[Format]) -> None:
    """Raise `UsageError` if an XML Schema is given for nothing, `OSError` if it can't be read."""
    if xsd is None:
        return
    if all(known.name != "nitf" for known in formats):
        raise UsageError("--xsd applies to NITF, and none of the files is NITF")
    read_input(xsd)


def _findings(given: Input, check: _Check) -> list[Diagnostic]:
    """Give what a check finds."""
    try:
        return check(given)
    except ReadError as error:
        return list(error.diagnostics)


def _show(remark: Diagnostic, remarks: Remarks, output_format: str) -> None:
    if output_format == "text":
        complain(remarks.in_full(remark))
    elif output_format == "concise":
        complain(str(remark))


def _check(known: Format, xsd: str | None) -> _Check:
    """Give the function that checks files of a format. Raises `UsageError` if newsdoc has none."""
    if known.name == "json":
        return _check_json
    if known.name == "nitf":
        return _against(xsd)
    read = known.read
    if read is None:
        raise UsageError(f"{known.title} can only be written")

    def check(given: Input) -> list[Diagnostic]:
        found: list[Diagnostic] = []
        read(given.data, name=given.title, report=found.append)
        return found

    return check


def _check_json(given: Input) -> list[Diagnostic]:
    from newsdoc.formats.json import parse
    from newsdoc.validation import validate

    return validate(parse(given.data, name=given.title))


def _against(xsd: str | None) -> _Check:
    if xsd is None:
        raise UsageError(
            "NITF is checked against an XML Schema, and newsdoc has none of its own: give one with --xsd PATH"
        )

    def check(given: Input) -> list[Diagnostic]:
        from newsdoc.formats.nitf.xsd import validate_xml

        return validate_xml(given.data, xsd)

    return check
