"""Offices: the name, the title and the affiliation in a label of Han characters, which print them without commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.text.lines import WIDE

if TYPE_CHECKING:
    from newsdoc.styles import Lexicon

__all__ = ["WideLabel", "wide_label"]

_NAME = 4
_PARTS = 2
_TITLE = 6


class WideLabel(NamedTuple):
    """What a label says of its speaker."""

    name: str
    title: str | None = None
    affiliation: str | None = None


def wide_label(printed: str, lexicon: Lexicon) -> WideLabel | None:
    """Give what `波止場新聞　相原記者` or `有賀水産大臣` says: affiliation and name, or a name and a title."""
    parts = printed.replace("\u3000", " ").split(" ")
    if any(part[:1] < WIDE for part in parts):
        return None
    if len(parts) == _PARTS:
        name, title = _titled(parts[1], lexicon)
        return WideLabel(name, title, parts[0]) if name != parts[1] else None
    surname = next((size for size in (3, 2) if printed[:size] in lexicon.surnames), 0)
    if len(parts) > 1 or len(printed) <= _NAME or not surname or _title_size(printed, lexicon) == 0:
        return None
    return WideLabel(printed[:surname], printed[surname:])


def _titled(printed: str, lexicon: Lexicon) -> tuple[str, str | None]:
    """Give a name without the title or the form of address behind it, and the title."""
    size = _title_size(printed, lexicon)
    if size:
        return printed[:-size], printed[-size:]
    address = next((word for word in lexicon.honorifics if printed.endswith(word) and len(printed) > len(word)), "")
    return printed.removesuffix(address), None


def _title_size(printed: str, lexicon: Lexicon) -> int:
    """Give how long the title is that a label ends with, a word for those who ask among them, or 0."""
    for size in range(min(_TITLE, len(printed) - 1), 1, -1):
        word = printed[-size:]
        asks = any(marker.kind in ("question", "moderator") for marker in lexicon.labels.get(word, ()))
        if asks or word in lexicon.titles:
            return size
    return 0
