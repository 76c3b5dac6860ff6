"""Indexes of house styles: their lists as dictionaries and sets, by what they are looked up by."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeVar

from newsdoc.styles.style import MONTHS, HouseStyle
from newsdoc.styles.template import TEMPLATES, Literal, Part, Slot, Template, parse, parts_of
from newsdoc.styles.terms import (
    LONGEST_PREPOSITION,
    WIDE,
    ByFirst,
    ByLast,
    Grammar,
    Index,
    Introduction,
    Marker,
    Phrase,
    PhrasesByWord,
    is_wide,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["grammar", "introduction_fields", "name_fields", "phrase_fields", "word_fields"]

T = TypeVar("T")

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


def phrase_fields(styles: tuple[HouseStyle, ...]) -> dict[str, Any]:
    """Give what labels, lines and brackets stand for, and phrases by the words that they are looked for by."""
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


def grammar(style: HouseStyle) -> Grammar:
    """Give how a style describes persons."""
    return Grammar(*[getattr(style, field) for field in Grammar._fields])


def introduction_fields(styles: tuple[HouseStyle, ...]) -> dict[str, Any]:
    """Give the templates with which somebody is introduced, or gives their own name."""
    persons = [tuple([parse(text, TEMPLATES["persons"]) for text in style.persons]) for style in styles]
    described = [*zip(styles, persons, strict=True)]
    introductions, wide = _introductions(described, "introductions")
    themselves, wide_themselves = _introductions(described, "self_introductions")
    spoken = [*(one for group in themselves.values() for one in group), *wide_themselves]
    return {
        "introductions": introductions,
        "introducing": frozenset(introductions),
        "wide_introductions": wide,
        "self_introductions": tuple(dict.fromkeys([one.anchor for one in spoken])),
    }


def word_fields(styles: tuple[HouseStyle, ...]) -> dict[str, Any]:
    """Give the words of languages: persons, verbs of speech, requests, dates, common ones."""
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


def name_fields(styles: tuple[HouseStyle, ...]) -> dict[str, Any]:
    """Give what names are told by: titles, forms of address, surnames, endings, particles."""
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
        "honorifics": tuple(sorted(_words(styles, "honorifics"), key=lambda word: (-len(word), word))),
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
    for ending in sorted(endings):
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
    found: Index = {}
    for style in styles:
        for field, kind in kinds.items():
            alone = (Marker(kind, style.name),)
            for text in getattr(style, field):
                _add(found, text.lower(), alone)
    return found


def _add(found: dict[str, tuple[T, ...]], key: str, alone: tuple[T, ...]) -> None:
    """Add what a key stands for. Most stand for one thing, and share the tuple that holds nothing else."""
    before = found.get(key)
    found[key] = alone if before is None else before + alone


def _phrases(
    styles: Iterable[HouseStyle], kinds: dict[str, str], *, lower: bool = False
) -> dict[str, tuple[Phrase, ...]]:
    """Index phrases by their first word, the longest phrase first."""
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    for style in styles:
        for field, kind in kinds.items():
            marker = Marker(kind, style.name)
            for text in getattr(style, field):
                phrase = Phrase(text.lower() if lower else text, marker)
                found[phrase.text.split(" ", 1)[0].rstrip(":：")].append(phrase)
    return {word: tuple(sorted(group, key=lambda phrase: -len(phrase.text))) for word, group in found.items()}


def _introductions(
    styles: Iterable[tuple[HouseStyle, tuple[Template, ...]]], field: str
) -> tuple[dict[str, tuple[Introduction, ...]], tuple[Introduction, ...]]:
    """Index introductions by the longest word of their first literal, which may also begin a sentence.

    Those of scripts without blanks are given apart. Each style comes with its templates of persons.
    """
    found: defaultdict[str, list[Introduction]] = defaultdict(list)
    wide: list[Introduction] = []
    for style, persons in styles:
        told = grammar(style)
        for text in getattr(style, field):
            introduction = _introduction(parts_of(text, TEMPLATES[field]), persons, told)
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
    if len(words) > 1 and not introduction.parts:
        words = words[:-1]
    return max([word.strip(",:") for word in words], key=len)


def _introduction(parts: tuple[Part, ...], persons: tuple[Template, ...], style: Grammar) -> Introduction:
    before = parts[0] if isinstance(parts[0], Slot) else None
    parts = parts[1:] if before else parts
    first, *rest = parts
    anchor = first.text.lstrip() if isinstance(first, Literal) else ""
    words = tuple([part.text.strip() for part in rest if isinstance(part, Literal)])
    return Introduction(anchor, _probe(anchor), words, before, parts[1:], persons, style)


def _probe(anchor: str) -> str:
    """Give the part of an anchor that is looked for first: what follows it may be a few words further on."""
    first, _, last = anchor.rstrip(" ").rpartition(" ")
    return f"{first} " if first and anchor.endswith(" ") and len(last) <= LONGEST_PREPOSITION else anchor


def _capitalised(introduction: Introduction) -> Introduction:
    anchor, probe = introduction.anchor, introduction.probe
    return Introduction(anchor[:1].upper() + anchor[1:], probe[:1].upper() + probe[1:], *introduction[2:])


def _common(styles: Iterable[HouseStyle]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for style in styles:
        alone = (style.name,)
        for word in style.common:
            _add(found, word, alone)
    return found
