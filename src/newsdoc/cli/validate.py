"""`newsdoc validate`: checks documents and says everything that is wrong with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsdoc.cli.checking import Check, check_each, report_all
from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.files import Input, expanded, read_input
from newsdoc.cli.messages import add_form
from newsdoc.cli.options import LIMIT, add_encoding, add_options, add_stdin_name, given_limit, given_options
from newsdoc.cli.reading import input_format, require_stream
from newsdoc.diagnostics import Report, UsageError

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

_FILE = "a file to check, a pattern with * or ** for many, or - for standard input"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help=_FILE)
    parser.add_argument("-f", "--from", dest="source", metavar="FORMAT", help="the format of the files")
    add_stdin_name(parser)
    add_encoding(parser)
    parser.add_argument("--xsd", metavar="PATH", help="an XML Schema to check NITF against instead of newsdoc's tables")
    parser.add_argument("--nitf-version", metavar="VERSION", help="the version that NITF is checked as (default: 3.6)")
    parser.add_argument("--no-namespace", action="store_true", help="check NITF that is in no namespace")
    add_form(parser, "--output-format")
    add_options(parser, "options for reading", (LIMIT,))


def run(args: argparse.Namespace) -> int:
    """Check each file and print what is wrong. One that can't be opened doesn't keep the others from being checked."""
    args.files = expanded(args.files)
    require_stream(args, *args.files)
    formats = [input_format(args, path) for path in args.files]
    for known in formats:
        _check(known, args)
    _require_use(args, formats)
    code, found = check_each(args, formats, partial(_check, args=args))
    return max(code, FINDINGS if any(remark.severity == "error" for remark in found) else DONE)


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


def _check(known: Format, args: argparse.Namespace) -> Check:
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


def _check_json(args: argparse.Namespace) -> Check:
    def check(given: Input, report: Report) -> None:
        from newsdoc.formats.json import parse
        from newsdoc.validation import validate

        report_all(validate(parse(given.content, name=given.title, limit=given_limit(args))), report)

    return check


def _check_nitf(args: argparse.Namespace) -> Check:
    """Give the function that checks NITF. Raises `UsageError` for a version that isn't known."""
    if args.xsd is not None:

        def against_xsd(given: Input, report: Report) -> None:
            from newsdoc.formats.nitf.xsd import validate_xml

            report_all(validate_xml(given.content, args.xsd, limit=given_limit(args)), report)

        return against_xsd
    from newsdoc.formats.nitf.versions import NEWEST, version_of

    version = version_of(args.nitf_version or NEWEST).name

    def check(given: Input, report: Report) -> None:
        from newsdoc.formats.nitf.profile import validate_nitf

        namespace = not args.no_namespace
        limit = given_limit(args)
        report_all(validate_nitf(given.content, version=version, namespace=namespace, limit=limit), report)

    return check
