"""Figures: NITF's `media`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.markup import attribute, quoted
from newsdoc.formats.nitf.markup import deeper
from newsdoc.formats.nitf.runs import bare_text, text_in
from newsdoc.formats.pair import Pair
from newsdoc.formats.spaces import BLANKS, joined
from newsdoc.making import maker
from newsdoc.model import Figure, LineBreak, Paragraph

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["PAIR"]

_REFERENCE = (("source", "href"), ("mime-type", "media_type"), ("alternate-text", "alt"))
_SIZE = (("width", "width"), ("height", "height"))
_KINDS = ("image", "video", "audio")

_make = maker(Figure)
_BREAK = LineBreak()


def _read(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a figure, of which the first file counts; text that it has no place for follows it."""
    found: dict[str, Any] = {}
    captions: list[Content] = []
    producers: list[Content] = []
    behind: list[Any] = []
    for child in element.getchildren():
        name = reader.local(child)
        if name == "media-reference" and not found:
            found = _read_reference(reader, child)
            if child.text or len(child):
                reader.line_paragraph(child, behind)
        elif name == "media-caption":
            label, content = reader.labelled_line(child)
            captions.append(content)
            found.setdefault("label", label)
        elif name == "media-producer":
            producers.append(reader.line(child))
        elif text_in(child).strip(BLANKS):
            reader.block(child, behind)
        else:
            reader.unmapped(child, keep=True)
    found["kind"] = _kind(element.get("media-type"), found.get("media_type"))
    caption, credit = joined(captions, _BREAK), joined(producers, ", ")
    out.append(_make(caption, credit, **found, **reader.common(element, "nitf:media")))
    # Where they stand lies within the figure.
    out += [attrs.evolve(block, origin=None) for block in behind]
    if not reader.own and (text := bare_text(element)):
        out.append(Paragraph((text,)))


def _kind(said: str | None, media_type: str | None) -> str:
    """Say what a figure is: by `media-type`, else by the media type of its file, else an image."""
    kind = said if said in _KINDS else (said or "").lower()
    if kind not in _KINDS:
        kind = (media_type or "").partition("/")[0]
    return kind if kind in _KINDS else "image"


def _write(writer: Writer, figure: Figure, pad: str) -> str:
    inside = deeper(pad)
    reference = "".join(attribute(name, getattr(figure, field)) for name, field in (*_REFERENCE, *_SIZE))
    units = ' units="pixels"' if figure.width is not None or figure.height is not None else ""
    caption = writer.line("media-caption", figure.caption, inside, figure.label)
    credit = writer.line("media-producer", figure.credit, inside)
    start = f"{pad}<media{writer.common(figure, '')} media-type={quoted(figure.kind)}>"
    return f"{start}{inside}<media-reference{reference}{units}/>{caption}{credit}{pad}</media>"


def _read_reference(reader: Reader, element: Element) -> dict[str, Any]:
    names = element.keys()
    if not names:
        return {}
    texts = {field: reader.attribute(element, name) for name, field in _REFERENCE if name in names}
    return texts | {field: reader.count(element, name) for name, field in _SIZE if name in names}


PAIR = Pair(_read, _write)
"""How a figure is read and written."""
