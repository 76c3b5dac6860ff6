"""The options that are passed on to readers and writers: each is a keyword argument of the library's."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from inspect import signature
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["READER_OPTIONS", "WRITER_OPTIONS", "Option", "add_options", "given_options"]


@attrs.frozen
class Option:
    """An option: its flag, the keyword argument that it sets, and how argparse takes it."""

    flag: str
    argument: str
    settings: Mapping[str, Any]


READER_OPTIONS = (
    Option("--lang", "lang", {"metavar": "TAG", "help": "the language of the text, such as en or zh-Hant"}),
    Option("--style", "style", {"metavar": "NAME", "help": "the house style to read by, or a TOML file of one"}),
    Option("--interviewer", "interviewer", {"metavar": "NAME", "help": "who asks, where the text doesn't say"}),
    Option("--interviewee", "interviewee", {"metavar": "NAME", "help": "who answers, where the text doesn't say"}),
)
"""What readers can be told."""

WRITER_OPTIONS = (
    Option(
        "--no-origins",
        "origins",
        {"action": "store_const", "const": False, "help": "leave out where each node came from"},
    ),
    Option(
        "--manner",
        "manner",
        {
            "choices": ("dialect", "plain"),
            "help": "write text in the explicit dialect (default), or as a house prints it",
        },
    ),
    Option("--indent", "indent", {"type": int, "metavar": "N", "help": "indent by N blanks"}),
)
"""What writers can be told."""


def add_options(parser: argparse.ArgumentParser, title: str, options: tuple[Option, ...]) -> None:
    """Add options to a parser, as a group of their own."""
    group = parser.add_argument_group(title)
    for option in options:
        group.add_argument(option.flag, dest=option.argument, default=argparse.SUPPRESS, **option.settings)


def given_options(
    args: argparse.Namespace, options: tuple[Option, ...], function: Callable[..., object], doing: str
) -> dict[str, Any]:
    """Give the keyword arguments that were set. Raises `UsageError` for one that the function doesn't take."""
    given = [option for option in options if option.argument in args]
    if not given:
        return {}
    taken = signature(function).parameters
    for option in given:
        if option.argument not in taken:
            raise UsageError(f"{option.flag} doesn't apply to {doing}")
    return {option.argument: getattr(args, option.argument) for option in given}
