"""The writer of blocks and inlines: deterministic, and everything escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.markup import attribute, escape
from newsdoc.formats.xhtml.names import LABEL
from newsdoc.formats.xhtml.writing import writers
from newsdoc.model import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.model import Content

__all__ = ["Writer"]


class Writer:
    """The parts that the rules are written with."""

    def __init__(self) -> None:
        self._writers = writers()

    def blocks(self, blocks: Iterable[Any]) -> str:
        """Write blocks, or the parts of one, each on a line of its own."""
        return "".join(f"\n{self._writers[type(block)](self, block)}" for block in blocks)

    def inlines(self, content: Iterable[Any]) -> str:
        """Write a run of text."""
        return "".join(
            escape(part) if isinstance(part, str) else self._writers[type(part)](self, part) for part in content
        )

    def start(self, element: str, node: Any, css: str | None = None) -> str:
        """Write the beginning of a block's tag: its id, class and language."""
        name, lang = getattr(node, "id", None), getattr(node, "lang", None)
        return f"<{element}{attribute('id', name)}{attribute('class', css)}{attribute('lang', lang)}"

    def line(self, start: str, content: Content, end: str, label: str | None = None) -> str:
        """Write an element that holds a run of text after its printed label, or nothing where there is neither."""
        if not content and label is None:
            return ""
        return f"{start}{_label(label)}{self.inlines(content)}{end}"

    def labelled(self, content: tuple[Any, ...], label: str | None) -> str:
        """Write the blocks of a node, its label in the first paragraph, or in one of its own."""
        if label is None:
            return self.blocks(content)
        first = content[0]
        if not isinstance(first, Paragraph):
            return f'\n<p class="{LABEL}">{escape(label)}</p>{self.blocks(content)}'
        p = self.line(f"{self.start('p', first)}>", first.content, "</p>", label)
        return f"\n{p}{self.blocks(content[1:])}"


def _label(label: str | None) -> str:
    return "" if label is None else f'<span class="{LABEL}">{escape(label)}</span>'
