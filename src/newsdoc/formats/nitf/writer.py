"""The writer: a document to NITF 3.6 as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import Report, ignore
from newsdoc.formats.nitf.bodyhead import write_body_head
from newsdoc.formats.nitf.head import write_head
from newsdoc.formats.nitf.markup import KEEP, attribute, escape, keeping
from newsdoc.formats.nitf.names import LABEL, NAMESPACE, OWN, OWN_PREFIX, VERSION
from newsdoc.formats.nitf.spaces import collapses
from newsdoc.formats.nitf.writing import block_writers, inline_writers
from newsdoc.model import Paragraph
from newsdoc.normal import require

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.nitf.writing import WriteInline
    from newsdoc.model import Content, Document

__all__ = ["Writer", "write"]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ROOT = f'<nitf xmlns="{NAMESPACE}" xmlns:{OWN_PREFIX.rstrip(":")}="{OWN}" version="{VERSION}" class="newsdoc"'


def write(document: Document, *, report: Report = ignore) -> str:
    """Give a document as NITF 3.6, which holds all of it. Raises `InvalidDocument`."""
    del report  # NITF expresses everything
    require(document)
    writer = Writer()
    baselang = attribute("baselang", document.lang)
    lang = attribute("xml:lang", document.lang)
    # The order of writing is that of the file, so that the first of two equal ids keeps its name.
    matter = write_head(writer, document, "\n  ")
    body_head = write_body_head(writer, document, "\n    ")
    blocks = writer.blocks(document.body, "\n      ")
    content = f"<body.content>{blocks}\n    </body.content>" if blocks else "<body.content/>"
    body = f"\n  <body{lang}>{body_head}\n    {content}\n  </body>"
    return f"{_DECLARATION}{_ROOT}{baselang}>{matter}{body}\n</nitf>\n"


class Writer:
    """The state of one writing: the ids that were used. The rest are the parts that rules are written with."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._blocks = block_writers()
        self._inlines = inline_writers()

    def inlines(self, content: Iterable[Any]) -> str:
        """Write a run of text."""
        return "".join(
            [escape(part) if part.__class__ is str else self._inlines[part.__class__](self, part) for part in content]
        )

    def credits(self, content: Iterable[Any], writers: dict[type[Any], WriteInline]) -> str:
        """Write the text and the names of a byline or dateline."""
        return "".join([escape(part) if isinstance(part, str) else writers[type(part)](self, part) for part in content])

    def blocks(self, blocks: Iterable[Any], pad: str) -> str:
        """Write blocks, or the parts of one."""
        return "".join([self._blocks[block.__class__](self, block, pad) for block in blocks])

    def common(self, node: Any, css: str) -> str:
        """Write the attributes that every block has: id, class (given as written) and language."""
        if node.id is None and node.lang is None:
            return css
        return f"{self.id(node.id)}{css}{attribute('xml:lang', node.lang)}"

    def id(self, name: str | None) -> str:
        """Write an id; XML takes each only once, so that another of the same name is an attribute of our own."""
        if name is None:
            return ""
        prefix = OWN_PREFIX if name in self._ids else ""
        self._ids.add(name)
        return f' {prefix}id="{name}"'

    def text(self, content: Content, label: str | None = None) -> tuple[str, str]:
        """Write a run of text after its printed label, and the attribute that keeps its white space if it must."""
        first = content[0] if len(content) == 1 else None
        before = "" if label is None else f'<em class="{LABEL}">{escape(label)}</em>'
        if not isinstance(first, str):
            inner = before + self.inlines(content)
            return inner, keeping(inner)
        inner = before + (escape(first) if "&" in first or "<" in first or ">" in first else first)
        return inner, KEEP if collapses(first if label is None else label + first) else ""

    def labelled(self, node: Any, pad: str) -> str:
        """Write the blocks of a node, its label in the first paragraph, or in one of its own."""
        content = node.content
        if node.label is None:
            return self.blocks(content, pad)
        first = content[0]
        if first.__class__ is not Paragraph:
            inner, keep = self.text((), node.label)
            return f'{pad}<p class="{LABEL}"{keep}>{inner}</p>{self.blocks(content, pad)}'
        inner, keep = self.text(first.content, node.label)
        p = f"{pad}<p{self.common(first, '')}{keep}>{inner}</p>"
        return p if len(content) == 1 else p + self.blocks(content[1:], pad)

    def line(self, element: str, content: Content, pad: str, label: str | None = None) -> str:
        """Write an element that holds a run of text, or nothing where there is none."""
        inner, keep = self.text(content, label) if content or label else ("", "")
        return f"{pad}<{element}{keep}>{inner}</{element}>" if inner else ""
