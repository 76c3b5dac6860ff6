"""The completion script of zsh, by its own `_arguments`, which shows what each option is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.cli.syntax.arguments import Argument, Command
    from newsdoc.cli.syntax.values import Value

__all__ = ["zsh"]

_HEAD = """\
#compdef newsdoc
# Completion of newsdoc for zsh, printed by `newsdoc completion zsh`.

# Offers files, and words behind which more is to be written.
_newsdoc_begin() {
    _alternative "files:file:_files" "names:name:compadd -S '' -- $*"
}

# Offers words, and files that end in some way.
_newsdoc_words() {
    _alternative "words:word:compadd -- $*" "files:file:_files"
}

_newsdoc() {
    local curcontext=$curcontext state line ret=1
    local -a state_descr commands
    local -A opt_args
"""

_TAIL = """\
            esac
            ;;
    esac
    return ret
}

if [[ $funcstack[1] == _newsdoc ]]; then
    _newsdoc "$@"
else
    compdef _newsdoc newsdoc
fi
"""


def zsh(general: Command, commands: tuple[Command, ...]) -> str:
    """Give the script for the commands, and for what may stand before one."""
    named = "".join(f"        {_quoted(f'{command.name}:{command.line}')}\n" for command in commands)
    before = [*_specs(general), "'1: :->command'", "'*:: :->rest'"]
    return "".join(
        (
            _HEAD,
            f"    commands=(\n{named}    )\n",
            f"    _arguments -C {_lines(before, 8)} && ret=0\n",
            "    case $state in\n        command)\n",
            "            _describe -t commands command commands && ret=0\n            ;;\n",
            '        rest)\n            curcontext="${curcontext%:*:*}:newsdoc-$line[1]:"\n',
            "            case $line[1] in\n",
            *map(_branch, commands),
            _TAIL,
        )
    )


def _branch(command: Command) -> str:
    called = f"_arguments {_lines(_specs(command), 24)} && ret=0"
    return f"                {command.name})\n                    {called}\n                    ;;\n"


def _lines(specs: Iterator[str] | list[str], blanks: int) -> str:
    return "".join(f"\\\n{' ' * blanks}{spec} " for spec in specs).rstrip(" ")


def _specs(command: Command) -> Iterator[str]:
    """Give the arguments of a command as `_arguments` takes them."""
    for option in command.options:
        yield from _option(option)
    for number, operand in enumerate(command.operands, 1):
        place = "*" if operand.often else f"{number}"
        yield _quoted(f"{place}:{_behind(operand.value)}" if operand.value else place)


def _option(option: Argument) -> Iterator[str]:
    """Give an option, once for each flag: none of them is offered when another has been given."""
    told = f"[{_escaped(option.told, '[]:')}]"
    taken = f":{_behind(option.value)}" if option.value else ""
    others = "*" if option.often else f"({' '.join(option.flags)})"
    for flag in option.flags:
        joined = "" if option.value is None else "=" if flag.startswith("--") else "+"
        yield _quoted(f"{others}{flag}{joined}{told}{taken}")


def _behind(value: Value) -> str:
    """Give what a value is called, and what does the completion."""
    return f"{_escaped(value.label, ':')}:{_action(value)}"


def _action(value: Value) -> str:
    words = " ".join(value.words)
    if value.begins:
        return f" _newsdoc_begin {words}"
    if words:
        return f" _newsdoc_words {words}" if value.paths else f"({words})"
    return {"files": "_files", "folders": "_files -/", "": " "}[value.paths]


def _escaped(text: str, signs: str) -> str:
    return "".join(f"\\{sign}" if sign in f"\\{signs}" else sign for sign in text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
