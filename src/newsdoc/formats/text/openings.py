"""Openings: for each unit that begins a turn, which side speaks, who it is, and what that rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsdoc.formats.text.dialogue import Part, Speech, read_dialogue, read_exchange
from newsdoc.formats.text.labels import SPEAKING

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Cast, Person
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.mode import Mode
    from newsdoc.model.scalars import Basis, Confidence

__all__ = ["KINDS", "Kind", "Opening", "Openings", "openings", "parts"]

Kind: TypeAlias = Literal["question", "answer", "remark"]

KINDS: dict[str, Kind] = {
    "interviewer": "question",
    "moderator": "question",
    "interviewee": "answer",
    "speaker": "remark",
    "translator": "remark",
}
"""The side on which each role speaks; the audience's depends on whether it asks."""

_MARKED = ("dashed-questions", "headings", "strong-questions", "numbered-questions")
_DASHED = {("dashed-questions", "question"), ("answers-marked", "answer")}
"""Where a dash that begins a turn is its label."""
_GIVEN_UNITS = 3  # a headline, a deck, a byline
_SURE = 3.0
_LIKELY = 1.2
_AGAINST = 6.0
"""How much better the order of turns must be where what a unit says speaks against it."""


@attrs.define(eq=False, repr=False)
class Opening:
    """What opens a turn: the side and the speaker, where the text begins, and what the decision rests on."""

    kind: Kind
    person: Person | None
    body: int
    rule: str
    basis: Basis
    confidence: Confidence = "sure"


Openings: TypeAlias = dict[int, Opening]


def parts(evidence: Evidence, mode: Mode) -> dict[int, Part]:
    """Give what each unit is, by its number, where the mode tells the sides apart by what is said."""
    if mode.sides is None:
        return {}
    sides = mode.sides(evidence)
    numbers = [number for number in range(1, len(evidence.cues)) if _counts(evidence, number, sides.get(number, ""))]
    if 0 in sides and sides[0] in ("question", "answer"):
        numbers.insert(0, 0)
    speeches = [_speech(evidence, number, sides.get(number, "")) for number in numbers]
    read = read_dialogue(
        speeches,
        marked_questions="question" in sides.values(),
        marked_answers="answer" in sides.values(),
    )
    return dict(zip(numbers, read, strict=True))


def _counts(evidence: Evidence, number: int, side: str) -> bool:
    """Whether a unit may be part of the dialogue: no furniture, no separator, no heading of nobody's."""
    cue = evidence.cues[number]
    if (
        side == "other"
        or cue.separates
        or number in evidence.pages
        or cue.unit.marks_block("image", "definition", "code", "quote")
    ):
        return False
    return (
        bool(side)
        or not cue.markers
        or (cue.label is None and cue.marker("byline") is not None and not _short(cue.unit.text))
    )


def _short(text: str) -> bool:
    return len(text) <= 120  # noqa: PLR2004  (as long as a byline gets)


def _speech(evidence: Evidence, number: int, side: str, *, listed: bool = True) -> Speech:
    """Give what counts of a unit; with `listed` a mark that may be an item's makes it one."""
    cue = evidence.cues[number]
    return Speech(
        len(cue.unit.text),
        cue.asks,
        evidence.talk(number),
        side if side in ("question", "answer") else "",  # type: ignore[arg-type]
        listed=listed and cue.item is not None and not side,
        introduces=number in evidence.meetings,
        heads=number == 1 and not side and not _is_answered(evidence, number),
    )


def _is_answered(evidence: Evidence, number: int) -> bool:
    """Whether what follows a unit sounds as if somebody said it."""
    following = number + 1
    return following < len(evidence.cues) and (evidence.talk(following).first or evidence.talk(following).replies)


def openings(evidence: Evidence, mode: Mode, cast: Cast, parts: dict[int, Part]) -> Openings:
    """Give the turns that begin with a unit whatever stands before it: by a label, or by what is said.

    What the front matter holds is the head's, whatever it looks like.
    """
    found = _openings(evidence, mode, cast, parts)
    if not any(cue.given for cue in evidence.cues[:_GIVEN_UNITS]):
        return found
    return {number: opening for number, opening in found.items() if not evidence.cues[number].given}


