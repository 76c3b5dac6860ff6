"""Participants known by their printed labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.text.cast import Cast, Person, Role
from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.labels import SPEAKING
from newsdoc.formats.text.names import is_title, name_alone, untitled
from newsdoc.formats.text.offices import wide_label
from newsdoc.formats.text.recasing import as_written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.given import Given
    from newsdoc.formats.text.labels import Label
    from newsdoc.formats.text.mode import Mode
    from newsdoc.formats.text.voices import Voice

__all__ = ["add_labelled"]

_OPENING_UNITS = 12
_LETTERS = 16  # so many are found faster one by one
_REACH = 4
"""How many units before a single name that speaks once somebody else must have spoken."""

_SIDES: dict[str | None, Role] = {
    "question": "interviewer",
    "answer": "interviewee",
    "moderator": "moderator",
    "audience": "audience",
    "translator": "translator",
}


class _Talk(NamedTuple):
    """The units in which those speak who are known, the first and the last of them, and the names told elsewhere."""

    places: set[int]
    first: int
    last: int
    told: frozenset[str]


def add_labelled(made: Cast, evidence: Evidence, mode: Mode, given: Given) -> None:
    """Add a participant for each label that recurs, says what its speaker does, or means one whom the caller names."""
    sides = ("question", "moderator") if mode.dashes == "answers" else SPEAKING
    voices = [*evidence.speakers, *evidence.labelled(*sides), *_once(evidence, mode, given)]
    keys: dict[int, list[str]] = {}
    for key, voice in evidence.voices.items():
        keys.setdefault(id(voice), []).append(key)
    full = {id(voice): _full(voice, evidence) for voice in voices}
    bare = [_bare(name, voice, evidence) for voice in voices if (name := full[id(voice)]) is not None]
    written = as_written(bare, evidence.cues)
    for voice in sorted(voices, key=lambda voice: voice.places[0]):
        person = _labelled(voice, full[id(voice)], written, evidence)
        made.people.append(person)
        for key in keys.get(id(voice), ()):
            made.by_label[key] = person
        for form in voice.forms:
            made.by_label[folded(form)] = person


def _once(evidence: Evidence, mode: Mode, given: Given) -> list[Voice]:
    """Give those with a name who speak just once: directly between two turns of others, or named by the caller."""
    if mode.name not in ("labels", "question-and-answer"):
        return []
    known = [*evidence.speakers, *evidence.labelled(*SPEAKING)]
    taken = {id(voice) for voice in known}
    spoken = {place for voice in known for place in voice.places}
    once = {id(voice): voice for voice in evidence.voices.values() if id(voice) not in taken}.values()
    talk = _Talk(spoken, min(spoken), max(spoken), _told(once, evidence)) if spoken else None
    found: list[Voice] = []
    for voice in sorted(once, key=lambda voice: voice.places[0], reverse=True):
        if _speaks_once(voice, talk, evidence) or _is_meant(voice, given, evidence):
            found.append(voice)
            spoken.update(voice.places)  # somebody who speaks once may follow another
    return found


def _speaks_once(voice: Voice, talk: _Talk | None, evidence: Evidence) -> bool:
    """Whether a label that stands once is a speaker's: by the time beside it, or by the turns around it."""
    if voice.parts or (evidence.is_timed and _is_timed(voice, evidence)):
        return True
    return talk is not None and (_is_between(voice, talk, evidence) or _is_answering(voice, talk, evidence))


def _is_timed(voice: Voice, evidence: Evidence) -> bool:
    label = evidence.cues[voice.places[0]].label
    return voice.proper and label is not None and label.times is not None


def _is_meant(voice: Voice, given: Given, evidence: Evidence) -> bool:
    return any(given.means(form, evidence.lexicon) is not None for form in voice.forms)


def _is_between(voice: Voice, talk: _Talk, evidence: Evidence) -> bool:
    place = voice.places[0]
    cue = evidence.cues[place]
    if not voice.proper or cue.label is None or cue.label.shape not in ("colon", "bracket"):
        return False
    name = cue.label.name
    if (
        cue.label.shape == "colon"
        and len(name.text.split(" ")) == 1
        and not (name.text.isupper() or name.declared)
        and not _is_named(name.text, evidence)
    ):
        return False
    before = talk.first < place
    titled = is_title(name.text, evidence.lexicon) or (voice.title is not None and " " in name.text)
    if titled or name.text in talk.told:
        # who holds an office, or is named elsewhere, may speak for more than one paragraph
        return before and talk.last > place
    if " " in name.text and name.text in cue.unit.text[cue.label.end :]:
        return before  # who says their own name
    if place + (2 if cue.alone else 1) not in talk.places:
        return False
    near = range(max(0, place - _REACH), place)
    return before if " " in name.text or cue.alone else any(number in talk.places for number in near)


