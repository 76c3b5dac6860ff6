"""Loads house styles from TOML, built-in ones and a house's own, and says what is wrong with a file."""

from __future__ import annotations

import os
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.decoding import decode
from newsdoc.diagnostics import Diagnostic, ReadError, UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.limits import read_house_file
from newsdoc.loading import LOADING
from newsdoc.plain import is_list
from newsdoc.styles.builtin import NAMES, builtin_of
from newsdoc.styles.checking import CHANGES, no_style, problems
from newsdoc.styles.compiled import kept
from newsdoc.styles.style import HouseStyle, Words
from newsdoc.toml import parsed, placed

if TYPE_CHECKING:
    from os import PathLike

__all__ = [
    "ENTRY_POINTS",
    "builtin_names",
    "builtin_source",
    "installed",
    "load",
    "resolve",
]

ENTRY_POINTS = "newsdoc.styles"
"""The entry-point group in which other packages name their styles; each loads a `HouseStyle`, and has its name."""

_CODE = "style-error"


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
    return HouseStyle(**kept(f"{name}.toml", partial(_values, name)))


def _values(name: str) -> dict[str, str | Words]:
    read = _table(builtin_source(name), f"{name}.toml")
    return {key: tuple(value) if is_list(value) else value for key, value in read.items()}


def resolve(style: str | PathLike[str] | HouseStyle | None, lang: str | None = None) -> tuple[HouseStyle, ...]:
    """Give the styles to read with: all built-in ones, or just that with this name, at this path, or given itself.

    A language (BCP 47) narrows the built-in ones to its own, if there is one.

    Raises `UsageError` for an unknown name and `ReadError` for a file with mistakes.
    """
    if style is None:
        spoken = builtin_of(lang)
        return tuple(_builtin(name) for name in ((spoken,) if spoken else NAMES))
    if isinstance(style, HouseStyle):
        return (style,)
    try:
        os.fspath(style)
    except TypeError:
        raise UsageError(f"{style!r} is no style: give a name, a path or a HouseStyle") from None
    return (load(style) if _is_path(style) else _named(str(style)),)


def _named(name: str) -> HouseStyle:
    """Give the style of a name, a built-in one or another package's. Raises `UsageError`."""
    if name in NAMES:
        return _builtin(name)
    with LOADING:
        from newsdoc.plugins import named

    if found := named(ENTRY_POINTS, name, HouseStyle):
        return found
    raise UsageError(no_such("style", name, [*NAMES, *(style.name for style in installed()[0])]))


def installed() -> tuple[tuple[HouseStyle, ...], tuple[Diagnostic, ...]]:
    """Give the styles of other packages, and a diagnostic for each that can't be loaded."""
    with LOADING:
        from newsdoc.plugins import plugins

    return plugins(ENTRY_POINTS, HouseStyle)


def _is_path(style: str | PathLike[str]) -> bool:
    return not isinstance(style, str) or style.endswith(".toml") or os.path.basename(style) != style  # noqa: PTH119


def load(path: str | PathLike[str]) -> HouseStyle:
    """Give the style in a TOML file.

    Raises `ReadError` that names file, line, column and key of each mistake, and `OSError` if it can't be read.
    """
    name = os.fsdecode(path)
    text, _ = decode(read_house_file(path), name)
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
    read = parsed(text, file, _CODE)
    if found := problems(read, _base(read)):
        raise ReadError(*placed(found, text, file, _CODE))
    return read


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
