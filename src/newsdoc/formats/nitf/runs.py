"""Reading runs of text: strings and inlines, exactly, or collapsed where white space means nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.markup import XML_SPACE
from newsdoc.formats.nitf.attributes import AttributeReader
from newsdoc.formats.nitf.names import KEEPS_SPACE, LABEL
from newsdoc.formats.spaces import BLANKS, collapse, squeeze
from newsdoc.limits import ELEMENTS_DEEP
from newsdoc.making import maker
from newsdoc.model import Emphasis, LineBreak, RawInline
from newsdoc.normal import join
from newsdoc.patterns import LINE_END

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reading import ByClass, Elements, Tables
    from newsdoc.formats.pair import Read
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["SURE_DEPTH", "RunReader", "bare_text", "pick", "text_in"]

# Each level of recursion adds four nodes at most (table, row, cell, paragraph), and 64 are allowed.
SURE_DEPTH = 15

# Inlines that the model leaves out without loss, since their text is all they say to a reader.
_SILENT = frozenset(
    {
        *("name.given", "name.family", "city", "state", "region", "country", "sublocation"),
        *("byttl", "story.date", "span", "chron", "money", "num", "abbr", "acronym", "copyrite"),
    }
)


_emphasis = maker(Emphasis)


def pick(by_class: ByClass, element: Element) -> Read:
    """Give the reader for an element by its class, of which others may stand before, between and after ours."""
    given = element.get("class")
    read = by_class.get(given)
    if read is not None:
        return read
    tokens = set((given or "").split())
    fitting = [name for name in by_class if name is not None and tokens.issuperset(name.split())]
    return by_class[max(fitting, key=len, default=None)]


def text_in(element: Element) -> str:
    """Give all text in an element, which mostly has no elements in it."""
    return "".join(element.itertext()) if len(element) else element.text or ""


def bare_text(element: Element) -> str:
    """Give the text that stands in an element beside its children, collapsed."""
    texts = [element.text, *[child.tail for child in element.getchildren()]]
    text = " ".join(filter(None, texts)).strip(BLANKS)
    return squeeze(text) if text else ""


class RunReader(AttributeReader):
    """Reads runs of text.

    While it does, `_blank` says whether the last character was a space or there was none, and `_loose` whether
    collapsing the text would change it; `linked` says whether it is within a link.
    """

    linked: bool
    tables: Tables
    _inlines: Elements
    _depth: int
    _blank: bool
    _loose: bool

    def line(self, element: Element) -> Content:
        """Give the content of an element that holds a run of text, collapsed unless it says otherwise."""
        text = element.text
        if not len(element):
            if not text:
                return ()
            return self._settled((text,), element) if self.collapses(text) else (text,)
        self._blank, self._loose = True, False
        parts: list[Any] = []
        self.run(element, parts)
        if self._loose or self._blank:
            return self._settled(join(parts), element)
        return tuple(parts)

    def labelled_line(self, element: Element) -> tuple[str | None, Content]:
        """Give the printed label that an element's content begins with, or nothing, and the rest."""
        if element.text or not len(element) or element[0].get("class") != LABEL:
            return None, self.line(element)
        return self.after_label(element[0], element)

    def after_label(self, em: Element, element: Element) -> tuple[str | None, Content]:
        """Give the label in an `em` that an element begins with, and the rest of its content."""
        self._blank, self._loose = True, False
        label = self.text(em)
        parts: list[Any] = []
        if text := em.tail:
            self._add(text, parts)
        self._run(element.getchildren()[1:], parts)
        if label and not self._loose and not self._blank:
            return label, tuple(parts)
        return self._settled_label(join((_emphasis((label,)), *parts) if label else parts), element)

    def _settled_label(self, content: Content, element: Element) -> tuple[str | None, Content]:
        content = self._settled(content, element)
        first = content[0] if content else None
        if not isinstance(first, Emphasis):
            return None, content
        return str(first.content[0]), content[1:]

    def credits(self, element: Element, inlines: Elements) -> Content:
        """Give the content of a byline or dateline: text and names."""
        usual, self._inlines = self._inlines, inlines
        content = self.line(element)
        self._inlines = usual
        return content

    def inner(self, element: Element) -> Content:
        """Give the content of an inline as it is."""
        text = element.text
        if not len(element):
            if not text:
                return ()
            self._mark(text)
            return (text,)
        parts: list[Any] = []
        self.run(element, parts)
        return tuple(parts)

    def text(self, element: Element) -> str:
        """Give all text in an inline."""
        text = text_in(element)
        if text:
            self._mark(text)
        return text

    def phrase(self, element: Element) -> str | None:
        """Give all text in an element that holds nothing else, or nothing if there is none."""
        text = text_in(element)
        if text and self.collapses(text):
            if self._keeps_space(element):
                self.odd = self.odd or bool(LINE_END.search(text))
            else:
                text = squeeze(text)
        return text or None

    def settle_texts(self, element: Element, first: str, second: str) -> tuple[str, str]:
        """Collapse the two texts that an element consists of, not both empty, unless they are to stay as they are."""
        if self.collapses(first + second):
            if not self._keeps_space(element):
                return squeeze(first), squeeze(second)
            self.odd = self.odd or bool(LINE_END.search(first + second))
        return first, second

    def broken_lines(self, element: Element) -> tuple[str, ...]:
        """Give the lines in an inline, between its line breaks."""
        lines = [element.text or ""]
        for child in element.getchildren():
            if self.local(child) == "br":
                lines.append(child.tail or "")
            else:
                lines[-1] += text_in(child) + (child.tail or "")
        if text := "".join(lines):
            self._mark(text)
        return tuple(line for broken in lines for line in LINE_END.split(broken))

    def lines(self, element: Element) -> tuple[str, ...]:
        """Give the lines in an element whose line ends count."""
        return tuple(LINE_END.split(text_in(element)))

    def run(self, element: Element, parts: list[Any]) -> None:
        """Append what stands in an element; texts that come together are joined."""
        if text := element.text:
            self._add(text, parts)
        self._run(element.getchildren(), parts)

    def _run(self, children: list[Element], parts: list[Any]) -> None:
        self._depth += 1
        if self._depth > SURE_DEPTH:
            self.odd = True
            if self._depth > ELEMENTS_DEEP:
                self._flatten(children, parts)
                children = []
        inlines = self._inlines
        for child in children:
            by_class = inlines.get(child.tag)
            if by_class is None:
                self._stray_inline(child, parts)
            else:
                read = by_class.get(child.get("class")) or pick(by_class, child)
                read(self, child, parts)
            if text := child.tail:
                self._add(text, parts)
        self._depth -= 1

    def _flatten(self, children: list[Element], parts: list[Any]) -> None:
        """Append the text of elements that lie too deep to be read as what they are; blocks are reported."""
        for child in children:
            if child.tag not in self._inlines:
                self.unmapped(child)
            if text := text_in(child) + (child.tail or ""):
                self._add(text, parts)

    def splice(self, element: Element, parts: list[Any]) -> None:
        """Append what stands in an element for which the model has no word, and report it."""
        name = self.local(element)
        if name == "br":
            self._add(" ", parts)
            return
        if name not in _SILENT:
            self.unmapped(element)
        self.run(element, parts)

    def _stray_inline(self, element: Element, parts: list[Any]) -> None:
        """Append what an element stands for that isn't known where it is, on a line of its own if it is a block."""
        name = self.prefix + self.local(element)
        whole = self._inlines is self.tables.inlines
        if name in self._inlines:
            pick(self._inlines[name], element)(self, element, parts)
        elif name not in self.tables.blocks or self.local(element) == "classifier":
            self.splice(element, parts)
        elif whole and element.keys() and not text_in(element).strip(BLANKS):
            self.unmapped(element)
            self.kept.append(element)
            parts.append(RawInline("nitf", (squeeze(self.markup(element)),)))
            self._blank = False
        else:
            if not whole:
                self._add(" ", parts)
            elif any(not isinstance(part, str) or part.strip(BLANKS) for part in parts):
                parts.append(LineBreak())
                self._blank = self._loose = True
            self.run(element, parts)

    def _settled(self, content: Content, element: Element) -> Content:
        """Collapse white space where no `xml:space` keeps it; line ends that are kept have to be mended."""
        if not self._keeps_space(element):
            return collapse(content)
        self.odd = self.odd or bool(LINE_END.search("".join(element.itertext())))
        return content

    def _keeps_space(self, element: Element) -> bool:
        for holder in (element, *element.iterancestors()):
            if space := holder.get(XML_SPACE):
                return space == "preserve"
            if self.own and KEEPS_SPACE in (holder.get("class") or "").split():
                return True
        return False

    def _add(self, text: str, parts: list[Any]) -> None:
        self._mark(text)
        if parts and parts[-1].__class__ is str:
            parts[-1] += text
        else:
            parts.append(text)

    def _mark(self, text: str) -> None:
        if (
            (self._blank and text[0] == " ")
            or "\n" in text
            or "\t" in text
            or "\r" in text
            or (not self.own and "  " in text)
        ):
            self._loose = True
        self._blank = text[-1] == " "
