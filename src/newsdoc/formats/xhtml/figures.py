"""Figures: the medium, if it can be shown, and a `figcaption` with caption and credit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.markup import attribute, followed
from newsdoc.formats.pair import Pair
from newsdoc.formats.spaces import joined
from newsdoc.formats.xhtml.names import CAPTION, CREDIT
from newsdoc.model import Figure, LineBreak

if TYPE_CHECKING:
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xhtml.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["MEDIA", "PAIR", "read_medium"]

MEDIA = {"img": "image", "video": "video", "audio": "audio", "picture": "image", "amp-img": "image"}
"""The elements that show a medium, and the kind of figure that each makes."""

_ELEMENTS = {"image": "img", "video": "video", "audio": "audio"}
_CREDITS = {CREDIT, "credit", "byline", "copyright", "source", "photo-credit", "image-credit"}


def _write(writer: Writer, figure: Figure) -> str:
    caption = writer.line(f'<p class="{CAPTION}">', figure.caption, "</p>", figure.label)
    credit = writer.line(f'<p class="{CREDIT}">', figure.credit, "</p>")
    below = f"<figcaption>{caption}{credit}</figcaption>" if caption or credit else ""
    start = writer.start("figure", figure, f"nd-{figure.kind}")
    return f"{start}{_write_medium(figure)}>{below}</figure>" if figure.href is None else _shown(start, figure, below)


def _shown(start: str, figure: Figure, below: str) -> str:
    """Write a figure whose medium is known; one that no browser may fetch is named in data."""
    element = _ELEMENTS[figure.kind]
    href = figure.href or ""
    source = attribute("src" if followed(href, fragment=False) else "data-src", href)
    if element == "img":
        return f"{start}><img{source}{_write_medium(figure)}/>{below}</figure>"
    return f'{start}><{element}{source}{_write_medium(figure)} controls="controls"></{element}>{below}</figure>'


def _write_medium(figure: Figure) -> str:
    """Write what is known of a medium; only pictures that are shown have the plain attributes for it."""
    shown = figure.href is not None
    alt = {"image": "alt"}.get(figure.kind, "aria-label") if shown else "data-alt"
    description = ' alt=""' if shown and figure.kind == "image" and figure.alt is None else attribute(alt, figure.alt)
    prefix = "" if shown and figure.kind != "audio" else "data-"
    size = attribute(prefix + "width", figure.width) + attribute(prefix + "height", figure.height)
    return description + size + attribute("data-type", figure.media_type)


def _read(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a figure; one without a medium may hold a table, a quotation or code, which are read as what they are."""
    media, captions, others = _sorted(reader, element)
    tokens = reader.tokens(element)
    kind = next((kind for kind in _ELEMENTS if f"nd-{kind}" in tokens), None)
    if kind is None and not media:
        if others:
            reader.flow(element, out)
        elif captions:
            out.append(_figure(reader, element, {}, captions))
        return
    found = read_medium(reader, media[0]) if media else read_data(reader, element)
    out.append(_figure(reader, element, found | ({"kind": kind} if kind else {}), captions + others))
    out += [Figure(**read_medium(reader, more)) for more in media[1:]]


def _sorted(reader: Reader, element: Element) -> tuple[list[Element], list[Element], list[Element]]:
    """Sort what stands in a figure: media, wherever they stand, captions, and all else."""
    media: list[Element] = []
    captions: list[Element] = []
    others: list[Element] = []
    for child in element.getchildren():
        name = reader.local(child)
        inner = [] if name in ("figcaption", "table", "blockquote", "pre") else _media_in(reader, child)
        if name in MEDIA:
            media.append(child)
        elif inner and not "".join(child.itertext()).strip():
            media += inner
        elif name == "figcaption":
            captions.append(child)
        elif "".join(child.itertext()).strip() or name not in reader.silent:
            others.append(child)
    return media, captions, others


def _media_in(reader: Reader, element: Element) -> list[Element]:
    found: list[Element] = []
    stack = [element]
    while stack:
        for child in reversed(stack.pop().getchildren()):
            if reader.local(child) in MEDIA:
                found.append(child)
            else:
                stack.append(child)
    found.reverse()
    return found


def read_medium(reader: Reader, element: Element) -> dict[str, Any]:
    """Give what an element says of the medium that it shows."""
    kind = MEDIA[reader.local(element)]
    inner = [child for child in element.getchildren() if reader.local(child) in ("img", "source")]
    source = element if _source(reader, element) or not inner else inner[-1]
    found = {
        "kind": kind,
        "href": _source(reader, source),
        "media_type": reader.text_of(source, "data-type") or reader.text_of(source, "type"),
        "alt": reader.text_of(source, "alt") or reader.text_of(element, "aria-label"),
        "width": reader.count(source, "width") or reader.count(element, "data-width"),
        "height": reader.count(source, "height") or reader.count(element, "data-height"),
    }
    return {name: value for name, value in found.items() if value is not None}


def _source(reader: Reader, element: Element) -> str | None:
    return reader.text_of(element, "src") or reader.text_of(element, "data-src")


def read_data(reader: Reader, element: Element) -> dict[str, Any]:
    """Give what a figure says of a medium that isn't there."""
    found = {
        "media_type": reader.text_of(element, "data-type"),
        "alt": reader.text_of(element, "data-alt"),
        "width": reader.count(element, "data-width"),
        "height": reader.count(element, "data-height"),
    }
    return {name: value for name, value in found.items() if value is not None}


def _figure(reader: Reader, element: Element, found: dict[str, Any], texts: list[Element]) -> Figure:
    label: str | None = None
    captions: list[Content] = []
    credits_: list[Content] = []
    for text in texts:
        for part in _lines(reader, text):
            credited = _CREDITS & (reader.tokens(part) | reader.tokens(text))
            printed, content = reader.labelled_line(part)
            label = label or printed
            (credits_ if credited else captions).append(content)
    caption, credit = joined(captions, LineBreak()), joined(credits_, LineBreak())
    return Figure(caption, credit, label=label, **found, **reader.common(element))


def _lines(reader: Reader, element: Element) -> list[Element]:
    """Give the paragraphs of a caption, or the caption itself where it isn't made of paragraphs alone."""
    children = element.getchildren()
    loose = [element.text, *(child.tail for child in children)]
    if not children or any((text or "").strip() for text in loose):
        return [element]
    return children if all(reader.is_block(child) for child in children) else [element]


PAIR = Pair(_read, _write)
"""How a figure is read and written."""
