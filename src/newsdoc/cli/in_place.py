"""Rewriting files in their own formats: each as a whole, and only if all of it comes back."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.failures import explain_failure
from newsdoc.cli.files import STREAM, expanded, read_input, write_output
from newsdoc.cli.messages import Messages, add_form, not_opened
from newsdoc.cli.options import INDENT, LIMIT, SCHEMA, add_options, add_stdin_name, given_limit, set_value, takes
from newsdoc.cli.reading import format_in, input_format, read_document, require_stream
from newsdoc.decoding import text_of
from newsdoc.diagnostics import Diagnostic, InvalidDocument, ReadError, UsageError
from newsdoc.formats.json import schema_of
from newsdoc.formats.text.dialect.opening import is_dialect
from newsdoc.formats.writing import write_bytes
from newsdoc.limits import WIDEST

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdoc.cli.files import Input
    from newsdoc.cli.remarks import Remarks
    from newsdoc.formats.format import Format
    from newsdoc.model import Document

__all__ = ["FILE", "add_arguments", "rewrite_each"]

FILE = "a file to rewrite, a pattern with * or ** for many, or - for standard input, which goes to standard output"
"""What the help says of a file."""

_UNCHANGED = "unchanged"
_CHANGED = "changed"
_LEFT = "left as it is"


def add_arguments(parser: argparse.ArgumentParser, check: str) -> None:
    """Add the arguments of a command that rewrites files; `check` says what it does when it only looks."""
    parser.add_argument("-f", "--from", dest="source", metavar="FORMAT", help="the format of the files")
    add_stdin_name(parser)
    parser.add_argument("--check", action="store_true", help=check)
    parser.add_argument(INDENT.flag, default=argparse.SUPPRESS, **INDENT.settings)
    add_form(parser)
    add_options(parser, "options for reading", (LIMIT,))
    parser.set_defaults(encoding=None, normalize=None)


def rewrite_each(
    args: argparse.Namespace,
    paths: Sequence[str],
    change: Callable[[Document], Document],
    show: Callable[[Messages, str, Document, Document], None],
    *,
    always: bool,
) -> int:
    """Rewrite each file with what a change makes of its document, and give the exit code.

    One that can't be rewritten doesn't keep the others from it. With `--check` none is, and `show` is given what would
    change: the messages, the name, the document before and after. Unless `always`, a file whose document is the same
    after the change stays as it is, and JSON is indented as it was. Raises `UsageError`.
    """
    paths = expanded(paths)
    require_stream(args, *paths)
    formats = [_format(path, args) for path in paths]
    if INDENT.destination in args and not any(takes(known.write, INDENT) for known in formats):
        raise UsageError("--indent is for JSON, and none of the files is JSON")
    code = DONE
    done: list[str] = []
    with Messages(args) as messages:
        rewriting = _Rewriting(args, messages, change, show, always=always)
        for path, known in zip(paths, formats, strict=True):
            try:
                done.append(rewriting.rewrite(path, known))
            except OSError as error:
                code = explain_failure(error, debug=args.debug)
                messages.found.append(not_opened(error))
        messages.end()
        messages.line(_summary(done, check=args.check))
    wrong = _LEFT in done or (args.check and _CHANGED in done)
    return max(code, FINDINGS if wrong else DONE)


def _format(path: str, args: argparse.Namespace) -> Format:
    known = input_format(args, path)
    if known.read is None or known.write is None:
        raise UsageError(f"{known.title} can't be both read and written, so there is nothing to compare")
    return known


def _summary(done: list[str], *, check: bool) -> str:
    changed = "would change" if check else _CHANGED
    counts = ((_CHANGED, changed), (_UNCHANGED, _UNCHANGED), (_LEFT, _LEFT))
    return ", ".join(f"{done.count(kind)} {told}" for kind, told in counts if kind in done) or "nothing was done"


class _Rewriting:
    """The rewriting of one file after the other."""

    def __init__(
        self,
        args: argparse.Namespace,
        messages: Messages,
        change: Callable[[Document], Document],
        show: Callable[[Messages, str, Document, Document], None],
        *,
        always: bool,
    ) -> None:
        self._args = args
        self._messages = messages
        self._change = change
        self._show = show
        self._always = always

    def rewrite(self, path: str, known: Format) -> str:
        """Rewrite a file, and give what has become of it. Raises `OSError`."""
        given = read_input(path, given_limit(self._args), self._args.stdin_filename)
        made = self._made(given, known)
        self._messages.tell()
        if made is None:
            return _LEFT
        before, after, data = made
        is_same = data is None or data == given.data
        if self._args.check:
            if not is_same:
                self._show(self._messages, given.name, before, after)
        elif data is not None and (path == STREAM or not is_same):
            write_output(path, data)
        return _UNCHANGED if is_same else _CHANGED

    def _made(self, given: Input, known: Format) -> tuple[Document, Document, bytes | None] | None:
        """Give a document, what it becomes and, if that is to be written, how; or nothing and tell why."""
        remarks = self._messages.about(given)
        try:
            known = format_in(self._args, given, known)
            before = read_document(self._args, given, known, remarks, options=(LIMIT,))
            after = self._change(before)
            if after == before and not self._always and not given.is_stream:
                return before, after, None
            writing = self._messages.about(given, located=known.name == "json")
            data = self._written(after, known, given, writing)
            _require_all(after, data, known, given, given_limit(self._args))
        except (ReadError, InvalidDocument) as error:
            is_read = isinstance(error, ReadError)  # else the paths are those of a document that isn't written
            for diagnostic in error.diagnostics:
                (remarks if is_read else self._messages.about(given, located=False))(diagnostic)
            return None
        if lost := next((each for each in (*remarks.found, *writing.found) if each.kind.loss), None):
            remarks(_refusal(given, f"something of it would be lost ({lost.code})"))
            return None
        return before, after, data

    def _written(self, document: Document, known: Format, given: Input, remarks: Remarks) -> bytes:
        asked = set_value(self._args, INDENT.destination)
        indent = asked if self._always or asked is not None else _indent_of(given.data)
        options: dict[str, Any] = {INDENT.argument: indent} if indent is not None and takes(known.write, INDENT) else {}
        if takes(known.write, SCHEMA) and (schema := schema_of(given.data)) is not None:
            options[SCHEMA.argument] = schema
        return write_bytes(known, document, report=remarks, **options)


def _indent_of(data: bytes) -> int | None:
    """Give how many blanks the second line of JSON is indented by, if the first has nothing but a brace."""
    first, *others = data.split(b"\n", 2)
    if first.strip() != b"{" or not others:
        return None
    blanks = len(others[0]) - len(others[0].lstrip(b" "))
    return blanks if blanks <= WIDEST else None


def _require_all(document: Document, data: bytes, known: Format, given: Input, limit: int | None) -> None:
    """Raise `ReadError` for what isn't read from its one form as it was."""
    assert known.read is not None  # noqa: S101  (for the type checkers: `_format` has looked)
    if known.name == "text" and not is_dialect(text_of(given.data)[0]):
        raise ReadError(_refusal(given, "it is a printed article, which is left as it was printed"))
    if known.read(data, limit=limit) != document:
        raise ReadError(_refusal(given, f"it would not be read from {known.title} as it was"))


def _refusal(given: Input, message: str) -> Diagnostic:
    return Diagnostic("not-rewritten", message, given.title)
