"""Reading elements of mixed content by tables of what they are: blocks, runs of text, and text between blocks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.counts import count_of
from newsdoc.formats.markup import XML_LANG, XML_SPACE
from newsdoc.formats.pair import Read
from newsdoc.formats.spaces import BLANKS, collapse, collapses, squeeze
from newsdoc.limits import ELEMENTS_DEEP
from newsdoc.model import LineBreak, Paragraph
from newsdoc.model.scalars import ID, LANGUAGE_TAG, TEXT, TOKEN
from newsdoc.normal import join
from newsdoc.source import Position
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.diagnostics import Report
    from newsdoc.formats.xml import Element
    from newsdoc.model import Content

__all__ = ["MixedReader", "Vocabulary", "is_id", "is_token", "lines_in", "local", "text_in", "text_of"]

is_id = patterns.scalar(ID.regex).match
"""Says whether a text can be an id."""

is_token = patterns.scalar(TOKEN.regex).match
"""Says whether a text is a name token."""

_is_text = patterns.scalar(TEXT.regex).match
_is_language = patterns.scalar(LANGUAGE_TAG.regex).match


def local(element: Element) -> str:
    """Give an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def text_in(element: Element) -> str:
    """Give all text in an element, its white space collapsed."""
    return squeeze("".join(element.itertext()))


def text_of(element: Element, name: str) -> str | None:
    """Give an attribute that is a text of the model, or nothing."""
    value = element.get(name)
    return value if value and _is_text(value) else None


def lines_in(element: Element, end: str) -> tuple[str, ...]:
    """Give the lines in an element, between its line ends and the elements of a name that end lines."""
    lines = [element.text or ""]
    for child in element.getchildren():
        if local(child) == end:
            lines.append("")
        lines[-1] += "".join(child.itertext()) + (child.tail or "")
    return tuple(patterns.LINE_END.split("\n".join(lines)))


@attrs.frozen
class Vocabulary:
    """What the elements of a format are: the readers of blocks and of inlines by their names.

    An element with both readers is an inline where text stands beside it. `silent` are those of which the text is all
    that they say to a reader, and `grouping` those that hold blocks and say nothing themselves, but that some are
    `sections`, with headings one level down; all others are reported.
    """

    blocks: Mapping[str, Read]
    inlines: Mapping[str, Read]
    silent: frozenset[str]
    grouping: frozenset[str]
    sections: frozenset[str]


