"""Voices: the printed labels of an article, those that mean the same speaker taken together."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsdoc.formats.text.additions import is_entitling, tell_apart
from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.label_words import unnumbered
from newsdoc.formats.text.labels import SPEAKING
from newsdoc.formats.text.merging import merge
from newsdoc.formats.text.names import name_alone
from newsdoc.formats.text.said_otherwise import drop_contradicted
from newsdoc.styles.terms import Marker

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.labels import Label
    from newsdoc.styles import Lexicon

__all__ = ["Voice", "is_reporting", "voices"]

_Labelled: TypeAlias = "list[tuple[int, Cue, Label]]"
"""The units with a label, each with its number and the label."""

_WEAK = ("dash", "line")
_WEAK_PLACES = 2
_WEAK_TOTAL = 4
_CREDITS = 2
_DIGITS = "0123456789"
_TAGGED = ("promo", "caption", "source", "correction", "disclaimer")
"""The kinds of furniture whose label may stand in brackets."""


@attrs.define(eq=False, repr=False)
class Voice:
    """All units that one speaker's labels begin: the forms of the label, in order, and the units' numbers.

    `side` is what the label says that its speaker does: question, answer, moderator, audience, translator. `turns`,
    `length` and `asked` are what the speaker's turns come to: how many, how long in all, and how many end in a
    question. `followed` are those after which a unit without a label stands. `title` is what the first label adds.
    Where several speak at once, `parts` are the labels of each. `known` are the forms, to look them up.
    """

    forms: list[str]
    places: list[int]
    quoted: bool = False
    proper: bool = True
    side: str | None = None
    turns: int = 0
    length: int = 0
    asked: int = 0
    followed: int = 0
    title: str | None = None
    parts: tuple[str, ...] = ()
    known: set[str] = attrs.field(factory=set[str], init=False)

    def add(self, *forms: str) -> None:
        """Add the forms that aren't known yet; there may be as many as units, where they are numbered."""
        self.forms += [form for form in forms if form not in self.known]
        self.known.update(forms)

    @property
    def full(self) -> str | None:
        """The longest form of two words or more."""
        return max((form for form in self.forms if " " in form), key=len, default=None)


def voices(cues: list[Cue], lexicon: Lexicon) -> dict[str, Voice]:
    """Give the voice that each label means; the keys are the labels in lower case.

    A label that takes several of the same to be one, and has too few, is dropped from its cue.
    """
    labelled: _Labelled = [(number, cue, cue.label) for number, cue in enumerate(cues) if cue.label is not None]
    if any(label.shape in _WEAK for _, _, label in labelled):
        _drop_weak(cues, labelled)
        labelled = [each for each in labelled if each[1].label is not None]
    if not labelled:
        return {}
    _drop_credits(labelled)
    _drop_tags(labelled)
    tell_apart(labelled, lexicon)
    _credit_named(labelled, lexicon)
    drop_contradicted(cues, labelled)
    tally: dict[str, Voice] = {}
    declared: dict[str, str] = {}
    counted = _counted(labelled)
    for number, cue, label in labelled:
        if cue.label is not None and _may_speak(cue, label, lexicon):
            _count(tally, declared, counted, number, cue, label)
            voice = tally[label.name.key]
            if len(voice.places) == 1:
                _entitle(voice, label, lexicon)
    merge(tally, declared, lexicon)
    _measure(tally, cues)
    return tally


def is_reporting(name: str, lexicon: Lexicon) -> bool:
    """Whether a label is a reporting clause such as `Anna Novak said`, and no name."""
    return name[name.rfind(" ") + 1 :] in lexicon.speech_verbs or name.endswith(lexicon.wide_speech_verbs)


def _may_speak(cue: Cue, label: Label, lexicon: Lexicon) -> bool:
    """Whether a label isn't known as something else, and isn't a reporting clause."""
    if cue.markers:
        return cue.marker(*SPEAKING) is not None
    return not is_reporting(label.name.text, lexicon)


def _drop_weak(cues: list[Cue], labelled: _Labelled) -> None:
    """Drop labels that are all of a line or end in a dash, unless at least two recur and so take turns."""
    weak = [(number, label) for number, _, label in labelled if label.shape in _WEAK]
    for shape in _WEAK:
        places: dict[str, list[int]] = {}
        for number, label in weak:
            if label.shape == shape:
                places.setdefault(label.name.key, []).append(number)
        if not places:
            continue
        strong = {key for key, found in places.items() if len(found) >= _WEAK_PLACES and _apart(found)}
        strong |= {key for key, found in places.items() if strong and cues[found[0]].marker(*SPEAKING)}
        kept = strong if len(strong) > 1 and sum(len(places[key]) for key in strong) >= _WEAK_TOTAL else set[str]()
        for key, numbers in places.items():
            for number in numbers:
                cue = cues[number]
                if key in kept:
                    cue.plain = False
                else:
                    cue.forget_label(plain=cue.plain)


