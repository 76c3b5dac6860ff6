"""The settings of a house: what options of commands are where the command line doesn't say.

They stand in the nearest `newsdoc.toml`, or `pyproject.toml` with a table `tool.newsdoc`, in the folder that the
command is run in or above it, or in the file that `--config` names. A key is an option without its dashes: at the top
for every command that has the option, in a table with the name of a command for that one. Options that say where
something is written to, or that make a connection, can't be set.
"""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.cli.parser import is_repeated
from newsdoc.cli.settings_files import PROJECT, may_settle
from newsdoc.decoding import decode
from newsdoc.diagnostics import ReadError, UsageError
from newsdoc.diagnostics.suggestions import did_you_mean
from newsdoc.limits import read_house_file
from newsdoc.plain import is_list, is_object
from newsdoc.toml import Problem, parsed, placed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from newsdoc.cli.parser import Parser
    from newsdoc.toml.positions import Path

__all__ = ["COMMON", "PARTICULAR", "Command", "Settings", "apply", "find", "load"]

_CODE = "settings-error"

COMMON = ("color", "encoding", "interview", "lang", "limit", "max-diagnostics", "message-format", "normalize", "style")
"""What can be set for every command that has it."""

PARTICULAR = (
    *("fail-on", "ignore", "interviewee", "interviewer", "jobs", "manner", "memory-limit", "rules", "select", "strict"),
    *("text-field", "time-limit", "indent", "no-origins", "nitf-version", "no-namespace", "doctype", "headline-id"),
    *("flow-blocks", "ninjs-version", "ninjs-nitf", "newsml-inline", "no-data", "no-stylesheet", "html-json-ld"),
    *("html-microdata", "fragment", "json-ld-questions", "shard-size", "speakers", "width"),
    *("cues", "json-schema", "pace"),
)
"""What can be set for a command that has it, in its table, besides what is common."""

_PATHS = ("rules", "style")
"""What may be a path: it is relative to the folder that the settings are in."""


class Settings(NamedTuple):
    """What a file says: its path, its text, the keys that lead to its table, and that."""

    path: str
    text: str
    keys: Path
    table: dict[str, Any]


def find(paths: Iterable[str]) -> Settings | None:
    """Give the settings in the first file that has some. Raises `ReadError` for a file with mistakes, and `OSError`."""
    return next(filter(None, map(_loaded, paths)), None)


def load(path: str) -> Settings:
    """Give the settings in a file that was named.

    Raises `ReadError` for mistakes, `UsageError` if nothing is set in a `pyproject.toml`, and `OSError`.
    """
    found = _loaded(path)
    if found is None:
        raise UsageError(f"{path} has no table [tool.newsdoc]")
    return found


def _loaded(path: str) -> Settings | None:
    data = read_house_file(path)
    if os.path.basename(path) != PROJECT:
        text = _text(data, path)
        return Settings(path, text, (), parsed(text, path, _CODE))
    if not may_settle(data):
        return None
    text = _text(data, path)
    tool = parsed(text, path, _CODE).get("tool")
    if not is_object(tool) or "newsdoc" not in tool:
        return None
    keys, table = ("tool", "newsdoc"), tool["newsdoc"]
    if not is_object(table):
        raise ReadError(*placed([Problem(keys, "it must be a table")], text, path, _CODE))
    return Settings(path, text, keys, table)


def _text(data: bytes, path: str) -> str:
    """Give bytes as text. Raises `ReadError` of settings, whatever they are instead."""
    try:
        return decode(data, path)[0]
    except ReadError as error:
        raise ReadError(*(attrs.evolve(each, code=_CODE) for each in error.diagnostics)) from None


class Command(NamedTuple):
    """What settings are applied to: the name of a command, its parser, and what it takes besides options."""

    name: str
    parser: Parser
    others: Mapping[str, Callable[[Path, Any], Iterable[Problem]]]

    def actions(self) -> dict[str, argparse.Action]:
        """Give what can be set by name."""
        known = self.parser.options()
        return {name: known[f"--{name}"] for name in (*COMMON, *PARTICULAR) if f"--{name}" in known}


