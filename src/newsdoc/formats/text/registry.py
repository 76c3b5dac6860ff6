"""The registry of full names in an article's narrative, from which short and inflected ones are completed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.caseless import caseless_name_end, caseless_names
from newsdoc.formats.text.introduced import stem_key
from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.names import initials, names_in, short_forms, untitled
from newsdoc.formats.text.persons import Narrative, name_end

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Cast, Person
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.styles import Lexicon

__all__ = ["complete_names", "settle_cases"]

_CAPTION_LIMIT = 240
_FIRST_TURNS = 4
"""How many units of the interview may name somebody whose label is cut short."""


def complete_names(made: Cast, evidence: Evidence, first: int) -> None:
    """Give the full name from the text to those who are known by a first name, a surname or initials.

    What stands before the interview, which begins with the unit `first`, counts before captions and credits within it.
    """
    short = [person for person in made.people if _is_short(person)]
    if not short:
        return
    before: dict[str, str | None] = {}
    within: dict[str, str | None] = {}
    spoken: dict[str, str | None] = {}
    for number, cue in enumerate(evidence.cues):
        if number < first:
            _register_all(before, cue.unit.text, evidence.lexicon)
        elif cue.label is None and not cue.dash and len(cue.unit.text) <= _CAPTION_LIMIT:
            _register_all(within, cue.unit.text, evidence.lexicon)
        elif number < first + _FIRST_TURNS:
            _register_all(spoken, cue.unit.text, evidence.lexicon)
    for person in short:
        assert person.name is not None  # noqa: S101  (for the type checkers: who calls this has looked)
        key, letters = person.name.casefold(), initials(person.name)
        full = before.get(key) or before.get(letters) or within.get(key) or within.get(letters)
        full = full or (spoken.get(letters) if " " in person.name or "." in person.name else None)
        full = full or _titled(person.name, evidence)
        if full:
            bare = untitled(full, evidence.lexicon)
            person.title = person.title or full.removesuffix(bare).strip() or None
            person.name, person.confidence = bare, "likely"
        elif (outlet := _outlet(person.name, evidence)) is not None:
            person.name, person.confidence, person.kind = outlet, "likely", "organisation"
    _merge_same(made)


def _titled(title: str, evidence: Evidence) -> str | None:
    """Give the name that stands behind a title in the text, where a label is a title and nothing else."""
    lexicon = evidence.lexicon
    if title.lower() not in lexicon.titles:
        return None
    for cue in evidence.cues:
        text = cue.unit.text
        place = text.find(title)
        while place >= 0:
            begin = place + len(title) + (text[place + len(title) : place + len(title) + 1] == " ")
            wide = begin < len(text) and text[begin] >= WIDE
            end = (
                caseless_name_end(text, begin, lexicon)
                if wide
                else name_end(Narrative(text, lexicon.styles[0], lexicon), begin)
            )
            if end > begin and (wide or " " in text[begin:end]):
                return text[begin:end]
            place = text.find(title, place + 1)
    return None


def _merge_same(made: Cast) -> None:
    """Let those who turn out to have one name be one, the one with a label if one has one."""
    by_name: dict[str, Person] = {}
    for person in list(made.people):
        if person.name is None:
            continue
        first = by_name.setdefault(person.name, person)
        if first is person or (first.labels and person.labels):
            continue
        kept, gone = (person, first) if person.labels else (first, person)
        kept.title, kept.affiliation = kept.title or gone.title, kept.affiliation or gone.affiliation
        kept.role = gone.role if kept.role == "speaker" else kept.role
        by_name[person.name] = kept
        made.merge(kept, gone)


def _outlet(letters: str, evidence: Evidence) -> str | None:
    """Give the word of the headline that a few capitals stand for, as WN stands for Wikinews."""
    if not (2 <= len(letters) <= 4 and letters.isupper()):  # noqa: PLR2004  (as many as houses use)
        return None
    words = [word.strip(",.:;!?“”\"'’") for word in evidence.cues[0].unit.text.split(" ")]
    return next((word for word in words if len(word) > len(letters) and _stands_for(letters, word)), None)


def _stands_for(letters: str, word: str) -> bool:
    """Whether letters are the first of a capitalised word and others of it, in their order."""
    rest = iter(word.casefold())
    return word[0] == letters[0] and all(letter in rest for letter in letters.casefold())


def _register_all(registry: dict[str, str | None], text: str, lexicon: Lexicon) -> None:
    for name, _ in names_in(text, lexicon):
        _register(registry, name)
    if not text.isascii() and max(text) >= WIDE:
        for name, _ in caseless_names(text, lexicon):
            for form in (name[:1], name[:2], name[:3]):
                registry[form] = name if registry.get(form, name) == name else None


def _register(registry: dict[str, str | None], name: str) -> None:
    """Enter the short forms of a name; a form that two different people share means nobody."""
    words = name.split(" ")
    for form in (*short_forms(name), (words[0][0] + words[-1]).casefold()):
        other = registry.get(form, name)
        if other is not None and (other == name or other.endswith(f" {name}")):
            registry[form] = name
        elif other is None or not name.endswith(f" {other}"):
            registry[form] = None


def _is_short(person: Person) -> bool:
    if person.name is None or person.kind != "person":
        return False
    if person.name[0] >= WIDE:
        return len(person.name) <= 3  # noqa: PLR2004  (a surname or a title, in any of the scripts)
    *given, _ = person.name.replace(".", ". ").split()
    return all(len(word.rstrip(".")) == 1 for word in given)


def settle_cases(made: Cast, evidence: Evidence) -> None:
    """Give those who are introduced in another case than the first the name in the first case.

    That is the shortest form in which the text has it, or else the one that the endings of the language lead to.
    """
    inflected = {stem_key(person.name): person for person in made.people if person.inflected and person.name}
    if not inflected:
        return
    for cue in evidence.cues:
        for name, _ in names_in(cue.unit.text, evidence.lexicon):
            person = inflected.get(stem_key(name))
            if person is not None and person.name is not None and _is_shorter(name, person.name):
                person.name, person.confidence = name, "likely"
    for person in inflected.values():
        if person.confidence == "unsure" and person.name is not None:
            person.name = first_case(person.name, evidence.lexicon.endings.get(person.style or "", ()))


def _is_shorter(name: str, other: str) -> bool:
    return len(name) < len(other)


def first_case(name: str, endings: tuple[tuple[str, str], ...]) -> str:
    """Give a name in its first case, by the endings of a language, longer ones first."""
    return " ".join(_first_case(word, endings) for word in name.split(" "))


def _first_case(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for old, new in endings:
        if word.endswith(old) and len(word) > len(old) + 1:
            return word.removesuffix(old) + new
    return word
