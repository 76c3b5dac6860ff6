"""Writes runs of text as Akoma Ntoso."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

from newsdoc.formats.akoma_ntoso.names import RAW
from newsdoc.formats.markup import attribute, escape
from newsdoc.formats.tagged import element, preserved
from newsdoc.model import Code, Emphasis, Entity, Language, LineBreak, Link, Note, Quotation, RawInline, Strong

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.model import Content, Inline

__all__ = ["ENTITIES", "line", "lines", "write_inlines"]

ENTITIES = {
    "person": "person",
    "organisation": "organization",
    "location": "location",
    "event": "event",
    "work": 'entity name="work"',
}
"""The element of an entity by its kind."""


def write_inlines(content: Content) -> str:
    """Write a run of text."""
    return "".join(escape(part) if isinstance(part, str) else _inline(part) for part in content)


def line(start: str, content: Content, before: str = "") -> str:
    """Write an element that holds a run of text; `start` is its tag without brackets, `before` goes before the run."""
    return element(start + preserved(content), before + write_inlines(content))


def lines(start: str, held: Iterable[str]) -> str:
    """Write an element that holds lines, whose white space counts."""
    return element(f'{start} xml:space="preserve"', "<eol/>".join(map(escape, held)))


def _inline(node: Inline) -> str:  # noqa: C901, PLR0911  (a case for each kind)
    match node:
        case LineBreak():
            return "<eol/>"
        case Emphasis():
            return _run("i", node)
        case Strong():
            return _run("b", node)
        case Code():
            return element('inline name="code"', escape(node.text))
        case Link():
            return _run(f"a{attribute('href', node.href)}{attribute('title', node.title)}", node)
        case Quotation():
            return _run("embeddedText", node)
        case Note():
            return _run(f'remark class="{node.kind}"', node)
        case Language():
            return _run(f"span{attribute('xml:lang', node.lang)}", node)
        case Entity():
            start = f"{ENTITIES[node.kind]}{attribute('refersTo', node.code or '')}"
            return element(start, escape(node.text))
        case RawInline():
            return lines(f'inline name="{RAW}" class="{node.format}"', node.lines)
        case _:
            assert_never(node)


def _run(start: str, node: Any) -> str:
    return element(start, write_inlines(node.content))