def apply(
    found: Settings, args: argparse.Namespace, command: Command, words: Sequence[str], commands: Collection[str]
) -> None:
    """Set what the words of the command line leave open; `commands` are the names of all that there are.

    `args.settings` gets what commands look up where an option isn't given, `args.table` what they take besides options,
    and `args.house` all that is set. Raises `ReadError` that says what is wrong with the settings, and where.
    """
    args.house = found.table
    applying = _Applying(found, args, command, words)
    problems = [*_general_problems(found, commands), *applying.general()]
    own = found.table.get(command.name, {})
    if is_object(own):
        problems += applying.particular(own)
        args.table = own
    if problems:
        raise ReadError(*placed(problems, found.text, found.path, _CODE))


def _general_problems(found: Settings, commands: Collection[str]) -> Iterator[Problem]:
    """Say what is wrong with the keys at the top."""
    for key, value in found.table.items():
        path = (*found.keys, key)
        if key in commands:
            if not is_object(value):
                yield Problem(path, f"it must be a table with the settings of `newsdoc {key}`")
        elif key in PARTICULAR:
            table = ".".join((*map(str, found.keys), "convert"))
            yield Problem(path, f"it is set for a command, in a table such as [{table}]")
        elif key not in COMMON:
            yield Problem(path, f"there is no such setting{did_you_mean(key, (*COMMON, *commands))}")


class _Applying:
    """Sets options of one command."""

    def __init__(self, found: Settings, args: argparse.Namespace, command: Command, words: Sequence[str]) -> None:
        self._found = found
        self._folder = os.path.dirname(found.path)
        self._args = args
        self._command = command
        self._actions = command.actions()
        self._given = words[: words.index("--")] if "--" in words else words

    def general(self) -> Iterator[Problem]:
        """Set what is common, as far as the command has it."""
        for key, value in self._found.table.items():
            if key in COMMON and key in self._actions:
                yield from self._set((*self._found.keys, key), key, value)

    def particular(self, own: Mapping[str, Any]) -> Iterator[Problem]:
        """Set what stands in the command's own table."""
        others = self._command.others
        for key, value in own.items():
            path = (*self._found.keys, self._command.name, key)
            if key in others:
                yield from others[key](path, value)
            elif key in self._actions:
                yield from self._set(path, key, value)
            else:
                known = (*self._actions, *others)
                message = f"`newsdoc {self._command.name}` has no such setting{did_you_mean(key, known)}"
                yield Problem(path, f"{message} ({', '.join(known)})")

    def _set(self, path: Path, key: str, value: Any) -> Iterator[Problem]:
        """Set one option, unless the command line does; say what is wrong with it."""
        action = self._actions[key]
        try:
            taken = self._command.parser.value_of(action, _written(action, value, key, self._folder))
        except _WrongTypeError as error:
            yield Problem(path, str(error))
        except argparse.ArgumentError as error:
            yield Problem(path, error.message)
        else:
            if taken is not None and not self._is_given(action):
                self._take(action, taken)

    def _take(self, action: argparse.Action, taken: object) -> None:
        if action.default is argparse.SUPPRESS:
            self._args.settings[action.dest] = taken
        else:
            setattr(self._args, action.dest, taken)

    def _is_given(self, action: argparse.Action) -> bool:
        """Whether the command line has an option."""
        return any(
            word == flag or word.startswith(f"{flag}=") for word in self._given for flag in action.option_strings
        )


class _WrongTypeError(Exception):
    """A value of TOML can't be that of an option."""


def _written(action: argparse.Action, value: Any, key: str, folder: str) -> list[str] | None:
    """Give a value as the words behind an option; nothing for a switch that is off. Raises `_WrongTypeError`."""
    if action.nargs == 0:
        if not isinstance(value, bool):
            raise _WrongTypeError("it must be true or false")
        return [] if value else None
    several = value if is_list(value) and is_repeated(action) else [value]
    if not all(isinstance(each, str | int) and not isinstance(each, bool) for each in several):
        raise _WrongTypeError(f"it must be a string or a number{' or a list of them' if is_repeated(action) else ''}")
    return [_relative(key, str(each), folder) for each in several]


def _relative(key: str, value: str, folder: str) -> str:
    """Give a path as it is from where the command is run; a style's name stays as it is."""
    is_path = key in _PATHS and (key != "style" or value.endswith(".toml") or "/" in value)
    return os.path.join(folder, value) if is_path else value
