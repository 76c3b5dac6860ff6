"""The reader of blocks and runs of text: ours exactly, others' with white space collapsed, and all that they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.spaces import BLANKS, collapse
from newsdoc.formats.xhtml.attributes import AttributeReader
from newsdoc.formats.xhtml.breaks import parted_at_breaks
from newsdoc.formats.xhtml.figures import MEDIA, shown_medium
from newsdoc.formats.xhtml.names import LABEL
from newsdoc.formats.xhtml.reading import BLOCK_NAMES, KEPT, SILENT, UNSEEN, tables
from newsdoc.limits import ELEMENTS_DEEP
from newsdoc.model import Code, Entity, Figure, LineBreak, Paragraph, Raw, RawInline
from newsdoc.normal import join

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.formats.xhtml.reading import Found
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["Reader"]

_DROPPING = frozenset(("pre", "listing"))
"""The elements behind whose tag HTML drops a line end."""


class Reader(AttributeReader):
    """What is known while a body is read, besides what its elements are called and have for attributes.

    `floating` are the figures met in a run of text, which stand behind it; `passed` are elements that no reader of
    a page sees, left out and reported.
    """

    silent = SILENT
    unseen = UNSEEN

    def __init__(self, report: Report, *, own: bool) -> None:
        super().__init__(report, own=own)
        self.passed: list[Element] = []
        self._tables = tables()
        self._depth = 0
        self._floating: list[Figure] = []

    # Blocks

    def is_block(self, element: Element) -> bool:
        """Say whether an element stands among blocks: by its name, or by what is in it."""
        name = self.local(element)
        if name in BLOCK_NAMES:
            return True
        known = name in self._tables.inlines or name in SILENT
        deep = self._depth >= ELEMENTS_DEEP
        return not known and not deep and any(self.is_block(child) for child in element.getchildren())

    def flow(self, element: Element, out: list[Any], *, turns: bool = False) -> None:
        """Append the blocks in an element; text and inlines between them are paragraphs."""
        if self._depth >= ELEMENTS_DEEP:
            self._flatten(element, out)
        else:
            self.flow_of(element.text, element.getchildren(), out, turns=turns)

    def flow_of(self, text: str | None, children: list[Element], out: list[Any], *, turns: bool = False) -> None:
        """Append the blocks that a text and the elements behind it make."""
        self._depth += 1
        run: list[Any] = [text or ""]
        for child in children:
            if self.is_block(child):
                self._flush(run, out)
                self.block(child, out, turns=turns)
            elif self.local(child) in (*MEDIA, *KEPT) and not self._written(run):
                run.clear()  # it would be looked through again for each of many
                self.block(child, out)
            else:
                self.inline(child, run)
            run.append(child.tail or "")
        self._flush(run, out)
        self._depth -= 1

    def _flatten(self, element: Element, out: list[Any]) -> None:
        self.unmapped(element, "it lies too deep, so that only its text is kept")
        if content := collapse(join(element.itertext())):
            out.append(Paragraph(content))

    def _written(self, run: list[Any]) -> bool:
        return any(not isinstance(part, str) or part.strip(BLANKS) for part in run)

    def _flush(self, run: list[Any], out: list[Any]) -> None:
        if self._written(run) and (content := collapse(join(run))):
            out += self.paragraphs(Paragraph(content))
        run.clear()
        self._land(out)

    def paragraphs(self, paragraph: Paragraph) -> list[Paragraph]:
        """Give a paragraph as what it is, or one of others, in which two breaks or more part paragraphs, as those."""
        return [paragraph] if self.own else parted_at_breaks(paragraph)

    def _land(self, out: list[Any]) -> None:
        out += self._floating
        self._floating = []

    def block(self, element: Element, out: list[Any], *, turns: bool = False) -> None:
        """Append the blocks that one element stands for, whatever it is."""
        name = self.local(element)
        found = self._pick(self._tables.body if turns else self._tables.blocks, element)
        if found is not None:
            found(self, element, out)
            self._land(out)
        elif name in UNSEEN:
            self.pass_over(element)
        elif name in MEDIA:
            self._medium(element, out)
        elif name in KEPT:
            self.keep(element, out)
        else:
            self.flow(element, out, turns=turns)

    def _medium(self, element: Element, out: list[Any]) -> None:
        found = shown_medium(self, element)
        if len(found) > 1:
            out.append(Figure(**found))
        else:
            self.unmapped(element, "it shows nothing")

    def pass_over(self, element: Element) -> None:
        """Leave out an element that no reader of a page sees, and report it if there is something in it."""
        self.passed.append(element)
        if "".join(element.itertext()).strip() or element.keys():
            self.unmapped(element, "it is left out")

    def keep(self, element: Element, out: list[Any]) -> None:
        """Append an element as it is, for the model has no word for it, and report it."""
        self.unmapped(element, "the markup is kept as raw")
        out.append(Raw("html", self._markup(element)))

    def _markup(self, element: Element) -> tuple[str, ...]:
        from lxml import etree

        node: Any = element
        return tuple(patterns.LINE_END.split(etree.tostring(node, encoding="unicode", with_tail=False)))

    def _pick(self, table: Found, element: Element) -> Any:
        """Give the reader for an element by its name and class, of which others may stand beside ours."""
        by_class = table.get(self._tables.aliases.get(name := self.local(element), name))
        if by_class is None:
            return None
        tokens = self.tokens(element)
        fitting = [given for given in by_class if given and tokens.issuperset(given)]
        return by_class[max(fitting, key=len)] if fitting else by_class.get(frozenset())

    # Runs of text

    def line(self, element: Element) -> Content:
        """Give the content of an element that holds a run of text."""
        return self._settled([element.text or ""], element.getchildren())

    def labelled_line(self, element: Element) -> tuple[str | None, Content]:
        """Give the printed label that an element's content begins with, or nothing, and the rest."""
        children = element.getchildren()
        if (element.text or "").strip(BLANKS) or not children or LABEL not in self.tokens(children[0]):
            return None, self.line(element)
        return self.label(children[0]), self._settled([children[0].tail or ""], children[1:])

    def _settled(self, parts: list[Any], children: list[Element]) -> Content:
        self._run(children, parts)
        content = join(parts)
        return content if self.own and not _broken(content) else collapse(content)

    def inner(self, element: Element) -> Content:
        """Give the content of an inline as it is."""
        parts: list[Any] = [element.text or ""]
        self._run(element.getchildren(), parts)
        return join(parts)

    def text(self, element: Element) -> str:
        """Give all text in an inline."""
        return "".join(element.itertext())

    def label(self, element: Element) -> str | None:
        """Give the text of a printed label, or nothing. A label is one line, however the markup was wrapped."""
        return patterns.LINE_END.sub(" ", self.text(element)) or None

    def lines(self, element: Element) -> tuple[str, ...]:
        """Give the lines in an element whose line ends count; one right behind its tag does not, as in HTML."""
        text = "".join(self._broken_text(element))
        first = patterns.LINE_END.match(text) if self.local(element) in _DROPPING and element.text else None
        return tuple(patterns.LINE_END.split(text[first.end() :] if first else text))

    def _broken_text(self, element: Element) -> Iterator[str]:
        """Give all text in an element, with a line end for each break, wherever it stands."""
        stack: list[Element | str] = [element]
        while stack:
            held = stack.pop()
            if isinstance(held, str):
                yield held
                continue
            yield "\n" if self.local(held) == "br" else held.text or ""
            for child in reversed(held.getchildren()):
                stack += [child.tail or "", child]

    def _run(self, children: list[Element], parts: list[Any]) -> None:
        self._depth += 1
        for child in children:
            if self._depth > ELEMENTS_DEEP:
                self.unmapped(child, "it lies too deep, so that only its text is kept")
                parts.append(self.text(child))
            else:
                self.inline(child, parts)
            parts.append(child.tail or "")
        self._depth -= 1

    def inline(self, element: Element, parts: list[Any]) -> None:
        """Append what an element in a run of text stands for."""
        name = self.local(element)
        if (found := self._pick(self._tables.inlines, element)) is not None:
            found(self, element, parts)
        elif name in UNSEEN:
            self.pass_over(element)
        elif name in MEDIA:
            self._medium(element, self._floating)
        elif name in BLOCK_NAMES:
            if self._written(parts):
                parts.append(LineBreak())
            self.splice(element, parts)
        elif name in SILENT:
            self.splice(element, parts)
        elif name in KEPT or not (element.text or len(element)):
            self.unmapped(element, "the markup is kept as raw")
            parts.append(RawInline("html", self._markup(element)))
        else:
            self.unmapped(element)
            self.splice(element, parts)

    def splice(self, element: Element, parts: list[Any]) -> None:
        """Append what stands in an element that itself says nothing to the model."""
        parts.append(element.text or "")
        self._run(element.getchildren(), parts)


def _broken(content: Iterable[Any]) -> bool:
    """Say whether a run of text was wrapped by others: no text of ours holds a line end."""
    for part in content:
        if isinstance(part, str):
            if "\n" in part:
                return True
        elif isinstance(part, Code | Entity):
            if "\n" in part.text:
                return True
        elif _broken(getattr(part, "content", ())):
            return True
    return False
