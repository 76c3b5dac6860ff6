"""`newsdoc convert`: reads a document in one format and writes it in another."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.files import STREAM, same_file, write_output
from newsdoc.cli.many_options import add_many, given, is_for_many
from newsdoc.cli.messages import Messages, add_form
from newsdoc.cli.options import (
    READER_OPTIONS,
    STYLE,
    WRITER_OPTIONS,
    add_options,
    add_source,
    add_stdin_name,
    given_options,
    set_value,
    takes,
)
from newsdoc.cli.reading import format_in, format_of, input_format, open_input, read_document, require_stream
from newsdoc.cli.streams import is_terminal
from newsdoc.diagnostics import UsageError
from newsdoc.formats.writing import write_bytes

if TYPE_CHECKING:
    import argparse

    from newsdoc.diagnostics import Diagnostic

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Convert a document from one format to another. The formats follow from the files' suffixes"
    " unless they are named; `newsdoc formats` lists them. With --out, whole archives are converted."
)
EXAMPLES = (
    "newsdoc convert interview.txt interview.nitf.xml",
    "newsdoc convert interview.txt --to json --indent 2",
    "newsdoc convert - interview.json --from text --lang en --encoding windows-1252",
    "newsdoc convert interview.json interview.nitf.xml --nitf-version 3.4 --doctype",
    "newsdoc convert interview.json interview.newsml.xml --newsml-inline xhtml --strict",
    "newsdoc convert archive --out converted --to nitf",
    "newsdoc convert 'archive/**/*.txt' more.tar.gz --out shards --shards jsonl.gz --jobs 2",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.usage = (
        "newsdoc convert [OPTION ...] INPUT [OUTPUT]\n       newsdoc convert [OPTION ...] INPUT ... --out DIR"
    )
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="+",
        help="the file to read, or - for standard input; the second, without --out, is the file to write (default: -)",
    )
    add_source(parser)
    add_stdin_name(parser)
    parser.add_argument("-t", "--to", dest="target", metavar="FORMAT", help="the format to write")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="write nothing if anything of the document or its source would be lost",
    )
    add_form(parser)
    add_many(parser)
    add_options(parser, "options for reading plain text and NITF", READER_OPTIONS)
    add_options(
        parser, "options for writing JSON, text, NITF, ninjs, NewsML-G2, JSON-LD, HTML and TT's NewsDoc", WRITER_OPTIONS
    )


def run(args: argparse.Namespace) -> int:
    """Convert what was named, as one or as many."""
    require_stream(args, *args.inputs[:1])
    if is_for_many(args):
        # With all that it takes to work on many, which one does without.
        if given(args).engine != "local":
            from newsdoc.cli.engines import convert_by_engine

            return convert_by_engine(args)
        from newsdoc.cli.many import convert_many

        return convert_many(args)
    args.input, args.output = _input_and_output(args.inputs)
    return _convert_one(args)


def _input_and_output(paths: list[str]) -> tuple[str, str]:
    """Give the one input and the output. Raises `UsageError` for more, and `OSError` for a folder."""
    if len(paths) > 2:  # noqa: PLR2004  (as the name says)
        raise UsageError(
            f"there is no place for {paths[2]!r}: for several inputs, name a folder to write to with --out"
        )
    if os.path.isdir(paths[0]):
        message = f"{os.strerror(errno.EISDIR)}: name another for what becomes of its files with --out"
        raise IsADirectoryError(errno.EISDIR, message, paths[0])
    return paths[0], paths[1] if len(paths) > 1 else STREAM


def _convert_one(args: argparse.Namespace) -> int:
    """Convert the input. Nothing is written unless all of it could be read."""
    source = input_format(args, args.input)
    target = format_of(args.output, args.target, "--to")
    if target.write is None:
        raise UsageError(f"{target.title} can only be read")
    if target.binary and args.output == STREAM and is_terminal():
        raise UsageError(f"{target.title} is no text for a terminal: name the file to write, or send it on with > or |")
    reading, writing = READER_OPTIONS, WRITER_OPTIONS
    if set_value(args, "manner") == "plain":
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
        remarks = messages.about(given, located=source.name == "json")
        data = write_bytes(target, document, report=remarks, **options)
        messages.end()
        if args.strict and (losses := [*filter(_is_loss, messages.found)]):
            messages.line(
                f"{given.name}: nothing is written, for --strict allows no losses, and there are {len(losses)}"
            )
            return FINDINGS
        write_output(args.output, data)
    return DONE


def _is_loss(diagnostic: Diagnostic) -> bool:
    return diagnostic.kind.loss
