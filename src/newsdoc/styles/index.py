"""The words and phrases of several house styles in one index, so that looking up costs the same for one or many."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsdoc import patterns

if TYPE_CHECKING:
    from newsdoc.styles.terms import ByFirst, ByLast, Grammar, Index, Introduction, Phrase, PhrasesByWord

__all__ = ["Lexicon"]


class Lexicon:
    """The index of some house styles; labels, lines and bracketed words are looked up in lower case.

    What begins with a letter of a script without blanks can't be found by its first word: `wide_openers` and
    `wide_introductions` are such phrases by their first character. Unless it is `wide`, the text that is read has no
    such script, and nothing of the kind is looked for. `keywords` are the words by which introductions, phrases and
    the language are looked for, so that one pass over a text finds them all.
    """

    styles: tuple[Grammar, ...]
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

    # attrs would take longer to make a constructor with so many parameters than the index takes to load.
    def __init__(self, **fields: Any) -> None:
        """Take all fields by name. They aren't changed any more."""
        self.__dict__.update(fields)

    def replaced(self, **fields: Any) -> Lexicon:
        """The same with other fields."""
        return Lexicon(**{**self.__dict__, **fields})

    def for_text(self, text: str) -> Lexicon:
        """The same without what can't stand in a text, as it is in a script that the text hasn't."""
        if text.isascii() or patterns.WIDE.search(text) is None:
            return self.narrow()
        return _of_scripts(
            self, kana=patterns.KANA.search(text) is not None, hangul=patterns.HANGUL.search(text) is not None
        )

    def narrow(self) -> Lexicon:
        """The same for texts that have no script without blanks."""
        return _narrow(self)

    def style(self, name: str) -> Grammar:
        """Give the style with this name."""
        return next(style for style in self.styles if style.name == name)


@lru_cache(maxsize=32)
def _narrow(index: Lexicon) -> Lexicon:
    """Give an index for texts that have no script without blanks."""
    return index.replaced(wide=False)


@lru_cache(maxsize=64)
def _of_scripts(index: Lexicon, *, kana: bool, hangul: bool) -> Lexicon:
    """Give an index without the words, among those that each unit is searched for, of scripts that a text hasn't."""
    others = [pattern for pattern, has in ((patterns.KANA, kana), (patterns.HANGUL, hangul)) if not has]

    def may_stand(words: str) -> bool:
        return not any(pattern.search(words) for pattern in others)

    return index.replaced(
        wide_introductions=tuple([one for one in index.wide_introductions if may_stand(one.anchor)]),
        wide_interview_words=tuple(filter(may_stand, index.wide_interview_words)),
        wide_speech_verbs=tuple(filter(may_stand, index.wide_speech_verbs)),
        wide_first_person=tuple(filter(may_stand, index.wide_first_person)),
        wide_second_person=tuple(filter(may_stand, index.wide_second_person)),
    )
