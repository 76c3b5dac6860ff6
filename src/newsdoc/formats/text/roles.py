"""Roles: who asks and who answers, by what is said of them first, then by who asks more and says less."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.labels import SPEAKING
from newsdoc.formats.text.names import initials, names_in

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Cast, Person, Role
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.mode import Mode
    from newsdoc.formats.text.voices import Voice

__all__ = ["decide_roles"]

_ASKS_AS_WELL = 0.3
_FIRST = 0.15
_FRAMES = 0.25  # who opens a conversation of several and closes it leads it
_CURIOUS = 0.8
_SIDES = ("interviewer", "interviewee")
_BYLINE_UNITS = 6
_FIXED = {"answers-labelled": "interviewee", "dashed-questions": "interviewee", "questions-labelled": "interviewer"}
"""The modes in which all labels are those of one side."""


def decide_roles(made: Cast, evidence: Evidence, mode: Mode) -> None:
    """Decide who asks: by introductions, outlets and bylines first, then by who asks more and says less."""
    undecided: list[Person] = []
    fixed = _FIXED.get(mode.name)
    for person in made.people:
        if person.role == "speaker" and (kinds := _host_words(person, evidence)):
            person.role = "interviewer"
            if kinds == {"question"} and (person.title or "") not in person.labels[0]:
                person.title = None  # a word for who asks before the name is no title
        if person.role != "speaker":
            continue
        if fixed == "interviewee":
            person.role = "interviewee"
        elif fixed or mode.dashes == "answers" or person.kind == "organisation":
            person.role = "interviewer"
        elif person.kind != "group":
            undecided.append(person)
    if undecided and _is_interview(made, evidence):
        _by_share(made, undecided, evidence)
    _set_right(made, evidence)
    _together(made, evidence)


def _together(made: Cast, evidence: Evidence) -> None:
    """Let those who speak at once be on the side of all of them, if they are on one."""
    for person in made.people:
        if person.kind == "group" and person.labels and (parts := evidence.voices[folded(person.labels[0])].parts):
            roles: set[Role] = {made.by_label[part].role for part in parts if part in made.by_label}
            person.role = roles.pop() if len(roles) == 1 else "speaker"


def _is_interview(made: Cast, evidence: Evidence) -> bool:
    """Whether anything shows that somebody asks: a word, a question, an announcement; in a conversation nobody does."""
    voices = evidence.voices.values()
    return evidence.is_announced or any(person.asks for person in made.people) or any(voice.asked for voice in voices)


def _set_right(made: Cast, evidence: Evidence) -> None:
    """Set right the sides of two of whom one asks nearly always, and the other never: an introduction may mislead.

    It may name them either way round: `Mara Lind spoke to our reporter Jan Holm`.
    """
    named = {id(voice) for voice in evidence.speakers}
    people = [person for person in made.people if person.labels and person.kind != "group"]
    known = [(person, evidence.voices[folded(person.labels[0])]) for person in people]
    told = any(person.role not in _SIDES or person.basis == "given" for person, _ in known)
    if told or len(known) != 2 or any(id(voice) not in named for _, voice in known):  # noqa: PLR2004
        return
    (answering, silent), (asking, curious) = sorted(known, key=lambda one: one[1].asked)
    if not silent.asked and silent.turns > 1 and curious.turns > 1 and curious.asked >= _CURIOUS * curious.turns:
        answering.role, asking.role = "interviewee", "interviewer"


def _host_words(person: Person, evidence: Evidence) -> set[str]:
    """Say what a label adds to a name in words for those who lead or ask: `ANNA NOVAK, HOST`, `QUESTION NOVAK`."""
    markers = evidence.lexicon.labels.get((person.title or "").lower(), ())
    return {marker.kind for marker in markers if marker.kind in ("question", "moderator")}


def _by_share(made: Cast, undecided: list[Person], evidence: Evidence) -> None:
    scores = _scores(undecided, evidence)
    asking = any(person.asks for person in made.people) or _audience_asks(undecided, evidence)
    best = undecided[scores.index(max(scores))]
    two = len(made.people) == 2  # noqa: PLR2004  (one who asks and one who answers)
    for person, score in zip(undecided, scores, strict=True):
        asks = (person is best and not asking) or (score > _ASKS_AS_WELL and not two)
        person.role = "interviewer" if asks else "interviewee"
        person.share, person.turns = score, evidence.voices[folded(person.labels[0])].turns


def _audience_asks(undecided: list[Person], evidence: Evidence) -> bool:
    """Whether all questions are those of the audience, as where somebody meets the press."""
    asked = any(evidence.voices[folded(person.labels[0])].asked for person in undecided)
    return not asked and any(voice.asked for voice in evidence.labelled("audience"))


def _scores(people: list[Person], evidence: Evidence) -> list[float]:
    """Say how much more each asks, and how much less they say, than all others together."""
    voices = [*evidence.speakers, *evidence.labelled(*SPEAKING)]
    known = {id(voice) for voice in voices}
    own = [evidence.voices[folded(person.labels[0])] for person in people]
    voices += [voice for voice in own if id(voice) not in known]
    turns = sum(voice.turns for voice in voices)
    asked = sum(voice.asked for voice in voices)
    length = sum(voice.length for voice in voices)
    named = _byline_initials(evidence)
    first = min(voice.places[0] for voice in voices)
    last = max(voice.places[-1] for voice in voices)
    framed = len(voices) > 2  # noqa: PLR2004  (of two, whoever thanks may well be the one who answers)
    return [
        _score(voice, turns - voice.turns or 1, asked - voice.asked, length - voice.length or 1)
        + (0.3 if _is_among(person, named) else 0.0)
        + (_FIRST if voice.places[0] == first else 0.0)
        + (_FRAMES if framed and voice.places[0] == first and voice.places[-1] == last else 0.0)
        for voice, person in zip(own, people, strict=True)
    ]


def _score(voice: Voice, turns: int, asked: int, length: int) -> float:
    """Compare a voice with what the turns of all others come to."""
    says_less = log(length * max(voice.turns, 1) / (turns * voice.length))
    return voice.asked / max(voice.turns, 1) - asked / turns + 0.3 * says_less


def _byline_initials(evidence: Evidence) -> set[str]:
    """Give the names in the bylines, and their initials, in lower case."""
    found: set[str] = set()
    for cue in evidence.cues[:_BYLINE_UNITS]:
        if cue.marker("byline", "interviewer_credit"):
            for name, _ in names_in(cue.unit.text, evidence.lexicon):
                found |= {folded(name), folded("".join(word[0] for word in name.split()))}
    return found


def _is_among(person: Person, names: set[str]) -> bool:
    return person.name is not None and (folded(person.name) in names or initials(person.labels[0]) in names)
