"""Cues: what each unit shows by itself, with no decision about what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc.formats.text.label_words import known_name
from newsdoc.formats.text.labels import DASHES, Label, dash_end, opening_label, read_label
from newsdoc.formats.text.lines import WIDE, Unit
from newsdoc.formats.text.marks import shifted

if TYPE_CHECKING:
    from newsdoc.styles import Lexicon
    from newsdoc.styles.terms import Marker

__all__ = ["Cue", "Item", "asks", "cue", "cues", "item", "opening_markers", "opens", "term_end"]

_QUESTION_MARKS = frozenset("?？؟\u037e")
_CLOSERS = "\"'”’»)]）」』 \u00a0*_"
_BRACKETS = {")": "(", "）": "（", "]": "["}
_SIGNS = "+━◆◇■□●○★☆※"
_SEPARATORS = f"*-_=—–~•· ＊─\u3000{_SIGNS}"
_WORD_LIMIT = 32
_LINE_LIMIT = 64
_BULLETS = frozenset("-*•·‣◦")
_MARKS = DASHES | _BULLETS | frozenset("_=~＊")
_NUMBER_ENDS = frozenset(".)、．）")
_STOPS = ".。"
_BYLINES = ("byline", "interviewer_credit")
_BYLINE_LIMIT = 140
_BYLINE_WORDS = 16
_LISTED = frozenset({"correction", "editor_note", "promo", "disclaimer"})
"""What may stand behind a bullet and be no item of a list."""
_WEAK = ("dash", "line")
_NO_TEXT = ("image", "definition", "code")
"""The blocks that marks make of a unit that is no line of text."""
_AROUND = frozenset("(（[") | _BULLETS
"""What may stand before the words that a unit begins with."""


class Item(NamedTuple):
    """What may be an item of a list; the text begins at `end`, and a numbered one has its number."""

    end: int
    number: int | None = None


@attrs.define(eq=False, repr=False)
class Cue:
    """A unit and what it shows: several of these may hold, and none decides.

    `markers` are what its label (or what it begins with, or the whole of it) stands for in the house styles, and the
    text after them begins at `body`. `dash` is where the text after an opening dash begins, 0 without one. A `plain`
    unit shows nothing that could make it more than a paragraph.
    """

    unit: Unit
    label: Label | None = None
    markers: tuple[Marker, ...] = ()
    body: int = 0
    dash: int = 0
    item: Item | None = None
    asks: bool = False
    separates: bool = False
    plain: bool = False

    def forget_label(self, *, plain: bool = True) -> None:
        """Let it have no label."""
        self.label, self.markers, self.body, self.plain = None, (), 0, plain

    def marker(self, *kinds: str) -> Marker | None:
        """Give the first marker of one of these kinds, if there is one."""
        for marker in self.markers:
            if marker.kind in kinds:
                return marker
        return None

    @property
    def alone(self) -> bool:
        """Whether a label is all of it."""
        return self.label is not None and self.label.alone

    @property
    def heading(self) -> int:
        """The level of the heading that the unit is marked as, or 0."""
        return self.unit.marks.level if self.unit.marks else 0

    @property
    def markup(self) -> bool:
        """Whether marks make it no line of text: it is a picture, code, or the target of a link."""
        return self.unit.marks_block("image", "definition", "code")

    @property
    def linked(self) -> bool:
        """Whether marks make a part of it a link."""
        return self.unit.marks is not None and any(span.kind == "link" for span in self.unit.marks.spans)

    @property
    def given(self) -> bool:
        """Whether the front matter holds it, and says what it is."""
        return self.unit.marks is not None and self.unit.marks.given

    @property
    def strong(self) -> bool:
        """Whether all of it is marked as strongly stressed."""
        return self.unit.marks is not None and self.unit.marks.strong


def cues(units: list[Unit], lexicon: Lexicon) -> list[Cue]:
    """Give what each unit shows."""
    return [cue(unit, lexicon) for unit in units]


def cue(unit: Unit, lexicon: Lexicon) -> Cue:
    """Give what a unit shows."""
    text = unit.text
    first = text[0]
    marks = unit.marks
    if marks is not None and marks.block in _NO_TEXT:
        return Cue(unit)
    if first in _SIGNS and len(text) > 2 and not text.strip(_SEPARATORS):  # noqa: PLR2004  (two marks are no line)
        return Cue(unit, separates=True)
    asked = asks(text, lexicon)
    openers = opening_markers(text, lexicon)
    counts = False
    if first not in _MARKS:
        label = read_label(text, lexicon)
        if label is not None and not (openers and label.shape in _WEAK):
            return _labelled(unit, label, openers, lexicon, asked=asked)
        counts = first.isdecimal() and not _is_escaped(unit)
        if not counts:
            return Cue(unit, None, openers, 0, 0, None, asked, False, not openers)
    if marks is not None and 0 in marks.escaped:
        return Cue(unit, None, openers, 0, 0, None, asked, False, not openers)
    dash = dash_end(text) if first in DASHES else 0
    listed = item(text) if first in _BULLETS or counts else None
    separates = len(text) > 2 and not text.strip(_SEPARATORS)  # noqa: PLR2004  (two marks are no line)
    plain = not (openers or dash or listed or separates)
    return Cue(unit, None, openers, 0, dash, listed, asked, separates, plain)


def _is_escaped(unit: Unit) -> bool:
    r"""Whether a backslash stands before the stop behind a number at the beginning: `1\\. `."""
    text = unit.text
    return unit.marks is not None and len(text) - len(text.lstrip("0123456789")) in unit.marks.escaped


def _labelled(unit: Unit, label: Label, openers: tuple[Marker, ...], lexicon: Lexicon, *, asked: bool) -> Cue:
    """Give what a unit with a label shows; one that isn't known as a label may be known by how it begins."""
    name, markers = known_name(label.name, lexicon)
    if not markers and openers:
        return Cue(unit, None, openers, 0, 0, None, asked)
    label.name = name
    plain = label.shape in _WEAK
    return Cue(unit, label, markers, label.end, 0, item(unit.text) if plain else None, asked, False, plain)


