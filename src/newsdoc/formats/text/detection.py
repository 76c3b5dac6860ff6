"""Detection: for each way of printing an interview, whether the evidence shows it, and which units it marks."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.voices import Voice

__all__ = [
    "answers_labelled",
    "answers_marked",
    "both_dashed",
    "dashed_questions",
    "dashed_sides",
    "heading_questions",
    "headings",
    "labelled_answers",
    "labelled_questions",
    "labels",
    "labels_and_dashes",
    "marked_answers",
    "no_sides",
    "nothing",
    "numbered_questions",
    "numbered_sides",
    "question_and_answer",
    "questions_labelled",
    "strong_questions",
    "strong_sides",
    "unlabelled",
]

Sides: TypeAlias = "dict[int, Literal['question', 'answer', 'other']]"

_FEW = 3
_DECKS = 2  # the units that may be a headline and a deck in bold
_LONG_QUESTION = 600
_LONG_HEADING = 25
_REGULAR = 4
_ANSWER_LENGTH = 60
_OPENING_QUOTES = '“"«„「『'
_CLOSING_QUOTES = '”"»“」』'


# Labels


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
    if len(questions) + len(answers) < _FEW and not _directly_before(questions, answers):
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
    if not spoken and not _is_transcript(evidence):
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
    if len(voices) < 2 or not any(voice.asked for voice in voices) or len(places) < _FEW:  # noqa: PLR2004
        return None
    together = sum(after - before == 1 for before, after in itertools.pairwise(places))
    return f"an interview is announced, and {len(places)} units are labelled" if together >= _FEW - 1 else None


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
    if len(places) < _FEW or evidence.labelled("question", "moderator"):
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
    if len(places) < _FEW:
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


# Marks


def both_dashed(evidence: Evidence) -> str | None:
    """Whether most units begin with a dash, some of them ask, and an interview is announced."""
    dashes = evidence.dashes
    asked = sum(_asks_or_requests(evidence, number) for number in dashes)
    if len(dashes) < 4 or asked < _FEW:  # noqa: PLR2004  (two who speak twice each)
        return None
    if len(dashes) * 10 <= len(evidence.cues) * 4 and not _are_exchanges(evidence):
        return None
    if not evidence.is_announced and not _talks(evidence, [n for n in dashes if evidence.cues[n].asks]):
        return None
    if _answered_without(evidence, dashes) * 2 > asked:
        return None
    return f"{len(dashes)} units begin with a dash, {asked} of them ask, and there is talk between two"


def _answered_without(evidence: Evidence, dashes: Sequence[int]) -> int:
    """Count the units with a dash that ask and are followed by one without."""
    cues = evidence.cues
    return sum(cues[n].asks and n + 1 < len(cues) and not cues[n + 1].dash for n in dashes)


def _are_exchanges(evidence: Evidence) -> bool:
    """Whether the units with a dash are pairs of a question and an answer, with the answers' length of an interview."""
    cues, dashes = evidence.cues, evidence.dashes
    asking = [dash for dash in dashes if cues[dash].asks and dash + 1 < len(cues)]
    pairs = [dash for dash in asking if cues[dash + 1].dash and not cues[dash + 1].asks]
    length = sum(len(cues[dash + 1].unit.text) for dash in pairs)
    enough = len(pairs) * 10 >= len(asking) * 8 if evidence.is_announced else len(pairs) * 10 >= len(dashes) * 4
    return len(pairs) >= _FEW and enough and length >= len(pairs) * _ANSWER_LENGTH


def dashed_questions(evidence: Evidence) -> str | None:
    """Whether units that begin with a dash ask, and what follows each begins without one."""
    cues = evidence.cues
    dashes = [number for number in evidence.dashes if number + 1 < len(cues)]
    asking = [number for number in dashes if cues[number].asks]
    answered = sum(not cues[number + 1].dash for number in dashes)
    if len(asking) < _FEW or len(asking) * 10 < len(dashes) * 4 or answered * 10 < len(dashes) * 8:
        return None
    if not evidence.is_announced and not _talks(evidence, asking):
        return None
    return (
        f"{len(dashes)} units begin with a dash, {len(asking)} of them ask, and {answered} are followed by one without"
    )


def dashed_sides(evidence: Evidence) -> Sides:
    """Give the units with a dash as questions, and those with a label as answers."""
    answers = _places(evidence.speakers)
    return {**dict.fromkeys(answers, "answer"), **dict.fromkeys(evidence.dashes, "question")}


