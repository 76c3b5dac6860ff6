"""`newsdoc styles`: lists the languages and house styles that come with newsdoc, or prints one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE
from newsdoc.cli.streams import complain, write_out
from newsdoc.styles import builtin_names, builtin_source, installed, resolve

if TYPE_CHECKING:
    import argparse

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = "List the languages and house styles there are, or print one of newsdoc's to start another from."
EXAMPLES = ("newsdoc styles", "newsdoc styles en")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="the style to print, as TOML")


def run(args: argparse.Namespace) -> int:
    """Print the names and titles, or the style. Raises `UsageError` for an unknown name."""
    if args.name is not None:
        write_out(builtin_source(args.name))
        return DONE
    others, failures = installed()
    for failure in failures:
        complain(str(failure))
    listed = (*(style for name in builtin_names() for style in resolve(name)), *others)
    write_out("".join(f"{style.name:<8} {style.title}\n" for style in listed))
    return DONE
