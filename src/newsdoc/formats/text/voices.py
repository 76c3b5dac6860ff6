"""Voices: the printed labels of an article, those that mean the same speaker taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.text.names import initials, short_forms

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue, Name
    from newsdoc.styles import Lexicon

__all__ = ["Voice", "voices"]

_SIDES = ("question", "answer")


@attrs.define(eq=False, repr=False)
class Voice:
    """All units that one speaker's labels begin: the forms of the label, in order, and the units' numbers.

    `side` is question or answer where the label says so. `turns`, `length` and `asked` are what the speaker's
    turns come to: how many, how long in all, and how many end in a question mark.
    """

    forms: list[str]
    places: list[int]
    quoted: bool = False
    proper: bool = True
    side: str | None = None
    turns: int = 0
    length: int = 0
    asked: int = 0

    @property
    def full(self) -> str | None:
        """The longest form of two words or more."""
        return max((form for form in self.forms if " " in form), key=len, default=None)


def voices(cues: list[Cue], lexicon: Lexicon) -> dict[str, Voice]:
    """Give the voice that each label means; the keys are the labels in lower case."""
    tally: dict[str, Voice] = {}
    declared: dict[str, str] = {}
    for number, cue in enumerate(cues):
        if cue.label is not None and _may_speak(cue, lexicon):
            _count(tally, declared, number, cue, cue.label.name)
    _merge(tally, declared)
    _measure(tally, cues)
    return tally


def _may_speak(cue: Cue, lexicon: Lexicon) -> bool:
    """Whether a label isn't known as something else, and isn't a reporting clause."""
    if cue.markers:
        return cue.marker(*_SIDES) is not None
    assert cue.label is not None  # noqa: S101  (who calls this has looked)
    name = cue.label.name.text
    return name[name.rfind(" ") + 1 :] not in lexicon.speech_verbs


def _count(tally: dict[str, Voice], declared: dict[str, str], number: int, cue: Cue, name: Name) -> None:
    voice = tally.get(name.key)
    if voice is None:
        marker = cue.marker(*_SIDES)
        voice = tally[name.key] = Voice([], [], side=marker.kind if marker else None)
    if name.text not in voice.forms:
        voice.forms.append(name.text)
    voice.places.append(number)
    voice.quoted = voice.quoted or name.quoted
    voice.proper = voice.proper and name.proper
    if name.declared:
        declared[name.declared.casefold()] = name.key


def _merge(tally: dict[str, Voice], declared: dict[str, str]) -> None:
    """Take short labels and the full ones that they stand for together."""
    abbreviated = _merge_abbreviated(tally)
    meant: dict[str, str | None] = {}
    for key, voice in tally.items():
        if " " in key and voice.side is None and key not in abbreviated:
            for form in short_forms(voice.forms[0]):
                meant[form] = key if meant.get(form, key) == key else None
    meant |= declared
    for key, voice in list(tally.items()):
        if " " not in key and (full := meant.get(key) or meant.get(initials(key))) and full != key:
            _join(tally[full], voice)
            tally[key] = tally[full]


def _merge_abbreviated(tally: dict[str, Voice]) -> set[str]:
    """Take names with initials (`M. Lind`) and the one full name that they stand for together; give the former."""
    by_surname: dict[str, list[str]] = {}
    for key, voice in tally.items():
        if " " in key and voice.side is None:
            by_surname.setdefault(key[key.rfind(" ") + 1 :], []).append(key)
    merged: set[str] = set()
    for keys in by_surname.values():
        fulls = [key for key in keys if not _is_abbreviated(key)]
        for key in filter(_is_abbreviated, keys) if len(fulls) == 1 else ():
            if key[0] == fulls[0][0]:
                _join(tally[fulls[0]], tally[key])
                tally[key] = tally[fulls[0]]
                merged.add(key)
    return merged


def _is_abbreviated(key: str) -> bool:
    """Whether all words of a name but the last are initials."""
    *given, _ = key.split(" ")
    return all(len(word.rstrip(".")) == 1 for word in given)


def _join(full: Voice, short: Voice) -> None:
    full.forms += [form for form in short.forms if form not in full.forms]
    full.places = sorted([*full.places, *short.places])


def _measure(tally: dict[str, Voice], cues: list[Cue]) -> None:
    """Count each voice's turns, from its label to the next, or to a dash that opens somebody else's."""
    speakers = {place: voice for voice in tally.values() for place in voice.places}
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
        if voice is not None:
            voice.length += len(cue.unit.text)
    if voice is not None:
        voice.asked += cues[-1].asks
