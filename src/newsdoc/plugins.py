"""What other packages add to newsdoc by entry points: formats, house styles and lint rules.

An entry point is loaded when its name is asked for, or when somebody wants a list of all there is; none is looked for
at import. Nothing of other packages is loaded where the environment has `NEWSDOC_ISOLATED`, which `newsdoc --isolated`
sets for itself and the processes that it starts.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from newsdoc.diagnostics import Diagnostic, UsageError

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from importlib.metadata import EntryPoint

__all__ = ["FAILURES", "ISOLATED", "isolated", "named", "plugins"]

ISOLATED = "NEWSDOC_ISOLATED"
"""The variable of the environment that keeps other packages out, whatever its value, unless that is empty."""

FAILURES = (Exception, SystemExit, GeneratorExit)
"""What the code of other packages may raise without ending ours: all but an interrupt by the user."""

T = TypeVar("T")


def plugins(group: str, cls: type[T]) -> tuple[tuple[T, ...], tuple[Diagnostic, ...]]:
    """Give all of a group that are of the class, in the order of their names, and a diagnostic for each that fails."""
    loaded: list[T] = []
    failures: list[Diagnostic] = []
    for point in sorted(_points(group), key=lambda point: point.name):
        try:
            loaded.append(_plugin(point, cls))
        except UsageError as error:
            failures.append(Diagnostic("plugin-failed", str(error)))
    return tuple(loaded), tuple(failures)


def named(group: str, name: str, cls: type[T]) -> T | None:
    """Give the one of a group that has a name, if there is one. Raises `UsageError` if it can't be loaded."""
    return next((_plugin(point, cls) for point in _points(group) if point.name == name), None)


@contextmanager
def isolated() -> Generator[None]:
    """Keep other packages out of this process, and of those that it starts, as long as the context lasts."""
    before = os.environ.get(ISOLATED)
    os.environ[ISOLATED] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[ISOLATED]
        else:
            os.environ[ISOLATED] = before


def _points(group: str) -> Sequence[EntryPoint]:
    return () if os.environ.get(ISOLATED) else _found(group)


@cache
def _found(group: str) -> Sequence[EntryPoint]:
    """Give the entry points of a group; to look through the packages that are installed takes long."""
    from importlib.metadata import entry_points

    return tuple(entry_points(group=group))


def _plugin(point: EntryPoint, cls: type[T]) -> T:
    """Give what an entry point names; Python keeps the module, so that it is loaded once. Raises `UsageError`."""
    plugin = f"the plug-in {point.name!r} ({point.value})"
    try:
        loaded: object = point.load()
    except FAILURES as error:
        raise UsageError(f"{plugin} can't be loaded: {error!r}") from error
    if not isinstance(loaded, cls):
        raise UsageError(f"{plugin} is no {cls.__name__}")
    if (name := getattr(loaded, "name", point.name)) != point.name:
        raise UsageError(f"{plugin} calls itself {name!r}")
    return loaded
