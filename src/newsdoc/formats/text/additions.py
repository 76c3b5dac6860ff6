"""Additions: what labels add to a name, which is a title, a given name behind the surname, or how something is said."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.notes import is_manner

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.labels import Label
    from newsdoc.formats.text.printed_names import Name
    from newsdoc.styles import Lexicon

__all__ = ["is_entitling", "tell_apart"]

_GIVEN_NAMES = 2


def is_entitling(name: Name, lexicon: Lexicon) -> bool:
    """Whether what a label adds to a name says who somebody is: nothing in small letters in brackets, but an office."""
    title = name.title
    if title is None or is_manner(title, lexicon):
        return False
    words = [word.lower() for word in title.split()]
    if name.aside:
        known = title.lower() in lexicon.labels or words[0] in lexicon.affiliation_words
        office = known or not lexicon.title_words.isdisjoint(words)
        return office or not (title[0].islower() or title[0].isdecimal())
    return not _is_given_name(name.text, title, lexicon)


def _is_given_name(name: str, behind: str, lexicon: Lexicon) -> bool:
    """Whether what stands behind the comma of a label may be a given name: `Lind, Ada Maria`."""
    words = behind.split()
    capitalised = all(word[0].isupper() and (not word.isupper() or word[-1] == ".") for word in words)
    known = behind.lower() in lexicon.labels or not lexicon.title_words.isdisjoint(word.lower() for word in words)
    return " " not in name and len(words) <= _GIVEN_NAMES and capitalised and not known


def tell_apart(labelled: list[tuple[int, Cue, Label]], lexicon: Lexicon) -> None:
    """Let what labels add be part of the name where several people are told apart by nothing else.

    Those are given names, and what counts or sorts people: `Lind, A.:`, `Resident (F, 34):`; offices tell nobody apart.
    """
    added: dict[str, Counter[str]] = {}
    for _, cue, label in labelled:
        name = label.name
        if name.title is not None and cue.marker("question", "moderator") is None and _tells_apart(name, lexicon):
            added.setdefault(name.key, Counter())[name.title] += 1
    apart = {key for key, titles in added.items() if sum(count > 1 for count in titles.values()) > 1}
    for _, _, label in labelled:
        name = label.name
        if name.key in apart and name.title is not None:
            text = f"{name.text} ({name.title})" if name.aside else f"{name.text}, {name.title}"
            label.name = name._replace(text=text, key=folded(text), title=None)


def _tells_apart(name: Name, lexicon: Lexicon) -> bool:
    title = name.title or ""
    if not name.aside:
        return _is_given_name(name.text, title, lexicon)
    letter = any(len(word) == 1 and word.isupper() for word in title.replace(",", " ").split())
    return letter or (title[:1].isupper() and any(map(str.isdecimal, title)))