def headings(evidence: Evidence) -> str | None:
    """Whether headings of one level ask."""
    level, asking = _asking_level(evidence)
    if not asking:
        return None
    if asking < (2 if evidence.is_announced or _heading_talk(evidence, level) else 99):
        return None
    if not evidence.is_announced and asking < _FEW:
        return None
    return f"{asking} headings of level {level} are questions"


def _heading_talk(evidence: Evidence, level: int) -> bool:
    return _talks(evidence, [n for n, cue in enumerate(evidence.cues) if cue.heading == level and cue.asks])


def _asking_level(evidence: Evidence) -> tuple[int, int]:
    counts: dict[int, int] = {}
    for cue in evidence.cues[1:]:
        if cue.heading and cue.asks:
            counts[cue.heading] = counts.get(cue.heading, 0) + 1
    level = max(counts, key=counts.__getitem__, default=0)
    return level, counts.get(level, 0)


def heading_questions(evidence: Evidence) -> Sides:
    """Give the headings of the level that asks as questions, and other headings as none's."""
    level, _ = _asking_level(evidence)
    cues = evidence.cues
    at_level = [cue for cue in cues if cue.heading == level]
    mostly = sum(_is_said(cue) for cue in at_level) * 10 >= len(at_level) * 6
    found: Sides = {}
    for number, cue in enumerate(cues):
        if cue.heading:
            spoken = mostly and number > 0 and (_is_said(cue) or len(cue.unit.text) > _LONG_HEADING)
            asks = cue.heading == level and (cue.asks or spoken)
            found[number] = "question" if asks else "other"
    return found


def _is_said(cue: Cue) -> bool:
    """Whether a heading or a bold line asks, or ends as a sentence does: what only names a part has no stop."""
    return cue.asks or cue.unit.text[-1] in ".!…。！"


def strong_questions(evidence: Evidence) -> str | None:
    """Whether several paragraphs are bold from end to end and ask."""
    strong = _strong(evidence)
    if len(strong) < _FEW:
        return None
    asking = sum(_asks_or_requests(evidence, number) for number in strong)
    said = sum(_is_said(evidence.cues[number]) for number in strong)
    if asking * 2 < len(strong) and (asking < _FEW or said * 10 < len(strong) * 9):
        return None
    if not evidence.is_announced and not _talks(evidence, [n for n in strong if evidence.cues[n].asks]):
        return None
    return f"{len(strong)} paragraphs are bold from end to end, {asking} of them ask"


def _strong(evidence: Evidence) -> list[int]:
    return [number for number, cue in enumerate(evidence.cues) if number and cue.strong and not cue.heading]


def _asks_or_requests(evidence: Evidence, number: int) -> bool:
    return evidence.cues[number].asks or evidence.talk(number).requests


def strong_sides(evidence: Evidence) -> Sides:
    """Give the bold paragraphs as questions."""
    asking = [number for number in _strong(evidence) if _asks_or_requests(evidence, number)]
    return {
        number: "question"
        for number in _strong(evidence)
        if number in asking
        or (
            number >= min(asking[0], _DECKS)
            and (_is_said(evidence.cues[number]) or len(evidence.cues[number].unit.text) > _LONG_HEADING)
        )
    }


def numbered_questions(evidence: Evidence) -> str | None:
    """Whether numbered units ask, with others between them."""
    numbered = _numbered(evidence)
    if len(numbered) < _FEW:
        return None
    asking = [number for number in numbered if _asks_or_requests(evidence, number)]
    apart = sum(after - before > 1 for before, after in itertools.pairwise(numbered))
    if len(asking) * 10 < len(numbered) * 4 or apart * 2 < len(numbered) - 1:
        return None
    if not evidence.is_announced and not _talks(evidence, asking):
        return None
    return f"{len(numbered)} units are numbered, {len(asking)} of them ask"


def _numbered(evidence: Evidence) -> list[int]:
    """Give the units that are numbered from one up, in order."""
    found: list[int] = []
    expected = 1
    for number, cue in enumerate(evidence.cues):
        listed = cue.item
        if listed is not None and listed.number is not None and not cue.markers:
            if listed.number == expected:
                found.append(number)
                expected += 1
            elif cue.asks and listed.number == 1 and expected <= _FEW:
                found, expected = [number], 2
    return found


def numbered_sides(evidence: Evidence) -> Sides:
    """Give the numbered units as questions."""
    return dict.fromkeys(_numbered(evidence), "question")


# Only the answers marked, or nothing


