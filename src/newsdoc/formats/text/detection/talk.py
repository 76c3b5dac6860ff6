"""Detection of talk: whether what paragraphs say shows that two people speak, with marks on one side or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.detection.sides import FEW

if TYPE_CHECKING:
    from newsdoc.formats.text.detection.sides import Sides
    from newsdoc.formats.text.evidence import Evidence

__all__ = ["answers_marked", "asks_or_requests", "marked_answers", "no_sides", "nothing", "talks", "unlabelled"]

_LONG_QUESTION = 600
_REGULAR = 4
_OPENING_QUOTES = '“"«„「『'
_CLOSING_QUOTES = '”"»“」』'


def answers_marked(evidence: Evidence) -> str | None:
    """Whether two people talk, and what answers begins with a dash or a quotation mark, unlike what asks."""
    places = _marked_places(evidence)
    if len(places) < FEW:
        return None
    asked = sum(asks_or_requests(evidence, place - 1) for place in places)
    if asked < 2 or asked * 10 < len(places) * 4:  # noqa: PLR2004  (one may be anything)
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
    quoted = len(places) > FEW and not any(evidence.cues[place].dash for place in places)
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
    addressed = evidence.is_announced and len(asking) >= FEW and all(evidence.talk(n).second for n in asking)
    if len(asking) < (2 if evidence.is_announced else FEW) or len(asking) * (15 if addressed else 10) <= len(cues):
        return None
    if len(asking) < FEW and len(asking) * 4 <= len(cues):
        return None
    answered = [n for n in asking if n + 1 < len(cues) and not cues[n + 1].asks]
    if len(answered) * 2 < len(asking) or not talks(evidence, asking):
        return None
    return f"{len(asking)} paragraphs ask, {len(answered)} of them are followed by one that doesn't"


def talks(evidence: Evidence, asking: list[int]) -> bool:
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


def asks_or_requests(evidence: Evidence, number: int) -> bool:
    """Whether a unit asks, or requests as those who ask do."""
    return evidence.cues[number].asks or evidence.talk(number).requests
