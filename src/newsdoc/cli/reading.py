"""Reading a document for a subcommand: which format it has, what is said about it, and where it ends if it can't be read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsdoc.cli.exits import FINDINGS
from newsdoc.cli.files import STREAM, Input
from newsdoc.cli.options import READER_OPTIONS, given_options
from newsdoc.cli.streams import complain
from newsdoc.decoding import decode
from newsdoc.diagnostics import Diagnostic, ReadError, UsageError, render
from newsdoc.formats import registry
from newsdoc.source import Source

if TYPE_CHECKING:
    import argparse

    from newsdoc.formats.format import Format
    from newsdoc.model import Document

__all__ = ["Remarks", "format_of", "read_document"]


class Remarks:
    """Shows the diagnostics of one input on standard error, each with the line that it speaks of."""

    def __init__(self, given: Input) -> None:
        """Take the input that the diagnostics will be about."""
        self._given = given

    def __call__(self, diagnostic: Diagnostic) -> None:
        """Show a diagnostic, unless it is only for information."""
        if diagnostic.severity != "info":
            complain(render(diagnostic, self.source))

    @cached_property
    def source(self) -> Source:
        """The input as text; where it isn't, with replacement characters."""
        try:
            text, _ = decode(self._given.data)
        except ReadError:
            text = self._given.data.decode("utf-8", "replace")
        return Source(text, self._given.name)


def format_of(path: str, name: str | None, option: str) -> Format:
    """Give the format that was named, or else the one of the path's suffix. Raises `UsageError`."""
    if name is not None:
        return registry.by_name(name)
    if path == STREAM:
        formats = ", ".join(format.name for format in registry.all_formats())
        raise UsageError(f"'-' has no suffix to tell its format: give {option} ({formats})")
    return registry.by_path(path)


def read_document(args: argparse.Namespace, given: Input, format: Format) -> Document:  # noqa: A002  (the trade's word)
    """Read an input with the options that were given, showing what is said about it.

    Raises `UsageError` if the format can't be read or doesn't take an option, `SystemExit` if the input can't be read.
    """
    if format.read is None:
        raise UsageError(f"{format.title} can only be written")
    options = given_options(args, READER_OPTIONS, format.read, f"reading {format.name}")
    remarks = Remarks(given)
    try:
        return format.read(given.data, name=given.name, report=remarks, **options)
    except ReadError as error:
        for diagnostic in error.diagnostics:
            remarks(diagnostic)
        raise SystemExit(FINDINGS) from error