class MixedReader:
    """What is known while a file is read. `id_name` is the attribute that holds an element's id.

    `passed` are elements that are left out and reported, or whose text stands elsewhere; `level` is the level of a
    heading where it stands.
    """

    def __init__(self, words: Vocabulary, name: str | None, report: Report, id_name: str) -> None:
        self.name = name
        self.tell = report
        self.level = 1
        self.passed: list[Element] = []
        self.ids: set[str] = set()
        self._words = words
        self._id_name = id_name
        self._depth = 0
        self._unmapped: dict[str, tuple[Element, int]] = {}

    # What is met

    def common(self, element: Element) -> dict[str, Any]:
        """Give the fields that all blocks have: id and language; an id that was met before is none."""
        key, lang = element.get(self._id_name), element.get(XML_LANG)
        if key is not None and (key in self.ids or not is_id(key)):
            key = None
        self.ids.add(key or "")
        return {"id": key, "lang": lang if lang and _is_language(lang) else None}

    def unmapped(self, element: Element, done: str = "its text is kept") -> None:
        """Note an element that the model has no word for, to be reported with the others of its name."""
        self.remark(element, f"<{local(element)}> has no place in the model; {done}")

    def remark(self, element: Element, message: str) -> None:
        """Note what is to be said of an element, to be reported with the others of which the same is to be said."""
        first, count = self._unmapped.get(message, (element, 0))
        self._unmapped[message] = first, count + 1

    def leave_out(self, element: Element) -> None:
        """Leave out an element that the model has no word for, and note it."""
        self.passed.append(element)
        self.unmapped(element, "it is left out")

    def report_unmapped(self) -> None:
        """Report what was noted: each kind once, at its first place."""
        for message, (element, count) in self._unmapped.items():
            times = "" if count == 1 else f" ({count} times)"
            place = Position(element.sourceline or 1, 1)
            self.tell(Diagnostic("unmapped-markup", f"{message}{times}", self.name, place))

    def count(self, element: Element, name: str) -> int | None:
        """Give an attribute that is a whole number from 1, or nothing."""
        return count_of(element.get(name))

    # Blocks

    def blocks(self, element: Element) -> tuple[Any, ...]:
        """Give the blocks in an element."""
        found: list[Any] = []
        self.flow(element, found)
        return tuple(found)

    def flow(self, element: Element, out: list[Any], more: Mapping[str, Read] | None = None) -> None:
        """Append the blocks in an element; `more` are the readers of what stands nowhere but directly in it."""
        self.flow_of(element.text, element.getchildren(), out, more)

    def flow_of(
        self, text: str | None, children: list[Element], out: list[Any], more: Mapping[str, Read] | None = None
    ) -> None:
        """Append the blocks that a text and the elements behind it make; runs of text between them are paragraphs."""
        known = self._words.blocks if more is None else {**self._words.blocks, **more}
        self._depth += 1
        run: list[Any] = [text or ""]
        filled = _is_filled(run)
        for child in children:
            if self._stands_alone(child, known, filled=filled):
                self._flush(run, out)
                self._block(child, out, known, more)
                filled = False
            else:
                before = len(run)
                self.inline(child, run)
                filled = filled or _is_filled(run[before:])
            run.append(self.tail(child))
            filled = filled or _is_filled(run[-1:])
        self._flush(run, out)
        self._depth -= 1

    def tail(self, element: Element) -> str:
        """Give the text behind an element."""
        return element.tail or ""

    def _stands_alone(self, element: Element, known: Mapping[str, Read], *, filled: bool) -> bool:
        """Say whether an element stands among blocks, and isn't part of a run of text."""
        name = local(element)
        if name in known:
            return name not in self._words.inlines or not (filled or self.tail(element).strip(BLANKS))
        if name in self._words.inlines:
            return False
        return name in self._words.grouping or self._holds_blocks(element)

    def _holds_blocks(self, element: Element) -> bool:
        return any(
            name in self._words.grouping or (name in self._words.blocks and name not in self._words.inlines)
            for name in map(local, element.getchildren())
        )

    def _block(
        self, element: Element, out: list[Any], known: Mapping[str, Read], more: Mapping[str, Read] | None
    ) -> None:
        name = local(element)
        if self._depth > ELEMENTS_DEEP:
            self._flatten(element, out)
        elif name in known:
            known[name](self, element, out)
        else:
            if name not in self._words.grouping:
                self.unmapped(element)
            deeper = int(name in self._words.sections)
            self.level += deeper
            self.flow(element, out, more)
            self.level -= deeper

    def _flatten(self, element: Element, out: list[Any]) -> None:
        self.unmapped(element, "it lies too deep, so that only its text is kept")
        if text := text_in(element):
            out.append(Paragraph((text,)))

    def _flush(self, run: list[Any], out: list[Any]) -> None:
        if content := collapse(join(run)):
            out.append(Paragraph(content))
        run.clear()

    def paragraph(self, element: Element, out: list[Any]) -> None:
        """Append the paragraph that an element is, or the blocks that others have put in it."""
        if not self._holds_blocks(element):
            if content := self.line(element):
                out.append(Paragraph(content, **self.common(element)))
            return
        found = list(self.blocks(element))
        if found:
            kept = {name: value for name, value in self.common(element).items() if value is not None}
            out += [attrs.evolve(found[0], **kept), *found[1:]]

    # Runs of text

    def line(self, element: Element) -> Content:
        """Give the content of an element that holds a run of text, collapsed unless it says otherwise."""
        return self.line_of(element, element.text, element.getchildren())

    def line_of(self, element: Element, text: str | None, children: list[Element]) -> Content:
        """Give the content of a part of an element: a text, and the elements behind it."""
        if not children and text and not collapses(text):
            return (text,)
        parts: list[Any] = [text or ""]
        self.run(children, parts)
        content = join(parts)
        return content if _keeps_space(element) else collapse(content)

    def phrase(self, element: Element) -> str | None:
        """Give all text in an element, collapsed unless it says otherwise, or nothing if there is none."""
        text = "".join(element.itertext())
        return (patterns.LINE_END.sub(" ", text) if _keeps_space(element) else squeeze(text)) or None

    def inner(self, element: Element) -> Content:
        """Give the content of an inline as it is."""
        parts: list[Any] = [element.text or ""]
        self.run(element.getchildren(), parts)
        return join(parts)

    def text(self, element: Element) -> str:
        """Give the text of all that an inline holds."""
        content = self.inner(element)
        return plain_text(Paragraph(content)).replace("\n", " ") if content else ""

    def run(self, children: Iterable[Element], parts: list[Any]) -> None:
        """Append what elements in a run of text stand for, and the text behind each."""
        self._depth += 1
        for child in children:
            if self._depth > ELEMENTS_DEEP:
                self.unmapped(child, "it lies too deep, so that only its text is kept")
                parts.append("".join(child.itertext()))
            else:
                self.inline(child, parts)
            parts.append(self.tail(child))
        self._depth -= 1

    def inline(self, element: Element, parts: list[Any]) -> None:
        """Append what an element in a run of text stands for."""
        name = local(element)
        if (read := self._words.inlines.get(name)) is not None:
            read(self, element, parts)
            return
        if name in self._words.blocks or name in self._words.grouping:
            parts += [LineBreak()] if _is_filled(parts) else []
        elif name not in self._words.silent:
            if element.text or len(element):
                self.unmapped(element)
            else:
                self.leave_out(element)
        self.splice(element, parts)

    def splice(self, element: Element, parts: list[Any]) -> None:
        """Append what stands in an element that itself says nothing to the model."""
        parts.append(element.text or "")
        self.run(element.getchildren(), parts)


def _is_filled(parts: Iterable[Any]) -> bool:
    return any(not isinstance(part, str) or part.strip(BLANKS) for part in parts)


def _keeps_space(element: Element) -> bool:
    for holder in (element, *element.iterancestors()):
        if space := holder.get(XML_SPACE):
            return space == "preserve"
    return False