def _openings(evidence: Evidence, mode: Mode, cast: Cast, parts: dict[int, Part]) -> Openings:
    if mode.sides is not None:
        return _by_parts(evidence, mode, cast, parts)
    if mode.dashes == "turns":
        return _by_dashes(evidence, cast)
    return _by_labels(evidence, cast) if mode.labels else {}


def _by_labels(evidence: Evidence, cast: Cast) -> Openings:
    found: Openings = {}
    for number, cue in enumerate(evidence.cues):
        if cue.label is None:
            continue
        key = cue.label.name.key
        voice, person = evidence.voices.get(key), cast.by_label.get(key)
        if person is None or (cue.markers and (voice is None or cue.marker(*SPEAKING) is None)):
            continue
        kind = KINDS.get(person.role) or ("question" if cue.asks else "remark")
        sure: Confidence = "sure" if voice is None or voice.side or len(voice.places) > 1 else "likely"
        found[number] = Opening(kind, person, cue.label.end, "speaker-label", "label", sure)
    return found


def _by_dashes(evidence: Evidence, cast: Cast) -> Openings:
    """Give the turns that a dash opens on both sides; one right below the headline may set off a deck."""
    cues = evidence.cues
    numbers = [number for number in evidence.dashes if number > 1 or (number == 1 and cues[1].asks)]
    sides = read_exchange([_speech(evidence, number, "", listed=False) for number in numbers])
    asker = cast.only("interviewer")
    found: Openings = {}
    for number, side in zip(numbers, sides, strict=True):
        kind: Kind = "question" if side.state == "question" else "answer"
        person = asker if kind == "question" else None
        needed = _AGAINST if _contradicts(evidence, number, kind) else _LIKELY
        confidence: Confidence = "likely" if side.margin >= needed else "unsure"
        found[number] = Opening(kind, person, cues[number].dash, "dash-alternates", "mark", confidence)
    return found


def _contradicts(evidence: Evidence, number: int, kind: Kind) -> bool:
    """Whether what a unit says speaks against the side that the order of the turns gives it."""
    asks, talk = evidence.cues[number].asks, evidence.talk(number)
    return asks if kind == "answer" else not (asks or talk.requests or talk.thanks or talk.closes)


def _by_parts(evidence: Evidence, mode: Mode, cast: Cast, parts: dict[int, Part]) -> Openings:
    asker = cast.only("interviewer")
    found: Openings = {}
    for number, part in parts.items():
        if part.state == "question":
            found[number] = _opening(evidence, mode, cast, number, part, "question", asker)
        elif part.state == "answer":
            found[number] = _opening(evidence, mode, cast, number, part, "answer", None)
    return found


def _opening(  # noqa: PLR0913, PLR0917  (all that the decision rests on)
    evidence: Evidence, mode: Mode, cast: Cast, number: int, part: Part, kind: Kind, speaker: Person | None
) -> Opening:
    cue = evidence.cues[number]
    if cue.label is not None and mode.labels and cue.label.name.key in cast.by_label:
        person = cast.by_label[cue.label.name.key]
        return Opening(kind, person, cue.label.end, "speaker-label", "label")
    confidence: Confidence = "sure" if part.margin >= _SURE else "likely" if part.margin >= _LIKELY else "unsure"
    numbered = mode.name == "numbered-questions" and cue.item is not None and kind == "question"
    body = cue.item.end if numbered and cue.item else 0
    if (mode.name, kind) in _DASHED:
        body = cue.dash
    marked = kind == "question" and mode.name in _MARKED
    rule = "question-mark-up" if marked else "asks" if kind == "question" else "answers"
    return Opening(kind, speaker, body, rule, "mark" if marked else "inferred", "sure" if marked else confidence)