def beneath(label: Cue, text: Cue) -> Cue:
    """Give a label that is all of its line and the unit below it as one, with what is marked in the latter."""
    above, below = label.unit, text.unit
    begin = len(above.text) + 1
    joints = [*_from_start(above), *((begin + offset, place) for offset, place in _from_start(below))]
    unit = Unit(above.start, below.end, f"{above.text} {below.text}", tuple(joints), above.tight, above.indent)
    if below.marks is not None:
        unit.marks = shifted(below.marks, begin)
    return Cue(unit, label.label, label.markers, begin, 0, None, text.asks)


def _from_start(unit: Unit) -> tuple[tuple[int, int], ...]:
    """Give the joints of a unit, the first of them at its beginning."""
    return unit.joints if unit.joints and not unit.joints[0][0] else ((0, unit.start), *unit.joints)


def opens(text: str) -> bool:
    """Whether a line of a wrapped text may begin something new: a label, a dash, an item, a heading."""
    first = text[0]
    if first in DASHES or first in _BULLETS or first.isdecimal():
        return bool(dash_end(text) or item(text))
    if first in "#>" and text[1:2] in (" ", "#", ">"):
        return True
    return opening_label(text)


# Questions


def asks(text: str, lexicon: Lexicon) -> bool:
    """Whether the text ends as a question does, before closing quotation marks, brackets and notes."""
    last = text[-1]
    if last in _QUESTION_MARKS:
        return True
    if last in _CLOSERS:
        text = _before_note(text)
        if text[-1:] in _QUESTION_MARKS:
            return True
    if lexicon.wide and (last >= WIDE or (last in _STOPS and text[-2:-1] >= WIDE)):
        text = text.rstrip(_STOPS)
        return text.endswith(lexicon.question_endings.get(text[-1:], ()))
    return False


def _before_note(text: str) -> str:
    """Give the text without closing marks, and without a short note in brackets at its end."""
    bare = text.rstrip(" ")
    opening = _BRACKETS.get(bare[-1:])
    if opening and (start := bare.rfind(opening, max(0, len(bare) - _WORD_LIMIT))) > 0:
        return bare[:start].rstrip(_CLOSERS)
    return bare.rstrip(_CLOSERS)


# Markers


