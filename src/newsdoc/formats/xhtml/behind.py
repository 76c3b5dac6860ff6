"""What stands behind the end of a page in HTML, which belongs to its body all the same."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from lxml import etree

from newsdoc import patterns

if TYPE_CHECKING:
    from newsdoc.formats.xml import Element

__all__ = ["gather_behind"]

_AROUND = ("html", "head", "body")
_TAKEN = "taken"


def gather_behind(root: Any) -> None:
    """Put into the body of a page what stands behind its end tag or behind the page, in its order.

    HTML has it so (13.2.6.4.19, 13.2.6.4.22): people see it. libxml2 leaves it beside the body, or as further pages.
    """
    body = root.find("body")
    pages = [*root.itersiblings()]
    if body is None or not (pages or body.tail or body.getnext() is not None):
        return
    # Texts are moved by lxml, which would refuse to set those anew that the parser let through.
    behind = [*body.itersiblings(), *pages]
    whole = root.makeelement("body")
    body.addprevious(whole)
    whole.append(body)
    whole.extend(behind)
    _take_over(body, whole)
    for element in [body, *(inner for part in behind for inner in part.iter(*_AROUND))]:
        element.tag = _TAKEN
    etree.strip_tags(whole, _TAKEN)


def _take_over(body: Element, whole: Any) -> None:
    """Give an element the attributes of another, but for names that XML doesn't have, and so HTML's neither."""
    for name, value in body.items():
        with suppress(ValueError):
            whole.set(name, patterns.UNCARRIED.sub("\ufffd", value))
