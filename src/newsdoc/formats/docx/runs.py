"""Running text as WordprocessingML: runs, each with its style, its language and its direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

import attrs

from newsdoc.formats.docx.roles import ENTITIES, REMARKS, style_id
from newsdoc.formats.html.scripts import is_right_to_left
from newsdoc.formats.markup import attribute, escape
from newsdoc.model import Code, Emphasis, Entity, Language, LineBreak, Link, Note, Quotation, RawInline, Strong

if TYPE_CHECKING:
    from newsdoc.formats.docx.links import Links
    from newsdoc.formats.losses import Told
    from newsdoc.model import Content, Inline

__all__ = ["Manner", "Runs", "direction", "language"]

_BREAK = "<w:br/>"
_EAST_ASIAN = ("zh", "ja", "ko")
_LONGEST_TIP = 260
"""The most characters that Word takes for what is shown above a link."""


@attrs.frozen
class Manner:
    """How text is printed: in which language and style, and what is stressed."""

    lang: str | None = None
    style: str | None = None
    bold: bool = False
    italic: bool = False
    underlined: bool = False


def direction(lang: str | None, element: str) -> str:
    """Give the element that says that text runs from right to left, if that is how its language is written."""
    return f"<w:{element}/>" if is_right_to_left(lang) else ""


def language(lang: str | None) -> str:
    """Give the element that says the language of a run."""
    if lang is None:
        return ""
    other = "eastAsia" if lang.lower().startswith(_EAST_ASIAN) else "bidi" if is_right_to_left(lang) else None
    return f'<w:lang w:val="{lang}"{attribute(f"w:{other}", lang) if other else ""}/>'


class Runs:
    """Writes runs, and notes which nodes they show as what they are."""

    def __init__(self, links: Links, told: Told) -> None:
        """Begin with the links of a document, and with what is to be told of what is shown."""
        self._links = links
        self._told = told

    def content(self, content: Content, manner: Manner) -> str:
        """Give a run of text."""
        return "".join(
            self.text(part, manner) if isinstance(part, str) else self._inline(part, manner) for part in content
        )

    def text(self, text: str, manner: Manner) -> str:
        """Give a text without line ends."""
        pieces = "<w:tab/>".join(
            f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in text.split("\t")
        )
        return f"<w:r>{_how(manner)}{pieces}</w:r>"

    def lines(self, lines: tuple[str, ...], manner: Manner) -> str:
        """Give lines, each below the one before."""
        return self.line_break(manner).join(self.text(line, manner) for line in lines)

    def line_break(self, manner: Manner) -> str:
        """Give the end of a line within a paragraph."""
        return f"<w:r>{_how(manner)}{_BREAK}</w:r>"

    def address(self, href: str, manner: Manner) -> str:
        """Give an address as text, which is a link if it may be followed."""
        target = self._links.attributes(href)
        if target is None:
            return self.text(href, manner)
        inner = attrs.evolve(manner, style="Hyperlink", underlined=True)
        return f'<w:hyperlink{target} w:history="1">{self.text(href, inner)}</w:hyperlink>'

    def _inline(self, node: Inline, manner: Manner) -> str:  # noqa: C901, PLR0911  (a case for each kind)
        match node:
            case LineBreak():
                self._told.say(node)
                return self.line_break(manner)
            case Emphasis():
                return self._stressed(node, manner, attrs.evolve(manner, italic=True))
            case Strong():
                return self._stressed(node, manner, attrs.evolve(manner, bold=True))
            case Note():
                return self._styled(node, manner, REMARKS[node.kind], "content", "kind")
            case Quotation():
                self._told.say(node, "content")
                inner = attrs.evolve(manner, style="Quotation")
                return self.text("“", inner) + self.content(node.content, inner) + self.text("”", inner)
            case Language():
                self._told.say(node, "content", "lang")
                return self.content(node.content, attrs.evolve(manner, lang=node.lang))
            case Link():
                return self._link(node, manner)
            case Code():
                self._told.say(node, "text")
                return self.text(node.text, attrs.evolve(manner, style="Code"))
            case Entity():
                self._told.say(node, "text", "kind")
                return self.text(node.text, attrs.evolve(manner, style=ENTITIES[node.kind]))
            case RawInline():
                return ""
            case _:
                assert_never(node)

    def _stressed(self, node: Emphasis | Strong, manner: Manner, inner: Manner) -> str:
        """Give stressed text; within text that is stressed alike it isn't seen."""
        if inner != manner and _has_text(node.content):
            self._told.say(node, "content")
        return self.content(node.content, inner)

    def _styled(self, node: Any, manner: Manner, style: str, *fields: str) -> str:
        """Give text in a style of its own; where all of it has others within, it isn't seen."""
        if _has_own_text(node.content):
            self._told.say(node, *fields)
        return self.content(node.content, attrs.evolve(manner, style=style))

    def _link(self, link: Link, manner: Manner) -> str:
        """Give a link, or no more than its text if nobody should follow it."""
        target = self._links.attributes(link.href) if _has_text(link.content) else None
        if target is None:
            return self.content(link.content, manner)
        tip = link.title if link.title is not None and len(link.title) <= _LONGEST_TIP else None
        self._told.say(link, "content", "href", *(("title",) if tip is not None else ()))
        inner = attrs.evolve(manner, style="Hyperlink", underlined=True)
        runs = self.content(link.content, inner)
        return f'<w:hyperlink{target}{attribute("w:tooltip", tip)} w:history="1">{runs}</w:hyperlink>'


def _how(manner: Manner) -> str:
    """Give the properties of a run, in the order that the schema wants."""
    inner = "".join(
        (
            "" if manner.style is None else f'<w:rStyle w:val="{style_id(manner.style)}"/>',
            "<w:b/><w:bCs/>" if manner.bold else "",
            "<w:i/><w:iCs/>" if manner.italic else "",
            '<w:u w:val="single"/>' if manner.underlined else "",
            direction(manner.lang, "rtl"),
            language(manner.lang),
        )
    )
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _has_text(content: Content) -> bool:
    """Say whether there is anything to see of a content."""
    return any(
        isinstance(part, str | Code | Entity | Quotation) or _has_text(getattr(part, "content", ())) for part in content
    )


def _has_own_text(content: Content) -> bool:
    """Say whether there is text in a content that has no style of its own."""
    return any(
        isinstance(part, str) or (isinstance(part, Emphasis | Strong | Language) and _has_own_text(part.content))
        for part in content
    )
