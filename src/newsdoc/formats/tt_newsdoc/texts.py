"""Text in TT's NewsDoc: markup of `strong`, `em` and `a`, or plain, and the runs of text that are in blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import ignore
from newsdoc.formats.markup import attribute, escape, followed
from newsdoc.formats.xhtml.parsing import parse
from newsdoc.formats.xhtml.reader import Reader
from newsdoc.model import (
    Artifact,
    BlockNode,
    Code,
    Emphasis,
    Entity,
    LineBreak,
    Link,
    Preformatted,
    Raw,
    RawInline,
    Rule,
    Strong,
)
from newsdoc.tree import containers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Diagnostic, Report
    from newsdoc.formats.losses import Told
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["line", "markup", "plain", "read_blocks", "read_markup", "runs"]

_ELEMENTS: dict[type[Any], str] = {Strong: "strong", Emphasis: "em"}


def markup(content: Content, told: Told) -> str:
    """Give a run of text as markup: what isn't strong, stressed or a link to the web is its text."""
    return "".join(escape(part) if isinstance(part, str) else _inline(part, told) for part in content)


def _inline(part: Any, told: Told) -> str:
    if isinstance(part, Code | Entity | LineBreak | RawInline):
        return escape(_text(part))
    text = markup(part.content, told)
    if text and isinstance(part, Strong | Emphasis):
        told.say(part, "content")
        element = _ELEMENTS[type(part)]
        return f"<{element}>{text}</{element}>"
    if text and isinstance(part, Link) and followed(part.href):
        told.say(part, "content", "href")
        return f"<a{attribute('href', part.href)}>{text}</a>"
    return text


def read_markup(text: str, tell: Report) -> Content:
    """Give a run of text in markup, its white space as it is. Raises `ReadError` for what isn't safe."""
    return _reader(tell).line(_parsed(text, tell)) if text else ()


def read_blocks(text: str, tell: Report) -> list[Any]:
    """Give the blocks in markup. Raises `ReadError` for what isn't safe."""
    blocks: list[Any] = []
    _reader(tell).flow(_parsed(text, tell), blocks)
    return blocks


def _parsed(text: str, tell: Report) -> Element:
    """Give the element that holds a text; TT's is HTML, so it is nothing to tell that it isn't XML."""

    def of_characters(found: Diagnostic) -> None:
        if found.code == "forbidden-character":
            tell(found)

    return parse(text, report=ignore if tell is ignore else of_characters)


def _reader(tell: Report) -> Reader:
    # To own what is read means that white space counts.
    return Reader(tell, own=True)


def plain(content: Content) -> str:
    """Give a run of text without markup, on one line."""
    return "".join(part if isinstance(part, str) else _text(part) for part in content)


def _text(part: Any) -> str:
    match part:
        case Code() | Entity():
            return part.text
        case LineBreak():
            return " "
        case RawInline():
            return ""
        case _:
            return plain(part.content)


def line(text: str | None) -> str:
    """Give a text on one line; none is empty."""
    return patterns.LINE_END.sub(" ", text or "")


def runs(block: BlockNode) -> Iterator[Content]:
    """Give the runs of text in a block, its printed label before the first; what is no text of the article has none."""
    if isinstance(block, Artifact | Raw | Rule):
        return
    label: str | None = getattr(block, "label", None)
    before: Content = () if label is None else (label,)
    for run in _inner(block):
        yield (*before, *run)
        before = ()
    if before:
        yield before


def _inner(block: BlockNode) -> Iterator[Content]:
    if isinstance(block, Preformatted):
        yield from ((each,) for each in block.lines if each)
    for name, _ in containers(type(block)):
        held: tuple[Any, ...] = getattr(block, name)
        if held and isinstance(held[0], BlockNode):
            for each in held:
                yield from runs(each)
        elif held:
            yield held
