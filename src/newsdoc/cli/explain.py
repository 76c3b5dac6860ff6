"""`newsdoc explain`: prints an article with what the reader made of each line in the margin."""

from __future__ import annotations

from pathlib import Path
from string import ascii_lowercase, digits
from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE
from newsdoc.cli.margins import annotated
from newsdoc.cli.messages import Messages, add_form
from newsdoc.cli.options import READER_OPTIONS, add_colour, add_options, add_source, add_stdin_name, set_value
from newsdoc.cli.printing import as_json
from newsdoc.cli.reading import format_in, input_format, open_input, read_document, require_stream
from newsdoc.cli.streams import coloured, write_out
from newsdoc.diagnostics import UsageError
from newsdoc.formats.text.explanation import explain, to_plain

if TYPE_CHECKING:
    import argparse

_CODE = frozenset(f"{ascii_lowercase}{digits}-")

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Print an article in plain text with what the reader made of each line: its type, the speaker, and the rule that"
    " decided. Behind a type or a speaker, a ~ marks what it thinks likely, a ? what it is unsure of."
    " `newsdoc rule` says what a rule means; given a code or a rule instead of a file, so does this."
)
EXAMPLES = (
    "newsdoc explain interview.txt",
    "newsdoc explain ambiguous-label",
    "newsdoc explain interview.txt --output-format json",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("input", metavar="FILE|CODE", help="the file to read, or - for standard input; or a code")
    add_source(parser, "the format to read: text")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="how to print it")
    add_stdin_name(parser)
    add_form(parser)
    add_colour(parser)
    add_options(parser, "options for reading plain text and NITF", READER_OPTIONS)


def run(args: argparse.Namespace) -> int:
    """Print the explanation of an article, or of a code. Raises `UsageError` for a format that has no lines."""
    if _is_code(args.input):
        from newsdoc.cli.rule import explanation_of

        write_out(explanation_of(args.input, args))
        return DONE
    require_stream(args, args.input)
    known = input_format(args, args.input)
    with Messages(args) as messages:
        given = open_input(args, messages, args.input)
        actual = format_in(args, given, known)
        if actual.name != "text":
            raise UsageError(f"explain shows how plain text was read, and {args.input} is {actual.name}: see inspect")
        remarks = messages.about(given, all=True)
        document = read_document(args, given, known, remarks)
        messages.end()
        options = {name: value for name in ("lang", "style") if (value := set_value(args, name)) is not None}
        explanation = explain(document, remarks.source, remarks=remarks.found, **options)
        if args.output_format == "json":
            write_out(as_json(to_plain(explanation)))
        else:
            write_out(annotated(explanation, remarks.source, colour=coloured(args.colour)))
    return DONE


def _is_code(word: str) -> bool:
    """Tell whether a word is the code of a diagnostic or a rule rather than a file: it is none, and has no suffix."""
    return set(word) <= _CODE and word[:1].isalpha() and not Path(word).exists()
