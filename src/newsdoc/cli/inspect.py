"""`newsdoc inspect`: prints the tree of a document, with the place that each node came from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE
from newsdoc.cli.messages import Messages, add_form
from newsdoc.cli.options import READER_OPTIONS, add_options, add_source, add_stdin_name
from newsdoc.cli.reading import format_in, input_format, open_input, read_document, require_stream
from newsdoc.cli.streams import write_out
from newsdoc.clock import clock
from newsdoc.escapes import harmless
from newsdoc.model import Node, Turn
from newsdoc.shape import Many, One, fields, type_name

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from newsdoc.model import Origin
    from newsdoc.model.node import Record
    from newsdoc.source import Source

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Print the tree of a document: each node with its fields, the place that it came from (line:column, or"
    " code points where the source is not at hand), and the rule that decided."
)
_PLAIN = ("content", "body")
"""Fields whose names say no more than that something is in them."""

EXAMPLES = ("newsdoc inspect interview.txt", "newsdoc inspect interview.json")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("input", metavar="FILE", help="the file to read, or - for standard input")
    add_source(parser)
    add_stdin_name(parser)
    add_form(parser)
    add_options(parser, "options for reading plain text and NITF", READER_OPTIONS)


def run(args: argparse.Namespace) -> int:
    """Print the tree."""
    require_stream(args, args.input)
    format = input_format(args, args.input)  # noqa: A001  (the trade's word)
    with Messages(args) as messages:
        given = open_input(args, messages, args.input)
        format = format_in(args, given, format)  # noqa: A001
        remarks = messages.about(given)
        document = read_document(args, given, format, remarks)
        messages.end()
        source = remarks.source if format.name == "text" else None
        write_out(harmless("".join(f"{line}\n" for line in _lines(document, source, 0))))
    return DONE


def _lines(record: Record, source: Source | None, depth: int, field: str = "") -> Iterator[str]:
    """Give the line of a record, and the lines of what it holds, deeper by one step."""
    margin = "  " * depth
    yield " ".join(part for part in (f"{margin}{field}{type_name(type(record))}", *_facts(record, source)) if part)
    for name, member in _members(record):
        if isinstance(member, str):
            yield f"{margin}  {name}{_quoted(member)}"
        else:
            yield from _lines(member, source, depth + 1, name)


def _facts(record: Record, source: Source | None) -> Iterator[str]:
    """Give the place of a record, its fields that aren't nodes, and who decided."""
    origin = record.origin if isinstance(record, Node) else None
    if origin is not None:
        yield _place(origin, source)
    for field in fields(type(record)):
        value = getattr(record, field.name)
        if value != field.default and not _holds_records(field.value):
            yield f"{field.name}={_quoted(value)}{_as_time(record, field.name, value)}"
    if origin is not None:
        yield f"[{origin.rule}, {origin.basis}, {origin.confidence}]"


def _as_time(record: Record, name: str, value: int) -> str:
    """Give a turn's time as a player shows it, behind its milliseconds."""
    return f" ({clock(value)})" if isinstance(record, Turn) and name in ("start", "end") else ""


def _place(origin: Origin, source: Source | None) -> str:
    if source is None:
        return f"@{origin.start}-{origin.end}"
    return f"{source.position(origin.start)}-{source.position(origin.end)}"


def _members(record: Record) -> Iterator[tuple[str, Record | str]]:
    """Give the records and texts directly below a record, each with the name of its field where that says more."""
    for field in fields(type(record)):
        value = getattr(record, field.name)
        if field.name == "origin" or not value or not _holds_records(field.value):
            continue
        held: tuple[Record | str, ...] = value if isinstance(field.value, Many) else (value,)
        yield from ((_prefix(field.name, member), member) for member in held)


def _prefix(field: str, member: Record | str) -> str:
    kind = "" if isinstance(member, str) else type_name(type(member))
    return "" if field in _PLAIN or field in (kind, f"{kind}s") else f"{field}: "


def _holds_records(value: object) -> bool:
    return isinstance(value, One | Many) and bool(value.classes)


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
