"""The entry of the command: finds the subcommand, runs it, and turns whatever happens into an exit code."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any

from newsdoc._version import __version__
from newsdoc.cli.exits import MEANINGS, USAGE
from newsdoc.cli.failures import explain_failure
from newsdoc.cli.settings_files import candidates
from newsdoc.cli.streams import complain, write_out

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from types import ModuleType

    from newsdoc.cli.parser import Parser

__all__ = ["COMMANDS", "general_parser", "main"]

COMMANDS = {
    "convert": "convert a document from one format to another",
    "tables": "write an archive as tables: documents, blocks, turns, question-answer pairs",
    "stats": "count documents, words, turns, questions, and who speaks how much",
    "diff": "say what has changed between two documents, by block and word",
    "set": "change what is known about documents, in their files",
    "fmt": "rewrite documents in their one form, or check that they are in it",
    "validate": "check documents against the schema, and what it can't say",
    "lint": "check documents against the rules of a house",
    "view": "show a document on the terminal, or as a page with the source beside it",
    "serve": "serve a page where articles are pasted, seen and corrected, and an API",
    "inspect": "print a document's tree, with positions",
    "explain": "print an article with what the reader made of each line",
    "rule": "say what a diagnostic or a reader's rule means and what to do",
    "schema": "print the JSON Schema of documents",
    "formats": "list the formats",
    "styles": "list the languages and house styles, or print one",
    "completion": "print the script by which a shell completes what is typed",
    "manual": "print the manual page",
}
"""The subcommands, each with one line about it; each is a module of this package."""

_EXAMPLES = (
    "newsdoc convert interview.txt interview.nitf.xml",
    "newsdoc explain interview.txt",
    "newsdoc convert --help",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, or the process's own, and give the exit code."""
    if argv is None:
        _collect_seldom()
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        return _run(arguments)
    except BaseException as error:  # noqa: BLE001  (the one place where everything that happens gets its exit code)
        return explain_failure(error, debug="--debug" in arguments)


def _collect_seldom() -> None:
    """Have Python look for garbage seldom while this process, which is ours alone, lives, and not at all as it ends.

    Modules are no garbage, and at the end Python would go through all of them several times: an eighth of a short run.
    """
    gc.set_threshold(50_000, 20, 100)
    atexit.register(gc.freeze)


def _run(arguments: list[str]) -> int:
    split = _command_place(arguments)
    if arguments and not split:
        return _run_command(arguments[0], arguments[1:])
    general = general_parser()
    chosen = general.parsed(arguments[:split])
    if chosen.version:
        write_out(f"newsdoc {__version__}\n")
        return 0
    if split == len(arguments):
        complain(general.format_help())
        return USAGE
    return _run_command(arguments[split], arguments[split + 1 :], chosen.config, isolated=chosen.isolated)


def _command_place(arguments: list[str]) -> int:
    """Give the place of the subcommand among the arguments, or their number: it is the first word that is no option."""
    place = 0
    while place < len(arguments) and arguments[place].startswith("-"):
        place += 2 if arguments[place] == "--config" else 1
    return min(place, len(arguments))


def _run_command(name: str, words: list[str], config: str | None = None, *, isolated: bool = False) -> int:
    """Run a subcommand; the settings' path and whether there are none are what stood before its name."""
    if name not in COMMANDS:
        from newsdoc.diagnostics import UsageError
        from newsdoc.diagnostics.suggestions import no_such

        raise UsageError(no_such("command", name, COMMANDS))
    from newsdoc.cli.parser import Parser

    command = import_module(f"newsdoc.cli.{name}")
    parser = Parser(f"newsdoc {name}", command.DESCRIPTION, command.EXAMPLES)
    command.configure(parser)
    args = parser.parsed(words)
    args.settings, args.table, args.house = {}, {}, {}
    if args.isolated or isolated:
        from newsdoc import plugins

        with plugins.isolated():
            return _code(command, args)
    _apply_settings(
        args,
        config if args.config is None else args.config,
        name,
        parser,
        words,
        getattr(command, "SETTINGS", {}),
    )
    return _code(command, args)


def _code(command: ModuleType, args: Namespace) -> int:
    code: int = command.run(args)
    return code


def _apply_settings(  # noqa: PLR0913, PLR0917  (what was asked of whom)
    args: Namespace, path: str | None, name: str, parser: Parser, words: list[str], others: dict[str, Any]
) -> None:
    """Set what the command line leaves open and a house's settings say; most have none, and then nothing is loaded."""
    paths = candidates(os.getcwd()) if path is None else iter((path,))
    first = next(paths, None)
    if first is None:
        return
    from newsdoc.cli import settings

    found = settings.find(chain((first,), paths)) if path is None else settings.load(path)
    if found is not None:
        settings.apply(found, args, settings.Command(name, parser, others), words, COMMANDS)


def general_parser() -> Parser:
    """Give the parser of what stands before the subcommand."""
    from newsdoc.cli.parser import Parser  # an interrupt while that is imported is ours to handle already

    listed = "\n".join(f"  {name:<10} {line}" for name, line in COMMANDS.items())
    codes = "\n".join(f"  {code:<3}  {meaning}" for code, meaning in MEANINGS.items())
    parser = Parser(
        "newsdoc",
        "Read, convert, check and explain news documents.",
        _EXAMPLES,
        f"commands:\n{listed}\n\nexit codes:\n{codes}",
    )
    parser.usage = "newsdoc [--help] [--version] [--debug] [--config PATH] [--isolated] COMMAND ..."
    parser.add_argument("--version", action="store_true", help="print the version and exit")
    return parser
