"""Loads house styles from TOML, built-in ones and a house's own, and says what is wrong with a file."""

from __future__ import annotations

import os
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import files
from newsdoc.decoding import decode
from newsdoc.diagnostics import Diagnostic, ReadError, UsageError
from newsdoc.diagnostics.paths import path_to
from newsdoc.loading import LOADING
from newsdoc.plain import is_list
from newsdoc.source import Position, Source
from newsdoc.styles.checking import CHANGES, NAMES, Problem, no_style, problems
from newsdoc.styles.compiled import table
from newsdoc.styles.style import HouseStyle, Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

__all__ = ["builtin_names", "builtin_source", "load", "resolve", "without_style"]

_START = Position(1, 1)


def builtin_names() -> tuple[str, ...]:
    """Give the names of the built-in styles, in order."""
    return NAMES


def builtin_source(name: str) -> str:
    """Give the TOML text of a built-in style. Raises `UsageError` for an unknown name."""
    if name not in NAMES:
        raise UsageError(no_style(name))
    with open(_builtin_path(name), encoding="utf-8") as file:  # noqa: PTH123  (as below)
        return file.read()


def _builtin_path(name: str) -> str:
    # importlib.resources would take as long to import as all of the reader, and pathlib a fifth of that.
    return os.path.join(os.path.dirname(__file__), f"{name}.toml")  # noqa: PTH118, PTH120


@cache
def _builtin(name: str) -> HouseStyle:
    if name not in NAMES:
        raise UsageError(no_style(name))
    values: dict[str, Any] = table(name, _builtin_path(name), partial(_table, file=f"{name}.toml"))
    return HouseStyle(**values)


def resolve(style: str | PathLike[str] | HouseStyle | None, lang: str | None = None) -> tuple[HouseStyle, ...]:
    """Give the styles to read with: all built-in ones, or just that with this name, at this path, or given itself.

    A language (BCP 47) narrows the built-in ones to its own, if there is one.

    Raises `UsageError` for an unknown name and `ReadError` for a file with mistakes.
    """
    if style is None:
        spoken = _spoken(lang)
        return tuple(_builtin(name) for name in ((spoken,) if spoken in NAMES else NAMES))
    if isinstance(style, HouseStyle):
        return (style,)
    try:
        os.fspath(style)
    except TypeError:
        raise UsageError(f"{style!r} is no style: give a name, a path or a HouseStyle") from None
    return (load(style) if _is_path(style) else _builtin(str(style)),)


def without_style(lang: str | None, style: object, file: str | None = None) -> Iterator[Diagnostic]:
    """Report a language that narrows nothing, since no built-in style is of it; a style that is given does without."""
    if lang is not None and style is None and (spoken := _spoken(lang)) not in NAMES:
        message = f"no built-in style is of the language `{spoken}`: the words of all of them count"
        yield Diagnostic("no-style-of-language", message, file=file)


def _spoken(lang: str | None) -> str | None:
    """Give the primary language of a tag, by which built-in styles are named."""
    return lang.split("-", 1)[0].lower() if lang else None


def _is_path(style: str | PathLike[str]) -> bool:
    return not isinstance(style, str) or style.endswith(".toml") or os.path.basename(style) != style  # noqa: PTH119


def load(path: str | PathLike[str]) -> HouseStyle:
    """Give the style in a TOML file.

    Raises `ReadError` that names file, line, column and key of each mistake, and `OSError` if it can't be read.
    """
    name = os.fsdecode(path)
    text, _ = decode(files.read(path), name)
    return _read(text, name)


def _read(text: str, file: str) -> HouseStyle:
    """Give the style in a TOML text. Raises `ReadError`."""
    read = _table(text, file)
    return _merged(_base(read), read)


def _base(read: dict[str, Any]) -> HouseStyle | None:
    extended = read.get("extends")
    return _builtin(extended) if extended in NAMES else None


def _table(text: str, file: str) -> dict[str, Any]:
    """Give the table of a TOML text, if it is a style's. Raises `ReadError`."""
    read = _parsed(text, file)
    if found := problems(read, _base(read)):
        raise ReadError(*_placed(found, text, file))
    return read


def _parsed(text: str, file: str) -> dict[str, Any]:
    import tomllib  # a start of the command has no TOML to parse

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, position = _syntax_error(str(error), Source(text))
    except RecursionError:
        message, position = "it is nested too deeply", _START
    except ValueError:  # Python's bound to the digits of an integer
        message, position = "it has a number of too many digits", _START
    raise ReadError(Diagnostic("style-error", f"not TOML: {message}", file, position))


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
        from newsdoc.styles.positions import Positions

    read = source.text[: source.line_starts[position.line - 1] + position.column - 1]
    return reason, source.position(Positions(read).last)


def _placed(found: list[Problem], text: str, file: str) -> list[Diagnostic]:
    """Give the diagnostics, each with the place of its key or item, or the beginning if that is missing."""
    with LOADING:
        from newsdoc.styles.positions import Positions

    source, offsets = Source(text), Positions(text).found
    found.sort(key=lambda problem: offsets.get(problem.path, 0))
    return [
        Diagnostic("style-error", message, file, source.position(offsets.get(path, 0)), path_to(path))
        for path, message in found
    ]


def _merged(base: HouseStyle | None, table: dict[str, Any]) -> HouseStyle:
    """Give the style of a table; its lists come before those of the style that it extends."""
    values: dict[str, Any]
    own = {key: value for key, value in table.items() if key not in {"extends", *CHANGES}}
    if base is None:
        values = {key: tuple(value) if is_list(value) else value for key, value in own.items()}
        return HouseStyle(**values)
    values = {**_inherited(base, **{change: table.get(change, {}) for change in CHANGES})}
    for key, value in own.items():
        values[key] = (*value, *values.get(key, getattr(base, key))) if is_list(value) else value
    return attrs.evolve(base, **values)


def _inherited(base: HouseStyle, replace: dict[str, list[str]], remove: dict[str, list[str]]) -> dict[str, Words]:
    """Give the lists of a style that are replaced, or that items are removed from."""
    kept = {key: tuple(item for item in getattr(base, key) if item not in items) for key, items in remove.items()}
    return {**kept, **{key: tuple(items) for key, items in replace.items()}}
