"""Detection of labels: whether they say who speaks, on both sides or on one."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from newsdoc.formats.text.detection.sides import FEW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.text.detection.sides import Sides
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.voices import Voice

__all__ = [
    "answers_labelled",
    "labelled_answers",
    "labelled_questions",
    "labels",
    "labels_and_dashes",
    "question_and_answer",
    "questions_labelled",
]


def labels_and_dashes(evidence: Evidence) -> str | None:
    """Whether labelled questions are answered after a dash."""
    dashes = set(evidence.dashes)
    if len(dashes) < 2:  # noqa: PLR2004  (one may open anything)
        return None
    asking = [voice for voice in evidence.speakers if _asks(voice) or evidence.is_announced]
    asking += [voice for voice in evidence.labelled("question", "moderator") if len(voice.places) > 1]
    places = {place for voice in asking for place in voice.places}
    answered = sum(place + 1 in dashes for place in places)
    if answered * 10 < len(places) * 6 or answered * 10 < len(dashes) * 4:
        return None
    if sum(evidence.cues[dash].asks for dash in dashes) * 2 > len(dashes):
        return None
    return f"{len(places)} labelled questions, {answered} of them answered after a dash"


def question_and_answer(evidence: Evidence) -> str | None:
    """Whether labels that mean a question and labels that mean an answer both stand there."""
    questions = _places(_spoken(evidence, "question"))
    answers = _places(_spoken(evidence, "answer"))
    if not questions or not answers:
        return None
    if len(questions) + len(answers) < FEW and not _directly_before(questions, answers):
        return None
    return f"{len(questions)} labels of questions and {len(answers)} of answers"


def _spoken(evidence: Evidence, side: str) -> list[Voice]:
    """Give the voices of one side, but for those whose label stands just once and may as well credit somebody."""
    cues = evidence.cues
    return [
        voice
        for voice in evidence.labelled(side)
        if len(voice.places) > 1 or not cues[voice.places[0]].marker("credit", "interviewer_credit")
    ]


def _directly_before(questions: list[int], answers: list[int]) -> bool:
    return any(place + 1 in answers for place in questions)


def labels(evidence: Evidence) -> str | None:
    """Whether names recur before a colon, and one of those who speak asks."""
    speakers = evidence.speakers
    sided = _places(evidence.labelled("question", "moderator", "audience"))
    answers = _places(evidence.labelled("answer"))
    total = sum(len(voice.places) for voice in speakers) + len(sided) + len(answers)
    count = len(speakers) + bool(len(sided) > 1) + bool(len(answers) > 1)
    if total < 4 or count < 2:  # noqa: PLR2004  (two who speak twice each)
        return _short_exchange(evidence)
    asked = any(_asks(voice) for voice in speakers)
    spoken = sided or asked or (evidence.is_announced and any(voice.asked for voice in speakers))
    if not spoken and not evidence.is_timed and not _is_transcript(evidence):
        return None
    return f"{total} units labelled with {count} names that recur"


def _is_transcript(evidence: Evidence) -> bool:
    """Whether labels that recur begin most units from the first of them to the last, and somebody asks once."""
    places = _places(evidence.speakers)
    asked = sum(voice.asked for voice in evidence.speakers)
    told = any(voice.title for voice in evidence.speakers)
    span = evidence.cues[places[0] : places[-1] + 1]
    counted = sum(not cue.markers and not cue.separates for cue in span)
    alone = sum(evidence.cues[place].alone for place in places)
    return (asked > 0 or told) and len(places) >= 6 and len(places) * 2 >= counted - alone  # noqa: PLR2004


def _short_exchange(evidence: Evidence) -> str | None:
    """Whether an announced interview is so short that one who asks and one who answers speak once each, or so."""
    if not evidence.is_announced:
        return None
    voices = [voice for voice in evidence.distinct if voice.proper or voice.side]
    places = sorted(place for voice in voices for place in voice.places)
    if len(voices) < 2 or not any(voice.asked for voice in voices) or len(places) < FEW:  # noqa: PLR2004
        return None
    together = sum(after - before == 1 for before, after in itertools.pairwise(places))
    return f"an interview is announced, and {len(places)} units are labelled" if together >= FEW - 1 else None


def _asks(voice: Voice) -> bool:
    """Whether at least three in ten of a speaker's turns end in a question mark."""
    return voice.asked * 10 >= voice.turns * 3


def _places(voices: Iterable[Voice]) -> list[int]:
    return sorted(place for voice in voices for place in voice.places)


# One side labelled


def answers_labelled(evidence: Evidence) -> str | None:
    """Whether units that ask and have no label stand before most of the labelled ones, none of which asks much."""
    voices = [*evidence.speakers, *evidence.labelled("answer")]
    places = _places(voices)
    if len(places) < FEW or evidence.labelled("question", "moderator"):
        return None
    before = sum(_asks_unlabelled(evidence, place - 1) for place in places)
    if before * 10 < len(places) * 4 or sum(_asks_at(evidence, place) for place in places) * 3 > len(places):
        return None
    return f"{len(places)} labelled answers, {before} of them after an unlabelled question"


def labelled_answers(evidence: Evidence) -> Sides:
    """Give the labelled units as answers."""
    places = _places([*evidence.speakers, *evidence.labelled("answer")])
    return dict.fromkeys([place for place in places if place > 1 or _asks_unlabelled(evidence, place - 1)], "answer")


def questions_labelled(evidence: Evidence) -> str | None:
    """Whether the only labels are those of one side that asks, with unlabelled units between them."""
    asking = _asking_only(evidence)
    places = _places(asking)
    if len(places) < FEW:
        return None
    followed = sum(place + 1 < len(evidence.cues) and evidence.cues[place + 1].plain for place in places)
    if followed * 10 < len(places) * 8:
        return None
    return f"{len(places)} labelled questions, {followed} of them followed by a unit without a label"


def _asking_only(evidence: Evidence) -> list[Voice]:
    voices = [*evidence.speakers, *evidence.labelled("question", "moderator")]
    asking = [voice for voice in voices if voice.side or _opens_asking(evidence, voice)]
    return asking if len(asking) == len(voices) and not evidence.labelled("answer") else []


def _opens_asking(evidence: Evidence, voice: Voice) -> bool:
    """Whether at least three in ten of the units that a voice's label begins ask."""
    return sum(_asks_at(evidence, place) for place in voice.places) * 10 >= len(voice.places) * 3


def _asks_at(evidence: Evidence, place: int) -> bool:
    """Whether the unit that a label begins asks, or the one below a label that is all of its line."""
    cues = evidence.cues
    return cues[place + 1].asks if cues[place].alone and place + 1 < len(cues) else cues[place].asks


def _asks_unlabelled(evidence: Evidence, place: int) -> bool:
    """Whether a unit asks that has no label, and stands below none."""
    cues = evidence.cues
    return place >= 0 and cues[place].asks and cues[place].plain and not (place and cues[place - 1].alone)


def labelled_questions(evidence: Evidence) -> Sides:
    """Give the labelled units as questions."""
    return dict.fromkeys(_places(_asking_only(evidence)), "question")
