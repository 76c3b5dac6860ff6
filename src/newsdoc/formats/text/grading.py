"""Grading: how sure it is what a unit is, from all that speaks against what it is taken for.

Each circumstance has a weight: 2 where articles have shown it to be wrong about as often as right, 1 where it is so
only together with another. A decision against which there is 2 or more is unsure.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.names import names_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.formats.text.cast import Cast
    from newsdoc.formats.text.dialogue import Part
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.mode import Mode
    from newsdoc.formats.text.openings import Openings
    from newsdoc.model.scalars import Confidence

__all__ = ["Grade", "Grading", "grade_deck"]

_UNSURE = 2
_CLEAR = 1.0  # the least margin of a way through the dialogue that is worth anything
_SHORT = 100
_VERY_SHORT = 50
_LONGEST_LINE = 200
_WIDTH = 2.5  # how many letters a character of a script without blanks is worth
_ASKED = 3
_MANY = 16  # where more speak, the names of the first are looked for
_NAMED = ("labels", "answers-labelled")
"""The modes in which a label names each of those who answer."""
_ENDS = ".!?…:;。！？：；؟।"
_CLOSERS = "»”\"'’)）]」』*_ "
_BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】"}
_INNER = (", ", ". ", " (", "，", "。", "（", "：", "＝")
_BARS = (" | ", " / ", "｜", "／")
_QUOTED = "“\"'«„「『‘"


class Grade(NamedTuple):
    """How sure a decision is, and what else it might be if that is unsure.

    `another` says that the unit might introduce another one who answers from there on.
    """

    confidence: Confidence
    otherwise: str = ""
    another: bool = False


def grade_deck(text: str) -> Grade:
    """Grade that a line below the headline is a deck: one in brackets, or cut by bars, hardly is a phrase."""
    if _BRACKETS.get(text[0]) == text[-1] or any(bar in text for bar in _BARS):
        return Grade("unsure", "a date, or the name of a section or a programme")
    return Grade("likely")


class Grading:
    """Grades what the units of an article are taken for.

    The interview begins with the unit `first`, and no turn begins after the unit `last`. An article is `missed` that
    might hold an interview, though nothing shows how it is printed.
    """

    def __init__(
        self, evidence: Evidence, mode: Mode, cast: Cast, openings: Openings, parts: Mapping[int, Part]
    ) -> None:
        """Take what the decisions rest on."""
        begun = [*openings, *(evidence.dashes if mode.dashes != "text" else ())]
        self.first = min(begun, default=len(evidence.cues))
        self.last = max(begun, default=-1)
        self.interview = mode.name != "none"
        self._named = mode.name in _NAMED
        self._openings = frozenset(begun)
        self._evidence = evidence
        self._parts = parts
        named = [person.name for person in cast.people if person.name and person.kind == "person"]
        self._surnames = frozenset([name.rpartition(" ")[2] for name in named[:_MANY]])
        self.missed = not self.interview and evidence.is_announced and sum(cue.asks for cue in evidence.cues) >= _ASKED

    @cached_property
    def _punctuated(self) -> bool:
        """Whether there are paragraphs, and nearly all have a stop."""
        return any(len(cue.unit.text) >= _SHORT for cue in self._evidence.cues) and self._evidence.is_punctuated

    # Paragraphs

    def continuing(self, number: int) -> Grade:
        """Grade that a paragraph goes on with the turn before it."""
        if self._is_close(number):
            return Grade("unsure", "a turn of its own")
        if number > self.last and self._weight_of_ending(number) >= _UNSURE:
            return Grade("unsure", "the author's, or a credit, a source or an advertisement: no turn follows")
        if self._weight_of_line(number) >= _UNSURE:
            return Grade("unsure", "a heading, a caption, or a turn of its own")
        if (name := self._tells_of_another(number)) is not None:
            return Grade("unsure", f"the author's, and {name} the one who answers after it", another=True)
        if self._tells_of_speaker(number):
            return Grade("unsure", "the author's, since it names somebody who speaks")
        return Grade("likely")

    def narrating(self, number: int, *, introduces: bool) -> Grade:
        """Grade that a paragraph is the author's; one that introduces somebody hardly is anything else."""
        if self._is_close(number):
            return Grade("unsure", "a turn")
        if introduces:
            return Grade("sure")
        if self.missed:
            return Grade("unsure")
        if self._is_unstopped(number):
            return Grade("unsure", "a heading, a caption or a credit")
        if self.interview and self._length(number) < _SHORT:
            before = number < self.first
            return Grade("unsure", "a deck, a caption or a heading" if before else "a credit, a source or a promo")
        return Grade("sure")

    def _is_close(self, number: int) -> bool:
        """Whether the dialogue would be as good if the unit were something else."""
        part = self._parts.get(number)
        return part is not None and part.margin <= _CLEAR

    def _weight_of_ending(self, number: int) -> int:
        """Weigh against speech in a paragraph after which no turn begins."""
        talk = self._evidence.talk(number)
        short = self._length(number) < _SHORT
        labelled = self._evidence.cues[number].label is not None
        return 1 + short + labelled - talk.replies + (-1 if talk.first else 1)

    def _weight_of_line(self, number: int) -> int:
        """Weigh against speech in a paragraph that is short, has no stop, or stands in brackets."""
        text = self._evidence.cues[number].unit.text
        weight = 2 * self._is_unstopped(number) + 2 * (_BRACKETS.get(text[0]) == text[-1])
        if self._length(number) < _VERY_SHORT:
            talk = self._evidence.talk(number)
            weight += 2 - talk.first - talk.replies
        return weight

    def _tells_of_speaker(self, number: int) -> bool:
        """Whether a paragraph names somebody who speaks, and nobody speaks of themselves in it."""
        text = self._evidence.cues[number].unit.text
        return any(name in text for name in self._surnames) and not self._evidence.talk(number).first

    def _tells_of_another(self, number: int) -> str | None:
        """Give the name that begins a sentence of a paragraph before a turn, where no label names those who answer."""
        if self._named or number + 1 not in self._openings:
            return None
        text = self._evidence.cues[number].unit.text
        for name, begin in names_in(text, self._evidence.lexicon):
            opens = not begin or text[begin - 2 : begin - 1] in _ENDS
            if opens and name.rpartition(" ")[2] not in self._surnames:
                return None if self._evidence.talk(number).first else name
        return None

    def _is_unstopped(self, number: int) -> bool:
        """Whether a unit is no longer than a line or two and has no stop, in an article whose paragraphs have one."""
        text = self._evidence.cues[number].unit.text
        stopped = len(text) > _LONGEST_LINE or text.rstrip(_CLOSERS)[-1:] in _ENDS
        return not stopped and self._punctuated

    def _length(self, number: int) -> float:
        text = self._evidence.cues[number].unit.text
        return len(text) * _WIDTH if text[-1] >= WIDE or text[0] >= WIDE else len(text)

    # Lines

    def heading(self, number: int, *, before_question: bool) -> Grade:
        """Grade that a short line is a heading."""
        text = self._evidence.cues[number].unit.text
        if before_question and (text[0] in _QUOTED or not any(mark in text for mark in _INNER)):
            return Grade("likely")
        return Grade("unsure", "a caption or part of the text")
