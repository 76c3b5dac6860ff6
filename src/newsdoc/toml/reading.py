"""Reads a TOML text, and gives what is wrong with it, or with what it says, as diagnostics with line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.diagnostics.paths import path_to
from newsdoc.loading import LOADING
from newsdoc.source import Position, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.toml.positions import Path

__all__ = ["Problem", "parsed", "placed"]

_START = Position(1, 1)


class Problem(NamedTuple):
    """What is wrong, and where: the keys and indices that lead there."""

    path: Path
    message: str


def parsed(text: str, file: str, code: str) -> dict[str, Any]:
    """Give the table of a TOML text. Raises `ReadError` with a diagnostic of the code."""
    import tomllib  # a start of the command has no TOML to parse

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, position = _syntax_error(str(error), Source(text))
    except RecursionError:
        message, position = "it is nested too deeply", _START
    except ValueError:  # Python's bound to the digits of an integer
        message, position = "it has a number of too many digits", _START
    raise ReadError(Diagnostic(code, f"not TOML: {message}", file, position))


def _syntax_error(message: str, source: Source) -> tuple[str, Position]:
    """Give what `tomllib` found wrong, and where: for what is said twice, the key that says it again."""
    reason, _, place = message.rpartition(" (at ")
    line, _, column = place.removeprefix("line ").removesuffix(")").partition(", column ")
    if not column:
        return reason, source.position(len(source.text))
    position = Position(int(line), int(column))
    if not reason.startswith("Cannot "):
        return reason, position
    with LOADING:
        from newsdoc.toml.positions import Positions

    read = source.text[: source.line_starts[position.line - 1] + position.column - 1]
    return reason, source.position(Positions(read).last)


def placed(found: Iterable[Problem], text: str, file: str, code: str) -> list[Diagnostic]:
    """Give the diagnostics in the order of the text, each at its key or item; at the beginning if that is missing."""
    with LOADING:
        from newsdoc.toml.positions import Positions

    source, offsets = Source(text), Positions(text).found
    return [
        Diagnostic(code, message, file, source.position(offsets.get(path, 0)), path_to(path))
        for path, message in sorted(found, key=lambda problem: offsets.get(problem.path, 0))
    ]
