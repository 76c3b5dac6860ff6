"""The writer: a document to NITF 3.6 as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import Report, ignore
from newsdoc.formats.nitf.bodyhead import write_body_head
from newsdoc.formats.nitf.head import write_head
from newsdoc.formats.nitf.markup import KEEP, attribute, escape, keeping, printed_label
from newsdoc.formats.nitf.names import LABEL, NAMESPACE, OWN, OWN_PREFIX, VERSION
from newsdoc.formats.nitf.spaces import loose
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
    before = f"{_DECLARATION}{_ROOT}{baselang}>{matter}\n  <body{lang}>{body_head}\n    <body.content"
    content = f">{blocks}\n    </body.content>" if blocks else "/>"
    return f"{before}{content}\n  </body>\n</nitf>\n"


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

    def run(self, start: str, content: Content, end: str, label: str | None = None) -> str:
        """Write an element that holds a run of text after its printed label, its white space kept if it must be.

        `start` is its tag without the bracket that closes it, `end` what comes after the text.
        """
        before = "" if label is None else printed_label(label)
        if len(content) == 1 and isinstance(text := content[0], str):
            keep = KEEP if loose(text if label is None else label + text) else ""
            return f"{start}{keep}>{before}{escape(text)}{end}"
        inner = before + self.inlines(content)
        return f"{start}{keeping(inner)}>{inner}{end}"

    def labelled(self, node: Any, pad: str) -> str:
        """Write the blocks of a node, its label in the first paragraph, or in one of its own."""
        content, label = node.content, node.label
        if label is None:
            return self.blocks(content, pad)
        first = content[0]
        if first.__class__ is not Paragraph:
            return self.run(f'{pad}<p class="{LABEL}"', (), "</p>", label) + self.blocks(content, pad)
        common = "" if first.id is None and first.lang is None else self.common(first, "")
        p = self.run(f"{pad}<p{common}", first.content, "</p>", label)
        return p if len(content) == 1 else p + self.blocks(content[1:], pad)

    def line(self, element: str, content: Content, pad: str, label: str | None = None) -> str:
        """Write an element that holds a run of text, or nothing where there is none."""
        return self.run(f"{pad}<{element}", content, f"</{element}>", label) if content or label else ""
