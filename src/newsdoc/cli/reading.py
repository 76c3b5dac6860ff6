"""Reading a document for a subcommand: which format it has, and with which options it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.files import STREAM, Input
from newsdoc.cli.options import READER_OPTIONS, Option, given_limit, given_options
from newsdoc.diagnostics import UsageError
from newsdoc.formats import registry
from newsdoc.formats.recognition import recognised
from newsdoc.limits import limits_of

if TYPE_CHECKING:
    import argparse

    from newsdoc.cli.remarks import Remarks
    from newsdoc.formats.format import Format
    from newsdoc.model import Document

__all__ = ["format_in", "format_of", "read_document"]


def format_of(path: str, name: str | None, option: str) -> Format:
    """Give the format that was named, or else the one of the path's suffix. Raises `UsageError`."""
    if name is not None:
        return registry.by_name(name)
    if path == STREAM:
        formats = ", ".join(known.name for known in registry.all_formats())
        raise UsageError(f"'-' has no suffix to tell its format: give {option} ({formats})")
    return registry.by_path(path)


def format_in(args: argparse.Namespace, given: Input, known: Format) -> Format:
    """Give the format of an input: the one that was named, or what it plainly is where its suffix leaves that open."""
    return known if args.source is not None else recognised(known, given.data, given_limit(args))


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
    limits_of(given_limit(args)).check_size(given.data, given.title)
    return known.read(given.data, name=given.title, report=remarks, **values)
