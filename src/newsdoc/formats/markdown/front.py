"""What stands between lines of hyphens above an article of others: its headline, bylines and date, and all else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.markup import extension_name
from newsdoc.formats.text.front_values import items_in, unquoted
from newsdoc.formats.text.frontmatter import (
    AUTHORS,
    DAYS,
    DECKS,
    KEYWORDS,
    LANGUAGES,
    TITLES,
    date_in,
    front_matter,
    language_in,
)
from newsdoc.formats.text.lines import lines
from newsdoc.model import Byline, Deck, Document, Extension, Headline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdoc.formats.text.frontmatter import FrontMatter
    from newsdoc.formats.text.lines import Unit

__all__ = ["EXTENSION", "Front", "read_front"]

EXTENSION = "markdown"
"""How the names of extensions begin that keep what no field is for."""

_FENCE = "---"
_KNOWN = (TITLES, DECKS, AUTHORS, DAYS, LANGUAGES, KEYWORDS)


class Front(NamedTuple):
    """What is said above an article, as a document without a body, and where that ends: an offset in the source.

    `lost` are the lines above the first key, which belong to none.
    """

    document: Document
    end: int
    lost: tuple[Unit, ...] = ()


def read_front(text: str) -> Front:
    """Give what stands above an article; where there is nothing, an empty document that ends where it begins."""
    found = lines(text) if text.startswith(_FENCE) else []
    matter = front_matter(found)
    if matter is None:
        return Front(Document(), 0)
    above = (unit for unit in found[1 : matter.entries[0].line] if not unit.text.startswith("#"))
    return Front(_document([*_values(matter, found)]), found[matter.size - 1].end, tuple(above))


def _values(matter: FrontMatter, found: Sequence[Unit]) -> Iterator[tuple[str, str]]:
    """Give the keys that have values; items on lines below a key are one, parted by commas."""
    ends = [entry.line for entry in matter.entries[1:]] + [matter.size - 1]
    for entry, end in zip(matter.entries, ends, strict=True):
        below = (unit.text for unit in found[entry.line + entry.size : end] if not unit.text.startswith("#"))
        items = (unquoted(text.removeprefix("- ").strip()) for text in below)
        value = ", ".join(part for part in (entry.value, *items) if part)
        if value:
            yield entry.key, value


def _document(pairs: Sequence[tuple[str, str]]) -> Document:
    values = dict(reversed(pairs))  # of a key that stands twice the first value counts, and the others are kept
    chosen = [next((key for key in keys if key in values), "") for keys in _KNOWN]
    title, deck, author, day, language, words = (values.get(key, "") for key in chosen)
    lang, issued = language_in(language), date_in(day)
    whole = issued is None or issued.value is None or len(issued.value) >= len(day[:11])
    kept = {chosen[_KNOWN.index(keys)] for keys, says_all in ((LANGUAGES, bool(lang)), (DAYS, whole)) if not says_all}
    used = set(chosen) - kept
    return Document(
        headline=Headline((title,)) if title else None,
        decks=(Deck((deck,)),) if deck else (),
        bylines=(Byline((author,)),) if author else (),
        lang=lang,
        issued=issued,
        keywords=items_in(words),
        extensions=tuple(_kept(pairs, used)),
    )


def _kept(pairs: Sequence[tuple[str, str]], used: set[str]) -> Iterator[Extension]:
    """Give what no field is for, or is said once more."""
    left = set(used)
    for key, value in pairs:
        if key not in left:
            yield Extension(extension_name(EXTENSION, key), value)
        left.discard(key)
