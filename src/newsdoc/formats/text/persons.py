"""Persons: names in narrative with the title and the affiliation that stand around them, by templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc.formats.text.caseless import caseless_name_end, is_caseless, title_end
from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.names import untitled
from newsdoc.styles import HouseStyle, Lexicon, Literal

if TYPE_CHECKING:
    from newsdoc.styles import Template

__all__ = ["Introduced", "Narrative", "holds_stop", "name_end", "persons", "stop_words"]

_CLAUSE_ENDS = frozenset(".;:!?。！？；：()（）[]—–؟؛")
_PHRASE_ENDS = _CLAUSE_ENDS | frozenset(",，、،")
_AFTER_WORDS = ',.;:!?)]»”"'
_TITLE_WORDS = 10
_CLAUSE_WORDS = 16
_TITLE_LENGTH = 120
_INITIALS = 5
_ABBREVIATION = 3  # `Dr.`, `St.`
_NAME_WORDS = 5
_AFFILIATION_WORDS = 16
_PERSONS_AT_ONCE = 6
_REACH = 4000  # no name, title or affiliation is as long


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


@attrs.define(eq=False, repr=False)
class Narrative:
    """A text, and the style and the words that it is read with."""

    text: str
    style: HouseStyle
    lexicon: Lexicon


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
    tokens = _tokens(narrative, start, _NAME_WORDS)
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
    for token in _tokens(narrative, start, _CLAUSE_WORDS):
        if token[0].isupper() and before[:1].islower() and before not in known:
            end = name_end(narrative, begin)
            if " " in text[begin:end]:
                return _described(narrative, (start, small), (begin, end), inflected=inflected)
        elif token[0].islower() and small == begin:
            small = begin + len(token) + 1
        if token[-1] in _PHRASE_ENDS:
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
    named_to = _named_end(narrative, start) if named or caseless else start
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
        stop = named_to if begins else _slot_end(narrative, end, template, number, part.name)
        if stop <= end:
            return None
        found[part.name] = (end, stop)
        end = stop
    return found


def stop_words(template: Template, number: int) -> str:
    """Give the words that end the slot with this number."""
    following = template.parts[number + 1 : number + 2]
    return following[0].text if following and isinstance(following[0], Literal) else ""


def _named_end(narrative: Narrative, start: int) -> int:
    """Give the end of the name that begins at an offset, or the offset."""
    if is_caseless(narrative.text[start : start + 1]):
        return caseless_name_end(narrative.text, start, narrative.lexicon)
    return name_end(narrative, start)


def _slot_end(narrative: Narrative, start: int, template: Template, number: int, slot: str) -> int:
    """Give where the slot with this number ends, or its start where nothing fits it."""
    if slot == "name":
        return _named_end(narrative, start)
    if is_caseless(narrative.text[start : start + 1]):
        return _caseless_slot_end(narrative, start, template, number, slot)
    if slot == "affiliation":
        return _affiliation_end(narrative, start)
    if literal := stop_words(template, number):
        return _title_end_before(narrative, start, literal)
    if number + 1 < len(template.parts):
        return _small_end(narrative, start)
    return _clause_end(narrative, start, _TITLE_WORDS)


def _caseless_slot_end(narrative: Narrative, start: int, template: Template, number: int, slot: str) -> int:
    """Give where a slot ends in a script without capitals, where titles are known words and names have surnames."""
    text = narrative.text
    if literal := stop_words(template, number):
        return _title_end_before(narrative, start, literal)
    following = template.parts[number + 1 : number + 2]
    if slot == "title":
        known = title_end(text, start, narrative.lexicon)
        apart = number > 0 and isinstance(template.parts[number - 1], Literal)
        if following and known > start and text[known : known + 1] == " ":
            return known + 1  # with the blank, as in scripts with capitals
        return known if following or known > start or not apart else _clause_end(narrative, start, _TITLE_WORDS)
    if following:
        places = range(start + 1, min(len(text), start + _TITLE_LENGTH))
        return next((place for place in places if title_end(text, place, narrative.lexicon) > place), start)
    return _clause_end(narrative, start, _AFFILIATION_WORDS)


def name_end(narrative: Narrative, start: int) -> int:
    """Give the end of a name: capitalised words, with particles between them."""
    lexicon = narrative.lexicon
    end = begin = start
    for token in _tokens(narrative, start, _NAME_WORDS):
        bare = _bare(token)
        if not bare or bare in lexicon.not_names:
            break
        if bare[0].isupper():
            end = begin + len(bare)
        elif bare not in lexicon.name_particles or end == start:
            break
        if bare != token:
            break
        begin += len(token) + 1
    return end


def _bare(token: str) -> str:
    """Take the punctuation and the possessive off a word of a name; an initial keeps its full stop."""
    if token[-1] == "." and (len(token) == 2 or token.count(".") > 1):  # noqa: PLR2004  (a letter and the stop)
        return token
    return token.rstrip(_AFTER_WORDS).removesuffix("'s").removesuffix("’s")


def _affiliation_end(narrative: Narrative, start: int) -> int:
    """Give the end of an affiliation: a run of capitalised words and the small words of names between them."""
    small = narrative.style.affiliation_words
    if not small:
        return _clause_end(narrative, start, _AFFILIATION_WORDS)
    end = begin = start
    for token in _tokens(narrative, start, _AFFILIATION_WORDS):
        bare = token.rstrip(_AFTER_WORDS)
        if bare and bare[0] not in "-—–&([" and not bare[0].islower():
            end = begin + len(bare)
        elif bare not in small:
            break
        if bare != token and not _is_cut_short(token):
            break
        begin += len(token) + 1
    return end


def _is_cut_short(token: str) -> bool:
    """Whether a word with a full stop is cut short, as in `St. Olaf's`."""
    short = len(token) <= 3 or token.count(".") > 1  # noqa: PLR2004  (`St.`, `U.S.`)
    return token[-1] == "." and short and token[0].isupper()


def _title_end_before(narrative: Narrative, start: int, literal: str) -> int:
    """Give where a title ends before the words that follow it, or its start where they don't follow in its clause."""
    end = narrative.text.find(literal, start, start + _TITLE_LENGTH)
    title = narrative.text[start : max(end, start)]
    fits = title.count(" ") < _TITLE_WORDS and _PHRASE_ENDS.isdisjoint(title)
    return end if fits else start


def _small_end(narrative: Narrative, start: int) -> int:
    """Give the end of a run of words in small letters, with the blank that follows it.

    Where the style knows the small words of affiliations, none but an article at its beginning may be in it.
    """
    style = narrative.style
    begin = start
    for token in _tokens(narrative, start, _TITLE_WORDS):
        if not token[0].islower():
            return begin if token[0].isupper() else start
        if token[-1] in _PHRASE_ENDS:
            return start
        if token in style.affiliation_words and not (begin == start and token in style.articles):
            return start
        begin += len(token) + 1
    return start


def _clause_end(narrative: Narrative, start: int, words: int) -> int:
    """Give where a clause ends, or its start where that is more than so many words on."""
    begin = end = start
    for token in _tokens(narrative, start, words):
        cut = next((place for place, char in enumerate(token) if char in _PHRASE_ENDS), -1)
        if cut >= 0:
            return begin + cut if cut else end
        end = begin + len(token)
        begin = end + 1
    return end if end == len(narrative.text) else start


def _tokens(narrative: Narrative, start: int, limit: int) -> list[str]:
    """Give the next words, as far as single blanks part them."""
    tokens = narrative.text[start : start + _REACH].split(" ", limit)[:limit]
    return tokens[: tokens.index("")] if "" in tokens else tokens
