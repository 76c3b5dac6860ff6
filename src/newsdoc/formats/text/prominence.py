"""Prominence: which of the names before an interview stands out most, where nothing says who answers."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc.formats.text.bylines import Credited, bare_name, is_byline
from newsdoc.formats.text.caseless import caseless_names, title_end
from newsdoc.formats.text.lines import WIDE, has_wide
from newsdoc.formats.text.longer_names import LongerNames
from newsdoc.formats.text.names import names_in

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.styles import Lexicon

__all__ = ["Prominent", "most_prominent"]

_ENOUGH = 2.0
_FAR = 600
_CANDIDATES = 8
_BOUND = 3
_CLEAR = 1.05
_MENTIONS = 3.0
_WORD_LIMIT = 100
_IN_INTERVIEW = 40
_WIDE_POINTS = 1.8
_TITLED_POINTS = 1.0
_HEADLINE_POINTS = 3.0
_SENTENCE_POINTS = 2.0
_QUOTED = ("«", "“", "„", '"', "「", "《", "『")
_STOPS = ".!?…。！？"
_NOT_AFTER = frozenset({"by", "von", "par", "por", "di", "de", "photo:", "image:", "foto:", "from", "Фото:"})


class Prominent(NamedTuple):
    """A name that stands out: its unit's number, where it stands in it, and whether no other comes near."""

    number: int
    name: Credited
    clear: bool


@attrs.define(eq=False, repr=False)
class _Candidate:
    """A name, where it stands first, its points, and whether it is free, titled, in a sentence, or no part of another.

    `opens` says that it only stands at the beginning of sentences.
    """

    number: int
    name: Credited
    points: float = 0.0
    free: bool = False
    titled: bool = False
    told: bool = False
    opens: bool = True
    alone: bool = False


def most_prominent(evidence: Evidence, first: int) -> Prominent | None:
    """Give the name that stands out most before the interview, which begins with the unit `first`.

    What counts is that it stands early, begins a sentence, has a title, and is named again. The only name that stands
    in a sentence there needs none of it, but isn't clear.
    """
    found = _whole(_candidates(evidence, first))
    free = sorted([one for one in found if one.free], key=lambda one: (-one.points, one.name.name))
    scores = [
        (one.points + again, one)
        for one in free[:_CANDIDATES]
        if (again := _mentions(one.name.name, evidence, first)) > 0 or one.titled
    ]
    points, best = max(scores, key=itemgetter(0), default=(0.0, None))
    if best is None or points < _ENOUGH:
        told = [one for one in free if one.told]
        return Prominent(told[0].number, told[0].name, True) if len(told) == 1 else None
    rest = max((points for points, one in scores if one is not best), default=0.0)
    return Prominent(best.number, best.name, points >= rest * _CLEAR)


def _whole(found: dict[str, _Candidate]) -> list[_Candidate]:
    """Give the candidates without those that are parts of a longer name, which get the points of their parts.

    A part that stands by itself elsewhere, where the longer one only begins a sentence and has no title, is the name:
    there a noun stood before it, as in `Conservator Vera Lind`.
    """
    whole: list[_Candidate] = []
    names = LongerNames()
    for one in sorted(found.values(), key=lambda one: -len(one.name.name)):
        place = names.first(one.name.name)
        if place is None:
            whole.append(one)
            names.append(one.name.name)
            continue
        longer = whole[place]
        nouned = longer.opens and not longer.titled and one.alone
        kept, gone = (one, longer) if nouned else (longer, one)
        kept.free |= gone.free
        kept.titled |= gone.titled
        kept.told |= gone.told
        if nouned:
            whole[place] = one
            names.replace(place, one.name.name)
    return whole


def _candidates(evidence: Evidence, first: int) -> dict[str, _Candidate]:
    """Give the names before the interview that may be a person's."""
    found: dict[str, _Candidate] = {}
    length = 0
    for number, cue in enumerate(evidence.cues[:first]):
        if not _credits(cue, number, evidence.lexicon):
            for name, begin in _names(cue.unit.text, evidence.lexicon):
                if _may_be_person(cue.unit.text, name, begin, evidence):
                    one = found.setdefault(name, _Candidate(number, Credited(name, begin, begin + len(name))))
                    _count(one, number, begin, length, evidence)
            length += len(cue.unit.text)
    return found


