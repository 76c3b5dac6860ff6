"""Reading a document for a subcommand: which format it has, and how what is said about it is shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from newsdoc.cli.exits import FINDINGS
from newsdoc.cli.files import STREAM, Input, read_input
from newsdoc.cli.options import READER_OPTIONS, Option, given_options
from newsdoc.cli.streams import complain
from newsdoc.decoding import decode_as, text_of
from newsdoc.diagnostics import Diagnostic, ReadError, UsageError, render
from newsdoc.formats import registry
from newsdoc.formats.reading import read
from newsdoc.formats.recognition import recognised
from newsdoc.source import Source

if TYPE_CHECKING:
    import argparse

    from newsdoc.formats.format import Format
    from newsdoc.json_places import Places
    from newsdoc.model import Document

__all__ = ["Remarks", "format_in", "format_of", "in_encoding", "open_input", "read_document"]


class Remarks:
    """Shows the diagnostics of one input on standard error, each with the line that it speaks of."""

    def __init__(self, given: Input, *, all: bool = False, located: bool = True) -> None:
        """Take the input that the diagnostics will be about.

        `all` shows those too that are only for information. Unless `located`, JSON paths lead to no place in the input,
        for it isn't JSON.
        """
        self._given = given
        self._all = all
        self._located = located
        self.shown: list[Diagnostic] = []
        """The diagnostics shown so far, in order."""

    def __call__(self, diagnostic: Diagnostic) -> None:
        """Show a diagnostic."""
        if self._all or diagnostic.severity != "info":
            self.shown.append(diagnostic)
            complain(self.in_full(self.placed(diagnostic)))

    def placed(self, diagnostic: Diagnostic) -> Diagnostic:
        """Give the diagnostic with the input's name, and for a JSON path with its line and column."""
        if diagnostic.file not in (None, self._given.title):
            return diagnostic  # it speaks of another file, such as a house style's
        found = self._places.placed(diagnostic) if self._located else diagnostic
        return attrs.evolve(found, file=self._given.name)

    def in_full(self, diagnostic: Diagnostic) -> str:
        """Give the diagnostic with the line that it speaks of and what helps."""
        return render(diagnostic, self.source if diagnostic.file == self._given.name else None)

    @cached_property
    def source(self) -> Source:
        """The input as text; where it isn't, with replacement characters."""
        try:
            text, _ = text_of(self._given.content)
        except ReadError:
            text = self._given.data.decode("utf-8", "replace")
        return Source(text, self._given.name)

    @cached_property
    def _places(self) -> Places:
        from newsdoc.json_places import Places

        return Places(self.source.text)


def format_of(path: str, name: str | None, option: str) -> Format:
    """Give the format that was named, or else the one of the path's suffix. Raises `UsageError`."""
    if name is not None:
        return registry.by_name(name)
    if path == STREAM:
        formats = ", ".join(known.name for known in registry.all_formats())
        raise UsageError(f"'-' has no suffix to tell its format: give {option} ({formats})")
    return registry.by_path(path)


def format_in(given: Input, known: Format, name: str | None) -> Format:
    """Give the format of an input: the one that was named, or what it plainly is where its suffix leaves that open."""
    return known if name is not None else recognised(known, given.sample)


def open_input(args: argparse.Namespace, path: str) -> Input:
    """Read an input, as text if its encoding was given.

    Raises `OSError`, `UsageError` for an encoding that there isn't, `SystemExit` if the input isn't in it.
    """
    given = read_input(path)
    try:
        return in_encoding(given, args.encoding)
    except ReadError as error:
        raise _ended(error, Remarks(given)) from error


def in_encoding(given: Input, encoding: str | None) -> Input:
    """Give an input as text of an encoding, if one was given. Raises `ReadError` and `UsageError`."""
    return given if encoding is None else given._replace(decoded=decode_as(given.data, encoding, given.title))


def _ended(error: ReadError, remarks: Remarks) -> SystemExit:
    """Show why an input can't be read, and give what ends the command."""
    for diagnostic in error.diagnostics:
        remarks(diagnostic)
    return SystemExit(FINDINGS)


def read_document(
    args: argparse.Namespace,
    given: Input,
    known: Format,
    remarks: Remarks | None = None,
    *,
    options: tuple[Option, ...] = READER_OPTIONS,
) -> Document:
    """Read an input with the options that were given, showing what is said about it: errors and warnings, or as told.

    `options` are those that apply to reading, unless that is all of them.

    Raises `UsageError` if the format can't be read or doesn't take an option, `SystemExit` if the input can't be read.
    """
    if known.read is None:
        raise UsageError(f"{known.title} can only be written")
    values = given_options(args, options, known.read, known.name, "reading")
    remarks = remarks or Remarks(given)
    try:
        data = given.decoded or given.data
        return read(known, data, name=given.title, report=remarks, normalize=args.normalize, **values)
    except ReadError as error:
        raise _ended(error, remarks) from error
