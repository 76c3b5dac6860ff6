"""`newsdoc styles`: lists the languages and house styles that come with newsdoc, or prints one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import styles
from newsdoc.cli.exits import DONE
from newsdoc.cli.streams import write_out

if TYPE_CHECKING:
    import argparse

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = "List the languages and house styles that come with newsdoc, or print one to start another from."
EXAMPLES = ("newsdoc styles", "newsdoc styles en")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="the style to print, as TOML")


def run(args: argparse.Namespace) -> int:
    """Print the names, or the style."""
    write_out("".join(f"{name}\n" for name in styles.names()) if args.name is None else styles.toml(args.name))
    return DONE
