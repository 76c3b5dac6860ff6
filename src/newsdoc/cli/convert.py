"""`newsdoc convert`: reads a document in one format and writes it in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.files import STREAM, same_file, write_output
from newsdoc.cli.messages import Messages, add_form
from newsdoc.cli.options import (
    READER_OPTIONS,
    STYLE,
    WRITER_OPTIONS,
    add_encoding,
    add_normalize,
    add_options,
    given_options,
    takes,
)
from newsdoc.cli.reading import format_in, format_of, open_input, read_document
from newsdoc.diagnostics import CODES, UsageError

if TYPE_CHECKING:
    import argparse

    from newsdoc.diagnostics import Diagnostic

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Convert a document from one format to another. The formats follow from the files' suffixes"
    " unless they are named; `newsdoc formats` lists them."
)
EXAMPLES = (
    "newsdoc convert interview.txt interview.nitf.xml",
    "newsdoc convert interview.txt --to json --indent 2",
    "newsdoc convert - interview.json --from text --lang en --encoding windows-1252",
    "newsdoc convert interview.json interview.nitf.xml --nitf-version 3.4 --doctype",
    "newsdoc convert interview.json interview.newsml.xml --newsml-inline xhtml --strict",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("input", metavar="INPUT", help="the file to read, or - for standard input")
    parser.add_argument("output", metavar="OUTPUT", nargs="?", default=STREAM, help="the file to write, or - (default)")
    parser.add_argument("-f", "--from", dest="source", metavar="FORMAT", help="the format to read")
    add_encoding(parser)
    add_normalize(parser)
    parser.add_argument("-t", "--to", dest="target", metavar="FORMAT", help="the format to write")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="write nothing if anything of the document or its source would be lost",
    )
    add_form(parser)
    add_options(parser, "options for reading plain text and NITF", READER_OPTIONS)
    add_options(
        parser, "options for writing JSON, text, NITF, ninjs, NewsML-G2, JSON-LD and TT's NewsDoc", WRITER_OPTIONS
    )


def run(args: argparse.Namespace) -> int:
    """Convert the input. Nothing is written unless all of it could be read."""
    source = format_of(args.input, args.source, "--from")
    target = format_of(args.output, args.target, "--to")
    if target.write is None:
        raise UsageError(f"{target.title} can only be read")
    reading, writing = READER_OPTIONS, WRITER_OPTIONS
    if getattr(args, "manner", None) == "plain":
        # The style serves to write; to read, too, if the input is of a format that is read by one.
        writing = (*WRITER_OPTIONS, STYLE)
        reading = tuple(option for option in READER_OPTIONS if option is not STYLE or takes(source.read, option))
    options = given_options(args, writing, target.write, target.name, "writing")
    if same_file(args.input, args.output):
        raise UsageError(f"{args.output} is the input itself: name another output")
    with Messages(args) as messages:
        given = open_input(args, messages, args.input)
        source = format_in(args, given, source)
        document = read_document(args, given, source, messages.about(given), options=reading)
        text = target.write(document, report=messages.about(given, located=source.name == "json"), **options)
        messages.end()
        if args.strict and (losses := [*filter(_is_loss, messages.found)]):
            messages.line(
                f"{given.name}: nothing is written, for --strict allows no losses, and there are {len(losses)}"
            )
            return FINDINGS
        write_output(args.output, text)
    return DONE


def _is_loss(diagnostic: Diagnostic) -> bool:
    return CODES[diagnostic.code].loss
