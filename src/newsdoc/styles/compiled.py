"""Keeps the tables of built-in styles as Python keeps modules: parsed from TOML once, from then on in `__pycache__`.

Parsing and checking all of them takes a hundred milliseconds, which each start of the command would pay. What Python
does for its modules is done here for TOML: the cache is made on first use, is made anew when a file changes, and does
without where its folder can't be written to or `PYTHONDONTWRITEBYTECODE` is set.
"""

from __future__ import annotations

from importlib.machinery import SourceFileLoader
from typing import TYPE_CHECKING, Any

from newsdoc.plain import is_list

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType

    from newsdoc.styles.style import Words

__all__ = ["table"]


def table(name: str, path: str, parse: Callable[[str], dict[str, Any]]) -> dict[str, str | Words]:
    """Give what a TOML file comes to, its lists as tuples; `parse` is what reads it where that isn't known yet."""
    space: dict[str, Any] = {}
    code = _Loader(name, path, parse).get_code(name)
    assert code is not None  # noqa: S101  (for the type checkers: only a namespace package has none)
    exec(code, space)  # noqa: S102  (literals made of our own file)
    found: dict[str, str | Words] = space["table"]
    return found


class _Loader(SourceFileLoader):
    """Compiles TOML to a module that holds the table as a literal."""

    def __init__(self, name: str, path: str, parse: Callable[[str], dict[str, Any]]) -> None:
        super().__init__(name, path)
        self._parse = parse

    def source_to_code(self, data: Any, path: Any, **_: Any) -> CodeType:  # type: ignore[override]  # no method there
        """Give the code of a file's table."""
        read = self._parse(str(data, "utf-8"))
        literal = {key: tuple(value) if is_list(value) else value for key, value in read.items()}
        return compile(f"table = {literal!r}", path, "exec", dont_inherit=True)
