"""Figures as HTML writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.nitf.runs import text_in
from newsdoc.formats.spaces import BLANKS
from newsdoc.model import Figure, Origin

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.pair import Read
    from newsdoc.formats.xml import Element

__all__ = ["FIGURES"]

_REFERENCE = (("src", "href"), ("type", "media_type"), ("alt", "alt"))


def _read_file(kind: Any) -> Read:
    """Give the reader of an element that names a file; what a browser without video would show follows the figure."""

    def read(reader: Reader, element: Element, out: list[Any]) -> None:
        children = element.getchildren()
        named = next((child for child in children if reader.local(child) == "source"), element)
        found: dict[str, Any] = {field: reader.attribute(named, name) for name, field in _REFERENCE}
        found |= {size: reader.count(element, size) for size in ("width", "height")}
        out.append(Figure(kind=kind, **found, **reader.common(element, f"nitf:{reader.local(element)}")))
        if text_in(element).strip(BLANKS):
            out += [attrs.evolve(block, origin=None) for block in reader.blocks(element)]

    return read


def _read_caption(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a caption: it belongs to the figure before it, and is a paragraph where there is none."""
    figure = out[-1] if out else None
    if not isinstance(figure, Figure) or figure.caption:
        reader.line_paragraph(element, out)
    else:
        origin, own = figure.origin, reader.origin(element, "nitf:figcaption")
        if origin is not None and own is not None:
            origin = Origin(origin.start, own.end, origin.rule)
        out[-1] = attrs.evolve(figure, caption=reader.line(element), origin=origin)


def _read_nothing(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read nothing: the reader of the element around this one has read it."""
    del reader, element, out


FIGURES: dict[str, Read] = {
    "img": _read_file("image"),
    "video": _read_file("video"),
    "audio": _read_file("audio"),
    "source": _read_nothing,
    "figcaption": _read_caption,
}
"""The readers by element."""
