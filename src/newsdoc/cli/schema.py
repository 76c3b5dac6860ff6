"""`newsdoc schema`: prints the JSON Schema of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE
from newsdoc.cli.streams import write_out

if TYPE_CHECKING:
    import argparse

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = "Print the JSON Schema (2020-12) that every document in JSON is valid under."
EXAMPLES = ("newsdoc schema",)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: there are none."""
    del parser


def run(args: argparse.Namespace) -> int:
    """Print the schema."""
    from newsdoc.schema import schema_text

    del args
    write_out(schema_text())
    return DONE
