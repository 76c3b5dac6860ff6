"""Terms of house styles as they are indexed: what a label, a phrase or a template stands for, and in which style."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from newsdoc.styles.template import Part, Slot, Template

__all__ = [
    "LONGEST_PREPOSITION",
    "WIDE",
    "ByFirst",
    "ByLast",
    "Grammar",
    "Index",
    "Introduction",
    "Marker",
    "Phrase",
    "PhrasesByWord",
    "is_wide",
]

WIDE = "\u2e80"
"""Where the scripts begin whose characters take two columns."""

LONGEST_PREPOSITION = 5
"""How long the last word of an introduction's words may be for others to stand before it."""


class Marker(NamedTuple):
    """What a label, a line or a bracket stands for, in one style."""

    kind: str
    style: str


class Phrase(NamedTuple):
    """Words that begin a line, and what such a line is."""

    text: str
    marker: Marker


class Grammar(NamedTuple):
    """What is known of a style beside its words: how it describes persons, and the small words that stand there."""

    name: str
    lang: str
    persons: tuple[str, ...]
    conjunctions: tuple[str, ...]
    articles: tuple[str, ...]
    name_particles: tuple[str, ...]
    affiliation_words: tuple[str, ...]
    relative_pronouns: tuple[str, ...]


class Introduction(NamedTuple):
    """A template that introduces somebody: what it finds first, its parts after that, and the styles of persons.

    `before` is the slot that stands before the anchor, if there is one; `probe` is the anchor without a last word
    before which others may stand, `words` are what stands behind the anchor.
    """

    anchor: str
    probe: str
    words: tuple[str, ...]
    before: Slot | None
    parts: tuple[Part, ...]
    persons: tuple[Template, ...]
    style: Grammar


Index: TypeAlias = dict[str, tuple[Marker, ...]]
ByFirst: TypeAlias = dict[str, tuple[str, ...]]
"""Words or phrases by their first character, longer ones first."""
ByLast: TypeAlias = dict[str, tuple[str, ...]]
"""Endings by their last character."""
PhrasesByWord: TypeAlias = dict[str, tuple[str, ...]]
"""Phrases that stand anywhere in a text, by a word of theirs that isn't the last.

Those of one word are by the empty one, those of scripts without blanks by `WIDE`.
"""


def is_wide(text: str) -> bool:
    """Whether a text begins in a script whose words no blanks part: Chinese, Japanese."""
    return text[0] >= WIDE and not "\uac00" <= text[0] <= "\ud7a3"