def answers_marked(evidence: Evidence) -> str | None:
    """Whether two people talk, and what answers begins with a dash or a quotation mark, unlike what asks."""
    places = _marked_places(evidence)
    asked = sum(_asks_or_requests(evidence, place - 1) for place in places)
    if len(places) < _FEW or asked < 2 or asked * 10 < len(places) * 4:  # noqa: PLR2004  (one may be anything)
        return None
    asking = [n for n in evidence.questions if 0 < n < len(evidence.cues) - 1 and not _is_marked(evidence, n)]
    answered = sum(_is_marked(evidence, n + 1) for n in asking)
    if answered * 10 < len(asking) * 9 or not (_alternate(evidence, places) or unlabelled(evidence)):
        return None
    return f"{len(places)} paragraphs begin with a dash or a quotation mark, {asked} of them after one that asks"


def _alternate(evidence: Evidence, places: list[int]) -> bool:
    """Whether units with a mark and units without stand in turn, as far as they go.

    A list has dashes too, so that an interview must be announced; quotations that each answer need no more.
    """
    quoted = len(places) > _FEW and not any(evidence.cues[place].dash for place in places)
    return (quoted or evidence.is_announced) and len(places) * 10 >= (places[-1] - places[0]) * 4


def _marked_places(evidence: Evidence) -> list[int]:
    """Give the units that begin with a mark of speech, but for those that go on from one that does."""
    numbers = range(1, len(evidence.cues))
    return [n for n in numbers if _is_marked(evidence, n) and not _is_marked(evidence, n - 1)]


def _is_marked(evidence: Evidence, number: int) -> bool:
    """Whether a unit begins with a dash or, as those do that print speech so, with a quotation mark."""
    cue = evidence.cues[number]
    quoted = cue.plain and cue.unit.text[0] in _OPENING_QUOTES
    return cue.dash > 0 or (quoted and not _is_attributed(cue.unit.text))


def _is_attributed(text: str) -> bool:
    """Whether words follow the last closing quotation mark, as in a report: `“It is high,” said he.`."""
    end = max(text.rfind(mark, 1) for mark in _CLOSING_QUOTES)
    return end > 0 and any(char.isalnum() for char in text[end:])


def marked_answers(evidence: Evidence) -> Sides:
    """Give the units that begin with a mark as answers, and the headings as nobody's."""
    return {**no_sides(evidence), **dict.fromkeys(_marked_places(evidence), "answer")}


def unlabelled(evidence: Evidence) -> str | None:
    """Whether paragraphs that ask alternate with others, and two people talk in them."""
    cues = evidence.cues
    asking = [n for n in evidence.questions if n and len(cues[n].unit.text) <= _LONG_QUESTION]
    addressed = evidence.is_announced and len(asking) >= _FEW and all(evidence.talk(n).second for n in asking)
    if len(asking) < (2 if evidence.is_announced else _FEW) or len(asking) * (15 if addressed else 10) <= len(cues):
        return None
    if len(asking) < _FEW and len(asking) * 4 <= len(cues):
        return None
    answered = [n for n in asking if n + 1 < len(cues) and not cues[n + 1].asks]
    if len(answered) * 2 < len(asking) or not _talks(evidence, asking):
        return None
    return f"{len(asking)} paragraphs ask, {len(answered)} of them are followed by one that doesn't"


def _talks(evidence: Evidence, asking: list[int]) -> bool:
    """Whether those who ask speak to somebody, and what follows is said by somebody."""
    cues = evidence.cues
    pairs = [(n, n + 1) for n in asking if n + 1 < len(cues)]
    if not pairs:
        return False
    spoken_to = sum(evidence.talk(question).second for question, _ in pairs)
    spoken = sum(_is_spoken(evidence, answer) for _, answer in pairs)
    strict = 1 if evidence.is_announced else 2
    if (
        len(pairs) >= _REGULAR
        and len(pairs) * 4 >= len(cues) - pairs[0][0] - _REGULAR
        and spoken * 10 >= len(pairs) * 7
    ):
        return True  # languages whose verbs say who is spoken to have few pronouns
    return spoken_to * 6 >= len(pairs) * strict and spoken * 20 >= len(pairs) * (4 + 4 * strict)


def _is_spoken(evidence: Evidence, number: int) -> bool:
    """Whether somebody says a unit: they speak of themselves, reply, or are quoted from its first word on."""
    talk = evidence.talk(number)
    text = evidence.cues[number].unit.text
    return talk.first or talk.replies or (text[0] in _OPENING_QUOTES and not _is_attributed(text))


def no_sides(evidence: Evidence) -> Sides:
    """Give the headings as nobody's; nothing else is known from a mark."""
    return {number: "other" for number, cue in enumerate(evidence.cues) if cue.heading}


def nothing(evidence: Evidence) -> str:
    """Say that there is no evidence of an interview."""
    del evidence
    return "nothing shows who speaks"