def _count(one: _Candidate, number: int, begin: int, before: int, evidence: Evidence) -> None:
    """Count that a name stands in a unit, behind so many characters of its text and of the units before it."""
    text = evidence.cues[number].unit.text
    free = _is_free(text, begin, evidence)
    titled = _has_title(text, begin, one.name.name, evidence.lexicon)
    near = (1 + (before + begin) / _FAR) * (1 if free else _BOUND)
    one.free |= free
    one.titled |= titled
    one.told |= text[-1] in _STOPS
    one.opens &= _opens(text, begin)
    one.alone |= _opens(text, begin) or not _is_capital(_word_before(text, begin))
    one.points += (_place_points(text, number, begin) + (_TITLED_POINTS if titled else 0.0)) / near


def _credits(cue: Cue, number: int, lexicon: Lexicon) -> bool:
    """Whether a unit names whoever wrote, took a picture or is advertised, rather than whom the article is about."""
    if is_byline(cue) or cue.marker("caption", "credit", "interviewer_credit", "source", "promo"):
        return True
    name = bare_name(cue, lexicon) if number else None
    return name is not None and name.end == len(cue.unit.text)


def _names(text: str, lexicon: Lexicon) -> list[tuple[str, int]]:
    """Give what may be names in a text: none where it is all in capitals."""
    found = [] if text.isupper() else list(names_in(text, lexicon))
    return [*found, *caseless_names(text, lexicon)] if lexicon.wide and has_wide(text) else found


def _may_be_person(text: str, name: str, begin: int, evidence: Evidence) -> bool:
    """Whether a name may be a person's: of two words besides a particle, no article or quotation mark before it."""
    lexicon = evidence.lexicon
    before = _word_before(text, begin)
    if text[begin - 1 : begin] in _QUOTED or before in _NOT_AFTER or before in lexicon.articles:
        return False
    leading, *rest = name.split(" ")
    return name[0] >= WIDE or len(rest) > (leading.lower() in lexicon.name_particles)


def _is_free(text: str, begin: int, evidence: Evidence) -> bool:
    """Whether no preposition before a name makes it a place's or an institution's."""
    before = _word_before(text, begin)
    return before not in evidence.lexicon.affiliation_words or before in evidence.lexicon.conjunctions


def _place_points(text: str, number: int, begin: int) -> float:
    """Give points for where a name stands: in the headline, at a sentence's beginning, or elsewhere."""
    return _HEADLINE_POINTS if number == 0 else _SENTENCE_POINTS if _opens(text, begin) else 1.0


def _word_before(text: str, begin: int) -> str:
    """Give the word before an offset, of one that is too long to be known its end: no name makes a copy of the text."""
    return text[max(0, begin - _WORD_LIMIT) : begin].rstrip().rpartition(" ")[2]


def _opens(text: str, begin: int) -> bool:
    """Whether a sentence begins at an offset."""
    return not begin or text[begin - 2 : begin - 1] in ".!?"


def _is_capital(word: str) -> bool:
    """Whether a word before a name begins with a capital and goes on to it."""
    return word[:1].isupper() and word[-1:].isalnum()


def _has_title(text: str, begin: int, name: str, lexicon: Lexicon) -> bool:
    """Whether a known title stands right before a name, or small letters behind a comma after it."""
    if name[0] >= WIDE:
        before = text[max(0, begin - 8) : begin]
        return any(title_end(before, place, lexicon) == len(before) for place in range(len(before)))
    before = _word_before(text, begin).lower().rstrip(".")
    end = begin + len(name)
    behind = text[end : end + 3]
    return before in lexicon.title_words or (behind.startswith(", ") and behind[2:].islower())


def _mentions(name: str, evidence: Evidence, first: int) -> float:
    """Give points for how often the last and the first part of a name stand before the interview and in it."""
    given, surname = name.split(" ", maxsplit=1)[0], name.rsplit(" ", maxsplit=1)[-1]
    texts = [cue.unit.text for cue in evidence.cues[: first + _IN_INTERVIEW]]
    if name[0] >= WIDE:
        return min(_MENTIONS, sum(name in text for text in texts) - 1.0) + _WIDE_POINTS
    again = sum(surname in text for text in texts) - 1.0
    return min(_MENTIONS, again) + min(_MENTIONS, sum(given in text for text in texts) - 1.0)
