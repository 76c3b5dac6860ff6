"""Reading a document for a subcommand: which format it has, and with which options it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.files import STREAM, Input, read_input
from newsdoc.cli.options import READER_OPTIONS, Option, given_limit, given_options
from newsdoc.decoding import decode_as
from newsdoc.diagnostics import UsageError
from newsdoc.formats import registry
from newsdoc.formats.reading import read
from newsdoc.formats.recognition import recognised
from newsdoc.limits import limits_of

if TYPE_CHECKING:
    import argparse

    from newsdoc.cli.messages import Messages
    from newsdoc.cli.remarks import Remarks
    from newsdoc.formats.format import Format
    from newsdoc.model import Document

__all__ = [
    "format_in",
    "format_of",
    "in_encoding",
    "input_format",
    "open_input",
    "read_document",
    "require_stream",
]


def format_of(path: str, name: str | None, option: str) -> Format:
    """Give the format that was named, or else the one of the path's suffix. Raises `UsageError`."""
    if name is not None:
        return registry.by_name(name)
    if path == STREAM:
        formats = ", ".join(known.name for known in registry.all_formats())
        raise UsageError(f"'-' has no suffix to tell its format: give {option} ({formats})")
    return registry.by_path(path)


def input_format(args: argparse.Namespace, path: str) -> Format:
    """Give the format of an input by its path, or by the name that standard input was given. Raises `UsageError`."""
    named = args.stdin_filename if path == STREAM and args.stdin_filename is not None else path
    return format_of(named, args.source, "--from")


def require_stream(args: argparse.Namespace, *paths: str) -> None:
    """Raise `UsageError` if standard input was given a name and isn't read."""
    if args.stdin_filename is not None and STREAM not in paths:
        raise UsageError("--stdin-filename names what stands on standard input, and `-` is not among the files")


def format_in(args: argparse.Namespace, given: Input, known: Format) -> Format:
    """Give the format of an input: the one that was named, or what it plainly is where its suffix leaves that open."""
    return known if args.source is not None else recognised(known, given.sample, given_limit(args))


def open_input(args: argparse.Namespace, messages: Messages, path: str) -> Input:
    """Read an input that messages will be about, as text if its encoding was given.

    Raises `OSError`, and what `in_encoding` raises.
    """
    given = read_input(path, given_limit(args), args.stdin_filename)
    messages.about(given)
    return in_encoding(args, given)


def in_encoding(args: argparse.Namespace, given: Input) -> Input:
    """Give an input as text of an encoding, if one was given.

    Raises `ReadError` if it is larger than the limit or isn't in the encoding, `UsageError` if there is no such one.
    """
    limits_of(given_limit(args)).check_size(given.data, given.title)
    if args.encoding is None:
        return given
    return given._replace(decoded=decode_as(given.data, args.encoding, given.title))


def read_document(
    args: argparse.Namespace,
    given: Input,
    known: Format,
    remarks: Remarks,
    *,
    options: tuple[Option, ...] = READER_OPTIONS,
) -> Document:
    """Read an input with the options that were given, and take what is said about it.

    `options` are those that apply to reading, unless that is all of them.

    Raises `UsageError` if the format can't be read or doesn't take an option, `ReadError` if the input can't be read.
    """
    if known.read is None:
        raise UsageError(f"{known.title} can only be written")
    values = given_options(args, options, known.read, known.name, "reading")
    data = given.decoded or given.data
    return read(known, data, name=given.title, report=remarks, normalize=args.normalize, **values)
