"""Persons: names in narrative with the title and the affiliation that stand around them, by templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.text.caseless import is_caseless
from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.names import untitled
from newsdoc.formats.text.slots import PHRASE_ENDS, Narrative, name_end, named_end, slot_end, tokens_from
from newsdoc.styles.template import Literal

if TYPE_CHECKING:
    from newsdoc.styles import Lexicon, Template

__all__ = ["Introduced", "holds_stop", "persons"]

_CLAUSE_WORDS = 16
_INITIALS = 5
_ABBREVIATION = 3  # `Dr.`, `St.`
_NAME_WORDS = 5
_PERSONS_AT_ONCE = 6


class Introduced(NamedTuple):
    """Somebody who is introduced: the name as printed, and where it stands in the unit's text.

    An `inflected` name is in another case than the first.
    """

    name: str
    start: int
    end: int
    title: str | None = None
    affiliation: str | None = None
    inflected: bool = False


def persons(
    narrative: Narrative, start: int, templates: tuple[Template, ...], *, inflected: bool
) -> tuple[tuple[Introduced, ...], int]:
    """Read the person who is named at an offset, and those that a conjunction joins to them; and where they end."""
    found: list[Introduced] = []
    end = start
    while len(found) < _PERSONS_AT_ONCE:
        owner, begin = _owner(narrative, end)
        read = _person(narrative, begin, templates, inflected=inflected)
        if read is None and owner is not None:
            owner, read = None, _person(narrative, end, templates, inflected=inflected)
        if read is None:
            break
        person, end = read
        found.append(person._replace(affiliation=person.affiliation or owner))
        joined = _joined(narrative, end)
        if joined == end:
            break
        end = joined
    return tuple(found), end


def _owner(narrative: Narrative, start: int) -> tuple[str | None, int]:
    """Read whose somebody is, as in `the Gazette's editor Anna Novak`, and give where the rest begins."""
    begin = start
    tokens = tokens_from(narrative, start, _NAME_WORDS)
    if tokens and tokens[0] in narrative.style.articles:
        begin += len(tokens.pop(0)) + 1
    for count, token in enumerate(tokens[:-1], 1):
        bare = token.removesuffix("'s").removesuffix("’s")
        if bare != token and bare[:1].isupper():
            owner = " ".join([*tokens[: count - 1], bare])
            return owner, begin + len(" ".join(tokens[:count])) + 1
        if not token[0].isupper() or not token[-1].isalnum():
            break
    return None, start


def _joined(narrative: Narrative, end: int) -> int:
    """Give the place after a conjunction."""
    for word in narrative.style.conjunctions:
        if narrative.text.startswith(f" {word} ", end):
            return end + len(word) + 2
    return end


def _person(
    narrative: Narrative, start: int, templates: tuple[Template, ...], *, inflected: bool
) -> tuple[Introduced, int] | None:
    """Read one person: by the first template that fits, or else by the first full name in the clause."""
    read = _by_template(narrative, start, templates, inflected=inflected)
    if read is not None and " " in read[0].name:
        return read
    if is_caseless(narrative.text[start : start + 1]):
        return read
    return _full_name_in_clause(narrative, start, inflected=inflected) or read


def _full_name_in_clause(narrative: Narrative, start: int, *, inflected: bool) -> tuple[Introduced, int] | None:
    """Read the first full name in the rest of a clause, with a title in small letters and an affiliation before it."""
    text = narrative.text
    if not text[start : start + 1].islower():
        return None
    begin = start
    small = start
    before = ""
    known = (*narrative.style.affiliation_words, *narrative.style.articles)
    for token in tokens_from(narrative, start, _CLAUSE_WORDS):
        if token[0].isupper() and before[:1].islower() and before not in known:
            end = name_end(narrative, begin)
            if " " in text[begin:end]:
                return _described(narrative, (start, small), (begin, end), inflected=inflected)
        elif token[0].islower() and small == begin:
            small = begin + len(token) + 1
        if token[-1] in PHRASE_ENDS:
            return None
        begin += len(token) + 1
        before = token
    return None


def _described(
    narrative: Narrative, title: tuple[int, int], name: tuple[int, int], *, inflected: bool
) -> tuple[Introduced, int]:
    """Give the person whose title stands between two offsets, and their affiliation between that and the name."""
    words = _before_clause(_words(narrative, title), narrative)
    affiliation = narrative.text[title[1] : name[0]].strip(' «»"“”') or None
    return Introduced(narrative.text[slice(*name)], *name, words, affiliation, inflected), name[1]


def _by_template(
    narrative: Narrative, start: int, templates: tuple[Template, ...], *, inflected: bool
) -> tuple[Introduced, int] | None:
    """Read one person by the first template that fits."""
    first = narrative.text[start : start + 1]
    named = first.isupper()
    caseless = is_caseless(first)
    named_to = named_end(narrative, start) if named or caseless else start
    for template in templates:
        begins = template.begins_with_name
        if (begins is not named and not caseless) or (begins and named_to == start):
            continue
        if begins and not narrative.text.startswith(template.behind_name, named_to):
            continue
        read = _fill(narrative, start, template, named_to)
        if read is None:
            continue
        title = _words(narrative, read.get("title"))
        affiliation = _words(narrative, read.get("affiliation"))
        if holds_stop(title) or holds_stop(affiliation) or (title is not None and is_clause(title, narrative.lexicon)):
            return None
        title, affiliation = _told(narrative, read, title, affiliation)
        if "title" not in read or title:
            return _introduced(narrative, read["name"], title, affiliation, inflected=inflected), max(
                [end for _, end in read.values()]
            )
    return None


def _told(
    narrative: Narrative, read: dict[str, tuple[int, int]], title: str | None, affiliation: str | None
) -> tuple[str | None, str | None]:
    """Give the title and the affiliation without what only looks like a part of them: clauses, ages, years."""
    title = _before_clause(title, narrative)
    if "title" in read and read["title"][1] <= read["name"][0]:
        title = _after_article(title, narrative)
    if title is not None and (title[0].isdecimal() or (title.isupper() and len(title) <= _INITIALS)):
        return None, None  # an age, and what is told behind it; initials or letters of a party
    return title, affiliation if affiliation is not None and _may_be_house(affiliation) else None


def _introduced(
    narrative: Narrative, span: tuple[int, int], title: str | None, affiliation: str | None, *, inflected: bool
) -> Introduced:
    """Give the person whose name stands between two offsets; a title that is printed with the name is none of it."""
    begin, end = span
    name = narrative.text[begin:end]
    bare = untitled(name, narrative.lexicon) if not inflected else name
    printed = name.removesuffix(bare).strip() if name.endswith(bare) else ""
    begin = end - len(bare) if printed else begin
    return Introduced(bare, begin, end, title or printed or None, affiliation, inflected)


def holds_stop(words: str | None) -> bool:
    """Whether a sentence ends within what a slot holds: a stop behind a word that is no abbreviation."""
    if words is None:
        return False
    before = words.partition(". ")[0] if ". " in words else ""
    return "。" in words or len(before.rpartition(" ")[2]) > _ABBREVIATION or (before[-1:] >= WIDE)


def is_clause(title: str, lexicon: Lexicon) -> bool:
    """Whether what stands behind a name is a relative clause and no title: its first word is a pronoun."""
    first = title.split(" ", 1)[0]
    return first[:1].upper() + first[1:] in lexicon.not_names


def _may_be_house(affiliation: str) -> bool:
    """Whether words may be where somebody works: a capital is among them, and they are no year."""
    return not affiliation.isdecimal() and not affiliation.islower()


def _before_clause(title: str | None, narrative: Narrative) -> str | None:
    """Give a title without the relative clause behind it: `engineer who keeps the gate`."""
    words = title.split(" ") if title is not None else []
    relatives = narrative.style.relative_pronouns
    end = next((number for number, word in enumerate(words) if number and word in relatives), len(words))
    return " ".join(words[:end]) or None


def _words(narrative: Narrative, span: tuple[int, int] | None) -> str | None:
    """Give what fills a slot, without an article before it."""
    if span is None:
        return None
    words = narrative.text[slice(*span)].rstrip(" ")
    first, _, rest = words.partition(" ")
    if first in narrative.style.articles and first.islower():
        return rest or None
    return words


def _after_article(title: str | None, narrative: Narrative) -> str | None:
    """Give a title that stands before a name without what stands before its article: `nostri ospiti il professor`."""
    words = title.split(" ") if title is not None else []
    style = narrative.style
    small = (*style.affiliation_words, *style.name_particles)
    for place in range(len(words) - 1, 0, -1):
        if words[place] in style.articles and words[place].islower() and words[place - 1] not in small:
            return " ".join(words[place + 1 :]) or None
    return title


def _fill(narrative: Narrative, start: int, template: Template, named_to: int) -> dict[str, tuple[int, int]] | None:
    """Give the spans that fill the slots of a template at an offset, where a name ends at another, if it fits."""
    end = start
    found: dict[str, tuple[int, int]] = {}
    for number, part in enumerate(template.parts):
        if isinstance(part, Literal):
            if not narrative.text.startswith(part.text, end):
                return None
            end += len(part.text)
            continue
        begins = not number and template.begins_with_name
        stop = named_to if begins else slot_end(narrative, end, template, number, part.name)
        if stop <= end:
            return None
        found[part.name] = (end, stop)
        end = stop
    return found
