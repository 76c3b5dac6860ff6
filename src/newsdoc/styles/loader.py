"""Loads house styles from TOML, built-in ones and a house's own, and says what is wrong with a file."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn, TypeGuard

import attrs

from newsdoc.diagnostics import Diagnostic, ReadError, UsageError
from newsdoc.styles.style import TEMPLATES, HouseStyle, Words
from newsdoc.styles.template import TemplateError, checked

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["builtin_names", "builtin_source", "load", "resolve"]

_NAMES = ("ar", "de", "en", "eo", "es", "fr", "it", "ja", "ko", "pl", "pt", "ru", "uk", "zh")
_FIELDS = {field.name: field for field in attrs.fields(HouseStyle)}


def builtin_names() -> tuple[str, ...]:
    """Give the names of the built-in styles, in order."""
    return _NAMES


def builtin_source(name: str) -> str:
    """Give the TOML text of a built-in style. Raises `UsageError` for an unknown name."""
    if name not in _NAMES:
        raise UsageError(f"there is no style {name!r}; there are {', '.join(_NAMES)}, or give the path of a TOML file")
    # importlib.resources would take as long to import as all of the reader, and pathlib a fifth of that.
    with open(os.path.join(os.path.dirname(__file__), f"{name}.toml"), encoding="utf-8") as file:  # noqa: PTH118, PTH120, PTH123
        return file.read()


@cache
def _builtin(name: str) -> HouseStyle:
    return _read(builtin_source(name), f"{name}.toml")


def resolve(style: str | PathLike[str] | HouseStyle | None, lang: str | None = None) -> tuple[HouseStyle, ...]:
    """Give the styles to read with: all built-in ones, or just that with this name, at this path, or given itself.

    A language (BCP 47) narrows the built-in ones to its own, if there is one.

    Raises `UsageError` for an unknown name and `ReadError` for a file with mistakes.
    """
    if style is None:
        spoken = lang.split("-", 1)[0].lower() if lang else None
        return tuple(_builtin(name) for name in ((spoken,) if spoken in _NAMES else _NAMES))
    if isinstance(style, HouseStyle):
        return (style,)
    try:
        os.fspath(style)
    except TypeError:
        raise UsageError(f"{style!r} is no style: give a name, a path or a HouseStyle") from None
    if isinstance(style, str) and not style.endswith(".toml"):
        return (_builtin(style),)
    return (load(style),)


def load(path: str | PathLike[str]) -> HouseStyle:
    """Give the style in a TOML file. Raises `ReadError` that names file and key, and `OSError` if it can't be read."""
    with open(path, "rb") as file:  # noqa: PTH123  (as above)
        data = file.read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        _refuse(str(path), None, "the file is not UTF-8")
    return _read(text, str(path))


def _read(text: str, file: str) -> HouseStyle:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        _refuse(file, None, f"not TOML: {error}")
    base = _base(table.pop("extends", None), file)
    problems = [problem for key, value in table.items() for problem in _problems(key, value, file)]
    problems += [
        _problem(file, key, "the field is missing")
        for key in ("name", "title", "lang")
        if key not in table and base is None
    ]
    if problems:
        raise ReadError(*problems)
    return _merged(base, table)


def _base(name: Any, file: str) -> HouseStyle | None:
    if name is None:
        return None
    if name not in _NAMES:
        _refuse(file, "extends", f"there is no built-in style {name!r}; there are {', '.join(_NAMES)}")
    return _builtin(name)


def _merged(base: HouseStyle | None, table: dict[str, Any]) -> HouseStyle:
    """Give the style of a table; its lists come before those of the style that it extends."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        inherited: Words = getattr(base, key) if base and _is_list(value) else ()
        values[key] = (*value, *inherited) if _is_list(value) else value
    return attrs.evolve(base, **values) if base else HouseStyle(**values)


def _problems(key: str, value: Any, file: str) -> list[Diagnostic]:
    """Say what is wrong with one field of a file."""
    if key not in _FIELDS:
        return [_problem(file, key, "there is no such field")]
    if _FIELDS[key].default is attrs.NOTHING:
        good = isinstance(value, str) and value
        return [] if good else [_problem(file, key, "it must be a string that isn't empty")]
    if not _is_list(value):
        return [_problem(file, key, "it must be a list of strings")]
    return [
        _problem(file, f"{key}[{number}]", reason)
        for number, item in enumerate(value)
        if (reason := _item_problem(key, item))
    ]


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _item_problem(key: str, item: Any) -> str | None:
    """Say what is wrong with one item of a list, if anything is."""
    if not isinstance(item, str) or not item or item != item.strip():
        return "it must be a string that isn't empty, without blanks around it"
    if key in TEMPLATES:
        try:
            checked(item, key, TEMPLATES[key])
        except TemplateError as error:
            return f"{item!r}: {error}"
    return None


def _problem(file: str, key: str | None, message: str) -> Diagnostic:
    return Diagnostic("style-error", message, file=file, path=f"$.{key}" if key else None)


def _refuse(file: str, key: str | None, message: str) -> NoReturn:
    raise ReadError(_problem(file, key, message))
