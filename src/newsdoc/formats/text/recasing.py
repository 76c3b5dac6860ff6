"""Names that labels print in capitals, as they are written elsewhere in the article, or as names are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.names import recased

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from newsdoc.formats.text.cues import Cue

__all__ = ["as_written"]

_SHORTEST = 4
_FEW = 8  # so many are found faster one by one


def as_written(names: Collection[str], cues: list[Cue]) -> dict[str, str]:
    """Give each name as it is written, those aside that aren't printed in capitals.

    All are looked for at once where there are many, as there may be as many as units.
    """
    printed = [name for name in dict.fromkeys(names) if _is_in_capitals(name)]
    found = _found({name.casefold() for name in printed}, cues) if printed else {}
    return {name: found.get(name.casefold(), recased(name) if " " in name else name) for name in printed}


def _is_in_capitals(name: str) -> bool:
    letters = name.replace(" ", "").replace("-", "").replace(".", "")
    return len(name) >= _SHORTEST and name.isupper() and letters.isalpha()


def _found(wanted: set[str], cues: list[Cue]) -> dict[str, str]:
    """Give the first form of each name, in small letters, that is no part of a word and isn't all in capitals."""
    found: dict[str, str] = {}
    lengths = {len(name) for name in wanted} if len(wanted) > _FEW else set[int]()
    for cue in cues:
        text = cue.unit.text
        small = text.casefold()
        if len(small) != len(text):
            continue
        for start, name in _places(small, wanted, lengths):
            end = start + len(name)
            form = text[start:end]
            alone = not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()
            if alone and name not in found and form[0].isupper() and not form.isupper():
                found[name] = form
    return found


def _places(text: str, wanted: set[str], lengths: set[int]) -> Iterator[tuple[int, str]]:
    """Give where these names stand in a text, all in small letters; with their lengths only where words begin."""
    for start in range(len(text)) if lengths else ():
        if not start or not text[start - 1].isalnum():
            yield from ((start, name) for length in lengths if (name := text[start : start + length]) in wanted)
    for name in wanted if not lengths else ():
        start = text.find(name)
        while start >= 0:
            yield start, name
            start = text.find(name, start + 1)
