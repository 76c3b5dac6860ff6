"""Media that a news item refers to: its content where it has no text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.newsml_g2.elements import code_of, local, markup_of, text_of
from newsdoc.model import Extension, Figure

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["read_media"]

_KINDS: dict[str, Any] = {
    **dict.fromkeys(("picture", "graphic", "image", "animated"), "image"),
    "video": "video",
    "audio": "audio",
}


def read_media(reader: Reader, item: Element) -> tuple[Figure, ...]:
    """Give the figure that an item without text is: the widest of its renditions, and its description.

    The others are kept as extensions, and so is the widest if more is said of it, and data that are no text.
    """
    remote = [element for element in item.iter() if local(element) == "remoteContent" and element.get("href")]
    data = [element for element in item.iter() if local(element) == "inlineData"]
    reader.extensions += [Extension("newsml.inlineData", markup_of(reader, element)) for element in data]
    classes = (code_of(element).lower() for element in item.iter() if local(element) == "itemClass")
    of_item = _KINDS.get(next(classes, ""))
    known = [(element, kind) for element in remote if (kind := _kind(element) or of_item) is not None]
    if not known:
        reader.extensions += [_kept(reader, element) for element in remote]
        return ()
    best, kind = max(known, key=lambda found: reader.count(found[0], "width") or 0)
    reader.extensions += [_kept(reader, element) for element in remote if element is not best or len(element)]
    caption, credit = _text(item, "description"), _text(item, "creditline")
    figure = Figure(
        *(caption, credit, kind, reader.attribute(best, "href"), reader.attribute(best, "contenttype")),
        width=reader.count(best, "width"),
        height=reader.count(best, "height"),
    )
    return (figure,)


def _kind(element: Element) -> Any:
    """Give the kind of a medium by its media type, if that says it."""
    return _KINDS.get((element.get("contenttype") or "").partition("/")[0].lower())


def _text(item: Element, name: str) -> tuple[str, ...]:
    texts = [text_of(found) for found in item.iter() if local(found) == name and _of_content(found)]
    return tuple(filter(None, texts[:1]))


def _of_content(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent) == "contentMeta"


def _kept(reader: Reader, element: Element) -> Extension:
    return Extension("newsml.remoteContent", markup_of(reader, element))
