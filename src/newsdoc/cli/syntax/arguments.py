"""The commands with all that they take, gathered from their parsers."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import attrs

from newsdoc.cli.entry import COMMANDS, general_parser
from newsdoc.cli.parser import Parser
from newsdoc.cli.syntax.values import Value, value_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

__all__ = ["Argument", "Command", "Group", "commands", "general"]


@attrs.frozen
class Argument:
    """An option with its flags, or an operand, which has none.

    `told` is its help, `value` what it takes; it may come `often`, or be left out.
    """

    flags: tuple[str, ...]
    told: str
    value: Value | None
    often: bool
    optional: bool


@attrs.frozen
class Group:
    """Arguments that the help lists together, under a title."""

    title: str
    arguments: tuple[Argument, ...]


@attrs.frozen
class Command:
    """A command: its name, a line about it, and what its help says; there may be more than one line of `usage`."""

    name: str
    line: str
    description: str
    usage: tuple[str, ...]
    examples: tuple[str, ...]
    groups: tuple[Group, ...]

    @property
    def options(self) -> tuple[Argument, ...]:
        """All of its options."""
        return tuple(argument for group in self.groups for argument in group.arguments if argument.flags)

    @property
    def operands(self) -> tuple[Argument, ...]:
        """What it takes without a flag, in order."""
        return tuple(argument for group in self.groups for argument in group.arguments if not argument.flags)


def commands() -> tuple[Command, ...]:
    """Give every command."""
    return tuple(_command(name, line) for name, line in COMMANDS.items())


def general() -> Command:
    """Give what may stand before a command, as a command without a name."""
    return _described("", "", general_parser())


def _command(name: str, line: str) -> Command:
    module = import_module(f"newsdoc.cli.{name}")
    parser = Parser(f"newsdoc {name}", module.DESCRIPTION, module.EXAMPLES)
    module.configure(parser)
    return _described(name, line, parser)


def _described(name: str, line: str, parser: Parser) -> Command:
    found = Command(name, line, parser.description or "", (), parser.examples, tuple(_groups(parser)))
    written = (parser.usage or "").splitlines() or [_usage(found)]
    return attrs.evolve(found, usage=tuple(each.strip() for each in written))


def _usage(command: Command) -> str:
    """Give a usage line as short as those that commands write themselves; argparse's differ from Python to Python."""
    return " ".join(["newsdoc", command.name, "[OPTION ...]", *map(_place, command.operands)])


def _place(operand: Argument) -> str:
    label = operand.value.label if operand.value else ""
    return f"[{label}]" if operand.optional else f"{label} ..." if operand.often else label


def _groups(parser: argparse.ArgumentParser) -> Iterator[Group]:
    """Give the groups of a parser that have arguments; argparse has no other way to list them."""
    for group in parser._action_groups:  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        actions = group._group_actions  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        if actions:
            yield Group(group.title or "", tuple(map(_argument, actions)))


def _argument(action: argparse.Action) -> Argument:
    takes_many = action.nargs in ("+", "*")
    appends = type(action).__name__ == "_AppendAction"
    value = None if action.nargs == 0 else value_of(action)
    told = (action.help or "") % vars(action)
    optional = bool(action.option_strings) or action.nargs in ("?", "*")
    return Argument(tuple(action.option_strings), told, value, takes_many or appends, optional)
