"""`newsdoc diff`: says what has changed between two documents, by block and by word."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.messages import Messages, add_form
from newsdoc.cli.options import READER_OPTIONS, add_options, add_source
from newsdoc.cli.reading import format_in, format_of, open_input, read_document
from newsdoc.cli.streams import coloured, painted, write_out
from newsdoc.diagnostics import UsageError
from newsdoc.escapes import one_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from newsdoc.comparison import Change, Comparison, Piece, Unit
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

_MARKS = {"removed": ("[-", "-]"), "added": ("{+", "+}"), "same": ("", "")}
_COLOURS = {"removed": "31;9", "added": "32;4"}
_DIM = "2"
_CONTEXT = 40
"""How many characters of what hasn't changed are printed on each side of what has."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("first", metavar="FILE", help="the document as it was, or - for standard input")
    parser.add_argument("second", metavar="OTHER", help="the document as it is, or - for standard input")
    add_source(parser, "the format of both")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="how to print it")
    add_form(parser)
    add_options(parser, "options for reading plain text and NITF", READER_OPTIONS)


def run(args: argparse.Namespace) -> int:
    """Print what has changed."""
    from newsdoc.comparison import compare

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
            write_out("".join(f"{line}\n" for line in _lines(found, colour=coloured())))
    return DONE if found.same else FINDINGS


def _read(path: str, args: argparse.Namespace, messages: Messages) -> Document:
    known = format_of(path, args.source, "--from")
    given = open_input(args, messages, path)
    return read_document(args, given, format_in(args, given, known), messages.about(given))


def _lines(found: Comparison, *, colour: bool) -> Iterator[str]:
    for field in found.fields:
        yield f"{field.name}: {_value('removed', field.before, colour)} {_value('added', field.after, colour)}"
    for change in found.blocks:
        yield from _change(change, colour=colour)
    if not found.same and not found.fields and not found.blocks:
        yield "the words are the same; what differs is emphasis, links, ids or the like"


def _value(kind: str, value: Any, colour: bool) -> str:  # noqa: FBT001  (it is passed on)
    return _marked(kind, json.dumps(value, ensure_ascii=False), colour)


def _marked(kind: str, text: str, colour: bool) -> str:  # noqa: FBT001  (as above)
    begin, end = _MARKS[kind]
    marked = f"{begin}{one_line(text)}{end}"
    return painted(marked, _COLOURS[kind], colour=colour) if kind in _COLOURS else marked


def _change(change: Change, *, colour: bool) -> Iterator[str]:
    """Give the lines of a change: where and what it is, and what it says or said."""
    before, after = change.before, change.after
    unit = after or before
    assert unit is not None  # noqa: S101  (for the type checkers: every change has one of them)
    head = f"{change.kind} {_place(change)}: {_described(before, after)}"
    yield painted(one_line(head), _DIM, colour=colour)
    if change.kind in ("added", "removed") and unit.text:
        yield f"  {_marked(change.kind, unit.text, colour)}"
    elif change.pieces:
        yield f"  {''.join(_shown(piece, colour) for piece in change.pieces)}"


def _place(change: Change) -> str:
    paths = [unit.path for unit in (change.before, change.after) if unit is not None]
    return " -> ".join(dict.fromkeys(paths))


def _described(before: Unit | None, after: Unit | None) -> str:
    """Give what a block is, before and after if that has changed."""
    told = [
        f"{unit.type} ({unit.speaker})" if unit.speaker else unit.type for unit in (before, after) if unit is not None
    ]
    return " -> ".join(dict.fromkeys(told))


def _shown(piece: Piece, colour: bool) -> str:  # noqa: FBT001  (as above)
    text = piece.text
    if piece.kind == "same" and len(text) > 2 * _CONTEXT + 1:
        text = f"{text[:_CONTEXT]}…{text[-_CONTEXT:]}"
    return _marked(piece.kind, text, colour)