def _is_answering(voice: Voice, talk: _Talk, evidence: Evidence) -> bool:
    """Whether one who speaks once does so behind a question of somebody who speaks again after it."""
    place = voice.places[0]
    cue = evidence.cues[place]
    following = place + (2 if cue.alone else 1)
    if place - 1 not in talk.places or following not in talk.places or not evidence.cues[place - 1].asks:
        return False
    before, after = evidence.cues[place - 1].label, evidence.cues[following].label
    same = before is not None and after is not None and _voice(before, evidence) is _voice(after, evidence)
    named = voice.proper and (" " in voice.forms[0] or voice.forms[0].isupper())  # `Background:` names nobody
    return same and named and cue.label is not None and cue.label.shape in ("colon", "bracket")


def _voice(label: Label, evidence: Evidence) -> Voice | None:
    return evidence.voices.get(label.name.key)


def _told(voices: Iterable[Voice], evidence: Evidence) -> frozenset[str]:
    """Give the names of several words, of people, that stand in the text besides as the label of these voices.

    All of them are looked for at once, as there may be as many as paragraphs.
    """
    labels = [(voice.places[0], evidence.cues[voice.places[0]].label) for voice in voices]
    places = {label.name.text: place for place, label in labels if label is not None and " " in label.name.text}
    places = {name: place for name, place in places.items() if name_alone(name, evidence.lexicon) is not None}
    firsts = {name[0] for name in places}
    lengths = {len(name) for name in places}
    found: set[str] = set()
    for number, cue in enumerate(evidence.cues if places else ()):
        text = cue.unit.text
        for start in _places(text, firsts):
            names = [text[start : start + length] for length in lengths]
            found.update([name for name in names if places.get(name, number) != number])
    return frozenset(found)


def _places(text: str, letters: set[str]) -> list[int]:
    """Give where any of some letters stand in a text."""
    if len(letters) > _LETTERS:
        return [place for place, letter in enumerate(text) if letter in letters]
    found: list[int] = []
    for letter in letters:
        place = text.find(letter)
        while place >= 0:
            found.append(place)
            place = text.find(letter, place + 1)
    return found


def _is_named(word: str, evidence: Evidence) -> bool:
    """Whether a single word is one of somebody's names elsewhere in the text."""
    return any(word in cue.unit.text for cue in evidence.cues[:_OPENING_UNITS] if cue.label is None)


def _full(voice: Voice, evidence: Evidence) -> str | None:
    """Give the full form of the label, or nothing for a word that says what somebody does.

    Where the title stands before the comma, it is made the title.
    """
    full = None if voice.side else voice.full or voice.forms[0]
    if full is not None and voice.title is not None and _is_title_first(full, voice.title, evidence):
        full, voice.title = voice.title, full
    return full


def _bare(full: str, voice: Voice, evidence: Evidence) -> str:
    """Give the name in a full form, without its title; that of several has none."""
    return full if voice.parts else untitled(full, evidence.lexicon)


def _labelled(voice: Voice, full: str | None, written: dict[str, str], evidence: Evidence) -> Person:
    first = evidence.cues[voice.places[0]]
    assert first.label is not None  # noqa: S101  (for the type checkers: who calls this has looked)
    printed = first.label.name.text  # a short form may stand before the full one
    begin = max(first.unit.text.find(printed, first.label.start), 0)
    parts = full and wide_label(full, evidence.lexicon)
    bare = full and _bare(full, voice, evidence)
    title = parts.title if parts else None if voice.parts else _title(full, evidence)
    return Person(
        parts.name if parts else bare and written.get(bare, bare),
        (first.unit.place(begin), first.unit.end_place(begin + len(printed))),
        rule="speaker-label",
        basis="label",
        role=_SIDES.get(voice.side, "speaker"),
        kind="group" if voice.parts else "organisation" if voice.quoted or (full and _is_house(full)) else "person",
        title=voice.title or title,
        affiliation=parts.affiliation if parts else None,
        labels=list(voice.forms),
    )


def _is_title_first(name: str, title: str, evidence: Evidence) -> bool:
    """Whether a label has the title before its comma and the name behind it: `MINISTER OF WATER, ANNA NOVAK`."""
    words = evidence.lexicon.title_words
    behind = title.split(" ")
    return (
        name.split(" ", maxsplit=1)[0].lower() in words
        and not name.split(" ", maxsplit=1)[0].endswith(".")  # `SEN. LIND, COMMITTEE CHAIRMAN`
        and len(behind) > 1
        and not any(word.lower() in words for word in behind)
        and behind[0][0].isupper()
    )


def _title(full: str | None, evidence: Evidence) -> str | None:
    """Give the title that stands before the name in a label of two words or more."""
    if full is None or " " not in full or full.isupper():
        return None
    bare = untitled(full, evidence.lexicon)
    return full.removesuffix(bare).strip() or None if bare != full else None


def _is_house(label: str) -> bool:
    """Whether a label looks like an outlet's: it begins with a digit, as no name does."""
    return label[0].isdecimal()
