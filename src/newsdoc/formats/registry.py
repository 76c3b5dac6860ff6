"""Which formats there are: the built-in ones, and those of other packages (entry points `newsdoc.formats`)."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from newsdoc.diagnostics import UsageError

if TYPE_CHECKING:
    from os import PathLike

    from newsdoc.formats.format import Format

__all__ = ["ENTRY_POINTS", "all_formats", "by_name", "by_path"]

ENTRY_POINTS = "newsdoc.formats"
"""The entry-point group in which other packages name their formats; each loads a `Format`."""

_BUILT_IN = ("json", "nitf", "text")


@cache
def _built_in(name: str) -> Format:
    built_in: Format = import_module(f"newsdoc.formats.{name}").FORMAT
    return built_in


@cache
def _installed(name: str | None) -> tuple[Format, ...]:
    """Give the formats of other packages that have a name, or all of them."""
    from importlib.metadata import entry_points

    found = entry_points(group=ENTRY_POINTS) if name is None else entry_points(group=ENTRY_POINTS, name=name)
    return tuple(point.load() for point in found)


def _all_built_in() -> tuple[Format, ...]:
    return tuple(_built_in(name) for name in _BUILT_IN)


def all_formats() -> tuple[Format, ...]:
    """Give every format, the built-in ones first."""
    return (*_all_built_in(), *_installed(None))


def by_name(name: str) -> Format:
    """Give the format of a name. Raises `UsageError` that lists what there is."""
    if name in _BUILT_IN:
        return _built_in(name)
    if found := _installed(name):
        return found[0]
    names = [known.name for known in all_formats()]
    near = get_close_matches(name, names, 1)
    hint = f"; did you mean {near[0]}?" if near else ""
    raise UsageError(f"there is no format {name!r}{hint} (formats: {', '.join(names)})")


def by_path(path: str | PathLike[str]) -> Format:
    """Give the format that a file's name ends like. Raises `UsageError` that lists the suffixes there are."""
    file = PurePath(path).name.lower()
    for formats in (_all_built_in, all_formats):
        known = [(suffix, found) for found in formats() for suffix in found.suffixes]
        if fitting := [(suffix, found) for suffix, found in known if file.endswith(suffix)]:
            return max(fitting, key=lambda pair: len(pair[0]))[1]
    listed = ", ".join(f"{suffix} ({found.name})" for suffix, found in known)
    raise UsageError(f"no format is known by the name of {str(path)!r} (suffixes: {listed}); name the format")
