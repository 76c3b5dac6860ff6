"""The words and phrases of several house styles in one index, so that looking up costs the same for one or many."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import attrs

from newsdoc import patterns
from newsdoc.styles.style import MONTHS, TEMPLATES, HouseStyle
from newsdoc.styles.template import Literal, Slot, Template, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Introduction", "Lexicon", "Marker", "Phrase", "is_wide", "lexicon"]

WIDE = "\u2e80"
"""Where the scripts begin whose characters take two columns."""

LONGEST_PREPOSITION = 5
"""How long the last word of an introduction's words may be for others to stand before it."""

_LABELS = {
    "question_labels": "question",
    "answer_labels": "answer",
    "moderator_labels": "moderator",
    "audience_labels": "audience",
    "translator_labels": "translator",
    "captions": "caption",
    "sources": "source",
    "disclaimers": "disclaimer",
    "corrections": "correction",
    "editor_notes": "editor_note",
    "translator_notes": "translator_note",
    "author_notes": "author_note",
    "credits": "credit",
    "promos": "promo",
    "categories": "category",
    "interviewer_credits": "interviewer_credit",
}
_OPENERS = {
    "bylines": "byline",
    "interviewer_credits": "interviewer_credit",
    "caption_openers": "caption",
    "source_openers": "source",
    "disclaimer_openers": "disclaimer",
    "note_openers": "editor_note",
    "credit_openers": "credit",
    "promo_openers": "promo",
    "correction_openers": "correction",
}
_WHOLE = {"kickers": "kicker", "end_marks": "end_mark"}
_BRACKETED = {"stage_words": "stage", "gap_words": "gap"}
_NOTES = {"editor_notes": "editor", "translator_notes": "translator", "author_notes": "editor"}


class Marker(NamedTuple):
    """What a label, a line or a bracket stands for, in one style."""

    kind: str
    style: str


class Phrase(NamedTuple):
    """Words that begin a line, and what such a line is."""

    text: str
    marker: Marker


class Introduction(NamedTuple):
    """A template that introduces somebody: what it finds first, the slots after that, and the styles of persons.

    `before` is the slot that stands before the anchor, if there is one; `probe` is the anchor without a last word
    before which others may stand, `words` are what stands behind the anchor.
    """

    anchor: str
    probe: str
    words: tuple[str, ...]
    before: Slot | None
    template: Template
    persons: tuple[Template, ...]
    style: HouseStyle


Index: TypeAlias = dict[str, tuple[Marker, ...]]
ByFirst: TypeAlias = dict[str, tuple[str, ...]]
"""Words or phrases by their first character, longer ones first."""
ByLast: TypeAlias = dict[str, tuple[str, ...]]
"""Endings by their last character."""
PhrasesByWord: TypeAlias = dict[str, tuple[str, ...]]
"""Phrases that stand anywhere in a text, by a word of theirs that isn't the last.

Those of one word are by the empty one, those of scripts without blanks by `WIDE`.
"""


