"""Structure: one pass over the cues of the body that makes turns, narrative and furniture, in the article's mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.text.backmatter import ends_turns, read_back
from newsdoc.formats.text.cast import GIVEN
from newsdoc.formats.text.cues import beneath
from newsdoc.formats.text.datelines import dateline_end, is_dateline
from newsdoc.formats.text.doubts import Doubts
from newsdoc.formats.text.grading import Grading
from newsdoc.formats.text.items import is_source, items
from newsdoc.formats.text.openings import Opening
from newsdoc.formats.text.remarks import Remark
from newsdoc.formats.text.unmarked import Unmarked
from newsdoc.making import maker
from newsdoc.model import (
    Artifact,
    Block,
    BlockQuote,
    Credit,
    Dateline,
    Figure,
    Flow,
    Heading,
    Origin,
    Paragraph,
    Promo,
    Raw,
    SourceLink,
    Turn,
)
from newsdoc.model import EditorNote as Note

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Cast, Person
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.dialogue import Part
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.head import Head
    from newsdoc.formats.text.making import Maker
    from newsdoc.formats.text.mode import Mode
    from newsdoc.formats.text.openings import Kind, Openings
    from newsdoc.model.scalars import Confidence

__all__ = ["Body", "read_body"]

_HELD = (Figure, Heading, Promo, Note, SourceLink, BlockQuote, Raw, Artifact, Credit)
_NAME_WORDS = 4
_SLIPS = 0.15
_ENOUGH_TURNS = 5
_SENTENCE = 40
_MAIN_CLAUSE = 24
_SOURCES_LIMIT = 32

_MISSED = "an interview is announced and questions are asked, but nothing shows who speaks: this might be one"

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


@attrs.define(eq=False, repr=False)
class Body:
    """The body as far as it has been read.

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

    def opening(self, number: int) -> Opening | None:
        """Give what opens a turn at a unit, in the article's mode."""
        if number in self.openings:
            return self.openings[number]
        cue = self.evidence.cues[number]
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
        if opening.kind == "answer" and (opening.person is None or self.is_succeeded(opening.person, cue)):
            opening.person = self.answering
        self.doubts.turn(opening, unit.start, another=self.another)
        count = 1
        text = cue
        body = opening.body
        if cue.label is not None and cue.label.alone and opening.body >= len(unit.text):
            text, body = self.evidence.cues[number + 1], 0
            count = 2
        first = self.maker.paragraph(text, body, opening.rule, opening.confidence)
        self.doubts.asides(text.unit, body, self.maker.lexicon)
        label = unit.text[: opening.body]
        self.turn = _Turn(opening, label, unit.start, text.unit.end, [first], [], text.asks)
        self.last = opening.kind
        if opening.kind == "answer" and opening.person is not None:
            self.answering = opening.person
        return number + count

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
        self.blocks.append(_turn(tuple(turn.content), opening.kind, speaker, label, origin=origin))
        self.blocks += turn.held
        self.turn = None

    def goes_on(self, block: Flow, end: int) -> None:
        """Take a block into the turn, with what was held before it."""
        assert self.turn is not None  # noqa: S101  (for the type checkers: who calls this has looked)
        self.turn.content += [*self.turn.held, block]
        self.turn.held = []
        self.turn.end = end

    # Everything else

    def place(self, block: Flow) -> None:
        """Put furniture where it stands: held while a turn may go on, or after the turn."""
        if self.turn is not None and isinstance(block, _HELD):
            self.turn.held.append(block)
            return
        self.close()
        self.blocks.append(block)

    def remark(self, code: str, message: str, offset: int) -> None:
        """Keep something to report."""
        self.remarks.append(Remark(code, message, offset))

    def read(self, number: int) -> int:  # noqa: PLR0911  (a return for each kind)
        """Read a unit, or several that belong together; give the number of the unit after them."""
        cue = self.evidence.cues[number]
        if number in self.evidence.pages:
            self.place(self.maker.page_mark(cue, self.evidence.pages[number]))
            return number + 1
        opening = self.opening(number)
        if opening is not None and self.may_begin(number, opening):
            return self.begin(number, opening, cue)
        if (cue.markers or cue.separates) and self.maker.is_furniture(cue):
            return self.furniture(number, cue)
        if cue.unit.marks is not None and cue.unit.marks_block("image", "definition", "code"):
            self.place(self.maker.markup(cue))
            return number + 1
        if number > self.last_turn and (count := self.below(number, cue)):
            return number + count
        if self.sources and is_source(cue):
            self.place(self.maker.listed_source(cue))
            return number + 1
        if cue.item and (count := items(self.evidence.cues, number, self.openings)) > 1:
            self.list(self.evidence.cues[number : number + count])
            return number + count
        found = self.unmarked.read(number, in_turn=self.turn is not None)
        if found is not None:
            self.sources = isinstance(found[0], Heading) and self.heads_sources(cue)
            self.place(found[0])
            return number + found[1]
        if self.heads_sources(cue) and number + 1 < len(self.evidence.cues):
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
            if listed or not following or number + 1 in self.openings or self.maker.is_furniture(following[0]):
                self.sources = listed
                self.place(self.maker.heading(cue))
                return number + 1
            cue, count = beneath(cue, following[0]), 2
        self.place(self.maker.furniture(cue))
        return number + count

    def may_begin(self, number: int, opening: Opening) -> bool:
        """Whether what the turn says follows: a label that is all of its line needs a paragraph after it."""
        cue = self.evidence.cues[number]
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
        if self.dateline is None and is_dateline(cue.unit.text, self.maker.lexicon):
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
        follows = number + 1 < len(self.evidence.cues) and self.opening(number + 1) is not None
        return follows and persons[0].title is not None and (told or alone)

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
        body.remark("unsure", _MISSED, evidence.cues[first].unit.start)
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
