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
    places: list[Element] = []
    for fallback in [each for each in element.iter() if reader.local(each) == "noscript"]:
        if "".join(fallback.itertext()).strip() or not any(reader.local(each) in MEDIA for each in fallback.iter()):
            continue
        beside = _beside(reader, fallback)
        if beside is None or not _is_named(reader, beside):
            shown: Any = fallback
            shown.tag = "span"
            places += [] if beside is None else [beside]
    take_out(*places)


def _beside(reader: Reader, fallback: Element) -> Element | None:
    """Give the medium that goes before, or else follows."""
    around = (fallback.getprevious(), fallback.getnext())
    return next((each for each in around if each is not None and reader.local(each) in MEDIA), None)


def _is_named(reader: Reader, medium: Element) -> bool:
    return is_real(read_medium(reader, medium).get("href"))