@attrs.frozen(eq=False)
class Lexicon:
    """The index of some house styles; labels, lines and bracketed words are looked up in lower case.

    What begins with a letter of a script without blanks can't be found by its first word: `wide_openers` and
    `wide_introductions` are such phrases by their first character. Unless it is `wide`, the text that is read has no
    such script, and nothing of the kind is looked for. `keywords` are the words by which introductions, phrases and
    the language are looked for, so that one pass over a text finds them all.
    """

    styles: tuple[HouseStyle, ...]
    labels: Index
    openers: dict[str, tuple[Phrase, ...]]
    wide_openers: dict[str, tuple[Phrase, ...]]
    lines: Index
    brackets: Index
    bracketed: frozenset[str]
    notes: dict[str, tuple[Phrase, ...]]
    edited: PhrasesByWord
    introductions: dict[str, tuple[Introduction, ...]]
    introducing: frozenset[str]
    keywords: frozenset[str]
    wide_introductions: tuple[Introduction, ...]
    self_introductions: tuple[str, ...]
    common: dict[str, tuple[str, ...]]
    common_words: frozenset[str]
    interview_words: frozenset[str]
    wide_interview_words: tuple[str, ...]
    speech_verbs: frozenset[str]
    wide_speech_verbs: tuple[str, ...]
    first_person: frozenset[str]
    wide_first_person: tuple[str, ...]
    second_person: frozenset[str]
    wide_second_person: tuple[str, ...]
    requests: ByFirst
    request_endings: ByLast
    question_endings: ByLast
    thanks: ByFirst
    closings: PhrasesByWord
    credit_endings: tuple[str, ...]
    embargoes: tuple[str, ...]
    issue_words: frozenset[str]
    wide_issue_words: tuple[str, ...]
    replies: ByFirst
    permissions: PhrasesByWord
    explanations: tuple[str, ...]
    not_names: frozenset[str]
    name_particles: frozenset[str]
    outlet_nouns: frozenset[str]
    titles: frozenset[str]
    wide_titles: ByFirst
    wide_honorifics: ByFirst
    title_words: frozenset[str]
    honorifics: tuple[str, ...]
    surnames: frozenset[str]
    endings: dict[str, tuple[tuple[str, str], ...]]
    conjunctions: frozenset[str]
    articles: frozenset[str]
    affiliation_words: frozenset[str]
    weekdays: frozenset[str]
    weekday_beginnings: frozenset[str]
    months: dict[str, int]
    month_beginnings: frozenset[str]
    date_words: frozenset[str]
    wide: bool = True

    def for_text(self, text: str) -> Lexicon:
        """The same without what can't stand in a text, as it is in a script that the text hasn't."""
        if text.isascii() or patterns.WIDE.search(text) is None:
            return _narrow(self)
        return _of_scripts(
            self, kana=patterns.KANA.search(text) is not None, hangul=patterns.HANGUL.search(text) is not None
        )

    def style(self, name: str) -> HouseStyle:
        """Give the style with this name."""
        return next(style for style in self.styles if style.name == name)


@lru_cache(maxsize=16)
def lexicon(styles: tuple[HouseStyle, ...]) -> Lexicon:
    """Give the index of these styles; it is made once and kept."""
    fields = {
        **_phrase_fields(styles),
        **_introduction_fields(styles),
        **_word_fields(styles),
        **_name_fields(styles),
    }
    keywords = fields["introducing"].union(fields["common_words"], fields["edited"], fields["permissions"])
    return Lexicon(styles=styles, keywords=keywords, **fields)


@lru_cache(maxsize=32)
def _narrow(index: Lexicon) -> Lexicon:
    """Give an index for texts that have no script without blanks."""
    return attrs.evolve(index, wide=False)


@lru_cache(maxsize=64)
def _of_scripts(index: Lexicon, *, kana: bool, hangul: bool) -> Lexicon:
    """Give an index without the words, among those that each unit is searched for, of scripts that a text hasn't."""
    others = [pattern for pattern, has in ((patterns.KANA, kana), (patterns.HANGUL, hangul)) if not has]

    def may_stand(words: str) -> bool:
        return not any(pattern.search(words) for pattern in others)

    return attrs.evolve(
        index,
        wide_introductions=tuple([one for one in index.wide_introductions if may_stand(one.anchor)]),
        wide_interview_words=tuple(filter(may_stand, index.wide_interview_words)),
        wide_speech_verbs=tuple(filter(may_stand, index.wide_speech_verbs)),
        wide_first_person=tuple(filter(may_stand, index.wide_first_person)),
        wide_second_person=tuple(filter(may_stand, index.wide_second_person)),
    )


def _phrase_fields(styles: tuple[HouseStyle, ...]) -> dict[str, Any]:
    brackets = _index(styles, _BRACKETED)
    openers = _phrases(styles, _OPENERS)
    return {
        "labels": _index(styles, _LABELS),
        "openers": openers,
        "wide_openers": _by_first(phrase for group in openers.values() for phrase in group if is_wide(phrase.text)),
        "lines": _index(styles, _WHOLE),
        "brackets": brackets,
        "bracketed": frozenset(text.split(" ", 1)[0] for text in brackets),
        "notes": _phrases(styles, _NOTES, lower=True),
        "edited": _by_word(_words(styles, "edited")),
        "permissions": _by_word(_words(styles, "permissions")),
    }


