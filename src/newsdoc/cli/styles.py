"""`newsdoc styles`: lists the languages and house styles that come with newsdoc, or prints one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE
from newsdoc.cli.streams import write_out
from newsdoc.styles import builtin_names, builtin_source, resolve

if TYPE_CHECKING:
    import argparse

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = "List the languages and house styles that come with newsdoc, or print one to start another from."
EXAMPLES = ("newsdoc styles", "newsdoc styles en")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="the style to print, as TOML")


def run(args: argparse.Namespace) -> int:
    """Print the names and titles, or the style. Raises `UsageError` for an unknown name."""
    write_out(_listed() if args.name is None else builtin_source(args.name))
    return DONE


def _listed() -> str:
    return "".join(f"{name:<8} {style.title}\n" for name in builtin_names() for style in resolve(name))
