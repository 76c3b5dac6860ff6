"""The words and phrases of several house styles in one index, so that looking up costs the same for one or many."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

from newsdoc.styles.style import TEMPLATES, HouseStyle
from newsdoc.styles.template import Literal, Slot, Template, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Introduction", "Lexicon", "Marker", "Phrase", "lexicon"]

_LABELS = {
    "question_labels": "question",
    "answer_labels": "answer",
    "captions": "caption",
    "sources": "source",
    "disclaimers": "disclaimer",
    "corrections": "correction",
    "editor_notes": "editor_note",
    "translator_notes": "translator_note",
    "author_notes": "author_note",
    "credits": "credit",
    "promos": "promo",
}
_OPENERS = {
    "bylines": "byline",
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
    """A template that introduces somebody: what it finds first, the slots after that, and the styles of persons."""

    anchor: str
    interviewer: bool
    template: Template
    persons: tuple[Template, ...]
    style: HouseStyle


Index: TypeAlias = dict[str, tuple[Marker, ...]]


@attrs.frozen(eq=False)
class Lexicon:
    """The index of some house styles; labels, lines and bracketed words are looked up in lower case."""

    styles: tuple[HouseStyle, ...]
    labels: Index
    openers: dict[str, tuple[Phrase, ...]]
    lines: Index
    brackets: Index
    bracketed: frozenset[str]
    notes: dict[str, tuple[Phrase, ...]]
    edited: tuple[Phrase, ...]
    introductions: dict[str, tuple[Introduction, ...]]
    introducing: frozenset[str]
    common: dict[str, tuple[str, ...]]
    common_words: frozenset[str]
    interview_words: frozenset[str]
    speech_verbs: frozenset[str]
    first_person: frozenset[str]
    not_names: frozenset[str]
    name_particles: frozenset[str]
    outlet_nouns: frozenset[str]
    weekdays: frozenset[str]
    months: dict[str, int]
    date_words: frozenset[str]

    def style(self, name: str) -> HouseStyle:
        """Give the style with this name."""
        return next(style for style in self.styles if style.name == name)


@lru_cache(maxsize=16)
def lexicon(styles: tuple[HouseStyle, ...]) -> Lexicon:
    """Give the index of these styles; it is made once and kept."""
    introductions = _introductions(styles)
    brackets = _index(styles, _BRACKETED)
    common = _common(styles)
    return Lexicon(
        styles=styles,
        labels=_index(styles, _LABELS),
        openers=_phrases(styles, _OPENERS),
        lines=_index(styles, _WHOLE),
        brackets=brackets,
        bracketed=frozenset(text.split(" ", 1)[0] for text in brackets),
        notes=_phrases(styles, _NOTES, lower=True),
        edited=tuple(Phrase(text, Marker("editor_note", style.name)) for style in styles for text in style.edited),
        introductions=introductions,
        introducing=frozenset(introductions),
        common=common,
        common_words=frozenset(common),
        interview_words=_words(styles, "interview_words"),
        speech_verbs=_words(styles, "speech_verbs"),
        first_person=_words(styles, "first_person"),
        not_names=_words(styles, "pronouns", "articles", "weekdays", "months"),
        name_particles=_words(styles, "name_particles"),
        outlet_nouns=_words(styles, "outlet_nouns"),
        weekdays=_words(styles, "weekdays"),
        months={month: number for style in styles for number, month in enumerate(style.months, 1)},
        date_words=_words(styles, "date_words"),
    )


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
                found[phrase.text.split(" ", 1)[0].rstrip(":")].append(phrase)
    return {word: tuple(sorted(group, key=lambda phrase: -len(phrase.text))) for word, group in found.items()}


def _introductions(styles: Iterable[HouseStyle]) -> dict[str, tuple[Introduction, ...]]:
    """Index introductions by the first word of their first literal, which may also begin a sentence."""
    found: defaultdict[str, list[Introduction]] = defaultdict(list)
    for style in styles:
        persons = tuple(parse(text, TEMPLATES["persons"]) for text in style.persons)
        for text in style.introductions:
            introduction = _introduction(parse(text, TEMPLATES["introductions"]), persons, style)
            for form in (introduction, _capitalised(introduction)):
                found[form.anchor.split(" ", 1)[0]].append(form)
    return {word: tuple(group) for word, group in found.items()}


def _introduction(template: Template, persons: tuple[Template, ...], style: HouseStyle) -> Introduction:
    parts = template.parts
    interviewer = isinstance(parts[0], Slot)
    parts = parts[1:] if interviewer else parts
    anchor = "".join(part.text.lstrip() for part in parts[:1] if isinstance(part, Literal))
    return Introduction(anchor, interviewer, Template(parts[1:]), persons, style)


def _capitalised(introduction: Introduction) -> Introduction:
    anchor = introduction.anchor
    return introduction._replace(anchor=anchor[:1].upper() + anchor[1:])


def _common(styles: Iterable[HouseStyle]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for style in styles:
        for word in style.common:
            found[word].append(style.name)
    return {word: tuple(names) for word, names in found.items()}
