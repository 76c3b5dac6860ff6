"""Evidence: what all the cues of an article come to, before anything is decided."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from newsdoc import patterns
from newsdoc.formats.text.introductions import Meeting, Sought, meetings, possible, wide_meetings, wide_possible
from newsdoc.formats.text.letters import language_of_letters
from newsdoc.formats.text.lines import WIDE, has_wide
from newsdoc.formats.text.names import name_alone
from newsdoc.formats.text.pages import PageMark, page_furniture
from newsdoc.formats.text.persons import Introduced
from newsdoc.formats.text.recorded import leave_other_times
from newsdoc.formats.text.stretches import stretches
from newsdoc.formats.text.talk import Talk, talk
from newsdoc.formats.text.voices import Voice, voices

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.styles import Lexicon
    from newsdoc.styles.terms import Grammar, PhrasesByWord

__all__ = ["Evidence", "gather"]

_OPENING_UNITS = 12
_CASELESS = frozenset({"ja", "ko", "zh"})
_FEW_LETTERS = 4  # a word or two in a text of another script introduces nobody
_SAMPLE = 1200
_LONGER = 80
_LEAST_SENTENCE = 8
_IMPROPER = 3  # how often a label with small letters must recur
_LONGEST_INTRODUCTION = 6000
_LONGEST_CREDIT = 140
_OTHER_STOPS = (("?", " "), ("!", " "), ("。", ""))
"""The stops that end a sentence as a full stop and a blank do, and what stands behind each."""
_ENDS = ' .!?…“”"«»„「」。'
_PUNCTUATION = ':,.()«»“”"'


# With slots, what is found out later would take a `__getattr__`, through which all attributes take longer.
@attrs.define(eq=False, repr=False, slots=False)
class Evidence:
    """What all the cues of an article come to.

    `voices` are by label in lower case, `speakers` those that recur; `meetings` are by the unit's number. `named` says
    that the caller named somebody, so that an interview is to be expected. `vocabulary` are the lexicon's keywords that
    stand in the text.
    """

    cues: list[Cue]
    lexicon: Lexicon
    voices: dict[str, Voice]
    speakers: tuple[Voice, ...]
    dashes: tuple[int, ...]
    meetings: dict[int, tuple[Meeting, ...]]
    vocabulary: frozenset[str] = frozenset()
    named: bool = False
    pages: dict[int, PageMark] = attrs.Factory(dict[int, "PageMark"])
    talks: dict[int, Talk] = attrs.Factory(dict[int, Talk])

    def labelled(self, *sides: str) -> tuple[Voice, ...]:
        """Give the voices whose label says that they ask, that they answer, or what else they do."""
        return tuple([voice for voice in self.distinct if voice.side in sides])

    @cached_property
    def distinct(self) -> tuple[Voice, ...]:
        """The voices, each once."""
        return tuple({id(voice): voice for voice in self.voices.values()}.values())

    @cached_property
    def is_timed(self) -> bool:
        """Whether a time stands beside most labels that recur, as nothing but a recording is transcribed."""
        labels = [self.cues[place].label for voice in self.speakers for place in voice.places]
        return sum(label is not None and label.times is not None for label in labels) * 2 > len(labels)

    @cached_property
    def is_announced(self) -> bool:
        """Whether the narrative or a byline says that there is an interview, or the caller does."""
        return bool(self.meetings) or self.named or self.has_interviewer or self._speaks_of_interviews

    @cached_property
    def _speaks_of_interviews(self) -> bool:
        """Whether a unit near the beginning has a word for an interview."""
        return any(
            _speaks_of_interviews(cue.unit.text, self.lexicon)
            for cue in self.cues[:_OPENING_UNITS]
            if cue.plain or cue.label
        )

    @cached_property
    def has_interviewer(self) -> bool:
        """Whether a short line credits somebody with the interview."""
        return any(
            cue.marker("interviewer_credit") and cue.body < len(cue.unit.text) <= _LONGEST_CREDIT
            for cue in self.cues
            if cue.markers
        )

    def talk(self, number: int) -> Talk:
        """Give what the words of a unit show."""
        if number not in self.talks:
            self.talks[number] = talk(self.cues[number], self.lexicon)
        return self.talks[number]

    @cached_property
    def edited(self) -> tuple[str, ...]:
        """The phrases about editing that may stand in the article."""
        return self._phrases(self.lexicon.edited)

    @cached_property
    def permissions(self) -> tuple[str, ...]:
        """The phrases about the use of pictures that may stand in the article."""
        return self._phrases(self.lexicon.permissions)

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The styles of the language that the article is most likely in: by its letters, or by common words."""
        sample = " ".join([cue.unit.text for cue in self.cues[:_OPENING_UNITS]])[:_SAMPLE]
        shown = None if sample.isascii() else language_of_letters(sample)
        if shown is not None:
            return frozenset(style.name for style in self.lexicon.styles if style.lang == shown)
        counts = Counter(
            name
            for word in self.lexicon.common_words.intersection(self.vocabulary)
            for name in self.lexicon.common[word]
        )
        most = max(counts.values(), default=0)
        return frozenset(name for name, count in counts.items() if count == most)

    @cached_property
    def describing(self) -> tuple[Grammar, ...]:
        """The styles whose words describe somebody: those of introductions that were found, or the article's own."""
        names = {meeting.style for found in self.meetings.values() for meeting in found} or self.spoken
        return tuple([style for style in self.lexicon.styles if style.name in names])

    def _phrases(self, phrases: PhrasesByWord) -> tuple[str, ...]:
        """Give those phrases of which the text has a word, and those that are looked for without one."""
        unparted = ("", WIDE) if self.lexicon.wide and self.spoken & _CASELESS else ("",)
        words = (*unparted, *sorted(phrases.keys() & self.vocabulary))
        return tuple([phrase for word in words for phrase in phrases.get(word, ())])

    @cached_property
    def is_punctuated(self) -> bool:
        """Whether nearly all longer units end in a stop, so that one without is something else."""
        longer = [text for cue in self.cues if len(text := cue.unit.text) >= _LONGER]
        return sum(text[-1].isalnum() for text in longer) * 5 <= len(longer)

    @cached_property
    def recurring(self) -> frozenset[str]:
        """The sentences that stand in the article more than once, roughly cut: to look closer only at those."""
        whole = ". ".join([cue.unit.text for cue in self.cues])  # to cut it at once is faster
        found = [sentence.strip(_ENDS) for sentence in _cut(whole)]
        if len(set(found)) == len(found):
            return frozenset()
        return frozenset(sentence for sentence, count in Counter(found).items() if count > 1)

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
        first = _cut(text)[0].strip(_ENDS)
        if first not in self.recurring:
            return False
        parts = _sentences_of(text)
        own = len(_sentences_of(self.cues[number].unit.text)) > 1
        return bool(parts) and self._sentences.get(parts[0], 0) > own and all(part in self._sentences for part in parts)

    @cached_property
    def questions(self) -> tuple[int, ...]:
        """The units without a mark or a label that end as questions do."""
        return tuple([number for number, cue in enumerate(self.cues) if cue.asks and cue.plain])


