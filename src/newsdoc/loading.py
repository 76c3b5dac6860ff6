"""One lock for what is imported on first use, so that threads that begin at the same time don't meet half a module.

Python has a lock for each module. Where one thread imports a package and another a module in it, each may wait for what
the other holds; Python sees that, and gives one of them a module that isn't ready. So every import within a function
of ours is made under this lock. No lock is held while anything is read or written.
"""

from __future__ import annotations

from _thread import RLock  # threading would take longer to import than all else that `import newsdoc` does

__all__ = ["LOADING"]

LOADING = RLock()
"""Held by the thread that imports a part of newsdoc."""
