"""The text of blocks as it is printed: a line for each, labels included; what is no text of the article left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.model import Artifact, BlockNode, Figure, Paragraph, Preformatted, Raw
from newsdoc.tree import containers, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.model import Content

__all__ = ["run_text", "text_of"]


def text_of(blocks: Iterable[BlockNode]) -> str:
    """Give the text of blocks, figures aside, which are media of their own, and what production left in the text."""
    return "\n".join(line for block in blocks for line in _lines(block))


def run_text(content: Content) -> str:
    """Give the text of a run of text."""
    return plain_text(Paragraph(content))


def _lines(block: BlockNode) -> list[str]:
    if isinstance(block, Figure | Artifact | Raw):
        return []
    below = [line for line in _inside(block) if line]
    label: str | None = getattr(block, "label", None)
    return below if label is None else [label + "".join(below[:1]), *below[1:]]


def _inside(block: BlockNode) -> Iterator[str]:
    if isinstance(block, Preformatted):
        yield plain_text(block)
    for name, _ in containers(type(block)):
        held: tuple[Any, ...] = getattr(block, name)
        if held and isinstance(held[0], BlockNode):
            for each in held:
                yield from _lines(each)
        else:
            yield run_text(held)
