"""The writer: a document to NITF as text, in 3.6 and, with what these have room for, in older versions."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import Diagnostic, Report, ignore
from newsdoc.formats.markup import DECLARATION, attribute, escape
from newsdoc.formats.nitf.bodyhead import write_body_head
from newsdoc.formats.nitf.head import write_head
from newsdoc.formats.nitf.markup import KEEP, deeper, keeping, printed_label
from newsdoc.formats.nitf.names import LABEL, OWN, OWN_PREFIX, PROFILE
from newsdoc.formats.nitf.older import without_foreign
from newsdoc.formats.nitf.versions import NEWEST, version_of
from newsdoc.formats.nitf.writing import block_writers, inline_writers
from newsdoc.formats.spaces import loose
from newsdoc.model import Paragraph, Turn
from newsdoc.normal import require

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.nitf.writing import WriteInline
    from newsdoc.model import Content, Document

__all__ = ["Writer", "write"]

_HEADLINE = "headline"


def write(  # noqa: PLR0913  (each is an option of its own)
    document: Document,
    *,
    report: Report = ignore,
    version: str = NEWEST,
    namespace: bool = True,
    doctype: bool = False,
    headline_id: bool = False,
    flow_blocks: bool = False,
) -> str:
    """Give a document as NITF; `newsdoc.formats.nitf.write` says what the options are.

    NITF 3.6 holds all of it. Raises `InvalidDocument`, and `UsageError` for a version that isn't known.
    """
    wanted = version_of(version)
    require(document)
    if headline_id:
        document = _with_headline_id(document)
    writer = Writer()
    baselang = attribute("baselang", document.lang)
    lang = attribute("xml:lang", document.lang)
    # The order of writing is that of the file, so that the first of two equal ids keeps its name.
    matter = write_head(writer, document, "\n  ")
    body_head = write_body_head(writer, document, "\n    ")
    blocks = (_in_flow_blocks if flow_blocks else Writer.blocks)(writer, document.body, "\n      ")
    start = _start(version, namespace=namespace, doctype=doctype)
    opened, closed = ("<body.content>", "\n    </body.content>") if blocks else ("<body.content/>", "")
    before = f"{start}{baselang}>{matter}\n  <body{lang}>{body_head}\n    {opened}"
    text = f"{before}{blocks}{closed}\n  </body>\n</nitf>\n"
    if headline_id and document.headline is not None and f'<hl1 id="{_HEADLINE}"' not in text:
        message = f"the headline or another node has an id already, so that the headline doesn't have {_HEADLINE!r}"
        report(Diagnostic("not-expressible", message, path="$.headline"))
    return text if wanted.foreign else without_foreign(text, wanted, report)


@cache
def _start(name: str, *, namespace: bool, doctype: bool) -> str:
    """Give the beginning of a file of a version, up to the attributes of its root that depend on the document."""
    version = version_of(name)
    declared = f'<!DOCTYPE nitf PUBLIC "{version.public_id}" "{version.system_id}">\n' if doctype else ""
    space = f' xmlns="{version.namespace}"' if namespace else ""
    own = f' xmlns:{OWN_PREFIX.rstrip(":")}="{OWN}"' if version.foreign else ""
    return f'{DECLARATION}{declared}<nitf{space}{own} version="{version.public_id}" class="{PROFILE}"'


def _with_headline_id(document: Document) -> Document:
    """Give the headline its conventional id unless it has another."""
    headline = document.headline
    if headline is None or headline.id is not None:
        return document
    return attrs.evolve(document, headline=attrs.evolve(headline, id=_HEADLINE))


def _in_flow_blocks(writer: Writer, blocks: Iterable[Any], pad: str) -> str:
    """Write blocks with every run of those that are no turns within a `block`, which means nothing to our reader."""
    text = ""
    for is_turn, run in groupby(blocks, lambda block: block.__class__ is Turn):
        if is_turn:
            text += writer.blocks(run, pad)
        else:
            text += f'{pad}<block class="nd-flow">{writer.blocks(run, deeper(pad))}{pad}</block>'
    return text


class Writer:
    """The state of one writing: the ids that were used. The rest are the parts that rules are written with."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._blocks = block_writers()
        self._inlines = inline_writers()

    def inlines(self, content: Iterable[Any]) -> str:
        """Write a run of text."""
        made = self._inlines
        return "".join(
            [escape(part) if part.__class__ is str else made[part.__class__](self, part) for part in content]
        )

    def credits(self, content: Iterable[Any], writers: dict[type[Any], WriteInline]) -> str:
        """Write the text and the names of a byline or dateline."""
        return "".join([escape(part) if isinstance(part, str) else writers[type(part)](self, part) for part in content])

    def blocks(self, blocks: Iterable[Any], pad: str) -> str:
        """Write blocks, or the parts of one."""
        writers = self._blocks
        return "".join([writers[block.__class__](self, block, pad) for block in blocks])

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
