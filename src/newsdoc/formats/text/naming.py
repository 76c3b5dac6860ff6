"""Naming: who it is that answers or asks where no label and no introduction names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.bylines import Credited, bare_name, byline_names, is_byline
from newsdoc.formats.text.caseless import caseless_name_end, is_caseless
from newsdoc.formats.text.cast import Cast, Person
from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.names import names_in, without_honorific
from newsdoc.formats.text.prominence import most_prominent
from newsdoc.formats.text.slots import Narrative, name_end

if TYPE_CHECKING:
    from newsdoc.formats.text.dialogue import Part
    from newsdoc.formats.text.evidence import Evidence

__all__ = ["name_interviewee", "name_interviewers"]

_FIRST_ANSWERS = 3
_BYLINE_UNITS = 6
_BARE_UNITS = 4


def name_interviewee(made: Cast, evidence: Evidence, parts: dict[int, Part], first: int) -> None:
    """Name the one who answers, if nobody is named yet: by their own first words, the headline, the introduction."""
    people = made.in_role("interviewee")
    if any(person.name is not None for person in people) or len(people) > 1:
        return
    answers = _answers(made, evidence, parts, first)
    found = _from_headline(evidence) or _from_themselves(evidence, answers) or _from_prominence(evidence, first)
    group = found is None
    found = found or _from_group(evidence, answers)
    if found is None:
        return
    number, name, rule, sure = found
    unit = evidence.cues[number].unit
    place = (unit.place(name.start), unit.end_place(name.end))
    if people:
        person = people[0]
        person.name, person.place, person.rule, person.basis = name.name, place, rule, "inferred"
    else:
        person = Person(name.name, place, rule, "inferred", role="interviewee")
        made.people.append(person)
    person.confidence = "likely" if sure else "unsure"
    person.kind = "group" if group else person.kind
    made.introduced.setdefault(number, []).append(person)


def _answers(made: Cast, evidence: Evidence, parts: dict[int, Part], first: int) -> list[int]:
    """Give the first answers' units."""
    found = [number for number, part in sorted(parts.items()) if part.state == "answer"]
    for key, person in made.by_label.items():
        if person.role == "interviewee" and key in evidence.voices:
            found += evidence.voices[key].places[:_FIRST_ANSWERS]
    if not found:
        found = list(range(first, min(first + 6, len(evidence.cues))))
    return sorted(found)[:_FIRST_ANSWERS]


# Where a name may stand

_Found = tuple[int, Credited, str, bool]


def _place_of(words: str, text: str) -> int:
    """Give where words first stand and aren't the end of longer ones, or a number below 0."""
    place = text.find(words)
    while place > 0 and text[place - 1].isalnum() and text[place - 1] < WIDE:
        place = text.find(words, place + 1)
    return place


def _from_themselves(evidence: Evidence, answers: list[int]) -> _Found | None:
    """Read `My name is Anna Novak` in the first answers."""
    for number in answers:
        cue = evidence.cues[number]
        text = cue.unit.text
        for words in filter(text.__contains__, evidence.lexicon.self_introductions):
            place = _place_of(words, text)
            if place < 0:
                continue
            begin = place + len(words)
            begin += len(text[begin:]) - len(text[begin:].lstrip(" "))
            end = _name_end(text, begin, evidence)
            if end - begin > 1 and (" " in text[begin:end] or text[begin] >= WIDE or _is_full_stop(text, end)):
                name = without_honorific(text[begin:end], evidence.lexicon)
                return number, Credited(_completed(name, evidence), begin, end), "introduces-themselves", True
    return None


def _is_full_stop(text: str, end: int) -> bool:
    """Whether a single word before an offset may be a name: a stop or a conjunction follows, no further words."""
    return text[end : end + 1] in (".", ",", "!", "，", "。") or text[end:].startswith(
        (" and ", " und ", " y ", " et ")
    )


def _name_end(text: str, begin: int, evidence: Evidence) -> int:
    if begin >= len(text):
        return begin
    if is_caseless(text[begin]):
        return caseless_name_end(text, begin, evidence.lexicon)
    return name_end(Narrative(text, evidence.lexicon.styles[0], evidence.lexicon), begin)