def _drop_credits(labelled: _Labelled) -> None:
    """Let labels that credit somebody be speakers' where they are declared as such or recur as no credit does."""
    places: dict[str, list[tuple[int, Cue]]] = {}
    declared = {folded(label.name.declared) for _, _, label in labelled if label.name.declared}
    for number, cue, label in labelled:
        if cue.markers and not cue.marker(*SPEAKING):
            places.setdefault(label.name.key, []).append((number, cue))
    for key, found in places.items():
        credited = all(cue.marker("credit", "interviewer_credit") for _, cue in found)
        if key in declared or (credited and len(found) > _CREDITS and _apart([number for number, _ in found])):
            for _, cue in found:
                cue.markers = ()


def _drop_tags(labelled: _Labelled) -> None:
    """Drop what stands in brackets before a text just once, and doesn't say who speaks: the tag of a headline.

    A word for furniture stays its label, and a name stays one where others recur in the same brackets.
    """
    tags: dict[str, list[Cue]] = {}
    for _, cue, label in labelled:
        if label.shape == "bracket" and not label.alone and not cue.marker(*SPEAKING):
            tags.setdefault(label.name.key, []).append(cue)
    recurring = Counter(found[0].unit.text[0] for found in tags.values() if len(found) > 1)
    for found in tags.values():
        cue, first = found[0], found[0].unit.text[0]
        speaks = recurring[first] > 1 and not cue.markers
        if len(found) == 1 and first in "[【〔" and not speaks and not cue.marker(*_TAGGED):
            cue.forget_label()


def _credit_named(labelled: _Labelled, lexicon: Lexicon) -> None:
    """Let a word for who asks or answers, before nothing but a name, credit that person.

    It stands once, or above all that is said: `Interviewer: Ada Lind`, and only then `Interviewer: Why?`.
    """
    counts = Counter(label.name.key for _, _, label in labelled)
    above = True
    for _, cue, label in labelled:
        marker = cue.marker("question", "answer")
        if marker is not None and (above or counts[label.name.key] == 1):
            said = cue.unit.text[cue.body :]
            name = name_alone(said, lexicon) if len(label.name.key) > 1 else None
            above = above and name == said
            if name is not None and (above or counts[label.name.key] == 1):
                kind = "interviewer_credit" if marker.kind == "question" else "credit"
                cue.markers = (Marker(kind, marker.style),)
        above = above and cue.marker(*SPEAKING) is None and (bool(cue.markers) or counts[label.name.key] == 1)


def _apart(numbers: list[int]) -> bool:
    """Whether something stands between the lines that are alike."""
    return all(after - before > 1 for before, after in itertools.pairwise(numbers))


def _counted(labelled: _Labelled) -> set[str]:
    """Give the labels with a side whose numbers count questions or answers.

    They never go back, or begin anew on both sides alike: `Q1:` `A1:` `Q2:` `A2:` `Q1:` `A1:`.
    """
    numbers: dict[str, list[int]] = {}
    for _, cue, label in labelled:
        key = label.name.key
        if cue.markers and key[-1] in _DIGITS and cue.marker("question", "answer"):
            base = unnumbered(key)
            found = numbers.setdefault(base, [])
            number = int(key[len(base) :].strip(" #"))
            if found[-1:] != [number]:  # a paragraph more of the same
                found.append(number)
    alike = Counter(map(tuple, numbers.values()))
    return {base for base, found in numbers.items() if sorted(set(found)) == found or alike[tuple(found)] > 1}


def _count(  # noqa: PLR0913, PLR0917  (all that a label is counted by)
    tally: dict[str, Voice], declared: dict[str, str], counted: set[str], number: int, cue: Cue, label: Label
) -> None:
    name = label.name
    voice = tally.get(name.key)
    if voice is None:
        marker = cue.marker(*SPEAKING)
        side = marker.kind if marker else None
        bare = unnumbered(name.key)
        base = bare if side in ("question", "answer") and bare in counted else name.key
        voice = tally.get(base) or Voice([], [], side=side)
        tally[name.key] = tally[base] = voice
    if name.text not in voice.known:
        voice.add(name.text)
    voice.places.append(number)
    voice.quoted = voice.quoted or name.quoted
    voice.proper = voice.proper and name.proper
    if name.declared:
        declared[folded(name.declared)] = name.key


def _entitle(voice: Voice, label: Label, lexicon: Lexicon) -> None:
    """Take the title of the label with which a voice begins; what others add is how, or to whom, it is said."""
    if voice.side is None and is_entitling(label.name, lexicon):
        voice.title = label.name.title


def _measure(tally: dict[str, Voice], cues: list[Cue]) -> None:
    """Count each voice's turns, from its label to the next, or to a dash that opens somebody else's."""
    distinct = {id(voice): voice for voice in tally.values()}.values()
    speakers = {place: voice for voice in distinct for place in voice.places}
    voice: Voice | None = None
    for number, cue in enumerate(cues):
        if number in speakers:
            if voice is not None:
                voice.asked += cues[number - 1].asks
            voice = speakers[number]
            voice.turns += 1
        elif voice is not None and cue.dash and cue.item is None:
            voice.asked += cues[number - 1].asks
            voice = None
        elif voice is not None and cue.plain and number - 1 in speakers and not _is_alone(cues[number - 1]):
            voice.followed += 1
        if voice is not None:
            voice.length += len(cue.unit.text)
    if voice is not None:
        voice.asked += cues[-1].asks


def _is_alone(cue: Cue) -> bool:
    return cue.label is not None and cue.label.alone
