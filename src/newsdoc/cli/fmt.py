"""`newsdoc fmt`: brings documents into the one form in which newsdoc writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.failures import explain_failure
from newsdoc.cli.files import STREAM, read_input, write_output
from newsdoc.cli.messages import Messages, add_form, not_opened
from newsdoc.cli.options import INDENT, LIMIT, add_options, given_limit, takes
from newsdoc.cli.reading import format_in, format_of, read_document
from newsdoc.decoding import text_of
from newsdoc.diagnostics import Diagnostic, ReadError, UsageError
from newsdoc.formats.text.dialect.opening import is_dialect

if TYPE_CHECKING:
    import argparse

    from newsdoc.cli.files import Input
    from newsdoc.cli.remarks import Remarks
    from newsdoc.formats.format import Format
    from newsdoc.model import Document

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Rewrite documents in the form in which newsdoc writes them, so that equal ones have equal files. A file is"
    " replaced as a whole, and only if all of it comes back; others are left as they are, and told."
)
EXAMPLES = (
    "newsdoc fmt interview.json interview.nitf.xml",
    "newsdoc fmt --check interview.json interview.nitf.xml",
    "newsdoc fmt interview.json --indent 2",
)

_UNCHANGED = "unchanged"
_CHANGED = "changed"
_LEFT = "left as it is"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    told = "a file to rewrite, or - for standard input, which is written to standard output"
    parser.add_argument("files", metavar="FILE", nargs="+", help=told)
    parser.add_argument("-f", "--from", dest="source", metavar="FORMAT", help="the format of the files")
    parser.add_argument(
        "--check", action="store_true", help="rewrite nothing; the exit code is 1 if a file would change"
    )
    parser.add_argument(INDENT.flag, **INDENT.settings)
    add_form(parser)
    add_options(parser, "options for reading", (LIMIT,))
    parser.set_defaults(encoding=None, normalize=None)


def run(args: argparse.Namespace) -> int:
    """Rewrite each file. One that can't be rewritten doesn't keep the others from it."""
    formats = [_format(path, args) for path in args.files]
    if args.indent is not None and not any(takes(known.write, INDENT) for known in formats):
        raise UsageError("--indent is for JSON, and none of the files is JSON")
    code = DONE
    done: list[str] = []
    with Messages(args) as messages:
        for path, known in zip(args.files, formats, strict=True):
            try:
                done.append(_rewrite(path, known, args, messages))
            except OSError as error:
                code = explain_failure(error, debug=args.debug)
                messages.found.append(not_opened(error))
        messages.end()
        messages.line(_summary(done, check=args.check))
    wrong = _LEFT in done or (args.check and _CHANGED in done)
    return max(code, FINDINGS if wrong else DONE)


def _format(path: str, args: argparse.Namespace) -> Format:
    known = format_of(path, args.source, "--from")
    if known.read is None or known.write is None:
        raise UsageError(f"{known.title} can't be both read and written, so there is nothing to compare")
    return known


def _summary(done: list[str], *, check: bool) -> str:
    changed = "would change" if check else _CHANGED
    counts = ((_CHANGED, changed), (_UNCHANGED, _UNCHANGED), (_LEFT, _LEFT))
    return ", ".join(f"{done.count(kind)} {told}" for kind, told in counts if kind in done) or "nothing was done"


def _rewrite(path: str, known: Format, args: argparse.Namespace, messages: Messages) -> str:
    """Rewrite a file, and give what has become of it. Raises `OSError`."""
    given = read_input(path, given_limit(args))
    text = _formatted(given, known, args, messages)
    messages.tell()
    if text is None:
        return _LEFT
    is_same = text.encode() == given.data
    if not is_same and args.check:
        messages.line(f"{given.name}: would change")
    if not args.check and (path == STREAM or not is_same):
        write_output(path, text)
    return _UNCHANGED if is_same else _CHANGED


def _formatted(given: Input, known: Format, args: argparse.Namespace, messages: Messages) -> str | None:
    """Give the text of a document in its one form, or nothing where that isn't to be written, which is told."""
    remarks = messages.about(given)
    try:
        known = format_in(args, given, known)
        document = read_document(args, given, known, remarks, options=(LIMIT,))
        writing = messages.about(given, located=known.name == "json")
        text = _written(document, known, args, writing)
        _require_all(document, text, known, given, given_limit(args))
    except ReadError as error:
        for diagnostic in error.diagnostics:
            remarks(diagnostic)
        return None
    if lost := next((each for each in (*remarks.found, *writing.found) if each.kind.loss), None):
        remarks(_refusal(given, f"something of it would be lost ({lost.code})"))
        return None
    return text


def _written(document: Document, known: Format, args: argparse.Namespace, remarks: Remarks) -> str:
    assert known.write is not None  # noqa: S101  (for the type checkers: `_format` has looked)
    options = {INDENT.argument: args.indent} if args.indent is not None and takes(known.write, INDENT) else {}
    return known.write(document, report=remarks, **options)


def _require_all(document: Document, text: str, known: Format, given: Input, limit: int | None) -> None:
    """Raise `ReadError` for what isn't read from its one form as it was."""
    assert known.read is not None  # noqa: S101  (as above)
    if known.name == "text" and not is_dialect(text_of(given.data)[0]):
        raise ReadError(_refusal(given, "it is a printed article, which is left as it was printed"))
    if known.read(text, limit=limit) != document:
        raise ReadError(_refusal(given, f"it would not be read from {known.title} as it was"))


def _refusal(given: Input, message: str) -> Diagnostic:
    return Diagnostic("not-rewritten", message, given.title)
