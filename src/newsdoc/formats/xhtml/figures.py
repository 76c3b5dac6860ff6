"""Figures: the medium, if it can be shown, and a `figcaption` with caption and credit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.markup import attribute, followed
from newsdoc.formats.pair import Pair
from newsdoc.formats.xhtml.captions import read_caption
from newsdoc.formats.xhtml.names import CAPTION, CREDIT
from newsdoc.formats.xhtml.sources import chosen, source_of
from newsdoc.model import Figure

if TYPE_CHECKING:
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xhtml.writer import Writer
    from newsdoc.formats.xml import Element

__all__ = ["MEDIA", "PAIR", "read_medium", "shown_medium"]

MEDIA = {"img": "image", "video": "video", "audio": "audio", "picture": "image", "amp-img": "image"}
"""The elements that show a medium, and the kind of figure that each makes."""

_ELEMENTS = {"image": "img", "video": "video", "audio": "audio"}


def _write(writer: Writer, figure: Figure) -> str:
    caption = writer.line(f'<p class="{CAPTION}">', figure.caption, "</p>", figure.label)
    credit = writer.line(f'<p class="{CREDIT}">', figure.credit, "</p>")
    below = f"<figcaption>{caption}{credit}</figcaption>" if caption or credit else ""
    start = writer.start("figure", figure, f"nd-{figure.kind}")
    if figure.href is None:
        return f"{start}{_write_data(figure, 'data-alt')}>{below}</figure>"
    return f"{start}>{_shown(figure, figure.href)}{below}</figure>"


def _shown(figure: Figure, href: str) -> str:
    """Write a medium that is known; one that no browser may fetch is named in data.

    A picture of that sort is a `span` with the role of one, for an `img` without `src` isn't valid.
    """
    element = _ELEMENTS[figure.kind]
    fetched = followed(href, fragment=False)
    source = attribute("src" if fetched else "data-src", href)
    if element != "img":
        return f'<{element}{source}{_write_medium(figure)} controls="controls"></{element}>'
    if fetched:
        return f"<img{source}{_write_medium(figure)}/>"
    return f'<span role="img"{source}{_write_data(figure, "aria-label")}></span>'


def _write_medium(figure: Figure) -> str:
    """Write what is known of a medium that is shown; sound has no size."""
    if figure.kind == "audio":
        return _write_data(figure, "aria-label")
    alt = attribute("alt", figure.alt or "") if figure.kind == "image" else attribute("aria-label", figure.alt)
    size = attribute("width", figure.width) + attribute("height", figure.height)
    return alt + size + attribute("data-type", figure.media_type)


def _write_data(figure: Figure, alt: str) -> str:
    """Write what is known of a medium as data; `alt` names the attribute that says what it shows."""
    size = attribute("data-width", figure.width) + attribute("data-height", figure.height)
    return attribute(alt, figure.alt) + size + attribute("data-type", figure.media_type)


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
    found = shown_medium(reader, media[0]) if media else read_data(reader, element)
    out.append(_figure(reader, element, found | ({"kind": kind} if kind else {}), captions + others))
    out += [Figure(**shown_medium(reader, more)) for more in media[1:]]


def _sorted(reader: Reader, element: Element) -> tuple[list[Element], list[Element], list[Element]]:
    """Sort what stands in a figure: media, wherever they stand, captions, and all else."""
    media: list[Element] = []
    captions: list[Element] = []
    others: list[Element] = []
    for child in element.getchildren():
        name = reader.local(child)
        if name in reader.unseen:
            reader.pass_over(child)
            continue
        inner = [] if name in ("figcaption", "table", "blockquote", "pre") else _media_in(reader, child)
        if name in MEDIA or _stands_for_picture(child):
            media.append(child)
        elif inner and not "".join(child.itertext()).strip():
            media += inner
        elif name == "figcaption":
            captions.append(child)
        elif "".join(child.itertext()).strip() or name not in reader.silent:
            others.append(child)
    return media, captions, others


def _stands_for_picture(element: Element) -> bool:
    return element.get("role") == "img" and bool(element.get("data-src"))


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
    kind = MEDIA.get(reader.local(element), "image")
    # The rules of HTML make a `source` hold those behind it.
    inner = [each for each in element.iter() if each is not element and reader.local(each) in ("img", "source")]
    choices = [element, *reversed(inner)]
    source = chosen(reader, choices)
    alts = (reader.text_of(each, "alt") for each in choices)
    found = {
        "kind": kind,
        "href": source_of(reader, source),
        "media_type": reader.text_of(source, "data-type") or reader.text_of(source, "type"),
        "alt": next(filter(None, alts), None) or reader.text_of(element, "aria-label"),
        "width": reader.count(source, "width") or reader.count(element, "data-width"),
        "height": reader.count(source, "height") or reader.count(element, "data-height"),
    }
    return {name: value for name, value in found.items() if value is not None}


def shown_medium(reader: Reader, element: Element) -> dict[str, Any]:
    """Give what an element says of a medium, and report what it says beyond that: where it leads, and its title."""
    found = read_medium(reader, element)
    link = next((each for each in element.iterancestors() if reader.local(each) == "a"), None)
    if link is not None and link not in reader.links:
        reader.links.add(link)
        _tell_link(reader, link, found.get("href"))
    title = reader.text_of(element, "title")
    if title is not None and title.strip() and title != found.get("alt"):
        reader.tell("text-lost", f"the title of a picture has no place in the model: {title}")
    return found


def _tell_link(reader: Reader, link: Element, source: str | None) -> None:
    """Report where a link around pictures leads: with words in it, it is kept, and often it leads to the picture."""
    href = reader.text_of(link, "href")
    if href is None or href == source or not followed(href, fragment=False):
        return
    if not any(text.strip() for text in link.itertext()):
        reader.tell("link-lost", f"a picture can be no link; this one leads to {href}")


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
    said = read_caption(reader, texts)
    return Figure(said.caption, said.credit, label=said.label, **found, **reader.common(element))


PAIR = Pair(_read, _write)
"""How a figure is read and written."""
