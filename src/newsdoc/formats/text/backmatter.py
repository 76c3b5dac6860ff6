"""Back matter: what stands below the last turn and is no longer said by anybody, by its shape and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.text.cues import term_end
from newsdoc.model import Credit, DefinitionList, EditorNote, SourceLink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.making import Maker
    from newsdoc.model import Flow

__all__ = ["Back", "ends_turns", "read_back"]

_FACT_LIMIT = 140
_FACTS = 2
_HEADING_LIMIT = 40
_BRACKETS = {"(": ")", "（": "）"}
_NOTE_LEAST = 16  # shorter words in brackets are what somebody does: `(laughs)`
_CREDITS = (Credit, SourceLink, EditorNote, DefinitionList)


class Back(NamedTuple):
    """The blocks that one or more units make, and how many units they take."""

    blocks: tuple[Flow, ...]
    units: int


def ends_turns(held: Sequence[Flow]) -> bool:
    """Whether blocks below the last turn end it: after credits, notes and sources nobody goes on speaking."""
    return any(isinstance(block, _CREDITS) for block in held)


def read_back(evidence: Evidence, maker: Maker, number: int) -> Back | None:
    """Read what begins with a unit below the last turn, if its shape shows that nobody says it."""
    cue = evidence.cues[number]
    if _is_tags(cue):
        return Back((maker.tags(cue),), 1)
    if count := _facts(evidence.cues, number):
        return Back((maker.facts(evidence.cues[number : number + count]),), count)
    if _is_box_heading(cue) and (count := _facts(evidence.cues, number + 1)):
        facts = maker.facts(evidence.cues[number + 1 : number + 1 + count])
        return Back((maker.heading(cue), facts), count + 1)
    block = None if evidence.talk(number).first else _read_line(cue, maker)
    return Back((block,), 1) if block is not None else None


def _read_line(cue: Cue, maker: Maker) -> Flow | None:
    """Read credits in sentences, a promo that doesn't begin as one, or a remark in brackets."""
    if _is_bracketed(cue):
        return maker.paragraph(cue, 0, "bracketed-below", "likely")
    if not cue.plain:
        return None
    return maker.credited(cue) if maker.credits(cue) else maker.promo(cue) if maker.promotes(cue) else None


def _is_tags(cue: Cue) -> bool:
    """Whether a unit is words with a number sign each: `#harbour #fishing`."""
    words = cue.unit.text.split()
    return len(words) > 1 and all(len(word) > 1 and word[0] in "#＃" and word[1] not in "#＃" for word in words)


def _is_bracketed(cue: Cue) -> bool:
    """Whether a unit is a remark in brackets from end to end, too long for a stage note or with a number."""
    text = cue.unit.text
    closer = _BRACKETS.get(text[0])
    if closer is None or text[-1] != closer or closer in text[:-1] or cue.markers:
        return False
    return len(text) >= _NOTE_LEAST and any(char.isdecimal() or char in ".。" for char in text)


def _is_box_heading(cue: Cue) -> bool:
    """Whether a unit is a short line without a stop, as the heading of a box is."""
    text = cue.unit.text
    return len(text) <= _HEADING_LIMIT and not cue.asks and not cue.markers and text[-1].isalnum()


def _facts(cues: Sequence[Cue], number: int) -> int:
    """Count the lines of the box that begins with a unit: tight lines, each with a short term before a colon."""
    count = 0
    for place in range(number, len(cues)):  # no slice: there would be one as long as the text for each unit
        cue = cues[place]
        if cue.markers or not _is_fact(cue) or (count and not cue.unit.tight):
            break
        count += 1
    return count if count >= _FACTS else 0


def _is_fact(cue: Cue) -> bool:
    text = cue.unit.text
    return len(text) <= _FACT_LIMIT and term_end(text) > 0
