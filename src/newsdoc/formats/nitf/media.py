"""Figures: NITF's `media`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.nitf.markup import attribute, deeper, quoted
from newsdoc.formats.nitf.pair import Pair
from newsdoc.model import Figure, LineBreak

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["PAIR"]

_REFERENCE = (("source", "href"), ("mime-type", "media_type"), ("alternate-text", "alt"))
_SIZE = (("width", "width"), ("height", "height"))
_KINDS = ("image", "video", "audio")


def _read(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a figure. What it is, is said by `media-type` or by the media type of its file; else it is an image."""
    found: dict[str, Any] = {}
    captions: list[Content] = []
    credits: list[Content] = []
    for child in element.getchildren():
        name = reader.local(child)
        if name == "media-reference" and not found:
            found = _read_reference(reader, child)
        elif name == "media-caption":
            captions.append(_read_caption(reader, child, found))
        elif name == "media-producer":
            credits.append(reader.line(child))
        else:
            reader.unmapped(child, keep=True)
    kind = (element.get("media-type") or "").lower()
    if kind not in _KINDS:
        kind = (found.get("media_type") or "").partition("/")[0]
    out.append(
        Figure(
            caption=_joined(captions, LineBreak()),
            credit=_joined(credits, ", "),
            kind=kind if kind in _KINDS else "image",
            **found,
            **reader.common(element, "nitf:media"),
        )
    )


def _write(writer: Writer, figure: Figure, pad: str) -> str:
    inside = deeper(pad)
    reference = "".join(attribute(name, getattr(figure, field)) for name, field in (*_REFERENCE, *_SIZE))
    units = ' units="pixels"' if figure.width is not None or figure.height is not None else ""
    caption = writer.line("media-caption", figure.caption, inside, writer.label(figure.label))
    credit = writer.line("media-producer", figure.credit, inside)
    start = f"{pad}<media{writer.common(figure, '')} media-type={quoted(figure.kind)}>"
    return f"{start}{inside}<media-reference{reference}{units}/>{caption}{credit}{pad}</media>"


def _read_reference(reader: Reader, element: Element) -> dict[str, Any]:
    texts = {field: reader.attribute(element, name) for name, field in _REFERENCE}
    return texts | {field: reader.count(element, name) for name, field in _SIZE}


def _read_caption(reader: Reader, element: Element, found: dict[str, Any]) -> Content:
    label, content = reader.split_label(element, reader.line(element))
    if label is not None:
        found["label"] = label
    return content


def _joined(contents: list[Content], between: Any) -> Content:
    from newsdoc.normal import join

    filled = [content for content in contents if content]
    return join(part for number, content in enumerate(filled) for part in ((between,) if number else ()) + content)


PAIR = Pair(_read, _write)
"""How a figure is read and written."""
