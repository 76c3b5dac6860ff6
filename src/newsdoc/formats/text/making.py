"""Makes blocks of cues: one function for each kind, all origins in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsdoc.formats.text.lines import BLANKS, Unit
from newsdoc.formats.text.phrasing import phrase
from newsdoc.making import maker
from newsdoc.model import (
    Artifact,
    Correction,
    Credit,
    Disclaimer,
    EditorNote,
    Figure,
    Heading,
    List,
    ListItem,
    Origin,
    Paragraph,
    Promo,
    Rule,
    SourceLink,
)
from newsdoc.styles import Lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdoc.formats.text.cues import Cue
    from newsdoc.model import Content, Flow
    from newsdoc.model.scalars import Basis, Confidence

__all__ = ["Maker"]

_CREDIT_TAIL = 60
_CAPTION_LIMIT = 400


NoteKind: TypeAlias = Literal["editor", "translator", "author"]

_NOTES: dict[str, NoteKind] = {"editor_note": "editor", "translator_note": "translator", "author_note": "author"}

_origin = maker(Origin)
_paragraph = maker(Paragraph)


@attrs.frozen
class Maker:
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

    def paragraph(self, cue: Cue, begin: int, rule: str, confidence: Confidence = "sure") -> Paragraph:
        """Make a paragraph of a unit from an offset of its text."""
        unit = cue.unit
        content = phrase(unit, begin, self.lexicon, origins=self.origins)
        if not self.origins:
            return _paragraph(content)
        start = unit.place(begin) if begin else unit.start
        return _paragraph(content, origin=_origin(start, unit.end, rule, "inferred", confidence))

    def heading(self, cue: Cue) -> Heading:
        """Make a heading of a unit."""
        unit = cue.unit
        return Heading(self.content(cue), origin=self.origin(unit.start, unit.end, "short-line", confidence="unsure"))

    def listing(self, cues: Sequence[Cue]) -> List:
        """Make a list of the units that are its items."""
        items = tuple(self._list_item(cue) for cue in cues)
        number = cues[0].item.number if cues[0].item else None
        rule = "numbered-list" if number else "bulleted-list"
        origin = self.origin(cues[0].unit.start, cues[-1].unit.end, rule, "mark", "likely")
        return List(items, ordered=number is not None, start=number, origin=origin)

    def _list_item(self, cue: Cue) -> ListItem:
        begin = cue.item.end if cue.item else 0
        origin = self.origin(cue.unit.start, cue.unit.end, "list-item", "mark", "likely")
        return ListItem((_paragraph(self.content(cue, begin), origin=origin),), origin=origin)

    # Furniture, by the kind of its marker

    def furniture(self, cue: Cue) -> Flow | None:
        """Make the block that a unit's marker, or its whole text, stands for; nothing where it has none."""
        if cue.separates:
            return Rule(origin=self.origin(cue.unit.start, cue.unit.end, "separator-line", "mark"))
        for marker in cue.markers:
            if make := _FURNITURE.get(marker.kind):
                return make(self, cue)
        return None

    def caption(self, cue: Cue) -> Figure:
        """Make a figure of its caption."""
        return self.figure(cue, cue.body, "caption-label", "label")

    def figure(self, cue: Cue, begin: int, rule: str, basis: Basis) -> Figure:
        """Make a figure of a caption, apart from a credit at its end."""
        unit = cue.unit
        cut = self.credit_place(cue)
        cut = cut if cut > begin else len(unit.text)
        before = Unit(unit.start, unit.end, unit.text[:cut].rstrip(BLANKS), unit.joints)
        caption = phrase(before, begin, self.lexicon, origins=self.origins)
        credit = self.content(cue, cut) if cut < len(unit.text) else ()
        origin = self.origin(unit.start, unit.end, rule, basis, "sure" if basis == "label" else "likely")
        return Figure(caption, credit, label=_label(cue), origin=origin)

    def credit_place(self, cue: Cue) -> int:
        """Give where a credit such as `Photo: Anna Novak` begins near the end of a caption, or 0."""
        text = cue.unit.text
        if len(text) > _CAPTION_LIMIT:
            return 0
        tail = max(0, len(text) - _CREDIT_TAIL)
        colon = max(text.rfind(": ", tail), text.rfind("：", tail))
        if colon < 0:
            return 0
        word = text.rfind(" ", 0, colon) + 1
        markers = self.lexicon.labels.get(text[word:colon].lower(), ())
        known = any(marker.kind == "caption" for marker in markers)
        before = text[:word].rstrip()
        return word if known and before and before[-1] in ".!?…)" else 0

    def source(self, cue: Cue) -> SourceLink:
        """Make a source line."""
        return SourceLink(self.content(cue, cue.body), label=_label(cue), origin=self._whole(cue, "source-label"))

    def bare_source(self, cue: Cue) -> SourceLink:
        """Make a source line of a unit that is a URL and nothing more, whatever label it has."""
        begin = cue.label.end if cue.label else 0
        origin = self.origin(cue.unit.start, cue.unit.end, "only-a-url", "mark", "likely")
        return SourceLink(self.content(cue, begin), label=cue.unit.text[:begin] or None, origin=origin)

    def credit(self, cue: Cue) -> Credit:
        """Make a credit."""
        return Credit(self.content(cue, cue.body), label=_label(cue), origin=self._whole(cue, "credit-label"))

    def end_mark(self, cue: Cue) -> Artifact:
        """Make an end mark."""
        origin = self.origin(cue.unit.start, cue.unit.end, "end-mark", "mark")
        return Artifact((cue.unit.text,), "end_mark", origin=origin)

    def disclaimer(self, cue: Cue) -> Disclaimer:
        """Make a disclaimer."""
        rule = "disclaimer-label"
        return Disclaimer(self._inner(cue, rule), label=_label(cue), origin=self._whole(cue, rule))

    def correction(self, cue: Cue) -> Correction:
        """Make a correction."""
        rule = "correction-label" if cue.label else "correction-opener"
        return Correction(self._inner(cue, rule), label=_label(cue), origin=self._whole(cue, rule))

    def promo(self, cue: Cue) -> Promo:
        """Make a promo."""
        rule = "promo-label" if cue.label else "promo-opener"
        return Promo(self._inner(cue, rule), label=_label(cue), origin=self._whole(cue, rule))

    def editor_note(self, cue: Cue, rule: str = "note-label") -> EditorNote:
        """Make a note by the editor to the reader; brackets around all of it are its own."""
        kind: NoteKind = "editor"
        for marker in cue.markers:
            kind = _NOTES.get(marker.kind, kind)
        unit = cue.unit
        origin = self._whole(cue, rule)
        if cue.label is None:
            return EditorNote((_paragraph((unit.text,), origin=origin),), kind, origin=origin)
        return EditorNote(self._inner(cue, rule), kind, label=_label(cue), origin=origin)

    def _inner(self, cue: Cue, rule: str) -> tuple[Paragraph, ...]:
        return (self.paragraph(cue, cue.body, rule),)

    def _whole(self, cue: Cue, rule: str) -> Origin | None:
        return self.origin(cue.unit.start, cue.unit.end, rule, "label" if cue.label else "mark")


def _label(cue: Cue) -> str | None:
    return cue.unit.text[: cue.body] if cue.body else None


_FURNITURE: dict[str, Callable[[Maker, Cue], Flow]] = {
    "caption": Maker.caption,
    "source": Maker.source,
    "disclaimer": Maker.disclaimer,
    "correction": Maker.correction,
    "promo": Maker.promo,
    "credit": Maker.credit,
    "byline": Maker.credit,
    "editor_note": Maker.editor_note,
    "translator_note": Maker.editor_note,
    "author_note": Maker.editor_note,
    "end_mark": Maker.end_mark,
}
