"""`newsdoc diff`: says what has changed between two documents, by block and by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.cli.differences import difference_lines
from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.messages import Messages, add_form
from newsdoc.cli.options import READER_OPTIONS, add_colour, add_options, add_source, add_stdin_name
from newsdoc.cli.reading import format_in, input_format, open_input, read_document, require_stream
from newsdoc.cli.streams import coloured, write_out
from newsdoc.diagnostics import UsageError

if TYPE_CHECKING:
    import argparse

    from newsdoc.model import Document

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Say what has changed from one document to another, of whatever formats: blocks that came, went, moved or were"
    " reworded, speakers, and what is known about the article. The exit code is 1 if the documents differ."
)
EXAMPLES = (
    "newsdoc diff interview.json interview.json",
    "newsdoc diff interview.json interview.nitf.xml --output-format json",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("first", metavar="FILE", help="the document as it was, or - for standard input")
    parser.add_argument("second", metavar="OTHER", help="the document as it is, or - for standard input")
    add_source(parser, "the format of both")
    add_stdin_name(parser)
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="how to print it")
    add_form(parser)
    add_colour(parser)
    add_options(parser, "options for reading plain text and NITF", READER_OPTIONS)


def run(args: argparse.Namespace) -> int:
    """Print what has changed."""
    from newsdoc.comparison import compare

    require_stream(args, args.first, args.second)
    if args.first == args.second == "-":
        raise UsageError("standard input can only be one of the two documents")
    with Messages(args) as messages:
        first, second = (_read(path, args, messages) for path in (args.first, args.second))
        found = compare(first, second)
        messages.end()
        if args.output_format == "json":
            from newsdoc.cli.printing import as_json

            write_out(as_json(attrs.asdict(found)))
        else:
            write_out("".join(f"{line}\n" for line in difference_lines(found, colour=coloured(args.colour))))
    return DONE if found.same else FINDINGS


def _read(path: str, args: argparse.Namespace, messages: Messages) -> Document:
    known = input_format(args, path)
    given = open_input(args, messages, path)
    return read_document(args, given, format_in(args, given, known), messages.about(given))
