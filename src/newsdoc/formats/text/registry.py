"""The registry of full names in an article's narrative, from which short and inflected ones are completed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsdoc.formats.text.caseless import caseless_name_end, caseless_names
from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.introduced import stem_key
from newsdoc.formats.text.lines import WIDE, has_wide
from newsdoc.formats.text.names import (
    initials,
    is_abbreviated_title,
    is_title,
    names_in,
    partial_forms,
    short_forms,
    untitled,
)
from newsdoc.formats.text.slots import Narrative, name_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.formats.text.cast import Cast, Person
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.styles import Lexicon

__all__ = ["add_titles", "complete_names", "settle_cases"]

Registry: TypeAlias = "dict[str, str | None]"
"""Full names by their short forms; a form that means several people means nobody."""

_CAPTION_LIMIT = 240
_FIRST_TURNS = 4
_NEAR = 200
"""How many units of the interview may name somebody whose label is cut short."""


def complete_names(made: Cast, evidence: Evidence, first: int) -> None:
    """Give the full name from the text to those who are known by a first name, a surname or initials.

    What stands before the interview, which begins with the unit `first`, counts before captions and credits within it.
    """
    people = [person for person in made.people if person.name is not None and person.kind == "person"]
    if not people:
        return
    registries = _Registries(evidence, first)
    for person in people:
        assert person.name is not None  # noqa: S101  (for the type checkers: they have been chosen so)
        titled = _titled(person.name, evidence)
        if titled is None and not _is_short(person.name):
            _complete_partial(person, person.name, registries, evidence.lexicon)
            continue
        full = titled or _full(person.name, registries)
        if titled:
            person.title = person.title or person.name
        if full:
            _take(person, full, evidence.lexicon)
        elif (outlet := _outlet(person.name, evidence)) is not None:
            person.name, person.confidence, person.kind = outlet, "likely", "organisation"
    _merge_same(made)


def add_titles(made: Cast) -> None:
    """Give those of whom the text says no more the title that their label shortens."""
    for person in made.people:
        title, _, surname = person.labels[0].rpartition(" ") if person.labels else ("", "", "")
        if person.title is None and surname and is_abbreviated_title(title):
            person.title = title


@attrs.define(eq=False, repr=False, slots=False)
class _Registries:
    """Full names by their short forms: before the interview, in captions and the like within it, in its first turns.

    A form that means several people means nobody. Each is made when somebody isn't found in the one before.
    """

    evidence: Evidence
    first: int

    @cached_property
    def before(self) -> Registry:
        """What stands before the interview."""
        return _register_all([cue.unit.text for cue in self.evidence.cues[: self.first]], self.evidence.lexicon)

    @cached_property
    def within(self) -> Registry:
        """What stands in captions and the like within the interview."""
        texts = [cue.unit.text for cue in self.evidence.cues[self.first :] if _may_be_caption(cue)]
        return _register_all(texts, self.evidence.lexicon)

    @cached_property
    def spoken(self) -> Registry:
        """What is said in the first turns."""
        turns = self.evidence.cues[self.first : self.first + _FIRST_TURNS]
        return _register_all([cue.unit.text for cue in turns if not _may_be_caption(cue)], self.evidence.lexicon)


def _may_be_caption(cue: Cue) -> bool:
    return cue.label is None and not cue.dash and len(cue.unit.text) <= _CAPTION_LIMIT


def _full(name: str, registries: _Registries) -> str | None:
    """Give the full name that a first name, a surname or initials stand for."""
    key, letters = folded(name), initials(name)
    full = registries.before.get(key) or registries.before.get(letters)
    full = full or registries.within.get(key) or registries.within.get(letters)
    return full or (registries.spoken.get(letters) if " " in name or "." in name else None)


def _take(person: Person, full: str, lexicon: Lexicon) -> None:
    """Give somebody the full name that the text has for them, and the title before it."""
    bare = untitled(full, lexicon)
    person.title = person.title or full[: full.find(bare)].strip() or None
    person.name, person.confidence = bare, "likely"


def _complete_partial(person: Person, name: str, registries: _Registries, lexicon: Lexicon) -> None:
    """Complete a name of several words: the end of a longer one, or a surname behind what shortens a title."""
    title, _, surname = name.rpartition(" ")
    if not title or not person.labels:
        return
    full = registries.before.get(folded(name)) or registries.within.get(folded(name))
    if full is None and is_abbreviated_title(title):
        person.name = surname
        full = _full(surname, registries)
    if full is not None and full != name:
        _take(person, full, lexicon)


def _titled(title: str, evidence: Evidence) -> str | None:
    """Give the name beside a title in the text, where a label is a title and nothing else."""
    lexicon = evidence.lexicon
    if not is_title(title, lexicon):
        return None
    for cue in evidence.cues:
        text = cue.unit.text
        for place in _places(text, title):
            name = _name_after(text, place + len(title), lexicon) or _name_before(text, place, lexicon)
            if name is not None:
                return name
    return None


def _places(text: str, title: str) -> Iterator[int]:
    """Give where a title stands in a text, whether or not in capitals."""
    # İ is the one letter that would be two in lower case, and the places behind it others.
    folded, sought = text.replace("İ", "I").lower(), title.lower()
    place = folded.find(sought)
    while place >= 0:
        yield place
        place = folded.find(sought, place + 1)


def _name_after(text: str, end: int, lexicon: Lexicon) -> str | None:
    """Give the full name that stands right behind a title."""
    begin = end + (text[end : end + 1] == " ")
    wide = begin < len(text) and text[begin] >= WIDE
    if wide:
        end = caseless_name_end(text, begin, lexicon)
    else:
        end = name_end(Narrative(text, lexicon.styles[0], lexicon), begin)
    return text[begin:end] if end > begin and (wide or " " in text[begin:end]) else None


def _name_before(text: str, place: int, lexicon: Lexicon) -> str | None:
    """Give the full name that stands before a title and a comma."""
    if not text.endswith(", ", 0, place):
        return None
    before = text[max(0, place - _NEAR) : place]  # a title may stand in a line again and again
    found = [name for name, begin in names_in(before, lexicon) if begin + len(name) == len(before) - 2]
    return max(found, key=len, default=None)


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
    rest = iter(folded(word))
    return word[0] == letters[0] and all(letter in rest for letter in folded(letters))


def _register_all(texts: Iterable[str], lexicon: Lexicon) -> Registry:
    """Give the names in some texts by their short forms."""
    registry: Registry = {}
    known: set[str] = set()
    for text in texts:
        for name, _ in names_in(text, lexicon):
            if name not in known:
                known.add(name)
                _register(registry, name, lexicon)
        if lexicon.wide and has_wide(text):
            for name, _ in caseless_names(text, lexicon):
                for form in (name[:1], name[:2], name[:3]):
                    registry[form] = name if registry.get(form, name) == name else None
    return registry


def _register(registry: Registry, name: str, lexicon: Lexicon) -> None:
    """Enter the short forms of a name; a form that two different people share means nobody.

    Its end isn't one unless a particle begins it: the first word may be a noun, as in `Biologin Almut Reincke`.
    """
    words = name.split(" ")
    *endings, outer = partial_forms(name) or (folded(name),)
    endings = [form for form in endings if form.split(" ", 1)[0] in lexicon.name_particles]
    for form in (*short_forms(name), *endings, outer, folded(words[0][0] + words[-1])):
        other = registry.get(form, name)
        if other is not None and (other == name or other.endswith(f" {name}")):
            registry[form] = name
        elif other is None or not name.endswith(f" {other}"):
            registry[form] = None


def _is_short(name: str) -> bool:
    if name[0] >= WIDE:
        return len(name) <= 3  # noqa: PLR2004  (a surname or a title, in any of the scripts)
    *given, _ = name.replace(".", ". ").split()
    return all(len(word.rstrip(".")) == 1 for word in given)


def settle_cases(made: Cast, evidence: Evidence) -> None:
    """Give those who are introduced in another case than the first the name in the first case.

    That is the shortest form in which the text has it, or else the one that the endings of the language lead to.
    """
    inflected = {stem_key(person.name): person for person in made.people if person.inflected and person.name}
    if not inflected:
        return
    seen: set[str] = set()
    for cue in evidence.cues:
        for name, _ in names_in(cue.unit.text, evidence.lexicon):
            if name in seen:
                continue
            seen.add(name)
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
