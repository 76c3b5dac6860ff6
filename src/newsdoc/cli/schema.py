"""`newsdoc schema`: prints the JSON Schema of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE
from newsdoc.cli.streams import write_out

if TYPE_CHECKING:
    import argparse

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = "Print the JSON Schema (2020-12) that every document in JSON is valid under."
EXAMPLES = ("newsdoc schema", "newsdoc schema --id")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the argument."""
    parser.add_argument("--id", action="store_true", help="print its identifier alone, which carries the version")


def run(args: argparse.Namespace) -> int:
    """Print the schema, or its identifier."""
    from newsdoc.schema import SCHEMA_ID, schema_text

    write_out(f"{SCHEMA_ID}\n" if args.id else schema_text())
    return DONE
