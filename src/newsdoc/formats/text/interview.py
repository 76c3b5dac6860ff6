"""Structure: one pass over the cues of the body that makes turns, narrative and furniture, in the article's mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.text.backmatter import read_back
from newsdoc.formats.text.cues import beneath
from newsdoc.formats.text.datelines import dateline_end, shows_dateline
from newsdoc.formats.text.doubts import Doubts
from newsdoc.formats.text.grading import Grading
from newsdoc.formats.text.items import is_source, items
from newsdoc.formats.text.turns import Turns
from newsdoc.formats.text.unmarked import Unmarked
from newsdoc.model import (
    Artifact,
    Block,
    BlockQuote,
    Credit,
    Dateline,
    Figure,
    Flow,
    Heading,
    Paragraph,
    Promo,
    Raw,
    SourceLink,
)
from newsdoc.model import EditorNote as Note

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Cast
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.dialogue import Part
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.head import Head
    from newsdoc.formats.text.making import Maker
    from newsdoc.formats.text.mode import Mode
    from newsdoc.formats.text.openings import Opening, Openings
    from newsdoc.formats.text.remarks import Remark

__all__ = ["Body", "read_body"]

_HELD = (Figure, Heading, Promo, Note, SourceLink, BlockQuote, Raw, Artifact, Credit)
_NAME_WORDS = 4
_SLIPS = 0.15
_ENOUGH_TURNS = 5
_SOURCES_LIMIT = 32

_MISSED = "an interview is announced and questions are asked, but nothing shows who speaks: this might be one"


@attrs.define(eq=False, repr=False)
class Body(Turns):
    """The body, read unit by unit."""

    def place(self, block: Flow) -> None:
        """Put furniture where it stands: held while a turn may go on, or after the turn."""
        if self.turn is not None and isinstance(block, _HELD):
            self.turn.held.append(block)
            return
        self.close()
        self.blocks.append(block)

    def read(self, number: int) -> int:  # noqa: PLR0911  (a return for each kind)
        """Read a unit, or several that belong together; give the number of the unit after them."""
        evidence = self.evidence
        cue = evidence.cues[number]
        if number in evidence.pages:
            self.place(self.maker.page_mark(cue, evidence.pages[number]))
            return number + 1
        opening = self.openings.get(number) or self.opening(number, cue)
        if opening is not None and self.may_begin(number, opening, cue):
            return self.begin(number, opening, cue)
        if (cue.markers or cue.separates) and self.maker.is_furniture(cue):
            return self.furniture(number, cue)
        if cue.unit.marks is not None and cue.markup:
            self.place(self.maker.markup(cue))
            return number + 1
        if number > self.last_turn and (count := self.below(number, cue)):
            return number + count
        if self.sources and is_source(cue):
            self.place(self.maker.listed_source(cue))
            return number + 1
        if cue.item and (count := items(evidence.cues, number, self.openings)) > 1:
            self.list(evidence.cues[number : number + count])
            return number + count
        found = self.unmarked.read(number, in_turn=self.turn is not None)
        if found is not None:
            self.sources = isinstance(found[0], Heading) and self.heads_sources(cue)
            self.place(found[0])
            return number + found[1]
        if len(cue.unit.text) <= _SOURCES_LIMIT and self.heads_sources(cue) and number + 1 < len(evidence.cues):
            self.sources = True
            self.place(self.maker.heading(cue))
            return number + 1
        self.sources = False
        self.text(number, cue)
        return number + 1

    def furniture(self, number: int, cue: Cue) -> int:
        """Read a unit with a marker, and the one after it where the label is all of its line; give what comes next."""
        count = 1
        if cue.label is not None and cue.label.alone:
            following = self.evidence.cues[number + 1 : number + 2]
            listed = self.heads_sources(cue) and bool(following) and is_source(following[0])
            ends = not following or following[0].markup or number + 1 in self.openings
            if listed or ends or self.maker.is_furniture(following[0]):
                self.sources = listed
                self.place(self.maker.heading(cue))
                return number + 1
            cue, count = beneath(cue, following[0]), 2
        self.place(self.maker.furniture(cue))
        return number + count

    def may_begin(self, number: int, opening: Opening, cue: Cue) -> bool:
        """Whether what the turn says follows: a label that is all of its line needs a paragraph after it."""
        if cue.label is None or not cue.label.alone or opening.body < len(cue.unit.text):
            return True
        return number + 1 < len(self.evidence.cues) and number + 1 not in self.openings

    def heads_sources(self, cue: Cue) -> bool:
        """Whether a unit is a heading such as `Sources`."""
        text = cue.unit.text
        markers = self.maker.lexicon.labels.get(text.rstrip(":：").lower(), ()) if len(text) <= _SOURCES_LIMIT else ()
        return any(marker.kind == "source" for marker in markers)

    def list(self, cues: list[Cue]) -> None:
        """Read a list."""
        block = self.maker.listing(cues)
        if self.turn is not None:
            self.goes_on(block, cues[-1].unit.end)
        else:
            self.blocks.append(block)

    def text(self, number: int, cue: Cue) -> None:
        """Read a unit that nothing marks."""
        if cue.label is not None:
            self.unused_label(cue)
        turn = self.turn
        if turn is not None and not self.resumes(number, cue):
            turn.asks = cue.asks
            grade = self.grading.continuing(number)
            self.another = self.another or grade.another
            self.doubts.asides(cue.unit, 0, self.maker.lexicon)
            confidence = self.doubts.block(cue.unit.start, "more of the turn before it", grade)
            self.goes_on(self.maker.paragraph(cue, 0, "continues-turn", confidence), cue.unit.end)
            return
        self.close()
        rule = "introduces-speaker" if number in self.cast.introduced else "narrative"
        grade = self.grading.narrating(number, introduces=number in self.cast.introduced)
        confidence = self.doubts.block(cue.unit.start, "the author's", grade)
        self.blocks.append(self.maker.paragraph(cue, self.opens_with_dateline(cue), rule, confidence))
        self.introduce(number)

    def below(self, number: int, cue: Cue) -> int:
        """Read what stands below the last turn and shows that nobody says it; give how many units that takes."""
        if self.dateline is None and shows_dateline(cue, self.maker.lexicon):
            self.close()
            self.dateline = self.maker.dateline(cue, "date-line")
            return 1
        back = read_back(self.evidence, self.maker, number)
        if back is None:
            return 0
        self.close()
        self.blocks += back.blocks
        self.told = self.told or any(isinstance(block, Paragraph) for block in back.blocks)
        return back.units

    def opens_with_dateline(self, cue: Cue) -> int:
        """Take the dateline that the first paragraph opens with, if it does; give where its text begins."""
        if self.dateline is not None or self.told:
            return 0
        self.told = True
        end = dateline_end(cue.unit.text, self.maker.lexicon) if cue.unit.marks is None else 0
        if end:
            self.dateline = self.maker.dateline(cue, "opens-paragraph", end)
        return end

    def unused_label(self, cue: Cue) -> None:
        """Report a label that might be a speaker's and isn't taken for one."""
        assert cue.label is not None  # noqa: S101  (for the type checkers: who calls this has looked)
        name = cue.label.name
        words = name.text.split()
        if name.proper and len(words) <= _NAME_WORDS and words[-1] not in self.maker.lexicon.speech_verbs:
            self.remark("ambiguous-label", f"`{name.text}` might be a speaker's name", cue.unit.start)


def read_body(  # noqa: PLR0913, PLR0917  (all that the decision rests on)
    evidence: Evidence,
    mode: Mode,
    cast: Cast,
    maker: Maker,
    openings: Openings,
    parts: dict[int, Part],
    head: Head,
) -> tuple[list[Block], Dateline | None, list[Remark]]:
    """Give the blocks of the body, which begins behind the head, the article's dateline, and what is to be reported."""
    first = head.body
    remarks: list[Remark] = []
    grading = Grading(evidence, mode, cast, openings, parts)
    unmarked = Unmarked(evidence, cast, maker, openings, mode.name != "none", grading, remarks)
    body = Body(
        evidence, mode, cast, maker, openings, parts, remarks, [], unmarked, grading, Doubts(remarks), head.dateline
    )
    body.answering = cast.only("interviewee")
    body.given = cast.given_to_answer
    body.questions_end = mode.labels and _questions_end(evidence, cast)
    if grading.missed:
        cue = evidence.cues[min(first, len(evidence.cues) - 1)]  # the head may have taken all there is
        body.remark("unsure", _MISSED, cue.unit.start)
    body.last_opening = max(openings, default=-1)
    body.last_turn = _last_turn(evidence, mode, body.last_opening)
    for number in range(first):
        body.introduce(number)
    number = first
    while number < len(evidence.cues):
        number = body.read(number)
    body.close()
    return body.blocks, body.dateline, remarks


def _last_turn(evidence: Evidence, mode: Mode, last_opening: int) -> int:
    """Give the unit in which the last turn begins or its label stands; without turns, no unit is below it."""
    dashes = evidence.dashes if mode.dashes == "answers" else ()
    last = max([last_opening, *dashes])
    if mode.name == "none" or last < 0:
        return len(evidence.cues)
    return last + int(evidence.cues[last].alone)


def _questions_end(evidence: Evidence, cast: Cast) -> bool:
    """Whether those who ask hardly ever go on after the first paragraph."""
    voices = {
        id(voice): voice for key, voice in evidence.voices.items() if (one := cast.by_label.get(key)) and one.asks
    }
    turns = sum(voice.turns for voice in voices.values())
    return turns >= _ENOUGH_TURNS and sum(voice.followed for voice in voices.values()) <= turns * _SLIPS
