"""What is imported on first use, under one lock, so that threads that begin at the same time don't meet half a module.

Python has a lock for each module. Where one thread imports a package and another a module in it, each may wait for what
the other holds; Python sees that, and gives one of them a module that isn't ready. So every import within a function
of ours is made under this lock, but for those of the command line, which one thread runs. No lock is held while
anything is read or written.
"""

from __future__ import annotations

from _thread import RLock  # threading would take longer to import than all else that `import newsdoc` does
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LOADING", "import_name"]

LOADING = RLock()
"""Held by the thread that imports a part of newsdoc."""


def import_name(name: str, space: dict[str, Any], homes: Mapping[str, str]) -> object:
    """Import a name of a package from its module, as it is asked for the first time; its `__getattr__` calls this.

    `space` are the package's globals, in which the name is kept, and `homes` says in which module each name is. Raises
    `AttributeError` for others.
    """
    if name not in homes:
        raise AttributeError(f"module {space['__name__']!r} has no attribute {name!r}")
    with LOADING:
        space[name] = getattr(import_module(homes[name]), name)
    return space[name]