def _completed(name: str, evidence: Evidence) -> str:
    """Give the longer name of the headline that a single first name begins."""
    if " " in name or name[0] >= WIDE:
        return name
    for cue in evidence.cues[:4]:
        for other, _ in names_in(cue.unit.text, evidence.lexicon):
            if other.startswith(f"{name} "):
                return " ".join(other.split(" ")[:2])  # a headline in title case goes on in capitals
    return name


def _from_headline(evidence: Evidence) -> _Found | None:
    """Read a headline that is a name, or ends or begins in one set off by a colon."""
    cue = evidence.cues[0]
    text = cue.unit.text
    whole = bare_name(cue, evidence.lexicon)
    if whole is not None and whole.name == text and _recurs(text, evidence):
        return 0, whole, "headline-is-name", True
    pieces = [piece.strip() for piece in text.replace("：", ":").split(":")] if ":" in text or "：" in text else []
    for piece in reversed(pieces):
        for name, _ in names_in(piece, evidence.lexicon):
            if name == piece and " " in name and _recurs(name, evidence):
                begin = text.find(name)
                return 0, Credited(name, begin, begin + len(name)), "headline-names", True
    return None


def _from_group(evidence: Evidence, answers: list[int]) -> _Found | None:
    """Read `a conversation with The Slow Ferries` in the headline, where those who answer say we."""
    text = evidence.cues[0].unit.text
    if not any(evidence.talk(number).first for number in answers):
        return None
    for group in evidence.lexicon.introductions.values():
        for introduction in group:
            place = text.find(introduction.anchor)
            if place < 0 or introduction.before is not None:
                continue
            begin = place + len(introduction.anchor)
            end = _capitals_end(text, begin)
            if end > begin:
                return 0, Credited(text[begin:end], begin, end), "headline-names-group", False
    return None


def _capitals_end(text: str, begin: int) -> int:
    """Give where a run of capitalised words that begins at an offset ends."""
    end = begin
    for word in text[begin:].split(" "):
        bare = word.rstrip(",.:;!?’'\"”)")
        if not bare[:1].isupper():
            break
        end += len(bare) + (end > begin)
        if bare != word:
            break
    return end


def _recurs(name: str, evidence: Evidence) -> bool:
    """Whether the first or the last part of a name stands again outside the headline."""
    parts = {name.split(" ", maxsplit=1)[0], name.rsplit(" ", maxsplit=1)[-1]}
    return any(part in cue.unit.text for cue in evidence.cues[1:] for part in parts)


def _from_prominence(evidence: Evidence, first: int) -> _Found | None:
    """Give the name that stands out most before the interview."""
    found = most_prominent(evidence, first)
    return found and (found.number, found.name, "most-prominent-name", found.clear)


# Interviewers


def name_interviewers(made: Cast, evidence: Evidence, first: int) -> None:
    """Name the one who asks after the byline, where nobody else is named and it names one."""
    people = made.in_role("interviewer", "moderator")
    if any(person.name is not None for person in people) or len(people) > 1:
        return
    found = _byline(evidence, first, {person.name for person in made.people})
    if found is None:
        return
    number, name, rule = found
    unit = evidence.cues[number].unit
    place = (unit.place(name.start), unit.end_place(name.end))
    if people:
        person = people[0]
        person.name, person.place, person.rule, person.basis = name.name, place, rule, "inferred"
    else:
        person = Person(name.name, place, rule, "inferred", role="interviewer")
        made.people.append(person)
    person.confidence = "likely"


def _byline(evidence: Evidence, first: int, others: set[str | None]) -> tuple[int, Credited, str] | None:
    """Give the one name in the byline, or in a credit for the interview."""
    plain: list[tuple[int, Credited]] = []
    bare = min(first, _BARE_UNITS)
    for number, cue in enumerate(evidence.cues):
        if not cue.markers and number >= bare:  # as most units are
            continue
        near = number < min(first, _BYLINE_UNITS) or number >= first
        if cue.marker("interviewer_credit") and is_byline(cue):
            names = byline_names(cue, evidence.lexicon)
            if len(names) == 1 and names[0].name not in others:
                return number, names[0], "interview-credit"
        elif near and cue.marker("byline") and is_byline(cue):
            names = byline_names(cue, evidence.lexicon)
            plain += [(number, name) for name in names if name.name not in others]
        elif 0 < number < bare and (name := bare_name(cue, evidence.lexicon)):
            plain += [(number, name)] if name.name not in others else []
    return (*plain[0], "byline-asks") if len(plain) == 1 else None
