"""Running a subcommand in this process."""

from __future__ import annotations

from newsdoc.cli import main

__all__ = ["runner"]


def runner(command, capsysbinary):
    """Give what runs a subcommand with some words, and gives its exit code and what it said on both streams."""

    def run(*words):
        code = main([command, *words])
        said = capsysbinary.readouterr()
        return code, said.out.decode(), said.err.decode()

    return run
