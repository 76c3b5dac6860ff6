"""Pictures: TT's own (`tt/visual`), and those that its image store has (`core/image`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.counts import count_of
from newsdoc.formats.markup import escape
from newsdoc.formats.tt_newsdoc.identity import uuid_of
from newsdoc.formats.tt_newsdoc.shapes import Block, blocks_of, data_of
from newsdoc.formats.tt_newsdoc.texts import line, markup, plain, read_markup
from newsdoc.model import Figure

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.losses import Told
    from newsdoc.model import Content

__all__ = ["TYPES", "read_figure", "write_figure"]

TYPES = ("core/image", "tt/visual")
"""The types of blocks that are pictures."""

_STORE = "core://image/"
_NONE: Block = {}


def read_figure(block: Block, tell: Report, common: dict[str, Any]) -> list[Figure]:
    """Give the picture that a block shows, or nothing if it neither shows nor says anything."""
    link = next((each for each in blocks_of(block, "links") if each.get("rel") == "self"), _NONE)
    data, of_link = data_of(block), data_of(link)
    uri, url = line(link.get("uri")), line(link.get("url"))
    caption: Content = read_markup(data.get("html_caption", ""), tell)
    if not caption:
        caption = tuple(filter(None, [line(data.get("caption") or of_link.get("text"))]))
    credit = line(of_link.get("credit")) or ", ".join(_authors(link))
    href = uri if uri.startswith(_STORE) else url or uri
    if not caption and not href:
        return []
    found: dict[str, Any] = {
        "href": href or None,
        "alt": line(of_link.get("alttext")) or None,
        "width": count_of(of_link.get("width")),
        "height": count_of(of_link.get("height")),
    }
    return [Figure(caption, (credit,) if credit else (), **found, **common)]


def _authors(link: Block) -> list[str]:
    titles = (line(each.get("title")) for each in blocks_of(link, "links") if each.get("rel") == "author")
    return [*filter(None, titles)]


def write_figure(figure: Figure, told: Told) -> list[Block]:
    """Give the block for a picture; one that can't be fetched has nothing but its caption, or no block."""
    label = () if figure.label is None else (figure.label,)
    own = {} if figure.id is None else {"id": figure.id}
    write = _write_stored if (figure.href or "").startswith(_STORE) else _write_visual
    block = write(figure, (*label, *figure.caption), told)
    return [own | block] if block else []


def _size(figure: Figure) -> dict[str, str]:
    size = {"height": figure.height, "width": figure.width}
    return {name: str(number) for name, number in size.items() if number is not None}


def _write_stored(figure: Figure, caption: Content, told: Told) -> Block:
    told.say(figure, "caption", "credit", "href", "alt", "width", "height", "id")
    href, credit = figure.href or "", plain(figure.credit)
    texts = {"alttext": figure.alt, "text": plain(caption)}
    data = _size(figure) | {name: text for name, text in texts.items() if text}
    link: Block = {"rel": "self", "type": "core/image", "uuid": uuid_of(href), "uri": href, "data": data}
    if credit:
        link["links"] = [{"rel": "author", "type": "core/author", "title": credit}]
    return {"type": "core/image", "uuid": uuid_of(href), "links": [link]}


def _write_visual(figure: Figure, caption: Content, told: Told) -> Block:
    text, href = plain(caption), figure.href or ""
    fetched = patterns.URI.match(href) is not None
    if not text and not fetched:
        return {}
    told.say(figure, "caption", "id", *(("credit", "href", "width", "height") if fetched else ()))
    html = markup(caption, told)
    texts = {"caption": text} | ({} if html == escape(text) else {"html_caption": html})
    data = {"credit": plain(figure.credit), **_size(figure)}
    link = {"rel": "self", "type": "tt/picture", "uri": href, "url": href, "data": data}
    return {"type": "tt/visual", "data": texts} | ({"links": [link]} if fetched else {})
