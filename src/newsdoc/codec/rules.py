"""What the generated code of the codec is written with: how it refuses, and the rules of strings and objects."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from newsdoc import patterns
from newsdoc.plain import Doubled, is_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Coder", "Refused", "are_carried", "fitting", "refuse", "require_object"]

Coder: TypeAlias = "Callable[[Any, int, bool, Callable[[str], None]], Any]"
"""Takes a node or its data, its depth (the document's is 1), whether it stands in a link, and what gathers texts.

What is gathered is looked through for forbidden characters at the end, all at once (`are_carried`).
"""


class Refused(Exception):
    """Something breaks a rule of the model; what, `problems` will find out."""


def refuse() -> NoReturn:
    """Say that a rule is broken."""
    raise Refused


_CONTROLS = tuple(byte for byte in range(0x20) if byte != ord("\t"))
_LAST = ("\ufffe", "\uffff")


def are_carried(texts: Iterable[str]) -> bool:
    """Say whether no text holds a character that `patterns.FORBIDDEN` finds.

    To look for one byte after the other in all texts takes a fraction of the time for a look at each character.
    """
    text = "".join(texts)
    try:
        data = text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return False
    return not any(map(data.__contains__, _CONTROLS)) and not any(map(text.__contains__, _LAST))


class _Fitting(dict[str, bool]):
    """Says of a string whether it fits a pattern and has no forbidden character. Ids and the like recur all the time.

    A look into a dict takes a tenth of a call; no more than 256 strings are remembered.
    """

    def __init__(self, regex: str) -> None:
        super().__init__()
        self._regex = regex

    def __missing__(self, value: str) -> bool:
        """Match a string, and remember what came of it."""
        found = patterns.scalar_for(self._regex, value).match(value) is not None and are_carried((value,))
        if len(self) >= _REMEMBERED:
            self.clear()
        self[value] = found
        return found


_REMEMBERED = 256
fitting = cache(_Fitting)
"""Gives what says of a string whether it fits a regular expression."""


def require_object(data: object) -> None:
    """Refuse what is no object of JSON, such as another mapping, and one that names a key twice."""
    if not is_object(data) or (isinstance(data, Doubled) and data.names):
        raise Refused
