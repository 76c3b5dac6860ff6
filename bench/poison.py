"""A format of another package whose reader does what none should: it never ends, takes all memory, or dies."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsdoc.formats.format import Format

if TYPE_CHECKING:
    import newsdoc as nd

__all__ = ["FORMAT", "KINDS", "install"]

KINDS = ("endless", "greedy", "dying", "failing")


def read(data: str | bytes, **_: Any) -> nd.Document:
    """Do what the data say."""
    match data:
        case b"endless":
            while True:
                pass
        case b"greedy":
            hoard = [bytes(1 << 27)]
            while True:
                hoard.append(bytes(1 << 27))
        case b"dying":
            os.abort()
        case _:
            raise ZeroDivisionError("a bug of the other package")


FORMAT = Format("poison", "Poison", "text/x-poison", (".poison",), read)


def install(folder: Path) -> None:
    """Make a package with the format in a folder, as an installer would; it counts where the folder is on the path."""
    (folder / "poison.py").write_bytes(Path(__file__).read_bytes())
    metadata = folder / "poison-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: poison\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[newsdoc.formats]\npoison = poison:FORMAT\n")
