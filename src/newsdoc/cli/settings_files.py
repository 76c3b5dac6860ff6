"""Which files may have the settings that count in a folder; looked for at every start, with as little as it takes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["OWN", "PROJECT", "candidates"]

OWN = "newsdoc.toml"
"""The file that is newsdoc's alone."""

PROJECT = "pyproject.toml"
"""The file of a Python project, in which `tool.newsdoc` is."""


def candidates(folder: str) -> Iterator[str]:
    """Give the paths that there are, of the folder first and then of those above it."""
    while True:
        # A file of ours that can't be read is told; what others call a project is none of our business.
        if os.path.lexists(path := os.path.join(folder, OWN)):
            yield path
        if os.path.isfile(path := os.path.join(folder, PROJECT)):
            yield path
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above