def _introduction_fields(styles: tuple[HouseStyle, ...]) -> dict[str, Any]:
    introductions, wide = _introductions(styles, "introductions")
    themselves, wide_themselves = _introductions(styles, "self_introductions")
    spoken = [*(one for group in themselves.values() for one in group), *wide_themselves]
    return {
        "introductions": introductions,
        "introducing": frozenset(introductions),
        "wide_introductions": wide,
        "self_introductions": tuple(dict.fromkeys([one.anchor for one in spoken])),
    }


def _word_fields(styles: tuple[HouseStyle, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in ("interview_words", "speech_verbs", "first_person", "second_person", "issue_words"):
        words = _words(styles, field)
        found[field] = frozenset(word for word in words if not is_wide(word))
        found[f"wide_{field}"] = tuple(sorted(filter(is_wide, words)))
    for field in ("credit_endings", "embargoes", "explanations"):
        found[field] = tuple(sorted(_words(styles, field)))
    closings = sorted(_words(styles, "closings"))
    wide = tuple([phrase for phrase in closings if phrase[0] >= WIDE])
    found["closings"] = {**_by_word([phrase for phrase in closings if phrase[0] < WIDE]), WIDE: wide}
    for field in ("request_endings", "question_endings"):
        found[field] = _by_last(_words(styles, field))
    for field in ("requests", "thanks", "replies"):
        found[field] = by_first(_words(styles, field))
    common = _common(styles)
    weekdays = frozenset(day.lower() for day in _words(styles, "weekdays"))
    months = {month.lower(): number % MONTHS + 1 for style in styles for number, month in enumerate(style.months)}
    return {
        **found,
        "common": common,
        "common_words": frozenset(word for word in common if not is_wide(word)),
        "weekdays": weekdays,
        "weekday_beginnings": _beginnings(weekdays),
        "months": months,
        "month_beginnings": _beginnings(months),
        "date_words": frozenset(word.lower() for word in _words(styles, "date_words")),
    }


def _name_fields(styles: tuple[HouseStyle, ...]) -> dict[str, Any]:
    titles = frozenset(title.lower() for title in _words(styles, "titles"))
    return {
        "not_names": frozenset(
            form
            for word in _words(styles, "pronouns", "articles", "weekdays", "months")
            for form in (word, word[:1].upper() + word[1:])
        ),
        "name_particles": _words(styles, "name_particles"),
        "outlet_nouns": _words(styles, "outlet_nouns"),
        "titles": titles,
        "wide_titles": by_first(title for title in titles if not title[0].isascii()),
        "wide_honorifics": by_first(_words(styles, "honorifics")),
        "title_words": frozenset(word for title in titles for word in title.split(" ")),
        "honorifics": tuple(sorted(_words(styles, "honorifics"), key=len, reverse=True)),
        "surnames": _words(styles, "surnames"),
        "endings": {style.name: _endings(style) for style in styles},
        "conjunctions": _words(styles, "conjunctions"),
        "articles": _words(styles, "articles"),
        "affiliation_words": _words(styles, "affiliation_words"),
    }


def _endings(style: HouseStyle) -> tuple[tuple[str, str], ...]:
    """Give the endings of names in another case with those of the first, longer ones first."""
    pairs = [ending.partition(">") for ending in style.name_endings]
    return tuple(sorted([(old.strip(), new.strip()) for old, _, new in pairs], key=lambda pair: -len(pair[0])))


def is_wide(text: str) -> bool:
    """Whether a text begins in a script whose words no blanks part: Chinese, Japanese."""
    return text[0] >= WIDE and not "\uac00" <= text[0] <= "\ud7a3"


def _by_word(phrases: Iterable[str]) -> PhrasesByWord:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for phrase in sorted(phrases):
        words = [word for word in phrase.split(" ")[:-1] if word.isalpha()]  # a stop may stand behind the last
        found[max(words, key=len) if words else WIDE if is_wide(phrase) else ""].append(phrase)
    return {word: tuple(group) for word, group in found.items()}


def by_first(phrases: Iterable[str]) -> ByFirst:
    """Index words or phrases by their first character, longer ones first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        found[phrase[0]].append(phrase)
    return {char: tuple(group) for char, group in found.items()}


def _by_last(endings: Iterable[str]) -> ByLast:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for ending in endings:
        found[ending[-1]].append(ending)
    return {char: tuple(group) for char, group in found.items()}


def _beginnings(words: Iterable[str]) -> frozenset[str]:
    """Give everything that one of the words begins with, itself included."""
    return frozenset(word[:length] for word in words for length in range(1, len(word) + 1))


def _by_first(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in sorted(phrases, key=lambda phrase: -len(phrase.text)):
        found[phrase.text[0]].append(phrase)
    return {char: tuple(group) for char, group in found.items()}


def _words(styles: Iterable[HouseStyle], *fields: str) -> frozenset[str]:
    return frozenset(word for style in styles for field in fields for word in getattr(style, field))


def _index(styles: Iterable[HouseStyle], kinds: dict[str, str]) -> Index:
    found: defaultdict[str, list[Marker]] = defaultdict(list)
    for style in styles:
        for field, kind in kinds.items():
            for text in getattr(style, field):
                found[text.lower()].append(Marker(kind, style.name))
    return {text: tuple(markers) for text, markers in found.items()}


def _phrases(
    styles: Iterable[HouseStyle], kinds: dict[str, str], *, lower: bool = False
) -> dict[str, tuple[Phrase, ...]]:
    """Index phrases by their first word, the longest phrase first."""
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    for style in styles:
        for field, kind in kinds.items():
            for text in getattr(style, field):
                phrase = Phrase(text.lower() if lower else text, Marker(kind, style.name))
                found[phrase.text.split(" ", 1)[0].rstrip(":：")].append(phrase)
    return {word: tuple(sorted(group, key=lambda phrase: -len(phrase.text))) for word, group in found.items()}


def _introductions(
    styles: Iterable[HouseStyle], field: str
) -> tuple[dict[str, tuple[Introduction, ...]], tuple[Introduction, ...]]:
    """Index introductions by the longest word of their first literal, which may also begin a sentence.

    Those of scripts without blanks are given apart.
    """
    found: defaultdict[str, list[Introduction]] = defaultdict(list)
    wide: list[Introduction] = []
    for style in styles:
        persons = tuple(parse(text, TEMPLATES["persons"]) for text in style.persons)
        for text in getattr(style, field):
            introduction = _introduction(parse(text, TEMPLATES[field]), persons, style)
            if is_wide(introduction.anchor) or (introduction.before and introduction.anchor[0] >= WIDE):
                wide.append(introduction)
                continue
            forms = [introduction] if introduction.before else [introduction, _capitalised(introduction)]
            for form in forms:
                found[_rarest(form)].append(form)
    wide.sort(key=lambda one: -len(one.anchor))
    return {word: tuple(group) for word, group in found.items()}, tuple(wide)


def _rarest(introduction: Introduction) -> str:
    """Give the word of an anchor that a text is least likely to have: the longest.

    The last one of what nothing follows may have a stop behind it, and counts only if there is no other.
    """
    words = introduction.anchor.strip(" ").split(" ")
    if len(words) > 1 and not introduction.template.parts:
        words = words[:-1]
    return max((word.strip(",:") for word in words), key=len)


def _introduction(template: Template, persons: tuple[Template, ...], style: HouseStyle) -> Introduction:
    parts = template.parts
    before = parts[0] if isinstance(parts[0], Slot) else None
    parts = parts[1:] if before else parts
    anchor = "".join(part.text.lstrip() for part in parts[:1] if isinstance(part, Literal))
    words = tuple(part.text.strip() for part in parts[1:] if isinstance(part, Literal))
    return Introduction(anchor, _probe(anchor), words, before, Template(parts[1:]), persons, style)


def _probe(anchor: str) -> str:
    """Give the part of an anchor that is looked for first: what follows it may be a few words further on."""
    first, _, last = anchor.rstrip(" ").rpartition(" ")
    return f"{first} " if first and anchor.endswith(" ") and len(last) <= LONGEST_PREPOSITION else anchor


def _capitalised(introduction: Introduction) -> Introduction:
    anchor = introduction.anchor
    probe = introduction.probe
    return introduction._replace(anchor=anchor[:1].upper() + anchor[1:], probe=probe[:1].upper() + probe[1:])


def _common(styles: Iterable[HouseStyle]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for style in styles:
        for word in style.common:
            found[word].append(style.name)
    return {word: tuple(names) for word, names in found.items()}
