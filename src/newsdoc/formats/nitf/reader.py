"""The reader of blocks: NITF as it is met, and our own exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.markup import extension_name
from newsdoc.formats.nitf.names import KEEPS_SPACE, LABEL, NAMESPACES, SPEAKER
from newsdoc.formats.nitf.reading import read_classifier, tables
from newsdoc.formats.nitf.runs import SURE_DEPTH, RunReader, bare_text, pick, text_in
from newsdoc.formats.spaces import BLANKS, Gaps, collapse, joined, parted, squeeze
from newsdoc.limits import ELEMENTS_DEEP
from newsdoc.making import maker
from newsdoc.model import Cell, Extension, LineBreak, Origin, Paragraph, Raw, Row
from newsdoc.normal import join
from newsdoc.patterns import LINE_END
from newsdoc.source import Position
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.reading import Elements
    from newsdoc.formats.nitf.spans import Spans
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["Reader"]

_paragraph = maker(Paragraph)

# The classes that a paragraph with a label has: none, or that it is nothing but a label, or that its blanks count.
_LABELLED = (None, LABEL, KEEPS_SPACE, f"{LABEL} {KEEPS_SPACE}")


def _part(cls: type[Any], blocks: list[Any], origin: Origin | None) -> Any:
    """Give the part of a list, a row or a table that holds blocks."""
    held: Any = Cell(tuple(blocks), origin=origin) if cls is Row else tuple(blocks)
    return cls((held,) if cls is Row else held, origin=origin)


class Reader(RunReader):
    """Reads blocks, each by the rule of its element and class.

    `classified` are the ids that classifiers held since the block began that asks for them, by their type.
    """

    def __init__(self, root: Element, name: str | None, report: Report, spans: Spans | None) -> None:
        super().__init__(root, name, report, spans)
        self.tables = tables(self.prefix)
        self._inlines = self.tables.inlines
        self._depth = 0
        self._blank = self._loose = self.linked = False
        self._run_start = 0
        self._gaps = Gaps({None: True})
        self._p, self._classifier = self.prefix + "p", self.prefix + "classifier"
        self._content = self.prefix + "body.content"
        self.classified: dict[str, str | None] = {}

    def flow(self, element: Element, out: list[Any], table: Elements | None = None) -> None:
        """Append the blocks in an element; text and inlines between them are paragraphs."""
        self._flow(element.getchildren(), self._text_before(element), element, out, table or self.tables.blocks)

    def _text_before(self, element: Element) -> list[Any]:
        """Give the text before the first child, unless it is blank."""
        text = element.text
        if self._gaps[text]:
            return []
        self._run_start = self.spans[element][0] if self.spans else 0
        return [text]

    def _flow(self, children: list[Element], run: list[Any], element: Element, out: list[Any], table: Elements) -> None:
        self._depth += 1
        if self._depth > SURE_DEPTH:
            self.odd = True
            if self._depth > ELEMENTS_DEEP:
                self._run_start = self._run_start if run or not self.spans else self.spans[element][0]
                self._flatten(children, run)
                children = []
        gaps = self._gaps
        for child in children:
            by_class = table.get(child.tag)
            if by_class is None:
                self._stray(child, run, out)
            else:
                if run:
                    self._flush(run, child, 0, out)
                read = by_class.get(child.get("class")) or pick(by_class, child)
                read(self, child, out)
            text = child.tail
            if run:
                run.append(text or "")
            elif not gaps[text]:
                self._run_start = self.spans[child][1] if self.spans else 0
                run.append(text)
        if run:
            self._flush(run, element, 1, out)
        self._depth -= 1

    def block(self, element: Element, out: list[Any]) -> None:
        """Append the blocks that one element stands for, whatever it is."""
        by_class = self.tables.blocks.get(self.prefix + self.local(element))
        if by_class is not None:
            pick(by_class, element)(self, element, out)
        elif element.text or len(element):
            self.strange(element, out)

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

    def loose_text(self, element: Element, out: list[Any]) -> None:
        """Append the text that stands beside the children of an element that should have none, as a paragraph."""
        if text := bare_text(element):
            out.append(Paragraph((text,)))

    def misplaced(self, element: Element, out: list[Any]) -> None:
        """Append the blocks that an element out of its place stands for, and report it; keep it if there are none."""
        before = len(out)
        self._depth += 1
        if self._depth > ELEMENTS_DEEP:
            if text := squeeze(text_in(element)):
                self.paragraph((text,), element, out)
        else:
            self.block(element, out)
        self._depth -= 1
        if len(out) == before or self.prefix + self.local(element) in self.tables.blocks:
            self.unmapped(element, keep=len(out) == before)

    def spare_text(self, element: Element, *, beside: bool = False) -> None:
        """Keep the text in an element that should have none, or only that `beside` its children, as an extension."""
        if not self.own and (text := bare_text(element) if beside else squeeze(text_in(element))):
            name = self.local(element).rpartition("}")[2]
            message = f"the text in <{name}> has no place in the model; it is kept as an extension"
            self.tell(Diagnostic("kept-as-extension", message, self.name, Position(element.sourceline or 1, 1)))
            self.extensions.append(Extension(extension_name("nitf", name), text))

    def is_headline(self, element: Element) -> bool:
        """Say whether an element is a line of a headline."""
        headlines = self.tables.headlines
        return element.tag in headlines or self.prefix + self.local(element) in headlines

    def has_blocks(self, element: Element) -> bool:
        """Say whether blocks stand directly in an element."""
        blocks = self.tables.blocks
        return any(child.tag in blocks and child.tag != self._classifier for child in element.getchildren())

    def strange(self, element: Element, out: list[Any]) -> None:
        """Append what an unknown element stands for: the blocks that it holds, or else itself as it is."""
        if any(self.has_blocks(inner) for inner in element.iter()):
            self.unmapped(element)
            self.flow(element, out)
        else:
            self.keep(element, out)

    def keep(self, element: Element, out: list[Any]) -> None:
        """Append an element as it is, for the model has no word for it, and report it."""
        self.unmapped(element)
        self.kept.append(element)
        space = element.tag[1:].rpartition("}")[0]
        format = "nitf" if space in (*NAMESPACES, self.namespace) else "xml"  # noqa: A001  (the field's name)
        lines = tuple(LINE_END.split(self.markup(element)))
        out.append(Raw(format=format, lines=lines, origin=self.origin(element, "nitf:raw")))

    def labelled(self, element: Element, out: list[Any]) -> str | None:
        """Append the blocks in an element, and give the label that is printed at the start of the first.

        The blocks may stand in a `body.content`, and a classifier before them.
        """
        children, gaps = element.getchildren(), self._gaps
        if len(children) == 1 and children[0].tag == self._content and gaps[element.text] and gaps[children[0].tail]:
            element = children[0]
            children = element.getchildren()
        start = 1 if children and children[0].tag == self._classifier else 0
        paragraph = children[start] if len(children) > start else element
        if (
            paragraph.tag != self._p
            or not len(paragraph)
            or (em := paragraph[0]).get("class") != LABEL
            or paragraph.text
            or ((keys := paragraph.keys()) and paragraph.get("class") not in _LABELLED)
            or not (gaps[element.text] and gaps[children[0].tail] and gaps[paragraph.tail])
        ):
            self._flow(children, self._text_before(element), element, out, self.tables.blocks)
            return None
        if start:
            classifier = children[0]
            value = classifier.get("value")
            if value in self._ids and classifier.get("type") == SPEAKER:
                self.classified[SPEAKER] = self.classified.get(SPEAKER) or value
            else:
                read_classifier(self, classifier, out)
        label, text = em.text, em.tail
        if label and text and len(paragraph) == 1 and not len(em) and not self.collapses(label + text):
            content: Content = (text,)
        else:
            label, content = self.after_label(em, paragraph)
        if content:
            plain = self.spans is None and not keys
            out.append(_paragraph(content) if plain else _paragraph(content, **self.common(paragraph, "nitf:p")))
        if len(children) > start + 1:
            self._flow(children[start + 1 :], [], element, out, self.tables.blocks)
        return label

    def labelled_lines(self, element: Element) -> tuple[str | None, Content]:
        """Give the label at the start of an element, and the text of its blocks, a line break between them."""
        blocks: list[Any] = []
        label = self.labelled(element, blocks)
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return label, blocks[0].content
        lines: list[Content] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                lines.append(block.content)
            else:
                self.unmapped(element)
                lines.append(tuple(filter(None, (plain_text(block).replace("\n", " "),))))
        return label, joined(lines, LineBreak())

    def lines_of(self, element: Element, name: str) -> Content:
        """Give the text of the elements of a name in another, a line break between them."""
        lines = [self.line(child) for child in element.getchildren() if self.local(child) == name]
        return joined(lines, LineBreak())

    def members(self, element: Element, cls: type[Any]) -> list[Any]:
        """Give the parts of a class in an element; whatever else stands there is a part by itself."""
        out: list[Any] = []
        self._loose_member(element.text, cls, out)
        for child in element.getchildren():
            self.member(child, cls, out)
            self._loose_member(child.tail, cls, out)
        return out

    def member(self, element: Element, cls: type[Any], out: list[Any]) -> None:
        """Append the part of a class that an element stands for, or one that holds what else it stands for."""
        by_class = self.tables.parts[cls].get(self.prefix + self.local(element))
        if by_class is not None:
            pick(by_class, element)(self, element, out)
            return
        blocks: list[Any] = []
        self.misplaced(element, blocks)
        if blocks:
            out.append(_part(cls, blocks, self.origin(element, "nitf:strange")))

    def _loose_member(self, text: str | None, cls: type[Any], out: list[Any]) -> None:
        """Append text between the parts of a class, which should have none, as a part."""
        if not self._gaps[text]:
            out.append(_part(cls, [Paragraph((squeeze(text or ""),))], None))

    def _stray(self, element: Element, run: list[Any], out: list[Any]) -> None:
        """Read an element that isn't known among blocks: an inline, a block of another namespace, or neither."""
        name = self.prefix + self.local(element)
        if name in self.tables.blocks:
            if run:
                self._flush(run, element, 0, out)
            pick(self.tables.blocks[name], element)(self, element, out)
            return
        if self.spans and not run:
            self._run_start = self.spans[element][0]
        if name in self.tables.inlines:
            pick(self.tables.inlines[name], element)(self, element, run)
        elif run or (element.tail or "").strip(BLANKS):
            self.splice(element, run)
        else:
            self.strange(element, out)

    def _flush(self, run: list[Any], element: Element, side: int, out: list[Any]) -> None:
        """Append a run of text between blocks, which ends where an element begins (side 0) or ends (side 1).

        A run that is nothing but text may hold several paragraphs, with blank lines between them.
        """
        if len(run) == 1 and isinstance(run[0], str) and "\n" in run[0].strip(BLANKS):
            start = self._run_start
            for text, begin, end in parted(run.pop()):
                origin = Origin(start + begin, start + end, "nitf:text") if self.spans else None
                out.append(_paragraph((squeeze(text),), origin=origin))
            return
        content = collapse(join(run))
        run.clear()
        if content:
            origin = Origin(self._run_start, self.spans[element][side], "nitf:text") if self.spans else None
            out.append(_paragraph(content, origin=origin))
