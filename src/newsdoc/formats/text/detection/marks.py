"""Detection of marks: dashes, headings, bold type and numbers that tell questions from answers."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from newsdoc.formats.text.detection.sides import FEW
from newsdoc.formats.text.detection.talk import asks_or_requests, talks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.detection.sides import Sides
    from newsdoc.formats.text.evidence import Evidence

__all__ = [
    "both_dashed",
    "dashed_questions",
    "dashed_sides",
    "heading_questions",
    "headings",
    "numbered_questions",
    "numbered_sides",
    "strong_questions",
    "strong_sides",
]

_DECKS = 2  # the units that may be a headline and a deck in bold
_LONG_HEADING = 25
_ANSWER_LENGTH = 60


def both_dashed(evidence: Evidence) -> str | None:
    """Whether most units begin with a dash, some of them ask, and an interview is announced."""
    dashes = evidence.dashes
    if len(dashes) < 4:  # noqa: PLR2004  (two who speak twice each)
        return None
    asked = sum(asks_or_requests(evidence, number) for number in dashes)
    if asked < FEW:
        return None
    if len(dashes) * 10 <= len(evidence.cues) * 4 and not _are_exchanges(evidence):
        return None
    if not evidence.is_announced and not talks(evidence, [n for n in dashes if evidence.cues[n].asks]):
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
    return len(pairs) >= FEW and enough and length >= len(pairs) * _ANSWER_LENGTH


def dashed_questions(evidence: Evidence) -> str | None:
    """Whether units that begin with a dash ask, and what follows each begins without one."""
    cues = evidence.cues
    dashes = [number for number in evidence.dashes if number + 1 < len(cues)]
    asking = [number for number in dashes if cues[number].asks]
    answered = sum(not cues[number + 1].dash for number in dashes)
    if len(asking) < FEW or len(asking) * 10 < len(dashes) * 4 or answered * 10 < len(dashes) * 8:
        return None
    if not evidence.is_announced and not talks(evidence, asking):
        return None
    return (
        f"{len(dashes)} units begin with a dash, {len(asking)} of them ask, and {answered} are followed by one without"
    )


def dashed_sides(evidence: Evidence) -> Sides:
    """Give the units with a dash as questions, and those with a label as answers."""
    answers = [place for voice in evidence.speakers for place in voice.places]
    return {**dict.fromkeys(answers, "answer"), **dict.fromkeys(evidence.dashes, "question")}


def headings(evidence: Evidence) -> str | None:
    """Whether headings of one level ask."""
    level, asking = _asking_level(evidence)
    if not asking:
        return None
    if asking < (2 if evidence.is_announced or _heading_talk(evidence, level) else 99):
        return None
    if not evidence.is_announced and asking < FEW:
        return None
    return f"{asking} headings of level {level} are questions"


def _heading_talk(evidence: Evidence, level: int) -> bool:
    return talks(evidence, [n for n, cue in enumerate(evidence.cues) if cue.heading == level and cue.asks])


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
    if len(strong) < FEW:
        return None
    asking = sum(asks_or_requests(evidence, number) for number in strong)
    said = sum(_is_said(evidence.cues[number]) for number in strong)
    if asking * 2 < len(strong) and (asking < FEW or said * 10 < len(strong) * 9):
        return None
    if not evidence.is_announced and not talks(evidence, [n for n in strong if evidence.cues[n].asks]):
        return None
    return f"{len(strong)} paragraphs are bold from end to end, {asking} of them ask"


def _strong(evidence: Evidence) -> list[int]:
    return [number for number, cue in enumerate(evidence.cues) if number and cue.strong and not cue.heading]


def strong_sides(evidence: Evidence) -> Sides:
    """Give the bold paragraphs as questions."""
    asking = [number for number in _strong(evidence) if asks_or_requests(evidence, number)]
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
    if len(numbered) < FEW:
        return None
    asking = [number for number in numbered if asks_or_requests(evidence, number)]
    apart = sum(after - before > 1 for before, after in itertools.pairwise(numbered))
    if len(asking) * 10 < len(numbered) * 4 or apart * 2 < len(numbered) - 1:
        return None
    if not evidence.is_announced and not talks(evidence, asking):
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
            elif cue.asks and listed.number == 1 and expected <= FEW:
                found, expected = [number], 2
    return found


def numbered_sides(evidence: Evidence) -> Sides:
    """Give the numbered units as questions."""
    return dict.fromkeys(_numbered(evidence), "question")
