"""The argument parser: argparse with errors as exceptions, output as UTF-8, and an example in every help."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, NoReturn

from newsdoc.cli.streams import write_out

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Parser", "is_repeated"]


_WIDTH = 98

_OPERAND = "\0"
"""What stands before a word behind `--` while argparse looks for options; no argument of a process can have it."""


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Give a formatter of a fixed width: to ask the terminal for its own takes argparse a good part of the start-up."""
    return argparse.RawDescriptionHelpFormatter(prog, width=_WIDTH)


def is_repeated(action: argparse.Action) -> bool:
    """Whether an option may be given several times, for several values."""
    return isinstance(action, argparse._AppendAction)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


class Parser(argparse.ArgumentParser):
    """A parser that raises `UsageError` and never ends the process on an error."""

    def __init__(self, prog: str, description: str, examples: Sequence[str], epilog: str = "") -> None:
        """Take the command's name, what it does, command lines that show it, and more to say in the end."""
        self.examples = tuple(examples)
        shown = "\n".join(["examples:", *(f"  {example}" for example in examples)])
        super().__init__(
            prog=prog,
            description=description,
            epilog=f"{shown}\n\n{epilog}".rstrip(),
            formatter_class=_formatter,
            allow_abbrev=False,
        )
        self.add_argument("--debug", action="store_true", help="show a traceback if newsdoc itself fails")
        self.add_argument("--config", metavar="PATH", help="take settings from this TOML file, not from newsdoc.toml")
        self.add_argument("--isolated", action="store_true", help="take no settings, and nothing of other packages")

    def print_help(self, file: Any = None) -> None:
        """Print the help as UTF-8 to standard output."""
        from textwrap import fill

        del file
        self.description = fill(self.description or "", _WIDTH)
        write_out(self.format_help())

    def parsed(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Give the arguments with their values; what stands behind `--` is no option.

        Raises `UsageError`; for an option that there isn't, with one near.
        """
        # argparse itself forgets `--` where options may stand between operands.
        end = arguments.index("--") if "--" in arguments else len(arguments)
        operands = [_OPERAND + (word if word != "--" else "./--") for word in arguments[end + 1 :]]
        found, left = self.parse_known_intermixed_args([*arguments[:end], *operands])
        if options := [word.partition("=")[0] for word in left if word.startswith("-")]:
            from newsdoc.diagnostics.suggestions import did_you_mean

            self.error(f"there is no option {options[0]!r}{did_you_mean(options[0], self._option_string_actions)}")
        if left:
            self.error(f"there is no place for {', '.join(repr(word.removeprefix(_OPERAND)) for word in left)}")
        return found

    def options(self) -> dict[str, argparse.Action]:
        """Give the options by their flags."""
        return self._option_string_actions

    def value_of(self, action: argparse.Action, words: Sequence[str] | None) -> Any:
        """Give the value of an option that has these words behind it, one each time; nothing for `None`.

        Raises `argparse.ArgumentError` for what it doesn't take.
        """
        if words is None:
            return None
        if action.nargs == 0:
            return action.const
        values = [self._get_values(action, [word]) for word in words]
        return values if is_repeated(action) else values[0]

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse a value that is none of the choices, as argparse does, with the one that may be meant."""
        if action.choices is not None and value not in action.choices:
            from newsdoc.diagnostics.suggestions import no_such

            raise argparse.ArgumentError(action, no_such("choice", value, [*map(str, action.choices)]))

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> Any:
        """Give the value of an argument. argparse makes an empty list of `--from=--`, in Python up to 3.12.

        Nor does an option take what stands behind `--`.
        """
        if action.option_strings and [word for word in arg_strings if word == "--" or word.startswith(_OPERAND)]:
            self.error(f"argument {'/'.join(action.option_strings)}: expected one argument")
        return super()._get_values(action, [word.removeprefix(_OPERAND) for word in arg_strings])

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` with what argparse found wrong."""
        from newsdoc.diagnostics import UsageError

        raise UsageError(f"{message} (see `{self.prog} --help`)")
