"""The reader of blocks: NITF as it is met, and our own exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.nitf.names import BLANKS, NAMESPACES
from newsdoc.formats.nitf.reading import tables
from newsdoc.formats.nitf.runs import RunReader, pick
from newsdoc.formats.nitf.spaces import collapse
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


class Reader(RunReader):
    """Reads blocks, each by the rule of its element and class."""

    def __init__(self, root: Element, name: str | None, report: Report, spans: Spans | None) -> None:
        super().__init__(root, name, report, spans)
        self.tables = tables(self.prefix)
        self._inlines = self.tables.inlines
        self._depth = 0
        self._blank = self._loose = False

    def flow(self, element: Element, out: list[Any], table: Elements | None = None) -> None:
        """Append the blocks in an element; text and inlines between them are paragraphs."""
        table = table or self.tables.blocks
        self._enter()
        run: list[Any] = []
        if element.text and element.text.strip(BLANKS):
            run.append(element.text)
        for child in element.getchildren():
            by_class = table.get(child.tag)
            if by_class is None:
                self._stray(child, run, out)
            else:
                if run:
                    self._flush(run, element, out)
                pick(by_class, child)(self, child, out)
            if child.tail and (run or child.tail.strip(BLANKS)):
                run.append(child.tail)
        if run:
            self._flush(run, element, out)
        self._leave()

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

    def labelled(self, element: Element) -> dict[str, Any]:
        """Give the blocks in an element and the label that is printed at the start of the first."""
        out: list[Any] = []
        self.flow(element, out)
        label = self._take_label(element, out)
        content = {"content": tuple(out)}
        return content if label is None else content | {"label": label}

    def labelled_line(self, element: Element) -> dict[str, Any]:
        """Give the text of the blocks in an element, a line break between them, and the label at its start."""
        found = self.labelled(element)
        parts: list[Any] = []
        for block in found["content"]:
            parts += [LineBreak()] if parts else []
            if isinstance(block, Paragraph):
                parts += block.content
            else:
                self.unmapped(element)
                parts.append(plain_text(block).replace("\n", " "))
        return found | {"content": join(parts)}

    def classified(self, element: Element, kind: str, field: str) -> dict[str, Any]:
        """Give the id that the first classifier of a kind at the start of an element holds, by field."""
        for child in element.getchildren():
            if self.local(child) != "classifier":
                break
            if child.get("type") == kind and (value := self.identifier(child, "value")):
                return {field: value}
        return {}

    def after(self, element: Element, name: str) -> Content:
        """Give the text of the elements of a name in another."""
        lines = [self.line(child) for child in element.getchildren() if self.local(child) == name]
        filled = [line for line in lines if line]
        return join(part for n, line in enumerate(filled) for part in ((LineBreak(),) if n else ()) + line)

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

    def _take_label(self, element: Element, out: list[Any]) -> str | None:
        """Take the label off the first paragraph, which goes if nothing else was in it."""
        paragraph = self._first_paragraph(element)
        if paragraph is None or not out or not isinstance(out[0], Paragraph):
            return None
        first = out[0]
        label, rest = self.split_label(paragraph, first.content)
        if label is not None:
            kept = Paragraph(rest, id=first.id, lang=first.lang, origin=first.origin) if rest else None
            out[:1] = [] if kept is None else [kept]
        return label

    def _first_paragraph(self, element: Element) -> Element | None:
        """Give the paragraph that an element, or the `body.content` in it, begins with."""
        holder = element
        if len(holder) and self.local(holder[0]) == "body.content":
            holder = holder[0]
        for child in holder.getchildren():
            name = self.local(child)
            if name != "classifier":
                return child if name == "p" else None
        return None

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
