"""Makes furniture of cues: captions, credits, sources, notes, promos, marks; one function for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsdoc.formats.text.blocks import BlockMaker
from newsdoc.formats.text.credits import credit_place, is_names, says_who
from newsdoc.formats.text.cues import opening_markers
from newsdoc.formats.text.datelines import date_of
from newsdoc.formats.text.lines import BLANKS
from newsdoc.formats.text.spanning import phrase
from newsdoc.making import maker
from newsdoc.model import (
    Artifact,
    Correction,
    Credit,
    Dateline,
    Disclaimer,
    EditorNote,
    Figure,
    Note,
    Origin,
    Paragraph,
    Promo,
    Rule,
    SourceLink,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.pages import PageMark
    from newsdoc.model import Flow
    from newsdoc.model.scalars import Basis, Confidence

__all__ = ["Maker"]


NoteKind: TypeAlias = Literal["editor", "translator", "author"]

_CAPTION_LIMIT = 400
_NOTES: dict[str, NoteKind] = {"editor_note": "editor", "translator_note": "translator", "author_note": "author"}

_paragraph = maker(Paragraph)
_note = maker(Note)


@attrs.frozen(eq=False, repr=False)
class Maker(BlockMaker):
    """Makes furniture as well, by the kind of its marker."""

    def furniture(self, cue: Cue) -> Flow:
        """Make the block that a unit's marker, or its whole text, stands for, which `is_furniture`."""
        if cue.separates:
            return Rule(origin=self.origin(cue.unit.start, cue.unit.end, "separator-line", "mark"))
        kind = next(marker.kind for marker in cue.markers if marker.kind in _FURNITURE)
        return _FURNITURE[kind](self, cue)

    def is_furniture(self, cue: Cue) -> bool:
        """Whether a unit has a marker that makes it a block of its own."""
        return cue.separates or any(marker.kind in _FURNITURE for marker in cue.markers)

    def caption(self, cue: Cue) -> Figure | Credit:
        """Make a figure of its caption; a label with nothing but names behind it is a credit."""
        if cue.label is not None and not cue.label.alone and is_names(cue.unit.text[cue.body :], self.lexicon):
            return self.credit(cue)
        return self.figure(cue, _begin(cue), *(("caption-label", "label") if cue.label else ("caption-opener", "mark")))

    def figure(self, cue: Cue, begin: int, rule: str, basis: Basis) -> Figure:
        """Make a figure of a caption, apart from a credit at its end."""
        unit = cue.unit
        cut = credit_place(unit.text, self.lexicon)
        cut = cut if cut > begin else len(unit.text)
        end = len(unit.text[:cut].rstrip(BLANKS))
        caption = phrase(unit, begin, self.lexicon, origins=self.origins, end=end) if begin < end else ()
        credit = self.content(cue, cut) if cut < len(unit.text) else ()
        confidence: Confidence = "sure" if basis == "label" else "unsure" if basis == "inferred" else "likely"
        return Figure(
            caption,
            credit,
            label=_label(cue) if begin else None,
            origin=self.origin(unit.start, unit.end, rule, basis, confidence),
        )

    def credit_place(self, cue: Cue) -> int:
        """Give where a credit such as `Photo: Anna Novak` begins at the end of what may be a caption, or 0."""
        return credit_place(cue.unit.text, self.lexicon) if len(cue.unit.text) <= _CAPTION_LIMIT else 0

    def source(self, cue: Cue) -> SourceLink:
        """Make a source line."""
        rule = "source-label" if cue.label else "source-opener"
        return SourceLink(self.content(cue, _begin(cue)), label=_label(cue), origin=self._whole(cue, rule))

    def bare_source(self, cue: Cue) -> SourceLink:
        """Make a source line of a unit that is a URL and nothing more, whatever label it has."""
        begin = cue.label.end if cue.label else 0
        origin = self.origin(cue.unit.start, cue.unit.end, "only-a-url", "mark", "likely")
        return SourceLink(self.content(cue, begin), label=cue.unit.text[:begin] or None, origin=origin)

    def issue(self, cue: Cue) -> SourceLink:
        """Make a source line of one that names an issue of a paper."""
        origin = self.origin(cue.unit.start, cue.unit.end, "issue-line", "mark", "likely")
        return SourceLink(self.content(cue), origin=origin)

    def listed_source(self, cue: Cue) -> SourceLink:
        """Make a source line of an item below a heading such as `Sources`; the item's mark is its label."""
        begin = cue.item.end if cue.item else 0
        origin = self.origin(cue.unit.start, cue.unit.end, "source-list", "mark", "likely")
        return SourceLink(self.content(cue, begin), label=cue.unit.text[:begin] or None, origin=origin)

    def credit(self, cue: Cue) -> Credit:
        """Make a credit."""
        return Credit(self.content(cue, _begin(cue)), label=_label(cue), origin=self._whole(cue, "credit-label"))

    def credited(self, cue: Cue) -> Credit:
        """Make a credit of sentences that say who made the piece."""
        origin = self.origin(cue.unit.start, cue.unit.end, "credit-sentences", "mark", "likely")
        return Credit(self.content(cue), origin=origin)

    def credits(self, cue: Cue) -> bool:
        """Whether most of several sentences of a unit hold words for who made what."""
        sentences = _sentences(cue.unit.text)
        found = sum(says_who(sentence, self.lexicon) for sentence in sentences)
        return len(sentences) > 1 and found * 2 >= len(sentences) and found > 1

    def end_mark(self, cue: Cue) -> Artifact:
        """Make an end mark."""
        origin = self.origin(cue.unit.start, cue.unit.end, "end-mark", "mark")
        return Artifact(self.printed(cue), "end_mark", origin=origin)

    def rights(self, cue: Cue) -> Disclaimer:
        """Make a disclaimer of a line that says whose the rights are."""
        rule = "rights-line"
        return Disclaimer(self._inner(cue, rule), label=_label(cue), origin=self._whole(cue, rule))

    def signature(self, cue: Cue) -> Credit:
        """Make a credit of a name and an e-mail address below an article."""
        return Credit(self.content(cue), origin=self._whole(cue, "name-and-address"))

    def dateline(self, cue: Cue, rule: str, end: int | None = None) -> Dateline:
        """Make the dateline that a unit is, or begins with up to an offset of its text."""
        unit = cue.unit
        text = unit.text[:end].rstrip()
        day = date_of(text, self.lexicon)
        known = day if end is None or day.value else None  # a place and an agency are no date, not even in words
        stop = unit.end if end is None else unit.end_place(len(text))
        return Dateline((text,), known, origin=self.origin(unit.start, stop, rule))

    def page_mark(self, cue: Cue, kind: PageMark) -> Artifact:
        """Make a page number or a running head."""
        origin = self.origin(cue.unit.start, cue.unit.end, "page-furniture", "mark", "likely")
        return Artifact(self.printed(cue), kind, origin=origin)

    def bracketed(self, cue: Cue) -> Artifact:
        """Make a direction to those who produce the text: brackets around all of a line."""
        origin = self.origin(cue.unit.start, cue.unit.end, "bracketed-line", "mark", "likely")
        if cue.unit.text[0] == "(":
            return Artifact((_note(self.printed(cue), "stage", origin=origin),), "other", origin=origin)
        content = self.content(cue)
        kept = (
            content
            if any(isinstance(part, Note) and part.kind != "interpolation" for part in content)
            else self.printed(cue)
        )
        return Artifact(kept, "other", origin=origin)

    def tags(self, cue: Cue) -> Artifact:
        """Make the line of an article's keywords, each with a number sign."""
        origin = self.origin(cue.unit.start, cue.unit.end, "keywords", "mark", "likely")
        return Artifact(self.printed(cue), "other", origin=origin)

    def categories(self, cue: Cue) -> Artifact:
        """Make the line of an article's categories or keywords, behind their label."""
        return Artifact(self.content(cue), "other", origin=self._whole(cue, "categories-label"))

    def promotes(self, cue: Cue) -> bool:
        """Whether one of the sentences of a unit begins as promos do."""
        return any(
            any(marker.kind == "promo" for marker in opening_markers(sentence, self.lexicon))
            for sentence in _sentences(cue.unit.text)
        )

    def disclaimer(self, cue: Cue) -> Disclaimer:
        """Make a disclaimer."""
        rule = "disclaimer-label" if cue.label else "disclaimer-opener"
        return Disclaimer(self._inner(cue, rule), label=_label(cue), origin=self._whole(cue, rule))

    def correction(self, cue: Cue) -> Correction:
        """Make a correction."""
        rule = "correction-label" if cue.label else "correction-opener"
        return Correction(self._inner(cue, rule), label=_label(cue), origin=self._whole(cue, rule))

    def promo(self, cue: Cue) -> Promo:
        """Make a promo."""
        rule = "promo-label" if cue.label else "promo-opener"
        return Promo(self._inner(cue, rule), label=_label(cue), origin=self._whole(cue, rule))

    def editor_note(self, cue: Cue, rule: str | None = None) -> EditorNote:
        """Make a note by the editor to the reader; brackets around all of it are its own."""
        rule = rule or ("note-label" if cue.label or cue.unit.text[0] in "([（" else "note-opener")
        kind: NoteKind = "editor"
        for marker in cue.markers:
            kind = _NOTES.get(marker.kind, kind)
        origin = self._whole(cue, rule)
        if cue.label is None:
            return EditorNote((_paragraph(self.printed(cue), origin=origin),), kind, origin=origin)
        return EditorNote(self._inner(cue, rule), kind, label=_label(cue), origin=origin)

    def _inner(self, cue: Cue, rule: str) -> tuple[Paragraph, ...]:
        return (self.paragraph(cue, _begin(cue), rule),)

    def _whole(self, cue: Cue, rule: str) -> Origin | None:
        return self.origin(cue.unit.start, cue.unit.end, rule, "label" if cue.label else "mark")


def _sentences(text: str) -> list[str]:
    """Give the sentences of a text, roughly: what ends in a stop and a blank, or in a wide stop."""
    for stop in (". ", "! ", "? ", "… ", "。", "！", "？"):
        text = text.replace(stop, f"{stop}\n")
    return [sentence.strip() for sentence in text.split("\n") if sentence.strip()]


def _begin(cue: Cue) -> int:
    """Give where what a unit says begins: behind its label, unless that is all of it."""
    return cue.body if cue.body < len(cue.unit.text) else 0


def _label(cue: Cue) -> str | None:
    return cue.unit.text[: _begin(cue)] or None


_FURNITURE: dict[str, Callable[[Maker, Cue], Flow]] = {
    "caption": Maker.caption,
    "source": Maker.source,
    "disclaimer": Maker.disclaimer,
    "correction": Maker.correction,
    "promo": Maker.promo,
    "category": Maker.categories,
    "credit": Maker.credit,
    "byline": Maker.credit,
    "interviewer_credit": Maker.credit,
    "editor_note": Maker.editor_note,
    "translator_note": Maker.editor_note,
    "author_note": Maker.editor_note,
    "end_mark": Maker.end_mark,
}
