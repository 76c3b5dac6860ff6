"""Files of others: articles in Markdown as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.markdown.block_reading import BlockReader
from newsdoc.formats.markdown.front import EXTENSION, read_front
from newsdoc.formats.markdown.parsing import parse
from newsdoc.model import Emphasis, Extension, Figure, Heading, Headline, Paragraph
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Content, Document, Origin
    from newsdoc.source import Source

__all__ = ["read_foreign"]


def read_foreign(source: Source, report: Report) -> Document:
    """Give the document that an article of others is; its nodes may not be in normal form. Raises `ReadError`."""
    said, end, lost = read_front(source.text)
    for unit in lost:
        message = f"this stands above the first key and has no place: {unit.text}"
        report(Diagnostic("text-lost", message, source.name, source.position(unit.start)))
    above = source.position(end).line - 1
    tokens = parse(source.text[end:], name=source.name, above=above)
    blocks = _captioned(BlockReader(tokens, source, above, report, own=False).blocks())
    found = _headed(said, tuple(blocks))
    for extension in found.extensions:
        message = f"{extension.name} is said above the article; it is kept as an extension"
        report(Diagnostic("kept-as-extension", message, source.name))
    return found


def _headed(said: Document, blocks: tuple[Any, ...]) -> Document:
    """Give a document whose headline is the first heading of the first level, or what is said above the article."""
    number = next((number for number, each in enumerate(blocks) if isinstance(each, Heading) and each.level == 1), None)
    if number is None:
        return attrs.evolve(said, body=blocks)
    heading = blocks[number]
    headline = Headline(heading.content, origin=heading.origin)
    other = said.headline if said.headline and plain_text(said.headline) != plain_text(headline) else None
    kept = (Extension(f"{EXTENSION}.title", plain_text(other)),) if other else ()
    body = (*blocks[:number], *blocks[number + 1 :])
    return attrs.evolve(said, headline=headline, body=body, extensions=(*said.extensions, *kept))


def _captioned(blocks: list[Any]) -> list[Any]:
    """Give blocks with the stressed paragraph below a picture as its caption, if it has no other."""
    found: list[Any] = []
    for block in blocks:
        above = found[-1] if found else None
        if isinstance(above, Figure) and not above.caption and (caption := _stressed(block)):
            found[-1] = attrs.evolve(above, caption=caption, origin=_spanning(above, block))
        else:
            found.append(block)
    return found


def _stressed(block: Any) -> Content:
    """Give what is stressed in a paragraph that is nothing else."""
    if isinstance(block, Paragraph) and len(block.content) == 1 and isinstance(block.content[0], Emphasis):
        return block.content[0].content
    return ()


def _spanning(above: Figure, below: Paragraph) -> Origin | None:
    return above.origin and below.origin and attrs.evolve(above.origin, end=below.origin.end)
