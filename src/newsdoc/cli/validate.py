"""`newsdoc validate`: checks documents and says everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.failures import explain_failure
from newsdoc.cli.files import Input, read_input
from newsdoc.cli.messages import Messages, add_form, not_opened
from newsdoc.cli.options import LIMIT, add_encoding, add_options, given_limit, given_options
from newsdoc.cli.reading import format_in, format_of, in_encoding
from newsdoc.cli.streams import write_out
from newsdoc.diagnostics import Diagnostic, ReadError, Report, UsageError

if TYPE_CHECKING:
    import argparse

    from newsdoc.formats.format import Format

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Check documents: JSON against the schema, the normal form and what a schema can't say (ids, speakers, dates);"
    " NITF against the content models of NITF 3.6, which newsdoc knows, or an XML Schema given with --xsd;"
    " files of any other format for what its reader has to say."
    " The exit code is 1 if there is an error; warnings and remarks don't count."
)
EXAMPLES = (
    "newsdoc validate interview.json",
    "newsdoc validate interview.json interview.txt --output-format github",
    "newsdoc validate interview.nitf.xml --nitf-version 3.6",
)

_Check: TypeAlias = Callable[[Input, Report], object]
"""Checks an input and reports what it finds."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="a file to check, or - for standard input")
    parser.add_argument("-f", "--from", dest="source", metavar="FORMAT", help="the format of the files")
    add_encoding(parser)
    parser.add_argument("--xsd", metavar="PATH", help="an XML Schema to check NITF against instead of newsdoc's tables")
    parser.add_argument("--nitf-version", metavar="VERSION", help="the version that NITF is checked as (default: 3.6)")
    parser.add_argument("--no-namespace", action="store_true", help="check NITF that is in no namespace")
    add_form(parser, "--output-format")
    add_options(parser, "options for reading", (LIMIT,))


def run(args: argparse.Namespace) -> int:
    """Check each file and print what is wrong. One that can't be opened doesn't keep the others from being checked."""
    formats = [format_of(path, args.source, "--from") for path in args.files]
    checks = [_check(known, args) for known in formats]
    _require_use(args, formats)
    code = DONE
    with Messages(args, write_out) as messages:
        for path, known, check in zip(args.files, formats, checks, strict=True):
            try:
                given = read_input(path, given_limit(args))
            except OSError as error:
                code = explain_failure(error, debug=args.debug)
                messages.found.append(not_opened(error))
                continue
            _find(given, known, check, args, messages)
            messages.tell()
    if args.form == "text":
        write_out(_summary(len(checks), messages.found))
    return max(code, FINDINGS if any(remark.severity == "error" for remark in messages.found) else DONE)


def _summary(files: int, found: list[Diagnostic]) -> str:
    """Say how much was done and found, so that it shows when it was nothing."""
    counts = ((files, "file"), *((sum(r.severity == grave for r in found), grave) for grave in ("error", "warning")))
    checked, *kinds = (f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts)
    return f"{checked} checked: {', '.join(kinds)}\n"


def _require_use(args: argparse.Namespace, formats: list[Format]) -> None:
    """Raise `UsageError` if an option for NITF is given for nothing, `OSError` if an XML Schema can't be read."""
    profile = [("--nitf-version", args.nitf_version), ("--no-namespace", args.no_namespace)]
    given = [flag for flag, value in (("--xsd", args.xsd), *profile) if value]
    if given and all(known.name != "nitf" for known in formats):
        raise UsageError(f"{given[0]} applies to NITF, and none of the files is NITF")
    if args.xsd is None:
        return
    if len(given) > 1:
        raise UsageError(f"{given[1]} doesn't apply where --xsd names what is checked against")
    read_input(args.xsd)


def _find(given: Input, known: Format, check: _Check, args: argparse.Namespace, messages: Messages) -> None:
    """Report what the check of a file finds, by its format or the one that it plainly is of, and why it breaks off."""
    remarks = messages.about(given, all=True)
    try:
        given = in_encoding(args, given)
        remarks = messages.about(given, all=True)
        _report(given.decoded.remarks if given.decoded else (), remarks)
        actual = format_in(args, given, known)
        (check if actual is known else _check(actual, args))(given, remarks)
    except ReadError as error:
        _report(error.diagnostics, remarks)


def _report(found: Iterable[Diagnostic], report: Report) -> None:
    for remark in found:
        report(remark)


def _check(known: Format, args: argparse.Namespace) -> _Check:
    """Give the function that checks files of a format. Raises `UsageError` if newsdoc has none."""
    if known.name == "json":
        return _check_json(args)
    if known.name == "nitf":
        return _check_nitf(args)
    read = known.read
    if read is None:
        raise UsageError(f"{known.title} can only be written")

    options = given_options(args, (LIMIT,), read, known.name, "reading")
    return lambda given, report: read(given.content, name=given.title, report=report, **options)


def _check_json(args: argparse.Namespace) -> _Check:
    def check(given: Input, report: Report) -> None:
        from newsdoc.formats.json import parse
        from newsdoc.validation import validate

        _report(validate(parse(given.content, name=given.title, limit=given_limit(args))), report)

    return check


def _check_nitf(args: argparse.Namespace) -> _Check:
    """Give the function that checks NITF. Raises `UsageError` for a version that isn't known."""
    if args.xsd is not None:

        def against_xsd(given: Input, report: Report) -> None:
            from newsdoc.formats.nitf.xsd import validate_xml

            _report(validate_xml(given.content, args.xsd, limit=given_limit(args)), report)

        return against_xsd
    from newsdoc.formats.nitf.versions import NEWEST, version_of

    version = version_of(args.nitf_version or NEWEST).name

    def check(given: Input, report: Report) -> None:
        from newsdoc.formats.nitf.profile import validate_nitf

        namespace = not args.no_namespace
        limit = given_limit(args)
        _report(validate_nitf(given.content, version=version, namespace=namespace, limit=limit), report)

    return check
