"""Keeps what built-in styles come to as Python keeps modules: made from TOML once, from then on in `__pycache__`.

Parsing and checking all of them takes a hundred milliseconds, and indexing them another hundred, which each start of
the command would pay. What Python does for its modules is done here for TOML: the cache is made on first use, is made
anew when a file changes, and does without where its folder can't be written to or `PYTHONDONTWRITEBYTECODE` is set.
"""

from __future__ import annotations

import marshal
import os
from importlib.machinery import SourceFileLoader
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import CodeType

__all__ = ["kept"]

_FOLDER = os.path.dirname(__file__)  # noqa: PTH120  (pathlib would take longer to import than this takes)


def kept(name: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Give what `make` gives, data that `marshal` takes. It is made anew when a file of this folder has changed.

    It is kept as the bytecode of a file of that name would be; there needn't be one.
    """
    loader = _Loader(name, make)
    code = loader.get_code(name)
    assert code is not None  # noqa: S101  (for the type checkers: only a namespace package has none)
    if loader.made is not None:
        return loader.made
    space: dict[str, Any] = {}
    exec(code, space)  # noqa: S102  (bytes made of our own files)
    found: dict[str, Any] = marshal.loads(space["data"])  # noqa: S302  (the same)
    return found


class _Loader(SourceFileLoader):
    """Compiles what is made of the files of this folder to a module that holds it."""

    def __init__(self, name: str, make: Callable[[], dict[str, Any]]) -> None:
        super().__init__(name, os.path.join(_FOLDER, name))  # noqa: PTH118  (as above)
        self._make = make
        self.made: dict[str, Any] | None = None

    def path_stats(self, path: str) -> Mapping[str, Any]:
        """Give a number that changes with any file, by which Python knows whether bytecode is of them."""
        del path
        with os.scandir(_FOLDER) as entries:
            found = [entry.stat() for entry in entries if entry.is_file()]
        return {"mtime": sum(each.st_mtime_ns + each.st_size for each in found), "size": len(self.get_data(self.path))}

    def get_data(self, path: str) -> bytes:
        """Give the bytes of the cache; the files are read as something is made of them."""
        return b"" if path == self.path else super().get_data(path)

    def source_to_code(self, data: Any, path: Any, **_: Any) -> CodeType:  # type: ignore[override]  # no method there
        """Give the code that holds what is made."""
        del data
        self.made = self._make()
        return compile(f"data = {marshal.dumps(self.made)!r}", path, "exec", dont_inherit=True)
