"""Turns: what opens, continues and ends one, in the article's mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.text.backmatter import ends_turns
from newsdoc.formats.text.cast import GIVEN
from newsdoc.formats.text.openings import Opening
from newsdoc.formats.text.remarks import Remark
from newsdoc.making import maker
from newsdoc.model import Block, Dateline, Flow, Origin, Turn

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Cast, Person
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.dialogue import Part
    from newsdoc.formats.text.doubts import Doubts
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.grading import Grading
    from newsdoc.formats.text.making import Maker
    from newsdoc.formats.text.mode import Mode
    from newsdoc.formats.text.openings import Kind, Openings
    from newsdoc.formats.text.stamps import Times
    from newsdoc.formats.text.unmarked import Unmarked
    from newsdoc.model.scalars import Confidence

__all__ = ["Turns"]

_SENTENCE = 40
_MAIN_CLAUSE = 24

_origin = maker(Origin)
_turn = maker(Turn)


@attrs.define(eq=False, repr=False)
class _Turn:
    """A turn that is being read; what stands in `held` is in it if the turn goes on, and after it if not."""

    opening: Opening
    label: str
    start: int
    end: int
    content: list[Flow]
    held: list[Flow]
    asks: bool = False
    times: Times | None = None


@attrs.define(eq=False, repr=False)
class Turns:
    """The body as far as it has been read, and the turn that is being read.

    `given` says that the caller names who answers, `told` that a paragraph of the author's has been read.
    """

    evidence: Evidence
    mode: Mode
    cast: Cast
    maker: Maker
    openings: Openings
    parts: dict[int, Part]
    remarks: list[Remark]
    blocks: list[Block]
    unmarked: Unmarked
    grading: Grading
    doubts: Doubts
    dateline: Dateline | None = None
    turn: _Turn | None = None
    answering: Person | None = None
    last: Kind | None = None
    sources: bool = False
    last_opening: int = -1
    last_turn: int = -1
    questions_end: bool = False
    another: bool = False
    given: bool = False
    told: bool = False

    # Turns

    def opening(self, number: int, cue: Cue) -> Opening | None:
        """Give what opens a turn at a unit that doesn't begin one whatever stands before it, in the article's mode."""
        if cue.dash and self.mode.dashes == "answers" and self.expects_answer(number):
            return Opening("answer", self.answering, cue.dash, "dash-answers", "mark", self.sureness())
        if self.mode.labels and not self.parts and self.is_slip(number, cue):
            return Opening("answer", self.answering, 0, "answers-without-label", "inferred", "unsure")
        return None

    def expects_answer(self, number: int) -> bool:
        """Whether a dash here answers: after a question, after narrative that introduces somebody, or first of all."""
        if self.last == "question" or (self.turn is None and number - 1 in self.cast.introduced):
            return True
        return self.last is None and self.turn is None and number == self.evidence.dashes[0]

    def sureness(self) -> Confidence:
        """Say how sure it is who answers."""
        return "unsure" if self.answering is None else "sure"

    def is_slip(self, number: int, cue: Cue) -> bool:
        """Whether a unit without a label answers: no other question of the article has a second paragraph."""
        turn = self.turn
        if turn is None or turn.opening.kind != "question" or len(turn.content) > 1 or cue.asks or not cue.plain:
            return False
        if cue.unit.text[-1].isalnum() and len(cue.unit.text) < _SENTENCE:
            return False
        strong = self.evidence.cues[number - 1].strong and not cue.strong
        return strong or (turn.asks and self.questions_end)

    def begin(self, number: int, opening: Opening, cue: Cue) -> int:
        """Begin a turn; give the number of the unit after its first paragraph."""
        self.close()
        unit = cue.unit
        answers = opening.kind == "answer"
        if answers and (opening.person is None or self.is_succeeded(opening.person, cue)):
            opening.person = self.answering
        self.doubts.turn(opening, unit.start, another=self.another)
        text, body, following = cue, opening.body, number + 1
        if cue.label is not None and cue.label.alone and body >= len(unit.text):
            text, body, following = self.evidence.cues[number + 1], 0, number + 2
        first = self.maker.paragraph(text, body, opening.rule, opening.confidence)
        self.doubts.asides(text.unit, body, self.maker.lexicon)
        label = unit.text[: opening.body]
        times = cue.label.times if cue.label is not None and opening.body == cue.label.end else None
        self.turn = _Turn(opening, label, unit.start, text.unit.end, [first], [], text.asks, times)
        self.last = opening.kind
        if answers and opening.person is not None:
            self.answering = opening.person
        return following

    def is_succeeded(self, person: Person, cue: Cue) -> bool:
        """Whether a label that only says who answers, such as `A:`, is by now somebody else's than it was."""
        if self.answering is None or self.answering is person or self.answering.labels or cue.label is None:
            return False
        voice = self.evidence.voices.get(cue.label.name.key)
        return voice is not None and voice.side == "answer"

    def close(self) -> None:
        """End the turn that is being read, if there is one."""
        turn = self.turn
        if turn is None:
            return
        opening = turn.opening
        origin = None
        if self.maker.origins:
            origin = _origin(turn.start, turn.end, opening.rule, opening.basis, opening.confidence)
        speaker = self.cast.speaks(opening.person)
        label = turn.label or None
        start, end = turn.times[:2] if turn.times else (None, None)
        content = tuple(turn.content)
        self.blocks.append(_turn(content, opening.kind, speaker, label, origin=origin, start=start, end=end))
        if turn.held:
            self.blocks += turn.held
        self.turn = None

    def goes_on(self, block: Flow, end: int) -> None:
        """Take a block into the turn, with what was held before it."""
        assert self.turn is not None  # noqa: S101  (for the type checkers: who calls this has looked)
        self.turn.content += [*self.turn.held, block]
        self.turn.held = []
        self.turn.end = end

    def remark(self, code: str, message: str, offset: int) -> None:
        """Keep something to report."""
        self.remarks.append(Remark(code, message, offset))

    # Narrative

    def resumes(self, number: int, cue: Cue) -> bool:
        """Whether a unit after a turn is narrative again."""
        part = self.parts.get(number)
        if part is not None:
            return part.state == "narrative"
        return self.introduces_another(number) or self.has_ended(number, cue)

    def introduces_another(self, number: int) -> bool:
        """Whether a unit introduces somebody else, and the interview goes on."""
        persons = self.cast.introduced.get(number)
        if not persons or self.turn is None or persons[0] is self.turn.opening.person:
            return False
        if number in self.cast.hosted:
            return True
        if self.mode.dashes == "text" and not persons[0].labels:
            return False
        met = [person for meeting in self.evidence.meetings.get(number, ()) for person in meeting.persons]
        told = bool(met) and met[0].start <= _MAIN_CLAUSE  # `We turned to` is the desk's, not the speaker's
        alone = self.maker.lexicon.first_person.isdisjoint(self.evidence.cues[number].unit.text.split())
        return self._is_followed(number) and persons[0].title is not None and (told or alone)

    def _is_followed(self, number: int) -> bool:
        """Whether the unit behind one opens a turn."""
        following = number + 1
        if following in self.openings:
            return True
        cues = self.evidence.cues
        return following < len(cues) and self.opening(following, cues[following]) is not None

    def has_ended(self, number: int, cue: Cue) -> bool:
        """Whether the last turn was said before a unit: it gave thanks, or the unit speaks of those who spoke."""
        turn = self.turn
        if turn is None or self.mode.name == "none" or number < self.last_opening:
            return False
        if number > self.last_turn and ends_turns(turn.held):
            return True
        talk = self.evidence.talk(number)
        if turn.opening.kind == "question" and not turn.asks and not talk.first:
            return True
        return not talk.first and not talk.second and self.is_about(turn.opening.person, cue.unit.text)

    def is_about(self, person: Person | None, text: str) -> bool:
        """Whether a text names somebody as only others do."""
        if person is None or person.name is None or person.kind != "person":
            return False
        return person.name.split(" ")[-1] in text

    def introduce(self, number: int) -> None:
        """Let whoever a unit introduces be the one who answers from here on."""
        persons = [person for person in self.cast.introduced.get(number, ()) if not person.asks]
        if self.given:
            persons = [person for person in persons if person.rule == GIVEN]
        if persons:
            self.answering = persons[0] if len(persons) == 1 else None
            self.last = None
            self.another = False
