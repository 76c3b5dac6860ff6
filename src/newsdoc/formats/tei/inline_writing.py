"""Writes runs of text as TEI: strings, and the elements of what stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

from newsdoc.formats.markup import attribute, escape
from newsdoc.formats.tagged import element, preserved
from newsdoc.model import (
    Code,
    Emphasis,
    Entity,
    Language,
    LineBreak,
    Link,
    Note,
    Quotation,
    RawInline,
    Strong,
)

if TYPE_CHECKING:
    from newsdoc.model import Content, Inline

__all__ = ["NAMES", "line", "write_inlines"]

NAMES = {
    "person": "persName",
    "organisation": "orgName",
    "location": "placeName",
    "event": 'name type="event"',
    "work": "title",
}
"""The element of an entity by its kind."""


def write_inlines(content: Content) -> str:
    """Write a run of text."""
    return "".join(escape(part) if isinstance(part, str) else _inline(part) for part in content)


def line(start: str, content: Content, before: str = "") -> str:
    """Write an element that holds a run of text; `start` is its tag without brackets, `before` goes before the run.

    White space that a reader would collapse is marked as to be kept.
    """
    return element(start + preserved(content), before + write_inlines(content))


def _inline(node: Inline) -> str:  # noqa: C901, PLR0911  (a case for each kind)
    match node:
        case LineBreak():
            return "<lb/>"
        case Emphasis():
            return _run("emph", node)
        case Strong():
            return _run('hi rend="bold"', node)
        case Code():
            return element("code", escape(node.text))
        case Link():
            target, kind, title = (
                attribute("target", node.href),
                attribute("type", node.rel),
                attribute("n", node.title),
            )
            return _run(f"ref{target}{kind}{title}", node)
        case Quotation():
            return _run(f"q{attribute('source', node.source)}", node)
        case Note():
            return _run(f'note type="{node.kind}"', node)
        case Language():
            return _run(f"foreign{attribute('xml:lang', node.lang)}", node)
        case Entity():
            code = attribute("key", node.code) + attribute("source", node.scheme)
            return element(f"{NAMES[node.kind]}{code}", escape(node.text))
        case RawInline():
            return element(f"code{attribute('lang', node.format)}", escape("\n".join(node.lines)))
        case _:
            assert_never(node)


def _run(start: str, node: Any) -> str:
    return element(start, write_inlines(node.content))
