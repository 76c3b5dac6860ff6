"""Structure: one pass over the cues of the body that makes turns, narrative and furniture, in the article's mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import attrs

from newsdoc.making import maker
from newsdoc.model import Block, Figure, Flow, Heading, Origin, Promo, SourceLink, Turn
from newsdoc.model import EditorNote as Note

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.making import Maker
    from newsdoc.formats.text.mode import Evidence, Mode
    from newsdoc.formats.text.speakers import Cast, Person
    from newsdoc.model.scalars import Basis, Confidence

__all__ = ["Remark", "read_body"]

Kind: TypeAlias = Literal["question", "answer", "remark"]

_KINDS: dict[str, Kind] = {"interviewer": "question", "interviewee": "answer", "speaker": "remark"}
_HELD = (Figure, Heading, Promo, Note, SourceLink)
_HEADING_LIMIT = 60
_PARAGRAPH_LENGTH = 120
_NOTE_LIMIT = 200
_NAME_WORDS = 4

_origin = maker(Origin)
_turn = maker(Turn)


class Remark(NamedTuple):
    """Something to report: a diagnostic's code and message, and an offset in the source."""

    code: str
    message: str
    offset: int


@attrs.define(eq=False, repr=False)
class _Opening:
    """What opens a turn: the side and the speaker, where the text begins, and what the decision rests on."""

    kind: Kind
    person: Person | None
    body: int
    rule: str
    basis: Basis
    confidence: Confidence = "sure"


@attrs.define(eq=False, repr=False)
class _Turn:
    """A turn that is being read; what stands in `held` is in it if the turn goes on, and after it if not."""

    opening: _Opening
    label: str
    start: int
    end: int
    content: list[Flow]
    held: list[Flow]


