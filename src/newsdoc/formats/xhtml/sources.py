"""Where a medium comes from: pages of others name it in many ways, so that it is loaded late, or in the size wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["chosen", "is_real", "source_of"]

_LATE = ("data-src", "data-lazy-src", "data-original")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_INLINE = "data:"
_LONGEST_SIZE = 10


def chosen(reader: Reader, choices: list[Element]) -> Element:
    """Give the first element that names a medium, or that at least holds the place of one, or else the last."""
    named = [each for each in choices if source_of(reader, each)]
    return next((each for each in named if is_real(source_of(reader, each))), (named or choices[-1:])[0])


def source_of(reader: Reader, element: Element) -> str | None:
    """Give the address of a medium. Of others' that are loaded late, what `src` names may only hold the place."""
    shown = reader.text_of(element, "src")
    if reader.own:
        return shown or reader.text_of(element, "data-src")
    late = next((found for name in _LATE if (found := reader.text_of(element, name))), None)
    sets = (_largest(reader.text_of(element, name) or "") for name in _SETS)
    return late or (shown if is_real(shown) else None) or next(filter(None, sets), None) or shown


def is_real(href: str | None) -> bool:
    """Say whether there is an address, and not one of a few pixels in the page itself."""
    return href is not None and not href.lower().startswith(_INLINE)


def _largest(candidates: str) -> str | None:
    """Give the largest picture of a `srcset`."""
    sizes = {href: size for href, size in _candidates(candidates) if href}
    return max(sizes, key=lambda href: sizes[href]) if sizes else None


def _candidates(text: str) -> Iterator[tuple[str, float]]:
    """Give the addresses in a `srcset`, between commas, each with how wide or how dense the picture is."""
    href = ""
    for word in text.split():
        if href:
            size, _, behind = word.partition(",")
            yield href, _rank(size)
            href = behind
        else:
            href = word
        if href.endswith(","):
            yield href.rstrip(","), 1.0
            href = ""
    yield href, 1.0


def _rank(size: str) -> float:
    digits = size[:-1]
    return float(digits) if len(digits) < _LONGEST_SIZE and digits.replace(".", "", 1).isdecimal() else 1.0
