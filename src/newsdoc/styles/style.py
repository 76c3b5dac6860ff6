"""What a house style holds: lists of words, phrases and templates, each list with a meaning of its own."""

from __future__ import annotations

from typing import TypeAlias

import attrs

__all__ = ["MONTHS", "HouseStyle", "Words"]

Words: TypeAlias = tuple[str, ...]


@attrs.frozen(cache_hash=True, repr=False)
class HouseStyle:
    """How a language or a house prints the parts of an interview; a list that is left out is empty.

    Labels are given without their colon, phrases as they begin or stand in a line, words as they are written.
    """

    name: str
    title: str
    lang: str

    # labels
    question_labels: Words = ()
    answer_labels: Words = ()
    moderator_labels: Words = ()
    audience_labels: Words = ()
    translator_labels: Words = ()
    captions: Words = ()
    sources: Words = ()
    disclaimers: Words = ()
    corrections: Words = ()
    editor_notes: Words = ()
    translator_notes: Words = ()
    author_notes: Words = ()
    credits: Words = ()
    promos: Words = ()
    categories: Words = ()
    interviewer_credits: Words = ()

    # phrases that begin a line
    bylines: Words = ()
    caption_openers: Words = ()
    source_openers: Words = ()
    credit_openers: Words = ()
    promo_openers: Words = ()
    correction_openers: Words = ()
    disclaimer_openers: Words = ()
    note_openers: Words = ()

    # phrases that begin or end what is said
    requests: Words = ()
    request_endings: Words = ()
    question_endings: Words = ()
    thanks: Words = ()
    closings: Words = ()
    replies: Words = ()

    # phrases that stand in a line, or are all of it
    edited: Words = ()
    permissions: Words = ()
    credit_endings: Words = ()
    embargoes: Words = ()
    issue_words: Words = ()
    kickers: Words = ()
    end_marks: Words = ()
    stage_words: Words = ()
    gap_words: Words = ()
    explanations: Words = ()

    # templates
    introductions: Words = ()
    self_introductions: Words = ()
    persons: Words = ()

    # names; with no `affiliation_words` an affiliation runs to the end of its clause
    conjunctions: Words = ()
    articles: Words = ()
    name_particles: Words = ()
    affiliation_words: Words = ()
    outlet_nouns: Words = ()
    titles: Words = ()
    honorifics: Words = ()
    surnames: Words = ()
    name_endings: Words = ()

    # words
    pronouns: Words = ()
    relative_pronouns: Words = ()
    first_person: Words = ()
    second_person: Words = ()
    speech_verbs: Words = ()
    interview_words: Words = ()
    weekdays: Words = ()
    months: Words = ()
    date_words: Words = ()
    common: Words = ()


MONTHS = 12
"""How many months make a year: a list of them may hold several years, in other forms of their names."""