@attrs.define(eq=False, repr=False)
class _Body:
    """The body as far as it has been read."""

    evidence: Evidence
    mode: Mode
    cast: Cast
    maker: Maker
    remarks: list[Remark]
    blocks: list[Block]
    turn: _Turn | None = None
    answering: Person | None = None
    last: Kind | None = None

    # Turns

    def opening(self, number: int) -> _Opening | None:
        """Give what opens a turn at a unit, in the article's mode."""
        cue = self.evidence.cues[number]
        if cue.label is not None and self.mode.labels:
            person = self.cast.by_label.get(cue.label.name.key)
            if person is not None:
                return _Opening(_KINDS[person.role], person, cue.label.end, "speaker-label", "label")
        if cue.dash and self.mode.dashes == "answers" and self.expects_answer(number):
            return _Opening("answer", self.answering, cue.dash, "dash-answers", "mark", self.sureness())
        if cue.dash and self.mode.dashes == "turns":
            return self.alternating(cue)
        return None

    def expects_answer(self, number: int) -> bool:
        """Whether a dash here answers: after a question, or after narrative that introduces somebody."""
        return self.last == "question" or (self.turn is None and number - 1 in self.cast.introduced)

    def sureness(self) -> Confidence:
        """Say how sure it is who answers."""
        return "unsure" if self.answering is None else "sure"

    def alternating(self, cue: Cue) -> _Opening:
        """Give the turn that a dash opens where both sides begin with one."""
        asks = cue.asks if self.last is None else self.last == "answer"
        if asks:
            person = self.cast.only("interviewer")
            return _Opening("question", person, cue.dash, "dash-alternates", "mark", "likely")
        return _Opening("answer", self.answering, cue.dash, "dash-alternates", "mark", "likely")

    def begin(self, opening: _Opening, cue: Cue) -> None:
        """Begin a turn."""
        self.close()
        unit = cue.unit
        if opening.confidence == "unsure":
            self.remark("unsure", "this answers, but nobody is introduced who might", unit.start)
        first = self.maker.paragraph(cue, opening.body, opening.rule, opening.confidence)
        self.turn = _Turn(opening, unit.text[: opening.body], unit.start, unit.end, [first], [])
        self.last = opening.kind
        if opening.kind == "answer" and opening.person is not None:
            self.answering = opening.person

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
        self.blocks.append(_turn(tuple(turn.content), opening.kind, speaker, turn.label, origin=origin))
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

    def read(self, number: int) -> int:
        """Read a unit, or a list of several; give the number of the unit after it."""
        cue = self.evidence.cues[number]
        if opening := self.opening(number):
            self.begin(opening, cue)
            return number + 1
        if (cue.markers or cue.separates) and (block := self.maker.furniture(cue)):
            self.place(block)
            return number + 1
        if cue.item and (count := _items(self.evidence.cues, number)) > 1:
            self.list(self.evidence.cues[number : number + count])
            return number + count
        self.text(number, cue)
        return number + 1

    def list(self, cues: list[Cue]) -> None:
        """Read a list."""
        block = self.maker.listing(cues)
        if self.turn is not None:
            self.goes_on(block, cues[-1].unit.end)
        else:
            self.blocks.append(block)

    def text(self, number: int, cue: Cue) -> None:
        """Read a unit that nothing marks."""
        if block := self.unmarked(number, cue):
            self.place(block)
            return
        if cue.label is not None:
            self.unused_label(cue)
        if self.turn is not None and not self.resumes(number):
            self.goes_on(self.maker.paragraph(cue, 0, "continues-turn", "likely"), cue.unit.end)
            return
        self.close()
        rule = "introduces-speaker" if number in self.cast.introduced else "narrative"
        self.blocks.append(self.maker.paragraph(cue, 0, rule))
        self.introduce(number)

    def unmarked(self, number: int, cue: Cue) -> Flow | None:
        """Make what a unit is without a marker: a note, a caption with its credit, a URL, a heading."""
        text = cue.unit.text
        maker = self.maker
        if len(text) <= _NOTE_LIMIT and any(phrase.text in text for phrase in maker.lexicon.edited):
            return maker.editor_note(cue, "edited-phrase")
        if cue.label is None and maker.credit_place(cue):
            return maker.figure(cue, 0, "credit-at-end", "mark")
        begin = cue.label.end if cue.label else 0
        if text.startswith(("http://", "https://"), begin) and " " not in text[begin:]:
            return maker.bare_source(cue)
        if cue.plain and len(text) <= _HEADING_LIMIT and self.is_heading(number, text):
            self.remark("unsure", "this short line is taken for a heading", cue.unit.start)
            return maker.heading(cue)
        return None

    def is_heading(self, number: int, text: str) -> bool:
        """Whether a short line without a stop heads what follows: a turn after a turn, or a paragraph after another."""
        cues = self.evidence.cues
        if not (text[-1].isalnum() or text[-1] in '»”"') or not 0 < number < len(cues) - 1:
            return False
        if self.mode.name != "none":
            following = self.opening(number + 1)
            return self.turn is not None and following is not None and following.kind == "question"
        return all(
            other.plain and len(other.unit.text) >= _PARAGRAPH_LENGTH and other.unit.text[-1] in '.!?…”"»。'
            for other in (cues[number - 1], cues[number + 1])
        )

    def unused_label(self, cue: Cue) -> None:
        """Report a label that might be a speaker's and isn't taken for one."""
        assert cue.label is not None  # noqa: S101  (for the type checkers: who calls this has looked)
        name = cue.label.name
        words = name.text.split()
        if name.proper and len(words) <= _NAME_WORDS and words[-1] not in self.maker.lexicon.speech_verbs:
            self.remark("ambiguous-label", f"`{name.text}` might be a speaker's name", cue.unit.start)

    def resumes(self, number: int) -> bool:
        """Whether a unit after a turn is narrative again: it introduces somebody else, and the interview goes on."""
        persons = self.cast.introduced.get(number)
        if not persons or self.turn is None or persons[0] is self.turn.opening.person:
            return False
        if number in self.cast.hosted:
            return True
        if self.mode.dashes == "text" and not persons[0].labels:
            return False
        words = self.evidence.cues[number].unit.text.split()
        follows = number + 1 < len(self.evidence.cues) and self.opening(number + 1) is not None
        return follows and persons[0].title is not None and self.maker.lexicon.first_person.isdisjoint(words)

    def introduce(self, number: int) -> None:
        """Let whoever a unit introduces be the one who answers from here on."""
        persons = self.cast.introduced.get(number)
        if persons and not (self.answering is not None and self.answering.rule == "named-by-caller"):
            self.answering = persons[0] if len(persons) == 1 else None
            self.last = None


def _items(cues: list[Cue], number: int) -> int:
    """Count the items of the list that may begin at a unit; lines that ask are no list."""
    count = 0
    first = cues[number].item
    for cue in cues[number:]:
        item = cue.item
        if item is None or first is None or cue.asks or cue.markers:
            break
        if item.number != (None if first.number is None else first.number + count):
            break
        count += 1
    return count


def read_body(
    evidence: Evidence, mode: Mode, cast: Cast, maker: Maker, first: int
) -> tuple[tuple[Block, ...], list[Remark]]:
    """Give the blocks of the body, which begins with the unit of this number, and what is to be reported."""
    body = _Body(evidence, mode, cast, maker, [], [])
    body.answering = next(
        (person for person in cast.people if person.rule == "named-by-caller" and person.role == "interviewee"), None
    )
    for number in range(first):
        body.introduce(number)
    number = first
    while number < len(evidence.cues):
        number = body.read(number)
    body.close()
    return tuple(body.blocks), body.remarks
