"""The mode: how an article prints its interview, decided once from all its cues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import attrs

from newsdoc.formats.text.cues import Cue
from newsdoc.formats.text.introductions import Meeting, meetings
from newsdoc.formats.text.voices import Voice, voices

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.styles import Lexicon

__all__ = ["MODES", "Evidence", "Mode", "decide", "gather"]

Dashes: TypeAlias = Literal["text", "answers", "turns"]


@attrs.frozen(eq=False, repr=False)
class Evidence:
    """What all the cues of an article come to.

    `voices` are by label in lower case, `speakers` those that recur; `meetings` are by the unit's number.
    """

    cues: list[Cue]
    voices: dict[str, Voice]
    speakers: tuple[Voice, ...]
    dashes: tuple[int, ...]
    meetings: dict[int, tuple[Meeting, ...]]
    interview_word: bool

    def labelled(self, side: str) -> tuple[Voice, ...]:
        """Give the voices whose label says that they ask or that they answer."""
        return tuple(voice for voice in self.voices.values() if voice.side == side)

    @property
    def is_announced(self) -> bool:
        """Whether the narrative says that there is an interview."""
        return self.interview_word or bool(self.meetings)


class Mode(NamedTuple):
    """A way of printing an interview.

    `fits` gives the evidence for it in words, or nothing. In this mode printed labels may open turns, and a
    dash opens an answer, opens whoever's turn it is, or is text.
    """

    name: str
    meaning: str
    fits: Callable[[Evidence], str | None]
    labels: bool = False
    dashes: Dashes = "text"


def gather(cues: list[Cue], lexicon: Lexicon) -> Evidence:
    """Give the evidence of an article's cues."""
    tally = voices(cues, lexicon)
    found: dict[int, tuple[Meeting, ...]] = {}
    word = False
    for number, cue in enumerate(cues):
        if cue.plain:
            words = cue.unit.text.split(" ")
            if met := meetings(cue.unit.text, words, lexicon):
                found[number] = met
            if not word and number < _OPENING_UNITS:
                word = not lexicon.interview_words.isdisjoint(words)
    distinct = {id(voice): voice for voice in tally.values()}.values()
    recurring = tuple([voice for voice in distinct if _recurs(voice)])
    dashes = tuple([number for number, cue in enumerate(cues) if cue.dash])
    return Evidence(cues, tally, recurring, dashes, found, word)


_OPENING_UNITS = 12
_IMPROPER = 3  # how often a label with small letters must recur


def _recurs(voice: Voice) -> bool:
    return voice.side is None and len(voice.places) >= (2 if voice.proper else _IMPROPER)


def decide(evidence: Evidence) -> tuple[Mode, str]:
    """Give the first mode that fits, with the evidence for it."""
    return next((mode, reason) for mode in MODES if (reason := mode.fits(evidence)) is not None)


def _labels_and_dashes(evidence: Evidence) -> str | None:
    asking = [voice for voice in evidence.speakers if _asks(voice) or evidence.is_announced]
    asking += [voice for voice in evidence.labelled("question") if len(voice.places) >= 2]  # noqa: PLR2004
    places = {place for voice in asking for place in voice.places}
    dashes = set(evidence.dashes)
    answered = sum(place + 1 in dashes for place in places)
    if len(dashes) < 2 or answered * 10 < len(places) * 6 or answered * 10 < len(dashes) * 4:  # noqa: PLR2004
        return None
    return f"{len(places)} labelled questions, {answered} of them answered after a dash"


def _question_and_answer(evidence: Evidence) -> str | None:
    questions = sum(len(voice.places) for voice in evidence.labelled("question"))
    answers = sum(len(voice.places) for voice in evidence.labelled("answer"))
    if not questions or not answers:
        return None
    return f"{questions} labels of questions and {answers} of answers"


def _labels(evidence: Evidence) -> str | None:
    speakers = evidence.speakers
    questions = sum(len(voice.places) for voice in evidence.labelled("question"))
    total = sum(len(voice.places) for voice in speakers) + questions
    if total < 4 or len(speakers) + bool(questions > 1) < 2:  # noqa: PLR2004
        return None
    asked = any(_asks(voice) for voice in speakers)
    if not (questions or asked or (evidence.is_announced and any(voice.asked for voice in speakers))):
        return None
    return f"{total} units labelled with {len(speakers) + bool(questions)} names that recur"


def _asks(voice: Voice) -> bool:
    """Whether at least three in ten of a speaker's turns end in a question mark."""
    return voice.asked * 10 >= voice.turns * 3


def _dashes(evidence: Evidence) -> str | None:
    dashes = evidence.dashes
    asked = sum(evidence.cues[number].asks for number in dashes)
    if len(dashes) < 4 or asked < 3 or len(dashes) * 10 <= len(evidence.cues) * 4:  # noqa: PLR2004
        return None
    if not evidence.is_announced:
        return None
    return f"{len(dashes)} units begin with a dash, {asked} of them ask, and an interview is announced"


def _anything(evidence: Evidence) -> str:
    del evidence
    return "nothing shows who speaks"


MODES: tuple[Mode, ...] = (
    Mode(
        "labels-and-dashes",
        "The interviewer's turns have a printed label, the answers an opening dash.",
        _labels_and_dashes,
        labels=True,
        dashes="answers",
    ),
    Mode("question-and-answer", "Labels such as Q and A say who speaks.", _question_and_answer, labels=True),
    Mode("labels", "Each turn begins with the speaker's name.", _labels, labels=True),
    Mode("dashes", "Each turn begins with a dash, question and answer in alternation.", _dashes, dashes="turns"),
    Mode("none", "The article prints no interview.", _anything),
)
"""The modes in the order in which they are tried."""
