"""Running text as pieces in styles: stress and links as a terminal can show them, and nothing else in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from newsdoc.cli.readable.wrapping import FAINT, Piece
from newsdoc.escapes import escaped
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
    from collections.abc import Iterator

    from newsdoc.model import Content, Inline

__all__ = ["BOLD", "ITALIC", "Running", "joined", "text_piece"]

BOLD = "1"
ITALIC = "3"
_UNDERLINED = "4"
_CODE = "33"


def joined(*styles: str) -> str:
    """Give styles, some of which may be none, as one."""
    return ";".join(dict.fromkeys(filter(None, styles)))


def text_piece(text: str, style: str = "") -> Piece:
    """Give text of a document as a piece that can be printed."""
    return Piece(escaped(text.replace("\t", " ")), style)


class Running:
    """Gives the pieces of running text.

    What is no text, such as the target of a link and raw markup, is shown only in colour: there it is faint, and
    without colour it would be taken for text.
    """

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour

    def pieces(self, content: Content, style: str = "") -> Iterator[Piece]:
        """Give the pieces of a run of text, all in a style and what they have of their own."""
        for part in content:
            if isinstance(part, str):
                yield text_piece(part, style)
            else:
                yield from self._inline(part, style)

    def _inline(self, node: Inline, style: str) -> Iterator[Piece]:  # noqa: C901  (a case for each kind)
        match node:
            case LineBreak():
                yield Piece("\n")
            case Emphasis():
                yield from self.pieces(node.content, joined(style, ITALIC))
            case Strong():
                yield from self.pieces(node.content, joined(style, BOLD))
            case Note():
                yield from self.pieces(node.content, joined(style, FAINT))
            case Language():
                yield from self.pieces(node.content, style)
            case Quotation():
                yield from (Piece("“", style), *self.pieces(node.content, style), Piece("”", style))
            case Link():
                yield from self._link(node, style)
            case Code():
                yield text_piece(node.text, joined(style, _CODE))
            case Entity():
                yield text_piece(node.text, style)
            case RawInline():
                yield from self._faint(" ".join(node.lines))
            case _:
                assert_never(node)

    def _link(self, link: Link, style: str) -> Iterator[Piece]:
        text = [*self.pieces(link.content, joined(style, _UNDERLINED))]
        yield from text
        if "".join(piece.text for piece in text) != link.href:
            yield from self._faint(f" <{link.href}>")

    def _faint(self, text: str) -> Iterator[Piece]:
        if self._colour:
            yield text_piece(text, FAINT)
