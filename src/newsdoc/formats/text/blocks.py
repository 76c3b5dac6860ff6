"""Makes blocks of text of cues: paragraphs, headings, quotations, lists, facts; all origins in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsdoc.formats.text.cues import term_end
from newsdoc.formats.text.phrasing import is_plain
from newsdoc.formats.text.spanning import phrase, printed, title
from newsdoc.making import maker
from newsdoc.model import (
    BlockQuote,
    DefinitionItem,
    DefinitionList,
    Figure,
    Heading,
    List,
    ListItem,
    Origin,
    Paragraph,
    Preformatted,
    Raw,
    Term,
)
from newsdoc.styles.index import Lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.lines import Unit
    from newsdoc.formats.text.marks import Image
    from newsdoc.model import Content, Flow
    from newsdoc.model.scalars import Basis, Confidence

__all__ = ["BlockMaker"]


QuoteKind: TypeAlias = Literal["quote", "pull"]


_origin = maker(Origin)
_paragraph = maker(Paragraph)


@attrs.frozen(eq=False, repr=False)
class BlockMaker:
    """Makes blocks with the words of a lexicon, with origins or without."""

    lexicon: Lexicon
    origins: bool

    def origin(
        self, start: int, end: int, rule: str, basis: Basis = "inferred", confidence: Confidence = "sure"
    ) -> Origin | None:
        """Give the origin of a node, if origins are wanted."""
        return _origin(start, end, rule, basis, confidence) if self.origins else None

    def content(self, cue: Cue, begin: int = 0) -> Content:
        """Give what a unit says from an offset of its text."""
        return phrase(cue.unit, begin, self.lexicon, origins=self.origins)

    def printed(self, cue: Cue) -> Content:
        """Give what a unit says with its brackets as they are printed, and no note in them."""
        return printed(cue.unit, self.lexicon, origins=self.origins)

    def title(self, cue: Cue) -> Content:
        """Give what a headline or a heading says."""
        return title(cue.unit, self.lexicon, origins=self.origins)

    def paragraph(self, cue: Cue, begin: int, rule: str, confidence: Confidence = "sure") -> Paragraph:
        """Make a paragraph of a unit from an offset of its text."""
        unit = cue.unit
        said = unit.text[begin:]
        if unit.marks is None and is_plain(said):  # as most paragraphs are
            content: Content = (said,) if said else ()
        else:
            content = phrase(unit, begin, self.lexicon, origins=self.origins)
        if not self.origins:
            return _paragraph(content)
        start = unit.start_place(begin) if begin else unit.start
        return _paragraph(content, origin=_origin(start, unit.end, rule, "inferred", confidence))

    def heading(self, cue: Cue, confidence: Confidence = "likely") -> Heading:
        """Make a heading of a unit: one that is marked as such, or a short line."""
        unit = cue.unit
        if cue.heading:
            origin = self.origin(unit.start, unit.end, "heading-mark", "markup")
            return Heading(self.title(cue), cue.heading, origin=origin)
        return Heading(self.title(cue), origin=self.origin(unit.start, unit.end, "short-line", confidence=confidence))

    def quotation(self, cue: Cue, rule: str, attributed: Cue | None = None) -> BlockQuote:
        """Make a quotation that is set off: a pull quote, or one that a line below says whose it is."""
        unit = cue.unit
        end = attributed.unit.end if attributed else unit.end
        inner = self.paragraph(cue, 0, rule)
        attribution = self.content(attributed) if attributed else ()
        kind: QuoteKind = "quote" if attributed else "pull"
        basis: Basis = "markup" if unit.marks else "mark"
        return BlockQuote((inner,), kind, attribution, origin=self.origin(unit.start, end, rule, basis, "likely"))

    def markup(self, cue: Cue) -> Flow:
        """Make what Markdown marks make of a unit that is no text: a picture, code, the target of links."""
        unit = cue.unit
        marks = unit.marks
        if marks is not None and marks.image is not None:
            return self._image(unit, marks.image)
        if marks is not None and marks.block == "code":
            origin = self.origin(unit.start, unit.end, "code-fence", "markup")
            return Preformatted(marks.lines, origin=origin)
        return self.raw((unit.text,), unit.start, unit.end, "markdown", "link-definition")

    def _image(self, unit: Unit, image: Image) -> Figure:
        origin = self.origin(unit.start, unit.end, "image-mark", "markup")
        return Figure((image.title,) if image.title else (), href=image.href, alt=image.alt or None, origin=origin)

    def raw(self, lines: Sequence[str], start: int, end: int, language: str, rule: str) -> Raw:
        """Make a raw block of lines that are no part of the article."""
        return Raw(language, tuple(lines), origin=self.origin(start, end, rule, "markup"))

    def facts(self, cues: Sequence[Cue]) -> DefinitionList:
        """Make a list of facts: each unit is a term before a colon and what is said of it."""
        origin = self.origin(cues[0].unit.start, cues[-1].unit.end, "fact-sheet", "mark", "likely")
        return DefinitionList(tuple(self._fact(cue) for cue in cues), origin=origin)

    def _fact(self, cue: Cue) -> DefinitionItem:
        unit = cue.unit
        begin = cue.label.end if cue.label else term_end(unit.text)
        end = len(unit.text[:begin].rstrip())
        parted, start = _parting(unit, end, begin)
        term = Term(
            phrase(unit, 0, self.lexicon, origins=self.origins, end=end),
            origin=self.origin(unit.start, parted, "fact-sheet", "mark", "likely"),
        )
        said = _paragraph(
            self.content(cue, begin), origin=self.origin(start, unit.end, "fact-sheet", confidence="likely")
        )
        origin = self.origin(unit.start, unit.end, "fact-sheet", "mark", "likely")
        return DefinitionItem((term,), (said,), origin=origin)

    def listing(self, cues: Sequence[Cue], rule: str | None = None) -> List:
        """Make a list of the units that are its items."""
        items = tuple(self._list_item(cue) for cue in cues)
        number = cues[0].item.number if cues[0].item else None
        rule = rule or ("numbered-list" if number else "bulleted-list")
        origin = self.origin(cues[0].unit.start, cues[-1].unit.end, rule, "mark", "likely")
        return List(items, ordered=number is not None, start=number, origin=origin)

    def _list_item(self, cue: Cue) -> ListItem:
        begin = cue.item.end if cue.item else 0
        origin = self.origin(cue.unit.start, cue.unit.end, "list-item", "mark", "likely")
        return ListItem((_paragraph(self.content(cue, begin), origin=origin),), origin=origin)


def _parting(unit: Unit, end: int, begin: int) -> tuple[int, int]:
    """Give where in the source a term ends that ends at an offset, and where begins what is said of it.

    Marks before the blanks are the term's, and those behind them are of what follows. Where no blank stands between
    the two, marks are the term's if one of them closes what is marked in it.
    """
    if end < begin:
        return unit.place(end), unit.end_place(begin)
    closes = unit.marks is not None and any(span.end == end for span in unit.marks.spans)
    parted = unit.start_place(begin) if closes else unit.end_place(end)
    return parted, parted
