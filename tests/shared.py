"""Where the references, labelled articles and standards lie that the tests measure against."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["PROJECT", "shared_path"]

PROJECT = Path(__file__).resolve().parent.parent
"""The project's root."""


def shared_path() -> Path:
    """Give the folder that `NEWSDOC_SHARED` names, or the one beside the project, whether it is there or not."""
    return Path(os.environ.get("NEWSDOC_SHARED") or PROJECT.parent / "shared")
