"""The completion script of bash: words are listed in it, so that nothing is started when somebody presses TAB."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.cli.syntax.arguments import Argument, Command
    from newsdoc.cli.syntax.values import Value

__all__ = ["bash", "valued"]

_HEAD = """\
# shellcheck shell=bash
# Completion of newsdoc for bash, printed by `newsdoc completion bash`. It runs in every bash from 3.2 on.

# Offers those of the words that begin like the current one.
_newsdoc_offer() {
    local word
    for word in "$@"; do
        if [[ $word == "$current"* ]]; then
            COMPREPLY+=("$before$word")
        fi
    done
}

# Has readline do what it is told, which bash 3.2, on macOS, can't: there names of files are offered for everything.
_newsdoc_have() {
    if type compopt &>/dev/null; then
        compopt "$@"
    fi
}

# Offers nothing, not even files.
_newsdoc_nothing() {
    _newsdoc_have +o default +o bashdefault
}

# Leaves it to readline to offer folders, or files: it knows how to quote them.
_newsdoc_folders() {
    _newsdoc_have -o dirnames +o default +o bashdefault
}

# Offers files, or where there is none that begins so words behind which more is to be written.
_newsdoc_files_or_begin() {
    if [[ -z $(compgen -f -- "$current") ]]; then
        _newsdoc_have -o nospace
        _newsdoc_offer "$@"
    fi
}

_newsdoc() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} before="" command="" word
    COMPREPLY=()
    local last=""
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ $word != [-=]* && $last != "=" && " @VALUED@ " != *" $last "* ]]; then
            command=$word
            break
        fi
        last=$word
    done
    # `--to=js` is three words, or one where somebody has taken `=` out of COMP_WORDBREAKS.
    if [[ $current == "=" ]]; then
        current=""
    elif [[ $previous == "=" ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    elif [[ $current == --*=* ]]; then
        previous=${current%%=*}
        before="$previous="
        current=${current#*=}
    fi
"""

_TAIL = """\
}

complete -o bashdefault -o default -F _newsdoc newsdoc
"""


def bash(general: Command, commands: tuple[Command, ...]) -> str:
    """Give the script for the commands, and for what may stand before one."""
    return "".join(
        (
            _HEAD.replace("@VALUED@", " ".join(valued(general))),
            _case("$command $previous", _values((general, *commands))),
            _case("$command:$current", _flags(general, commands)),
            _case("$command", _operands(commands)),
            _TAIL,
        )
    )


def valued(general: Command) -> list[str]:
    """Give the flags before a command that take a word, which is no command then."""
    return [flag for option in general.options if option.value is not None for flag in option.flags]


def _case(subject: str, branches: Iterable[tuple[str, str]]) -> str:
    """Give a `case` of patterns with what is done; but for the last of the script each ends it."""
    parts = [
        f"        {pattern})\n            {done}\n            return\n            ;;\n" for pattern, done in branches
    ]
    return f'    case "{subject}" in\n{"".join(parts)}    esac\n'


def _values(commands: tuple[Command, ...]) -> Iterator[tuple[str, str]]:
    """Give what follows an option that takes something, the same of all commands in one."""
    places: dict[str, list[str]] = {}
    for command in commands:
        for option in command.options:
            if option.value is not None:
                named = [f'"{command.name} {flag}"' for flag in option.flags]
                places.setdefault(_action(option.value), []).extend(named)
    for done, patterns in places.items():
        yield " | \\\n            ".join(patterns), done


def _flags(general: Command, commands: tuple[Command, ...]) -> Iterator[tuple[str, str]]:
    for command in (general, *commands):
        yield f'"{command.name}":-*', _offer(flag for option in command.options for flag in option.flags)


def _operands(commands: tuple[Command, ...]) -> Iterator[tuple[str, str]]:
    yield '""', _offer(command.name for command in commands)
    for command in commands:
        yield command.name, _operand(command.operands)


def _operand(operands: tuple[Argument, ...]) -> str:
    """Give what is done for the operands of a command, of which all take the same."""
    first = next((operand.value for operand in operands), None)
    return "_newsdoc_nothing" if first is None else _action(first)


def _action(value: Value) -> str:
    if value.begins:
        return f"_newsdoc_files_or_begin {_listed(value.words)}"
    if value.words:
        return _offer(value.words) if value.paths else f"_newsdoc_nothing\n            {_offer(value.words)}"
    return {"files": ":", "folders": "_newsdoc_folders", "": "_newsdoc_nothing"}[value.paths]


def _offer(words: Iterable[str]) -> str:
    return f"_newsdoc_offer {_listed(words)}"


def _listed(words: Iterable[str]) -> str:
    """Give words as lines of a script that aren't too long, with signs that mean nothing to bash."""
    lines = [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + len(word) > 100:  # noqa: PLR2004  (as wide as anybody looks)
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return " \\\n                ".join(lines)
