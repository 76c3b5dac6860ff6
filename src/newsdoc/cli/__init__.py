"""The command `newsdoc`: one module for each of its subcommands, imported only when it is chosen."""

from newsdoc.cli.entry import main

__all__ = ["main"]
