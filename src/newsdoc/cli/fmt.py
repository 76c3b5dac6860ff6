"""`newsdoc fmt`: brings documents into the one form in which newsdoc writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.in_place import FILE, add_arguments, rewrite_each

if TYPE_CHECKING:
    import argparse

    from newsdoc.cli.messages import Messages
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


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help=FILE)
    add_arguments(parser, "rewrite nothing; the exit code is 1 if a file would change")


def run(args: argparse.Namespace) -> int:
    """Rewrite each file."""
    return rewrite_each(args, args.files, lambda document: document, _show, always=True)


def _show(messages: Messages, name: str, before: Document, after: Document) -> None:
    """Say which file would change; the document in it is the same."""
    del before, after
    messages.line(f"{name}: would change")
