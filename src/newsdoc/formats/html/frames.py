"""Pages of others that show further pages in frames: what such a page says itself is all that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Diagnostic
from newsdoc.formats import xhtml
from newsdoc.source import Position

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["without_frames"]


def without_frames(names: Reader, root: Element, report: Report) -> Element:
    """Give a page as a browser without frames shows it, and report the pages that its frames show.

    Parsers take what stands in `noframes` for one text. Raises `ReadError` if that isn't safe.
    """
    frames = [each for each in root.iter() if names.local(each) == "frame"]
    if not frames:
        return root
    sources = ", ".join(each.get("src") or "a page without name" for each in frames)
    message = f"the page shows others in frames, which aren't read: {sources}"
    report(Diagnostic("framed-pages", message, position=Position(frames[0].sourceline or 1, 1)))
    inner = [each for each in root.iter() if names.local(each) == "noframes"]
    if any(each.getchildren() for each in inner):
        xhtml.take_out(*frames)
        return root
    return xhtml.parse("".join(text for each in inner for text in each.itertext()), html=True, page=True)
