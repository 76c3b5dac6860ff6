"""`newsdoc tables`: writes the articles of an archive as tables of documents, blocks, turns and pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.many_options import FORMS, add_many
from newsdoc.cli.messages import add_form
from newsdoc.cli.options import READER_OPTIONS, add_options, add_source

if TYPE_CHECKING:
    import argparse

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Write what is in articles as flat tables for data frames and databases: of documents, blocks, turns, and questions"
    " with their answers. Each is a folder with files of Parquet or JSON Lines; docs/arrow.md describes the columns."
)
EXAMPLES = (
    "newsdoc tables archive --out tables",
    "newsdoc tables 'archive/**/*.txt' more.tar.gz --out lines --form jsonl.zst --jobs 8",
    "newsdoc tables archive --out tables --resume",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.usage = "newsdoc tables [OPTION ...] INPUT ... --out DIR"
    parser.add_argument("inputs", metavar="INPUT", nargs="+", help="files, folders and patterns")
    add_source(parser)
    told = "the form of the files: jsonl, jsonl.gz, jsonl.zst, or parquet (the default; extra arrow)"
    parser.add_argument("--form", dest="table_form", choices=FORMS, metavar="FORM", default="parquet", help=told)
    add_form(parser)
    add_many(parser, only=True)
    add_options(parser, "options for reading plain text and NITF", READER_OPTIONS)


def run(args: argparse.Namespace) -> int:
    """Write the tables of what was named."""
    from newsdoc.cli.many import convert_many
    from newsdoc.cli.planning import tables_of

    return convert_many(args, tables_of)
