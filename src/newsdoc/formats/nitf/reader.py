"""The reader of blocks: NITF as it is met, and our own exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.nitf.names import BLANKS, LABEL, NAMESPACES
from newsdoc.formats.nitf.reading import read_classifier, tables
from newsdoc.formats.nitf.runs import SURE_DEPTH, RunReader, pick
from newsdoc.formats.nitf.spaces import collapse, joined
from newsdoc.making import maker
from newsdoc.model import LineBreak, Paragraph, Raw
from newsdoc.normal import join
from newsdoc.patterns import LINE_END
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.reading import Elements
    from newsdoc.formats.nitf.spans import Spans
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["Reader"]

_paragraph = maker(Paragraph)


class Reader(RunReader):
    """Reads blocks, each by the rule of its element and class.

    `classified` are the ids that classifiers held since the block began that asks for them, by their type.
    """

    def __init__(self, root: Element, name: str | None, report: Report, spans: Spans | None) -> None:
        super().__init__(root, name, report, spans)
        self.tables = tables(self.prefix)
        self._inlines = self.tables.inlines
        self._depth = 0
        self._blank = self._loose = False
        self.labels = 0
        self._p, self._classifier = self.prefix + "p", self.prefix + "classifier"
        self.classified: dict[str, str | None] = {}

    def flow(self, element: Element, out: list[Any], table: Elements | None = None) -> None:
        """Append the blocks in an element; text and inlines between them are paragraphs."""
        text = element.text
        run = [text] if text and text.strip(BLANKS) else []
        self._flow(element.getchildren(), run, element, out, table or self.tables.blocks)

    def _flow(self, children: list[Element], run: list[Any], element: Element, out: list[Any], table: Elements) -> None:
        self._depth += 1
        if self._depth > SURE_DEPTH:
            self.odd = True
        gap: str | None = None
        for child in children:
            by_class = table.get(child.tag)
            if by_class is None:
                self._stray(child, run, out)
            else:
                if run:
                    self._flush(run, element, out)
                read = by_class.get(child.get("class")) or pick(by_class, child)
                read(self, child, out)
            text = child.tail
            # The indent is mostly the same, and that is quicker to see than that it is blank.
            if text and (run or (text != gap and text.strip(BLANKS))):
                run.append(text)
            else:
                gap = text
        if run:
            self._flush(run, element, out)
        self._depth -= 1

    def block(self, element: Element, out: list[Any]) -> None:
        """Append the blocks that one element stands for, whatever it is."""
        by_class = self.tables.blocks.get(self.prefix + self.local(element))
        if by_class is not None:
            pick(by_class, element)(self, element, out)
        elif element.text or len(element):
            self.keep(element, out)

    def blocks(self, element: Element) -> tuple[Any, ...]:
        """Give the blocks in an element."""
        out: list[Any] = []
        self.flow(element, out)
        return tuple(out)

    def paragraph(self, content: Content, element: Element, out: list[Any]) -> None:
        """Append a paragraph that no rule made."""
        out.append(Paragraph(content, origin=self.origin(element, "nitf:text")))

    def line_paragraph(self, element: Element, out: list[Any]) -> None:
        """Append an element that holds a run of text as a paragraph."""
        content = self.line(element)
        if content:
            self.paragraph(content, element, out)

    def keep(self, element: Element, out: list[Any]) -> None:
        """Append an element as it is, for the model has no word for it, and report it."""
        self.unmapped(element)
        space = element.tag[1:].rpartition("}")[0]
        format = "nitf" if space in (*NAMESPACES, self.namespace) else "xml"  # noqa: A001  (the field's name)
        lines = tuple(LINE_END.split(self.markup(element)))
        out.append(Raw(format=format, lines=lines, origin=self.origin(element, "nitf:raw")))

    def labelled(self, element: Element, out: list[Any]) -> str | None:
        """Append the blocks in an element, and give the label that is printed at the start of the first."""
        children = element.getchildren()
        label = self._plain_start(element, children, out)
        if label is not None:
            return label
        text = element.text
        run = [text] if text and text.strip(BLANKS) else []
        self._flow(children, run, element, out, self.tables.blocks)
        if not self.labels or not out or out[0].__class__ is not Paragraph:
            return None
        first = out[0]
        label, rest = self.split_label(first.content)
        if label is not None:
            out[:1] = [_paragraph(rest, id=first.id, lang=first.lang, origin=first.origin)] if rest else []
        return label

    def _plain_start(self, element: Element, children: list[Element], out: list[Any]) -> str | None:
        """Read an element if it begins as most do: a classifier at most, then a paragraph of a label and a text.

        Give the label, or nothing if it begins otherwise. This is a shorter way to what `_flow` would give.
        """
        start = 1 if children and children[0].tag == self._classifier else 0
        if len(children) <= start:
            return None
        paragraph = children[start]
        if len(paragraph) != 1 or paragraph.tag != self._p or paragraph.text or paragraph.keys():
            return None
        em = paragraph[0]
        label, text = em.text, em.tail
        if not (label and text) or em.get("class") != LABEL or len(em) or self.collapses(label + text):
            return None
        between = f"{element.text or ''}{children[0].tail or ''}{paragraph.tail or ''}"
        if between.strip(BLANKS):
            return None
        if start:
            read_classifier(self, children[0], out)
        out.append(_paragraph((text,), origin=self.spans and self.origin(paragraph, "nitf:p")))
        if len(children) > start + 1:
            self._flow(children[start + 1 :], [], element, out, self.tables.blocks)
        return label

    def labelled_line(self, element: Element) -> tuple[str | None, Content]:
        """Give the label at the start of an element, and the text of its blocks, a line break between them."""
        blocks: list[Any] = []
        label = self.labelled(element, blocks)
        parts: list[Any] = []
        for block in blocks:
            parts += [LineBreak()] if parts else []
            if isinstance(block, Paragraph):
                parts += block.content
            else:
                self.unmapped(element)
                parts.append(plain_text(block).replace("\n", " "))
        return label, join(parts)

    def lines_of(self, element: Element, name: str) -> Content:
        """Give the text of the elements of a name in another, a line break between them."""
        lines = [self.line(child) for child in element.getchildren() if self.local(child) == name]
        return joined(lines, LineBreak())

    def members(self, element: Element, cls: type[Any]) -> list[Any]:
        """Give the parts of a class in an element; whatever else stands there is kept as an extension."""
        out: list[Any] = []
        for child in element.getchildren():
            self.member(child, cls, out)
        if "".join([element.text or "", *(child.tail or "" for child in element.getchildren())]).strip(BLANKS):
            self.unmapped(element, keep=True)
        return out

    def member(self, element: Element, cls: type[Any], out: list[Any]) -> None:
        """Append the part of a class that an element stands for."""
        by_class = self.tables.parts[cls].get(self.prefix + self.local(element))
        if by_class is None:
            self.unmapped(element, keep=True)
        else:
            pick(by_class, element)(self, element, out)

    def _stray(self, element: Element, run: list[Any], out: list[Any]) -> None:
        """Read an element that isn't known among blocks: an inline, a block of another namespace, or neither."""
        name = self.prefix + self.local(element)
        if name in self.tables.inlines:
            pick(self.tables.inlines[name], element)(self, element, run)
        elif name in self.tables.blocks:
            pick(self.tables.blocks[name], element)(self, element, out)
        elif run or (element.tail or "").strip(BLANKS):
            self.splice(element, run)
        else:
            self.keep(element, out)

    def _flush(self, run: list[Any], element: Element, out: list[Any]) -> None:
        content = collapse(join(run))
        run.clear()
        if content:
            self.paragraph(content, element, out)
