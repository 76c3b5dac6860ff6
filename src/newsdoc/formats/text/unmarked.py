"""Units without a marker that are no paragraph: headings, captions, pull quotes, URLs, notes on editing, facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.text.attendees import listed_people
from newsdoc.formats.text.bylines import has_address
from newsdoc.formats.text.issues import names_issue
from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.remarks import Remark
from newsdoc.formats.text.shown import DIRECTION_LIMIT, describes_picture, has, is_direction, permits

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Cast
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.grading import Grading
    from newsdoc.formats.text.making import Maker
    from newsdoc.formats.text.openings import Openings
    from newsdoc.model import Flow

__all__ = ["Unmarked"]

_NOTE_LIMIT = 300
_HEADING_LIMIT = 70
_WIDE_HEADING = 30
_CAPTION_LIMIT = 160
_PERMISSION_LIMIT = 300
_PARAGRAPH_LENGTH = 120
_QUOTE_LIMIT = 300
_QUOTE_LEAST = 20
_ATTRIBUTION_WORDS = 12
_FACT_LIMIT = 140
_FACTS = 3
_LONGEST_LINE = 400  # as long as what is no paragraph may be
_NEAR = 12
_HEAD_UNITS = 3  # what stands among the first lines may be a part of the head
_HEADING_WORDS = 5
_WORDS_OF_HEADING = 12
_RIGHTS = ("©", "ⓒ", "Copyright")
_AFTER_NAMES = frozenset(",，、（(:")
_ARROWS = "▲△▼▽"
_HEADING_MARKS = "■□◆◇●○▶►"
_LAST = 3  # how many of the last units may say which issue it was
_OPENING = '“"«„「『‘'
_CLOSING = '”"»“」』’'
_STOPS = frozenset(".!?…:;,。！？：；，、")


def _full_names(unmarked: Unmarked) -> frozenset[str]:
    names = [person.name for person in unmarked.cast.people if person.kind == "person" and person.name is not None]
    return frozenset([name for name in names if " " in name or name[0] >= WIDE])


@attrs.define(eq=False, repr=False)
class Unmarked:
    """Recognises what a unit is without a marker, from the unit, its neighbours and the turns around it.

    `names` are the full names of those who take part.
    """

    evidence: Evidence
    cast: Cast
    maker: Maker
    openings: Openings
    interview: bool
    grading: Grading
    remarks: list[Remark]
    names: frozenset[str] = attrs.field(init=False, default=attrs.Factory(_full_names, takes_self=True))

    def read(self, number: int, *, in_turn: bool) -> tuple[Flow, int] | None:  # noqa: PLR0911  (a return for each kind)
        """Make the block that begins with a unit, if it is no paragraph, and count the units that it takes."""
        cue = self.evidence.cues[number]
        marks = cue.unit.marks
        if marks is None:
            if cue.plain and len(cue.unit.text) > _LONGEST_LINE and not self.evidence.dashes:
                return None
        elif marks.block == "quote":
            return self.maker.quotation(cue, "quote-mark"), 1
        elif marks.level:
            return self.maker.heading(cue), 1
        if cue.label is not None and not in_turn and (count := self._facts(number)) >= _FACTS:
            return self.maker.facts(self.evidence.cues[number : number + count]), count
        if number < self.grading.first and not in_turn and (count := listed_people(self.evidence.cues, number)):
            return self.maker.listing(self.evidence.cues[number : number + count], "people-listed"), count
        if number >= len(self.evidence.cues) - _LAST and names_issue(cue.unit.text, self.maker.lexicon):
            return self.maker.issue(cue), 1
        block = self._line(number, cue, in_turn=in_turn)
        if block is not None:
            return block, 1
        if in_turn or not cue.plain or number + 1 == len(self.evidence.cues):
            return None
        after = self.evidence.cues[number + 1]
        return (self.maker.quotation(cue, "attributed-below", after), 2) if self._attributes(after) else None

    def _line(self, number: int, cue: Cue, *, in_turn: bool) -> Flow | None:  # noqa: C901, PLR0911  (a case for each kind)
        text = cue.unit.text
        length = len(text)
        maker = self.maker
        if length <= _NOTE_LIMIT and self._is_edited(cue, in_turn=in_turn):
            return maker.editor_note(cue, "edited-phrase")
        if cue.label is None and maker.credit_place(cue):
            return maker.figure(cue, 0, "credit-at-end", "mark")
        if length <= _PERMISSION_LIMIT and permits(text, self.evidence.permissions):
            if number * 2 > len(self.evidence.cues) and any(mark in text for mark in _RIGHTS):
                return maker.rights(cue)
            return maker.figure(cue, 0, "permission-phrase", "mark")
        if "@" in text and has_address(text):
            return maker.signature(cue)
        if text[0] in _ARROWS and text[1:2] == " " and length <= _CAPTION_LIMIT:
            return maker.figure(cue, 0, "caption-arrow", "mark")
        begin = cue.label.end if cue.label else 0
        if text.startswith(("http://", "https://"), begin) and " " not in text[begin:]:
            return maker.bare_source(cue)
        if length <= DIRECTION_LIMIT and is_direction(text):
            return maker.bracketed(cue)
        if not cue.plain:
            return None
        if in_turn and cue.unit.marks is not None and cue.unit.marks.emphasised and length <= _CAPTION_LIMIT:
            self._unsure(cue, "this line in italics is taken for a caption; it might be part of the turn")
            return maker.figure(cue, 0, "line-in-italics", "inferred")
        if self._is_pull_quote(number, text):
            return maker.quotation(cue, "repeated-words")
        return self._short(number, cue, in_turn=in_turn) if text[-1] not in _STOPS else None

    def _is_edited(self, cue: Cue, *, in_turn: bool) -> bool:
        text = cue.unit.text
        if not has(text, self.evidence.edited):
            return False
        return not in_turn or self.maker.lexicon.first_person.isdisjoint(text.split(" "))

    # Short lines

    def _short(self, number: int, cue: Cue, *, in_turn: bool) -> Flow | None:
        """Read a short line without a stop: a heading before something new, a caption before what goes on."""
        text = cue.unit.text
        if text[0] in _HEADING_MARKS and len(text) <= _HEADING_LIMIT and self._is_line(text):
            return self._heading(number, cue, before_question=number > 0 and self._before_question(number))
        if not self._is_line(text) or not 0 < number < len(self.evidence.cues) - 1 or cue.asks:
            return None
        if self.interview and len(text) <= _CAPTION_LIMIT and self._names_somebody(text):
            return self._caption(cue, "short-line-with-a-name")
        if describes_picture(text, in_turn=in_turn):
            return self._caption(cue, "line-without-stop")
        limit = _WIDE_HEADING if text[0] >= WIDE else _HEADING_LIMIT
        before = self._before_question(number)
        if len(text) <= limit and (before or (not in_turn and self._between_paragraphs(number))):
            return self._heading(number, cue, before_question=before)
        return self._within_turn(number, cue) if in_turn and self.evidence.is_punctuated else None

    def _within_turn(self, number: int, cue: Cue) -> Flow | None:
        """Read a line without a stop in a turn: a few words are a heading, more describe a picture."""
        text = cue.unit.text
        wide = text[0] >= WIDE
        following = self.evidence.cues[number + 1]
        if (
            len(following.unit.text) < (_PARAGRAPH_LENGTH // 4 if wide else _PARAGRAPH_LENGTH // 2)
            or len(text) > _CAPTION_LIMIT
        ):
            return None
        if len(text) <= _WORDS_OF_HEADING if wide else text.count(" ") < _HEADING_WORDS:
            return self._heading(number, cue, before_question=False)
        return self._caption(cue, "line-without-stop") if any(mark in text for mark in ",，、（(") else None

    def _heading(self, number: int, cue: Cue, *, before_question: bool) -> Flow:
        grade = self.grading.heading(number, before_question=before_question)
        if grade.confidence == "unsure":
            self._unsure(cue, f"this short line is taken for a heading; it might be {grade.otherwise}")
        return self.maker.heading(cue, grade.confidence)

    def _caption(self, cue: Cue, rule: str) -> Flow:
        self._unsure(cue, "this short line is taken for a caption; it might be a heading or a paragraph")
        return self.maker.figure(cue, 0, rule, "inferred")

    def _is_line(self, text: str) -> bool:
        if text.rstrip(_CLOSING)[-1:] in _STOPS:
            return False
        return text[-1] not in _STOPS and (text[-1].isalnum() or text[-1] in "»”\"')）」』’")

    def _before_question(self, number: int) -> bool:
        following = self.openings.get(number + 1)
        if following is None and number + 1 < len(self.evidence.cues) and self._is_furniture(number + 1):
            following = self.openings.get(number + 2)
        return following is not None and following.kind == "question" and not self._is_opening_alone(number - 1)

    def _is_opening_alone(self, number: int) -> bool:
        """Whether a unit opens a turn and is a label and nothing else."""
        return number in self.openings and self.evidence.cues[number].alone

    def _is_furniture(self, number: int) -> bool:
        cue = self.evidence.cues[number]
        return bool(cue.markers) or self.maker.credit_place(cue) > 0

    def _between_paragraphs(self, number: int) -> bool:
        cues = self.evidence.cues
        before, after = cues[number - 1], cues[number + 1]
        listed = after.item is not None or (after.label is not None and not after.unit.tight)
        apart = not cues[number].unit.tight and not after.unit.tight and number > _HEAD_UNITS
        parted = self._is_sentence(before) or (apart and self._ends_something(number - 1))
        return parted and (listed or self._is_sentence(after)) and self.evidence.is_punctuated

    def _ends_something(self, number: int) -> bool:
        """Whether a unit that is no sentence is something that a heading may stand below: furniture, facts, a list."""
        cue = self.evidence.cues[number]
        labelled = cue.label is not None and len(cue.unit.text) >= _PARAGRAPH_LENGTH // 2
        return self._is_furniture(number) or cue.item is not None or labelled or cue.unit.tight

    def _is_sentence(self, cue: Cue) -> bool:
        text = cue.unit.text
        least = _PARAGRAPH_LENGTH // 4 if text[0] >= WIDE else _PARAGRAPH_LENGTH // 2
        return bool(cue.plain or cue.dash) and len(text) >= least and text[-1] in '.!?…”"»。！？」）)：:'

    def _names_somebody(self, text: str) -> bool:
        """Whether a line begins with a participant's full name and a comma, a colon or a bracket."""
        return not _AFTER_NAMES.isdisjoint(text) and any(
            char in _AFTER_NAMES and text[:place] in self.names for place, char in enumerate(text)
        )

    def _unsure(self, cue: Cue, message: str) -> None:
        self.remarks.append(Remark("unsure", message, cue.unit.start))

    # Quotations

    def _is_pull_quote(self, number: int, text: str) -> bool:
        """Whether a unit repeats a sentence of another, or is a quotation of words that stand close by."""
        if not _QUOTE_LEAST // (2 if text[0] >= WIDE else 1) <= len(text) <= _QUOTE_LIMIT:
            return False
        quoted = text[0] in _OPENING and text[-1] in _CLOSING
        if not quoted and not self.evidence.recurring:
            return False
        inner = (text[1:-1] if quoted else text).rstrip(".。!！?？…")
        if self.evidence.repeats(number, inner):
            return True
        near = range(max(0, number - _NEAR), min(len(self.evidence.cues), number + _NEAR))
        return quoted and any(inner in self.evidence.cues[other].unit.text for other in near if other != number)

    def _attributes(self, cue: Cue) -> bool:
        """Whether a unit says after a dash whose the words before it are: a name, a comma, and what they do."""
        if not cue.dash or len(self.evidence.dashes) > 3:  # noqa: PLR2004  (more are turns or a list)
            return False
        words = cue.unit.text[cue.dash :]
        name, comma, _ = words.partition(",")
        named = all(word[0].isupper() for word in name.split()) and 1 < len(name.split()) <= 4  # noqa: PLR2004
        return bool(comma) and named and words.count(" ") < _ATTRIBUTION_WORDS and words[-1] not in ".!?"

    # Facts

    def _facts(self, number: int) -> int:
        """Count the lines of the fact sheet that begins with a unit: tight lines, each with a label of its own."""
        count = 0
        seen: set[str] = set()
        cues = self.evidence.cues
        for place in range(number, len(cues)):  # no slice: there would be one as long as the text for each unit
            cue = cues[place]
            label = cue.label
            if label is None or label.shape != "colon" or label.alone or len(cue.unit.text) > _FACT_LIMIT:
                break
            if (count and not cue.unit.tight) or label.name.key in seen or label.name.key in self.cast.by_label:
                break
            if cue.markers:
                break
            seen.add(label.name.key)
            count += 1
        return count
