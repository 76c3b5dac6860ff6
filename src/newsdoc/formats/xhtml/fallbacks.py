"""Pictures that others' pages load late: where only what browsers without scripts show names the file, that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.xhtml.figures import MEDIA, read_medium
from newsdoc.formats.xhtml.parsing import take_out
from newsdoc.formats.xhtml.sources import is_real

if TYPE_CHECKING:
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["unfold_fallbacks"]


def unfold_fallbacks(reader: Reader, element: Element) -> None:
    """Have the pictures in `noscript` read that no element beside it names, which is taken out."""
    for fallback in [each for each in element.iter() if reader.local(each) == "noscript"]:
        if "".join(fallback.itertext()).strip() or not any(reader.local(each) in MEDIA for each in fallback.iter()):
            continue
        beside = [each for each in _beside(fallback) if reader.local(each) in MEDIA]
        if any(_is_named(reader, each) for each in beside):
            continue
        take_out(*beside)
        shown: Any = fallback
        shown.tag = "span"


def _beside(element: Element) -> list[Element]:
    return [each for each in (element.getprevious(), element.getnext()) if each is not None]


def _is_named(reader: Reader, medium: Element) -> bool:
    return is_real(read_medium(reader, medium).get("href"))