def _cut(text: str) -> list[str]:
    """Give the sentences of a text, cut as roughly as can be."""
    for mark, behind in _OTHER_STOPS:
        if mark in text:  # one sign is found far faster than two
            text = text.replace(mark + behind, ". ")
    return text.split(". ")


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
    leave_other_times(cues)
    tally = voices(cues, lexicon)
    distinct = {id(voice): voice for voice in tally.values()}.values()
    recurring = tuple([voice for voice in distinct if _recurs(voice)])
    dashes = tuple([number for number, cue in enumerate(cues) if cue.dash])
    vocabulary = frozenset[str]().union(*(lexicon.keywords.intersection(part.split()) for part in stretches(text)))
    found = _narrative(cues, vocabulary, _wide_introductions(text, lexicon), lexicon)
    return Evidence(cues, lexicon, tally, recurring, dashes, found, vocabulary, named, pages)


def _wide_introductions(text: str, lexicon: Lexicon) -> Sought:
    """Give the introductions of scripts without blanks whose words a text has."""
    if not lexicon.wide or not _has_wide_words(text):
        return Sought((), ())
    return wide_possible(text, lexicon)


def _has_wide_words(text: str) -> bool:
    """Whether a text has more than a word or two in a script without blanks."""
    found: set[str] = set()
    for match in patterns.WIDE.finditer(text):
        found.add(match.group())
        if len(found) == _FEW_LETTERS:
            return True
    return False


def _narrative(
    cues: list[Cue], vocabulary: frozenset[str], wide: Sought, lexicon: Lexicon
) -> dict[int, tuple[Meeting, ...]]:
    """Give who is introduced, by unit.

    `vocabulary` are the keywords in the text, `wide` the introductions of scripts without blanks that it may have.
    """
    telling = [(number, cue) for number, cue in enumerate(cues) if cue.plain or (number < _OPENING_UNITS and cue.label)]
    texts = [cue.unit.text for _, cue in telling]
    introducing = possible(texts, lexicon.introducing.intersection(vocabulary), lexicon)
    probes = (*introducing.probes, *wide.probes)
    found: dict[int, tuple[Meeting, ...]] = {}
    for (number, cue), text in zip(telling, texts, strict=True):
        if cue.label is not None and (credited := _credited(cue, lexicon)) is not None:
            found[number] = (credited,)
        elif len(text) <= _LONGEST_INTRODUCTION and any(map(text.__contains__, probes)):
            met = meetings(text, introducing, lexicon) or wide_meetings(text, wide, lexicon)
            if met:
                found[number] = met
    return found


def _credited(cue: Cue, lexicon: Lexicon) -> Meeting | None:
    """Give whom a line such as `Interviewee: Ada Lind` introduces: its label says who answers, and it is a credit."""
    if cue.label is None or (marker := cue.marker("credit")) is None:
        return None
    sides = lexicon.labels.get(cue.label.name.key, ())
    name = name_alone(cue.unit.text[cue.body :], lexicon) if any(side.kind == "answer" for side in sides) else None
    if name is None:
        return None
    begin = cue.unit.text.find(name, cue.body)
    return Meeting((Introduced(name, begin, begin + len(name)),), None, marker.style)


def _speaks_of_interviews(text: str, lexicon: Lexicon) -> bool:
    if any(
        not lexicon.interview_words.isdisjoint([word.strip(_PUNCTUATION) for word in part.split(" ")])
        for part in stretches(text)
    ):
        return True
    return lexicon.wide and has_wide(text) and any(map(text.__contains__, lexicon.wide_interview_words))


def _recurs(voice: Voice) -> bool:
    return voice.side is None and len(voice.places) >= (2 if voice.proper else _IMPROPER)
