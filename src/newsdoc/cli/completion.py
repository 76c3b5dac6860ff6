"""`newsdoc completion`: prints the script by which a shell completes what is typed after `newsdoc`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE
from newsdoc.cli.streams import write_out

if TYPE_CHECKING:
    import argparse

__all__ = ["DESCRIPTION", "EXAMPLES", "SHELLS", "configure", "run"]

DESCRIPTION = (
    "Print the script by which a shell completes commands, options, what they take, and files. It lists them all, those"
    " of formats that other packages bring included, and starts nothing when you press TAB; print it anew when newsdoc"
    " is another. docs/tools.md says where each shell looks for it."
)
EXAMPLES = ("newsdoc completion bash", "newsdoc completion zsh", "newsdoc completion fish")

SHELLS = ("bash", "zsh", "fish")
"""The shells for which there is a script."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("shell", metavar="SHELL", choices=SHELLS, help="the shell: bash, zsh or fish")


def run(args: argparse.Namespace) -> int:
    """Print the script."""
    write_out(script(args.shell))
    return DONE


def script(shell: str) -> str:
    """Give the script of a shell."""
    from newsdoc.cli.syntax.arguments import commands, general
    from newsdoc.cli.syntax.bash import bash
    from newsdoc.cli.syntax.fish import fish
    from newsdoc.cli.syntax.zsh import zsh

    return {"bash": bash, "zsh": zsh, "fish": fish}[shell](general(), commands())
