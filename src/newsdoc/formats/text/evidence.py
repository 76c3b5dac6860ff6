"""Evidence: what all the cues of an article come to, before anything is decided."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.text.introductions import Meeting, meetings, wide_meetings
from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.pages import PageMark, page_furniture
from newsdoc.formats.text.talk import Talk, talk
from newsdoc.formats.text.voices import Voice, voices

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.styles import Lexicon

__all__ = ["Evidence", "gather"]

_OPENING_UNITS = 12
_LONGER = 80
_LEAST_SENTENCE = 8
_IMPROPER = 3  # how often a label with small letters must recur
_LONGEST_INTRODUCTION = 6000
_PUNCTUATION = ':,.()«»“”"'


@attrs.define(eq=False, repr=False)
class Evidence:
    """What all the cues of an article come to.

    `voices` are by label in lower case, `speakers` those that recur; `meetings` are by the unit's number. `named` says
    that the caller named somebody, so that an interview is to be expected.
    """

    cues: list[Cue]
    lexicon: Lexicon
    voices: dict[str, Voice]
    speakers: tuple[Voice, ...]
    dashes: tuple[int, ...]
    meetings: dict[int, tuple[Meeting, ...]]
    interview_word: int | None
    named: bool = False
    pages: dict[int, PageMark] = attrs.Factory(dict[int, "PageMark"])
    talks: dict[int, Talk] = attrs.Factory(dict[int, Talk])

    def labelled(self, *sides: str) -> tuple[Voice, ...]:
        """Give the voices whose label says that they ask, that they answer, or what else they do."""
        found = {id(voice): voice for voice in self.voices.values() if voice.side in sides}
        return tuple(found.values())

    @property
    def is_announced(self) -> bool:
        """Whether the narrative says that there is an interview, or the caller does."""
        return self.interview_word is not None or bool(self.meetings) or self.named

    def talk(self, number: int) -> Talk:
        """Give what the words of a unit show."""
        if number not in self.talks:
            self.talks[number] = talk(self.cues[number], self.lexicon)
        return self.talks[number]

    @cached_property
    def is_punctuated(self) -> bool:
        """Whether nearly all longer units end in a stop, so that one without is something else."""
        longer = [text for cue in self.cues if len(text := cue.unit.text) >= _LONGER]
        return sum(text[-1].isalnum() for text in longer) * 5 <= len(longer)

    @cached_property
    def _sentences(self) -> dict[str, int]:
        """How many units have a sentence, among those that have several."""
        found: dict[str, int] = {}
        for cue in self.cues:
            parts = _sentences_of(cue.unit.text)
            if len(parts) > 1:
                for part in set(parts):
                    found[part] = found.get(part, 0) + 1
        return found

    def repeats(self, number: int, text: str) -> bool:
        """Whether the unit with this number, or a text that is most of it, repeats a sentence of another unit."""
        parts = _sentences_of(text)
        own = len(_sentences_of(self.cues[number].unit.text)) > 1
        return bool(parts) and self._sentences.get(parts[0], 0) > own and all(part in self._sentences for part in parts)

    @cached_property
    def questions(self) -> tuple[int, ...]:
        """The units without a mark or a label that end as questions do."""
        return tuple([number for number, cue in enumerate(self.cues) if cue.asks and cue.plain])


def _sentences_of(text: str) -> list[str]:
    """Give the sentences of a text, roughly, without their stops; those of a word or two are left out."""
    for mark in "!?…。！？":
        text = text.replace(mark, ".")
    return [bare for part in text.split(".") if len(bare := part.strip(' “”"«»„「」')) >= _LEAST_SENTENCE]


def gather(cues: list[Cue], text: str, lexicon: Lexicon, *, named: bool = False) -> Evidence:
    """Give the evidence of the cues of an article, whose text is given too."""
    pages = page_furniture(cues)
    for number in pages:
        cues[number].plain, cues[number].item = False, None
    tally = voices(cues, lexicon)
    distinct = {id(voice): voice for voice in tally.values()}.values()
    recurring = tuple([voice for voice in distinct if _recurs(voice)])
    dashes = tuple([number for number, cue in enumerate(cues) if cue.dash])
    found, word = _narrative(cues, lexicon.introducing.intersection(text.split()), lexicon)
    return Evidence(cues, lexicon, tally, recurring, dashes, found, word, named, pages)


def _narrative(
    cues: list[Cue], introducing: frozenset[str], lexicon: Lexicon
) -> tuple[dict[int, tuple[Meeting, ...]], int | None]:
    """Give who is introduced, by unit, and the first unit near the beginning that speaks of an interview.

    `introducing` are the words of introductions that the text has at all.
    """
    found: dict[int, tuple[Meeting, ...]] = {}
    first: int | None = None
    for number, cue in enumerate(cues):
        opening = number < _OPENING_UNITS
        if not cue.plain and not (cue.label and opening):
            continue
        text = cue.unit.text
        if len(text) <= _LONGEST_INTRODUCTION and (met := _met(text, introducing, lexicon)):
            found[number] = met
        if first is None and opening and _speaks_of_interviews(text, lexicon):
            first = number
    return found, first


def _met(text: str, introducing: frozenset[str], lexicon: Lexicon) -> tuple[Meeting, ...]:
    words = [word for word in introducing if word in text]
    met = meetings(text, words, lexicon) if words else ()
    if not met and not text.isascii() and max(text) >= WIDE:
        return wide_meetings(text, lexicon)
    return met


def _speaks_of_interviews(text: str, lexicon: Lexicon) -> bool:
    if not lexicon.interview_words.isdisjoint([word.strip(_PUNCTUATION) for word in text.split(" ")]):
        return True
    return not text.isascii() and max(text) >= WIDE and any(word in text for word in lexicon.wide_interview_words)


def _recurs(voice: Voice) -> bool:
    return voice.side is None and len(voice.places) >= (2 if voice.proper else _IMPROPER)
