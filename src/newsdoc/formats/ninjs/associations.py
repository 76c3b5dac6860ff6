"""Associated items: pictures, video and audio that are figures of the document, and figures as such items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import ReadError
from newsdoc.formats import xhtml
from newsdoc.formats.json import compact
from newsdoc.formats.ninjs.texts import is_html, is_markup, refuse
from newsdoc.formats.spaces import squeeze
from newsdoc.model import Figure
from newsdoc.model.scalars import GREATEST
from newsdoc.plain import is_list, is_object
from newsdoc.tree import find_all, plain_text

if TYPE_CHECKING:
    from newsdoc.formats.ninjs.gathered import Gathered

__all__ = ["derived", "figure_of", "figures_in", "hrefs", "read_associations"]

_KINDS: dict[str, Any] = {"picture": "image", "graphic": "image", "video": "video", "audio": "audio"}
_TYPES = {"image": "picture", "video": "video", "audio": "audio"}


def derived(figures: list[Figure], taken: set[str]) -> list[dict[str, Any]]:
    """Give an item for each figure whose medium has a URI, those aside that other items show."""
    found: dict[str, dict[str, Any]] = {}
    for figure in figures:
        href = figure.href
        if href is None or href in taken or href in found or not patterns.URI.match(href):
            continue
        rendition: dict[str, Any] = {"name": "main", "href": href}
        for name, field in (("contentType", "media_type"), ("width", "width"), ("height", "height")):
            if (value := getattr(figure, field)) is not None:
                rendition[name] = value
        caption, credit = (plain_text(Figure(caption=part)) for part in (figure.caption, figure.credit))
        item: dict[str, Any] = {"name": f"figure{len(found) + 1}", "uri": href, "type": _TYPES[figure.kind]}
        if credit:
            item["by"] = credit
        if caption:
            item["descriptions"] = [{"role": "summary", "contentType": "text/plain", "value": caption}]
        found[href] = item | {"renditions": [rendition]}
    return list(found.values())


def figures_in(blocks: tuple[Any, ...]) -> list[Figure]:
    """Give the figures in blocks."""
    return [figure for block in blocks for figure in find_all(block, Figure)]


def hrefs(item: dict[str, Any]) -> set[str]:
    """Give every address that an item has: its own and those of its renditions."""
    renditions = item.get("renditions")
    found = [item.get("uri"), *(each.get("href") for each in _objects(renditions))]
    return {href for href in found if isinstance(href, str)}


def _objects(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if is_object(each)] if is_list(value) else []


def figure_of(gathered: Gathered, name: str, item: dict[str, Any]) -> Figure | None:
    """Give the figure that an item is; markup in it that isn't safe is noted, as of the property of a name."""
    try:
        return _figure(item)
    except ReadError as error:
        refuse(gathered, error, name)
        return None


def _figure(item: dict[str, Any]) -> Figure | None:
    """Give the figure that an item is: the largest of its renditions, its description and its author."""
    kind = _KINDS.get(str(item.get("type", "")))
    if kind is None:
        return None
    main = str(kind)
    fitting = [each for each in _objects(item.get("renditions")) if isinstance(each.get("href"), str) and each["href"]]
    same = [each for each in fitting if str(each.get("contentType", main)).startswith(main)]
    best = max(same or fitting, key=lambda each: (_size(each, "width") or 0, each.get("name") == "main"), default=None)
    caption = _caption(item)
    if best is None and not caption:
        return None
    credit = next((text for key in ("by", "copyrightHolder") if (text := _clean(item.get(key)))), None)
    found: dict[str, Any] = (
        {}
        if best is None
        else {
            "href": _clean(best["href"]),
            "media_type": _clean(best.get("contentType")),
            "width": _size(best, "width"),
            "height": _size(best, "height"),
        }
    )
    return Figure((caption,) if caption else (), (credit,) if credit else (), kind, **found)


def _clean(value: Any) -> str | None:
    return (squeeze(value) or None) if isinstance(value, str) else None


def _size(rendition: dict[str, Any], name: str) -> int | None:
    value = rendition.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= GREATEST else None


def _caption(item: dict[str, Any]) -> str | None:
    """Give the text of the first description, or the headline where there is none."""
    for group in ("descriptions", "headlines"):
        for text in _objects(item.get(group)):
            value = text.get("value")
            if isinstance(value, str) and value.strip():
                blocks = xhtml.read_body(value, html=is_html(text)).blocks if is_markup(text) else ()
                return squeeze(" ".join(plain_text(block) for block in blocks)) if blocks else _clean(value)
    return _clean(item.get("title"))


def read_associations(gathered: Gathered, value: Any, blocks: tuple[Any, ...]) -> tuple[Figure, ...]:
    """Give the figures that the body lacks; all items but those that stand for figures of the body are kept."""
    if not is_list(value):
        gathered.wrong("associations", "a list, or an object with an item for each name")
        return ()
    for index, item in enumerate(value):
        if not is_object(item):
            gathered.wrong("associations", "an object", f"[{index}]")
    items = _objects(value)
    shown = figures_in(blocks)
    ours = {_plain(item) for item in derived(shown, set())}
    rest = [item for item in items if _plain(item) not in ours]
    known = {figure.href for figure in shown}
    found = [
        figure for item in rest if not hrefs(item) & known and (figure := figure_of(gathered, "associations", item))
    ]
    if rest:
        gathered.keep("associations", rest)
    return tuple(found)


def _plain(item: dict[str, Any]) -> str:
    """Give what tells items apart, whatever version they were spelled in, their names aside."""
    texts = [text.get("value") for text in _objects(item.get("descriptions"))]
    renditions = [sorted(each.items(), key=str) for each in _objects(item.get("renditions"))]
    keys = sorted(key for key in item if key != "name")
    return compact([keys, item.get("uri"), item.get("type"), item.get("by"), texts, renditions])
