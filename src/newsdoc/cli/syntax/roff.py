"""The manual page, in the `man` macros that groff and mandoc read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc._version import __version__
from newsdoc.cli.exits import MEANINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.cli.syntax.arguments import Argument, Command, Group

__all__ = ["manual_page"]

_DATE = "2026-11-27"
"""When the parts of the page that follow from no parser were written; the page would be another each day else."""

_TITLES = {"positional arguments": "Arguments", "options": "Options"}
"""What the page calls the groups that argparse makes itself."""

_ENVIRONMENT = (
    ("NO_COLOR", "if it is set to anything, nothing is printed in colour"),
    ("TERM", "if it is dumb, neither"),
)
_MORE = (
    "The documentation of each format, of reading plain text and of the library is in the folder docs of the project."
)


def manual_page(general: Command, commands: tuple[Command, ...]) -> str:
    """Give the page of the commands, and of what may stand before one."""
    lines = [
        f'.TH NEWSDOC 1 {_DATE} "newsdoc {__version__}" "User Commands"',
        *(".SH NAME", _text("newsdoc") + r" \- " + _text(general.description[:1].lower() + general.description[1:-1])),
        *(".SH SYNOPSIS", *_synopsis([general, *commands])),
        *(
            ".SH DESCRIPTION",
            _text(f"{general.description} Each command has a help of its own, newsdoc COMMAND --help."),
        ),
        *(".SH OPTIONS", "Every command takes the first two.", *_arguments(general.options)),
        *(".SH COMMANDS", *(line for command in commands for line in _command(command, general))),
        *(".SH EXIT STATUS", *(line for code, told in MEANINGS.items() for line in _item(str(code), told))),
        *(".SH ENVIRONMENT", *(line for name, told in _ENVIRONMENT for line in _item(name, told))),
        *(".SH EXAMPLES", *_examples(general.examples)),
        *(".SH SEE ALSO", _text(_MORE)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _synopsis(commands: Iterable[Command]) -> Iterator[str]:
    usages = [usage for command in commands for usage in command.usage]
    yield ".nf"
    yield from map(_text, usages)
    yield ".fi"


def _command(command: Command, general: Command) -> Iterator[str]:
    """Give the section of a command, without the options that every command has."""
    yield f".SS {_quoted(f'newsdoc {command.name}')}"
    yield _text(f"{command.line[:1].upper()}{command.line[1:]}.")
    yield from (".PP", ".nf", *map(_text, command.usage), ".fi")
    yield from (".PP", _text(command.description))
    for group in command.groups:
        yield from _group(group, [argument for argument in group.arguments if argument not in general.options])
    yield from (".PP", "Examples:", ".PP", *_examples(command.examples))


def _group(group: Group, arguments: list[Argument]) -> Iterator[str]:
    if arguments:
        title = _TITLES.get(group.title, f"{group.title[:1].upper()}{group.title[1:]}")
        yield from (".PP", f"{_text(title)}:")
        yield from _arguments(arguments)


def _arguments(arguments: Iterable[Argument]) -> Iterator[str]:
    for argument in arguments:
        label = argument.value.label if argument.value else ""
        names = [f"{flag} {label}".rstrip() for flag in argument.flags] or [label]
        yield from _item(", ".join(names), f"{argument.told}{_choices(argument)}")


def _choices(argument: Argument) -> str:
    """Give the choices where the help doesn't name them, as argparse shows them in place of a label."""
    if argument.value is None or argument.value.label != "CHOICE":
        return ""
    return f" ({', '.join(argument.value.words)})"


def _item(name: str, told: str) -> Iterator[str]:
    yield from (".TP", f".B {_quoted(name)}", _text(told))


def _examples(examples: Iterable[str]) -> Iterator[str]:
    yield from (".RS 4", ".nf", *map(_text, examples), ".fi", ".RE")


def _text(text: str) -> str:
    """Give text as roff shows it: nothing in it is a request or an escape, and `-` is the sign that can be copied."""
    shown = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return f"\\&{shown}" if shown.startswith(".") else shown.replace("~", "\\(ti").replace("^", "\\(ha")


def _quoted(text: str) -> str:
    """Give text as the one argument of a macro."""
    return '"' + _text(text).replace('"', '""') + '"'
