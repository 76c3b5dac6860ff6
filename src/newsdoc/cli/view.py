"""`newsdoc view`: shows a document, on the terminal or as a page with the source beside it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE
from newsdoc.cli.files import STREAM, same_file, write_output
from newsdoc.cli.messages import Messages, add_form, count
from newsdoc.cli.options import READER_OPTIONS, add_colour, add_options, add_source, add_stdin_name, given_options
from newsdoc.cli.readable import readable
from newsdoc.cli.reading import format_in, input_format, open_input, require_stream
from newsdoc.cli.streams import coloured, write_out
from newsdoc.diagnostics import UsageError
from newsdoc.view import page, see

if TYPE_CHECKING:
    import argparse

    from newsdoc.cli.files import Input
    from newsdoc.cli.remarks import Remarks
    from newsdoc.formats.format import Format
    from newsdoc.view import Seen

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Show a document as people read it: who speaks, what is a note, and, beside the lines, what the reader thinks"
    " likely (~) or is unsure of (?). With --output it becomes one page of HTML with everything in it: the source"
    " beside the blocks, why each was read so, and the document in other formats. The page has no script and"
    " fetches nothing."
)
EXAMPLES = ("newsdoc view interview.txt", "newsdoc view interview.txt --output interview.view.html")

_NARROWEST = 20
_WIDEST = 100
"""The columns of a line that can be read with ease, on however wide a terminal."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("input", metavar="FILE", help="the file to show, or - for standard input")
    parser.add_argument("-o", "--output", metavar="PAGE", help="the page to write, or - for standard output")
    parser.add_argument("--width", metavar="N", type=count, help="the columns of a line (default: the terminal's)")
    add_source(parser)
    add_stdin_name(parser)
    add_form(parser)
    add_colour(parser)
    add_options(parser, "options for reading plain text and NITF", READER_OPTIONS)


def run(args: argparse.Namespace) -> int:
    """Show the document. Raises `UsageError` for a width that applies to nothing, and an output that is the input."""
    require_stream(args, args.input)
    known = input_format(args, args.input)
    if args.output is not None and args.width is not None:
        raise UsageError("--width is for the terminal, and --output writes a page")
    if args.output not in (None, STREAM) and same_file(args.input, args.output):
        raise UsageError(f"{args.output} is the input itself: name another output")
    with Messages(args) as messages:
        given = open_input(args, messages, args.input)
        known = format_in(args, given, known)
        seen = _seen(args, given, known, messages.about(given))
        messages.end()
        if args.output is not None:
            write_output(args.output, page(seen).encode())
        else:
            write_out(readable(seen.document, width=_width(args.width), colour=coloured(args.colour)))
    return DONE


def _seen(args: argparse.Namespace, given: Input, known: Format, remarks: Remarks) -> Seen:
    if known.read is None:
        raise UsageError(f"{known.title} can only be written")
    options = given_options(args, READER_OPTIONS, known.read, known.name, "reading")
    data = given.decoded or given.data
    return see(known, data, name=given.title, report=remarks, normalize=args.normalize, **options)


def _width(asked: int | None) -> int:
    """Give how many columns a line has."""
    if asked is not None:
        return max(asked, _NARROWEST)
    return max(_NARROWEST, min(shutil.get_terminal_size((80, 24)).columns, _WIDEST))
