"""The completion script of fish: a line for each thing that may be completed, with what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.syntax.bash import valued

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.cli.syntax.arguments import Command
    from newsdoc.cli.syntax.values import Value

__all__ = ["fish"]

_HEAD = """\
# Completion of newsdoc for fish, printed by `newsdoc completion fish`.

# Prints the command that has been given; there may be none yet.
function __newsdoc_command
    set --local before ''
    for word in (commandline -opc)[2..-1]
        if not string match --quiet -- '-*' $word; and not contains -- "$before" @VALUED@
            echo $word
            return
        end
        set before $word
    end
end

# Whether a command has been given, or with no argument none.
function __newsdoc_is
    set --local given (__newsdoc_command)
    test "$given" = "$argv[1]"
end

complete --command newsdoc --no-files
"""


def fish(general: Command, commands: tuple[Command, ...]) -> str:
    """Give the script for the commands, and for what may stand before one."""
    lines = [line for command in (general, *commands) for line in _lines(command)]
    named = [_line("", f"--arguments {command.name}", command.line) for command in commands]
    return _HEAD.replace("@VALUED@", " ".join(valued(general))) + "".join([*lines, *named])


def _lines(command: Command) -> Iterator[str]:
    for option in command.options:
        taken = f" {_taken(option.value, '--exclusive')}" if option.value else ""
        yield _line(command.name, f"{' '.join(map(_flag, option.flags))}{taken}", option.told)
    for value in [operand.value for operand in command.operands[:1] if operand.value]:
        yield _line(command.name, _taken(value, "--no-files"), value.label if value.words else "")


def _line(command: str, what: str, told: str) -> str:
    condition = f"__newsdoc_is {command}".rstrip()
    described = f" --description {_quoted(told)}" if told else ""
    return f"complete --command newsdoc --condition {_quoted(condition)} {what}{described}\n"


def _flag(flag: str) -> str:
    return f"--long-option {flag[2:]}" if flag.startswith("--") else f"--short-option {flag[1:]}"


def _taken(value: Value, alone: str) -> str:
    """Give how a value is completed; `alone` says that files aren't."""
    files = "--require-parameter --force-files" if alone == "--exclusive" else "--force-files"
    if value.paths == "folders":
        return f"{alone} --arguments '(__fish_complete_directories)'"
    how = files if value.paths else alone
    return f"{how} --arguments {_quoted(' '.join(value.words))}" if value.words else how


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