def opening_markers(text: str, lexicon: Lexicon) -> tuple[Marker, ...]:
    """Give what a unit without a label is known as, by its beginning or as a whole; brackets around it don't matter."""
    if text[0] not in _AROUND:
        marker = _opener(text, lexicon)
        return _whole(text, lexicon) if marker is None else (marker,)
    bare = text
    if text[0] in "(（[" and text[-1] in ")）]":
        if found := _note_marker(text[1:-1], lexicon):
            return found
        bare = text[1:-1].strip() or text
    listed = bare[0] in _BULLETS and bare[1:2] == " "
    if listed:
        bare = bare[2:].lstrip() or bare
    marker = _opener(bare, lexicon)
    if marker is not None:
        return () if listed and marker.kind not in _LISTED else (marker,)
    return _whole(text, lexicon)


def _whole(text: str, lexicon: Lexicon) -> tuple[Marker, ...]:
    """Give what all of a short line stands for."""
    return lexicon.lines.get(text.lower(), ()) if len(text) <= _LINE_LIMIT else ()


def _opener(text: str, lexicon: Lexicon) -> Marker | None:
    """Give what the first phrase that a text begins with stands for; a byline must go on as bylines do."""
    first = text[:_WORD_LIMIT].split(" ", 1)[0].rstrip(":")
    wide = text[0] >= WIDE
    phrases = lexicon.openers.get(first, ())
    for phrase in (*phrases, *lexicon.wide_openers.get(text[0], ())) if wide else phrases:
        if not text.startswith(phrase.text):
            continue
        end = len(phrase.text)
        if len(text) <= end or (not wide and text[end].isalnum()):
            continue
        if phrase.marker.kind not in _BYLINES or _is_byline(text, end):
            return phrase.marker
    return None


def _is_byline(text: str, end: int) -> bool:
    """Whether a line that begins as bylines do, up to an offset, goes on as they do: with a name, and no sentence."""
    if (
        len(text) > _BYLINE_LIMIT
        or text.count(" ") >= _BYLINE_WORDS
        or (text[-1] in _STOPS and not text[-2:-1].isupper() and not _is_labelled(text, end))
    ):
        return False
    after = text[end:].lstrip(' :：*_[“"«')
    return bool(after) and (not after[0].islower() or after.startswith(("the ", "our ")))


def _is_labelled(text: str, end: int) -> bool:
    """Whether a colon follows what a byline begins with, as in `Interview : Anna Novak. Photos : Ida Lind.`."""
    return text[end - 1] in ":：" or text[end:].lstrip()[:1] in (":", "：")


def _note_marker(inner: str, lexicon: Lexicon) -> tuple[Marker, ...]:
    """Give what brackets around a whole unit hold, if that begins with a label of notes and a colon."""
    for mark in (":", "："):
        label, colon, _ = inner[:_LINE_LIMIT].partition(mark)
        if colon and (markers := lexicon.labels.get(label.strip().lower())):
            return tuple(marker for marker in markers if marker.kind.endswith("_note"))
    return ()


# Marks


def item(text: str) -> Item | None:
    """Read `- text`, `* text`, `• text`, `1. text` or `1) text`."""
    word, _, rest = text.partition(" ")
    body = rest.lstrip(" \t")
    if word in _BULLETS and body:
        return Item(len(text) - len(body))
    count = 0
    while count < len(text) and text[count] in "0123456789":
        count += 1
    if not 0 < count <= 3 or text[0] == "0" or text[count : count + 1] not in _NUMBER_ENDS:  # noqa: PLR2004
        return None
    end = count + 1
    while end < len(text) and text[end] in " \t\u3000":
        end += 1
    if end == len(text) or (end == count + 1 and text[end] < WIDE and text[count] in ".)"):
        return None
    return Item(end, int(text[:count]))


def term_end(text: str) -> int:
    """Give where what is said of a short term begins, behind the colon, or 0: `Age: 52`, `1887 : the lighthouse`."""
    for mark in (": ", "："):
        term, colon, said = text.partition(mark)
        if colon and said and len(term) <= _WORD_LIMIT // (2 if text[0] >= WIDE else 1) and term[-1:] not in ".!?…。":
            return len(term) + len(colon)
    return 0
