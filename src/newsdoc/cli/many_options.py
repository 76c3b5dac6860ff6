"""The options for many files at once."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from newsdoc.cli.options import byte_count, set_value
from newsdoc.diagnostics import UsageError

__all__ = ["FORMS", "add_many", "add_many_to_read", "cores", "given", "is_for_many"]

FORMS = ("jsonl", "jsonl.gz", "jsonl.zst", "parquet")
"""The forms of shards."""

_LONGEST = 9


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST and int(text)):
        raise argparse.ArgumentTypeError("it isn't a number from 1 upwards")
    return int(text)


def cores() -> int:
    """Give how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@attrs.frozen(eq=False, repr=False)
class _Option:
    """An option: its flag, how argparse takes it, and what makes its value if it isn't given."""

    flag: str
    settings: Mapping[str, Any]
    default: Callable[[], Any]

    @property
    def destination(self) -> str:
        return self.flag.removeprefix("--").replace("-", "_")


ENGINES = ("local", "spark", "ray")
"""What converts many files: the processes of this machine, or an engine."""

_OPTIONS = (
    _Option("--jobs", {"type": _number, "metavar": "N", "help": "how many processes (default: one a core)"}, cores),
    _Option(
        "--resume",
        {"action": "store_true", "help": "go on with an earlier run: do what is missing or has changed"},
        lambda: False,
    ),
    _Option(
        "--shards",
        {
            "choices": FORMS,
            "metavar": "FORM",
            "help": "write JSON documents into files of many: jsonl, jsonl.gz, jsonl.zst or parquet (extra arrow)",
        },
        lambda: None,
    ),
    _Option(
        "--shard-size",
        {"type": _number, "metavar": "N", "help": "how many documents a shard has (default: 10000)"},
        lambda: 10_000,
    ),
    _Option(
        "--text-field",
        {"metavar": "KEY", "help": "what has the text in JSON Lines that aren't documents (default: text)"},
        lambda: "text",
    ),
    _Option(
        "--time-limit",
        {"type": _number, "metavar": "SECONDS", "help": "how long an article may take (default: 60)"},
        lambda: 60,
    ),
    _Option(
        "--memory-limit",
        {"type": byte_count, "metavar": "BYTES", "help": "how much memory a process may have (default: 4 GiB)"},
        lambda: 4 << 30,
    ),
    _Option(
        "--fail-on",
        {
            "choices": ("never", "error", "warning"),
            "help": "when the exit code is 1: if an article has failed (error, the default), or also for warnings",
        },
        lambda: "error",
    ),
    _Option(
        "--engine",
        {
            "choices": ENGINES,
            "metavar": "ENGINE",
            "help": "who does the work: local (the default), or Spark or Ray on many machines (spark, ray)",
        },
        lambda: "local",
    ),
    _Option("--address", {"metavar": "URL", "help": "where the engine is, such as spark://host:7077"}, lambda: None),
)

_OF_SHARDS = ("--shards", "--engine", "--address")
_OF_OUTPUTS = (*_OF_SHARDS, "--resume", "--shard-size")
_TITLE = "options for many files"


def add_many(parser: argparse.ArgumentParser, *, only: bool = False) -> None:
    """Add the options for many files; with `only`, those of a command that is for nothing else and writes no shards."""
    group = parser.add_argument_group(_TITLE)
    told = "write into this folder what becomes of all inputs: files, folders, patterns with * or **, JSON Lines, .gz,"
    group.add_argument("--out", metavar="DIR", help=f"{told} .zst, .tar and .zip", required=only)
    _add(group, without=_OF_SHARDS if only else ())


def add_many_to_read(parser: argparse.ArgumentParser) -> None:
    """Add the options for many files of a command that writes no files."""
    _add(parser.add_argument_group(_TITLE), without=_OF_OUTPUTS)


def _add(group: argparse._ArgumentGroup, *, without: Sequence[str]) -> None:  # pyright: ignore[reportPrivateUsage]
    for option in _OPTIONS:
        if option.flag not in without:
            group.add_argument(option.flag, dest=option.destination, default=argparse.SUPPRESS, **option.settings)


def is_for_many(args: argparse.Namespace) -> bool:
    """Tell whether there is a folder to convert into. Raises `UsageError` for an option that needs one."""
    if args.out is not None:
        return True
    for option in _OPTIONS:
        if option.destination in args:
            raise UsageError(f"{option.flag} is for many files: name a folder for them with --out")
    return False


def given(args: argparse.Namespace) -> argparse.Namespace:
    """Give these options with their values, given or by default."""
    values = {option.destination: set_value(args, option.destination) for option in _OPTIONS}
    return argparse.Namespace(
        **{
            option.destination: option.default() if values[option.destination] is None else values[option.destination]
            for option in _OPTIONS
        }
    )
