"""`newsdoc manual`: prints the manual page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE
from newsdoc.cli.streams import write_out

if TYPE_CHECKING:
    import argparse

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "page", "run"]

DESCRIPTION = (
    "Print the manual page, which holds the help of all commands, in roff. Where newsdoc is installed by pip, the page"
    " comes with it: `man newsdoc` shows it as long as the environment is active."
)
EXAMPLES = ("newsdoc manual",)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: there are none."""
    del parser


def run(args: argparse.Namespace) -> int:
    """Print the page."""
    del args
    write_out(page())
    return DONE


def page() -> str:
    """Give the page."""
    from newsdoc.cli.syntax.arguments import commands, general
    from newsdoc.cli.syntax.roff import manual_page

    return manual_page(general(), commands())
